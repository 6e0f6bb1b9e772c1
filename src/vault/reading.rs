//! Reading items: each opened and held against the card that speaks of it.

use std::io;

use super::error::{Damage, Error};
use super::id::ItemId;
use super::parallel;
use super::records::{Card, Kind, Record};
use super::source::Source;
use super::store::Failure;
use super::{Item, Vault};

impl Vault {
    /// Reads one item.
    ///
    /// # Errors
    ///
    /// [`Error::Missing`] when there is none; [`Damage::Item`] when its content can't be read or is not the one its
    /// card speaks of (then [`Vault::mend`] helps); [`Error::Unavailable`] when the vault must be opened again.
    pub fn read(&self, id: ItemId) -> Result<Item, Error> {
        let card = self
            .table
            .card(id)
            .filter(|card| !card.k.is_decoy())
            .ok_or(Error::Missing(id))?;
        let record = self
            .records(&[card])
            .pop()
            .unwrap_or(Err(Error::Missing(id)))?;
        let kind = record.k.kind().ok_or(Error::Missing(id))?;
        Ok(Item {
            id,
            kind,
            rev: record.rev,
            card: record.card,
            body: record.body,
        })
    }

    /// Reads every item of a kind, in the order of their numbers. Each one that can't be read is an error in its place.
    #[must_use]
    pub fn read_kind(&self, kind: Kind) -> Vec<Result<Item, Error>> {
        let of_kind = |card: &&Card| card.k.kind() == Some(kind);
        let cards: Vec<&Card> = self.table.cards().filter(of_kind).collect();
        let read = self.records(&cards);
        let item = |(card, record): (&Card, Result<Record, Error>)| {
            record.map(|record| Item {
                id: card.id,
                kind,
                rev: record.rev,
                card: record.card,
                body: record.body,
            })
        };
        cards.into_iter().zip(read).map(item).collect()
    }

    /// The contents that belong to these cards.
    pub(super) fn records(&self, cards: &[&Card]) -> Vec<Result<Record, Error>> {
        let damaged = |id| {
            if self.progress.must_reopen {
                Error::Unavailable(io::ErrorKind::NotConnected)
            } else {
                Error::Damaged(Damage::Item(id))
            }
        };
        let store = match &self.source {
            Source::Disk { store, .. } => store,
            Source::Spares { items, .. } => {
                let item = |card: &&Card| items.get(&card.id).cloned();
                return cards
                    .iter()
                    .map(|card| item(card).ok_or_else(|| damaged(card.id)))
                    .collect();
            }
        };
        let sealed = match store.items(cards.iter().map(|card| card.id).collect()) {
            Ok(sealed) => sealed,
            Err(Failure::Refused(error)) => {
                return cards.iter().map(|_| Err(error.clone())).collect();
            }
            // Which of them stops the store is only seen one by one.
            Err(Failure::Damaged(_)) if cards.len() > 1 => {
                return cards
                    .iter()
                    .flat_map(|card| self.records(&[card]))
                    .collect();
            }
            Err(Failure::Damaged(_)) => {
                return cards.iter().map(|card| Err(damaged(card.id))).collect();
            }
        };
        let pairs: Vec<(&Card, Vec<u8>)> = cards.iter().copied().zip(sealed).collect();
        parallel::in_parallel(&pairs, |(card, sealed)| {
            let record = self.epoch.key.unseal_json(sealed);
            record
                .filter(|record: &Record| record.belongs_to(card, self.epoch.number))
                .ok_or_else(|| damaged(card.id))
        })
    }
}
