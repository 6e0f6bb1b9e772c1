//! Step 3, drawn: the employee's text, being read or written.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::what;
use crate::{
    app::step::{Here, Sheet, Writing},
    say,
    ui::{note, parts},
};

/// Draws the text.
pub(super) fn draw(frame: &mut Frame, area: Rect, sheet: &Sheet, here: &Here<'_>) -> Position {
    let texts = here.texts();
    if let Some(writing) = &sheet.writing {
        return draw_writing(frame, area, sheet, writing, here);
    }
    let Some(text) = sheet.version(here) else {
        let room = parts::panel(frame, area, &say!(texts, "step-name-text"));
        let none = parts::wrap(&say!(texts, "step-text-none"), room.width.into());
        parts::lines(frame, room, none.into_iter().map(Line::raw).collect());
        return room.as_position();
    };
    let room = parts::panel(frame, area, &what::version(texts, text));
    let all = parts::wrap(text.body.expose(), room.width.into());
    // The end of the text is as far as it goes: an empty screen would look as if the text were gone.
    let last = all.len().saturating_sub(room.height.into());
    let lines: Vec<_> = all
        .into_iter()
        .skip(sheet.scroll.min(last))
        .map(Line::raw)
        .collect();
    parts::lines(frame, room, lines);
    room.as_position()
}

fn draw_writing(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    writing: &Writing,
    here: &Here<'_>,
) -> Position {
    let texts = here.texts();
    let [above, rule, below] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    let cursor = note::draw_sheet(frame, above, &writing.editor);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())), rule);
    let number = sheet.version(here).map_or(1, |text| text.number + 1);
    let words = say!(
        texts,
        "step-text-becomes",
        number = i64::from(number),
        words = i64::try_from(writing.editor.words()).unwrap_or_default()
    );
    let sealed = writing.sealed_at.map_or_else(String::new, |moment| {
        let time = moment.clock();
        say!(texts, "note-sealed", time = time)
    });
    frame.render_widget(Paragraph::new(format!("  {words}   {sealed}")), below);
    cursor
}

/// The sentence above the keys.
pub(super) fn status(sheet: &Sheet, here: &Here<'_>) -> String {
    match sheet.writing {
        Some(_) => say!(here.texts(), "note-status"),
        None => say!(here.texts(), "step-status-text"),
    }
}
