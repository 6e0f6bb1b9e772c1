//! Takes the cases of a file in: all of them in one save, or none.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read},
    path::Path,
};

use zeroize::Zeroizing;

use super::{FileFault, Trouble};
use crate::{
    catalogue::Catalogue,
    domain::CaseId,
    exchange::{self, Imported},
    vault::Casebook,
};

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// A file that has been read and found right, and is not in the vault yet.
pub struct Incoming {
    text: Zeroizing<String>,
    imported: Imported,
}

/// What was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportReport {
    /// How many cases.
    pub cases: usize,
    /// How many characters were made visible, because they could move a cursor or hide something.
    pub replaced: usize,
}

impl Incoming {
    /// Reads a file. Needs no vault, so that a faulty file is told before a passphrase is asked.
    ///
    /// # Errors
    /// If it is no ordinary file, larger than 64 MiB, no text, or not what the format asks for.
    pub fn from_file(path: &Path, catalogue: &Catalogue) -> Result<Self, Trouble> {
        Self::from_text(read_file(path).map_err(Trouble::File)?, catalogue)
    }

    /// Reads a text.
    ///
    /// # Errors
    /// If it is not what the format asks for.
    pub fn from_text(text: Zeroizing<String>, catalogue: &Catalogue) -> Result<Self, Trouble> {
        // The vault gives each case its identity when it is saved; until then its rank tells it apart.
        let mut rank = 0_u128;
        let new_id = || {
            rank += 1;
            CaseId::from_bytes(rank.to_be_bytes())
        };
        let imported = exchange::read(&text, catalogue, new_id)?;
        Ok(Self { text, imported })
    }

    /// Saves all cases in one go.
    ///
    /// # Errors
    /// If one of the references is in the vault already, or the disk refuses. Then nothing was saved.
    pub fn save(self, book: &mut Casebook) -> Result<ImportReport, Trouble> {
        let Self { text, imported } = self;
        let taken = book.references();
        let mut cases = imported.cases;
        let mut new_ids: BTreeMap<CaseId, CaseId> = BTreeMap::new();
        for (rank, case) in cases.iter().enumerate() {
            if taken.contains(&case.reference) {
                return Err(exchange::reference_taken(&text, rank).into());
            }
            new_ids.insert(case.id, book.new_case_id());
        }
        let renamed = |id: CaseId| new_ids.get(&id).copied();
        for case in &mut cases {
            case.id = renamed(case.id).unwrap_or(case.id);
            case.same_employee_as = case.same_employee_as.and_then(renamed);
            case.same_other_party_as = case.same_other_party_as.and_then(renamed);
        }
        if !cases.is_empty() {
            book.save(&cases)?;
        }
        Ok(ImportReport {
            cases: cases.len(),
            replaced: imported.replaced,
        })
    }
}

/// Reads an ordinary file of at most 64 MiB as text.
fn read_file(path: &Path) -> Result<Zeroizing<String>, FileFault> {
    let file = open(path).map_err(|error| fault(&error))?;
    let facts = file.metadata().map_err(|error| fault(&error))?;
    if !facts.is_file() {
        return Err(FileFault::NotAFile);
    }
    if facts.len() > LARGEST_FILE {
        return Err(FileFault::TooLarge);
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(
        usize::try_from(facts.len()).unwrap_or_default() + 1,
    ));
    // It may have grown since it was measured.
    let length = file
        .take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fault(&error))?;
    if length as u64 > LARGEST_FILE {
        return Err(FileFault::TooLarge);
    }
    let text = std::str::from_utf8(&bytes).map_err(|_where| FileFault::NotText)?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Opens a file without waiting for whatever may be on the other side of a pipe.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    File::options()
        .read(true)
        .custom_flags(flags.bits().cast_signed())
        .open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

fn fault(error: &io::Error) -> FileFault {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileFault::NotThere,
        io::ErrorKind::IsADirectory => FileFault::NotAFile,
        _ => FileFault::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn only_an_ordinary_file_of_a_reasonable_size_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        assert_eq!(read_file(&at("none")), Err(FileFault::NotThere));
        assert_eq!(read_file(dir.path()), Err(FileFault::NotAFile));
        File::create(at("large"))
            .unwrap()
            .set_len(LARGEST_FILE + 1)
            .unwrap();
        assert_eq!(read_file(&at("large")), Err(FileFault::TooLarge));
        std::fs::write(at("utf16"), [0xFF, 0xFE, b'{', 0]).unwrap();
        assert_eq!(read_file(&at("utf16")), Err(FileFault::NotText));
        #[cfg(unix)]
        assert_eq!(read_file(Path::new("/dev/zero")), Err(FileFault::NotAFile));
    }
}
