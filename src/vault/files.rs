//! Reading and writing files so that a crash leaves the old one or the new one, and an odd file is refused.

use std::ffi::OsString;
use std::fs::{self, DirEntry, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::error::{Damage, Error, Part};
use super::layout;

/// How a file is opened; never through a link, and readable to its owner only.
#[cfg(unix)]
pub(super) fn options() -> OpenOptions {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt as _;
    // Without NONBLOCK the opening of a pipe that was put in the place of a file would wait for ever.
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let mut options = OpenOptions::new();
    options
        .mode(0o600)
        .custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    options
}

/// How a file is opened.
#[cfg(not(unix))]
pub(super) fn options() -> OpenOptions {
    OpenOptions::new()
}

/// Opens an ordinary file; anything else in its place is refused by the name of the part.
pub(super) fn open_ordinary(path: &Path, part: Part, how: &OpenOptions) -> Result<File, Error> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(Error::Damaged(Damage::Odd(part)));
    }
    let file = how.open(path)?;
    if !file.metadata()?.is_file() {
        return Err(Error::Damaged(Damage::Odd(part)));
    }
    Ok(file)
}

/// Reads an ordinary file of at most `limit` bytes; the size is looked at before anything is read.
pub(super) fn read_checked(
    path: &Path,
    part: Part,
    limit: u64,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let file = open_ordinary(path, part, options().read(true))?;
    let length = file.metadata()?.len();
    if length > limit {
        return Err(Error::Damaged(Damage::Odd(part)));
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(length).unwrap_or(0)));
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The name of the file that is written before it takes the place of `path`.
pub(super) fn unfinished(path: &Path) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(layout::UNFINISHED);
    path.with_file_name(name)
}

/// Makes a new file beside `path` under its unfinished name; [`finish`] puts it in place.
pub(super) fn begin(path: &Path) -> Result<File, Error> {
    let temporary = unfinished(path);
    if fs::symlink_metadata(&temporary).is_ok() {
        fs::remove_file(&temporary)?;
    }
    Ok(options().write(true).create_new(true).open(temporary)?)
}

/// Puts a file made with [`begin`] in its place, lastingly.
pub(super) fn finish(file: File, path: &Path) -> Result<(), Error> {
    file.sync_all()?;
    drop(file);
    fs::rename(unfinished(path), path)?;
    sync_parent(path)
}

/// Writes a small file so that after a crash there is either the old one or the new one.
pub(super) fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut file = begin(path)?;
    let written = file
        .write_all(bytes)
        .map_err(Error::from)
        .and_then(|()| finish(file, path));
    if written.is_err() {
        fs::remove_file(unfinished(path)).ok();
    }
    written
}

/// Puts a small file in place whole, but leaves it to the system when it becomes lasting.
pub(super) fn write_soon(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut file = begin(path)?;
    file.write_all(bytes)?;
    drop(file);
    Ok(fs::rename(unfinished(path), path)?)
}

/// Whether there is anything by this name, a link included.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Makes the names in a directory lasting. (Windows has no such call and needs none.)
pub(super) fn sync_dir(dir: &Path) -> Result<(), Error> {
    #[cfg(unix)]
    File::open(dir)?.sync_all()?;
    #[cfg(not(unix))]
    let _: &Path = dir;
    Ok(())
}

/// Makes the name of `path` lasting.
pub(super) fn sync_parent(path: &Path) -> Result<(), Error> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_dir(parent),
        _ => sync_dir(Path::new(".")),
    }
}

/// Makes a directory, and those above it, that only its owner can look into.
pub(super) fn make_private_dir(dir: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    Ok(())
}

/// Takes away what others may do with this directory and the files in it; true when there was something to take.
pub(super) fn tighten(dir: &Path) -> Result<bool, Error> {
    let mut tightened = tighten_one(dir, 0o700)?;
    for entry in entries(dir)? {
        let kind = entry.file_type()?;
        if kind.is_dir() {
            tightened |= tighten(&entry.path())?;
        } else if kind.is_file() {
            tightened |= tighten_one(&entry.path(), 0o600)?;
        }
    }
    Ok(tightened)
}

#[cfg(unix)]
fn tighten_one(path: &Path, mode: u32) -> Result<bool, Error> {
    use std::os::unix::fs::PermissionsExt as _;
    let wide = fs::symlink_metadata(path)?.permissions().mode() & 0o077 != 0;
    if wide {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    Ok(wide)
}

#[cfg(not(unix))]
fn tighten_one(_path: &Path, _mode: u32) -> Result<bool, Error> {
    Ok(false)
}

/// What is in a directory; an absent directory has nothing in it.
pub(super) fn entries(dir: &Path) -> Result<Vec<DirEntry>, Error> {
    match fs::read_dir(dir) {
        Ok(listing) => Ok(listing.collect::<io::Result<_>>()?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// The entries whose names are plain text, as our own all are.
pub(super) fn named_entries(dir: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let named = |entry: DirEntry| {
        entry
            .file_name()
            .into_string()
            .ok()
            .map(|name| (name, entry.path()))
    };
    Ok(entries(dir)?.into_iter().filter_map(named).collect())
}

/// True when the open file is still the one that its name leads to.
pub(super) fn still_there(file: &File, path: &Path) -> bool {
    let Ok(named) = fs::symlink_metadata(path) else {
        return false;
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        file.metadata()
            .is_ok_and(|open| open.dev() == named.dev() && open.ino() == named.ino())
    }
    #[cfg(not(unix))]
    {
        let _: &File = file;
        named.is_file()
    }
}

/// Overwrites a file with zeros and removes it; a link, or a file that has another name too, is only removed.
///
/// Overwriting is no guarantee on every disk; that the key of an epoch goes is what destroys (vault.md, P4).
pub(super) fn shred(path: &Path) -> Result<(), Error> {
    if let Ok(mut file) = open_ordinary(path, Part::Store, options().write(true))
        && only_name(&file)
    {
        overwrite(&mut file)?;
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn overwrite(file: &mut File) -> Result<(), Error> {
    let zeros = vec![0; 1 << 18];
    let occupied = occupied(&file.metadata()?);
    let mut at = 0;
    while at < occupied {
        let left = usize::try_from(occupied - at).unwrap_or(usize::MAX);
        let step = zeros.get(..left.min(zeros.len())).unwrap_or_default();
        file.seek(io::SeekFrom::Start(at))?;
        match file.write_all(step) {
            // A full disk has room for what is on it already: only where nothing is it refuses, and there is nothing to wipe.
            Err(error) if error.kind() == io::ErrorKind::StorageFull => {}
            written => written?,
        }
        at += u64::try_from(step.len()).unwrap_or(occupied);
    }
    file.sync_all()?;
    Ok(())
}

/// How much of a file is on the disk. A file can be said to be far larger than it is: to overwrite what is not there would
/// fill the disk.
#[cfg(unix)]
pub(super) fn occupied(meta: &fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    meta.len().min(meta.blocks().saturating_mul(512))
}

#[cfg(not(unix))]
pub(super) fn occupied(meta: &fs::Metadata) -> u64 {
    meta.len()
}

#[cfg(unix)]
fn only_name(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    file.metadata().is_ok_and(|meta| meta.nlink() == 1)
}

#[cfg(not(unix))]
fn only_name(_file: &File) -> bool {
    true
}

/// Overwrites and removes everything in a directory, and the directory; links are not followed.
pub(super) fn shred_dir(dir: &Path) -> Result<(), Error> {
    let Ok(meta) = fs::symlink_metadata(dir) else {
        return Ok(());
    };
    if !meta.is_dir() {
        return shred(dir);
    }
    for entry in entries(dir)? {
        if entry.file_type()?.is_dir() {
            shred_dir(&entry.path())?;
        } else {
            shred(&entry.path())?;
        }
    }
    Ok(fs::remove_dir(dir)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn a_directory_or_a_large_file_in_place_of_a_part_is_refused_by_name() {
        let dir = tempfile::tempdir().unwrap();
        let odd = Err(Error::Damaged(Damage::Odd(Part::Keys)));
        assert_eq!(read_checked(dir.path(), Part::Keys, 10), odd);
        let large = dir.path().join("large");
        File::create(&large).unwrap().set_len(1 << 30).unwrap();
        assert_eq!(read_checked(&large, Part::Keys, 10), odd);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_neither_read_nor_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let (letter, link, twin) = (
            dir.path().join("letter"),
            dir.path().join("link"),
            dir.path().join("twin"),
        );
        fs::write(&letter, "dear").unwrap();
        std::os::unix::fs::symlink(&letter, &link).unwrap();
        fs::hard_link(&letter, &twin).unwrap();
        assert_eq!(
            read_checked(&link, Part::Keys, 10),
            Err(Error::Damaged(Damage::Odd(Part::Keys)))
        );
        shred(&link).unwrap();
        shred(&twin).unwrap();
        assert_eq!(fs::read(&letter).unwrap(), b"dear");
        assert!(!link.exists() && !twin.exists());
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.age");
        fs::write(unfinished(&path), "half").unwrap();
        write_atomic(&path, b"one").unwrap();
        write_atomic(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(entries(dir.path()).unwrap().len(), 1);
    }
}
