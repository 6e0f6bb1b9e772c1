//! Typing one setting, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::parts;
use crate::{
    app::{
        Around,
        setting_line::{Choice, SettingLineScreen},
    },
    say,
};

/// Draws the line.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &SettingLineScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let (title, question, label, room) = match screen.choice {
        Choice::LockMinutes => (
            say!(texts, "setting-lock"),
            say!(texts, "setting-lock-question"),
            say!(texts, "setting-minutes"),
            6,
        ),
        Choice::DormantDays => (
            say!(texts, "setting-dormant"),
            say!(texts, "setting-dormant-question"),
            say!(texts, "setting-days"),
            6,
        ),
        Choice::Months => (
            say!(texts, "setting-retention"),
            say!(texts, "setting-retention-question"),
            say!(texts, "line-months-label"),
            6,
        ),
        Choice::Ground(_) => (
            say!(texts, "line-ground-title"),
            say!(texts, "line-ground-text"),
            String::new(),
            70,
        ),
        Choice::Threshold => (
            say!(texts, "setting-threshold"),
            say!(texts, "setting-threshold-question"),
            say!(texts, "setting-number"),
            6,
        ),
        Choice::Mediation => (
            say!(texts, "setting-mediation"),
            say!(texts, "setting-mediation-question"),
            String::new(),
            70,
        ),
        Choice::BackUpPlace { .. } => (
            say!(texts, "setting-place"),
            say!(texts, "setting-place-question"),
            String::new(),
            80,
        ),
    };
    parts::form(
        frame,
        area,
        &title,
        [&question, &label, ""],
        &screen.field,
        room,
    )
}
