//! Making a recovery sheet, or doing without: the passphrase as proof, and a new sheet proved by typing words of it back.

use super::{
    Effect,
    command::{Command, Scope},
    effect::{SheetKey, Work},
    question::Question,
    reaction::{Around, Reaction, SubModel, Typed},
    recovery_sheet::{Answer, RecoverySheet},
    secret::Secret,
};
use crate::{say, words::sheet::ASKED};

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The passphrase is typed.
    Present,
    /// The sheet is made.
    Sheet,
}

/// A recovery sheet being made or given up.
#[derive(Debug)]
pub struct ChangeSheetScreen {
    /// Where it stands.
    pub stage: Stage,
    /// The passphrase.
    pub present: Secret,
    /// The new sheet; none to do without.
    pub sheet: Option<Box<RecoverySheet>>,
    /// The key on the sheet, once it was proved: should the passphrase not fit, only that is typed again.
    proved: Option<SheetKey>,
}

impl ChangeSheetScreen {
    /// Asks for the passphrase, to make a sheet.
    #[must_use]
    pub fn making() -> Self {
        Self {
            stage: Stage::Present,
            present: Secret::default(),
            sheet: Some(Box::new(RecoverySheet::making())),
            proved: None,
        }
    }

    /// Asks for the passphrase, to do without.
    #[must_use]
    pub fn doing_without() -> Self {
        Self {
            sheet: None,
            ..Self::making()
        }
    }

    /// Makes a sheet when there is none; else asks what is to become of the one that holds.
    pub(super) fn asks(around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        if !around.desk.has_recovery() {
            return Reaction::open(Self::making());
        }
        let question = Question::new(
            say!(texts, "setting-sheet"),
            vec![say!(texts, "setting-sheet-question")],
            say!(texts, "setting-sheet-keep"),
        );
        let question = question
            .or(
                say!(texts, "setting-sheet-new"),
                Reaction::open(Self::making()),
            )
            .or(
                say!(texts, "setting-sheet-without"),
                Reaction::open(Self::doing_without()),
            );
        Reaction::ask(question)
    }

    /// Whether the sheet was proved already, and the passphrase is asked once more.
    #[must_use]
    pub const fn is_asked_again(&self) -> bool {
        self.proved.is_some()
    }

    fn proves(&mut self, around: &Around<'_>) -> Reaction {
        if self.present.is_empty() {
            return Reaction::Refuse(say!(around.texts, "backup-type-passphrase"));
        }
        let Some(sheet) = &self.sheet else {
            return self.set(None);
        };
        if let Some(key) = self.proved.clone() {
            return self.set(Some(key));
        }
        self.stage = Stage::Sheet;
        // Words that were drawn already stay: they may be on paper.
        if sheet.words().is_some() {
            return Reaction::Stay;
        }
        Reaction::Effect(Effect::DrawSheet)
    }

    fn set(&mut self, key: Option<SheetKey>) -> Reaction {
        self.stage = Stage::Present;
        self.proved.clone_from(&key);
        Reaction::Effect(Effect::Work(Box::new(Work::SetRecovery {
            present: self.present.take(),
            key,
        })))
    }

    fn on_sheet(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let today = around.now.today;
        let Some(sheet) = &mut self.sheet else {
            return Reaction::Stay;
        };
        match sheet.command(command, around.texts, today) {
            Answer::Stay => Reaction::Stay,
            Answer::Refuse(why) => Reaction::Refuse(why),
            Answer::Effect(effect) => Reaction::Effect(effect),
            Answer::Proved(key) => self.set(Some(key)),
            Answer::Without | Answer::Leave => {
                self.stage = Stage::Present;
                Reaction::Stay
            }
        }
    }
}

impl SubModel for ChangeSheetScreen {
    fn scope(&self) -> Scope {
        Scope::Renew
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (self.stage, command) {
            (Stage::Present, Command::Back) => self.present.leave(around.texts),
            (Stage::Present, Command::Open) => self.proves(around),
            (Stage::Present, Command::Show) => {
                self.present.shown = !self.present.shown;
                Reaction::Stay
            }
            (Stage::Present, _) => Reaction::Stay,
            (Stage::Sheet, _) => self.on_sheet(command, around),
        }
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let fits = match (self.stage, &mut self.sheet) {
            (Stage::Sheet, Some(sheet)) => sheet.typed(input),
            (Stage::Sheet, None) => true,
            (Stage::Present, _) => self.present.typed(input),
        };
        if fits {
            Reaction::Stay
        } else {
            Reaction::Refuse(say!(around.texts, "passphrase-does-not-fit"))
        }
    }

    fn take_sheet(&mut self, key: SheetKey, numbers: [u16; ASKED]) {
        if let Some(sheet) = &mut self.sheet {
            sheet.take_key(key, numbers);
        }
    }

    fn sheet_saved(&mut self) {
        if let Some(sheet) = &mut self.sheet {
            sheet.saved();
        }
    }
}
