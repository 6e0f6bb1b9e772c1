//! The recovery sheet, drawn: the choice, the words in columns, the file, and the three words typed back.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{parts, theme};
use crate::{
    app::{
        field::Field,
        recovery_sheet::{Choice, Proof, RecoverySheet, Stage},
    },
    say,
    texts::Texts,
};

/// The rows of the columns of words.
pub(super) const ROWS: usize = 8;

/// The width of one column of words: a number of two digits, a word of at most seven letters, and a mark.
const COLUMN: usize = 16;

/// Draws it from the top of an area of at least 14 rows. Returns where the cursor stands.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    texts: &Texts,
    sheet: &RecoverySheet,
) -> Option<Position> {
    match &sheet.stage {
        Stage::Asking(choice) => {
            let told = [say!(texts, "sheet-what"), say!(texts, "sheet-where")];
            let ways = [say!(texts, "sheet-make"), say!(texts, "sheet-without")];
            draw_choice(frame, area, &told, ways, *choice)
        }
        Stage::Warning(choice) => {
            let told = [say!(texts, "sheet-warning"), say!(texts, "sheet-later")];
            let ways = [
                say!(texts, "sheet-make-after-all"),
                say!(texts, "sheet-really-without"),
            ];
            draw_choice(frame, area, &told, ways, *choice)
        }
        Stage::Words(choice) => draw_words(frame, area, texts, sheet, *choice),
        Stage::File(path) => {
            let used = draw_told(frame, area, &[say!(texts, "sheet-file")]);
            let at = parts::field(frame, row(area, used, 1), path);
            let note = parts::wrap(&say!(texts, "sheet-file-note"), area.width.into());
            let note = note.into_iter().map(Line::raw).collect();
            parts::lines(frame, row(area, used + 2, 6), note);
            Some(at)
        }
        Stage::Proof(proof) => Some(draw_proof(frame, area, texts, proof)),
    }
}

fn draw_told(frame: &mut Frame, area: Rect, told: &[String]) -> u16 {
    let mut lines = Vec::new();
    for text in told {
        let wrapped = parts::wrap(text, area.width.into());
        lines.extend(wrapped.into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    parts::lines(frame, area, lines);
    used
}

fn draw_choice(
    frame: &mut Frame,
    area: Rect,
    told: &[String],
    ways: [String; 2],
    choice: Choice,
) -> Option<Position> {
    let used = draw_told(frame, area, told);
    let entries = ways.map(|way| vec![Line::raw(way)]);
    let selected = match choice {
        Choice::First => 0,
        Choice::Second => 1,
    };
    parts::list(frame, row(area, used, 2), &entries, Some(selected), &mut 0)
}

fn draw_words(
    frame: &mut Frame,
    area: Rect,
    texts: &Texts,
    sheet: &RecoverySheet,
    choice: Choice,
) -> Option<Position> {
    let told = [say!(texts, "sheet-copy")];
    let used = draw_told(frame, area, &told);
    let words = sheet.words().unwrap_or_default();
    let words: Vec<_> = words.iter().map(|word| (*word, true)).collect();
    draw_columns(frame, row(area, used, 8), &words);
    let below = row(area, used + 9, 2);
    let save = if sheet.is_saved {
        say!(texts, "sheet-save-again")
    } else {
        say!(texts, "sheet-save")
    };
    draw_choice(
        frame,
        below,
        &[],
        [say!(texts, "sheet-copied"), save],
        choice,
    )
}

/// Draws numbered words in columns; a word that is not on the list stands out and has a mark.
pub(super) fn draw_columns(frame: &mut Frame, area: Rect, words: &[(&str, bool)]) {
    for (number, (word, is_known)) in words.iter().enumerate() {
        let down = u16::try_from(number % ROWS).unwrap_or_default();
        let across = u16::try_from(number / ROWS * COLUMN).unwrap_or_default();
        let place =
            Rect::new(area.x.saturating_add(across), area.y + down, 15, 1).intersection(area);
        let number = number + 1;
        let line = if *is_known {
            Line::raw(format!("{number:>2} {word}"))
        } else {
            let word = parts::clip(word, COLUMN - 6);
            Line::styled(format!("{number:>2} {word} !"), theme::STRONG)
        };
        frame.render_widget(Paragraph::new(line), place);
    }
}

fn draw_proof(frame: &mut Frame, area: Rect, texts: &Texts, proof: &Proof) -> Position {
    let used = draw_told(frame, area, &[say!(texts, "sheet-proof")]);
    let mut cursor = area.as_position();
    let lines = proof.asked.iter().zip(&proof.lines).enumerate();
    for (place, (number, line)) in lines {
        let down = used + u16::try_from(place * 2).unwrap_or_default();
        let at = draw_asked(frame, row(area, down, 1), texts, *number, line);
        if place == proof.line {
            cursor = at;
        }
    }
    cursor
}

fn draw_asked(
    frame: &mut Frame,
    area: Rect,
    texts: &Texts,
    number: usize,
    line: &Field,
) -> Position {
    let number = i64::try_from(number).unwrap_or_default();
    let label = say!(texts, "sheet-word", number = number);
    frame.render_widget(Paragraph::new(label), area);
    let line_area = Rect {
        x: area.x + 12,
        width: area.width.saturating_sub(12).min(22),
        ..area
    };
    parts::field(frame, line_area, line)
}

const fn row(area: Rect, number: u16, height: u16) -> Rect {
    let left = area.height.saturating_sub(number);
    Rect {
        x: area.x,
        y: area.y + number,
        width: area.width,
        height: if height < left { height } else { left },
    }
}
