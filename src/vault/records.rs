//! The forms in which things are written before they are sealed: root, card page, item, journal frame.

use std::fmt;

use hmac::{Hmac, Mac as _};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::id::ItemId;

/// The form number that every piece carries.
pub(super) const FORM: u16 = 1;

/// A sealed item is at most this large (bytes).
pub(super) const ITEM_LIMIT: usize = 16 << 20;

/// What an item is. On disk they are all alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A case.
    Case,
    /// Text that was being typed and is not part of its case yet.
    Draft,
    /// Something of the whole vault: settings, tally records, the list of exports.
    Register,
}

/// What is stored under a number: an item, or a decoy that hides how many items there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sort {
    Case,
    Draft,
    Register,
    Pad,
}

impl Sort {
    pub(super) const fn kind(self) -> Option<Kind> {
        match self {
            Self::Case => Some(Kind::Case),
            Self::Draft => Some(Kind::Draft),
            Self::Register => Some(Kind::Register),
            Self::Pad => None,
        }
    }

    pub(super) const fn is_decoy(self) -> bool {
        matches!(self, Self::Pad)
    }
}

impl From<Kind> for Sort {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Case => Self::Case,
            Kind::Draft => Self::Draft,
            Kind::Register => Self::Register,
        }
    }
}

/// The one record that everything else must agree with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Root {
    pub(super) f: u16,
    pub(super) k: String,
    /// The number of the vault, 32 hexadecimal digits.
    pub(super) vault: String,
    #[serde(rename = "ep")]
    pub(super) epoch: u64,
    /// Goes up by one with every save.
    #[serde(rename = "gen")]
    pub(super) generation: u64,
    /// Number of card pages, fixed within an epoch.
    pub(super) pages: u32,
    /// Number of cards, decoys counted.
    pub(super) cases: u64,
    /// The digest over all pages, 64 hexadecimal digits.
    pub(super) set: String,
    /// The key of that digest, 64 hexadecimal digits.
    pub(super) key: String,
    /// A destruction was asked for and is still to be done.
    #[serde(default)]
    pub(super) pending_purge: bool,
    /// Fields of a later minor format: kept.
    #[serde(flatten)]
    pub(super) extra: Map<String, Value>,
}

impl Root {
    pub(super) const TAG: &'static str = "root";
}

/// The list fields of one item, and the revision its content must have.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Card {
    pub(super) id: ItemId,
    pub(super) k: Sort,
    pub(super) rev: u64,
    #[serde(rename = "card", default, skip_serializing_if = "Value::is_null")]
    pub(super) fields: Value,
    #[serde(flatten)]
    pub(super) extra: Map<String, Value>,
}

/// The cards of all items whose number leads to this page.
#[derive(Serialize, Deserialize)]
pub(super) struct Page {
    pub(super) f: u16,
    pub(super) k: String,
    pub(super) no: u32,
    #[serde(rename = "ep")]
    pub(super) epoch: u64,
    #[serde(rename = "gen")]
    pub(super) generation: u64,
    pub(super) cards: Vec<Card>,
}

impl Page {
    pub(super) const TAG: &'static str = "page";
}

/// An item, or a decoy, as it is stored, journalled and put into snapshots.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) f: u16,
    pub(super) k: Sort,
    pub(super) id: ItemId,
    #[serde(rename = "ep")]
    pub(super) epoch: u64,
    pub(super) rev: u64,
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(super) card: Value,
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub(super) body: Value,
    #[serde(flatten)]
    pub(super) extra: Map<String, Value>,
}

impl Record {
    /// A decoy. One that was an item once says so, so that its number is not given to another item.
    pub(super) fn decoy(id: ItemId, epoch: u64, rev: u64, spent: bool) -> Self {
        let card = if spent {
            Value::Bool(true)
        } else {
            Value::Null
        };
        Self {
            f: FORM,
            k: Sort::Pad,
            id,
            epoch,
            rev,
            card,
            body: Value::Null,
            extra: Map::new(),
        }
    }

    /// The card that belongs to this content.
    pub(super) fn to_card(&self) -> Card {
        Card {
            id: self.id,
            k: self.k,
            rev: self.rev,
            fields: self.card.clone(),
            extra: Map::new(),
        }
    }

    /// True when this is the content that the card speaks of.
    pub(super) fn belongs_to(&self, card: &Card, epoch: u64) -> bool {
        self.f == FORM
            && self.epoch == epoch
            && self.id == card.id
            && self.k == card.k
            && self.rev == card.rev
            && self.card == card.fields
    }
}

impl fmt::Debug for Record {
    /// Without the content, which may never get into a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {} rev {}", self.k, self.id, self.rev)
    }
}

/// One save: everything that was put and taken away in it.
#[derive(Serialize, Deserialize)]
pub(super) struct Frame {
    pub(super) f: u16,
    pub(super) k: String,
    #[serde(rename = "ep")]
    pub(super) epoch: u64,
    #[serde(rename = "gen")]
    pub(super) generation: u64,
    pub(super) put: Vec<Record>,
    pub(super) del: Vec<ItemId>,
}

impl Frame {
    pub(super) const TAG: &'static str = "frame";
}

/// A digest over a set of pages that can be changed page by page: the exclusive-or of one keyed hash for each page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SetDigest(pub(super) [u8; 32]);

impl SetDigest {
    /// The part of one page: HMAC-SHA-256 over its number and the hash of its sealed form.
    pub(super) fn of_page(key: &[u8; 32], no: u32, sealed: &[u8]) -> Self {
        // HMAC takes a key of any length, so this never stays without.
        let Ok(mut mac) = <Hmac<Sha256> as hmac::Mac>::new_from_slice(key) else {
            return Self::default();
        };
        mac.update(&no.to_be_bytes());
        mac.update(&Sha256::digest(sealed));
        Self(mac.finalize().into_bytes().into())
    }

    /// Adds a part, or takes it away again.
    pub(super) fn toggle(&mut self, part: Self) {
        for (mine, other) in self.0.iter_mut().zip(part.0) {
            *mine ^= other;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn fields_of_a_later_version_are_kept() {
        let text = r#"{"f":1,"k":"case","id":"000102030405060708090a0b0c0d0e0f","ep":1,"rev":2,"body":{"a":1},"later":[1]}"#;
        let record: Record = serde_json::from_str(text).unwrap();
        assert!(
            serde_json::to_string(&record)
                .unwrap()
                .contains(r#""later":[1]"#)
        );
    }

    #[test]
    fn a_page_that_is_changed_moved_or_left_out_changes_the_digest() {
        let key = [7; 32];
        let digest = |pages: &[(u32, &[u8])]| {
            let mut set = SetDigest::default();
            for (no, sealed) in pages {
                set.toggle(SetDigest::of_page(&key, *no, sealed));
            }
            set
        };
        let whole = digest(&[(0, b"a"), (1, b"b")]);
        for other in [
            digest(&[(0, b"a")]),
            digest(&[(0, b"b"), (1, b"a")]),
            digest(&[(0, b"a"), (1, b"c")]),
        ] {
            assert_ne!(whole, other);
        }
        assert_eq!(whole, digest(&[(1, b"b"), (0, b"a")]));
    }
}
