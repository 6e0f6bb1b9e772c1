//! A new case, drawn: one line.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::parts;
use crate::{
    app::{Around, new_case::NewCaseScreen},
    say,
};

/// Draws the line for the pseudonym.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &NewCaseScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let area = Rect {
        width: area.width.min(90),
        ..area
    };
    let room = parts::panel(frame, area, &say!(texts, "new-case-title"));
    let told = parts::wrap(&say!(texts, "new-case-text"), room.width.into());
    let advice = parts::wrap(&say!(texts, "new-case-advice"), room.width.into());
    let used = u16::try_from(told.len()).unwrap_or_default();
    let mut lines: Vec<_> = std::iter::once(Line::default())
        .chain(told.into_iter().map(Line::raw))
        .collect();
    lines.extend([Line::default(), Line::default(), Line::default()]);
    lines.extend(advice.into_iter().map(Line::raw));
    parts::lines(frame, room, lines);
    let row = Rect::new(room.x, room.y + used + 2, room.width, 1);
    frame.render_widget(Paragraph::new(say!(texts, "new-case-label")), row);
    let line = Rect {
        x: row.x + 14,
        width: 32.min(row.width.saturating_sub(14)),
        ..row
    };
    parts::field(frame, line, &screen.pseudonym)
}
