//! The coded facts of one adviser for the one who adds them up: sealed to one key, and of a size that tells nothing of how
//! many cases there are.

use std::io;
use std::path::Path;

use zeroize::Zeroizing;

use super::{fingerprint, put_in_place, write_new};
use crate::domain::{Fingerprint, RecipientKey};
use crate::vault::Vault;
use crate::vault::backup::folder;
use crate::vault::error::{Damage, Error, Part};
use crate::vault::files;
use crate::vault::id::ItemId;
use crate::vault::package::{self, PackageSeal};
use crate::vault::seal::{Key, Refused};

/// The smallest content (bytes): some four hundred cases, so that hardly any adviser has more.
const LEAST: usize = 64 << 10;
/// The largest content (bytes): with what `age` adds, the file stays below [`LIMIT`].
const MOST: usize = 32 << 20;
/// A file that is larger than this is not opened (bytes).
const LIMIT: u64 = 64 << 20;
/// What every binary file of `age` begins with.
const BEGIN: &[u8] = b"age-encryption.org/v1\n";

/// Why a file could not be opened as a contribution. Whatever it is, nothing was read from it that is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unopened {
    /// There is nothing by this name.
    NotThere,
    /// It is a folder, a link, a pipe or a device.
    NotAFile,
    /// It is larger than 64 MiB.
    TooLarge,
    /// It is not a sealed file.
    NotSealed,
    /// It is sealed, to another key than that of this vault or to a passphrase.
    OtherKey,
    /// It is sealed to this key, and was changed or cut off since.
    Damaged,
    /// The vault or the disk refuses.
    Refused(Error),
}

/// Fills a content with spaces, which mean nothing in JSON, up to a power of two of at least 64 KiB.
fn padded(content: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let size = (content.len() + 1).max(LEAST).next_power_of_two();
    if size > MOST {
        return Err(Error::TooLarge);
    }
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(content);
    padded.resize(size - 1, b' ');
    padded.push(b'\n');
    Ok(padded)
}

/// Seals a content to a key in a file that is not there yet; it has its name when it is whole and lasting.
///
/// # Errors
///
/// [`Error::FileExists`] when something has that name, or it would lie in the vault; [`Error::NoFolder`];
/// [`Error::TooLarge`]; and the refusals of a disk. There is no file then.
pub(in crate::vault) fn write(
    vault: &Vault,
    content: &[u8],
    to: &RecipientKey,
    file: &Path,
) -> Result<Fingerprint, Error> {
    let file = std::path::absolute(file)?;
    let Some(name) = file.file_name().filter(|_| folder(&file).is_dir()) else {
        return Err(Error::NoFolder);
    };
    if files::exists(&file) || vault.is_inside(&file) {
        return Err(Error::FileExists);
    }
    let sealed = package::seal(&padded(content)?, &PackageSeal::Key(to.clone()))?;
    let mut unfinished = name.to_owned();
    unfinished.push(format!(".{}.tmp", ItemId::random()));
    let unfinished = file.with_file_name(unfinished);
    let written = write_new(&unfinished, &sealed).and_then(|()| put_in_place(&unfinished, &file));
    if let Err(error) = written {
        std::fs::remove_file(&unfinished).ok();
        return Err(error);
    }
    Ok(fingerprint(&sealed))
}

/// Opens a file that was sealed to a key, in memory, and tells its digest with it.
///
/// # Errors
///
/// Why not.
pub(in crate::vault) fn open(
    key: Option<&Key>,
    file: &Path,
) -> Result<(Zeroizing<Vec<u8>>, Fingerprint), Unopened> {
    let sealed = read(file)?;
    if !sealed.starts_with(BEGIN) {
        return Err(Unopened::NotSealed);
    }
    // Nothing was ever sealed to a key that was not made.
    let opened = key.ok_or(Unopened::OtherKey)?.open_package(&sealed);
    let content = opened.map_err(|refused| match refused {
        Refused::Wrong => Unopened::OtherKey,
        Refused::TooMuchWork | Refused::Unreadable => Unopened::Damaged,
    })?;
    Ok((content, fingerprint(&sealed)))
}

fn read(file: &Path) -> Result<Zeroizing<Vec<u8>>, Unopened> {
    match std::fs::symlink_metadata(file) {
        Ok(there) if there.is_file() && there.len() > LIMIT => return Err(Unopened::TooLarge),
        Ok(_) | Err(_) => {}
    }
    files::read_checked(file, Part::Package, LIMIT).map_err(|error| match error {
        Error::Damaged(Damage::Odd(_)) => Unopened::NotAFile,
        Error::Unavailable(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Unopened::NotThere
        }
        other => Unopened::Refused(other),
    })
}
