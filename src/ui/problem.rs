//! Something went wrong, drawn in the four lines that every error has.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Clear,
};

use super::{frame, parts};
use crate::{app::Model, problem::Problem, say};

const WIDTH: u16 = 70;
const LABEL: usize = 17;

/// Draws a problem.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, problem: &Problem) -> Position {
    let texts = model.texts();
    let hints = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
    frame.render_widget(Clear, hints);
    frame::draw_hints(frame, hints, model);
    let told = problem.told(texts);
    let width = usize::from(WIDTH.min(area.width.saturating_sub(4))).saturating_sub(4);
    let mut lines = vec![Line::default()];
    for (label, text) in [
        (say!(texts, "problem-label-happened"), told.happened),
        (say!(texts, "problem-label-safe"), told.safe),
        (say!(texts, "problem-label-now"), told.now),
    ] {
        lines.extend(parts::labelled(&label, &text, LABEL, width));
    }
    lines.push(Line::default());
    lines.extend(parts::wrap(&told.code, width).into_iter().map(Line::raw));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let size = (WIDTH, height.saturating_add(3));
    let room = parts::dialog(frame, area, size, &say!(texts, "problem-title"));
    parts::lines(frame, room, lines);
    room.as_position()
}
