//! A document row by row: the one thing of which the preview, the plain text and the ODT are all made, so that they
//! can't differ.
//!
//! A blank row between two blocks is a row too, and the dash before a line of a list is a character: a program that opens
//! the ODT then adds nothing of its own to what was previewed.

use super::{Block, Document};

/// The line that is filled in by hand.
const BLANK: &str = "______________________________";

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading,
    Body,
    Item,
}

impl Style {
    /// How deep a heading lies; none when it is not one.
    pub(super) const fn level(self) -> Option<u8> {
        match self {
            Self::Title => Some(1),
            Self::Heading => Some(2),
            Self::Body | Self::Item => None,
        }
    }

    /// The name of the style in `styles.xml`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Title => "Heading_20_1",
            Self::Heading => "Heading_20_2",
            Self::Body => "Text_20_body",
            Self::Item => "List",
        }
    }
}

/// A heading or a paragraph. Line breaks may be in it, empty lines are not: these are rows of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) style: Style,
    text: String,
}

/// What a row consists of, as ODF wants to have it: white space is an element there (ODF 1.3 part 3, 6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Words, with single spaces between them.
    Words(&'a str),
    /// That many spaces.
    Spaces(usize),
    /// A tab.
    Tab,
    /// A line break.
    Break,
}

/// More spaces than this are told in several elements: some programs read no more of them at a time.
const MOST_SPACES: usize = 100;

impl Row {
    /// Words that are one row, whatever is in them.
    pub(super) fn line(words: &str) -> Self {
        Self {
            style: Style::Body,
            text: legible(words),
        }
    }

    /// The words of the row.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The row in pieces.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        for (number, line) in self.text.split('\n').enumerate() {
            if number > 0 {
                pieces.push(Piece::Break);
            }
            for (number, between) in line.split('\t').enumerate() {
                if number > 0 {
                    pieces.push(Piece::Tab);
                }
                push_words(&mut pieces, between);
            }
        }
        pieces
    }
}

/// Takes words apart at every space that would get lost: one at an end, and more than one in a row.
fn push_words<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str) {
    let mut rest = text;
    while !rest.is_empty() {
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let (gap, after) = rest.split_at(spaces);
        let mut left = gap.len();
        while left > 0 {
            pieces.push(Piece::Spaces(left.min(MOST_SPACES)));
            left = left.saturating_sub(MOST_SPACES);
        }
        let end = after.find("  ").unwrap_or(after.len());
        let words = after.get(..end).unwrap_or(after).trim_end_matches(' ');
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        rest = after.get(words.len()..).unwrap_or_default();
    }
}

impl Document {
    /// The document, row by row.
    pub(super) fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        push(&mut rows, Style::Title, &self.title.replace('\n', " "));
        let mut in_list = false;
        for block in &self.blocks {
            let is_line = !matches!(block, Block::Heading(_) | Block::Paragraph(_));
            if !(in_list && is_line) {
                push(&mut rows, Style::Body, "");
            }
            in_list = is_line;
            match block {
                Block::Heading(words) => push(&mut rows, Style::Heading, words),
                Block::Paragraph(words) => push(&mut rows, Style::Body, words),
                Block::Item(words) => push(&mut rows, Style::Item, &format!("- {words}")),
                Block::Named { name, text } => {
                    push(&mut rows, Style::Body, &format!("{name}: {text}"));
                }
                Block::Blank(name) => push(&mut rows, Style::Body, &format!("{name}: {BLANK}")),
            }
        }
        rows
    }
}

/// Adds words; every empty line in them becomes a row.
fn push(rows: &mut Vec<Row>, style: Style, words: &str) {
    let mut together: Vec<&str> = Vec::new();
    let row = |text: String| Row { style, text };
    let words = legible(words);
    for line in words.split('\n') {
        if line.is_empty() {
            if !together.is_empty() {
                rows.push(row(together.join("\n")));
                together.clear();
            }
            rows.push(Row {
                style: Style::Body,
                text: String::new(),
            });
        } else {
            together.push(line);
        }
    }
    if !together.is_empty() {
        rows.push(row(together.join("\n")));
    }
}

/// The words without what XML can't hold (XML 1.0, 2.2) or a text program takes for its own marks: one such character and
/// no program opens the document. All else stays as it is.
fn legible(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let turned = words.replace(['\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n");
    turned.chars().filter(|c| is_legible(*c)).collect()
}

fn is_legible(c: char) -> bool {
    let is_control = c.is_control() && c != '\n' && c != '\t';
    let is_mark = matches!(c, '\u{fff9}'..='\u{fffc}');
    let is_no_character = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    !(is_control || is_mark || is_no_character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        push_words(&mut pieces, text);
        pieces
    }

    #[test]
    fn only_the_spaces_that_would_get_lost_are_told_apart() {
        use Piece::{Spaces, Words};
        assert_eq!(pieces("een twee"), [Words("een twee")]);
        assert_eq!(
            pieces(" een  twee "),
            [Spaces(1), Words("een"), Spaces(2), Words("twee"), Spaces(1)]
        );
        assert_eq!(
            pieces(&" ".repeat(205)),
            [Spaces(100), Spaces(100), Spaces(5)]
        );
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_the_rest_stays() {
        assert_eq!(
            legible("a\u{7}\u{1b}[0m\u{fffe}b\tc\r\nd\re <&\">"),
            "a[0mb\tc\nd\ne <&\">"
        );
        assert_eq!(legible("é 👍🏽 السلام\u{a0}."), "é 👍🏽 السلام\u{a0}.");
    }
}
