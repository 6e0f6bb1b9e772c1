//! One line in which something is typed: a pseudonym, a search, a date.

use std::fmt;

use crossterm::event::{KeyCode, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;

use super::reaction::Typed;

/// A line of text with a cursor in it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Field {
    before: String,
    after: String,
    longest: usize,
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Field(—)")
    }
}

impl Field {
    /// An empty line of at most `longest` characters.
    #[must_use]
    pub const fn new(longest: usize) -> Self {
        Self {
            before: String::new(),
            after: String::new(),
            longest,
        }
    }

    /// A line with a text in it and the cursor at its end.
    #[must_use]
    pub fn with(text: &str, longest: usize) -> Self {
        Self {
            before: text.to_owned(),
            after: String::new(),
            longest,
        }
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}{}", self.before, self.after)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }

    /// The text before the cursor, for drawing.
    #[must_use]
    pub fn before(&self) -> &str {
        &self.before
    }

    /// The text after the cursor, for drawing.
    #[must_use]
    pub fn after(&self) -> &str {
        &self.after
    }

    /// Takes what was typed. Returns false when not everything fitted: then the line is full.
    pub fn typed(&mut self, input: &Typed) -> bool {
        match input {
            Typed::Text(text) => self.insert(text),
            Typed::Key(key) => {
                self.edit(key.code, key.modifiers);
                true
            }
        }
    }

    fn insert(&mut self, text: &str) -> bool {
        let room = self
            .longest
            .saturating_sub(self.before.chars().count() + self.after.chars().count());
        let line = text.chars().map(|c| if c == '\n' { ' ' } else { c });
        self.before.extend(line.take(room));
        text.chars().count() <= room
    }

    fn edit(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let whole_word = modifiers.contains(KeyModifiers::CONTROL);
        match code {
            KeyCode::Backspace if whole_word => {
                drop(take_last_word(&mut self.before));
            }
            KeyCode::Backspace => drop(take_last(&mut self.before)),
            KeyCode::Delete => drop(take_first(&mut self.after)),
            KeyCode::Left if whole_word => {
                let word = take_last_word(&mut self.before);
                self.after.insert_str(0, &word);
            }
            KeyCode::Left => {
                let letter = take_last(&mut self.before);
                self.after.insert_str(0, &letter);
            }
            KeyCode::Right if whole_word => {
                let word = take_first_word(&mut self.after);
                self.before.push_str(&word);
            }
            KeyCode::Right => {
                let letter = take_first(&mut self.after);
                self.before.push_str(&letter);
            }
            KeyCode::Home => {
                self.after.insert_str(0, &std::mem::take(&mut self.before));
            }
            KeyCode::End => self.before.push_str(&std::mem::take(&mut self.after)),
            _ => {}
        }
    }
}

/// Takes the last letter, with the marks on it, off a text.
pub(super) fn take_last(text: &mut String) -> String {
    let start = text
        .grapheme_indices(true)
        .next_back()
        .map_or(0, |(start, _)| start);
    text.split_off(start)
}

fn take_first(text: &mut String) -> String {
    let end = text.graphemes(true).next().map_or(0, str::len);
    let rest = text.split_off(end);
    std::mem::replace(text, rest)
}

fn take_last_word(text: &mut String) -> String {
    let end = text.trim_end().len();
    let start = text
        .char_indices()
        .rfind(|(place, c)| *place < end && c.is_whitespace())
        .map_or(0, |(place, c)| place + c.len_utf8());
    text.split_off(start)
}

fn take_first_word(text: &mut String) -> String {
    let letters = text
        .char_indices()
        .skip_while(|(_, c)| !c.is_whitespace())
        .find(|(_, c)| !c.is_whitespace())
        .map_or(text.len(), |(place, _)| place);
    let rest = text.split_off(letters);
    std::mem::replace(text, rest)
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyEvent;

    use super::*;

    fn press(field: &mut Field, code: KeyCode, modifiers: KeyModifiers) {
        field.typed(&Typed::Key(KeyEvent::new(code, modifiers)));
    }

    #[test]
    fn a_letter_with_its_marks_goes_in_one_stroke() {
        let mut field = Field::with("Wulpe\u{301}", 30);
        press(&mut field, KeyCode::Backspace, KeyModifiers::NONE);
        assert_eq!(field.text(), "Wulp");
    }

    #[test]
    fn the_cursor_walks_through_the_line() {
        let mut field = Field::with("Zwarte ruiter", 30);
        press(&mut field, KeyCode::Left, KeyModifiers::CONTROL);
        field.typed(&Typed::Text("x".to_owned()));
        assert_eq!(field.text(), "Zwarte xruiter");
        press(&mut field, KeyCode::Home, KeyModifiers::NONE);
        press(&mut field, KeyCode::Delete, KeyModifiers::NONE);
        assert_eq!(field.text(), "warte xruiter");
        press(&mut field, KeyCode::Right, KeyModifiers::CONTROL);
        assert_eq!(field.before(), "warte ");
    }

    #[test]
    fn a_full_line_says_so_and_takes_no_second_line() {
        let mut field = Field::new(5);
        assert!(field.typed(&Typed::Text("a\nb".to_owned())));
        assert!(!field.typed(&Typed::Text("cdef".to_owned())));
        assert_eq!(field.text(), "a bcd");
    }
}
