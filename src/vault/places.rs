//! Where the vault lies, where the mark of its last state lies, and what is there before anything is opened.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::error::{Error, Part};
use super::files;
use super::layout;

/// The directory of the vault, and the directory for the mark outside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The directory of the vault; its content is the vault's alone.
    pub dir: PathBuf,
    /// The directory for the anchor, which remembers the last state so that an older copy of the vault is noticed.
    /// Without it nothing is remembered. A place inside the vault would go back with it and is not used.
    pub anchor_dir: Option<PathBuf>,
}

/// What is at a place, seen without a passphrase and without writing anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Presence {
    /// Nothing: a vault can be made.
    Absent,
    /// An empty directory, or a creation that was never finished: a vault can be made.
    Empty,
    /// A vault that this program can read.
    Vault,
    /// Something else, which is left alone.
    Foreign,
    /// A vault of a newer format than this program knows.
    TooNew {
        /// The format that was found, digits and dots only.
        found: String,
    },
}

impl Places {
    /// The usual places of this user: local data (never a roaming profile) for the vault, state for the anchor.
    ///
    /// # Errors
    ///
    /// [`Error::Unavailable`] when the system doesn't say where this user's files are.
    pub fn default_for_user() -> Result<Self, Error> {
        let user = user_dirs().ok_or(Error::Unavailable(io::ErrorKind::NotFound))?;
        Ok(Self {
            dir: user.data_local_dir().join("vault"),
            anchor_dir: Some(anchor_dir(&user)),
        })
    }

    /// A vault at a place of the user's choice; the anchor stays with the user's other state.
    #[must_use]
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self {
            dir: dir.into(),
            anchor_dir: user_dirs().as_ref().map(anchor_dir),
        }
    }

    /// The directory for the anchor, unless it would lie inside the vault.
    pub(super) fn anchor_outside(&self) -> Option<&Path> {
        self.anchor_dir
            .as_deref()
            .filter(|dir| !dir.starts_with(&self.dir))
    }
}

fn user_dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "klankbord")
}

fn anchor_dir(user: &ProjectDirs) -> PathBuf {
    user.state_dir()
        .unwrap_or_else(|| user.config_local_dir())
        .to_owned()
}

/// What the header file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Header {
    Readable,
    TooNew(String),
    /// Not there, or not what a vault writes.
    Damaged,
}

/// Reads the header; an odd file in its place is refused.
pub(super) fn read_header(dir: &Path) -> Result<Header, Error> {
    match files::read_checked(&dir.join(layout::HEADER), Part::Header, 1_024) {
        Ok(bytes) => Ok(parse_header(&bytes)),
        Err(Error::Unavailable(io::ErrorKind::NotFound)) => Ok(Header::Damaged),
        Err(error) => Err(error),
    }
}

fn parse_header(bytes: &[u8]) -> Header {
    let version = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| text.strip_prefix("VAULT\n")?.strip_suffix('\n'));
    let Some((major, minor)) = version.and_then(|version| version.split_once('.')) else {
        return Header::Damaged;
    };
    let digits = |text: &str| {
        (1..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(major) || !digits(minor) {
        return Header::Damaged;
    }
    match major.parse::<u64>() {
        Ok(found) if found > layout::MAJOR => Header::TooNew(format!("{major}.{minor}")),
        Ok(layout::MAJOR) => Header::Readable,
        _ => Header::Damaged,
    }
}

/// Looks what is at a place.
pub(super) fn probe(dir: &Path) -> Result<Presence, Error> {
    let meta = match fs::symlink_metadata(dir) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Presence::Absent),
        // A file where a directory above should be.
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => return Ok(Presence::Foreign),
        Err(error) => return Err(error.into()),
    };
    if !meta.is_dir() {
        return Ok(Presence::Foreign);
    }
    let names: Vec<String> = files::entries(dir)?
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    if names.is_empty() {
        return Ok(Presence::Empty);
    }
    let has = |name: &str| names.iter().any(|found| found == name);
    if !has(layout::HEADER) && has(layout::CREATING) {
        return Ok(Presence::Empty);
    }
    Ok(match read_header(dir)? {
        Header::Readable => Presence::Vault,
        // The header is only a label: with keys and an epoch beside it this is still a vault. Whether it is too new is
        // said by what is sealed, lest one changed digit keeps somebody from a vault that is whole.
        _ if has_vault_parts(&names) => Presence::Vault,
        Header::TooNew(found) => Presence::TooNew { found },
        Header::Damaged => Presence::Foreign,
    })
}

fn has_vault_parts(names: &[String]) -> bool {
    let keys = names
        .iter()
        .any(|name| name == layout::KEYS || name == layout::KEYS_COPY);
    keys && names
        .iter()
        .any(|name| matches!(layout::named(name), layout::Named::Epoch(_)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn the_header_tells_a_newer_format_from_a_damaged_one() {
        assert_eq!(
            parse_header(layout::HEADER_TEXT.as_bytes()),
            Header::Readable
        );
        assert_eq!(parse_header(b"VAULT\n1.7\n"), Header::Readable);
        assert_eq!(parse_header(b"VAULT\n2.0\n"), Header::TooNew("2.0".into()));
        for damaged in [
            &b""[..],
            b"VAULT\n",
            b"VAULU\n1.0\n",
            b"VAULT\n1.0",
            b"VAULT\n\x1b[2J.0\n",
            b"VAULT\n0.9\n",
        ] {
            assert_eq!(parse_header(damaged), Header::Damaged);
        }
    }

    #[test]
    fn looking_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(probe(&dir.path().join("none")), Ok(Presence::Absent));
        assert_eq!(probe(dir.path()), Ok(Presence::Empty));
        let letter = dir.path().join("letter.odt");
        fs::write(&letter, "x").unwrap();
        assert_eq!(probe(dir.path()), Ok(Presence::Foreign));
        assert_eq!(probe(&letter), Ok(Presence::Foreign));
        assert_eq!(probe(&letter.join("vault")), Ok(Presence::Foreign));
        assert_eq!(files::entries(dir.path()).unwrap().len(), 1);
    }

    #[test]
    fn an_anchor_inside_the_vault_is_not_used() {
        let places = Places {
            dir: "/a/vault".into(),
            anchor_dir: Some("/a/vault/x".into()),
        };
        assert_eq!(places.anchor_outside(), None);
    }
}
