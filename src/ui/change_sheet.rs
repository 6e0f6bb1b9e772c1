//! Making a recovery sheet or doing without, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{
    change_passphrase::{draw_present, sized},
    parts, recovery_sheet,
};
use crate::{
    app::{
        Around,
        change_sheet::{ChangeSheetScreen, Stage},
    },
    say,
};

/// Draws the passphrase, or the sheet.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ChangeSheetScreen,
    around: &Around<'_>,
) -> Option<Position> {
    let texts = around.texts;
    let title = say!(texts, "setting-sheet");
    match (screen.stage, &screen.sheet) {
        (Stage::Sheet, Some(sheet)) => {
            let room = parts::panel(frame, sized(area, 18), &title);
            recovery_sheet::draw(frame, room, texts, sheet)
        }
        (_, sheet) => {
            let text = match sheet {
                None => say!(texts, "renew-without-sheet"),
                Some(_) if screen.is_asked_again() => say!(texts, "renew-sheet-again"),
                Some(_) => say!(texts, "renew-sheet"),
            };
            let told = [title.as_str(), text.as_str()];
            Some(draw_present(frame, area, told, &screen.present, texts))
        }
    }
}
