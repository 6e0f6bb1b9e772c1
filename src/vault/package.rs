//! A package for somebody outside: an ordinary age file for exactly one key, or for one passphrase, in a new file.
//!
//! `age -d -i key.txt package.age` opens it without this program. No other program is ever started to make one: the key is
//! a [`RecipientKey`], which is found right before anything begins. The plaintext is sealed in memory and touches no disk.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use age::x25519;
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};

use super::Vault;
use super::backup::{folder, put_in_place};
use super::error::Error;
use super::files;
use super::id::{ItemId, to_hex};
use super::seal::{self, WorkFactor};
use crate::domain::{Date, Fingerprint, PackageMade, Private, RecipientKey};

pub(super) mod contribution;
pub(super) mod succession;

/// The largest package that is read back (bytes).
const LIMIT: u64 = 1 << 26;

/// What will open a package. One thing, never two.
#[derive(Debug, Clone)]
pub enum PackageSeal {
    /// The secret half of this key.
    Key(RecipientKey),
    /// This passphrase, which is told by phone.
    Passphrase(SecretString, WorkFactor),
}

/// A package that was made, and whether it has its own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Where it is.
    pub made: PackageMade,
    /// Whether it has its own name; when not, it is whole under the name that it was written with, or the next opening
    /// writes it.
    pub is_in_place: bool,
}

/// Seals a content in memory.
pub(super) fn seal(plain: &[u8], to: &PackageSeal) -> Result<Vec<u8>, Error> {
    match to {
        PackageSeal::Key(key) => {
            let recipient = x25519::Recipient::from_str(key.as_str())
                .map_err(|_its_own| Error::Unavailable(io::ErrorKind::InvalidInput))?;
            age::encrypt(&recipient, plain)
                .map_err(|_failed| Error::Unavailable(io::ErrorKind::Other))
        }
        PackageSeal::Passphrase(passphrase, cost) => {
            seal::seal_with_passphrase(plain, passphrase, *cost)
        }
    }
}

/// A package whose place is kept free on the disk. Nothing of it is there before the yes is used.
pub(super) struct Reserved {
    made: PackageMade,
    sealed: Vec<u8>,
}

impl Reserved {
    /// Keeps the room for a sealed package beside the place where it will be: a file of as many zeros, so that a disk that
    /// is full or takes nothing is known before a yes is used.
    ///
    /// # Errors
    ///
    /// [`Error::FileExists`] when something has that name, or it would lie in the vault; [`Error::NoFolder`]; and the
    /// refusals of a disk. There is no file then.
    pub(super) fn new(
        vault: &Vault,
        file: &Path,
        sealed: Vec<u8>,
        on: Date,
    ) -> Result<Self, Error> {
        let file = std::path::absolute(file)?;
        // A name that can't be told can't be kept with the case either.
        if file.to_str().is_none() || file.file_name().is_none() || !folder(&file).is_dir() {
            return Err(Error::NoFolder);
        }
        if files::exists(&file) || vault.is_inside(&file) {
            return Err(Error::FileExists);
        }
        let mut temporary = OsString::from(file.as_os_str());
        temporary.push(format!(".{}.tmp", ItemId::random()));
        let temporary = PathBuf::from(temporary);
        write_new(&temporary, &vec![0; sealed.len()]).inspect_err(|_refused| {
            fs::remove_file(&temporary).ok();
        })?;
        Ok(Self {
            made: PackageMade {
                on,
                place: private(&file),
                unfinished: private(&temporary),
                fingerprint: fingerprint(&sealed),
            },
            sealed,
        })
    }

    /// What the case keeps of it.
    pub(super) const fn made(&self) -> &PackageMade {
        &self.made
    }

    /// The sealed bytes.
    pub(super) fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// Takes the room away again: nothing was saved that needs it.
    pub(super) fn discard(self) {
        fs::remove_file(self.made.unfinished.expose()).ok();
    }
}

/// How far a package came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Out {
    /// It is not out: the disk does not take it, or its folder is not there.
    Not,
    /// It is whole under the name of the room that was kept for it; something else has its own name.
    Elsewhere,
    /// It has its own name.
    InPlace,
}

/// Writes a package in the room that is kept for it, and gives it its own name, never over another file. Only for a package
/// of which the vault knows. What is there already stays as it is.
pub(super) fn put_out(made: &PackageMade, sealed: &[u8]) -> Out {
    let room = Path::new(made.unfinished.expose());
    let file = Path::new(made.place.expose());
    let is_there = |path: &Path| read(path).is_ok_and(|there| there == sealed);
    if is_there(file) {
        return Out::InPlace;
    }
    if !is_there(room) {
        // Zeros, or what a crash left of the package: the name is one that only this package has.
        fs::remove_file(room).ok();
        if write_new(room, sealed).is_err() {
            return Out::Not;
        }
    }
    match put_in_place(room, file) {
        Ok(()) => Out::InPlace,
        Err(_refused) => Out::Elsewhere,
    }
}

/// Gives a package its own name that a crash kept it from; true when it did. A file that is not that package is left
/// alone.
pub(super) fn finish(made: &PackageMade) -> bool {
    let temporary = Path::new(made.unfinished.expose());
    let file = Path::new(made.place.expose());
    let is_ours = read(temporary).is_ok_and(|sealed| fingerprint(&sealed) == made.fingerprint);
    is_ours && put_in_place(temporary, file).is_ok()
}

/// Whether the package still waits under the name that it was written with.
pub(super) fn is_unfinished(made: &PackageMade) -> bool {
    files::exists(Path::new(made.unfinished.expose()))
}

/// Reads a sealed package.
///
/// # Errors
///
/// [`Error::NoFile`], [`Error::NotAPackage`] for anything that is no ordinary file or far too large.
pub(super) fn read(file: &Path) -> Result<Vec<u8>, Error> {
    let part = super::error::Part::Package;
    match files::read_checked(file, part, LIMIT) {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(Error::Damaged(_)) => Err(Error::NotAPackage),
        Err(Error::Unavailable(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)) => {
            Err(Error::NoFile)
        }
        Err(other) => Err(other),
    }
}

fn write_new(path: &Path, sealed: &[u8]) -> Result<(), Error> {
    let mut file = files::options().write(true).create_new(true).open(path)?;
    file.write_all(sealed)?;
    file.sync_all()?;
    drop(file);
    if read(path)? != sealed {
        return Err(Error::Unavailable(io::ErrorKind::InvalidData));
    }
    files::sync_parent(path)
}

/// The digest of a sealed file.
fn fingerprint(sealed: &[u8]) -> Fingerprint {
    Fingerprint::new(format!("sha256:{}", to_hex(&Sha256::digest(sealed))))
}

fn private(path: &Path) -> Private {
    Private::from(path.to_string_lossy().into_owned())
}
