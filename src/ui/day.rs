//! Typing a day, drawn: what it is for, the line, and how it is understood.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::parts;
use crate::{
    app::{
        Around,
        day::{DayFor, DayScreen},
    },
    say,
    texts::Texts,
};

/// Draws the line for a day.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DayScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let (title, text) = words(screen.purpose, texts);
    let means = match screen.day(around.now.today) {
        Some(day) => say!(texts, "day-means", day = texts.date_long(day)),
        None if screen.purpose.may_be_empty() => format!(
            "{} {}",
            say!(texts, "day-how"),
            say!(texts, "day-may-be-empty")
        ),
        None => say!(texts, "day-how"),
    };
    let label = say!(texts, "day-label");
    parts::form(
        frame,
        area,
        &title,
        [&text, &label, &means],
        &screen.field,
        14,
    )
}

fn words(purpose: DayFor, texts: &Texts) -> (String, String) {
    match purpose {
        DayFor::Contact => (
            say!(texts, "day-contact-title"),
            say!(texts, "day-contact-text"),
        ),
        DayFor::NothingUntil => (
            say!(texts, "day-nothing-title"),
            say!(texts, "day-nothing-text"),
        ),
        DayFor::Wait => (say!(texts, "day-wait-title"), say!(texts, "day-wait-text")),
        DayFor::Aftercare => (
            say!(texts, "day-aftercare-title"),
            say!(texts, "day-aftercare-text"),
        ),
        DayFor::AftercareTakeUp(_) => (
            say!(texts, "aftercare-title"),
            say!(texts, "aftercare-day-agree"),
        ),
        DayFor::AftercareMove(_) => (
            say!(texts, "aftercare-title"),
            say!(texts, "aftercare-day-move"),
        ),
        DayFor::HoldReview(_) => (say!(texts, "day-hold-title"), say!(texts, "day-hold-text")),
        DayFor::LastIncident => (
            say!(texts, "day-incident-title"),
            say!(texts, "day-incident-text"),
        ),
    }
}
