//! The first run: language, where the notes will be kept, a passphrase, and a recovery sheet or an honest warning.

use secrecy::SecretString;

use super::{
    command::Command,
    effect::{Effect, SheetKey},
    new_passphrase::{self, NewPassphrase},
    reaction::{Reaction, Typed},
    recovery_sheet::{self, RecoverySheet},
};
use crate::{
    domain::{Date, Language},
    texts::Texts,
    words::{Drawn, sheet::ASKED},
};

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

/// The last step: the sheet, with the passphrase that was chosen before it.
#[derive(Debug)]
pub struct Last {
    passphrase: SecretString,
    /// The sheet.
    pub sheet: RecoverySheet,
    /// Whether the vault is being made.
    pub making: bool,
}

/// Where the first run stands.
#[derive(Debug)]
pub enum Stage {
    /// Welcome and language.
    Welcome(Welcome),
    /// Where the notes will be kept.
    Place,
    /// The passphrase.
    Passphrase(Box<NewPassphrase>),
    /// The recovery sheet.
    Sheet(Box<Last>),
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
}

const STAY: Answer = Answer::Reaction(Reaction::Stay);

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

    pub(super) fn command(&mut self, command: Command, texts: &Texts, today: Date) -> Answer {
        match (&mut self.stage, command) {
            (Stage::Welcome(_), Command::Open) => self.welcomed(texts.language()),
            (Stage::Welcome(choice), _) => {
                let place = Welcome::ALL.iter().position(|one| one == choice);
                let place = place.unwrap_or_default();
                let to = match command {
                    Command::NextPart => place + 1,
                    Command::PreviousPart => place.saturating_sub(1),
                    _ => place,
                };
                if let Some(next) = Welcome::ALL.get(to) {
                    *choice = *next;
                }
                STAY
            }
            (Stage::Place, Command::Open) => self.choose_passphrase(),
            (Stage::Place, Command::Back) => {
                self.stage = Self::new(texts.language()).stage;
                STAY
            }
            (Stage::Place, _) => STAY,
            (Stage::Passphrase(_), Command::Back) => {
                self.stage = Stage::Place;
                STAY
            }
            (Stage::Passphrase(new), _) => match new.command(command, texts) {
                new_passphrase::Answer::Stay => STAY,
                new_passphrase::Answer::Draw => asks(Effect::DrawWords),
                new_passphrase::Answer::Refuse(why) => Answer::Reaction(Reaction::Refuse(why)),
                new_passphrase::Answer::Taken(passphrase) => {
                    self.stage = Stage::Sheet(Box::new(Last {
                        passphrase,
                        sheet: RecoverySheet::asking(),
                        making: false,
                    }));
                    STAY
                }
            },
            (Stage::Sheet(last), _) => match last.sheet.command(command, texts, today) {
                recovery_sheet::Answer::Stay => STAY,
                recovery_sheet::Answer::Refuse(why) => Answer::Reaction(Reaction::Refuse(why)),
                recovery_sheet::Answer::Effect(effect) => asks(effect),
                recovery_sheet::Answer::Proved(key) => last.make(Some(key), texts.language()),
                recovery_sheet::Answer::Without => last.make(None, texts.language()),
                recovery_sheet::Answer::Leave => self.choose_passphrase(),
            },
        }
    }

    fn choose_passphrase(&mut self) -> Answer {
        self.stage = Stage::Passphrase(Box::default());
        asks(Effect::DrawWords)
    }

    fn welcomed(&mut self, language: Language) -> Answer {
        let Stage::Welcome(choice) = self.stage else {
            return STAY;
        };
        let language = match choice {
            Welcome::Demo => return asks(Effect::Demo(language)),
            Welcome::Dutch => Language::Dutch,
            Welcome::English => Language::English,
        };
        self.stage = Stage::Place;
        Answer::Speak(language)
    }

    pub(super) fn take_words(&mut self, drawn: Drawn) {
        if let Stage::Passphrase(new) = &mut self.stage {
            new.take_words(drawn);
        }
    }

    pub(super) fn take_key(&mut self, key: SheetKey, numbers: [u16; ASKED]) {
        if let Stage::Sheet(last) = &mut self.stage {
            last.sheet.take_key(key, numbers);
        }
    }

    pub(super) fn sheet_saved(&mut self) {
        if let Stage::Sheet(last) = &mut self.stage {
            last.sheet.saved();
        }
    }

    /// Takes what was typed. False when it does not fit.
    pub(super) fn typed(&mut self, input: &Typed) -> bool {
        match &mut self.stage {
            Stage::Passphrase(new) => new.typed(input),
            Stage::Sheet(last) => last.sheet.typed(input),
            Stage::Welcome(_) | Stage::Place => true,
        }
    }

    /// Takes in that something failed: whatever was chosen is still there, and Enter tries again.
    pub(super) fn failed(&mut self) {
        if let Stage::Sheet(last) = &mut self.stage {
            last.making = false;
        }
    }
}

fn asks(effect: Effect) -> Answer {
    Answer::Reaction(Reaction::Effect(effect))
}

impl Last {
    fn make(&mut self, recovery: Option<SheetKey>, language: Language) -> Answer {
        self.making = true;
        asks(Effect::CreateVault {
            passphrase: self.passphrase.clone(),
            language,
            recovery,
        })
    }
}
