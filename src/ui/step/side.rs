//! On a wide screen, beside the stage: the steps of this road, and the text.

use std::cmp::Ordering;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::Line,
};

use super::skeleton;
use crate::{
    app::step::{Here, Place, Stage, StepScreen},
    domain::Track,
    say,
    ui::parts,
};

/// Draws the panels at the side.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &StepScreen,
    here: &Here<'_>,
    place: &Place,
) {
    let texts = here.texts();
    let number = place.number.unwrap_or_default();
    let chosen = !matches!(screen.stage, Stage::Roads(_) | Stage::Start(_));
    let width = usize::from(area.width.saturating_sub(4));
    let mut lines = vec![Line::default()];
    if chosen {
        lines.extend(place.names.iter().enumerate().map(|(at, name)| {
            let mark = match (at + 1).cmp(&number) {
                Ordering::Less => "[x]",
                Ordering::Equal => "►  ",
                Ordering::Greater => "[ ]",
            };
            let line = format!("{mark} {} {name}", at + 1);
            Line::raw(parts::clip(&line, width))
        }));
        lines.push(Line::default());
    }
    for text in [
        say!(texts, "step-side-forward"),
        say!(texts, "step-side-stop"),
    ] {
        lines.extend(parts::wrap(&text, width).into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let [above, below] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    let title = if chosen {
        say!(texts, "step-side-steps")
    } else {
        say!(texts, "step-side-good-to-know")
    };
    let room = parts::panel(frame, above, &title);
    parts::lines(frame, room, lines);
    match &screen.stage {
        Stage::Roads(_) => {}
        Stage::Text(sheet) => skeleton::draw_beside(frame, below, sheet, here),
        _ => draw_text(frame, below, screen.track(here), here),
    }
}

fn draw_text(frame: &mut Frame, area: Rect, track: Option<&Track>, here: &Here<'_>) {
    let texts = here.texts();
    let Some(text) = track.and_then(Track::text) else {
        return;
    };
    let number = i64::from(text.number);
    let room = parts::panel(frame, area, &say!(texts, "step-side-text", number = number));
    let width = usize::from(room.width);
    let lapses = parts::wrap(&say!(texts, "step-side-lapses"), width);
    let foot = u16::try_from(lapses.len()).unwrap_or(u16::MAX);
    let [body, foot] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(foot)]).areas(room);
    let most = usize::from(body.height.saturating_sub(1));
    let words = parts::wrap(text.body.expose(), width).into_iter();
    parts::lines(frame, body, words.take(most).map(Line::raw).collect());
    parts::lines(frame, foot, lapses.into_iter().map(Line::raw).collect());
}
