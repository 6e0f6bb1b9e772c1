//! Asking for a backup, drawn: the file, and what opens it.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{parts, theme, unlock};
use crate::{
    app::{
        Around,
        back_up::{BackUpScreen, Part},
    },
    say,
    texts::Texts,
};

/// Draws the form. A long path is drawn on a line of its own, as wide as the window allows.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &BackUpScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let area = Rect {
        width: area.width.min(100),
        height: area.height.min(14),
        ..area
    };
    let room = parts::panel(frame, area, &say!(texts, "backup-title"));
    let text = parts::wrap(&say!(texts, "backup-text"), room.width.into());
    let mut row = u16::try_from(text.len()).unwrap_or_default() + 1;
    parts::lines(frame, room, text.into_iter().map(Line::raw).collect());
    let mut cursor = room.as_position();
    for part in BackUpScreen::parts(around) {
        let here = *part == screen.part;
        let height = if *part == Part::Sheet { 1 } else { 2 };
        let place = Rect {
            y: room.y.saturating_add(row),
            height: height.min(room.height.saturating_sub(row)),
            ..room
        };
        let at = draw_part(frame, place, screen, *part, here, texts);
        if here {
            cursor = at;
        }
        row += height + 1;
    }
    cursor
}

/// Draws a part: a heading with the marker when keys go there, and below it the line to type in.
fn draw_part(
    frame: &mut Frame,
    area: Rect,
    screen: &BackUpScreen,
    part: Part,
    here: bool,
    texts: &Texts,
) -> Position {
    let label = match part {
        Part::File => say!(texts, "backup-file"),
        Part::Passphrase => say!(texts, "backup-passphrase"),
        Part::Sheet => say!(texts, "backup-with-sheet"),
    };
    let (marker, style) = if here {
        (theme::MARKER, theme::STRONG)
    } else {
        (theme::NO_MARKER, theme::PLAIN)
    };
    let head = Rect { height: 1, ..area };
    let label = Line::styled(format!("{marker}{label}"), style);
    frame.render_widget(Paragraph::new(label), head);
    let indent = u16::try_from(theme::MARKER.width()).unwrap_or_default();
    let line = Rect {
        x: area.x + indent,
        y: area.y + 1,
        width: area.width.saturating_sub(indent),
        height: area.height.saturating_sub(1),
    };
    match part {
        Part::File => parts::field(frame, line, &screen.file),
        Part::Passphrase => unlock::draw_secret(frame, line, &screen.secret),
        Part::Sheet => head.as_position(),
    }
}

/// The sentence above the keys.
pub(super) fn status(screen: &BackUpScreen, around: &Around<'_>) -> String {
    match screen.part {
        Part::File => say!(around.texts, "backup-status-file"),
        Part::Passphrase => say!(around.texts, "backup-status-passphrase"),
        Part::Sheet => say!(around.texts, "backup-status-sheet"),
    }
}
