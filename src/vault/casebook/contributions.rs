//! Figures of many advisers: what this one sends sealed to the coordinator, and what a coordinator opens.

use std::fmt;
use std::path::Path;

use rand::RngCore as _;
use rand::rngs::OsRng;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use super::{Casebook, Error, passing::OWN_KEY};
use crate::domain::{Fingerprint, Private, RecipientKey};
use crate::vault::{
    Unopened,
    id::{from_hex, to_hex},
    package::contribution,
    seal::Key,
};

/// The name of the item with the number of this vault as a contributor.
pub(super) const CONTRIBUTOR: &str = "contributor";

/// The name of the item with the periods that were given to a coordinator.
pub(super) const GIVEN: &str = "given";

/// The number by which a contribution is known: drawn at random, once in each vault, and nothing follows from it. It shows
/// that two files are of one adviser, and not of which.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContributorId([u8; 16]);

impl ContributorId {
    /// Takes a number over.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Returns the number.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Debug for ContributorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContributorId")
    }
}

impl Serialize for ContributorId {
    /// As thirty-two hexadecimal digits.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&to_hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for ContributorId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = from_hex(&text);
        bytes
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("not thirty-two hexadecimal digits"))
    }
}

impl Casebook {
    /// The number of this vault as a contributor. It is drawn once, and stays.
    ///
    /// # Errors
    /// If it can't be read, or the disk refuses to keep it.
    pub fn contributor(&mut self) -> Result<ContributorId, Error> {
        if let Some(known) = self.known_contributor()? {
            return Ok(known);
        }
        let mut bytes = [0; 16];
        OsRng.fill_bytes(&mut bytes);
        let drawn = ContributorId(bytes);
        let change = self.put_register(CONTRIBUTOR, &drawn)?;
        self.vault.commit(vec![change])?;
        Ok(drawn)
    }

    /// The periods of which the cases were given to a coordinator, as they are written.
    ///
    /// # Errors
    /// If they can't be read.
    pub fn given(&self) -> Result<Vec<String>, Error> {
        Ok(self.register(GIVEN)?.unwrap_or_default())
    }

    /// Remembers that the cases of a period are given to a coordinator: before they are. Returns whether that is new.
    ///
    /// # Errors
    /// If it can't be read, or the disk refuses to keep it.
    pub fn give(&mut self, period: &str) -> Result<bool, Error> {
        let mut given = self.given()?;
        if given.iter().any(|known| known == period) {
            return Ok(false);
        }
        given.push(period.to_owned());
        let change = self.put_register(GIVEN, &given)?;
        self.vault.commit(vec![change])?;
        Ok(true)
    }

    /// Forgets it again, when there is no file after all.
    ///
    /// # Errors
    /// If it can't be read, or the disk refuses.
    pub fn give_not(&mut self, period: &str) -> Result<(), Error> {
        let mut given = self.given()?;
        given.retain(|known| known != period);
        let change = self.put_register(GIVEN, &given)?;
        self.vault.commit(vec![change])
    }

    /// The number of this vault as a contributor when it has one; nothing is drawn.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn known_contributor(&self) -> Result<Option<ContributorId>, Error> {
        self.register(CONTRIBUTOR)
    }

    /// Seals coded facts, which are JSON, to the key of a coordinator in a new file. Its size says nothing of how many cases
    /// there are: it is a power of two of at least 64 KiB. Returns the digest of the file.
    ///
    /// # Errors
    /// [`Error::FileExists`] if something has that name, or it would lie in the vault; [`Error::NoFolder`];
    /// [`Error::TooLarge`] above 32 MiB; and the refusals of a disk. There is no file then.
    pub fn seal_contribution(
        &self,
        json: &[u8],
        to: &RecipientKey,
        file: &Path,
    ) -> Result<Fingerprint, Error> {
        contribution::write(&self.vault, json, to, file)
    }

    /// What opens the contributions that were sealed to the key of this vault.
    ///
    /// # Errors
    /// If the key can't be read.
    pub fn contribution_opener(&self) -> Result<ContributionOpener, Error> {
        let text: Option<Private> = self.register(OWN_KEY)?;
        Ok(ContributionOpener {
            key: text.and_then(|text| Key::from_text(text.expose())),
        })
    }

    /// Opens one contribution. What was in it is never on the disk.
    ///
    /// # Errors
    /// Why it could not be opened.
    pub fn open_contribution(&self, file: &Path) -> Result<Zeroizing<Vec<u8>>, Unopened> {
        let opener = self.contribution_opener().map_err(Unopened::Refused)?;
        opener.open(file).map(|(content, _)| content)
    }
}

/// Opens contributions, with the key of the vault that was read once.
pub struct ContributionOpener {
    key: Option<Key>,
}

impl fmt::Debug for ContributionOpener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ContributionOpener").finish_non_exhaustive()
    }
}

impl ContributionOpener {
    /// Opens a file; returns what is in it, and the digest of the sealed file.
    ///
    /// # Errors
    /// Why it could not be opened.
    pub fn open(&self, file: &Path) -> Result<(Zeroizing<Vec<u8>>, Fingerprint), Unopened> {
        contribution::open(self.key.as_ref(), file)
    }
}
