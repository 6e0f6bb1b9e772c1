//! The first run, drawn: four steps, each with its reason.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{WIDE, frame, new_passphrase, parts, recovery_sheet, theme};
use crate::{
    app::{
        Model,
        first_run::{FirstRun, Last, Stage, Welcome},
        new_passphrase::{NewPassphrase, Way},
    },
    say,
    texts::Texts,
};

/// The width of the panels on the left of a wide window.
const SIDE: u16 = 28;

/// Draws the first run.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    first: &FirstRun,
) -> Option<Position> {
    let texts = model.texts();
    let names = steps(texts);
    let step = match first.stage {
        Stage::Welcome(_) => 0,
        Stage::Place => 1,
        Stage::Passphrase(_) => 2,
        Stage::Sheet(_) => 3,
    };
    let name = names.get(step).cloned().unwrap_or_default();
    let number = i64::try_from(step + 1).unwrap_or_default();
    let title = say!(texts, "first-title", step = number, name = name);
    let mut body = draw_around(frame, area, model, &title);
    if area.width >= WIDE {
        let side = Rect {
            x: area.x + 1,
            width: SIDE,
            ..body
        };
        draw_side(frame, side, texts, step, &names);
        body.x = area.x + SIDE + 4;
        body.width = (area.width - SIDE - 6).min(84);
    }
    match &first.stage {
        Stage::Welcome(choice) => draw_welcome(frame, body, model, *choice),
        Stage::Place => Some(draw_place(frame, body, model)),
        Stage::Passphrase(new) => Some(draw_passphrase(frame, body, texts, new)),
        Stage::Sheet(last) => draw_sheet(frame, body, texts, last),
    }
}

fn steps(texts: &Texts) -> [String; 4] {
    [
        say!(texts, "first-welcome"),
        say!(texts, "first-place"),
        say!(texts, "first-passphrase"),
        say!(texts, "first-sheet"),
    ]
}

/// Draws title, sentence and keys, and returns the room between them.
pub(super) fn draw_around(frame: &mut Frame, area: Rect, model: &Model, title: &str) -> Rect {
    let said = model.toast().unwrap_or_default();
    let [head, body, sentence, hints] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(frame::sentence_height(said, area.width)),
        Constraint::Length(1),
    ])
    .areas(area);
    frame::draw_title(frame, head, model, title);
    frame::draw_sentence(frame, sentence, said);
    frame::draw_hints(frame, hints, model);
    // On the smallest screen every row counts.
    let gap = u16::from(body.height > 16);
    Rect {
        x: body.x + 2,
        y: body.y + gap,
        width: 76.min(body.width.saturating_sub(4)),
        height: body.height - gap,
    }
}

fn draw_side(frame: &mut Frame, area: Rect, texts: &Texts, step: usize, names: &[String]) {
    let height = u16::try_from(names.len()).unwrap_or_default() + 2;
    let above = Rect {
        height: height.min(area.height),
        ..area
    };
    let room = parts::panel(frame, above, &say!(texts, "first-steps"));
    let done = say!(texts, "first-step-done");
    let lines = names.iter().enumerate().map(|(place, name)| {
        let marker = if place == step {
            theme::MARKER
        } else {
            theme::NO_MARKER
        };
        let done = if place < step { &done } else { "" };
        Line::raw(format!("{marker}{} {name} {done}", place + 1))
    });
    parts::lines(frame, room, lines.collect());
    let why = match step {
        0 => say!(texts, "first-why-welcome"),
        1 => say!(texts, "first-why-place"),
        2 => say!(texts, "first-why-passphrase"),
        _ => say!(texts, "first-why-sheet"),
    };
    let width = usize::from(SIDE.saturating_sub(4));
    let lines: Vec<_> = parts::wrap(&why, width)
        .into_iter()
        .map(Line::raw)
        .collect();
    let rows = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    let below = Rect {
        y: area.y + height + 1,
        height: rows.min(area.height.saturating_sub(height + 1)),
        ..area
    };
    let room = parts::panel(frame, below, &say!(texts, "first-why"));
    parts::lines(frame, room, lines);
}

fn paragraphs(texts: &[String], width: u16) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for text in texts {
        lines.extend(parts::wrap(text, width.into()).into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    lines
}

fn draw_welcome(frame: &mut Frame, area: Rect, model: &Model, choice: Welcome) -> Option<Position> {
    let texts = model.texts();
    let told = [
        say!(texts, "first-welcome-text"),
        say!(texts, "first-welcome-choose"),
    ];
    let lines = paragraphs(&told, area.width);
    let used = u16::try_from(lines.len()).unwrap_or_default();
    parts::lines(frame, area, lines);
    let entries: Vec<_> = Welcome::ALL
        .iter()
        .map(|choice| {
            vec![Line::raw(match choice {
                Welcome::Dutch => "Nederlands".to_owned(),
                Welcome::English => "English".to_owned(),
                Welcome::Demo => say!(texts, "first-welcome-demo"),
            })]
        })
        .collect();
    let list = Rect::new(area.x, area.y + used, area.width, 3);
    let selected = Welcome::ALL.iter().position(|one| *one == choice);
    parts::list(frame, list, &entries, selected, &mut 0)
}

fn draw_place(frame: &mut Frame, area: Rect, model: &Model) -> Position {
    let texts = model.texts();
    let told = [
        say!(texts, "first-place-text"),
        format!("  {}", model.vault_place()),
        say!(texts, "first-place-backup"),
        say!(texts, "first-place-more"),
    ];
    parts::lines(frame, area, paragraphs(&told, area.width));
    area.as_position()
}

fn draw_passphrase(frame: &mut Frame, area: Rect, texts: &Texts, new: &NewPassphrase) -> Position {
    let told = say!(texts, "first-passphrase-text");
    let lines = parts::wrap(&told, area.width.into());
    let used = u16::try_from(lines.len()).unwrap_or_default() + 1;
    parts::lines(frame, area, lines.into_iter().map(Line::raw).collect());
    let below = |used: u16| Rect {
        y: area.y + used,
        height: area.height.saturating_sub(used),
        ..area
    };
    let cursor = new_passphrase::draw(frame, below(used), texts, new);
    let own = match new.way {
        Way::Offered => 12,
        Way::Own => 13,
    };
    let warning = parts::wrap(&say!(texts, "first-warning"), area.width.into());
    // Where it does not fit, the next step says it.
    if usize::from(below(used + own).height) >= warning.len() {
        let lines = warning.into_iter();
        let lines = lines.map(|line| Line::styled(line, theme::STRONG));
        parts::lines(frame, below(used + own), lines.collect());
    }
    cursor
}

fn draw_sheet(frame: &mut Frame, area: Rect, texts: &Texts, last: &Last) -> Option<Position> {
    if last.making {
        parts::lines(frame, area, vec![Line::raw(say!(texts, "first-making"))]);
        return Some(area.as_position());
    }
    recovery_sheet::draw(frame, area, texts, &last.sheet)
}
