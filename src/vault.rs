//! The vault: everything the adviser keeps, encrypted, and the only door to the disk.
//!
//! What is kept are *items*: a number, a kind, a card (the few fields that lists show) and a body. Which fields those
//! are is no matter of this room. In memory are the cards; a body is read when it is asked for.
//!
//! On disk every piece is an ordinary `age` file: the stock program opens a vault with `age -d -i keys.age
//! epoch-….age`, and with the key that gives, `age -d -i` opens every snapshot (JSON Lines). `layout` has the names,
//! `records` the forms.
//!
//! What this room promises:
//! * [`Vault::commit`] returns when the change is lasting, also through a kill or a power cut; a failed one is applied
//!   whole or not at all, and what was saved before is safe.
//! * Nothing is written before the passphrase proved right, and opening and closing without a change writes nothing but
//!   the store's own replay cache.
//! * A full or read-only disk can't keep anybody from reading: [`OpenReport::read_only`] then says why nothing can be saved.
//! * Damage is found and told. When the store is damaged it is built anew from the newest readable snapshot and the
//!   journal, into a new epoch, and [`OpenReport::rebuilt`] says how far that reached.

mod anchor;
mod backup;
mod casebook;
mod commit;
mod create;
mod decoys;
mod epoch;
mod epoch_key;
mod error;
mod files;
mod history;
mod id;
mod journal;
mod keys;
mod layout;
mod lock;
mod mend;
mod open;
mod package;
mod parallel;
mod places;
mod progress;
mod reading;
mod records;
mod recovery;
mod rekey;
mod renew;
mod restore;
mod seal;
mod sheet;
mod snapshot;
mod source;
mod store;
mod table;
mod unlock;
mod verify;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rand::Rng as _;
use rand::rngs::OsRng;
use secrecy::SecretString;
use serde_json::Value;

pub use backup::{BackupReport, BackupSeal, Unlocking};
pub use casebook::{BackedUp, Casebook, ContributionOpener, ContributorId, Received};
pub use error::{Damage, Error, Part};
pub use id::{ItemId, NotAnItemId};
pub use mend::MendReport;
pub use open::{OpenReport, Rebuilt, Repaired};
pub use package::contribution::Unopened;
pub use package::{PackageSeal, Packed};
pub use places::{Places, Presence};
pub use progress::{Progress as WorkProgress, Stage, Watch, unwatched};
pub use records::Kind;
pub use recovery::RecoveryKey;
pub use renew::Renewal;
pub use restore::Content;
pub use seal::WorkFactor;
pub use source::ReadOnlyWhy;
pub use store::{Why, survives_panics};
pub use verify::Verification;

use anchor::{Anchor, State};
use epoch_key::Epoch;
use keys::RootKey;
use lock::Lock;
use records::Card;
use source::Source;
use table::Table;

/// An open, unlocked vault. Dropping it lets go of the lock and loses nothing that was saved.
pub struct Vault {
    // In the order in which they are let go: the lock last.
    source: Source,
    table: Table,
    epoch: Epoch,
    root: RootKey,
    anchor: Anchor,
    places: Places,
    progress: Progress,
    /// Numbers of decoys that were given out for new items.
    reserved: Mutex<BTreeSet<ItemId>>,
    /// A recovery sheet opens this vault too.
    has_recovery: bool,
    lock: Lock,
}

/// How far this opening has come since the last snapshot.
#[derive(Debug, Clone, Copy, Default)]
struct Progress {
    /// The generation of the newest snapshot.
    snapshot: u64,
    /// No snapshot is tried before this generation: one was refused not long ago.
    not_before: u64,
    /// Something was saved since the vault was opened.
    changed: bool,
    /// A save failed halfway: the vault must be opened again before the next one.
    must_reopen: bool,
}

/// An item as it was read.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// Its number.
    pub id: ItemId,
    /// What it is.
    pub kind: Kind,
    /// How often it was saved; 1 for the first time (more when its number was a decoy's before).
    pub rev: u64,
    /// The fields that lists show.
    pub card: Value,
    /// Everything else.
    pub body: Value,
}

/// One change of a save.
#[derive(Clone, PartialEq)]
pub enum Change {
    /// A new item, or a new content for one that is there.
    Put {
        /// Its number; [`Vault::new_id`] gives one for a new item.
        id: ItemId,
        /// What it is.
        kind: Kind,
        /// The fields that lists show.
        card: Value,
        /// Everything else.
        body: Value,
    },
    /// Takes an item away. A decoy stays in its place; the old ciphertext is not destroyed by this.
    Remove {
        /// The number of the item.
        id: ItemId,
    },
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").finish_non_exhaustive()
    }
}

impl fmt::Debug for Item {
    /// Without the content, which may never get into a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {} rev {}", self.kind, self.id, self.rev)
    }
}

impl fmt::Debug for Change {
    /// Without the content, which may never get into a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Put { id, kind, .. } => write!(f, "put {kind:?} {id}"),
            Self::Remove { id } => write!(f, "remove {id}"),
        }
    }
}

impl Vault {
    /// Looks what is at a place, for the first screen. Writes nothing and needs no passphrase.
    ///
    /// # Errors
    ///
    /// When the system refuses to look, or something odd is in the place of the header.
    pub fn probe(dir: &Path) -> Result<Presence, Error> {
        places::probe(dir)
    }

    /// Makes a vault where nothing is, or in an empty directory. Killed anywhere, there is a whole vault or none.
    ///
    /// # Errors
    ///
    /// [`Error::Exists`] when there is a vault, [`Error::Foreign`] when there is anything else; and when the disk
    /// refuses.
    pub fn create(
        places: &Places,
        passphrase: &SecretString,
        cost: WorkFactor,
    ) -> Result<Self, Error> {
        create::create(places, passphrase, cost)
    }

    /// Opens a vault, and says what was found and done: saves replayed, damage repaired, an older state than the one
    /// remembered.
    ///
    /// # Errors
    ///
    /// Every case of [`Error`] but `Missing` and `Exists`. After [`Error::WrongPassphrase`] not a byte has changed.
    pub fn open(places: &Places, passphrase: &SecretString) -> Result<(Self, OpenReport), Error> {
        open::open(places, &open::With::Passphrase(passphrase))
    }

    /// Opens a vault of which the passphrase is lost. A new passphrase is to be set at once
    /// ([`Vault::change_passphrase`]).
    ///
    /// # Errors
    ///
    /// [`Error::NoRecovery`] when no sheet was made, [`Error::WrongRecovery`] when it is not this one, else as
    /// [`Vault::open`].
    pub fn open_by_recovery(
        places: &Places,
        key: &RecoveryKey,
    ) -> Result<(Self, OpenReport), Error> {
        open::open(places, &open::With::RecoverySheet(key))
    }

    /// A number for a new item: of a decoy where there is one, so that the save looks like any other.
    #[must_use]
    pub fn new_id(&self) -> ItemId {
        let mut reserved = self.reserved.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = |card: &&Card| {
            card.k.is_decoy() && card.fields.is_null() && !reserved.contains(&card.id)
        };
        let decoys: Vec<ItemId> = self
            .table
            .cards()
            .filter(fresh)
            .map(|card| card.id)
            .collect();
        let chosen = (!decoys.is_empty()).then(|| OsRng.gen_range(0..decoys.len()));
        let id = chosen
            .and_then(|at| decoys.get(at).copied())
            .unwrap_or_else(ItemId::random);
        reserved.insert(id);
        id
    }

    /// The cards of all items of a kind, in the order of their numbers: number, revision, card.
    pub fn cards(&self, kind: Kind) -> impl Iterator<Item = (ItemId, u64, &Value)> {
        self.table
            .cards()
            .filter(move |card| card.k.kind() == Some(kind))
            .map(|card| (card.id, card.rev, &card.fields))
    }

    /// The number of the last save that is in the vault.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.table.generation()
    }

    /// Where this vault lies.
    #[must_use]
    pub const fn places(&self) -> &Places {
        &self.places
    }

    /// True when a save failed halfway. Nothing saved is lost, but nothing can be saved until the vault was opened
    /// again, which also settles whether that save is in it.
    #[must_use]
    pub const fn must_reopen(&self) -> bool {
        self.progress.must_reopen
    }

    /// Why nothing can be saved; nothing when it can.
    #[must_use]
    pub const fn read_only(&self) -> Option<ReadOnlyWhy> {
        self.source.read_only()
    }

    /// Closes the vault; when something was saved, with a snapshot and a mark of the state.
    ///
    /// # Errors
    ///
    /// When the snapshot or the mark could not be written. The vault is closed all the same, and everything that was
    /// saved is safe.
    pub fn lock(mut self) -> Result<(), Error> {
        if self.read_only().is_some() {
            return Ok(());
        }
        let spare = if self.progress.changed && !self.progress.must_reopen {
            self.checkpoint()
        } else {
            Ok(())
        };
        let marked = self.remember();
        spare.and(marked)
    }

    /// Remembers the present state outside the vault, but never an older one that nobody has worked on.
    fn remember(&mut self) -> Result<(), Error> {
        let state = State {
            epoch: self.epoch.number,
            generation: self.table.generation(),
        };
        let behind = self
            .anchor
            .remembered()
            .is_some_and(|remembered| state.is_behind(remembered));
        if behind && !self.progress.changed {
            return Ok(());
        }
        self.anchor.remember(state)
    }
}
