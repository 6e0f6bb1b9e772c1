//! Adds a note to a case: from a text as it came, made harmless, and only when there are words in it.

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    domain::{CaseId, Code, Date, Dimension, Doer, Entry, EntryKind, Private},
    exchange::LONGEST_TEXT,
    sanitise,
    vault::Casebook,
};

/// A note that is right, and is not in the vault yet.
pub struct NewNote {
    entry: Entry,
    /// How many characters were made visible, because they could move a cursor or hide something.
    pub replaced: usize,
}

/// What is known of a note beside its words, as codes of the lists.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoteFacts<'a> {
    /// The channel (`K-` code); with one it counts as a contact.
    pub channel: Option<&'a str>,
    /// The task (`T-` code).
    pub task: Option<&'a str>,
    /// Minutes spent.
    pub minutes: Option<u16>,
}

impl NewNote {
    /// Makes a note of a text. Needs no vault, so that a faulty one is told before a passphrase is asked.
    ///
    /// # Errors
    /// If it has no words, is longer than a million bytes, or a code is not on its list.
    pub fn new(
        text: &str,
        facts: NoteFacts<'_>,
        on: Date,
        catalogue: &Catalogue,
    ) -> Result<Self, Trouble> {
        if text.len() > LONGEST_TEXT {
            return Err(Trouble::NoteTooLong);
        }
        let cleaned = sanitise::clean(text);
        let words = cleaned.text.trim_end();
        if words.trim().is_empty() {
            return Err(Trouble::EmptyNote);
        }
        if words.len() > LONGEST_TEXT {
            return Err(Trouble::NoteTooLong);
        }
        let code = |dimension, text: Option<&str>| {
            let known =
                |text| Code::new(text).filter(|code| catalogue.codes.contains(dimension, code));
            text.map(|text| known(text).ok_or(Trouble::UnknownCode))
                .transpose()
        };
        let channel = code(Dimension::Channel, facts.channel)?;
        let kind = if channel.is_some() {
            EntryKind::Contact
        } else {
            EntryKind::Action
        };
        let entry = Entry {
            text: Private::from(words),
            channel,
            task: code(Dimension::Task, facts.task)?,
            minutes: facts.minutes,
            ..Entry::new(on, kind, Doer::Adviser, "")
        };
        Ok(Self {
            entry,
            replaced: cleaned.replaced,
        })
    }

    /// Saves the note in a case. A note is never refused while the case exists.
    ///
    /// # Errors
    /// If there is no such case, or the disk refuses.
    pub fn save(self, book: &mut Casebook, case: CaseId) -> Result<(), Trouble> {
        let mut case = book.case(case)?;
        case.write(self.entry)?;
        book.save(std::slice::from_ref(&case))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;

    fn note(text: &str, channel: Option<&str>) -> Result<NewNote, Trouble> {
        let facts = NoteFacts {
            channel,
            ..NoteFacts::default()
        };
        let catalogue = Catalogue::shipped().unwrap();
        NewNote::new(text, facts, date(2025, 11, 21), &catalogue)
    }

    #[test]
    fn a_note_needs_words_and_has_an_end() {
        for empty in ["", " \n\t", "\r\n"] {
            assert_eq!(note(empty, None).err(), Some(Trouble::EmptyNote));
        }
        let long = "a".repeat(LONGEST_TEXT + 1);
        assert_eq!(note(&long, None).err(), Some(Trouble::NoteTooLong));
        let grown = "\u{1b}".repeat(LONGEST_TEXT / 2);
        assert_eq!(note(&grown, None).err(), Some(Trouble::NoteTooLong));
        assert!(note(&"a".repeat(LONGEST_TEXT), None).is_ok());
    }

    #[test]
    fn a_note_with_a_channel_counts_as_a_contact() {
        assert!(note("Gebeld.", Some("K-TEL")).unwrap().entry.is_contact());
        assert!(!note("Gebeld.", None).unwrap().entry.is_contact());
        assert_eq!(
            note("Gebeld.", Some("K-XXX")).err(),
            Some(Trouble::UnknownCode)
        );
        assert_eq!(note("a\u{1b}b", None).unwrap().replaced, 1);
    }
}
