//! Checking everything: does each item open, is it the right one, and could the vault be built anew from its spares?

use super::Vault;
use super::error::Error;
use super::history::Journals;
use super::id::ItemId;
use super::progress::{Stage, Watch, tell, unwatched};
use super::records::Card;
use super::snapshot::{self, Items};
use super::store::Store;

/// So many items are read at a time.
const SHARE: usize = 512;

/// What a check of the whole vault found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// The number of the last save.
    pub generation: u64,
    /// Items that are whole.
    pub whole: usize,
    /// Items that can't be read, or are not what their card speaks of.
    pub damaged: Vec<ItemId>,
    /// Decoys, whole or not; none in a vault that can only be read.
    pub decoys: usize,
    /// Snapshots that can be read.
    pub snapshots_whole: usize,
    /// Snapshots that can't.
    pub snapshots_damaged: usize,
    /// The newest readable snapshot and the journals give exactly the items that are in the store.
    pub spares_agree: bool,
    /// The store has no values in the folder that sled never makes lasting.
    pub no_blobs: bool,
    /// The size of the store on disk (bytes); 0 in a vault that can only be read.
    pub store_size: u64,
}

impl Verification {
    /// True when nothing at all is wrong.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.damaged.is_empty() && self.snapshots_damaged == 0 && self.spares_agree && self.no_blobs
    }
}

impl Vault {
    /// Decrypts and checks everything. Changes nothing; [`Vault::mend`] puts right what it finds.
    ///
    /// # Errors
    ///
    /// When the disk refuses to be read at all. Damage is not an error here but a finding.
    pub fn verify(&self) -> Result<Verification, Error> {
        self.verify_watched(&unwatched)
    }

    /// The same, and tells how far it is.
    ///
    /// # Errors
    ///
    /// As [`Vault::verify`], and [`Error::Stopped`].
    pub fn verify_watched(&self, watch: &Watch<'_>) -> Result<Verification, Error> {
        let read = self.read_all_watched(watch)?;
        let dir = &self.places.dir;
        let snapshots = snapshot::list(dir, self.epoch.number)?;
        let snapshots_whole = snapshots
            .iter()
            .filter(|one| snapshot::read(one, &self.epoch).is_some())
            .count();
        let recovered = Journals::read(dir, &self.epoch)
            .and_then(|journals| journals.recover(dir, &self.epoch));
        let spares_agree = recovered.is_ok_and(|mut recovered| {
            // What can't be read can't be compared.
            recovered
                .items
                .retain(|id, _| !read.damaged.iter().any(|card| card.id == *id));
            recovered.missing == 0
                && recovered.reached == self.table.generation()
                && recovered.items == read.items
        });
        let store = self.source.store();
        Ok(Verification {
            generation: self.table.generation(),
            whole: read.items.len(),
            damaged: read
                .damaged
                .iter()
                .filter(|card| !card.k.is_decoy())
                .map(|card| card.id)
                .collect(),
            decoys: self.table.cards().filter(|card| card.k.is_decoy()).count(),
            snapshots_whole,
            snapshots_damaged: snapshots.len() - snapshots_whole,
            spares_agree,
            no_blobs: store.is_none_or(Store::has_no_blobs),
            store_size: store.map_or(0, Store::size),
        })
    }

    /// Reads every item and decoy in the store. A disk that refuses is an error, and not taken for damage.
    pub(super) fn read_all(&self) -> Result<ReadAll, Error> {
        self.read_all_watched(&unwatched)
    }

    /// The same, and tells how far it is.
    pub(super) fn read_all_watched(&self, watch: &Watch<'_>) -> Result<ReadAll, Error> {
        let cards: Vec<&Card> = self.table.cards().collect();
        let mut all = ReadAll {
            items: Items::new(),
            damaged: Vec::new(),
        };
        for (number, share) in cards.chunks(SHARE).enumerate() {
            tell(watch, Stage::Reading, number * SHARE, cards.len())?;
            for (card, record) in share.iter().zip(self.records(share)) {
                match record {
                    Ok(record) if record.k.is_decoy() => {}
                    Ok(record) => drop(all.items.insert(record.id, record)),
                    Err(Error::Damaged(_)) => all.damaged.push((*card).clone()),
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(all)
    }
}

/// What reading everything gave.
pub(super) struct ReadAll {
    pub(super) items: Items,
    pub(super) damaged: Vec<Card>,
}
