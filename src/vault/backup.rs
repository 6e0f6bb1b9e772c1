//! A backup: everything in one `age` file of JSON Lines, read back and compared before it counts.
//!
//! `age -d klankbord.age > everything.jsonl` opens it without this program, with the passphrase or with the line on the
//! recovery sheet. It is never written over another file.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use secrecy::SecretString;

use super::error::{Damage, Error, Part};
use super::files;
use super::id::ItemId;
use super::progress::{Stage, Watch, tell};
use super::recovery::RecoveryKey;
use super::seal::{self, WorkFactor};
use super::sheet::Sheet;
use super::snapshot::{self, Heading, Items};
use super::{Kind, Vault};

#[cfg(test)]
mod vectors;

/// What the first line of a backup calls it.
pub(super) const TAG: &str = "backup";
/// A backup that is larger than this is not read (bytes).
const LIMIT: u64 = 1 << 30;
/// After so many items it tells how far it is.
const SHARE: usize = 512;

/// What will open a backup.
#[derive(Debug, Clone)]
pub enum BackupSeal {
    /// The passphrase of the vault, as proof and as key.
    Passphrase(SecretString),
    /// The recovery sheet of the vault.
    RecoverySheet,
}

/// What opens a backup.
#[derive(Debug, Clone)]
pub enum Unlocking {
    /// The passphrase that it was made with.
    Passphrase(SecretString),
    /// The recovery sheet that held when it was made.
    RecoverySheet(RecoveryKey),
}

/// What is in a backup that was made and found to be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupReport {
    /// How many cases.
    pub cases: usize,
    /// The number of the last save that is in it.
    pub generation: u64,
}

impl Vault {
    /// Makes a backup in a file that is not there yet, reads it back and compares it with the vault.
    ///
    /// # Errors
    ///
    /// [`Error::FileExists`] when there is something by that name, [`Error::WrongPassphrase`], [`Error::NoRecovery`] without
    /// a sheet, [`Damage::Item`] when something in the vault can't be read: a backup that lacks something would be taken
    /// for whole. [`Error::Stopped`], and the refusals of a disk. There is no file then.
    pub fn backup(
        &self,
        file: &Path,
        seal: &BackupSeal,
        cost: WorkFactor,
        watch: &Watch<'_>,
    ) -> Result<BackupReport, Error> {
        if files::exists(file) || self.is_inside(file) {
            return Err(Error::FileExists);
        }
        if !folder(file).is_dir() {
            return Err(Error::NoFolder);
        }
        let seal = self.seal_of(seal, cost)?;
        let read = self.read_all_watched(watch)?;
        if let Some(card) = read.damaged.iter().find(|card| !card.k.is_decoy()) {
            return Err(Error::Damaged(Damage::Item(card.id)));
        }
        let state = (self.epoch.number, self.generation());
        let heading = Heading::new(TAG, state, read.items.len());
        let cases = self.cards(Kind::Case).count();
        // A name of its own: what a killed attempt left behind is in nobody's way.
        let mut temporary = OsString::from(file.as_os_str());
        temporary.push(format!(".{}.tmp", ItemId::random()));
        let temporary = PathBuf::from(temporary);
        let made = write_checked(&temporary, file, &heading, &read.items, &seal, watch);
        if made.is_err() {
            fs::remove_file(&temporary).ok();
        }
        made.map(|()| BackupReport {
            cases,
            generation: self.generation(),
        })
    }

    /// Who will open it, and what reads it back now.
    fn seal_of(&self, seal: &BackupSeal, cost: WorkFactor) -> Result<Seal, Error> {
        match seal {
            BackupSeal::Passphrase(passphrase) => {
                self.check_passphrase(passphrase)?;
                let recipient = seal::passphrase_recipient(passphrase, cost);
                Ok(Seal {
                    recipients: vec![Box::new(recipient)],
                    identity: Box::new(seal::passphrase_identity(passphrase)),
                })
            }
            BackupSeal::RecoverySheet => {
                let sheet = self.root.sheet.as_ref().and_then(Sheet::recipient);
                let sheet = sheet.ok_or(Error::NoRecovery)?;
                // The vault's own root key opens it too: else it could not be read back here.
                let own = self.root.key.recipient().clone();
                Ok(Seal {
                    recipients: vec![Box::new(sheet), Box::new(own)],
                    identity: Box::new(self.root.key.identity().clone()),
                })
            }
        }
    }

    /// A backup in the directory of the vault would go with it.
    pub(super) fn is_inside(&self, file: &Path) -> bool {
        match (
            fs::canonicalize(folder(file)),
            fs::canonicalize(&self.places.dir),
        ) {
            (Ok(parent), Ok(vault)) => parent.starts_with(vault),
            _ => false,
        }
    }
}

/// The folder in which a file is made.
pub(super) fn folder(file: &Path) -> &Path {
    let named = file
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    named.unwrap_or_else(|| Path::new("."))
}

/// To whom a backup is sealed, and what opens it here to read it back.
struct Seal {
    recipients: Vec<Box<dyn age::Recipient>>,
    identity: Box<dyn age::Identity>,
}

fn write_checked(
    temporary: &Path,
    file: &Path,
    heading: &Heading,
    items: &Items,
    seal: &Seal,
    watch: &Watch<'_>,
) -> Result<(), Error> {
    tell(watch, Stage::Writing, 0, items.len())?;
    let begun = files::options()
        .write(true)
        .create_new(true)
        .open(temporary)?;
    let recipients = seal.recipients.iter().map(|one| &**one);
    let records = items.values().enumerate().map(|(number, record)| {
        if number.is_multiple_of(SHARE) {
            tell(watch, Stage::Writing, number, items.len())?;
        }
        Ok(record.clone())
    });
    let written = snapshot::write_stream(begun, recipients, heading, records)?;
    written.sync_all()?;
    drop(written);
    tell(watch, Stage::Checking, 0, items.len())?;
    let (found, read_back) = read_with(temporary, &*seal.identity)?;
    if found != *heading || read_back != *items {
        return Err(Error::NotABackup);
    }
    tell(watch, Stage::Checking, items.len(), items.len())?;
    put_in_place(temporary, file)
}

/// Gives the file its name, lastingly, and never over another.
pub(super) fn put_in_place(temporary: &Path, file: &Path) -> Result<(), Error> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, temporary, CWD, file, RenameFlags::NOREPLACE) {
            Ok(()) => return files::sync_parent(file),
            Err(rustix::io::Errno::EXIST) => return Err(Error::FileExists),
            // A disk that doesn't know this way, a stick for one: looked at first, then done.
            Err(_) => {}
        }
    }
    if files::exists(file) {
        return Err(Error::FileExists);
    }
    fs::rename(temporary, file)?;
    files::sync_parent(file)
}

/// Reads a backup whole, to its very end, before any of it is used.
///
/// # Errors
///
/// [`Error::WrongPassphrase`] or [`Error::WrongRecovery`] when it is whole, as far as can be seen, and wants another key;
/// [`Error::WorkFactorTooHigh`]; [`Error::TooNew`]; [`Error::NotABackup`] for anything else that is not one.
pub(super) fn read(file: &Path, key: &Unlocking) -> Result<(Heading, Items), Error> {
    let for_passphrase = is_for_passphrase(file)?;
    match key {
        Unlocking::Passphrase(_) if for_passphrase == Some(false) => Err(Error::ForSheet),
        Unlocking::RecoverySheet(_) if for_passphrase == Some(true) => Err(Error::ForPassphrase),
        Unlocking::Passphrase(passphrase) => {
            read_with(file, &seal::passphrase_identity(passphrase))
        }
        Unlocking::RecoverySheet(key) => {
            read_with(file, key.identity()).map_err(|error| match error {
                Error::WrongPassphrase => Error::WrongRecovery,
                other => other,
            })
        }
    }
}

/// Whether the first stanza of an age file is one of a passphrase; nothing for any other file.
fn is_for_passphrase(file: &Path) -> Result<Option<bool>, Error> {
    let mut head = Vec::new();
    open(file)?.take(64).read_to_end(&mut head)?;
    let rest = head.strip_prefix(b"age-encryption.org/v1\n-> ");
    Ok(rest.and_then(|rest| {
        let is = |kind: &[u8]| rest.starts_with(kind);
        (is(b"scrypt ") || is(b"X25519 ")).then(|| is(b"scrypt "))
    }))
}

fn open(file: &Path) -> Result<File, Error> {
    match files::open_ordinary(file, Part::Backup, files::options().read(true)) {
        Err(Error::Damaged(_)) => Err(Error::NotABackup),
        Err(Error::Unavailable(ErrorKind::NotFound | ErrorKind::NotADirectory)) => {
            Err(Error::NoFile)
        }
        other => other,
    }
}

fn read_with(file: &Path, identity: &dyn age::Identity) -> Result<(Heading, Items), Error> {
    let opened = open(file)?;
    if opened.metadata()?.len() > LIMIT {
        return Err(Error::TooLarge);
    }
    match snapshot::read_stream(opened, identity, TAG) {
        Ok(read) => Ok(read),
        Err(snapshot::Unread::Sealed(seal::Refused::Wrong)) => Err(Error::WrongPassphrase),
        Err(snapshot::Unread::Sealed(seal::Refused::TooMuchWork)) => Err(Error::WorkFactorTooHigh),
        Err(snapshot::Unread::Newer(form)) => Err(Error::TooNew {
            found: form.to_string(),
        }),
        Err(snapshot::Unread::Disk(kind)) => Err(kind.into()),
        Err(_) => Err(Error::NotABackup),
    }
}
