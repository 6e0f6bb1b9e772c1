//! What the program asks, done: the vault is opened, written and closed here.

use secrecy::SecretString;

use crate::{
    app::{DraftChange, Effect, Opened, Outcome, effect::Found},
    catalogue::Catalogue,
    domain::{Case, Date, Draft, Language, Pseudonym, Settings},
    problem::Problem,
    usecases::{
        Trouble,
        demo::{self, DemoFolder},
    },
    vault::{self, Casebook, Damage, OpenReport, Places, WorkFactor},
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
}

impl Performer {
    /// Nothing is open yet.
    pub(super) const fn new(places: Places, catalogue: Catalogue) -> Self {
        Self {
            places,
            catalogue,
            open: None,
        }
    }

    /// Whether the made-up examples are open.
    pub(super) fn is_demo(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.demo.is_some())
    }

    /// Does what was asked.
    pub(super) fn perform(&mut self, effect: Effect) -> Outcome {
        let done = match effect {
            Effect::CreateVault {
                passphrase,
                language,
            } => self.create(&passphrase, language),
            Effect::Unlock(passphrase) => self.unlock(&passphrase),
            Effect::Demo(language) => self.demo(language),
            Effect::CreateCase { pseudonym, on } => self.create_case(pseudonym, on),
            Effect::Save { cases, draft } => self.save(&cases, &draft),
            Effect::SaveDraft(draft) => self.save_draft(draft.as_deref()),
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::Work(_) | Effect::StopWork => {
                Err(vault::Error::Unavailable(std::io::ErrorKind::Unsupported))
            }
            Effect::Lock(draft) => return self.lock(draft),
        };
        done.unwrap_or_else(|error| Outcome::Failed(Problem::from(&error)))
    }

    fn create(
        &mut self,
        passphrase: &SecretString,
        language: Language,
    ) -> Result<Outcome, vault::Error> {
        let mut book = Casebook::create(&self.places, passphrase, WorkFactor::DEFAULT)?;
        let settings = Settings {
            language,
            ..Settings::default()
        };
        book.save_settings(&settings)?;
        self.opened(book, None, Vec::new())
    }

    fn unlock(&mut self, passphrase: &SecretString) -> Result<Outcome, vault::Error> {
        let (book, report) = Casebook::open(&self.places, passphrase)?;
        let mut found = found(&report);
        if !matches!(book.cases(), Err(vault::Error::Damaged(Damage::Item(_)))) {
            return self.opened(book, None, found);
        }
        // One case that can't be read must not keep all others shut: what the spare copies have is put back, and told.
        let (book, missing) = book.mend()?;
        found.insert(0, Found::Rebuilt(missing));
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
        book: Casebook,
        demo: Option<DemoFolder>,
        found: Vec<Found>,
    ) -> Result<Outcome, vault::Error> {
        let opened = Opened {
            cases: book.cases()?,
            settings: book.settings()?,
            destroyed: book.destroyed()?,
            draft: book.draft()?,
            demo: demo.is_some(),
            copies: Vec::new(),
            has_recovery: false,
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
        self.open
            .as_mut()
            .ok_or(vault::Error::Unavailable(std::io::ErrorKind::NotConnected))
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

    fn save_settings(&mut self, settings: Settings) -> Result<Outcome, vault::Error> {
        self.vault()?.book.save_settings(&settings)?;
        Ok(Outcome::SettingsSaved(Box::new(settings)))
    }

    fn lock(&mut self, draft: DraftChange) -> Outcome {
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

/// What opening found and has to be told.
fn found(report: &OpenReport) -> Vec<Found> {
    let rebuilt = report
        .rebuilt
        .as_ref()
        .map(|rebuilt| Found::Rebuilt(rebuilt.missing));
    let behind = report.behind_anchor.map(|_| Found::Behind);
    let repaired = (!report.repaired.is_empty()).then_some(Found::Repaired);
    let read_only = report.read_only.map(|_| Found::ReadOnly);
    [rebuilt, behind, repaired, read_only]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail"
    )]
    use super::*;
    use crate::domain::{Action, CaseId, Code, Doer, DraftPurpose, Entry, EntryKind, Private};

    fn draft(case: CaseId) -> Draft {
        Draft {
            purpose: DraftPurpose::Note {
                case,
                channel: Code::new("K-TEL").unwrap(),
                task: Code::new("T-OPV").unwrap(),
                minutes: 3,
            },
            text: Private::from("halve zin"),
            cursor: (0, 9),
        }
    }

    #[test]
    fn what_was_saved_and_what_was_being_written_is_there_after_locking() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places {
            dir: dir.path().join("vault"),
            anchor_dir: None,
        };
        let passphrase = || SecretString::from("zolder fietsbel maandag");
        let book = Casebook::create(&places, &passphrase(), WorkFactor::new(2).unwrap()).unwrap();
        book.lock().unwrap();
        let catalogue = Catalogue::shipped().unwrap();
        let mut performer = Performer::new(places, catalogue.clone());
        let today = jiff::civil::date(2026, 11, 23);

        let Outcome::Unlocked(_) = performer.perform(Effect::Unlock(passphrase())) else {
            panic!("it opens");
        };
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let created = performer.perform(Effect::CreateCase {
            pseudonym,
            on: today,
        });
        let Outcome::Created(mut case) = created else {
            panic!("it makes a case");
        };
        let entry = Entry::new(today, EntryKind::Action, Doer::Adviser, "Eerste gesprek.");
        case.perform(&Action::Write(entry), &catalogue.context(today))
            .unwrap();
        let saved = performer.perform(Effect::Save {
            cases: vec![(*case).clone()],
            draft: DraftChange::Keep,
        });
        assert!(matches!(saved, Outcome::Saved));
        let locked = performer.perform(Effect::Lock(DraftChange::Put(Box::new(draft(case.id)))));
        assert!(matches!(locked, Outcome::Locked(None)));
        let closed = performer.perform(Effect::SaveDraft(Some(Box::new(draft(case.id)))));
        assert!(matches!(closed, Outcome::Failed(_)), "nothing is open now");

        let wrong = performer.perform(Effect::Unlock(SecretString::from("iets anders dan dat")));
        assert!(
            matches!(wrong, Outcome::Failed(problem) if problem.kind == crate::problem::ProblemKind::WrongPassphrase)
        );
        let Outcome::Unlocked(opened) = performer.perform(Effect::Unlock(passphrase())) else {
            panic!("it opens again");
        };
        assert_eq!(opened.cases, [*case.clone()]);
        assert_eq!(opened.draft, Some(draft(case.id)));
    }

    #[test]
    fn the_made_up_examples_are_gone_when_they_are_closed() {
        let catalogue = Catalogue::shipped().unwrap();
        let mut performer = Performer::new(Places::at("/nowhere"), catalogue);
        let Outcome::Unlocked(opened) = performer.perform(Effect::Demo(Language::Dutch)) else {
            panic!("they open");
        };
        assert!(opened.demo && opened.cases.len() == 10);
        let open = performer.open.as_ref().unwrap();
        let folder = open.demo.as_ref().unwrap().path().to_owned();
        assert!(folder.exists());
        performer.perform(Effect::Lock(DraftChange::Keep));
        assert!(!folder.exists());
    }
}
