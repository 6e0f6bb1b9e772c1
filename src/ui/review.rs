//! The review, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{Viewport, parts};
use crate::{
    app::{Around, review::ReviewScreen},
    say,
    texts::sentences,
};

/// Draws the cases to go through.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ReviewScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "review-title"));
    let items = screen.items(around);
    if items.is_empty() {
        parts::lines(frame, room, vec![Line::raw(say!(texts, "review-empty"))]);
        return Some(room.as_position());
    }
    let entries: Vec<_> = items
        .iter()
        .filter_map(|item| {
            let case = around.case(item.case)?;
            let reason = item
                .reasons
                .first()
                .map_or_else(String::new, |signal| sentences::signal(texts, *signal));
            let pseudonym = parts::pad(case.pseudonym.as_str(), 16);
            Some(vec![Line::raw(format!("{pseudonym}{reason}"))])
        })
        .collect();
    let selected = screen.selected().min(entries.len().saturating_sub(1));
    parts::list(
        frame,
        room,
        &entries,
        Some(selected),
        viewport.offset("review"),
    )
}
