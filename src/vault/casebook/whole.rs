//! What is done with the vault as a whole: opened another way, destroyed in part, sealed anew, copied, checked, closed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use secrecy::SecretString;
use serde_json::Value;

use super::{
    CONTENT, COPIES, CaseCard, Casebook, DESTROYED, RegisterCard, SETTINGS,
    contributions::{CONTRIBUTOR, ContributorId, GIVEN},
    item_id, ledger,
    passing::OWN_KEY,
    read,
};
use crate::domain::{
    Case, CaseId, Date, Draft, DraftPurpose, Private, Settings,
    copies::{CopyKind, CopyMade},
    retention::Destroyed,
};
use crate::vault::{
    BackupSeal, Change, Content, Error, Kind, OpenReport, Places, RecoveryKey, Renewal, Unlocking,
    Vault, Verification, Watch, WorkFactor,
};

/// A backup that was made and found to be right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackedUp {
    /// The line about it.
    pub copy: CopyMade,
    /// Whether the line is in the vault. On a disk that takes nothing it is not, and the backup is good all the same.
    pub is_noted: bool,
}

impl Casebook {
    /// Opens a vault of which the passphrase is lost, with the recovery sheet. A new passphrase is to be set at once.
    ///
    /// # Errors
    /// If there is no sheet, it is not this one, or the vault can't be opened.
    pub fn open_by_recovery(
        places: &Places,
        key: &RecoveryKey,
    ) -> Result<(Self, OpenReport), Error> {
        Vault::open_by_recovery(places, key).map(Self::opened)
    }

    /// Opens the vault again after a save that failed halfway, without the passphrase.
    ///
    /// # Errors
    /// As opening.
    pub fn reopen(&mut self) -> Result<OpenReport, Error> {
        self.vault.reopen()
    }

    /// True when a save failed halfway and [`Casebook::reopen`] must come first.
    #[must_use]
    pub const fn must_reopen(&self) -> bool {
        self.vault.must_reopen()
    }

    /// Destroys cases for good, and keeps these lines of them: what is counted, in the same go.
    ///
    /// Text under way that belongs to one of them goes with it.
    ///
    /// # Errors
    /// If one of them is not there, something can't be read, the work was stopped, or the disk refuses. Nothing has
    /// changed then.
    pub fn destroy(
        &mut self,
        cases: &[CaseId],
        lines: &[Destroyed],
        watch: &Watch<'_>,
    ) -> Result<OpenReport, Error> {
        let mut kept = self.destroyed()?;
        kept.extend_from_slice(lines);
        let put = vec![self.put_register(DESTROYED, &kept)?];
        let mut ids: Vec<_> = cases.iter().copied().map(item_id).collect();
        let draft = self.draft()?;
        if draft.is_some_and(|draft| cases.contains(&case_of(&draft))) {
            ids.extend(self.vault.cards(Kind::Draft).map(|(id, ..)| id));
        }
        self.vault.destroy(&ids, put, watch)
    }

    /// Writes the store anew so that it takes no more room than it needs.
    ///
    /// # Errors
    /// If something can't be read, the work was stopped, or the disk refuses. Nothing has changed then.
    pub fn compact(&mut self, watch: &Watch<'_>) -> Result<OpenReport, Error> {
        self.vault.compact(watch)
    }

    /// Changes the passphrase and seals everything anew.
    ///
    /// # Errors
    /// As [`Casebook::compact`].
    pub fn change_passphrase(
        &mut self,
        new: &SecretString,
        cost: WorkFactor,
        renewal: Renewal,
        watch: &Watch<'_>,
    ) -> Result<OpenReport, Error> {
        self.vault.change_passphrase(new, cost, renewal, watch)
    }

    /// Tells whether this is the passphrase.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if it is not.
    pub fn check_passphrase(&self, passphrase: &SecretString) -> Result<(), Error> {
        self.vault.check_passphrase(passphrase)
    }

    /// Makes a recovery sheet open the vault too, or none any more.
    ///
    /// # Errors
    /// If the passphrase is not the one of the vault, and as [`Casebook::compact`].
    pub fn set_recovery(
        &mut self,
        key: Option<&RecoveryKey>,
        passphrase: &SecretString,
        watch: &Watch<'_>,
    ) -> Result<(), Error> {
        self.vault.set_recovery(key, passphrase, watch)
    }

    /// True when a recovery sheet opens this vault.
    #[must_use]
    pub const fn has_recovery(&self) -> bool {
        self.vault.has_recovery()
    }

    /// Makes a backup in a file that is not there yet, reads it back, compares it, and notes where it is.
    ///
    /// # Errors
    /// If there is something by that name, the passphrase or the sheet is missing, something can't be read, the work was
    /// stopped, or the disk refuses. There is no file then.
    pub fn back_up(
        &mut self,
        file: &Path,
        seal: &BackupSeal,
        on: Date,
        watch: &Watch<'_>,
    ) -> Result<BackedUp, Error> {
        let made = self.vault.backup(file, seal, WorkFactor::DEFAULT, watch)?;
        let copy = CopyMade {
            on,
            place: Private::from(file.to_string_lossy().into_owned()),
            kind: match seal {
                BackupSeal::Passphrase(_) => CopyKind::Backup,
                BackupSeal::RecoverySheet => CopyKind::BackupForSheet,
            },
            cases: u32::try_from(made.cases).unwrap_or(u32::MAX),
        };
        let is_noted = self.note_copy(&copy).is_ok();
        Ok(BackedUp { copy, is_noted })
    }

    fn note_copy(&mut self, copy: &CopyMade) -> Result<(), Error> {
        let mut copies = self.copies()?;
        copies.push(copy.clone());
        let change: Change = self.put_register(COPIES, &copies)?;
        self.vault.commit(vec![change])
    }

    /// Makes a new vault of a backup, in a place where nothing is.
    ///
    /// # Errors
    /// If the file is not a whole backup, the key does not fit, or something is in the place. Nothing was made then.
    pub fn restore(
        file: &Path,
        key: &Unlocking,
        into: &Places,
        sealing: (&SecretString, WorkFactor),
        watch: &Watch<'_>,
    ) -> Result<Self, Error> {
        Vault::restore(file, key, into, sealing, &is_a_casebook, watch).map(Self::whole)
    }

    /// Decrypts everything and tells what is whole and what is not.
    ///
    /// # Errors
    /// If it can't be looked at at all, or the work was stopped.
    pub fn verify(&self, watch: &Watch<'_>) -> Result<Verification, Error> {
        self.vault.verify_watched(watch)
    }

    /// Puts single damaged items right from the spare copies, and tells how many saves could not be brought back.
    ///
    /// # Errors
    /// If the disk refuses. Nothing has changed then.
    pub fn mend(self) -> Result<(Self, u64), Error> {
        let behind = self.behind;
        let (vault, _, mended) = self.vault.mend()?;
        let missing = mended.lost.len() + mended.older.len();
        Ok((
            Self { vault, behind },
            u64::try_from(missing).unwrap_or(u64::MAX),
        ))
    }

    /// True when a spare copy is to be made at the next quiet moment.
    #[must_use]
    pub fn is_untidy(&self) -> bool {
        self.vault.is_untidy()
    }

    /// Makes the spare copy that is due, or tries again later.
    pub fn tidy_up(&mut self) {
        self.vault.tidy_up();
    }

    /// Closes the vault, and before that writes the store anew when it has grown too large.
    ///
    /// # Errors
    /// If the spare copy could not be written. Everything that was saved is safe all the same.
    pub fn lock(mut self) -> Result<(), Error> {
        if self.vault.is_bloated() {
            // A store that stays large is whole; the next closing tries again.
            self.vault.compact(&crate::vault::unwatched).ok();
        }
        self.vault.lock()
    }
}

/// Whether everything in a backup can be read here: each case as what its card says, one text under way at most, and
/// nothing twice, and a ledger that is whole.
fn is_a_casebook(content: &[Content<'_>]) -> bool {
    let (mut references, mut registers, mut drafts) = (BTreeSet::new(), BTreeSet::new(), 0);
    let mut of_ledger = BTreeMap::new();
    let can_be_read = content.iter().all(|(kind, id, card, value)| match kind {
        Kind::Case => {
            let card: Option<CaseCard> = read((*card).clone());
            let case: Option<Case> = read((*value).clone());
            card.zip(case).is_some_and(|(card, case)| {
                item_id(case.id) == *id
                    && card.reference == case.reference
                    && card.phase == case.phase()
                    && references.insert(case.reference)
            })
        }
        Kind::Draft => {
            drafts += 1;
            drafts == 1 && read::<Draft>((*value).clone()).is_some()
        }
        Kind::Register => {
            let card: Option<RegisterCard> = read((*card).clone());
            let content = value.get(CONTENT);
            card.is_some_and(|card| {
                if ledger::is_of_ledger(&card.name) {
                    of_ledger.insert(card.name.clone(), content.unwrap_or(&Value::Null));
                    return registers.insert(card.name);
                }
                let content = content.cloned().unwrap_or_default();
                let can_be_read = match card.name.as_str() {
                    SETTINGS => read::<Settings>(content).is_some(),
                    DESTROYED => read::<Vec<Destroyed>>(content).is_some(),
                    OWN_KEY => read::<Private>(content).is_some(),
                    CONTRIBUTOR => read::<ContributorId>(content).is_some(),
                    GIVEN => read::<Vec<String>>(content).is_some(),
                    COPIES => read::<Vec<CopyMade>>(content).is_some(),
                    // Of a later version, which may keep more.
                    _ => true,
                };
                can_be_read && registers.insert(card.name)
            })
        }
    });
    can_be_read && ledger::is_whole(of_ledger)
}

/// The case that text under way belongs to.
pub(super) const fn case_of(draft: &Draft) -> CaseId {
    match &draft.purpose {
        DraftPurpose::Note { case, .. }
        | DraftPurpose::Text { case, .. }
        | DraftPurpose::Duty { case, .. }
        | DraftPurpose::Conscience { case, .. } => *case,
    }
}
