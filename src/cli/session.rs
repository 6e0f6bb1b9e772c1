//! What a command works with: the sentences, the lists, and the opened vault.

use std::io::{self, Write as _};

use secrecy::SecretString;

use super::{Request, arguments::Task, failure::Failure};
use crate::{
    app::own_roads as sentence,
    catalogue::Catalogue,
    domain::Date,
    sanitise, say,
    texts::Texts,
    usecases::{own_roads, own_units},
    vault::{self, Casebook, OpenReport, Places, Presence, Vault},
};

/// The sentences and the lists.
pub(super) struct Session {
    /// The sentences, in the language of the reader.
    pub(super) texts: Texts,
    /// The lists.
    pub(super) catalogue: Catalogue,
}

/// Returns today's date on this computer.
pub(super) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Returns where the vault is.
pub(super) fn places(request: &Request) -> Result<Places, Failure> {
    match &request.vault {
        Some(directory) => Ok(Places::at(directory)),
        None => Ok(Places::default_for_user()?),
    }
}

impl Session {
    /// Lays the organisation's own files, of roads and of units, over the lists. When one can't be used that is told, but for the screens:
    /// they say it themselves.
    pub(super) fn lay_own_files(&mut self, request: &Request) {
        // What is looked through is laid over what ships.
        if matches!(request.task, Task::RoutesCheck(_) | Task::UnitsCheck(_)) {
            return;
        }
        self.catalogue = own_roads::laid_over(self.catalogue.clone(), request.routes.as_deref());
        self.catalogue = own_units::laid_over(self.catalogue.clone(), request.routes.as_deref());
        if matches!(request.task, Task::Screens | Task::Demo) {
            return;
        }
        let told = [
            sentence::told(&self.texts, &self.catalogue.own_file),
            sentence::units_told(&self.texts, &self.catalogue.units_file),
        ];
        for line in told.into_iter().flatten() {
            // The answer itself goes to standard output, which is watched.
            drop(writeln!(io::stderr(), "{}", sanitise::one_line(&line).text));
        }
    }

    /// Opens the vault, tells what has to be told of it, and turns to its language unless another was asked for.
    pub(super) fn open(&mut self, request: &Request) -> Result<Casebook, Failure> {
        self.open_with(request, |texts| request.passphrase.passphrase(texts))
    }

    /// Opens the vault with a passphrase that is asked for when it is known that there is a vault.
    pub(super) fn open_with(
        &mut self,
        request: &Request,
        passphrase: impl FnOnce(&Texts) -> Result<SecretString, Failure>,
    ) -> Result<Casebook, Failure> {
        let places = places(request)?;
        // Told before somebody types a passphrase for nothing.
        match Vault::probe(&places.dir)? {
            Presence::Vault => {}
            Presence::Absent | Presence::Empty => return Err(vault::Error::NotAVault.into()),
            Presence::Foreign => return Err(vault::Error::Foreign.into()),
            Presence::TooNew { found } => return Err(vault::Error::TooNew { found }.into()),
        }
        let passphrase = passphrase(&self.texts)?;
        let (book, report) = Casebook::open(&places, &passphrase)?;
        if request.language.is_none() {
            let language = book.settings()?.language;
            if let Ok(texts) = Texts::new(language) {
                self.texts = texts;
            }
        }
        self.tell(&report);
        Ok(book)
    }

    /// Closes the vault. What was saved is saved by now: when only the spare copy or the mark of the state could not be
    /// written, that is told, and the command is done all the same.
    pub(super) fn close(&self, book: Casebook) {
        if let Err(error) = book.lock() {
            let told = say!(self.texts, "cli-report-spare", code = error.code());
            // The answer itself goes to standard output, which is watched.
            drop(writeln!(io::stderr(), "{told}"));
        }
    }

    /// Tells on standard error what was found amiss while opening.
    fn tell(&self, report: &OpenReport) {
        let rebuilt = report
            .rebuilt
            .map(|rebuilt| say!(self.texts, "cli-report-rebuilt", missing = rebuilt.missing));
        let behind = report
            .behind_anchor
            .map(|_| say!(self.texts, "cli-report-behind"));
        let repaired =
            (!report.repaired.is_empty()).then(|| say!(self.texts, "cli-report-repaired"));
        let read_only = report
            .read_only
            .map(|_| say!(self.texts, "cli-report-read-only"));
        let sheet_lost = report
            .sheet_lost
            .then(|| say!(self.texts, "cli-report-sheet-lost"));
        let mut stderr = io::stderr().lock();
        let lines = [rebuilt, behind, repaired, read_only, sheet_lost];
        for line in lines.into_iter().flatten() {
            // The answer itself goes to standard output, which is watched.
            drop(writeln!(stderr, "{line}"));
        }
    }
}
