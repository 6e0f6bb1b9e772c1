//! The tallies, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{Viewport, parts};
use crate::{
    app::{Around, tallies::TalliesScreen},
    say,
};

/// Draws the figures of a year.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TalliesScreen,
    around: &Around<'_>,
    _viewport: &mut Viewport,
) -> Position {
    let year = screen.year().to_string();
    let room = parts::panel(
        frame,
        area,
        &say!(around.texts, "tallies-title", year = year),
    );
    room.as_position()
}
