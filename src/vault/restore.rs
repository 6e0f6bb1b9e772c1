//! Putting a backup back: beside the vault that is there, never over it, and only when the whole backup was read.

use std::path::Path;

use secrecy::SecretString;
use serde_json::Value;

use super::backup::{self, Unlocking};
use super::create;
use super::error::Error;
use super::id::ItemId;
use super::places::Places;
use super::progress::{Stage, Watch, tell};
use super::records::FORM;
use super::seal::WorkFactor;
use super::{Kind, Vault};

/// One item of a backup: what it is, its number, its card, its body.
pub type Content<'a> = (Kind, ItemId, &'a Value, &'a Value);

/// More saves than anybody ever makes: a number above it was not counted but invented.
const MOST_SAVES: u64 = 1 << 48;

impl Vault {
    /// Makes a new vault of a backup, in a place where nothing is. The new vault has keys of its own, and this
    /// passphrase opens it. What is in it was compared, record by record, with the backup. `accept` judges the content
    /// before anything is made.
    ///
    /// # Errors
    ///
    /// [`Error::WrongPassphrase`] or [`Error::WrongRecovery`] for a whole backup that wants another key,
    /// [`Error::NotABackup`] for any other file and for content that is not accepted, [`Error::Exists`] or [`Error::Foreign`] when something is in the place,
    /// [`Error::Stopped`], and the refusals of a disk. Nothing was made then.
    pub fn restore(
        file: &Path,
        key: &Unlocking,
        into: &Places,
        (passphrase, cost): (&SecretString, WorkFactor),
        accept: &dyn Fn(&[Content<'_>]) -> bool,
        watch: &Watch<'_>,
    ) -> Result<Self, Error> {
        create::check_place(&into.dir)?;
        tell(watch, Stage::Reading, 0, 1)?;
        let (heading, items) = backup::read(file, key)?;
        tell(watch, Stage::Reading, 1, 1)?;
        let content: Option<Vec<Content<'_>>> = items
            .values()
            .map(|record| {
                let is_ours = record.f == FORM && record.rev <= MOST_SAVES;
                let kind = record.k.kind().filter(|_| is_ours)?;
                Some((kind, record.id, &record.card, &record.body))
            })
            .collect();
        if heading.generation > MOST_SAVES || !content.is_some_and(|content| accept(&content)) {
            return Err(Error::NotABackup);
        }
        create::create_with(into, (passphrase, cost), heading.generation, items, watch)
    }
}
