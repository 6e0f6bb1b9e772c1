//! Asking for a backup, drawn: the file, and what opens it.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{change_passphrase::sized, parts, theme, unlock};
use crate::{
    app::{
        Around,
        back_up::{BackUpScreen, Part},
        field::Field,
        secret::Secret,
    },
    say,
};

/// What is typed in a part of a form.
#[derive(Clone, Copy, Debug)]
pub(super) enum Input<'a> {
    /// A line that is seen.
    Field(&'a Field),
    /// A passphrase.
    Secret(&'a Secret),
    /// Nothing: choosing it is enough.
    Nothing,
}

/// Draws the form. A long path has a line of its own, as wide as the window allows.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &BackUpScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let title = say!(texts, "backup-title");
    let text = say!(texts, "backup-text");
    let rows: Vec<_> = BackUpScreen::parts(around)
        .iter()
        .map(|part| {
            let (label, input) = match part {
                Part::File => (say!(texts, "backup-file"), Input::Field(&screen.file)),
                Part::Passphrase => (
                    say!(texts, "backup-passphrase"),
                    Input::Secret(&screen.secret),
                ),
                Part::Sheet => (say!(texts, "backup-with-sheet"), Input::Nothing),
            };
            (label, input, *part == screen.part)
        })
        .collect();
    draw_form(frame, sized(area, 14), [&title, &text], &rows)
}

/// Draws a form of several lines to type in, each under its label; the marker stands where keys go.
pub(super) fn draw_form(
    frame: &mut Frame,
    area: Rect,
    [title, text]: [&str; 2],
    rows: &[(String, Input<'_>, bool)],
) -> Position {
    let room = parts::panel(frame, area, title);
    let text = parts::wrap(text, room.width.into());
    let mut down = u16::try_from(text.len()).unwrap_or_default() + 1;
    parts::lines(frame, room, text.into_iter().map(Line::raw).collect());
    let mut cursor = room.as_position();
    for (label, input, is_here) in rows {
        let height = if matches!(input, Input::Nothing) {
            1
        } else {
            2
        };
        let place = Rect {
            y: room.y.saturating_add(down),
            height,
            ..room
        };
        let at = draw_row(frame, place.intersection(room), label, *input, *is_here);
        if *is_here {
            cursor = at;
        }
        down += height + 1;
    }
    cursor
}

fn draw_row(
    frame: &mut Frame,
    area: Rect,
    label: &str,
    input: Input<'_>,
    is_here: bool,
) -> Position {
    let (marker, style) = if is_here {
        (theme::MARKER, theme::STRONG)
    } else {
        (theme::NO_MARKER, theme::PLAIN)
    };
    let head = Rect {
        height: area.height.min(1),
        ..area
    };
    let label = Line::styled(format!("{marker}{label}"), style);
    frame.render_widget(Paragraph::new(label), head);
    let indent = u16::try_from(theme::MARKER.width()).unwrap_or_default();
    let line = Rect {
        x: area.x + indent,
        y: area.y + 1,
        width: area.width.saturating_sub(indent),
        height: 1,
    };
    match input {
        Input::Field(field) => parts::field(frame, line.intersection(area), field),
        Input::Secret(secret) => unlock::draw_secret(frame, line.intersection(area), secret),
        Input::Nothing => head.as_position(),
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
