//! What the snapshots and journals remember: enough to build the store anew when it is damaged.

use std::collections::BTreeMap;
use std::path::Path;

use super::epoch_key::Epoch;
use super::error::{Damage, Error};
use super::journal::{self, Written};
use super::records::Frame;
use super::snapshot::{self, Items};

/// All saves that the journals of an epoch hold.
pub(super) struct Journals {
    /// The saves by generation.
    pub(super) frames: BTreeMap<u64, Frame>,
    /// The newest journal, to go on with: its base generation, and what was found in it.
    pub(super) last: Option<(u64, Written)>,
}

/// The items as a snapshot and the saves after it give them.
pub(super) struct Recovered {
    pub(super) items: Items,
    /// The generation of the newest save that was found.
    pub(super) reached: u64,
    /// How many saves between the snapshot and that one could not be read.
    pub(super) missing: u64,
}

impl Journals {
    /// Reads all journals of an epoch.
    pub(super) fn read(dir: &Path, epoch: &Epoch) -> Result<Self, Error> {
        let mut journals = Self {
            frames: BTreeMap::new(),
            last: None,
        };
        for base in snapshot::journals(dir, epoch.number)? {
            let mut written = journal::read(dir, epoch, base)?;
            journals.frames.extend(
                written
                    .frames
                    .drain(..)
                    .map(|frame| (frame.generation, frame)),
            );
            journals.last = Some((base, written));
        }
        Ok(journals)
    }

    /// True when every save from `after` (not included) up to and including `until` is there.
    pub(super) fn hold_all(&self, after: u64, until: u64) -> bool {
        (after..until).all(|generation| self.frames.contains_key(&(generation + 1)))
    }

    /// The generation of the newest save.
    pub(super) fn newest(&self) -> Option<u64> {
        self.frames
            .last_key_value()
            .map(|(generation, _)| *generation)
    }

    /// Applies the saves to the newest snapshot that can be read.
    pub(super) fn recover(&self, dir: &Path, epoch: &Epoch) -> Result<Recovered, Error> {
        let (base, items) = snapshot::list(dir, epoch.number)?
            .into_iter()
            .find_map(|one| snapshot::read(&one, epoch).map(|items| (one.generation, items)))
            .ok_or(Error::Damaged(Damage::Snapshot))?;
        let mut recovered = Recovered {
            items,
            reached: base,
            missing: 0,
        };
        for (generation, frame) in self.frames.range(base + 1..) {
            recovered.missing += generation - recovered.reached - 1;
            recovered.reached = *generation;
            recovered.apply(frame);
        }
        Ok(recovered)
    }
}

impl Recovered {
    fn apply(&mut self, frame: &Frame) {
        for record in &frame.put {
            if record.k.is_decoy() {
                self.items.remove(&record.id);
            } else {
                self.items.insert(record.id, record.clone());
            }
        }
        for id in &frame.del {
            self.items.remove(id);
        }
    }
}
