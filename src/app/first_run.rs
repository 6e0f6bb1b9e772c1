//! The first run: language, where the notes will be kept, and a passphrase, typed twice and with an honest warning.

use super::{
    command::Command,
    effect::Effect,
    reaction::{Reaction, Typed},
    secret::Secret,
};
use crate::domain::Language;

/// The least number of characters of a passphrase.
pub const SHORTEST: usize = 15;

/// A choice of the first step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Welcome {
    /// Goes on in Dutch.
    Dutch,
    /// Goes on in English.
    English,
    /// Looks around with made-up cases first.
    Demo,
}

impl Welcome {
    /// The choices, in order.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::English, Self::Demo];
}

/// Which of the two lines is being typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The passphrase.
    First,
    /// The same once more.
    Again,
}

/// The passphrase, typed twice.
#[derive(Debug)]
pub struct Twice {
    /// The first time.
    pub first: Secret,
    /// The second time.
    pub again: Secret,
    /// Where the cursor is.
    pub line: Line,
    /// Whether the vault is being made.
    pub making: bool,
}

impl Twice {
    fn new() -> Self {
        Self {
            first: Secret::default(),
            again: Secret::default(),
            line: Line::First,
            making: false,
        }
    }

    fn command(&mut self, command: Command, language: Language) -> Answer {
        match command {
            Command::NextPart => self.line = Line::Again,
            Command::PreviousPart => self.line = Line::First,
            Command::Show => {
                self.first.shown = !self.first.shown;
                self.again.shown = self.first.shown;
            }
            Command::Open if !self.is_long_enough() => {
                self.line = Line::First;
                return Answer::TooShort;
            }
            Command::Open if self.line == Line::First => self.line = Line::Again,
            Command::Open if !self.is_same() => {
                self.again.clear();
                return Answer::NotTheSame;
            }
            Command::Open => {
                self.making = true;
                self.again.clear();
                return Answer::Reaction(Reaction::Effect(Effect::CreateVault {
                    passphrase: self.first.take(),
                    language,
                }));
            }
            _ => {}
        }
        Answer::Reaction(Reaction::Stay)
    }

    fn typed(&mut self, input: &Typed) -> bool {
        match self.line {
            Line::First => self.first.typed(input),
            Line::Again => self.again.typed(input),
        }
    }

    /// Whether it is long enough.
    #[must_use]
    pub fn is_long_enough(&self) -> bool {
        self.first.length() >= SHORTEST
    }

    /// Whether both are the same, and there is something.
    #[must_use]
    pub fn is_same(&self) -> bool {
        !self.first.is_empty() && self.first.is_same(&self.again)
    }
}

/// Where the first run stands.
#[derive(Debug)]
pub enum Stage {
    /// Welcome and language.
    Welcome(Welcome),
    /// Where the notes will be kept.
    Place,
    /// The passphrase.
    Passphrase(Box<Twice>),
}

/// The first run.
#[derive(Debug)]
pub struct FirstRun {
    /// The stage.
    pub stage: Stage,
}

/// What the first run answers.
#[derive(Debug)]
pub(super) enum Answer {
    /// An ordinary reaction.
    Reaction(Reaction),
    /// The language was chosen.
    Speak(Language),
    /// The passphrase is too short.
    TooShort,
    /// The two are not the same.
    NotTheSame,
}

impl FirstRun {
    /// The beginning, with the language of this computer selected.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self {
            stage: Stage::Welcome(match language {
                Language::Dutch => Welcome::Dutch,
                Language::English => Welcome::English,
            }),
        }
    }

    /// The step that tells where the notes will be kept.
    pub(super) const fn at_place() -> Self {
        Self {
            stage: Stage::Place,
        }
    }

    pub(super) fn command(&mut self, command: Command, language: Language) -> Answer {
        match &mut self.stage {
            Stage::Welcome(choice) => {
                let place = Welcome::ALL.iter().position(|one| one == choice);
                let place = place.unwrap_or_default();
                let to = match command {
                    Command::NextPart => place + 1,
                    Command::PreviousPart => place.saturating_sub(1),
                    Command::Open => return self.welcomed(language),
                    _ => place,
                };
                if let Some(next) = Welcome::ALL.get(to) {
                    *choice = *next;
                }
            }
            Stage::Place => match command {
                Command::Open => self.stage = Stage::Passphrase(Box::new(Twice::new())),
                Command::Back => self.stage = Self::new(language).stage,
                _ => {}
            },
            Stage::Passphrase(twice) => match command {
                Command::Back => self.stage = Stage::Place,
                _ => return twice.command(command, language),
            },
        }
        Answer::Reaction(Reaction::Stay)
    }

    fn welcomed(&mut self, language: Language) -> Answer {
        let Stage::Welcome(choice) = self.stage else {
            return Answer::Reaction(Reaction::Stay);
        };
        let language = match choice {
            Welcome::Demo => return Answer::Reaction(Reaction::Effect(Effect::Demo(language))),
            Welcome::Dutch => Language::Dutch,
            Welcome::English => Language::English,
        };
        self.stage = Stage::Place;
        Answer::Speak(language)
    }

    /// Takes what was typed. False when it does not fit.
    pub(super) fn typed(&mut self, input: &Typed) -> bool {
        match &mut self.stage {
            Stage::Passphrase(twice) => twice.typed(input),
            Stage::Welcome(_) | Stage::Place => true,
        }
    }

    /// Takes in that making the vault failed: the passphrase is typed again.
    pub(super) fn failed(&mut self) {
        if let Stage::Passphrase(twice) = &mut self.stage {
            **twice = Twice::new();
        }
    }
}
