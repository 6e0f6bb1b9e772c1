//! Step 3, drawn: the employee's text, being read or written.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{names, papers, reading, skeleton, versions, what};
use crate::{
    app::step::{Here, Sheet, View, Writing},
    say,
    ui::{Viewport, note, parts},
};

/// Draws what is done with the text.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    match &sheet.view {
        View::Writing(writing) => Some(draw_writing(frame, area, sheet, writing, here)),
        View::Reading(at) => draw_reading(frame, area, sheet, *at, here, viewport),
        View::Check(at) => skeleton::draw(frame, area, sheet, *at, here, viewport),
        View::Versions(inner) => versions::draw(frame, area, sheet, inner, here, viewport),
        View::Papers(inner) => papers::draw(frame, area, sheet, inner, here, viewport),
        View::Names(inner) => names::draw(frame, area, sheet, inner, here, viewport),
    }
}

fn draw_reading(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    at: usize,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let Some(text) = sheet.version(here) else {
        let room = parts::panel(frame, area, &say!(texts, "step-name-text"));
        let none = parts::wrap(&say!(texts, "step-text-none"), room.width.into());
        parts::lines(frame, room, none.into_iter().map(Line::raw).collect());
        return Some(room.as_position());
    };
    let room = parts::panel(frame, area, &what::version(texts, text));
    let offset = viewport.offset("step-text");
    reading::draw(frame, room, text.body.expose(), at, offset)
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
    match &sheet.view {
        View::Writing(_) if sheet.has_standing_yes(here) => {
            say!(here.texts(), "step-status-yes-stands")
        }
        View::Writing(_) => say!(here.texts(), "note-status"),
        View::Reading(_) | View::Check(_) => say!(here.texts(), "step-status-text"),
        View::Versions(_) => say!(here.texts(), "versions-status"),
        View::Papers(_) => say!(here.texts(), "papers-status"),
        View::Names(_) => say!(here.texts(), "names-status"),
    }
}
