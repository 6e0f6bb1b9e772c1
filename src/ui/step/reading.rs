//! A text that is read, drawn: whole, with the marker at the line in which the sentence with the cursor begins.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Sentence, reading},
    ui::parts,
};

/// Draws a text from the line `offset` on, such that the sentence `at` is in sight. Nothing is drawn past the end.
pub(super) fn draw(
    frame: &mut Frame,
    room: Rect,
    text: &str,
    at: usize,
    offset: &mut usize,
) -> Option<Position> {
    let width = usize::from(room.width.saturating_sub(2));
    let mut rows = Vec::new();
    let mut first_of_line = Vec::new();
    for line in text.split('\n') {
        first_of_line.push(rows.len());
        rows.extend(parts::wrap(line, width));
    }
    let sentence = reading(text).get(at).copied();
    let place = sentence.and_then(|sentence| place(&rows, &first_of_line, sentence));
    let (first, last) = place.unwrap_or_default();
    let height = usize::from(room.height).max(1);
    // A sentence of more than one line is seen to its end, as far as it fits.
    if last >= *offset + height {
        *offset = (last + 1).saturating_sub(height).min(first);
    }
    *offset = (*offset).min(rows.len().saturating_sub(height));
    let entries: Vec<_> = rows.into_iter().map(|row| vec![Line::raw(row)]).collect();
    parts::list(frame, room, &entries, place.map(|(first, _)| first), offset)
}

/// The rows in which a sentence begins and ends.
fn place(rows: &[String], first_of_line: &[usize], sentence: Sentence) -> Option<(usize, usize)> {
    let first = *first_of_line.get(sentence.line)?;
    let row_of = |letter: usize| {
        let mut seen = 0;
        let rows = rows.iter().enumerate().skip(first);
        for (row, text) in rows {
            seen += text.chars().filter(|c| !c.is_whitespace()).count();
            if seen > letter {
                return Some(row);
            }
        }
        None
    };
    let last = sentence.before + sentence.length.saturating_sub(1);
    Some((row_of(sentence.before)?, row_of(last)?))
}
