//! The door of the vault, drawn: neutral, without a count, a date or a name.

use ratatui::{
    Frame,
    layout::{Constraint, Position, Rect},
    text::Line,
    widgets::{Block, Paragraph},
};
use unicode_width::UnicodeWidthStr;

use super::{frame, parts, theme};
use crate::{
    app::{
        Model,
        secret::Secret,
        unlock::{Attempt, Form, Unlock, Way},
    },
    say,
};

/// Draws the unlock screen, or the lock screen.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    unlock: &Unlock,
) -> Option<Position> {
    let hints = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
    frame::draw_hints(frame, hints, model);
    let said = model.toast().unwrap_or_default();
    let height = frame::sentence_height(said, area.width);
    let top = area.bottom().saturating_sub(1 + height);
    frame::draw_sentence(frame, Rect::new(area.x, top, area.width, height), said);
    match unlock.form {
        Form::Start => draw_start(frame, area, model, unlock),
        Form::Locked => Some(draw_locked(frame, area, model, unlock)),
    }
}

fn draw_start(frame: &mut Frame, area: Rect, model: &Model, unlock: &Unlock) -> Option<Position> {
    let texts = model.texts();
    let other = say!(texts, "unlock-other-language");
    let corner = Rect::new(area.x, area.y, area.width.saturating_sub(1), 1);
    frame.render_widget(Paragraph::new(other).right_aligned(), corner);
    let width = 62.min(area.width.saturating_sub(2));
    let place = area.centered(Constraint::Length(width), Constraint::Length(18));
    let name = Line::styled(say!(texts, "program-name"), theme::STRONG);
    let inside = |row: u16, rows: u16| Rect::new(place.x, place.y + row, place.width, rows);
    frame.render_widget(Paragraph::new(name), inside(0, 1));
    let room = parts::panel(frame, inside(2, 12), &say!(texts, "unlock-title"));
    let row = |number: u16| Rect::new(room.x, room.y + number, room.width, 1);
    let prompt = match unlock.attempt {
        Attempt::Opening => say!(texts, "unlock-opening"),
        Attempt::Waiting | Attempt::DidNotFit => say!(texts, "unlock-prompt"),
    };
    frame.render_widget(Paragraph::new(prompt), row(0));
    let boxed = Rect::new(room.x, room.y + 1, room.width, 3);
    let line = Block::bordered().inner(boxed);
    frame.render_widget(Block::bordered(), boxed);
    let cursor = draw_secret(frame, line, &unlock.secret);
    let mark = if unlock.secret.shown { 'x' } else { ' ' };
    let show = format!("[{mark}] {}", say!(texts, "unlock-show"));
    frame.render_widget(Paragraph::new(show), row(4));
    let ways = [
        (Way::Unlock, say!(texts, "unlock-way-unlock")),
        (Way::Sheet, say!(texts, "unlock-way-sheet")),
        (Way::Demo, say!(texts, "unlock-way-demo")),
    ];
    let entries: Vec<_> = ways
        .iter()
        .map(|(_, name)| vec![Line::raw(name.clone())])
        .collect();
    let selected = ways.iter().position(|(way, _)| *way == unlock.way);
    let list = Rect::new(room.x, room.y + 6, room.width, 3);
    let on_list = parts::list(frame, list, &entries, selected, &mut 0);
    let below = Rect {
        width: area.right().saturating_sub(place.x),
        ..inside(15, 3)
    };
    draw_below(frame, below, model, unlock);
    match unlock.way {
        Way::Unlock => Some(cursor),
        Way::Sheet | Way::Demo => on_list,
    }
}

fn draw_below(frame: &mut Frame, area: Rect, model: &Model, unlock: &Unlock) {
    let texts = model.texts();
    let lines = match unlock.attempt {
        Attempt::DidNotFit => vec![
            Line::styled(format!("! {}", say!(texts, "unlock-wrong")), theme::STRONG),
            Line::raw(format!("  {}", say!(texts, "unlock-wrong-safe"))),
        ],
        Attempt::Waiting | Attempt::Opening => vec![
            Line::raw(say!(texts, "unlock-slow")),
            Line::raw(say!(texts, "unlock-why-slow")),
        ],
    };
    frame.render_widget(Paragraph::new(lines), area);
}

fn draw_locked(frame: &mut Frame, area: Rect, model: &Model, unlock: &Unlock) -> Position {
    let texts = model.texts();
    let width = 46.min(area.width.saturating_sub(2));
    let place = area.centered(Constraint::Length(width), Constraint::Length(7));
    let room = parts::panel(frame, place, &say!(texts, "unlock-locked-title"));
    let label = say!(texts, "unlock-label");
    let label_width = u16::try_from(label.width() + 2).unwrap_or_default();
    let row = Rect::new(room.x, room.y + 1, room.width, 1);
    frame.render_widget(Paragraph::new(label), row);
    let line = Rect::new(
        room.x + label_width,
        row.y,
        room.width.saturating_sub(label_width),
        1,
    );
    let cursor = draw_secret(frame, line, &unlock.secret);
    let what = match unlock.attempt {
        Attempt::Opening => say!(texts, "unlock-opening"),
        Attempt::Waiting | Attempt::DidNotFit => say!(texts, "unlock-enter"),
    };
    frame.render_widget(
        Paragraph::new(what),
        Rect::new(room.x, room.y + 3, room.width, 1),
    );
    let below = Rect::new(area.x, place.bottom() + 1, area.width, 2);
    if unlock.attempt == Attempt::DidNotFit {
        let lines = vec![
            Line::styled(say!(texts, "unlock-wrong"), theme::STRONG).centered(),
            Line::raw(say!(texts, "unlock-wrong-safe")).centered(),
        ];
        frame.render_widget(Paragraph::new(lines), below);
    } else if unlock.words_lost {
        let line = Line::styled(say!(texts, "unlock-words-lost"), theme::STRONG).centered();
        frame.render_widget(Paragraph::new(line), below);
    }
    cursor
}

/// Draws a passphrase as dots, or as it is when that was asked for.
pub(super) fn draw_secret(frame: &mut Frame, area: Rect, secret: &Secret) -> Position {
    let room = usize::from(area.width.saturating_sub(1));
    let text = match secret.reveal() {
        Some(text) => parts::tail(text, room),
        None => "•".repeat(secret.length().min(room)),
    };
    let at = u16::try_from(text.width()).unwrap_or_default();
    let line = Line::styled(parts::pad(&text, area.width.into()), theme::FIELD);
    frame.render_widget(Paragraph::new(line), area);
    Position::new(area.x + at, area.y)
}
