//! A file that the adviser asks for outside the vault: never over another file, never among the sealed notes, and only its
//! owner can read it.

use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::home::expand;
use crate::{
    problem::{Problem, ProblemKind},
    vault,
};

fn no_folder() -> Problem {
    Problem::new(ProblemKind::NoFolder, "R-002")
}

/// Where a file will stand, from what was typed. The vault is in `beside`: the file may not be in there.
///
/// # Errors
/// [`ProblemKind::NoFolder`] when the home directory is not known, `if_beside` when it would stand in the vault.
pub(super) fn place(
    typed: &str,
    beside: &Path,
    if_beside: ProblemKind,
) -> Result<PathBuf, Problem> {
    let path = expand(Path::new(typed)).ok_or_else(no_folder)?;
    if is_within(&path, beside) {
        return Err(Problem::new(if_beside, "R-001"));
    }
    Ok(path)
}

/// Writes a document, a report or a table in the file that the adviser names: a new one, which only its owner can read. The
/// vault is in `beside`: the file may not be in there.
///
/// # Errors
/// When there is such a file, no such folder, it would stand in the vault, or the disk does not take it. There is no file
/// of this program then.
pub fn save(typed: &str, beside: &Path, content: &[u8]) -> Result<(), Problem> {
    put(
        &place(typed, beside, ProblemKind::DocumentBesideVault)?,
        content,
    )
}

/// Writes a new file that only its owner can read. What was begun and failed is taken away.
///
/// # Errors
/// When there is such a file, no such folder, or the disk does not take it.
pub(super) fn put(path: &Path, content: &[u8]) -> Result<(), Problem> {
    write(path, content).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Problem::from(&vault::Error::FileExists),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => no_folder(),
        _ => Problem::from(&vault::Error::from(error)),
    })
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(content).and_then(|()| file.sync_all());
    if written.is_err() {
        std::fs::remove_file(path).ok();
    }
    written
}

/// Whether a file would come to stand in a folder or below it, whatever links lead there.
fn is_within(path: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let parent = match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    };
    matches!((real(parent), real(folder)), (Some(parent), Some(folder)) if parent.starts_with(&folder))
        || path.starts_with(folder)
}
