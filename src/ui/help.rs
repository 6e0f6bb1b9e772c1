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
    texts::Texts,
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
    let above = Rect::new(area.x, area.y, area.width, area.height.saturating_sub(1));
    let place = above.centered_horizontally(Constraint::Length(76));
    frame.render_widget(ratatui::widgets::Clear, place);
    let room = parts::panel(frame, place, &title);
    let rows = help.rows(texts);
    let selected = help.selected(texts);
    let why = rows
        .get(selected)
        .and_then(|row| model.refusal(row.command));
    let [filter, list, reason] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(if why.is_some() { 3 } else { 0 }),
    ])
    .areas(room);
    let label = say!(texts, "help-filter");
    let width = u16::try_from(label.width() + 1).unwrap_or_default();
    let [left, right] =
        Layout::horizontal([Constraint::Length(width), Constraint::Fill(1)]).areas(filter);
    frame.render_widget(Paragraph::new(label), left);
    let cursor = parts::field(frame, right, &help.filter);
    if rows.is_empty() {
        frame.render_widget(Paragraph::new(say!(texts, "help-none")), list);
        return cursor;
    }
    draw_reason(frame, reason, texts, why.as_deref());
    let entries: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let keys: Vec<_> = row.keys.iter().map(|key| key.label(texts)).collect();
            let not_now = model
                .refusal(row.command)
                .map_or_else(String::new, |_| say!(texts, "help-not-now"));
            vec![Line::from(vec![
                Span::styled(parts::pad(&keys.join(" "), KEYS), theme::STRONG),
                Span::raw(parts::pad(&(row.name)(texts), 23)),
                Span::raw(not_now),
            ])]
        })
        .collect();
    parts::list(
        frame,
        list,
        &entries,
        Some(selected),
        viewport.offset("help"),
    );
    cursor
}

/// Why the selected command is not possible now, in full.
fn draw_reason(frame: &mut Frame, area: Rect, texts: &Texts, why: Option<&str>) {
    let Some(why) = why else {
        return;
    };
    let told = say!(texts, "help-why-not", why = why);
    let mut lines = vec![Line::raw("─".repeat(area.width.into()))];
    lines.extend(
        parts::wrap(&told, area.width.into())
            .into_iter()
            .map(Line::raw),
    );
    parts::lines(frame, area, lines);
}
