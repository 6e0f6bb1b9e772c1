//! Help, drawn: the rows of the table of commands that hold here, with the reason when one is not possible now.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, frame, parts, theme};
use crate::{
    app::{Model, help::Help},
    say,
};

const KEYS: usize = 16;

/// Draws help over the screen.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    help: &Help,
    viewport: &mut Viewport,
) -> Position {
    let texts = model.texts();
    let hints = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
    frame.render_widget(ratatui::widgets::Clear, hints);
    frame::draw_hints(frame, hints, model);
    let title = say!(texts, "help-title");
    let height = area.height.saturating_sub(4);
    let room = parts::dialog(frame, area, (76, height), &title);
    let [filter, _, list] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ])
    .areas(room);
    let label = say!(texts, "help-filter");
    let width = u16::try_from(label.width() + 1).unwrap_or_default();
    let [left, right] =
        Layout::horizontal([Constraint::Length(width), Constraint::Fill(1)]).areas(filter);
    frame.render_widget(Paragraph::new(label), left);
    let cursor = parts::field(frame, right, &help.filter);
    let rows = help.rows(texts);
    if rows.is_empty() {
        frame.render_widget(Paragraph::new(say!(texts, "help-none")), list);
        return cursor;
    }
    let why = usize::from(list.width).saturating_sub(KEYS + 26);
    let entries: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let keys: Vec<_> = row.keys.iter().map(|key| key.label(texts)).collect();
            let refusal = model.refusal(row.command).unwrap_or_default();
            vec![Line::from(vec![
                Span::styled(parts::pad(&keys.join(" "), KEYS), theme::STRONG),
                Span::raw(parts::pad(&(row.name)(texts), 23)),
                Span::raw(parts::clip(&refusal, why)),
            ])]
        })
        .collect();
    let selected = help.selected(texts);
    parts::list(
        frame,
        list,
        &entries,
        Some(selected),
        viewport.offset("help"),
    );
    cursor
}
