//! Writing a whole new epoch: every item under a new key, checked, and only then in the place of the old one.
//!
//! The one path for everything that touches all items. It can be killed anywhere: until the file with the new key is in
//! place the new epoch is rubbish, from then on the old one is.

use std::collections::BTreeSet;
use std::path::Path;

use super::decoys::Decoys;
use super::epoch_key::{self, Epoch};
use super::error::{Damage, Error};
use super::files;
use super::id::ItemId;
use super::journal::Journal;
use super::keys::RootKey;
use super::layout::{self, Named};
use super::parallel::in_parallel;
use super::progress::{Stage, Watch, tell, unwatched};
use super::records::Record;
use super::seal::Key;
use super::snapshot::{self, Items, Snapshot};
use super::store::{Failure, Store, Write};
use super::table::{Table, item_write};

/// So many items are sealed before they are written.
const SHARE: usize = 512;
/// So many go into one batch of the store.
const BATCH: usize = 32;

/// Writes epoch `number` with these items, as the state of save `generation`. When this returns it counts, and the one
/// before it is still on disk: [`tidy`] removes it.
pub(super) fn write_epoch(
    dir: &Path,
    root: &RootKey,
    number: u64,
    generation: u64,
    items: Items,
) -> Result<(), Error> {
    let epoch = prepare(dir, &root.vault, (number, generation), items, &unwatched)?;
    // The point of no return. After a failure here only the next opening can tell which epoch counts.
    epoch_key::write_epoch_file(dir, root, &epoch)
}

/// Writes everything of an epoch but the file with its key, reads it back and compares. Until that file is written too,
/// the epoch doesn't count: it is removed when something fails or the work is stopped.
pub(super) fn prepare(
    dir: &Path,
    vault: &str,
    (number, generation): (u64, u64),
    mut items: Items,
    watch: &Watch<'_>,
) -> Result<Epoch, Error> {
    let epoch = Epoch {
        number,
        key: Key::generate(),
    };
    for record in items.values_mut() {
        record.epoch = number;
    }
    let whole = Whole {
        dir,
        vault,
        generation,
        items: &items,
    };
    let prepared = write_parts(&whole, &epoch, watch).and_then(|()| check(&whole, &epoch, watch));
    if let Err(error) = prepared {
        discard(dir, number);
        return Err(error);
    }
    Ok(epoch)
}

/// What an epoch is to hold.
struct Whole<'a> {
    dir: &'a Path,
    vault: &'a str,
    generation: u64,
    items: &'a Items,
}

fn write_parts(whole: &Whole<'_>, epoch: &Epoch, watch: &Watch<'_>) -> Result<(), Error> {
    let &Whole {
        dir,
        vault,
        generation,
        items,
    } = whole;
    let store = Store::create(&layout::store_dir(dir, epoch.number)).map_err(refusal)?;
    let mut table = Table::empty(vault, epoch.number, generation, items.len());
    let real: Vec<&Record> = items.values().collect();
    let decoys: Vec<Record> = match table.balance(items.len(), 0) {
        Decoys::Add(count) => (0..count)
            .map(|_| Record::decoy(ItemId::random(), epoch.number, 1, false))
            .collect(),
        Decoys::Enough | Decoys::Remove(_) => Vec::new(),
    };
    // In the order of their random numbers, so that the order on disk doesn't tell decoys from items.
    let mut all: Vec<&Record> = real.into_iter().chain(&decoys).collect();
    all.sort_by_key(|record| record.id);
    for (number, share) in all.chunks(SHARE).enumerate() {
        tell(watch, Stage::Writing, number * SHARE, all.len())?;
        let sealed = in_parallel(share, |record| item_write(record, epoch))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()?;
        fill(&store, sealed)?;
        for record in share {
            table.admit(record);
        }
    }
    fill(&store, table.seal_whole(epoch)?)?;
    store.settle().map_err(refusal)?;
    drop(store);
    files::make_private_dir(&dir.join(layout::SNAPSHOTS))?;
    // Twice, because there is no older snapshot that could stand in for it.
    for path in [
        layout::snapshot_file(dir, epoch.number, generation),
        layout::snapshot_copy(dir, epoch.number, generation),
    ] {
        snapshot::write(
            &path,
            epoch,
            generation,
            items.len(),
            items.values().cloned().map(Ok),
        )?;
    }
    drop(Journal::create(dir, epoch.number, generation)?);
    files::sync_dir(dir)
}

fn fill(store: &Store, writes: Vec<Write>) -> Result<(), Error> {
    let mut writes = writes.into_iter().peekable();
    while writes.peek().is_some() {
        store
            .fill(writes.by_ref().take(BATCH).collect())
            .map_err(refusal)?;
    }
    Ok(())
}

/// Reads everything back and compares it, before the old epoch may go.
fn check(whole: &Whole<'_>, epoch: &Epoch, watch: &Watch<'_>) -> Result<(), Error> {
    let &Whole {
        dir,
        vault,
        generation,
        items,
    } = whole;
    let store = Store::open(&layout::store_dir(dir, epoch.number)).map_err(refusal)?;
    let index = store.index().map_err(refusal)?;
    let table = Table::load(&index, epoch, vault).map_err(|_why| Error::Damaged(Damage::Store))?;
    let ids: Vec<ItemId> = table.cards().map(|card| card.id).collect();
    for (number, share) in ids.chunks(SHARE).enumerate() {
        tell(watch, Stage::Checking, number * SHARE, ids.len())?;
        let sealed = store.items(share.to_vec()).map_err(refusal)?;
        let same = in_parallel(&sealed, |sealed| {
            let record: Option<Record> = epoch.key.unseal_json(sealed);
            record
                .is_some_and(|record| record.k.is_decoy() || items.get(&record.id) == Some(&record))
        });
        if !same.into_iter().all(|same| same) {
            return Err(Error::Damaged(Damage::Store));
        }
    }
    let real: BTreeSet<ItemId> = table
        .cards()
        .filter(|card| !card.k.is_decoy())
        .map(|card| card.id)
        .collect();
    let snapshot = Snapshot {
        generation,
        path: layout::snapshot_file(dir, epoch.number, generation),
    };
    let copy = Snapshot {
        generation,
        path: layout::snapshot_copy(dir, epoch.number, generation),
    };
    let snapshots_whole = [snapshot, copy]
        .iter()
        .all(|one| snapshot::read(one, epoch).as_ref() == Some(items));
    if !real.iter().eq(items.keys()) {
        return Err(Error::Damaged(Damage::Store));
    }
    snapshots_whole
        .then_some(())
        .ok_or(Error::Damaged(Damage::Snapshot))
}

/// In an epoch that is being written damage is a disk that doesn't give back what was written.
fn refusal(failure: Failure) -> Error {
    match failure {
        Failure::Refused(error) => error,
        Failure::Damaged(_) => Error::Damaged(Damage::Store),
    }
}

/// Removes what there is of an epoch that never came to count.
pub(super) fn discard(dir: &Path, number: u64) {
    let mut remove = Remover {
        failed: None,
        removed: false,
    };
    remove.matching(dir, |of| of == number);
}

/// Overwrites and removes every epoch but this one, keys first, and files that were never finished.
pub(super) fn tidy(dir: &Path, keep: u64) -> Result<(), Error> {
    let mut remove = Remover {
        failed: None,
        removed: false,
    };
    remove.matching(dir, |of| of != keep);
    remove.unfinished(dir);
    if remove.removed {
        files::sync_dir(dir)?;
    }
    remove.failed.map_or(Ok(()), Err)
}

/// Removes what it can and remembers the first thing it could not.
struct Remover {
    failed: Option<Error>,
    removed: bool,
}

impl Remover {
    fn matching(&mut self, dir: &Path, goes: impl Fn(u64) -> bool) {
        let entries = self.note(files::named_entries(dir)).unwrap_or_default();
        for (name, path) in &entries {
            if matches!(layout::named(name), Named::Epoch(of) if goes(of)) {
                self.remove(path);
            }
        }
        for (name, path) in &entries {
            if matches!(layout::named(name), Named::Store(of) | Named::Journal(of, _) if goes(of)) {
                self.remove(path);
            }
        }
        for (name, path) in self
            .note(files::named_entries(&dir.join(layout::SNAPSHOTS)))
            .unwrap_or_default()
        {
            if layout::named_snapshot(&name).is_some_and(|(of, _)| goes(of)) {
                self.remove(&path);
            }
        }
    }

    fn unfinished(&mut self, dir: &Path) {
        for (name, path) in self.note(files::named_entries(dir)).unwrap_or_default() {
            if layout::named(&name) == Named::Unfinished {
                self.remove(&path);
            }
        }
        for (name, path) in self
            .note(files::named_entries(&dir.join(layout::SNAPSHOTS)))
            .unwrap_or_default()
        {
            let finished = name.strip_suffix(layout::UNFINISHED);
            if finished.is_some_and(|finished| layout::named_snapshot(finished).is_some()) {
                self.remove(&path);
            }
        }
    }

    fn remove(&mut self, path: &Path) {
        self.removed = true;
        self.note(files::shred_dir(path));
    }

    fn note<T>(&mut self, result: Result<T, Error>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.failed.get_or_insert(error);
                None
            }
        }
    }
}
