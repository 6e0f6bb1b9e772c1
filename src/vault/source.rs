//! Where an open vault reads from and saves to; and what it does when the disk can't be written to: it can still be read.
//!
//! The store can't be opened without writing (sled writes while it opens). The snapshots and the journal can: together
//! they hold every save, so on a full or read-only disk they are read into memory, and nothing is written at all.

use std::io;
use std::path::Path;

use super::epoch_key::{self, Epoch};
use super::error::Error;
use super::history::Journals;
use super::journal::Journal;
use super::keys::RootKey;
use super::snapshot::Items;
use super::store::Store;
use super::table::Table;

/// Why a vault can be read and not saved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadOnlyWhy {
    /// The disk, or the quota of this user, is full, or files may not grow.
    NoSpace,
    /// The disk or the directory can only be read.
    ReadOnly,
    /// The disk fails when it is written to, or the system can't keep two programs apart here.
    Unavailable,
}

impl ReadOnlyWhy {
    /// The reason in a refusal, when it is one that leaves reading possible.
    pub(super) const fn of(error: &Error) -> Option<Self> {
        match error {
            Error::NoSpace => Some(Self::NoSpace),
            Error::ReadOnly | Error::NoPermission => Some(Self::ReadOnly),
            Error::Unavailable(_) => Some(Self::Unavailable),
            _ => None,
        }
    }
}

impl From<ReadOnlyWhy> for Error {
    fn from(why: ReadOnlyWhy) -> Self {
        match why {
            ReadOnlyWhy::NoSpace => Self::NoSpace,
            ReadOnlyWhy::ReadOnly => Self::ReadOnly,
            ReadOnlyWhy::Unavailable => Self::Unavailable(io::ErrorKind::Other),
        }
    }
}

/// Where what is sealed is read from, and where a save goes.
pub(super) enum Source {
    /// The store, and the journal in which each save is written down first.
    Disk { store: Store, journal: Journal },
    /// What the snapshots and the journal gave, in memory. Nothing can be saved.
    Spares { items: Items, why: ReadOnlyWhy },
}

impl Source {
    /// The store and the journal, or why there is no saving.
    pub(super) const fn disk(&mut self) -> Result<(&Store, &mut Journal), ReadOnlyWhy> {
        match self {
            Self::Disk { store, journal } => Ok((store, journal)),
            Self::Spares { why, .. } => Err(*why),
        }
    }

    /// Lets go of the files of the store.
    pub(super) fn close(&mut self) {
        if let Self::Disk { store, .. } = self {
            store.close();
        }
    }

    /// Why nothing can be saved; nothing when it can.
    pub(super) const fn read_only(&self) -> Option<ReadOnlyWhy> {
        match self {
            Self::Disk { .. } => None,
            Self::Spares { why, .. } => Some(*why),
        }
    }

    /// The store, when it is open.
    pub(super) const fn store(&self) -> Option<&Store> {
        match self {
            Self::Disk { store, .. } => Some(store),
            Self::Spares { .. } => None,
        }
    }
}

/// A vault as the snapshots and the journal have it.
pub(super) struct FromSpares {
    pub(super) epoch: Epoch,
    pub(super) table: Table,
    pub(super) items: Items,
    /// Saves that could not be read.
    pub(super) missing: u64,
}

/// The epoch that counts, also when a change of the root key was killed before its epoch file was put in place. Writes
/// nothing.
pub(super) fn newest_epoch(dir: &Path, root: &RootKey) -> Result<Epoch, Error> {
    match epoch_key::unfinished_epoch(dir, root)? {
        Some(epoch) => Ok(epoch),
        None => epoch_key::unlock_epoch(dir, root).map(|(epoch, _unmended)| epoch),
    }
}

/// Reads the newest epoch from its snapshots and its journal. Writes nothing.
pub(super) fn from_spares(dir: &Path, root: &RootKey) -> Result<FromSpares, Error> {
    let epoch = newest_epoch(dir, root)?;
    let recovered = Journals::read(dir, &epoch)?.recover(dir, &epoch)?;
    let (reached, items) = (recovered.reached, recovered.items);
    let mut table = Table::empty(&root.vault, epoch.number, reached, items.len());
    for record in items.values() {
        table.admit(record);
    }
    Ok(FromSpares {
        epoch,
        table,
        items,
        missing: recovered.missing,
    })
}
