//! The way in when the passphrase is forgotten: the 22 words of the recovery sheet, and then a new passphrase.

use super::{
    command::Command,
    effect::{Effect, SheetKey},
    field::Field,
    new_passphrase::{self, NewPassphrase},
    reaction::{Reaction, Typed},
};
use crate::{
    problem::{Problem, ProblemKind},
    say,
    texts::Texts,
    words::{Drawn, Misread, Reading, sheet},
};

/// The longest text that can be typed, in characters: 22 words, with numbers and spaces to spare.
const LONGEST: usize = 1_000;

/// Where it stands.
#[derive(Debug)]
pub enum Stage {
    /// The words are typed.
    Words,
    /// The words are a key; now the new passphrase.
    Passphrase {
        /// The key.
        key: SheetKey,
        /// The new passphrase.
        new: Box<NewPassphrase>,
        /// Whether the vault is being opened and sealed anew.
        is_opening: bool,
    },
}

/// The recovery.
#[derive(Debug)]
pub struct Recover {
    /// What was typed.
    pub typed: Field,
    /// Where it stands.
    pub stage: Stage,
}

/// What it answers.
#[derive(Debug)]
pub(super) enum Answer {
    /// An ordinary reaction.
    Reaction(Reaction),
    /// Back to the door.
    Leave,
}

impl Recover {
    /// Nothing was typed yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            typed: Field::new(LONGEST),
            stage: Stage::Words,
        }
    }

    /// How far the typing is.
    #[must_use]
    pub fn reading(&self) -> Reading {
        sheet::reading(&self.typed.text())
    }

    pub(super) fn command(&mut self, command: Command, texts: &Texts) -> Answer {
        let stay = Answer::Reaction(Reaction::Stay);
        match (&mut self.stage, command) {
            (Stage::Words, Command::Back) => Answer::Leave,
            (Stage::Words, Command::Open) => Answer::Reaction(self.read(texts)),
            (Stage::Words, _) => stay,
            (Stage::Passphrase { .. }, Command::Back) => {
                self.stage = Stage::Words;
                stay
            }
            (
                Stage::Passphrase {
                    key,
                    new,
                    is_opening,
                },
                _,
            ) => match new.command(command, texts) {
                new_passphrase::Answer::Stay => stay,
                new_passphrase::Answer::Draw => {
                    Answer::Reaction(Reaction::Effect(Effect::DrawWords))
                }
                new_passphrase::Answer::Refuse(why) => Answer::Reaction(Reaction::Refuse(why)),
                new_passphrase::Answer::Taken(passphrase) => {
                    *is_opening = true;
                    Answer::Reaction(Reaction::Effect(Effect::Recover {
                        key: key.clone(),
                        passphrase,
                    }))
                }
            },
        }
    }

    fn read(&mut self, texts: &Texts) -> Reaction {
        match SheetKey::read(&self.typed.text()) {
            Ok(key) => {
                self.stage = Stage::Passphrase {
                    key,
                    new: Box::default(),
                    is_opening: false,
                };
                Reaction::Effect(Effect::DrawWords)
            }
            Err(misread) => Reaction::Refuse(why(&misread, texts)),
        }
    }

    pub(super) fn take_words(&mut self, drawn: Drawn) {
        if let Stage::Passphrase { new, .. } = &mut self.stage {
            new.take_words(drawn);
        }
    }

    /// Takes what was typed. False when it does not fit.
    pub(super) fn typed(&mut self, input: &Typed) -> bool {
        match &mut self.stage {
            Stage::Words => self.typed.typed(input),
            Stage::Passphrase { new, .. } => new.typed(input),
        }
    }

    /// Takes in that it did not open. Words that don't fit are typed again.
    pub(super) fn failed(&mut self, problem: &Problem) {
        match &mut self.stage {
            _ if matches!(
                problem.kind,
                ProblemKind::WrongRecovery | ProblemKind::NoRecovery
            ) =>
            {
                self.stage = Stage::Words;
            }
            Stage::Passphrase { is_opening, .. } => *is_opening = false,
            Stage::Words => {}
        }
    }
}

impl Default for Recover {
    fn default() -> Self {
        Self::new()
    }
}

/// Why typed words are not a key, in plain words.
#[must_use]
pub fn why(misread: &Misread, texts: &Texts) -> String {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match misread {
        Misread::Unknown {
            number: which,
            near,
        } if near.is_empty() => {
            say!(texts, "recover-unknown", number = number(*which))
        }
        Misread::Unknown {
            number: which,
            near,
        } => say!(
            texts,
            "recover-unknown-near",
            number = number(*which),
            near = near.join(", ")
        ),
        Misread::Count(count) => say!(texts, "recover-count", count = number(*count)),
        Misread::Checksum => say!(texts, "recover-checksum"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use super::*;
    use crate::domain::Language;

    fn typing(text: &str) -> (Recover, Answer) {
        let texts = Texts::new(Language::Dutch).unwrap();
        let mut recover = Recover::new();
        assert!(recover.typed(&Typed::Text(text.to_owned())));
        let answer = recover.command(Command::Open, &texts);
        (recover, answer)
    }

    #[test]
    fn the_words_of_a_sheet_lead_to_a_new_passphrase() {
        let key = SheetKey::new([8; 32]);
        let (recover, answer) = typing(&key.words().join("\n"));
        assert!(matches!(
            answer,
            Answer::Reaction(Reaction::Effect(Effect::DrawWords))
        ));
        assert!(matches!(&recover.stage, Stage::Passphrase { key: read, .. } if *read == key));
        assert!(!format!("{recover:?}").contains(key.words()[0]));
    }

    #[test]
    fn what_is_wrong_with_the_words_is_told() {
        let words =
            SheetKey::new(std::array::from_fn(|place| u8::try_from(place).unwrap())).words();
        for (typed, told) in [
            (words.join(" ").replacen(words[3], "qqqqq", 1), "Woord 4 "),
            (words[..21].join(" "), "21 "),
            (
                format!("{} {}", words[1..].join(" "), words[0]),
                "passen niet",
            ),
        ] {
            let (_, answer) = typing(&typed);
            let Answer::Reaction(Reaction::Refuse(why)) = answer else {
                panic!("it is no key")
            };
            assert!(why.contains(told), "{why}");
        }
    }
}
