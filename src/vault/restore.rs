//! Putting a backup back: beside the vault that is there, never over it, and only when the whole backup was read.

use std::path::Path;

use secrecy::SecretString;

use super::Vault;
use super::backup::{self, Unlocking};
use super::create;
use super::error::Error;
use super::places::Places;
use super::progress::{Stage, Watch, tell};
use super::seal::WorkFactor;

impl Vault {
    /// Makes a new vault of a backup, in a place where nothing is. The new vault has keys of its own, and this
    /// passphrase opens it. What is in it was compared, record by record, with the backup.
    ///
    /// # Errors
    ///
    /// [`Error::WrongPassphrase`] or [`Error::WrongRecovery`] for a whole backup that wants another key,
    /// [`Error::NotABackup`] for any other file, [`Error::Exists`] or [`Error::Foreign`] when something is in the place,
    /// [`Error::Stopped`], and the refusals of a disk. Nothing was made then.
    pub fn restore(
        file: &Path,
        key: &Unlocking,
        into: &Places,
        (passphrase, cost): (&SecretString, WorkFactor),
        watch: &Watch<'_>,
    ) -> Result<Self, Error> {
        create::check_place(&into.dir)?;
        tell(watch, Stage::Reading, 0, 1)?;
        let (heading, items) = backup::read(file, key)?;
        tell(watch, Stage::Reading, 1, 1)?;
        create::create_with(into, (passphrase, cost), heading.generation, items, watch)
    }
}
