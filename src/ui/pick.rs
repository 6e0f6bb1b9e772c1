//! Choosing from a code list, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{Viewport, facts, parts};
use crate::{
    app::{Around, pick::PickScreen},
    say,
};

/// Draws the list.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &PickScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let room = parts::panel(frame, area, &facts::name(screen.fact, around.texts));
    let language = around.texts.language();
    let entries: Vec<_> = screen
        .entries(around)
        .iter()
        .map(|entry| {
            let mark = facts::mark(screen.fact, screen.place(&entry.code));
            facts::entry(&mark, entry.label.text(language))
        })
        .collect();
    let offset = viewport.offset("pick");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}

/// The sentence above the keys.
pub(super) fn status(screen: &PickScreen, around: &Around<'_>) -> String {
    if screen.fact.takes_several() {
        say!(around.texts, "pick-status-several")
    } else {
        say!(around.texts, "pick-status-one")
    }
}
