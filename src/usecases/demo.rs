//! A vault for looking round: ten made-up cases in a temporary folder, which is gone at the end, also when something fails.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rand::Rng as _;
use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{Trouble, import::Incoming};
use crate::{
    catalogue::Catalogue,
    domain::Date,
    vault::{Casebook, Places, WorkFactor},
};

/// The made-up cases.
pub const CASES: &str = include_str!("../../assets/demo/cases_nl.json");

/// The day on which the made-up cases are looked at.
pub const TODAY: Date = jiff::civil::date(2025, 11, 21);

/// The cost of a guess: nothing here is a secret, so opening may be quick.
const COST: u8 = 10;

/// A temporary folder of its own that takes everything in it along when it goes.
#[derive(Debug)]
pub struct DemoFolder(PathBuf);

impl DemoFolder {
    /// Makes the folder, for this user only.
    fn make() -> io::Result<Self> {
        let name = format!("klankbord-demo-{:016x}", rand::rngs::OsRng.r#gen::<u64>());
        let path = std::env::temp_dir().join(name);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        // Fails when there is something by that name: nobody can have put it there beforehand.
        builder.create(&path)?;
        Ok(Self(path))
    }

    /// Returns where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Removes the folder, and tells when that did not succeed.
    ///
    /// # Errors
    /// If the disk refuses.
    pub fn remove(self) -> Result<(), Trouble> {
        fs::remove_dir_all(&self.0).map_err(|error| Trouble::Vault(error.into()))
    }
}

impl Drop for DemoFolder {
    fn drop(&mut self) {
        // The second try after `remove`, or the only one after a failure: nobody is left to be told.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Makes the vault with the ten cases. The folder has to outlive it.
///
/// # Errors
/// If the disk refuses. Then nothing is left.
pub fn open(catalogue: &Catalogue) -> Result<(Casebook, DemoFolder), Trouble> {
    let folder = DemoFolder::make().map_err(|error| Trouble::Vault(error.into()))?;
    let places = Places {
        dir: folder.path().join("vault"),
        anchor_dir: None,
    };
    let passphrase = SecretString::from(format!("{:032x}", rand::rngs::OsRng.r#gen::<u128>()));
    let cost = WorkFactor::new(COST)?;
    let mut book = Casebook::create(&places, &passphrase, cost)?;
    Incoming::from_text(Zeroizing::new(CASES.to_owned()), catalogue)?.save(&mut book)?;
    Ok((book, folder))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn the_folder_is_for_this_user_only_and_goes_with_everything_in_it() {
        let (book, folder) = open(&Catalogue::shipped().unwrap()).unwrap();
        assert_eq!(book.cases().unwrap().len(), 10);
        let path = folder.path().to_owned();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        drop(book);
        drop(folder);
        assert!(!path.exists());
    }
}
