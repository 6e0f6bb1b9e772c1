//! Changing the passphrase, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{new_passphrase, parts, theme, unlock};
use crate::{
    app::{
        Around,
        change_passphrase::{ChangePassphraseScreen, Stage},
        secret::Secret,
    },
    say,
    texts::Texts,
};

/// Draws the present passphrase, or the choice of a new one.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ChangePassphraseScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let title = if screen.is_leaked() {
        say!(texts, "setting-leaked")
    } else {
        say!(texts, "setting-passphrase")
    };
    match screen.stage {
        Stage::Present => {
            let text = if screen.is_asked_again() {
                say!(texts, "renew-again")
            } else if screen.is_leaked() {
                say!(texts, "renew-leaked")
            } else {
                say!(texts, "renew-passphrase")
            };
            draw_present(frame, area, [&title, &text], &screen.present, texts)
        }
        Stage::New => {
            let room = parts::panel(frame, sized(area, 18), &title);
            new_passphrase::draw(frame, room, texts, &screen.new)
        }
    }
}

/// The room for a form: not wider than reads well.
pub(super) fn sized(area: Rect, height: u16) -> Rect {
    Rect {
        width: area.width.min(100),
        height: area.height.min(height),
        ..area
    }
}

/// Draws why the present passphrase is asked, and the line for it.
pub(super) fn draw_present(
    frame: &mut Frame,
    area: Rect,
    [title, text]: [&str; 2],
    present: &Secret,
    texts: &Texts,
) -> Position {
    let room = parts::panel(frame, sized(area, 13), title);
    let told = parts::wrap(text, room.width.into());
    let used = u16::try_from(told.len()).unwrap_or_default() + 1;
    parts::lines(frame, room, told.into_iter().map(Line::raw).collect());
    let row = |down: u16| {
        Rect {
            y: room.y.saturating_add(down),
            height: 1,
            ..room
        }
        .intersection(room)
    };
    let label = Line::styled(say!(texts, "renew-present"), theme::STRONG);
    frame.render_widget(Paragraph::new(label), row(used));
    let mark = if present.shown { 'x' } else { ' ' };
    let show = format!("[{mark}] {}", say!(texts, "unlock-show"));
    frame.render_widget(Paragraph::new(show), row(used + 3));
    unlock::draw_secret(frame, row(used + 1), present)
}
