//! Putting a backup back: which file, in which new directory, and the passphrase of then. Never over anything.

use super::{
    Effect,
    command::{Command, Scope},
    effect::Work,
    field::Field,
    path,
    reaction::{Around, Reaction, SubModel, Typed},
    secret::Secret,
};
use crate::say;

/// The longest path.
const LONGEST: usize = 500;

/// Where keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The backup.
    File,
    /// The directory of the new vault.
    Into,
    /// The passphrase that held when the backup was made.
    Passphrase,
}

impl Part {
    /// The parts, from top to bottom.
    pub const ALL: [Self; 3] = [Self::File, Self::Into, Self::Passphrase];

    const fn after(self) -> Self {
        match self {
            Self::File => Self::Into,
            Self::Into | Self::Passphrase => Self::Passphrase,
        }
    }

    const fn before(self) -> Self {
        match self {
            Self::Passphrase => Self::Into,
            Self::Into | Self::File => Self::File,
        }
    }
}

/// A backup to be put back.
#[derive(Debug)]
pub struct RestoreScreen {
    /// The backup.
    pub file: Field,
    /// The directory of the new vault.
    pub into: Field,
    /// The passphrase.
    pub secret: Secret,
    /// Where keys go.
    pub part: Part,
}

impl RestoreScreen {
    /// The last backup that is known, to be put back somewhere.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        let last = around.desk.copies().iter().max_by_key(|copy| copy.on);
        let file = last.map_or("", |copy| copy.place.expose().as_str());
        Self {
            file: Field::with(file, LONGEST),
            into: Field::new(LONGEST),
            secret: Secret::default(),
            part: Part::File,
        }
    }

    fn restore(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let Some(file) = path::typed(&self.file.text()) else {
            self.part = Part::File;
            return Reaction::Refuse(say!(texts, "backup-file-wrong"));
        };
        if self.part == Part::File {
            self.part = Part::Into;
            return Reaction::Stay;
        }
        let Some(into) = path::typed(&self.into.text()) else {
            self.part = Part::Into;
            return Reaction::Refuse(say!(texts, "setting-place-wrong"));
        };
        if self.part == Part::Into {
            self.part = Part::Passphrase;
            return Reaction::Stay;
        }
        if self.secret.is_empty() {
            return Reaction::Refuse(say!(texts, "backup-type-passphrase"));
        }
        Reaction::Effect(Effect::Work(Box::new(Work::Restore {
            file,
            into,
            passphrase: self.secret.take(),
        })))
    }
}

impl SubModel for RestoreScreen {
    fn scope(&self) -> Scope {
        Scope::Restore
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return self.secret.leave(around.texts),
            Command::Save => return self.restore(around),
            Command::Show => self.secret.shown = !self.secret.shown,
            Command::NextPart => self.part = self.part.after(),
            Command::PreviousPart => self.part = self.part.before(),
            _ => {}
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let fits = match self.part {
            Part::File => self.file.typed(input),
            Part::Into => self.into.typed(input),
            Part::Passphrase => self.secret.typed(input),
        };
        if fits {
            Reaction::Stay
        } else {
            Reaction::Refuse(say!(around.texts, "passphrase-does-not-fit"))
        }
    }
}
