//! What is known of all items while the vault is open: their cards, the pages these are on, and the root.

use std::collections::{BTreeMap, BTreeSet};

use rand::RngCore as _;
use rand::rngs::OsRng;
use serde_json::Map;

use super::decoys::Decoys;
use super::epoch_key::Epoch;
use super::error::Error;
use super::id::{ItemId, from_hex, to_hex};
use super::parallel::in_parallel;
use super::records::{Card, FORM, Frame, ITEM_LIMIT, Page, Record, Root, SetDigest};
use super::seal::{PIECE, SMALL, item_size};
use super::store::{Index, Place, Why, Write};

/// There are at least this many card pages.
const FEWEST_PAGES: u32 = 64;

/// The cards, the pages and the root of an open vault.
pub(super) struct Table {
    root: Root,
    key: [u8; 32],
    digest: SetDigest,
    cards: BTreeMap<ItemId, Card>,
    pages: Vec<PageState>,
}

#[derive(Default)]
struct PageState {
    ids: BTreeSet<ItemId>,
    part: SetDigest,
}

/// A change that is sealed and ready to be written, and what the table will be once it is.
pub(super) struct Prepared {
    pub(super) writes: Vec<Write>,
    root: Root,
    digest: SetDigest,
    cards: Vec<(ItemId, Option<Card>)>,
    parts: Vec<(u32, SetDigest)>,
}

impl Table {
    /// The table of a new, empty epoch that will hold about `items` items.
    pub(super) fn empty(vault: &str, epoch: u64, generation: u64, items: usize) -> Self {
        let mut key = [0; 32];
        OsRng.fill_bytes(&mut key);
        let wanted = u32::try_from(items / 16).unwrap_or(u32::MAX >> 1);
        let pages = wanted.max(FEWEST_PAGES).next_power_of_two();
        let root = Root {
            f: FORM,
            k: Root::TAG.into(),
            vault: vault.to_owned(),
            epoch,
            generation,
            pages,
            cases: 0,
            set: to_hex(&SetDigest::default().0),
            key: to_hex(&key),
            pending_purge: false,
            extra: Map::new(),
        };
        let pages = (0..pages).map(|_| PageState::default()).collect();
        Self {
            root,
            key,
            digest: SetDigest::default(),
            cards: BTreeMap::new(),
            pages,
        }
    }

    /// Reads the table from the store; root, pages, digest and count must agree.
    pub(super) fn load(index: &Index, epoch: &Epoch, vault: &str) -> Result<Self, Why> {
        let root: Root = epoch
            .key
            .unseal_json(&index.root)
            .ok_or(Why::StoreDisagrees)?;
        let key = from_hex::<32>(&root.key).ok_or(Why::StoreDisagrees)?;
        let stated = from_hex::<32>(&root.set)
            .map(SetDigest)
            .ok_or(Why::StoreDisagrees)?;
        let ours = root.f == FORM
            && root.k == Root::TAG
            && root.epoch == epoch.number
            && root.vault == vault;
        if !ours || u32::try_from(index.pages.len()).ok() != Some(root.pages) {
            return Err(Why::StoreDisagrees);
        }
        let unseal = |(_, sealed): &(u32, Vec<u8>)| epoch.key.unseal_json::<Page>(sealed);
        let opened = in_parallel(&index.pages, unseal);
        let mut table = Self {
            root,
            key,
            digest: SetDigest::default(),
            cards: BTreeMap::new(),
            pages: Vec::new(),
        };
        for (expected, ((no, sealed), page)) in (0..).zip(index.pages.iter().zip(opened)) {
            let page = page.ok_or(Why::StoreDisagrees)?;
            let ours = page.f == FORM
                && page.k == Page::TAG
                && page.epoch == epoch.number
                && page.no == *no;
            if !ours || *no != expected {
                return Err(Why::StoreDisagrees);
            }
            table.take_page(page, SetDigest::of_page(&key, *no, sealed));
        }
        let agrees = table.digest == stated && table.count() == table.root.cases;
        agrees.then_some(table).ok_or(Why::StoreDisagrees)
    }

    fn take_page(&mut self, page: Page, part: SetDigest) {
        let ids = page.cards.iter().map(|card| card.id).collect();
        self.digest.toggle(part);
        self.pages.push(PageState { ids, part });
        self.cards
            .extend(page.cards.into_iter().map(|card| (card.id, card)));
    }

    fn count(&self) -> u64 {
        u64::try_from(self.cards.len()).unwrap_or(u64::MAX)
    }

    pub(super) const fn generation(&self) -> u64 {
        self.root.generation
    }

    pub(super) fn card(&self, id: ItemId) -> Option<&Card> {
        self.cards.get(&id)
    }

    pub(super) fn cards(&self) -> impl Iterator<Item = &Card> {
        self.cards.values()
    }

    /// What must happen to the decoys when `new` numbers come that are not in the table yet and `spare` decoys can be
    /// missed.
    pub(super) fn balance(&self, new: usize, spare: usize) -> Decoys {
        Decoys::balance(self.cards.len() + new, spare)
    }

    /// Seals what a save changes: the items, the pages of their cards, and the root.
    pub(super) fn prepare(&self, frame: &Frame, epoch: &Epoch) -> Result<Prepared, Error> {
        let mut cards: BTreeMap<ItemId, Option<Card>> = BTreeMap::new();
        cards.extend(
            frame
                .put
                .iter()
                .map(|record| (record.id, Some(record.to_card()))),
        );
        cards.extend(frame.del.iter().map(|id| (*id, None)));
        let mut writes = in_parallel(&frame.put, |record| item_write(record, epoch))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()?;
        writes.extend(frame.del.iter().map(|id| Write {
            place: Place::Item(*id),
            sealed: None,
        }));
        let touched: BTreeSet<u32> = cards.keys().map(|id| id.page(self.root.pages)).collect();
        let mut digest = self.digest;
        let mut parts = Vec::new();
        for no in touched {
            let (write, part) = self.page_write(no, &cards, frame.generation, epoch)?;
            if let Some(old) = self.page(no) {
                digest.toggle(old.part);
            }
            digest.toggle(part);
            parts.push((no, part));
            writes.push(write);
        }
        let mut root = self.root.clone();
        root.generation = frame.generation;
        root.cases = self.count_after(&cards);
        root.set = to_hex(&digest.0);
        writes.push(Write {
            place: Place::Root,
            sealed: Some(epoch.key.seal_json(&root, SMALL)?),
        });
        Ok(Prepared {
            writes,
            root,
            digest,
            cards: cards.into_iter().collect(),
            parts,
        })
    }

    /// Takes in an item of an epoch that is being written; the pages are sealed at the end, by [`Table::seal_whole`].
    pub(super) fn admit(&mut self, record: &Record) {
        if let Some(page) = self.page_mut(record.id) {
            page.ids.insert(record.id);
        }
        self.cards.insert(record.id, record.to_card());
    }

    /// Seals every page, also the empty ones, and the root.
    pub(super) fn seal_whole(&mut self, epoch: &Epoch) -> Result<Vec<Write>, Error> {
        let mut writes = Vec::new();
        for no in 0..self.root.pages {
            let (write, part) =
                self.page_write(no, &BTreeMap::new(), self.root.generation, epoch)?;
            self.digest.toggle(part);
            if let Some(page) = usize::try_from(no)
                .ok()
                .and_then(|no| self.pages.get_mut(no))
            {
                page.part = part;
            }
            writes.push(write);
        }
        self.root.cases = self.count();
        self.root.set = to_hex(&self.digest.0);
        writes.push(Write {
            place: Place::Root,
            sealed: Some(epoch.key.seal_json(&self.root, SMALL)?),
        });
        Ok(writes)
    }

    /// Takes over a change that was written.
    pub(super) fn adopt(&mut self, prepared: Prepared) {
        for (id, card) in prepared.cards {
            let page = self.page_mut(id);
            if let Some(card) = card {
                page.map(|page| page.ids.insert(id));
                self.cards.insert(id, card);
            } else {
                page.map(|page| page.ids.remove(&id));
                self.cards.remove(&id);
            }
        }
        for (no, part) in prepared.parts {
            if let Some(page) = usize::try_from(no)
                .ok()
                .and_then(|no| self.pages.get_mut(no))
            {
                page.part = part;
            }
        }
        self.root = prepared.root;
        self.digest = prepared.digest;
    }

    fn page(&self, no: u32) -> Option<&PageState> {
        self.pages.get(usize::try_from(no).ok()?)
    }

    fn page_mut(&mut self, id: ItemId) -> Option<&mut PageState> {
        self.pages
            .get_mut(usize::try_from(id.page(self.root.pages)).ok()?)
    }

    fn count_after(&self, changes: &BTreeMap<ItemId, Option<Card>>) -> u64 {
        let come = changes
            .iter()
            .filter(|(id, card)| card.is_some() && !self.cards.contains_key(id))
            .count();
        let gone = changes
            .iter()
            .filter(|(id, card)| card.is_none() && self.cards.contains_key(id))
            .count();
        u64::try_from(self.cards.len() + come - gone).unwrap_or(u64::MAX)
    }

    fn page_write(
        &self,
        no: u32,
        changes: &BTreeMap<ItemId, Option<Card>>,
        generation: u64,
        epoch: &Epoch,
    ) -> Result<(Write, SetDigest), Error> {
        let kept = self
            .page(no)
            .into_iter()
            .flat_map(|page| &page.ids)
            .filter(|id| !changes.contains_key(id));
        let kept = kept.filter_map(|id| self.cards.get(id));
        let new = changes
            .values()
            .flatten()
            .filter(|card| card.id.page(self.root.pages) == no);
        let cards = kept.chain(new).cloned().collect();
        let page = Page {
            f: FORM,
            k: Page::TAG.into(),
            no,
            epoch: epoch.number,
            generation,
            cards,
        };
        let sealed = epoch.key.seal_json(&page, PIECE)?;
        let part = SetDigest::of_page(&self.key, no, &sealed);
        Ok((
            Write {
                place: Place::Page(no),
                sealed: Some(sealed),
            },
            part,
        ))
    }
}

/// Seals one item.
pub(super) fn item_write(record: &Record, epoch: &Epoch) -> Result<Write, Error> {
    let sealed = epoch.key.seal_json(record, item_size(record)?)?;
    if sealed.len() > ITEM_LIMIT {
        return Err(Error::TooLarge);
    }
    Ok(Write {
        place: Place::Item(record.id),
        sealed: Some(sealed),
    })
}

#[cfg(test)]
mod tests;
