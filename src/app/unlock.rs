//! The door of an existing vault: a passphrase, and nothing that tells what is behind it. Also the lock screen.

use super::{
    command::Command,
    effect::Effect,
    reaction::{Reaction, Typed},
    secret::Secret,
};
use crate::{
    domain::Language,
    problem::{Problem, ProblemKind},
};

/// In which form the door is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// At the start, with the made-up examples beside it.
    Start,
    /// After locking: only the passphrase.
    Locked,
}

/// What Enter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Opens the vault.
    Unlock,
    /// Uses the recovery sheet.
    Sheet,
    /// Opens the made-up examples.
    Demo,
}

impl Way {
    /// The ways, in order.
    pub const ALL: [Self; 3] = [Self::Unlock, Self::Sheet, Self::Demo];
}

/// Where unlocking stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing was tried, or it is being typed.
    Waiting,
    /// The vault is being opened, which takes about a second by design.
    Opening,
    /// The passphrase did not fit.
    DidNotFit,
}

/// The unlock screen.
#[derive(Debug)]
pub struct Unlock {
    /// The passphrase.
    pub secret: Secret,
    /// The form.
    pub form: Form,
    /// Which way is selected.
    pub way: Way,
    /// How far it is.
    pub attempt: Attempt,
    /// Whether the last words could not be sealed when it locked.
    pub words_lost: bool,
}

impl Unlock {
    /// The door, closed.
    #[must_use]
    pub fn new(form: Form) -> Self {
        Self {
            secret: Secret::default(),
            form,
            way: Way::Unlock,
            attempt: Attempt::Waiting,
            words_lost: false,
        }
    }

    /// The door after a look at the made-up examples, at the way that leads there again.
    #[must_use]
    pub fn after_demo() -> Self {
        Self {
            way: Way::Demo,
            ..Self::new(Form::Start)
        }
    }

    pub(super) fn command(&mut self, command: Command, language: Language) -> Reaction {
        match command {
            Command::NextPart if self.form == Form::Start => {
                self.way = match self.way {
                    Way::Unlock => Way::Sheet,
                    Way::Sheet | Way::Demo => Way::Demo,
                };
            }
            Command::PreviousPart => {
                self.way = match self.way {
                    Way::Unlock | Way::Sheet => Way::Unlock,
                    Way::Demo => Way::Sheet,
                };
            }
            Command::Back => self.secret.clear(),
            Command::Show => self.secret.shown = !self.secret.shown,
            Command::Open if self.way == Way::Demo => {
                self.secret.clear();
                self.attempt = Attempt::Opening;
                return Reaction::Effect(Effect::Demo(language));
            }
            Command::Open if !self.secret.is_empty() => {
                self.attempt = Attempt::Opening;
                self.secret.shown = false;
                return Reaction::Effect(Effect::Unlock(self.secret.take()));
            }
            _ => {}
        }
        Reaction::Stay
    }

    /// Takes what was typed. False when it does not fit.
    pub(super) fn typed(&mut self, input: &Typed) -> bool {
        self.way = Way::Unlock;
        self.attempt = Attempt::Waiting;
        self.secret.typed(input)
    }

    /// Takes in that opening failed. Returns what is to be told in full.
    pub(super) fn failed(&mut self, problem: Problem) -> Option<Problem> {
        if problem.kind == ProblemKind::WrongPassphrase {
            self.attempt = Attempt::DidNotFit;
            return None;
        }
        self.attempt = Attempt::Waiting;
        Some(problem)
    }
}
