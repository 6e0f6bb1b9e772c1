//! The files of the store, looked at before sled does: what is odd, what can't be written to, and what is only a cache.

use std::fs;
use std::path::Path;

use super::{Failure, Why, refused};
use crate::vault::files;

/// Files of sled that are larger than this are not of our making (bytes).
const DB_LIMIT: u64 = 1 << 34;
const CONF_LIMIT: u64 = 1 << 16;
#[cfg(target_os = "linux")]
const GAP_LIMIT: u64 = 1 << 28;
const CACHE_LIMIT: u64 = 1 << 28;

/// Looks at the kinds and sizes of the files before sled does, and gives how large the store is on the disk:
/// a file can be said to be far larger than it is, and nobody waits for what is not there.
pub(super) fn check_files(dir: &Path) -> Result<u64, Failure> {
    const MISSING: Failure = Failure::Damaged(Why::StoreMissing);
    if !fs::symlink_metadata(dir).is_ok_and(|meta| meta.is_dir()) {
        return Err(MISSING);
    }
    let mut size = None;
    for (name, path) in files::named_entries(dir).map_err(Failure::Refused)? {
        let meta = fs::symlink_metadata(&path).map_err(refused)?;
        match name.as_str() {
            "db" if meta.is_file() && meta.len() <= DB_LIMIT && !has_gap(&path) => {
                size = Some(files::occupied(&meta));
            }
            "conf" if meta.is_file() && meta.len() <= CONF_LIMIT => {}
            "blobs" if meta.is_dir() && is_empty(&path)? => {}
            "db" | "conf" | "blobs" => return Err(MISSING),
            // Removed by `remove_cache`, or not of sled.
            _ => {}
        }
    }
    // Without `db` sled would make a new, empty store and say nothing.
    size.ok_or(MISSING)
}

/// Asks whether the store may be written to, before sled begins to and stops halfway.
#[cfg(unix)]
pub(super) fn check_writable(dir: &Path) -> Result<(), Failure> {
    use rustix::fs::{Access, access};
    for path in [dir, &dir.join("db")] {
        access(path, Access::WRITE_OK).map_err(|error| refused(error.into()))?;
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) const fn check_writable(_dir: &Path) -> Result<(), Failure> {
    Ok(())
}

/// True when there is more of nothing in a file than sled ever leaves out: it would read all of it, and for long.
#[cfg(target_os = "linux")]
fn has_gap(path: &Path) -> bool {
    use rustix::fs::{SeekFrom, seek};
    let Ok(file) = fs::File::open(path) else {
        return false;
    };
    let length = file.metadata().map_or(0, |meta| meta.len());
    // A disk that knows of no gaps says that the first one is at the end.
    let Ok(gap) = seek(&file, SeekFrom::Hole(0)) else {
        return false;
    };
    let after = seek(&file, SeekFrom::Data(gap)).unwrap_or(length);
    after.saturating_sub(gap) > GAP_LIMIT
}

#[cfg(not(target_os = "linux"))]
const fn has_gap(_path: &Path) -> bool {
    false
}

fn is_empty(dir: &Path) -> Result<bool, Failure> {
    Ok(files::entries(dir).map_err(Failure::Refused)?.is_empty())
}

pub(super) fn remove_cache(
    dir: &Path,
    goes: impl Fn(&str, &fs::Metadata) -> bool,
) -> Result<(), Failure> {
    for (name, path) in files::named_entries(dir).map_err(Failure::Refused)? {
        let meta = fs::symlink_metadata(&path).map_err(refused)?;
        if name.starts_with("snap.") && goes(&name, &meta) {
            let removed = if meta.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(refused)?;
        }
    }
    Ok(())
}

/// True for a replay cache that sled has finished writing: only its last step gives it this name.
pub(super) fn is_whole_cache(name: &str, meta: &fs::Metadata) -> bool {
    let digits = name.strip_prefix("snap.").unwrap_or_default();
    let finished = digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    finished && meta.is_file() && meta.len() <= CACHE_LIMIT
}
