//! The way in with a recovery sheet, drawn: a line to type in, the words as they stand on the sheet, and a new passphrase.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{first_run, new_passphrase, parts, recovery_sheet, theme};
use crate::{
    app::{
        Model,
        recover::{Recover, Stage, why},
    },
    say,
    texts::Texts,
    words::{list, sheet},
};

/// Draws the recovery.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, recover: &Recover) -> Position {
    let texts = model.texts();
    let body = first_run::draw_around(frame, area, model, &say!(texts, "recover-title"));
    match &recover.stage {
        Stage::Words => draw_typing(frame, body, texts, recover),
        Stage::Passphrase {
            new, is_opening, ..
        } => {
            let told = if *is_opening {
                say!(texts, "recover-opening")
            } else {
                say!(texts, "recover-new")
            };
            let used = draw_told(frame, body, &told);
            new_passphrase::draw(frame, below(body, used + 1), texts, new)
        }
    }
}

fn draw_typing(frame: &mut Frame, body: Rect, texts: &Texts, recover: &Recover) -> Position {
    let used = draw_told(frame, body, &say!(texts, "recover-type"));
    let line = Rect {
        height: 1,
        ..below(body, used)
    };
    let cursor = parts::field(frame, line, &recover.typed);
    let reading = recover.reading();
    let words = sheet::typed_words(&recover.typed.text());
    let shown: Vec<_> = words
        .iter()
        .take(recovery_sheet::ROWS * 3)
        .enumerate()
        .map(|(place, word)| {
            let is_under_way = place + 1 == words.len() && reading.unknown.is_none();
            let known = list::number_of_beginning(word).map(list::word);
            (known.unwrap_or(word), known.is_some() || is_under_way)
        })
        .collect();
    let columns = Rect {
        height: 8,
        ..below(body, used + 2)
    };
    recovery_sheet::draw_columns(frame, columns.intersection(body), &shown);
    let said = if let Some(misread) = &reading.unknown {
        Line::styled(format!("! {}", why(misread, texts)), theme::STRONG)
    } else {
        let count = i64::try_from(reading.words).unwrap_or(i64::MAX);
        Line::raw(say!(texts, "recover-so-far", count = count))
    };
    let text = said.to_string();
    let rows = parts::wrap(&text, body.width.into());
    let rows = rows.into_iter().map(|row| Line::styled(row, said.style));
    parts::lines(frame, below(body, used + 10), rows.collect());
    cursor
}

fn draw_told(frame: &mut Frame, body: Rect, told: &str) -> u16 {
    let lines = parts::wrap(told, body.width.into());
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    parts::lines(frame, body, lines.into_iter().map(Line::raw).collect());
    used
}

const fn below(area: Rect, used: u16) -> Rect {
    Rect {
        x: area.x,
        y: area.y.saturating_add(used),
        width: area.width,
        height: area.height.saturating_sub(used),
    }
}
