//! The line in which a passphrase is typed: its memory is wiped, it shows dots, and nothing can be copied out of it.

use std::fmt;

use crossterm::event::{KeyCode, KeyModifiers};
use secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{
    command::Command,
    field::take_last,
    question::Question,
    reaction::{Reaction, Typed},
};
use crate::{
    say,
    texts::Texts,
    words::{self, Judged},
};

/// The longest passphrase, in bytes. The memory is asked for once, so that no copy is left behind while it grows.
const LONGEST: usize = 1024;

/// A passphrase being typed.
pub struct Secret {
    text: Zeroizing<String>,
    /// Whether it is to be shown.
    pub shown: bool,
    /// Whether anything was ever typed here: traces of it stay in this process, whatever became of it.
    was_typed: bool,
}

impl Default for Secret {
    fn default() -> Self {
        Self {
            text: Zeroizing::new(String::with_capacity(LONGEST)),
            shown: false,
            was_typed: false,
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(—)")
    }
}

impl Secret {
    /// Takes what was typed. The cursor is always at the end. Returns false when it does not fit: then nothing was taken.
    pub fn typed(&mut self, input: &Typed) -> bool {
        self.was_typed = true;
        match input {
            Typed::Text(text) if self.text.len() + text.len() > LONGEST => return false,
            Typed::Text(text) => self.text.push_str(text.trim_end_matches('\n')),
            Typed::Key(key) if key.code == KeyCode::Backspace => {
                if key.modifiers.contains(KeyModifiers::CONTROL) {
                    self.clear();
                } else {
                    drop(Zeroizing::new(take_last(&mut self.text)));
                }
            }
            Typed::Key(_) => {}
        }
        true
    }

    /// How many characters it has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.text.nfc().count()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The answer to going away from here: at once when nothing was typed, else only by locking, which ends this process and
    /// with it the traces of what was typed.
    #[must_use]
    pub fn leave(&self, texts: &Texts) -> Reaction {
        if !self.was_typed {
            return Reaction::Back;
        }
        let question = Question::new(
            say!(texts, "leave-secret-title"),
            vec![say!(texts, "leave-secret")],
            say!(texts, "leave-secret-stay"),
        );
        Reaction::ask(question.or(
            say!(texts, "leave-secret-lock"),
            Reaction::Run(Command::Lock),
        ))
    }

    /// Whether two are the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.text.nfc().eq(other.text.nfc())
    }

    /// Whether it is this text, without regard to what stands around it.
    #[must_use]
    pub fn is_text(&self, text: &str) -> bool {
        self.text.trim().nfc().eq(text.nfc())
    }

    /// What can be said of it as a new passphrase.
    #[must_use]
    pub fn judged(&self) -> Judged {
        words::judge(&self.text)
    }

    /// The words of it, for showing it when that was asked for.
    #[must_use]
    pub fn reveal(&self) -> Option<&str> {
        self.shown.then(|| self.text.as_str())
    }

    /// Wipes it.
    pub fn clear(&mut self) {
        use zeroize::Zeroize;
        self.text.zeroize();
        self.text.reserve(LONGEST);
    }

    /// Gives it away, composed, and wipes this copy.
    pub fn take(&mut self) -> SecretString {
        let composed: String = self.text.nfc().collect();
        self.clear();
        SecretString::from(composed)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_passphrase_is_taken_once_and_shown_only_when_asked() {
        let mut secret = Secret::default();
        assert!(secret.typed(&Typed::Text("karnemelk e\u{301}".to_owned())));
        assert_eq!(secret.reveal(), None);
        secret.shown = true;
        assert!(secret.reveal().is_some());
        assert_eq!(secret.take().expose_secret(), "karnemelk é");
        assert!(secret.is_empty());
        assert!(!format!("{secret:?}").contains("karnemelk"));
    }

    #[test]
    fn too_long_a_paste_is_refused_whole() {
        let mut secret = Secret::default();
        assert!(!secret.typed(&Typed::Text("x".repeat(2000))));
        assert!(secret.is_empty());
    }
}
