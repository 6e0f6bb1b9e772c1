//! Reads a file once, piece by piece, for its digest. Of the file nothing is kept but that and its name.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

use sha2::{Digest as _, Sha256};

use super::home::expand;
use crate::{
    app::effect::{FileDigest, FileRefusal, LARGEST_FILE},
    domain::Fingerprint,
    sanitise,
};

/// How much is read at once, in bytes.
const PIECE: usize = 64 * 1024;

/// Reads a file that was typed, `~` being the home directory.
pub(super) fn read(typed: &Path) -> Result<FileDigest, FileRefusal> {
    let path = expand(typed).ok_or(FileRefusal::Missing)?;
    let name = path.file_name().ok_or(FileRefusal::Odd)?;
    let name = sanitise::clean(&name.to_string_lossy()).text;
    Ok(FileDigest {
        name: name.replace('\n', " ").into(),
        fingerprint: digest(&path)?,
    })
}

fn digest(path: &Path) -> Result<Fingerprint, FileRefusal> {
    let mut file = open(path)?;
    let before = file.metadata().map_err(|error| refused(&error))?;
    if !before.is_file() {
        return Err(FileRefusal::Odd);
    }
    if before.len() > LARGEST_FILE {
        return Err(FileRefusal::TooLarge);
    }
    let mut hasher = Sha256::new();
    let mut piece = zeroize::Zeroizing::new(vec![0; PIECE]);
    let mut length = 0_u64;
    loop {
        let count = match file.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(refused(&error)),
        };
        length += u64::try_from(count).unwrap_or(u64::MAX);
        // A file that grows under the eyes has no end.
        if length > LARGEST_FILE {
            return Err(FileRefusal::TooLarge);
        }
        hasher.update(piece.get(..count).unwrap_or_default());
    }
    let after = file.metadata().map_err(|error| refused(&error))?;
    let same = length == before.len()
        && after.len() == before.len()
        && after.modified().ok() == before.modified().ok();
    if !same {
        return Err(FileRefusal::Changing);
    }
    Ok(Fingerprint::of_file(hasher.finalize().into()))
}

/// Opens a file without following a link in the last place, and without waiting for whoever writes in a pipe.
fn open(path: &Path) -> Result<File, FileRefusal> {
    let link = path
        .symlink_metadata()
        .map_err(|error| refused(&error))?
        .is_symlink();
    if link {
        return Err(FileRefusal::Link);
    }
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        let flags = i32::try_from(flags.bits()).unwrap_or_default();
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags);
    }
    options.open(path).map_err(|error| refused(&error))
}

fn refused(error: &io::Error) -> FileRefusal {
    // It was no link a moment ago.
    #[cfg(unix)]
    if error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error()) {
        return FileRefusal::Link;
    }
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileRefusal::Missing,
        io::ErrorKind::PermissionDenied => FileRefusal::Shut,
        io::ErrorKind::IsADirectory => FileRefusal::Odd,
        _ => FileRefusal::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::print_stderr,
        reason = "a test may fail, and says what it left out"
    )]
    use super::*;

    #[test]
    fn the_digest_is_the_one_that_sha256sum_prints() {
        let dir = tempfile::tempdir().unwrap();
        for (name, content) in [
            ("leeg.txt", Vec::new()),
            ("klein.txt", b"wat zij vertelde".to_vec()),
            (
                "groot.bin",
                (0..3 * PIECE + 7).map(|n| (n % 251) as u8).collect(),
            ),
        ] {
            let path = dir.path().join(name);
            std::fs::write(&path, content).unwrap();
            let read = read(&path).unwrap();
            assert_eq!(read.name.expose(), name);
            let Ok(printed) = std::process::Command::new("sha256sum").arg(&path).output() else {
                eprintln!("without sha256sum");
                return;
            };
            let printed = String::from_utf8(printed.stdout).unwrap();
            let digits = printed.split_whitespace().next().unwrap();
            assert_eq!(read.fingerprint.as_str(), format!("sha256:{digits}"));
        }
    }

    #[test]
    fn what_is_no_ordinary_file_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        assert_eq!(read(&at("weg.pdf")), Err(FileRefusal::Missing));
        assert_eq!(read(dir.path()), Err(FileRefusal::Odd));
        std::fs::write(at("brief.pdf"), "brief").unwrap();
        assert_eq!(read(&at("brief.pdf").join("in")), Err(FileRefusal::Missing));
        let large = File::create(at("groot.pdf")).unwrap();
        large.set_len(LARGEST_FILE + 1).unwrap();
        assert_eq!(read(&at("groot.pdf")), Err(FileRefusal::TooLarge));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("brief.pdf"), at("verwijzing.pdf")).unwrap();
            assert_eq!(read(&at("verwijzing.pdf")), Err(FileRefusal::Link));
            assert_eq!(read(Path::new("/dev/zero")), Err(FileRefusal::Odd));
            let made = std::process::Command::new("mkfifo")
                .arg(at("pijp"))
                .status();
            if made.is_ok_and(|status| status.success()) {
                assert_eq!(read(&at("pijp")), Err(FileRefusal::Odd));
            }
        }
    }

    #[test]
    fn a_name_that_plays_with_the_screen_is_made_safe() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("brief\u{1b}[2J.pdf");
        std::fs::write(&path, "x").unwrap();
        let name = read(&path).unwrap().name;
        assert!(!name.expose().contains('\u{1b}'), "{}", name.expose());
    }
}
