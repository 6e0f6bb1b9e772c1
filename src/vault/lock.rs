//! One program at a time: the lock file of the vault.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::error::{Error, Part};
use super::files;
use super::layout;
use super::source::ReadOnlyWhy;

/// The lock on a vault; the system takes it back when this is dropped or the program ends in any way.
pub(super) struct Lock {
    held: Result<File, ReadOnlyWhy>,
}

impl Lock {
    /// Takes the lock, or says that another program has it. Never waits, and writes into no file.
    ///
    /// Where there is no lock file and none can be made, there is no lock: then the vault may only be read.
    pub(super) fn take(dir: &Path) -> Result<Self, Error> {
        let path = dir.join(layout::LOCK);
        let held = match open(&path) {
            Ok(file) => try_lock(file)?,
            Err(error) => Err(ReadOnlyWhy::of(&error).ok_or(error)?),
        };
        Ok(Self { held })
    }

    /// Why there is no lock.
    pub(super) fn refused(&self) -> Option<ReadOnlyWhy> {
        self.held.as_ref().err().copied()
    }
}

/// The lock file. To be locked it need not be writable.
fn open(path: &Path) -> Result<File, Error> {
    let ordinary = |how: &mut OpenOptions| files::open_ordinary(path, Part::Lock, how);
    let mut how = files::options();
    match ordinary(how.read(true).write(true)) {
        Err(Error::Unavailable(io::ErrorKind::NotFound)) => Ok(how.create_new(true).open(path)?),
        Err(error) if ReadOnlyWhy::of(&error).is_some() => ordinary(files::options().read(true)),
        opened => opened,
    }
}

fn try_lock(file: File) -> Result<Result<File, ReadOnlyWhy>, Error> {
    match file.try_lock() {
        Ok(()) => Ok(Ok(file)),
        Err(TryLockError::WouldBlock) => Err(Error::InUse),
        // A disk that knows no locks.
        Err(TryLockError::Error(_)) => Ok(Err(ReadOnlyWhy::Unavailable)),
    }
}

impl Drop for Lock {
    /// Said aloud, because a copy of the open file in another process would hold the lock for longer.
    fn drop(&mut self) {
        if let Ok(file) = &self.held {
            file.unlock().ok();
        }
    }
}
