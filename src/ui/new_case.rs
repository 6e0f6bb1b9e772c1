//! A new case, drawn: one line.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::parts;
use crate::{
    app::{Around, new_case::NewCaseScreen},
    say,
};

/// Draws the line for the pseudonym.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &NewCaseScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let title = say!(texts, "new-case-title");
    let text = say!(texts, "new-case-text");
    let label = say!(texts, "new-case-label");
    let advice = say!(texts, "new-case-advice");
    parts::form(
        frame,
        area,
        &title,
        [&text, &label, &advice],
        &screen.pseudonym,
        32,
    )
}
