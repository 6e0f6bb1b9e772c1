//! Asking for a sealed package, drawn: what opens it, the file, and then exactly what goes in, with the line for the word.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{
    back_up::{Input, draw_form},
    change_passphrase::sized,
    parts,
};
use crate::{
    app::{
        Around,
        field::Field,
        package::{PackageScreen, Part, Stage},
    },
    domain::Actor,
    say,
};

/// Draws where it stands.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &PackageScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    match &screen.stage {
        Stage::Form(at) => {
            let rows = [
                (
                    say!(texts, "package-form-key"),
                    Input::Field(&screen.key),
                    *at == Part::Key,
                ),
                (
                    say!(texts, "package-form-phrase"),
                    Input::Nothing,
                    *at == Part::Phrase,
                ),
                (
                    say!(texts, "package-form-file"),
                    Input::Field(&screen.file),
                    *at == Part::File,
                ),
            ];
            let title = say!(texts, "package-title");
            let text = say!(texts, "package-usual");
            draw_form(frame, sized(area, 14), [&title, &text], &rows)
        }
        Stage::Preview { top, word } => draw_preview(frame, area, screen, around, (*top, word)),
    }
}

fn draw_preview(
    frame: &mut Frame,
    area: Rect,
    screen: &PackageScreen,
    around: &Around<'_>,
    (top, word): (usize, &Field),
) -> Position {
    let texts = around.texts;
    let [above, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(3)]).areas(area);
    let room = parts::panel(frame, above, &say!(texts, "package-title"));
    let lines: Vec<Line<'static>> = told(screen, around)
        .iter()
        .flat_map(|line| parts::wrap(line, room.width.into()))
        .map(Line::raw)
        .collect();
    let height = usize::from(room.height);
    // The last lines fill the room: there is nothing to see below them.
    let top = top.min(lines.len().saturating_sub(height));
    let seen: Vec<_> = lines.into_iter().skip(top).collect();
    if seen.len() > height {
        parts::more(frame, room, texts);
    }
    parts::lines(frame, room, seen);
    let title = say!(texts, "package-confirm-title");
    let label = say!(texts, "destroy-confirm", word = say!(texts, "package-word"));
    parts::typed_word(frame, below, [&title, &label], word)
}

/// What will happen, line by line, and below it the package itself.
fn told(screen: &PackageScreen, around: &Around<'_>) -> Vec<String> {
    let texts = around.texts;
    let Some(what) = screen.what(around) else {
        return Vec::new();
    };
    let recipient = what.recipient.expose().as_str();
    let mut lines = vec![say!(texts, "package-to", recipient = recipient)];
    if let Some(words) = screen.phrase() {
        lines.push(say!(texts, "package-phrase", words = words));
        lines.push(say!(texts, "package-phrase-now"));
    } else if let Some(mark) = screen.key_mark() {
        lines.push(say!(texts, "package-key", mark = mark));
        lines.push(say!(texts, "package-key-compare"));
    }
    lines.push(match what.actor {
        Actor::EmployeeAlone => say!(texts, "package-actor-employee"),
        Actor::EmployeeWithAdviser => say!(texts, "package-actor-together"),
        _ => say!(texts, "package-actor-other"),
    });
    for person in &what.people {
        let person = person.expose().as_str();
        lines.push(say!(texts, "package-person", person = person));
    }
    lines.push(String::new());
    lines.push(say!(texts, "package-preview"));
    lines.push(String::new());
    lines.push(screen.content(around).unwrap_or_default());
    lines
}

/// The sentence above the keys.
pub(super) fn status(screen: &PackageScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    match screen.stage {
        Stage::Form(Part::Key) => say!(texts, "package-status-key"),
        Stage::Form(Part::Phrase) => say!(texts, "package-status-phrase"),
        Stage::Form(Part::File) => say!(texts, "package-status-file"),
        Stage::Preview { .. } => say!(texts, "package-nothing-sent-yet"),
    }
}
