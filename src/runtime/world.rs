//! The real world: keys from the terminal, the vault on the disk, the clock on the wall.

use std::{io, time::Duration};

use crossterm::event;
use secrecy::SecretString;

use super::{Heard, World, clock::Clock, signals::Signals};
use crate::{
    app::{DraftChange, Effect, Found, Moment, Opened, Outcome},
    catalogue::Catalogue,
    domain::{Case, Draft, Language, Settings},
    problem::Problem,
    usecases::{Trouble, demo},
    vault::{self, Casebook, OpenReport, Places, WorkFactor},
};

/// The world outside the screens.
#[derive(Debug)]
pub struct Real {
    places: Places,
    catalogue: Catalogue,
    clock: Clock,
    signals: Signals,
    book: Option<Casebook>,
    folder: Option<demo::DemoFolder>,
}

impl Real {
    /// The world with a vault at this place, closed or not yet there.
    ///
    /// # Errors
    /// If the signals can't be heard.
    pub fn new(places: Places, catalogue: Catalogue) -> io::Result<Self> {
        let signals = Signals::listen()?;
        Ok(Self { places, catalogue, clock: Clock::start(), signals, book: None, folder: None })
    }

    /// Returns the signal that ended it all, if one did.
    #[must_use]
    pub fn signal(&self) -> Option<i32> {
        self.signals.came()
    }

    fn create(&mut self, passphrase: &SecretString, language: Language) -> Result<Outcome, vault::Error> {
        let mut book = Casebook::create(&self.places, passphrase, WorkFactor::DEFAULT)?;
        book.save_settings(&Settings { language, ..Settings::default() })?;
        self.lay_out(book, Found::default())
    }

    fn unlock(&mut self, passphrase: &SecretString) -> Result<Outcome, vault::Error> {
        let (book, report) = Casebook::open(&self.places, passphrase)?;
        self.lay_out(book, found(&report))
    }

    fn demo(&mut self, language: Language) -> Result<Outcome, Trouble> {
        let (mut book, folder) = demo::open(&self.catalogue)?;
        book.save_settings(&Settings { language, ..Settings::default() })?;
        self.folder = Some(folder);
        self.clock.day = Some(demo::TODAY);
        Ok(self.lay_out(book, Found::default())?)
    }

    fn lay_out(&mut self, book: Casebook, found: Found) -> Result<Outcome, vault::Error> {
        let opened = Opened {
            cases: book.cases()?,
            settings: book.settings()?,
            destroyed: book.destroyed()?,
            draft: book.draft()?,
            demo: self.folder.is_some(),
            found,
        };
        self.book = Some(book);
        Ok(Outcome::Unlocked(Box::new(opened)))
    }

    fn book(&mut self) -> Result<&mut Casebook, vault::Error> {
        self.book.as_mut().ok_or(vault::Error::Unavailable(io::ErrorKind::NotConnected))
    }

    fn create_case(&mut self, pseudonym: crate::domain::Pseudonym, on: crate::domain::Date) -> Result<Outcome, vault::Error> {
        let book = self.book()?;
        let case = Case::open(book.new_case_id(), book.next_reference(on.year()), pseudonym, on);
        book.save(std::slice::from_ref(&case))?;
        Ok(Outcome::Created(Box::new(case)))
    }

    fn save(&mut self, cases: &[Case], draft: &DraftChange) -> Result<Outcome, vault::Error> {
        let book = self.book()?;
        match draft {
            DraftChange::Keep => book.save(cases),
            DraftChange::Clear => book.save_with_draft(cases, None),
            DraftChange::Put(draft) => book.save_with_draft(cases, Some(draft)),
        }?;
        Ok(Outcome::Saved)
    }

    fn save_draft(&mut self, draft: Option<&Draft>) -> Result<Outcome, vault::Error> {
        self.book()?.save_draft(draft)?;
        Ok(Outcome::DraftSealed)
    }

    fn save_settings(&mut self, settings: &Settings) -> Result<Outcome, vault::Error> {
        self.book()?.save_settings(settings)?;
        Ok(Outcome::SettingsSaved(Box::new(settings.clone())))
    }

    /// Seals the text under way and closes the vault. What could not be sealed is told; it is closed all the same.
    fn lock(&mut self, draft: &DraftChange) -> Outcome {
        let Some(mut book) = self.book.take() else { return Outcome::Locked(None) };
        let sealed = match draft {
            DraftChange::Keep => Ok(()),
            DraftChange::Clear => book.save_draft(None),
            DraftChange::Put(draft) => book.save_draft(Some(draft)),
        };
        // Without its spare copy the vault is whole all the same: everything that was saved is safe.
        drop(book.lock());
        self.folder = None;
        self.clock.day = None;
        Outcome::Locked(sealed.err().map(|error| Problem::from(&error)))
    }
}

/// What opening has to tell.
const fn found(report: &OpenReport) -> Found {
    Found {
        rebuilt: report.rebuilt.is_some(),
        saves_missing: match report.rebuilt {
            Some(rebuilt) => rebuilt.missing,
            None => 0,
        },
        older_than_remembered: report.behind_anchor.is_some(),
    }
}

/// Turns an error of the vault into what is told.
fn told(done: Result<Outcome, vault::Error>) -> Outcome {
    done.unwrap_or_else(|error| Outcome::Failed(Problem::from(&error)))
}

impl World for Real {
    fn event(&mut self, patience: Duration) -> io::Result<Heard> {
        if self.signals.came().is_some() {
            return Ok(Heard::Dismissed);
        }
        let came = event::poll(patience)?;
        if self.signals.came().is_some() {
            return Ok(Heard::Dismissed);
        }
        if self.clock.slept() {
            return Ok(Heard::Slept);
        }
        if came { event::read().map(Heard::Event) } else { Ok(Heard::Nothing) }
    }

    fn now(&self) -> Moment {
        self.clock.now()
    }

    fn perform(&mut self, effect: Effect) -> Outcome {
        match effect {
            Effect::CreateVault { passphrase, language } => told(self.create(&passphrase, language)),
            Effect::Unlock(passphrase) => told(self.unlock(&passphrase)),
            Effect::Demo(language) => match self.demo(language) {
                Ok(outcome) => outcome,
                Err(Trouble::Vault(error)) => told(Err(error)),
                // The made-up cases are built in, and a test takes them in: only a disk can refuse them.
                Err(_) => told(Err(vault::Error::Unavailable(io::ErrorKind::InvalidData))),
            },
            Effect::CreateCase { pseudonym, on } => told(self.create_case(pseudonym, on)),
            Effect::Save { cases, draft } => told(self.save(&cases, &draft)),
            Effect::SaveDraft(draft) => told(self.save_draft(draft.as_deref())),
            Effect::SaveSettings(settings) => told(self.save_settings(&settings)),
            Effect::Lock(draft) => self.lock(&draft),
        }
    }
}
