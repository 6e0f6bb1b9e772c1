//! What the program asks, done: the vault is opened, written and closed here.

use std::ops::ControlFlow;

use secrecy::SecretString;

use super::{
    chance, digest_file, document_file, new_file, sheet_file,
    work::{News, Running, recovery_key},
};

use crate::{
    app::{
        DraftChange, Effect, Opened, Outcome,
        effect::{Found, Work, Worked},
    },
    catalogue::Catalogue,
    domain::{Case, Date, Draft, Language, Pseudonym, Settings},
    problem::Problem,
    tally::report::{Prepared, Recognisable},
    usecases::{
        Trouble,
        demo::{self, DemoFolder},
        figures,
    },
    vault::{self, Casebook, Damage, OpenReport, Places, Renewal, WorkFactor, WorkProgress},
    words::SheetKey,
};

/// The vault, while it is open.
struct Open {
    book: Casebook,
    has_draft: bool,
    /// The folder of the made-up examples, which goes when it is closed.
    demo: Option<DemoFolder>,
}

/// Does what the program asks.
pub(super) struct Performer {
    places: Places,
    catalogue: Catalogue,
    open: Option<Open>,
    /// Long work, which has the vault until it is over, and what belongs to the vault meanwhile.
    running: Option<(Running, Beside)>,
}

/// What belongs to an open vault beside its book.
struct Beside {
    has_draft: bool,
    demo: Option<DemoFolder>,
}

impl Performer {
    /// Nothing is open yet.
    pub(super) const fn new(places: Places, catalogue: Catalogue) -> Self {
        Self {
            places,
            catalogue,
            open: None,
            running: None,
        }
    }

    /// Whether the made-up examples are open.
    pub(super) fn is_demo(&self) -> bool {
        let open = self.open.as_ref().map(|open| &open.demo);
        let running = self.running.as_ref().map(|(_, beside)| &beside.demo);
        open.or(running).is_some_and(Option::is_some)
    }

    /// Does what was asked.
    pub(super) fn perform(&mut self, effect: Effect) -> Outcome {
        // Figures are made beside the keys: whatever else needs the vault goes first.
        let goes_first = !matches!(effect, Effect::StopWork | Effect::Lock(_));
        if goes_first && self.makes_figures() {
            self.end_work();
        }
        let done = match effect {
            Effect::CreateVault {
                passphrase,
                language,
                recovery,
            } => self.create(&passphrase, language, recovery.as_ref()),
            Effect::DrawWords => return Outcome::WordsDrawn(chance::words()),
            Effect::DrawSheet => {
                return Outcome::SheetDrawn(chance::sheet_key(), chance::numbers());
            }
            Effect::SaveSheet {
                path,
                key,
                on,
                language,
            } => {
                let order = sheet_file::Order {
                    path: &path,
                    key: &key,
                    on,
                    language,
                };
                return match sheet_file::write(&order, &self.places.dir) {
                    Ok(()) => Outcome::SheetSaved,
                    Err(problem) => Outcome::Failed(problem),
                };
            }
            Effect::SaveDocument {
                path,
                document,
                form,
            } => {
                return match document_file::write(&path, &document, form, &self.places.dir) {
                    Ok(()) => Outcome::DocumentSaved,
                    Err(problem) => Outcome::Failed(problem),
                };
            }
            Effect::SaveFile { path, content } => {
                return match new_file::save(&path, &self.places.dir, &content) {
                    Ok(()) => Outcome::DocumentSaved,
                    Err(problem) => Outcome::Failed(problem),
                };
            }
            Effect::PublishFigures { prepared, on } => self.publish(*prepared, on),
            Effect::DigestFile(path) => return Outcome::FileDigested(digest_file::read(&path)),
            Effect::Recover { key, passphrase } => self.recover(&key, &passphrase),
            Effect::Unlock(passphrase) => self.unlock(&passphrase),
            Effect::Demo(language) => self.demo(language),
            Effect::CreateCase { pseudonym, on } => self.create_case(pseudonym, on),
            Effect::Save { cases, draft } => self.save(&cases, &draft),
            Effect::SaveDraft(draft) => self.save_draft(draft.as_deref()),
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::Work(work) => self.begin(*work),
            Effect::StopWork => return self.stop_work(),
            Effect::Lock(draft) => return self.lock(draft),
        };
        done.unwrap_or_else(|error| Outcome::Failed(Problem::from(&error)))
    }

    fn create(
        &mut self,
        passphrase: &SecretString,
        language: Language,
        recovery: Option<&SheetKey>,
    ) -> Result<Outcome, vault::Error> {
        let mut book = Casebook::create(&self.places, passphrase, WorkFactor::DEFAULT)?;
        let settings = Settings {
            language,
            ..Settings::default()
        };
        book.save_settings(&settings)?;
        let made = recovery.map_or(Ok(()), |key| {
            book.set_recovery(Some(&recovery_key(key)?), passphrase, &to_the_end)
        });
        // The vault is there and whole; that the sheet in somebody's hand is worth nothing has to be told.
        let found = made.err().map(|_error| Found::NoSheet);
        self.opened(book, None, found.into_iter().collect())
    }

    /// Opens with a recovery sheet, and seals everything anew under the new passphrase. The sheet stays valid.
    fn recover(
        &mut self,
        key: &SheetKey,
        passphrase: &SecretString,
    ) -> Result<Outcome, vault::Error> {
        let (book, report) = Casebook::open_by_recovery(&self.places, &recovery_key(key)?)?;
        let (mut book, found) = mended(book, &report)?;
        let cost = WorkFactor::DEFAULT;
        book.change_passphrase(passphrase, cost, Renewal::Changed, &to_the_end)?;
        self.opened(book, None, found)
    }

    fn unlock(&mut self, passphrase: &SecretString) -> Result<Outcome, vault::Error> {
        let (book, report) = Casebook::open(&self.places, passphrase)?;
        let (book, found) = mended(book, &report)?;
        self.opened(book, None, found)
    }

    fn demo(&mut self, language: Language) -> Result<Outcome, vault::Error> {
        let (mut book, folder) = match demo::open(&self.catalogue) {
            Ok(opened) => opened,
            Err(Trouble::Vault(error)) => return Err(error),
            // The made-up cases ship with the program; a test reads them.
            Err(_) => return Err(vault::Error::Unavailable(std::io::ErrorKind::InvalidData)),
        };
        book.save_settings(&Settings {
            language,
            ..Settings::default()
        })?;
        self.opened(book, Some(folder), Vec::new())
    }

    fn opened(
        &mut self,
        mut book: Casebook,
        demo: Option<DemoFolder>,
        found: Vec<Found>,
    ) -> Result<Outcome, vault::Error> {
        // A package that a crash kept from its name gets it now; one that can't be named stays as it is, whole.
        book.finish_packages()?;
        let opened = Opened {
            cases: book.cases()?,
            settings: book.settings()?,
            destroyed: book.destroyed()?,
            draft: book.draft()?,
            demo: demo.is_some(),
            copies: book.copies()?,
            has_recovery: book.has_recovery(),
            own_key: book.known_key()?,
            found,
        };
        self.open = Some(Open {
            book,
            has_draft: opened.draft.is_some(),
            demo,
        });
        Ok(Outcome::Unlocked(Box::new(opened)))
    }

    fn vault(&mut self) -> Result<&mut Open, vault::Error> {
        let open = self
            .open
            .as_mut()
            .ok_or(vault::Error::Unavailable(std::io::ErrorKind::NotConnected))?;
        if open.book.must_reopen() {
            // A save failed halfway. It is settled first whether it is in the vault; saving the same again changes nothing.
            open.book.reopen()?;
        }
        Ok(open)
    }

    fn create_case(&mut self, pseudonym: Pseudonym, on: Date) -> Result<Outcome, vault::Error> {
        let book = &mut self.vault()?.book;
        let reference = book.next_reference(on.year());
        let case = Case::open(book.new_case_id(), reference, pseudonym, on);
        book.save(std::slice::from_ref(&case))?;
        Ok(Outcome::Created(Box::new(case)))
    }

    fn save(&mut self, cases: &[Case], draft: &DraftChange) -> Result<Outcome, vault::Error> {
        let open = self.vault()?;
        match draft {
            DraftChange::Clear if open.has_draft => open.book.save_with_draft(cases, None)?,
            DraftChange::Keep | DraftChange::Clear => open.book.save(cases)?,
            DraftChange::Put(draft) => open.book.save_with_draft(cases, Some(draft))?,
        }
        open.has_draft = match draft {
            DraftChange::Keep => open.has_draft,
            DraftChange::Clear => false,
            DraftChange::Put(_) => true,
        };
        Ok(Outcome::Saved)
    }

    fn save_draft(&mut self, draft: Option<&Draft>) -> Result<Outcome, vault::Error> {
        let open = self.vault()?;
        if draft.is_some() || open.has_draft {
            open.book.save_draft(draft)?;
        }
        open.has_draft = draft.is_some();
        Ok(Outcome::DraftSealed)
    }

    fn begin(&mut self, work: Work) -> Result<Outcome, vault::Error> {
        let Open {
            book,
            has_draft,
            demo,
        } = self
            .open
            .take()
            .ok_or(vault::Error::Unavailable(std::io::ErrorKind::NotConnected))?;
        let running = Running::begin(book, work, &self.catalogue)?;
        let progress = running.last();
        self.running = Some((running, Beside { has_draft, demo }));
        Ok(Outcome::Working(progress))
    }

    fn makes_figures(&self) -> bool {
        let running = self.running.as_ref();
        running.is_some_and(|(running, _)| running.makes_figures())
    }

    /// Puts figures in the ledger: only the answer that nobody could be recognised comes here.
    fn publish(&mut self, prepared: Prepared, on: Date) -> Result<Outcome, vault::Error> {
        let book = &mut self.vault()?.book;
        let published = figures::publish(book, prepared, on, Recognisable::Nobody);
        let release = published.map_err(of_vault)?;
        Ok(Outcome::FiguresPublished(Box::new(release)))
    }

    fn stop_work(&self) -> Outcome {
        match &self.running {
            Some((running, _)) => {
                running.stop();
                Outcome::Working(running.last())
            }
            None => Outcome::Worked(Box::new(Worked::Stopped)),
        }
    }

    /// Makes the spare copy that is due, in a quiet moment.
    pub(super) fn tidy_up(&mut self) {
        if let Some(open) = self.open.as_mut().filter(|open| open.book.is_untidy()) {
            open.book.tidy_up();
        }
    }

    /// Whether long work goes on.
    pub(super) const fn is_working(&self) -> bool {
        self.running.is_some()
    }

    /// The newest word of the work, if there is any.
    pub(super) fn news(&mut self) -> Option<Outcome> {
        let news = self.running.as_mut()?.0.news()?;
        Some(match news {
            News::At(progress) => Outcome::Working(progress),
            over => self.over(over),
        })
    }

    /// Takes the vault back from work that is over.
    fn over(&mut self, news: News) -> Outcome {
        let beside = self.running.take().map(|(_, beside)| beside);
        let (News::Over(book, done), Some(beside)) = (news, beside) else {
            let broken = vault::Error::Unavailable(std::io::ErrorKind::Other);
            return Outcome::Failed(Problem::from(&broken));
        };
        self.open = Some(Open {
            book: *book,
            has_draft: beside.has_draft,
            demo: beside.demo,
        });
        match done {
            Ok(worked) => Outcome::Worked(Box::new(worked)),
            Err(error) => Outcome::Failed(Problem::from(&error)),
        }
    }

    /// Stops the work, so that the vault can be closed.
    fn end_work(&mut self) {
        if let Some((running, beside)) = self.running.take() {
            running.stop();
            if let News::Over(book, _) = running.wait() {
                self.open = Some(Open {
                    book: *book,
                    has_draft: beside.has_draft,
                    demo: beside.demo,
                });
            }
        }
    }

    fn save_settings(&mut self, settings: Settings) -> Result<Outcome, vault::Error> {
        self.vault()?.book.save_settings(&settings)?;
        Ok(Outcome::SettingsSaved(Box::new(settings)))
    }

    fn lock(&mut self, draft: DraftChange) -> Outcome {
        self.end_work();
        let sealed = match draft {
            DraftChange::Keep => Ok(Outcome::DraftSealed),
            DraftChange::Clear => self.save_draft(None),
            DraftChange::Put(draft) => self.save_draft(Some(&draft)),
        };
        let Some(open) = self.open.take() else {
            return Outcome::Locked(None);
        };
        // Without its newest spare copy the vault is whole all the same: everything that was saved is safe.
        drop(open.book.lock());
        // The folder goes when it is dropped, too; there is nothing in it but made-up cases.
        drop(open.demo);
        let problem = sealed.err();
        Outcome::Locked(problem.as_ref().map(Problem::from))
    }
}

/// One case that can't be read must not keep all others shut: what the spare copies have is put back, and told.
fn mended(book: Casebook, report: &OpenReport) -> Result<(Casebook, Vec<Found>), vault::Error> {
    let mut found = found(report);
    if !matches!(book.cases(), Err(vault::Error::Damaged(Damage::Item(_)))) {
        return Ok((book, found));
    }
    let (book, missing) = book.mend()?;
    found.insert(0, Found::Rebuilt(missing));
    Ok((book, found))
}

/// What went wrong with the vault; nothing else can with figures that were made.
pub(super) fn of_vault(trouble: Trouble) -> vault::Error {
    match trouble {
        Trouble::Vault(error) => error,
        _ => vault::Error::Unavailable(std::io::ErrorKind::InvalidData),
    }
}

/// Lets work go on to its end.
const fn to_the_end(_progress: WorkProgress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// What opening found and has to be told.
fn found(report: &OpenReport) -> Vec<Found> {
    let rebuilt = report
        .rebuilt
        .as_ref()
        .map(|rebuilt| Found::Rebuilt(rebuilt.missing));
    let behind = report.behind_anchor.map(|_| Found::Behind);
    let repaired = (!report.repaired.is_empty()).then_some(Found::Repaired);
    let read_only = report.read_only.map(|_| Found::ReadOnly);
    let sheet_lost = report.sheet_lost.then_some(Found::SheetLost);
    [rebuilt, behind, repaired, read_only, sheet_lost]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests;
