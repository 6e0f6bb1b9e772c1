//! Typing one line for a case, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::parts;
use crate::{
    app::{
        Around,
        line::{LineFor, LineScreen},
    },
    say,
};

/// Draws the line.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &LineScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let label = match screen.purpose {
        LineFor::Months => say!(texts, "line-months-label"),
        LineFor::Title | LineFor::Unreachable | LineFor::Ground(_) => String::new(),
    };
    let (title, text) = match screen.purpose {
        LineFor::Title => (
            say!(texts, "line-title-title"),
            say!(texts, "line-title-text"),
        ),
        LineFor::Unreachable => (
            say!(texts, "line-unreachable-title"),
            say!(texts, "line-unreachable-text"),
        ),
        LineFor::Months => (
            say!(texts, "line-months-title"),
            say!(texts, "line-months-text"),
        ),
        LineFor::Ground(_) => (
            say!(texts, "line-ground-title"),
            say!(texts, "line-ground-text"),
        ),
    };
    parts::form(frame, area, &title, [&text, &label, ""], &screen.field, 70)
}
