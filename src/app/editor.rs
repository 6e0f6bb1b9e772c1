//! The sheet on which longer text is written: soft wrap, words as steps of undo, the keys that everybody knows.

use std::fmt;

use crossterm::event::{KeyCode, KeyModifiers};
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};

use super::{command::Command, reaction::Typed};

/// The most that fits in one text, in bytes.
pub const MOST_BYTES: usize = 1_000_000;

/// A text being written.
pub struct Editor {
    area: TextArea<'static>,
    bytes: usize,
}

impl fmt::Debug for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Editor(—)")
    }
}

/// The text was too long: nothing of it was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Editor {
    /// A sheet with a text on it, and the cursor at a line and a character.
    #[must_use]
    pub fn new(text: &str, cursor: (usize, usize)) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(10_000);
        area.set_cursor_line_style(Style::new());
        // The terminal shows its own cursor there: screen readers and lines of braille follow that one only.
        area.set_cursor_style(Style::new());
        area.set_selection_style(Style::new().add_modifier(Modifier::REVERSED));
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        area.move_cursor(CursorMove::Jump(place(cursor.0), place(cursor.1)));
        Self {
            area,
            bytes: text.len(),
        }
    }

    /// What was written.
    #[must_use]
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.area.lines().iter().all(|line| line.trim().is_empty())
    }

    /// The line and the character in it at which the cursor stands, from 0.
    #[must_use]
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(line, character) = self.area.cursor();
        (line, character)
    }

    /// How many words there are.
    #[must_use]
    pub fn words(&self) -> usize {
        self.area
            .lines()
            .iter()
            .map(|line| line.split_whitespace().count())
            .sum()
    }

    /// The lines, for looking through them.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// The widget state, for drawing.
    #[must_use]
    pub const fn area(&self) -> &TextArea<'static> {
        &self.area
    }

    /// Takes what was typed. Returns whether the text changed.
    ///
    /// # Errors
    /// If it would become too long; then nothing changed.
    pub fn typed(&mut self, input: &Typed) -> Result<bool, TooLong> {
        match input {
            Typed::Text(text) => self.insert(text),
            Typed::Key(key) => Ok(self.key(key.code, key.modifiers)),
        }
    }

    fn insert(&mut self, text: &str) -> Result<bool, TooLong> {
        if self.bytes + text.len() > MOST_BYTES {
            return Err(TooLong);
        }
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some('\n'), None) => self.area.insert_newline(),
            (Some(c), None) => self.area.insert_char(c),
            _ => {
                let _changed = self.area.insert_str(text);
            }
        }
        self.measure();
        Ok(true)
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) -> bool {
        let word = modifiers.contains(KeyModifiers::CONTROL);
        let changed = match code {
            KeyCode::Backspace if word => self.area.delete_word(),
            KeyCode::Backspace => self.area.delete_char(),
            KeyCode::Delete if word => self.area.delete_next_word(),
            KeyCode::Delete => self.area.delete_next_char(),
            _ => {
                self.walk(code, modifiers);
                return false;
            }
        };
        self.measure();
        changed
    }

    fn walk(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        let far = modifiers.contains(KeyModifiers::CONTROL);
        let step = match code {
            KeyCode::Left if far => CursorMove::WordBack,
            KeyCode::Right if far => CursorMove::WordForward,
            KeyCode::Home if far => CursorMove::Top,
            KeyCode::End if far => CursorMove::Bottom,
            KeyCode::Left => CursorMove::Back,
            KeyCode::Right => CursorMove::Forward,
            KeyCode::Up => CursorMove::Up,
            KeyCode::Down => CursorMove::Down,
            KeyCode::Home => CursorMove::Head,
            KeyCode::End => CursorMove::End,
            KeyCode::PageUp => CursorMove::ParagraphBack,
            KeyCode::PageDown => CursorMove::ParagraphForward,
            _ => return,
        };
        if modifiers.contains(KeyModifiers::SHIFT) {
            if !self.area.is_selecting() {
                self.area.start_selection();
            }
        } else {
            self.area.cancel_selection();
        }
        self.area.move_cursor(step);
    }

    /// Carries out a command of writing. Returns whether the text changed; nothing for another command.
    pub fn command(&mut self, command: Command) -> Option<bool> {
        let changed = match command {
            Command::Undo => self.undo(),
            Command::Redo => self.area.redo(),
            Command::SelectAll => {
                self.area.select_all();
                false
            }
            Command::Copy => {
                self.area.copy();
                false
            }
            Command::Cut => self.area.cut(),
            Command::Paste if self.bytes + self.area.yank_text().len() > MOST_BYTES => false,
            Command::Paste => self.area.paste(),
            _ => return None,
        };
        self.measure();
        Some(changed)
    }

    /// Undoes letter by letter until the beginning of a word.
    fn undo(&mut self) -> bool {
        if !self.area.undo() {
            return false;
        }
        for _letter in 0..200 {
            let DataCursor(line, at) = self.area.cursor();
            let before = self
                .area
                .lines()
                .get(line)
                .and_then(|line| line.chars().nth(at.checked_sub(1)?));
            if before.is_none_or(char::is_whitespace) || !self.area.undo() {
                break;
            }
        }
        true
    }

    fn measure(&mut self) {
        self.bytes = self.area.lines().iter().map(|line| line.len() + 1).sum();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use crossterm::event::KeyEvent;

    use super::*;

    fn text(text: &str) -> Typed {
        Typed::Text(text.to_owned())
    }

    #[test]
    fn a_text_of_a_million_bytes_fits_and_more_is_refused_before_anything_is_lost() {
        let mut editor = Editor::new("", (0, 0));
        let line = format!("{}\n", "woord ".repeat(1_000));
        for _line in 0..166 {
            assert_eq!(editor.typed(&text(&line)), Ok(true));
        }
        let before = editor.text();
        assert_eq!(editor.typed(&text(&line)), Err(TooLong));
        assert_eq!(editor.text(), before);
        assert_eq!(editor.typed(&text("x")), Ok(true));
    }

    #[test]
    fn undo_goes_by_words_and_redo_brings_them_back() {
        let mut editor = Editor::new("", (0, 0));
        for letter in "een twee".chars() {
            editor.typed(&text(&letter.to_string())).unwrap();
        }
        assert_eq!(editor.command(Command::Undo), Some(true));
        assert_eq!(editor.text(), "een ");
        assert_eq!(editor.command(Command::Redo), Some(true));
        assert_eq!(editor.text(), "een t");
    }

    #[test]
    fn the_keys_of_every_other_editor_work() {
        let mut editor = Editor::new("een twee", (0, 8));
        let press = |editor: &mut Editor, code, held| {
            editor
                .typed(&Typed::Key(KeyEvent::new(code, held)))
                .unwrap()
        };
        press(&mut editor, KeyCode::Left, KeyModifiers::CONTROL);
        assert_eq!(editor.cursor(), (0, 4));
        press(&mut editor, KeyCode::End, KeyModifiers::SHIFT);
        assert_eq!(editor.command(Command::Cut), Some(true));
        assert_eq!(editor.text(), "een ");
        assert_eq!(editor.command(Command::Paste), Some(true));
        assert_eq!(editor.text(), "een twee");
        assert!(press(
            &mut editor,
            KeyCode::Backspace,
            KeyModifiers::CONTROL
        ));
        assert_eq!(editor.text(), "een ");
        assert_eq!(editor.command(Command::Open), None);
    }
}
