//! Writing everything anew: destruction, a new passphrase, a new recovery sheet, and a store that has grown too large.
//!
//! One path for all of them: everything is read, sealed under the key of a new epoch, read back and compared, and only
//! then the new epoch counts and the old one is overwritten and removed. Killed anywhere, there is the old vault or the
//! new one.

use std::collections::BTreeMap;
use std::io;
use std::mem;

use secrecy::SecretString;

use super::anchor::State;
use super::epoch;
use super::epoch_key::{self, Epoch};
use super::error::{Damage, Error};
use super::id::ItemId;
use super::keys::{self, RootKey};
use super::open::{self, OpenReport, Opened};
use super::progress::{Stage, Watch, tell};
use super::recovery::RecoveryKey;
use super::rekey;
use super::seal::WorkFactor;
use super::sheet::Sheet;
use super::snapshot::Items;
use super::unlock;
use super::{Change, Progress, Vault};

/// The store is written anew when it is larger than its content by this: five halves.
const GROWTH: (u64, u64) = (5, 2);
/// Below this size a store is never too large: sled takes half a MiB at a time (bytes).
const SMALL_STORE: u64 = 4 << 20;

/// What becomes of the recovery sheet when the passphrase changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// The sheet goes on opening the vault.
    Changed,
    /// Somebody else may have had everything: the sheet holds no longer.
    Leaked,
}

/// Which root key the new epoch has.
enum Keys<'a> {
    /// The present one.
    Same,
    /// A new one.
    New {
        passphrase: &'a SecretString,
        cost: WorkFactor,
        sheet: Option<age::x25519::Recipient>,
    },
}

impl Vault {
    /// Destroys items: they are left out of the new epoch, whose key is new, and the old epoch with its key is
    /// overwritten and removed. `put` is changed in the same go.
    ///
    /// What was destroyed can't be read any more with the keys of today, not from an older copy of the store either
    /// (AVG art. 17; `vault.md`, P4).
    ///
    /// # Errors
    ///
    /// [`Error::Missing`] for what is not there, [`Damage::Item`] when something can't be read ([`Vault::mend`] first),
    /// [`Error::Stopped`], and the refusals of a disk. Nothing has changed then, unless [`Vault::must_reopen`] says so.
    pub fn destroy(
        &mut self,
        ids: &[ItemId],
        put: Vec<Change>,
        watch: &Watch<'_>,
    ) -> Result<OpenReport, Error> {
        let mut changed = Vec::new();
        for change in put {
            changed.push(self.record(change, &BTreeMap::new())?);
        }
        let leave_out = |items: &mut Items| {
            for id in ids {
                items.remove(id).ok_or(Error::Missing(*id))?;
            }
            items.extend(changed.into_iter().map(|record| (record.id, record)));
            Ok(())
        };
        self.renew(leave_out, Keys::Same, watch)
    }

    /// Writes the store anew so that it takes no more room than it needs.
    ///
    /// # Errors
    ///
    /// As [`Vault::destroy`].
    pub fn compact(&mut self, watch: &Watch<'_>) -> Result<OpenReport, Error> {
        self.renew(|_| Ok(()), Keys::Same, watch)
    }

    /// True when the store is more than two and a half times as large as what is in it, and not small.
    #[must_use]
    pub fn is_bloated(&self) -> bool {
        let Some(store) = self.source.store() else {
            return false;
        };
        let size = store.size();
        let (times, over) = GROWTH;
        size > SMALL_STORE
            && store
                .payload()
                .is_ok_and(|payload| size > payload.saturating_mul(times) / over)
    }

    /// Changes the passphrase: new root key, new epoch, everything sealed anew, so that nobody with an old copy and the
    /// old passphrase can read what comes after. The work factor is at least `cost` and never lower than it was.
    ///
    /// # Errors
    ///
    /// As [`Vault::destroy`].
    pub fn change_passphrase(
        &mut self,
        new: &SecretString,
        cost: WorkFactor,
        renewal: Renewal,
        watch: &Watch<'_>,
    ) -> Result<OpenReport, Error> {
        let sheet = match renewal {
            Renewal::Changed => self.root.sheet.as_ref().and_then(Sheet::recipient),
            Renewal::Leaked => None,
        };
        let keys = Keys::New {
            passphrase: new,
            cost: self.cost_at_least(cost),
            sheet,
        };
        self.renew(|_| Ok(()), keys, watch)
    }

    /// Tells whether this is the passphrase of the vault. Costs as much as opening.
    ///
    /// # Errors
    ///
    /// [`Error::WrongPassphrase`] when it is not; damage of the key file.
    pub fn check_passphrase(&self, passphrase: &SecretString) -> Result<(), Error> {
        let (root, _) = unlock::unlock_root(&self.places.dir, passphrase)?;
        if root.is_same(&self.root) {
            Ok(())
        } else {
            Err(Error::WrongPassphrase)
        }
    }

    /// Makes a recovery sheet open the vault too, or none any more. A sheet that there was before is void: then the root
    /// key is new and everything is sealed anew, because the old sheet knows the old key.
    ///
    /// # Errors
    ///
    /// [`Error::WrongPassphrase`], and as [`Vault::destroy`].
    pub fn set_recovery(
        &mut self,
        key: Option<&RecoveryKey>,
        passphrase: &SecretString,
        watch: &Watch<'_>,
    ) -> Result<(), Error> {
        self.source.disk()?;
        self.check_passphrase(passphrase)?;
        let cost = self.cost_at_least(WorkFactor::LEAST);
        let sheet = key.map(RecoveryKey::recipient);
        if self.root.sheet.is_some() {
            let keys = Keys::New {
                passphrase,
                cost,
                sheet,
            };
            return self.renew(|_| Ok(()), keys, watch).map(drop);
        }
        if sheet.is_none() {
            return Ok(());
        }
        let root = self.root.clone();
        match rekey::commit(
            &self.places.dir,
            root,
            sheet.as_ref(),
            (passphrase, cost),
            None,
        ) {
            Ok(root) => {
                self.take_root(root);
                Ok(())
            }
            Err(broken) => {
                self.take_broken(broken.counts);
                Err(broken.error)
            }
        }
    }

    /// True when a recovery sheet opens this vault.
    #[must_use]
    pub const fn has_recovery(&self) -> bool {
        self.has_recovery
    }

    /// Opens the vault again after a save that failed halfway, without the passphrase.
    ///
    /// # Errors
    ///
    /// As opening. Everything that was saved is safe.
    pub fn reopen(&mut self) -> Result<OpenReport, Error> {
        self.source.close();
        self.adopt(OpenReport::default())
    }

    /// At least this cost, and never less than the key file has now: it is raised when it is outdated.
    fn cost_at_least(&self, cost: WorkFactor) -> WorkFactor {
        keys::cost(&self.places.dir).map_or(cost, |present| present.max(cost))
    }

    fn renew(
        &mut self,
        change: impl FnOnce(&mut Items) -> Result<(), Error>,
        keys: Keys<'_>,
        watch: &Watch<'_>,
    ) -> Result<OpenReport, Error> {
        if self.progress.must_reopen {
            return Err(Error::Unavailable(io::ErrorKind::NotConnected));
        }
        self.source.disk()?;
        let mut read = self.read_all_watched(watch)?;
        if let Some(card) = read.damaged.iter().find(|card| !card.k.is_decoy()) {
            // What is damaged can still be in the spares, which would go.
            return Err(Error::Damaged(Damage::Item(card.id)));
        }
        change(&mut read.items)?;
        let items = mem::take(&mut read.items);
        let next = State {
            epoch: self.epoch.number + 1,
            generation: self.table.generation() + 1,
        };
        let dir = self.places.dir.clone();
        let count = items.len();
        let epoch = epoch::prepare(
            &dir,
            &self.root.vault,
            (next.epoch, next.generation),
            items,
            watch,
        )?;
        // The last word: from here on it counts.
        if let Err(stopped) = tell(watch, Stage::Clearing, 0, count) {
            epoch::discard(&dir, next.epoch);
            return Err(stopped);
        }
        self.count(keys, &epoch)?;
        self.source.close();
        let report = self.adopt(OpenReport::default())?;
        self.anchor.remember(next).ok();
        self.progress.changed = true;
        tell(watch, Stage::Clearing, count, count).ok();
        Ok(report)
    }

    /// Makes the new epoch count.
    fn count(&mut self, keys: Keys<'_>, epoch: &Epoch) -> Result<(), Error> {
        let dir = self.places.dir.clone();
        let (error, counts) = match keys {
            Keys::Same => match epoch_key::write_epoch_file(&dir, &self.root, epoch) {
                Ok(()) => return Ok(()),
                Err(error) => {
                    // A file that is there counts, whatever else went wrong.
                    let newest = epoch_key::newest_epoch(&dir);
                    let counts = newest.is_ok_and(|newest| newest == Some(epoch.number));
                    self.progress.must_reopen |= counts;
                    (error, counts)
                }
            },
            Keys::New {
                passphrase,
                cost,
                sheet,
            } => {
                let root = self.root.renewed();
                let sealing = (passphrase, cost);
                match rekey::commit(&dir, root, sheet.as_ref(), sealing, Some(epoch)) {
                    Ok(root) => {
                        self.take_root(root);
                        return Ok(());
                    }
                    Err(broken) => {
                        let counts = broken.counts.is_some();
                        self.take_broken(broken.counts);
                        (broken.error, counts)
                    }
                }
            }
        };
        if !counts {
            epoch::discard(&dir, epoch.number);
        }
        Err(error)
    }

    fn take_root(&mut self, root: RootKey) {
        self.anchor.rekey(&root.key);
        self.has_recovery = root.sheet.is_some();
        self.root = root;
    }

    fn take_broken(&mut self, counts: Option<Box<RootKey>>) {
        if let Some(root) = counts {
            self.take_root(*root);
            self.progress.must_reopen = true;
        }
    }

    /// Goes on with the newest epoch. When that fails the vault must be opened again.
    fn adopt(&mut self, mut report: OpenReport) -> Result<OpenReport, Error> {
        self.progress.must_reopen = true;
        let Opened {
            source,
            table,
            epoch,
            newest_snapshot,
            gap,
            has_recovery,
        } = open::newest(&self.places.dir, &self.root, &self.lock, &mut report)?;
        let changed = self.progress.changed;
        self.source = source;
        self.has_recovery = has_recovery;
        self.table = table;
        self.epoch = epoch;
        self.progress = Progress {
            snapshot: newest_snapshot,
            changed,
            ..Progress::default()
        };
        self.reserved
            .get_mut()
            .map(std::collections::BTreeSet::clear)
            .ok();
        report.epoch = self.epoch.number;
        report.generation = self.table.generation();
        if gap && self.write_snapshot().is_ok() {
            report.repaired.push(open::Repaired::Spares);
        }
        Ok(report)
    }
}
