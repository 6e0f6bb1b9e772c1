//! Parts that screens share: a panel, a list with a marker, a line to type in, text that wraps.

use ratatui::{
    Frame,
    layout::{Constraint, Position, Rect},
    text::{Line, Span},
    widgets::{Block, Clear, Padding, Paragraph},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::theme;
use crate::{app::field::Field, say, texts::Texts};

/// Draws a box with a title and returns the room in it: one column is kept free on both sides.
pub fn panel(frame: &mut Frame, area: Rect, title: &str) -> Rect {
    let block = Block::bordered()
        .title(Line::styled(format!("─ {title} "), theme::PLAIN))
        .padding(Padding::horizontal(1));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    inner
}

/// Draws a box over the middle of the screen and returns the room in it.
pub fn dialog(frame: &mut Frame, area: Rect, size: (u16, u16), title: &str) -> Rect {
    let width = size.0.min(area.width.saturating_sub(4));
    let height = size.1.min(area.height.saturating_sub(2));
    let area = area.centered(Constraint::Length(width), Constraint::Length(height));
    frame.render_widget(Clear, area);
    panel(frame, area, title)
}

/// Draws a list and keeps the selected row in sight. Each entry can have several lines; the marker stands at its first. An
/// arrow at the edge says that there is more above or below.
///
/// Returns where the selected row begins: the cursor stands there, for readers of braille and screen readers.
pub fn list(
    frame: &mut Frame,
    area: Rect,
    entries: &[Vec<Line<'static>>],
    selected: Option<usize>,
    offset: &mut usize,
) -> Option<Position> {
    let cursor = rows(frame, area, entries, selected, offset);
    let last = entries.len().saturating_sub(1);
    let edge = |y: u16| Rect::new(area.right().saturating_sub(1), y, 1, 1);
    if area.area() > 0 && *offset > 0 {
        frame.render_widget(Paragraph::new("↑"), edge(area.y));
    }
    if area.area() > 0 && entry_rows(entries, *offset, last) > usize::from(area.height) {
        frame.render_widget(Paragraph::new("↓"), edge(area.bottom().saturating_sub(1)));
    }
    cursor
}

fn rows(
    frame: &mut Frame,
    area: Rect,
    entries: &[Vec<Line<'static>>],
    selected: Option<usize>,
    offset: &mut usize,
) -> Option<Position> {
    let height = usize::from(area.height);
    if let Some(selected) = selected {
        *offset = (*offset).min(selected);
        while entry_rows(entries, *offset, selected) > height && *offset < selected {
            *offset += 1;
        }
    }
    *offset = (*offset).min(entries.len().saturating_sub(1));
    let mut cursor = None;
    let mut row = area.y;
    for (number, lines) in entries.iter().enumerate().skip(*offset) {
        for (part, line) in lines.iter().enumerate() {
            if row >= area.bottom() {
                return cursor;
            }
            let here = Some(number) == selected;
            let marker = if here && part == 0 {
                cursor = Some(Position::new(area.x, row));
                theme::MARKER
            } else {
                theme::NO_MARKER
            };
            let mut shown = line.clone();
            shown.spans.insert(0, Span::raw(marker));
            if here && part == 0 {
                shown = shown.style(theme::SELECTED);
            }
            let place = Rect::new(area.x, row, area.width, 1);
            frame.render_widget(Paragraph::new(shown), place);
            row += 1;
        }
    }
    cursor
}

/// Says on the lower edge of a panel, of which `room` is the inside, that there is more than fits.
pub fn more(frame: &mut Frame, room: Rect, texts: &Texts) {
    let mark = format!(" {} ", say!(texts, "tallies-more"));
    let width = u16::try_from(mark.width()).unwrap_or_default();
    let place = Rect::new(
        room.right().saturating_sub(width),
        room.bottom(),
        width.min(room.width),
        1,
    );
    frame.render_widget(Paragraph::new(mark), place);
}

/// Rows that belong together, under a heading.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// The rows, each of one or more lines.
    pub rows: Vec<Vec<Line<'static>>>,
    /// What stands there when there is no row; a section without rows and without this is left out.
    pub empty: Option<String>,
}

/// Draws sections below each other as one list. `selected` counts rows only: a heading can't be selected.
pub fn sections(
    frame: &mut Frame,
    area: Rect,
    sections: Vec<Section>,
    selected: usize,
    offset: &mut usize,
) -> Option<Position> {
    let (mut entries, mut places) = (Vec::new(), Vec::new());
    let shown = sections
        .into_iter()
        .filter(|section| !section.rows.is_empty() || section.empty.is_some());
    for section in shown {
        let title = Line::styled(section.title, theme::STRONG);
        let above = (!entries.is_empty()).then(Line::default);
        entries.push(above.into_iter().chain([title]).collect());
        if section.rows.is_empty() {
            let width = usize::from(area.width).saturating_sub(theme::NO_MARKER.width());
            let empty = wrap(&section.empty.unwrap_or_default(), width);
            entries.push(empty.into_iter().map(Line::raw).collect());
        }
        for row in section.rows {
            places.push(entries.len());
            entries.push(row);
        }
    }
    let last = places.len().saturating_sub(1);
    if selected == 0 {
        *offset = 0;
    }
    let at = places.get(selected.min(last)).copied();
    list(frame, area, &entries, at, offset)
}

fn entry_rows(entries: &[Vec<Line<'static>>], first: usize, last: usize) -> usize {
    let wanted = last.saturating_sub(first) + 1;
    entries.iter().skip(first).take(wanted).map(Vec::len).sum()
}

/// Draws a line to type in, and returns where its cursor stands.
pub fn field(frame: &mut Frame, area: Rect, field: &Field) -> Position {
    let room = usize::from(area.width.saturating_sub(1));
    let before = tail(field.before(), room);
    let at = before.width();
    let after = clip(field.after(), room.saturating_sub(at));
    let filled = at + after.width();
    let rest = " ".repeat(usize::from(area.width).saturating_sub(filled));
    let line = Line::styled(format!("{before}{after}{rest}"), theme::FIELD);
    frame.render_widget(Paragraph::new(line), area);
    let column = u16::try_from(at).unwrap_or_default();
    Position::new(area.x.saturating_add(column), area.y)
}

/// Draws a box with the word that has to be typed before something that can't be taken back. Returns where the cursor stands.
pub fn typed_word(
    frame: &mut Frame,
    area: Rect,
    [title, label]: [&str; 2],
    word: &Field,
) -> Position {
    let room = panel(frame, area, title);
    let used = u16::try_from(label.width()).unwrap_or_default() + 2;
    frame.render_widget(Paragraph::new(label), room);
    let line = Rect {
        x: room.x + used,
        width: room.width.saturating_sub(used).min(20),
        ..room
    };
    field(frame, line, word)
}

/// Draws a box with a question, a labelled line to type in, and a remark below it. Returns where the cursor stands.
pub fn form(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    [question, label, remark]: [&str; 3],
    line: &Field,
    room_for_line: u16,
) -> Position {
    let area = Rect {
        width: area.width.min(90),
        height: area.height.min(12),
        ..area
    };
    let room = panel(frame, area, title);
    let question = wrap(question, room.width.into());
    let row = u16::try_from(question.len()).unwrap_or_default() + 2;
    let above = std::iter::once(Line::default()).chain(question.into_iter().map(Line::raw));
    lines(frame, room, above.collect());
    let place = |row: u16, height: u16| Rect {
        y: room.y.saturating_add(row),
        height: height.min(room.height.saturating_sub(row)),
        ..room
    };
    frame.render_widget(Paragraph::new(label), place(row, 1));
    let label = u16::try_from(label.width()).unwrap_or_default();
    let label = if label == 0 { 0 } else { label + 2 };
    let input = place(row, 1);
    let input = Rect {
        x: input.x + label,
        width: room_for_line.min(input.width.saturating_sub(label)),
        ..input
    };
    let remark = wrap(remark, room.width.into());
    let below = place(row + 2, room.height);
    lines(frame, below, remark.into_iter().map(Line::raw).collect());
    field(frame, input, line)
}

/// Draws lines from the top of an area.
pub fn lines(frame: &mut Frame, area: Rect, lines: Vec<Line<'_>>) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// A label and what belongs to it, on as many lines as it takes.
#[must_use]
pub fn labelled(label: &str, text: &str, label_width: usize, width: usize) -> Vec<Line<'static>> {
    let first = pad(label, label_width);
    wrap(text, width.saturating_sub(label_width).max(1))
        .into_iter()
        .enumerate()
        .map(|(number, part)| {
            let before = if number == 0 {
                first.clone()
            } else {
                " ".repeat(label_width)
            };
            Line::raw(format!("{before}{part}"))
        })
        .collect()
}

/// Breaks text into lines of at most `width` columns: at words, and inside a word that is too long. At least one line.
#[must_use]
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(' ') {
            let needed = line.width() + usize::from(!line.is_empty()) + word.width();
            if needed <= width {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.graphemes(true) {
                if line.width() + letter.width() > width {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(letter);
            }
        }
        lines.push(line);
    }
    lines
}

/// The beginning of a text, with `…` where it was cut off.
#[must_use]
pub fn clip(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut clipped = String::new();
    for letter in text.graphemes(true) {
        if clipped.width() + letter.width() + 1 > width {
            break;
        }
        clipped.push_str(letter);
    }
    if width > 0 {
        clipped.push('…');
    }
    clipped
}

/// The end of a text that fits.
#[must_use]
pub fn tail(text: &str, width: usize) -> String {
    let mut letters: Vec<&str> = Vec::new();
    let mut used = 0;
    for letter in text.graphemes(true).rev() {
        used += letter.width();
        if used > width {
            break;
        }
        letters.push(letter);
    }
    letters.into_iter().rev().collect()
}

/// A text of exactly `width` columns: clipped, or filled with spaces.
#[must_use]
pub fn pad(text: &str, width: usize) -> String {
    let clipped = clip(text, width);
    let rest = width.saturating_sub(clipped.width());
    format!("{clipped}{}", " ".repeat(rest))
}

/// A text of exactly `width` columns that ends at the right.
#[must_use]
pub fn pad_left(text: &str, width: usize) -> String {
    let clipped = clip(text, width);
    let rest = width.saturating_sub(clipped.width());
    format!("{}{clipped}", " ".repeat(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_words_and_a_long_word_inside() {
        assert_eq!(
            wrap("Wil nog niet beslissen.", 10),
            ["Wil nog", "niet", "beslissen."]
        );
        assert_eq!(wrap("arbeidsvoorwaarden", 10), ["arbeidsvoo", "rwaarden"]);
        assert_eq!(wrap("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrap("", 10), [""]);
    }

    #[test]
    fn columns_stay_straight() {
        assert_eq!(pad("Populier", 6), "Popul…");
        assert_eq!(pad("Eik", 6), "Eik   ");
        assert_eq!(pad_left("63", 5), "   63");
        assert_eq!(tail("abcdef", 3), "def");
    }

    #[test]
    fn a_list_says_that_it_goes_on_above_and_below() {
        use ratatui::{Terminal, backend::TestBackend};
        let mut terminal = Terminal::new(TestBackend::new(8, 3)).unwrap();
        let entries: Vec<_> = (0..5).map(|n| vec![Line::raw(n.to_string())]).collect();
        let mut edge = |selected: usize| {
            let mut offset = 0;
            terminal
                .draw(|frame| {
                    list(frame, frame.area(), &entries, Some(selected), &mut offset);
                })
                .unwrap();
            let buffer = terminal.backend().buffer();
            [0, 2].map(|row| buffer[(7, row)].symbol().to_owned())
        };
        assert_eq!(edge(0), [" ", "↓"]);
        assert_eq!(edge(3), ["↑", "↓"]);
        assert_eq!(edge(4), ["↑", " "]);
    }
}
