//! One program at a time: the lock file of the vault.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;

use super::error::{Error, Part};
use super::files;
use super::layout;

/// The lock on a vault; the system takes it back when this is dropped or the program ends in any way.
pub(super) struct Lock {
    held: File,
}

impl Lock {
    /// Takes the lock, or says that another program has it. Never waits.
    pub(super) fn take(dir: &Path) -> Result<Self, Error> {
        let path = dir.join(layout::LOCK);
        let mut how = files::options();
        how.read(true).write(true);
        let file = match files::open_ordinary(&path, Part::Lock, &how) {
            Err(Error::Unavailable(io::ErrorKind::NotFound)) => how.create_new(true).open(&path)?,
            opened => opened?,
        };
        match file.try_lock() {
            Ok(()) => Ok(Self { held: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for Lock {
    /// Said aloud, because a copy of the open file in another process would hold the lock for longer.
    fn drop(&mut self) {
        self.held.unlock().ok();
    }
}
