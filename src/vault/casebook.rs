//! The opened vault in the words of the work: cases, the text under way, the settings, what is left of destroyed cases.
//!
//! Below it are items without a meaning; this is the only file that says which item is what.

use std::fmt;

use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Change, Damage, Error, ItemId, Kind, OpenReport, Places, Vault, WorkFactor};
use crate::domain::{
    Case, CaseId, Draft, Phase, Reference, Settings, copies::CopyMade, retention::Destroyed,
};

mod contributions;
mod ledger;
mod passing;
mod whole;

pub use contributions::{ContributionOpener, ContributorId};
pub use passing::Received;
pub use whole::BackedUp;

/// The name of the item with the settings.
const SETTINGS: &str = "settings";
/// The name of the item with what is left of destroyed cases.
const DESTROYED: &str = "destroyed";
/// The name of the item with the copies that were made.
const COPIES: &str = "copies";

/// An opened vault.
pub struct Casebook {
    vault: Vault,
    /// The vault is older than this computer remembers.
    behind: bool,
}

impl fmt::Debug for Casebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Casebook").finish_non_exhaustive()
    }
}

/// What a list shows of a case, sealed apart from its content so that the list is there at once.
#[derive(Clone, Debug, Serialize, serde::Deserialize)]
struct CaseCard {
    reference: Reference,
    phase: Phase,
}

/// Something vault-wide that is found by its name.
#[derive(Clone, Debug, Serialize, serde::Deserialize)]
struct RegisterCard {
    name: String,
}

impl Casebook {
    /// Makes a new, empty vault.
    ///
    /// # Errors
    /// If there is something in the place already, or the disk refuses. Then there is no half vault.
    pub fn create(
        places: &Places,
        passphrase: &SecretString,
        cost: WorkFactor,
    ) -> Result<Self, Error> {
        Vault::create(places, passphrase, cost).map(Self::whole)
    }

    /// Opens a vault, and tells what was found.
    ///
    /// # Errors
    /// If the passphrase is wrong, or the vault can't be opened. Nothing is written before the passphrase proved right.
    pub fn open(places: &Places, passphrase: &SecretString) -> Result<(Self, OpenReport), Error> {
        Vault::open(places, passphrase).map(Self::opened)
    }

    const fn whole(vault: Vault) -> Self {
        Self {
            vault,
            behind: false,
        }
    }

    fn opened((vault, report): (Vault, OpenReport)) -> (Self, OpenReport) {
        let behind = report.behind_anchor.is_some();
        (Self { vault, behind }, report)
    }

    /// Draws the identity of a new case.
    #[must_use]
    pub fn new_case_id(&self) -> CaseId {
        CaseId::from_bytes(*self.vault.new_id().as_bytes())
    }

    /// Returns the references of all cases.
    #[must_use]
    pub fn references(&self) -> Vec<Reference> {
        self.vault
            .cards(Kind::Case)
            .filter_map(|(_, _, card)| read::<CaseCard>(card.clone()))
            .map(|card| card.reference)
            .collect()
    }

    /// Returns the next free reference in a year: `Z-2026-014`. A number that was used is not used again while its case
    /// exists.
    #[must_use]
    pub fn next_reference(&self, year: i16) -> Reference {
        next_of(&self.references(), year)
    }

    /// Reads every case, in no special order.
    ///
    /// # Errors
    /// If one of them can't be read; the error names which.
    pub fn cases(&self) -> Result<Vec<Case>, Error> {
        self.vault
            .read_kind(Kind::Case)
            .into_iter()
            .map(|item| item.and_then(|item| body(item.id, item.body)))
            .collect()
    }

    /// Reads one case.
    ///
    /// # Errors
    /// If there is none, or it can't be read.
    pub fn case(&self, id: CaseId) -> Result<Case, Error> {
        let item = self.vault.read(item_id(id))?;
        body(item.id, item.body)
    }

    /// Saves cases, all or none, and returns when they are on the disk for good.
    ///
    /// # Errors
    /// If the disk refuses. What was saved before is safe.
    pub fn save(&mut self, cases: &[Case]) -> Result<(), Error> {
        self.vault
            .commit(cases.iter().map(put_case).collect::<Result<_, _>>()?)
    }

    /// Saves cases, and what becomes of the text under way, in one go.
    ///
    /// # Errors
    /// If the disk refuses. What was saved before is safe.
    pub fn save_with_draft(&mut self, cases: &[Case], draft: Option<&Draft>) -> Result<(), Error> {
        let mut changes: Vec<Change> = cases.iter().map(put_case).collect::<Result<_, _>>()?;
        changes.extend(self.put_draft(draft)?);
        self.vault.commit(changes)
    }

    /// Reads the text that was under way.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn draft(&self) -> Result<Option<Draft>, Error> {
        let Some((id, ..)) = self.vault.cards(Kind::Draft).next() else {
            return Ok(None);
        };
        let item = self.vault.read(id)?;
        body(item.id, item.body).map(Some)
    }

    /// Seals the text under way, or notes that there is none any more.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn save_draft(&mut self, draft: Option<&Draft>) -> Result<(), Error> {
        let changes = self.put_draft(draft)?;
        if changes.is_empty() {
            Ok(())
        } else {
            self.vault.commit(changes)
        }
    }

    fn put_draft(&self, draft: Option<&Draft>) -> Result<Vec<Change>, Error> {
        let before = self.vault.cards(Kind::Draft).next().map(|(id, ..)| id);
        Ok(match (draft, before) {
            (None, None) => Vec::new(),
            (None, Some(id)) => vec![Change::Remove { id }],
            (Some(draft), before) => {
                let id = before.unwrap_or_else(|| self.vault.new_id());
                vec![Change::Put {
                    id,
                    kind: Kind::Draft,
                    card: Value::Null,
                    body: value(id, draft)?,
                }]
            }
        })
    }

    /// Reads the settings: the ordinary ones when nothing was chosen yet.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(self.register(SETTINGS)?.unwrap_or_default())
    }

    /// Saves the settings.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), Error> {
        let change = self.put_register(SETTINGS, settings)?;
        self.vault.commit(vec![change])
    }

    /// Reads what is left of destroyed cases.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn destroyed(&self) -> Result<Vec<Destroyed>, Error> {
        Ok(self.register(DESTROYED)?.unwrap_or_default())
    }

    /// Reads which copies of the vault were made.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn copies(&self) -> Result<Vec<CopyMade>, Error> {
        Ok(self.register(COPIES)?.unwrap_or_default())
    }

    fn register_id(&self, name: &str) -> Option<ItemId> {
        self.register_names()
            .find(|(_, known)| known == name)
            .map(|(id, _)| id)
    }

    /// Every register by its name.
    fn register_names(&self) -> impl Iterator<Item = (ItemId, String)> {
        let cards = self.vault.cards(Kind::Register);
        cards.filter_map(|(id, _, card)| Some((id, read::<RegisterCard>(card.clone())?.name)))
    }

    fn register<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let Some(id) = self.register_id(name) else {
            return Ok(None);
        };
        let mut item = self.vault.read(id)?;
        let content = item
            .body
            .get_mut(CONTENT)
            .map(Value::take)
            .unwrap_or_default();
        body(item.id, content).map(Some)
    }

    fn put_register<T: Serialize>(&self, name: &str, content: &T) -> Result<Change, Error> {
        let id = self
            .register_id(name)
            .unwrap_or_else(|| self.vault.new_id());
        let card = value(
            id,
            &RegisterCard {
                name: name.to_owned(),
            },
        )?;
        let content = value(id, content)?;
        Ok(Change::Put {
            id,
            kind: Kind::Register,
            card,
            body: serde_json::json!({ CONTENT: content }),
        })
    }
}

/// The next free reference of a year, when these are taken.
fn next_of(taken: &[Reference], year: i16) -> Reference {
    let prefix = format!("Z-{year}-");
    let number = |reference: &Reference| {
        reference
            .as_str()
            .strip_prefix(&prefix)?
            .parse::<usize>()
            .ok()
    };
    let last = taken.iter().filter_map(number).max().unwrap_or(0);
    Reference::numbered(year, last + 1)
}

/// The key under which a register keeps its content, so that a list can be one too.
const CONTENT: &str = "content";

fn item_id(id: CaseId) -> ItemId {
    ItemId::from_bytes(id.bytes())
}

fn put_case(case: &Case) -> Result<Change, Error> {
    let id = item_id(case.id);
    let card = CaseCard {
        reference: case.reference.clone(),
        phase: case.phase(),
    };
    Ok(Change::Put {
        id,
        kind: Kind::Case,
        card: value(id, &card)?,
        body: value(id, case)?,
    })
}

fn value<T: Serialize>(id: ItemId, content: &T) -> Result<Value, Error> {
    serde_json::to_value(content).map_err(|_its_own| Error::Damaged(Damage::Item(id)))
}

fn read<T: DeserializeOwned>(value: Value) -> Option<T> {
    serde_json::from_value(value).ok()
}

/// Turns a stored body into what it is. The library's own message would quote the content, so it is dropped.
fn body<T: DeserializeOwned>(id: ItemId, body: Value) -> Result<T, Error> {
    read(body).ok_or(Error::Damaged(Damage::Item(id)))
}
