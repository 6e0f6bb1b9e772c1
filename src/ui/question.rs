//! A question, drawn over the screen, with its answers below each other.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Clear,
};

use super::{frame, parts};
use crate::app::{Model, question::Question};

const WIDTH: u16 = 68;

/// Draws a question.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    question: &Question,
) -> Option<Position> {
    let hints = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
    frame.render_widget(Clear, hints);
    frame::draw_hints(frame, hints, model);
    let width = usize::from(WIDTH.min(area.width.saturating_sub(4))).saturating_sub(4);
    let mut lines = vec![Line::default()];
    for paragraph in &question.lines {
        lines.extend(parts::wrap(paragraph, width).into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    let text = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let choices = u16::try_from(question.choices().len()).unwrap_or(u16::MAX);
    let size = (WIDTH, text.saturating_add(choices).saturating_add(3));
    let room = parts::dialog(frame, area, size, &question.title);
    let [above, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(choices + 1)]).areas(room);
    parts::lines(frame, above, lines);
    let entries: Vec<_> = question
        .choices()
        .iter()
        .map(|choice| vec![Line::raw(choice.label.clone())])
        .collect();
    parts::list(frame, below, &entries, Some(question.selected()), &mut 0)
}
