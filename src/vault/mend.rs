//! Putting a vault right in which single items or spares turned out to be damaged.

use super::epoch::write_epoch;
use super::error::Error;
use super::history::Journals;
use super::id::ItemId;
use super::open::{self, OpenReport};
use super::snapshot::Items;
use super::{Rebuilt, Vault, Why};

/// What became of the items that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MendReport {
    /// Items that came back as they were last saved.
    pub recovered: Vec<ItemId>,
    /// Items of which only an earlier content came back. To be told.
    pub older: Vec<ItemId>,
    /// Items of which nothing came back. To be told.
    pub lost: Vec<ItemId>,
}

impl Vault {
    /// Writes everything anew, with what can't be read taken from the snapshots and the journal, and opens the result.
    ///
    /// # Errors
    ///
    /// When the disk refuses. Nothing has changed then; the vault is closed and can be opened again.
    pub fn mend(self) -> Result<(Self, OpenReport, MendReport), Error> {
        if let Some(why) = self.read_only() {
            return Err(why.into());
        }
        let read = self.read_all()?;
        let dir = self.places.dir.clone();
        let spares = Journals::read(&dir, &self.epoch)
            .and_then(|journals| journals.recover(&dir, &self.epoch));
        let mut spares = match spares {
            Ok(recovered) => recovered.items,
            Err(Error::Damaged(_)) => Items::new(),
            Err(refused) => return Err(refused),
        };
        let (mut items, mut report) = (read.items, MendReport::default());
        for card in read.damaged.into_iter().filter(|card| !card.k.is_decoy()) {
            let Some(record) = spares.remove(&card.id) else {
                report.lost.push(card.id);
                continue;
            };
            let same = record.rev == card.rev;
            if same {
                report.recovered.push(card.id);
            } else {
                report.older.push(card.id);
            }
            items.insert(card.id, record);
        }
        let damaged =
            !report.older.is_empty() || !report.lost.is_empty() || !report.recovered.is_empty();
        let (vault, mut opened) = self.rewrite(items)?;
        if damaged {
            opened.rebuilt = Some(Rebuilt {
                why: Why::Items,
                reached: opened.generation,
                missing: 0,
            });
        }
        Ok((vault, opened, report))
    }

    /// Goes on in a new epoch with exactly these items, under a new key; the old epoch and its key are destroyed.
    fn rewrite(self, items: Items) -> Result<(Self, OpenReport), Error> {
        let Self {
            source,
            table,
            epoch,
            root,
            anchor,
            places,
            lock,
            ..
        } = self;
        // Windows can't remove a file that is open.
        drop(source);
        write_epoch(
            &places.dir,
            &root,
            epoch.number + 1,
            table.generation() + 1,
            items,
        )?;
        open::open_unlocked(places, root, anchor, lock)
    }
}
