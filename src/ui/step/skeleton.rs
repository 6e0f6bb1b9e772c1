//! What the law asks of a text, drawn: each part with what the text has of it, and beside the text what is still empty.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Found, Here, Sheet},
    say,
    texts::Texts,
    ui::{Viewport, parts},
};

/// The width of what was found.
const FOUND: usize = 15;

/// Draws the parts.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    at: usize,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let room = parts::panel(frame, area, &say!(texts, "check-title"));
    let help = parts::wrap(&say!(texts, "check-help"), room.width.into());
    let height = u16::try_from(help.len()).unwrap_or(u16::MAX);
    let [list, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(height)]).areas(room);
    let width = usize::from(list.width.saturating_sub(3));
    let kind = sheet.check.kind();
    let entries: Vec<_> = sheet
        .check
        .of(&sheet.words(here))
        .iter()
        .map(|one| {
            let heading = one.part.heading(texts);
            let source = one.part.source(kind, texts);
            let told = format!("{heading} ({source})");
            parts::labelled(&found(one.found, texts), &told, FOUND, width)
        })
        .collect();
    let offset = viewport.offset("step-check");
    let cursor = parts::list(frame, list, &entries, Some(at), offset);
    parts::lines(frame, below, help.into_iter().map(Line::raw).collect());
    cursor
}

fn found(found: Found, texts: &Texts) -> String {
    match found {
        Found::Words => say!(texts, "part-found-words"),
        Found::Room => say!(texts, "part-found-room"),
        Found::Empty => say!(texts, "part-found-empty"),
        Found::Missing => say!(texts, "part-found-missing"),
    }
}

/// Draws beside the text what is still empty or not found in it.
pub(super) fn draw_beside(frame: &mut Frame, area: Rect, sheet: &Sheet, here: &Here<'_>) {
    let texts = here.texts();
    let room = parts::panel(frame, area, &say!(texts, "check-side"));
    let width = usize::from(room.width);
    let mut lines: Vec<Line<'static>> = sheet
        .check
        .of(&sheet.words(here))
        .iter()
        .filter(|one| matches!(one.found, Found::Empty | Found::Missing))
        .flat_map(|one| {
            let heading = one.part.heading(texts);
            parts::labelled(&found(one.found, texts), &heading, FOUND, width)
        })
        .collect();
    if lines.is_empty() {
        let none = parts::wrap(&say!(texts, "check-side-none"), width);
        lines = none.into_iter().map(Line::raw).collect();
    }
    parts::lines(frame, room, lines);
}
