//! The first run, drawn: three steps, each with its reason.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{frame, parts, theme, unlock::draw_secret};
use crate::{
    app::{
        Model,
        first_run::{FirstRun, Line as TypedLine, Stage, Twice, Welcome},
    },
    say,
};

/// Draws the first run.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    first: &FirstRun,
) -> Option<Position> {
    let said = model.toast().unwrap_or_default();
    let [head, body, sentence, hints] = Layout::vertical([
        Constraint::Length(3),
        Constraint::Fill(1),
        Constraint::Length(frame::sentence_height(said, area.width)),
        Constraint::Length(1),
    ])
    .areas(area);
    let texts = model.texts();
    let (step, name) = match first.stage {
        Stage::Welcome(_) => (1, say!(texts, "first-welcome")),
        Stage::Place => (2, say!(texts, "first-place")),
        Stage::Passphrase(_) => (3, say!(texts, "first-passphrase")),
    };
    frame::draw_title(
        frame,
        Rect { height: 2, ..head },
        model,
        &say!(texts, "first-title", step = step, name = name),
    );
    frame::draw_sentence(frame, sentence, said);
    frame::draw_hints(frame, hints, model);
    let width = 76.min(body.width.saturating_sub(4));
    let body = Rect {
        x: body.x + 2,
        width,
        ..body
    };
    match &first.stage {
        Stage::Welcome(choice) => draw_welcome(frame, body, model, *choice),
        Stage::Place => Some(draw_place(frame, body, model)),
        Stage::Passphrase(twice) => Some(draw_passphrase(frame, body, model, twice)),
    }
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

fn draw_passphrase(frame: &mut Frame, area: Rect, model: &Model, twice: &Twice) -> Position {
    let texts = model.texts();
    let told = if twice.making {
        say!(texts, "first-making")
    } else {
        say!(texts, "first-passphrase-text")
    };
    let lines = paragraphs(&[told], area.width);
    let top = area.y + u16::try_from(lines.len()).unwrap_or_default();
    parts::lines(frame, area, lines);
    let label = 16;
    let row = |number: u16| Rect::new(area.x, top + number, area.width, 1);
    let line = |number: u16| Rect {
        x: area.x + label,
        width: area.width.saturating_sub(label),
        ..row(number)
    };
    frame.render_widget(Paragraph::new(say!(texts, "first-passphrase")), row(0));
    let first = draw_secret(frame, line(0), &twice.first);
    frame.render_widget(
        Paragraph::new(say!(texts, "first-passphrase-again")),
        row(2),
    );
    let again = draw_secret(frame, line(2), &twice.again);
    let tick =
        |done: bool, what: String| Line::raw(format!("[{}] {what}", if done { 'x' } else { ' ' }));
    let mut below = vec![
        tick(twice.is_long_enough(), say!(texts, "first-rule-length")),
        tick(twice.is_same(), say!(texts, "first-rule-same")),
        Line::raw(format!(
            "[{}] {}",
            if twice.first.shown { 'x' } else { ' ' },
            say!(texts, "unlock-show")
        )),
        Line::default(),
    ];
    let warning = say!(texts, "first-warning");
    let warned = parts::wrap(&warning, area.width.into());
    below.extend(
        warned
            .into_iter()
            .map(|line| Line::styled(line, theme::STRONG)),
    );
    let rest = Rect {
        y: top + 4,
        height: area.bottom().saturating_sub(top + 4),
        ..area
    };
    parts::lines(frame, rest, below);
    match twice.line {
        TypedLine::First => first,
        TypedLine::Again => again,
    }
}
