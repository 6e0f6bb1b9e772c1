//! Changing the passphrase: the present one as proof, then a new one. Everything is sealed anew under new keys.

use secrecy::SecretString;

use super::{
    Effect,
    command::{Command, Scope},
    effect::Work,
    new_passphrase::{Answer, NewPassphrase},
    reaction::{Around, Reaction, SubModel, Typed},
    secret::Secret,
};
use crate::{say, words::Drawn};

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The present passphrase is typed.
    Present,
    /// The new one is chosen.
    New,
}

/// A passphrase being changed.
#[derive(Debug)]
pub struct ChangePassphraseScreen {
    is_leaked: bool,
    /// Where it stands.
    pub stage: Stage,
    /// The present one.
    pub present: Secret,
    /// The new one.
    pub new: Box<NewPassphrase>,
    /// The new one, once it was chosen: should the present one not fit, only that is typed again.
    chosen: Option<SecretString>,
}

impl ChangePassphraseScreen {
    /// Asks for the present passphrase. `is_leaked` is whether somebody else may know it.
    #[must_use]
    pub fn new(is_leaked: bool) -> Self {
        Self {
            is_leaked,
            stage: Stage::Present,
            present: Secret::default(),
            new: Box::default(),
            chosen: None,
        }
    }

    /// Whether somebody else may know the present passphrase.
    #[must_use]
    pub const fn is_leaked(&self) -> bool {
        self.is_leaked
    }

    /// Whether the new one was chosen already, and the present one is asked once more.
    #[must_use]
    pub const fn is_asked_again(&self) -> bool {
        self.chosen.is_some()
    }

    fn proved(&mut self, around: &Around<'_>) -> Reaction {
        if self.present.is_empty() {
            return Reaction::Refuse(say!(around.texts, "backup-type-passphrase"));
        }
        if let Some(new) = self.chosen.clone() {
            return self.change(new);
        }
        self.stage = Stage::New;
        Reaction::Effect(Effect::DrawWords)
    }

    fn change(&mut self, new: SecretString) -> Reaction {
        self.chosen = Some(new.clone());
        self.stage = Stage::Present;
        Reaction::Effect(Effect::Work(Box::new(Work::ChangePassphrase {
            present: self.present.take(),
            new,
            leaked: self.is_leaked,
        })))
    }
}

impl SubModel for ChangePassphraseScreen {
    fn scope(&self) -> Scope {
        Scope::Renew
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (self.stage, command) {
            (Stage::Present, Command::Back) => self.present.leave(around.texts),
            (Stage::Present, Command::Open) => self.proved(around),
            (Stage::Present, Command::Show) => {
                self.present.shown = !self.present.shown;
                Reaction::Stay
            }
            (Stage::Present, _) => Reaction::Stay,
            (Stage::New, Command::Back) => {
                self.stage = Stage::Present;
                Reaction::Stay
            }
            (Stage::New, _) => match self.new.command(command, around.texts) {
                Answer::Stay => Reaction::Stay,
                Answer::Draw => Reaction::Effect(Effect::DrawWords),
                Answer::Refuse(why) => Reaction::Refuse(why),
                Answer::Taken(new) => self.change(new),
            },
        }
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let fits = match self.stage {
            Stage::Present => self.present.typed(input),
            Stage::New => self.new.typed(input),
        };
        if fits {
            Reaction::Stay
        } else {
            Reaction::Refuse(say!(around.texts, "passphrase-does-not-fit"))
        }
    }

    fn take_words(&mut self, drawn: Drawn) {
        self.new.take_words(drawn);
    }
}
