//! Saving: first into the journal, then into the store; only then is it *saved*.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::mem;
use std::sync::PoisonError;

use rand::rngs::OsRng;
use rand::seq::SliceRandom as _;

use super::anchor::State;
use super::decoys::Decoys;
use super::error::{Damage, Error};
use super::files;
use super::id::ItemId;
use super::journal::Journal;
use super::layout;
use super::records::{Card, FORM, Frame, Record};
use super::seal::{bucket, item_size};
use super::snapshot;
use super::store::Failure;
use super::{Change, Vault};

/// After so many saves a snapshot is made.
const CHECKPOINT: u64 = 64;
/// After so many saves without a quiet moment a snapshot is made in the middle of the work.
const OVERDUE: u64 = 512;
/// After a snapshot that failed, the next is tried after so many saves.
const PATIENCE: u64 = 16;
/// So many items are read at a time for a snapshot.
const SHARE: usize = 512;

impl Vault {
    /// Saves all changes together. When this returns without an error they are lasting.
    ///
    /// After an error none of them is in the vault, with one exception: when [`Vault::must_reopen`] then says so, the
    /// save may still turn out to be whole when the vault is opened again, but never a part of it.
    ///
    /// # Errors
    ///
    /// [`Error::Missing`] for the removal of what is not there, [`Error::TooLarge`], [`Error::NoSpace`] and the other
    /// refusals of a disk; [`Error::Unavailable`] when the vault must be opened again first.
    pub fn commit(&mut self, changes: Vec<Change>) -> Result<(), Error> {
        if self.progress.must_reopen {
            return Err(Error::Unavailable(io::ErrorKind::NotConnected));
        }
        if changes.is_empty() {
            return Ok(());
        }
        // Told before anything is sealed.
        self.source.disk()?;
        let frame = self.frame(changes)?;
        let mut prepared = self.table.prepare(&frame, &self.epoch)?;
        let sizes = frame.put.iter().map(item_size).sum::<Result<usize, _>>()?;
        let sealed = self.epoch.key.seal_json(&frame, bucket(sizes))?;
        let (store, journal) = self.source.disk()?;
        if !journal.is_in_place() || !store.is_in_place() {
            // Removed, or replaced by another program: what is written now would be lost or overwrite something.
            self.progress.must_reopen = true;
            return Err(Error::Unavailable(io::ErrorKind::NotFound));
        }
        if let Err(refused) = journal.append(&sealed) {
            self.progress.must_reopen = !refused.undone;
            return Err(refused.error);
        }
        // From here the save is in the journal: a failure is settled when the vault is opened again.
        if let Err(failure) = store.write(mem::take(&mut prepared.writes)) {
            self.progress.must_reopen = true;
            return Err(match failure {
                Failure::Refused(error) => error,
                Failure::Damaged(_) => Error::Damaged(Damage::Store),
            });
        }
        self.table.adopt(prepared);
        self.progress.changed = true;
        self.release(&frame);
        // The change is saved, whatever becomes of the mark and of the snapshot.
        let state = State {
            epoch: self.epoch.number,
            generation: self.table.generation(),
        };
        self.anchor.remember_soon(state).ok();
        if self.is_due_after(OVERDUE) {
            self.tidy_up();
        }
        Ok(())
    }

    /// True when a snapshot is to be made at the next quiet moment: a save that made one would take longer than a key may.
    #[must_use]
    pub fn is_untidy(&self) -> bool {
        !self.progress.must_reopen && self.is_due_after(CHECKPOINT)
    }

    /// Makes the snapshot that is due. When it can't be made it is tried again later: everything that was saved is safe.
    pub fn tidy_up(&mut self) {
        if self.checkpoint().is_err() {
            self.progress.not_before = self.table.generation() + PATIENCE;
        }
    }

    fn is_due_after(&self, saves: u64) -> bool {
        let due = self.progress.not_before.max(self.progress.snapshot + saves);
        self.progress.changed && self.table.generation() >= due
    }

    /// Makes a snapshot of everything, unless the newest one is of this state.
    pub(super) fn checkpoint(&mut self) -> Result<(), Error> {
        if self.table.generation() == self.progress.snapshot {
            return Ok(());
        }
        self.write_snapshot()
    }

    /// Makes a snapshot and begins a new journal after it.
    ///
    /// An item that can't be read stops it: the older snapshots, which are removed afterwards, may be all that still
    /// has that item.
    pub(super) fn write_snapshot(&mut self) -> Result<(), Error> {
        self.source.disk()?;
        let (dir, epoch, generation) =
            (&self.places.dir, self.epoch.number, self.table.generation());
        files::make_private_dir(&dir.join(layout::SNAPSHOTS))?;
        let cards: Vec<&Card> = self
            .table
            .cards()
            .filter(|card| !card.k.is_decoy())
            .collect();
        let records = cards.chunks(SHARE).flat_map(|share| self.records(share));
        snapshot::write(
            &layout::snapshot_file(dir, epoch, generation),
            &self.epoch,
            generation,
            cards.len(),
            records,
        )?;
        let begun = Journal::create(dir, epoch, generation)?;
        // Spares that are left over do no harm and go the next time.
        snapshot::prune(dir, epoch, generation).ok();
        let (_, journal) = self.source.disk()?;
        *journal = begun;
        self.progress.snapshot = generation;
        Ok(())
    }

    fn frame(&self, changes: Vec<Change>) -> Result<Frame, Error> {
        let mut put: BTreeMap<ItemId, Record> = BTreeMap::new();
        for change in changes {
            let record = self.record(change, &put)?;
            put.insert(record.id, record);
        }
        let new = put
            .keys()
            .filter(|id| self.table.card(**id).is_none())
            .count();
        let spare = self.spare_decoys(&put);
        let mut del = Vec::new();
        match self.table.balance(new, spare.len()) {
            Decoys::Enough => {}
            Decoys::Remove(count) => del.extend(spare.into_iter().take(count)),
            Decoys::Add(count) => {
                let decoys = (0..count)
                    .map(|_| Record::decoy(ItemId::random(), self.epoch.number, 1, false));
                put.extend(decoys.map(|decoy| (decoy.id, decoy)));
            }
        }
        let (generation, put) = (self.table.generation() + 1, put.into_values().collect());
        Ok(Frame {
            f: FORM,
            k: Frame::TAG.into(),
            epoch: self.epoch.number,
            generation,
            put,
            del,
        })
    }

    pub(super) fn record(
        &self,
        change: Change,
        staged: &BTreeMap<ItemId, Record>,
    ) -> Result<Record, Error> {
        let known = |id: ItemId| {
            let staged = staged.get(&id).map(|record| (record.k, record.rev));
            staged.or_else(|| self.table.card(id).map(|card| (card.k, card.rev)))
        };
        match change {
            Change::Put {
                id,
                kind,
                card,
                body,
            } => {
                let rev = known(id).map_or(1, |(_, rev)| rev + 1);
                let extra = self
                    .table
                    .card(id)
                    .map(|card| self.records(&[card]))
                    .and_then(|mut read| read.pop());
                // What a later version keeps in this item, and this one doesn't know, stays in it.
                let extra = extra
                    .and_then(Result::ok)
                    .map(|record| record.extra)
                    .unwrap_or_default();
                Ok(Record {
                    f: FORM,
                    k: kind.into(),
                    id,
                    epoch: self.epoch.number,
                    rev,
                    card,
                    body,
                    extra,
                })
            }
            Change::Remove { id } => {
                let (_, rev) = known(id)
                    .filter(|(sort, _)| !sort.is_decoy())
                    .ok_or(Error::Missing(id))?;
                Ok(Record::decoy(id, self.epoch.number, rev + 1, true))
            }
        }
    }

    /// The decoys that nobody counts on, those that were items once first, else in no order.
    fn spare_decoys(&self, put: &BTreeMap<ItemId, Record>) -> Vec<ItemId> {
        let reserved = self.reserved.lock().unwrap_or_else(PoisonError::into_inner);
        let spare = |card: &&Card| {
            card.k.is_decoy() && !put.contains_key(&card.id) && !reserved.contains(&card.id)
        };
        let (mut spent, mut fresh): (Vec<&Card>, Vec<&Card>) = self
            .table
            .cards()
            .filter(spare)
            .partition(|card| !card.fields.is_null());
        spent.shuffle(&mut OsRng);
        fresh.shuffle(&mut OsRng);
        spent.into_iter().chain(fresh).map(|card| card.id).collect()
    }

    fn release(&self, frame: &Frame) {
        let put: BTreeSet<ItemId> = frame.put.iter().map(|record| record.id).collect();
        self.reserved
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|id| !put.contains(id));
    }
}
