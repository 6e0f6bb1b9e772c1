//! Draws how far long work is: a bar with the number beside it, and whether it can still be stopped.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::parts;
use crate::{
    app::{Model, effect::Stage, work::Working},
    say,
    texts::Texts,
};

/// How long the bar is at most (columns).
const BAR: usize = 40;

/// Draws it over the screen. The cursor stands at the words, for readers of braille and screen readers.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, working: &Working) -> Position {
    let texts = model.texts();
    let room = parts::dialog(frame, area, (64, 9), &working.title);
    let width = usize::from(room.width);
    let permille = working.progress.map_or(0, |progress| progress.permille);
    let percent = i64::from(permille / 10);
    let length = BAR.min(width.saturating_sub(8));
    let full = length * usize::from(permille) / 1_000;
    let bar = format!(
        "{}{} {percent:>3} %",
        "█".repeat(full),
        "░".repeat(length.saturating_sub(full))
    );
    let stop = if working.is_stopping {
        say!(texts, "work-stopping")
    } else if working.can_stop() {
        say!(texts, "work-can-stop")
    } else {
        say!(texts, "work-cannot-stop")
    };
    let mut lines = vec![
        Line::raw(stage(texts, working)),
        Line::default(),
        Line::raw(bar),
        Line::default(),
    ];
    lines.extend(parts::wrap(&stop, width).into_iter().map(Line::raw));
    parts::lines(frame, room, lines);
    Position::new(room.x, room.y)
}

fn stage(texts: &Texts, working: &Working) -> String {
    match working.progress.map(|progress| progress.stage) {
        None => say!(texts, "work-begins"),
        Some(Stage::Reading) => say!(texts, "work-reading"),
        Some(Stage::Writing) => say!(texts, "work-writing"),
        Some(Stage::Checking) => say!(texts, "work-checking"),
        Some(Stage::Clearing) => say!(texts, "work-clearing"),
    }
}
