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
        Err(TryLockError::WouldBlock) => Err(Error::InUse {
            process: holder(&file),
        }),
        // A disk that knows no locks.
        Err(TryLockError::Error(_)) => Ok(Err(ReadOnlyWhy::Unavailable)),
    }
}

/// The process that has the lock, as the system tells it: nothing is written into the lock file for this, so that opening
/// a vault and closing it again changes no byte.
#[cfg(target_os = "linux")]
fn holder(file: &File) -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    let meta = file.metadata().ok()?;
    let (major, minor) = (rustix::fs::major(meta.dev()), rustix::fs::minor(meta.dev()));
    let place = format!("{major:02x}:{minor:02x}:{}", meta.ino());
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    // `1: FLOCK  ADVISORY  WRITE 1234 fe:00:56789 0 EOF`
    locks.lines().find_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        let kind = words.next()?;
        let process = words.nth(2)?.parse().ok()?;
        (kind == "FLOCK" && words.next()? == place && process > 0).then_some(process)
    })
}

#[cfg(not(target_os = "linux"))]
const fn holder(_file: &File) -> Option<u32> {
    None
}

impl Drop for Lock {
    /// Said aloud, because a copy of the open file in another process would hold the lock for longer.
    fn drop(&mut self) {
        if let Ok(file) = &self.held {
            file.unlock().ok();
        }
    }
}
