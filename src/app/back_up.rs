//! Making a backup: in which file, and whether the passphrase or the recovery sheet opens it later.

use std::path::Path;

use super::{
    Effect,
    command::{Command, Scope},
    effect::{BackupOpens, Work},
    field::Field,
    path,
    reaction::{Around, Reaction, SubModel, Typed},
    secret::Secret,
    setting_line::{Choice, SettingLineScreen},
};
use crate::say;

/// The longest path.
const LONGEST: usize = 500;

/// Where keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The file.
    File,
    /// The passphrase, which then opens the copy.
    Passphrase,
    /// The recovery sheet opens the copy; nothing is typed.
    Sheet,
}

/// A backup being asked for.
#[derive(Debug)]
pub struct BackUpScreen {
    /// The file.
    pub file: Field,
    /// The passphrase, typed as proof.
    pub secret: Secret,
    /// Where keys go.
    pub part: Part,
}

impl BackUpScreen {
    /// A file of today in the place of the settings, under a name that no copy of before has.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        let place = around.desk.settings().backup_place.as_ref();
        let place = place.map_or("", |place| place.expose().as_str());
        Self {
            file: Field::with(&proposed(Path::new(place), around), LONGEST),
            secret: Secret::default(),
            part: Part::Passphrase,
        }
    }

    /// Asks for a backup; when no place was ever named, first for the place.
    pub(super) fn asks(around: &Around<'_>) -> Reaction {
        if around.desk.settings().backup_place.is_none() {
            let choice = Choice::BackUpPlace { goes_on: true };
            return Reaction::open(SettingLineScreen::new(choice, around));
        }
        Reaction::open(Self::new(around))
    }

    /// The parts that there are: the sheet only when one holds.
    #[must_use]
    pub const fn parts(around: &Around<'_>) -> &'static [Part] {
        if around.desk.has_recovery() {
            &[Part::File, Part::Passphrase, Part::Sheet]
        } else {
            &[Part::File, Part::Passphrase]
        }
    }

    fn walk(&mut self, command: Command, around: &Around<'_>) {
        let parts = Self::parts(around);
        let at = parts.iter().position(|part| *part == self.part);
        let at = at.unwrap_or_default();
        let to = match command {
            Command::NextPart => (at + 1) % parts.len(),
            _ => (at + parts.len() - 1) % parts.len(),
        };
        self.part = parts.get(to).copied().unwrap_or(Part::Passphrase);
    }

    fn save(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let file = path::typed(&self.file.text()).filter(|file| file.file_name().is_some());
        let Some(file) = file else {
            self.part = Part::File;
            return Reaction::Refuse(say!(texts, "backup-file-wrong"));
        };
        let opens = match self.part {
            Part::File => {
                self.part = Part::Passphrase;
                return Reaction::Stay;
            }
            Part::Passphrase if self.secret.is_empty() => {
                return Reaction::Refuse(say!(texts, "backup-type-passphrase"));
            }
            Part::Passphrase => BackupOpens::Passphrase(self.secret.take()),
            Part::Sheet => BackupOpens::RecoverySheet,
        };
        self.secret.clear();
        Reaction::Effect(Effect::Work(Box::new(Work::BackUp {
            file,
            opens,
            on: around.now.today,
        })))
    }
}

/// A file that no copy of before was put in. Whether there is one all the same is seen when it is made: never over it.
fn proposed(place: &Path, around: &Around<'_>) -> String {
    let day = around.now.today;
    let named = |end: String| {
        let file = place.join(format!("klankbord-{day}{end}.age"));
        file.to_string_lossy().into_owned()
    };
    let copies = around.desk.copies();
    let is_new = |file: &String| copies.iter().all(|copy| copy.place.expose() != file);
    let ends = (2..=copies.len().saturating_add(1)).map(|number| format!("-{number}"));
    std::iter::once(String::new())
        .chain(ends)
        .map(named)
        .find(is_new)
        .unwrap_or_default()
}

impl SubModel for BackUpScreen {
    fn scope(&self) -> Scope {
        Scope::BackUp
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return self.secret.leave(around.texts),
            Command::Save => return self.save(around),
            Command::Show => self.secret.shown = !self.secret.shown,
            _ => self.walk(command, around),
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let fits = match self.part {
            Part::File => self.file.typed(input),
            Part::Passphrase => self.secret.typed(input),
            Part::Sheet => true,
        };
        if fits {
            Reaction::Stay
        } else {
            Reaction::Refuse(say!(around.texts, "passphrase-does-not-fit"))
        }
    }
}
