//! What is left of destroyed cases, drawn: a line for each.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{Viewport, parts};
use crate::{
    app::{Around, destroyed::DestroyedScreen},
    say,
    texts::sentences,
};

/// The width of a day.
const DAY: usize = 14;

/// Draws the lines.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DestroyedScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "destroyed-title"));
    let width = usize::from(room.width).saturating_sub(2);
    let entries: Vec<_> = screen
        .lines(around)
        .into_iter()
        .map(|line| {
            let day = texts.date_numeric(line.on);
            let ground = sentences::destruction_ground(texts, line.ground);
            parts::labelled(&day, &ground, DAY, width)
        })
        .collect();
    let offset = viewport.offset("destroyed");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}
