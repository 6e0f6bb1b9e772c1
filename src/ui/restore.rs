//! Putting a backup back, drawn: the file, the new directory, and the passphrase of then.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{
    back_up::{Input, draw_form},
    change_passphrase::sized,
};
use crate::{
    app::{
        Around,
        restore::{Part, RestoreScreen},
    },
    say,
};

/// Draws the form.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &RestoreScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let title = say!(texts, "restore-title");
    let text = say!(texts, "restore-text");
    let rows = Part::ALL.map(|part| {
        let (label, input) = match part {
            Part::File => (say!(texts, "restore-file"), Input::Field(&screen.file)),
            Part::Into => (say!(texts, "restore-into"), Input::Field(&screen.into)),
            Part::Passphrase => (
                say!(texts, "restore-passphrase"),
                Input::Secret(&screen.secret),
            ),
        };
        (label, input, part == screen.part)
    });
    draw_form(frame, sized(area, 16), [&title, &text], &rows)
}

/// The sentence above the keys.
pub(super) fn status(screen: &RestoreScreen, around: &Around<'_>) -> String {
    match screen.part {
        Part::File | Part::Into => say!(around.texts, "restore-status"),
        Part::Passphrase => say!(around.texts, "restore-status-passphrase"),
    }
}
