//! What can go wrong with the vault, in exactly the cases that a person can act on differently.

use std::fmt;
use std::io;

use super::id::ItemId;

/// Why the vault could not do what was asked.
///
/// The texts are short, English and free of content and of any library's own message: the screen looks up its
/// sentence by [`Error::code`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The passphrase does not open this vault. Nothing was changed.
    #[error("the passphrase does not open this vault")]
    WrongPassphrase,
    /// There is no vault at this place (nothing there, or an empty directory).
    #[error("there is no vault here")]
    NotAVault,
    /// Something else is at this place; it is left alone.
    #[error("something that is not a vault is in this place")]
    Foreign,
    /// The vault was written by a newer version of the program.
    #[error("the vault has format {found}, which is newer than this program")]
    TooNew {
        /// The format that was found, digits and dots only.
        found: String,
    },
    /// Another running program has this vault open.
    #[error("the vault is open in another window")]
    InUse {
        /// The number of its process, where the system tells it.
        process: Option<u32>,
    },
    /// A part of the vault is damaged and nothing could stand in for it.
    #[error("damaged: {0}")]
    Damaged(Damage),
    /// No item has this number.
    #[error("there is no such item")]
    Missing(ItemId),
    /// The disk, or the quota of this user, is full.
    #[error("no space left")]
    NoSpace,
    /// The disk can only be read.
    #[error("the disk is read-only")]
    ReadOnly,
    /// The system refuses access to a file of the vault.
    #[error("no permission")]
    NoPermission,
    /// The item, or the file it would go into, is larger than is allowed.
    #[error("too large")]
    TooLarge,
    /// The key file asks for so much work (more than 2^20) that it is not a file of this program.
    #[error("the key file asks for too much work")]
    WorkFactorTooHigh,
    /// The disk failed in another way, or the vault must be opened again first.
    #[error("the vault is not available ({0:?})")]
    Unavailable(io::ErrorKind),
    /// A file of this name is there already; it is left alone.
    #[error("there is already a file of this name")]
    FileExists,
    /// The folder in which a file should be made is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// The file that should be read is not there.
    #[error("there is no such file")]
    NoFile,
    /// The backup was made for a recovery sheet, and no passphrase opens it.
    #[error("the backup opens with the recovery sheet")]
    ForSheet,
    /// The backup was made for a passphrase, and no sheet opens it.
    #[error("the backup opens with a passphrase")]
    ForPassphrase,
    /// No recovery sheet was made for this vault.
    #[error("there is no recovery sheet")]
    NoRecovery,
    /// The recovery sheet is of another vault, or of before it was replaced.
    #[error("the recovery sheet does not open this vault")]
    WrongRecovery,
    /// The file is not a backup that this program made, or it is damaged.
    #[error("not a whole backup")]
    NotABackup,
    /// The file is not a package for a successor, or it is damaged.
    #[error("not a whole package")]
    NotAPackage,
    /// A case of the package is here already, and not as it is in the package.
    #[error("a case of the package is here, and differs")]
    CaseDiffers,
    /// The package was sealed to another key than that of this vault.
    #[error("the package is for another key")]
    OtherKey,
    /// A release was published since this one was worked out.
    #[error("something was published meanwhile")]
    PublishedMeanwhile,
    /// The vault is older than this computer remembers: more may have been published than it knows.
    #[error("older than known")]
    OlderThanKnown,
    /// The cases of the period were given to a coordinator: a report of one's own beside theirs would tell of others.
    #[error("given away")]
    GivenAway,
    /// The period of a release isn't over: what is still to come could never be published then.
    #[error("still running")]
    StillRunning,
    /// The work was stopped on request; nothing changed.
    #[error("stopped")]
    Stopped,
    /// A vault can only be made in a directory that is absent or empty.
    #[error("there is already something here")]
    Exists,
}

/// Which part of the vault is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Damage {
    /// `keys.age` and its copy.
    Keys,
    /// The file with the key of the present epoch, and its copy.
    Epoch,
    /// The store with the card pages and the items.
    Store,
    /// One item: its content does not open or is not the one its card speaks of.
    Item(ItemId),
    /// The journal of the latest saves.
    Journal,
    /// Every snapshot that could have stood in for the store.
    Snapshot,
    /// What was published: a release is not there, or is not as it was published.
    Ledger,
    /// A link, pipe, device, directory or file of an impossible size is in the place of this part.
    Odd(Part),
}

/// The parts of a vault by name, for messages about an odd file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The plain file `VAULT` that says which format this is.
    Header,
    /// The lock file.
    Lock,
    /// The key file or its copy.
    Keys,
    /// An epoch file or its copy.
    Epoch,
    /// The store directory or a file in it.
    Store,
    /// A journal.
    Journal,
    /// The directory of snapshots or a file in it.
    Snapshot,
    /// The mark outside the vault that remembers the last state.
    Anchor,
    /// The recovery file or its copy.
    Recovery,
    /// A backup.
    Backup,
    /// A package for or of somebody else.
    Package,
}

impl Error {
    /// The stable code that the screen shows and the guide explains.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAVault => "V-010",
            Self::Foreign => "V-011",
            Self::TooNew { .. } => "V-012",
            Self::Exists => "V-013",
            Self::FileExists => "V-014",
            Self::NoFolder => "V-015",
            Self::NoFile => "V-016",
            Self::ForSheet => "V-025",
            Self::ForPassphrase => "V-026",
            Self::WrongPassphrase => "V-020",
            Self::WorkFactorTooHigh => "V-021",
            Self::NoRecovery => "V-022",
            Self::WrongRecovery => "V-023",
            Self::NotABackup => "V-024",
            Self::NotAPackage => "V-027",
            Self::OtherKey => "V-028",
            Self::CaseDiffers => "V-029",
            Self::Stopped => "V-062",
            Self::PublishedMeanwhile => "V-063",
            Self::OlderThanKnown => "V-064",
            Self::GivenAway => "V-065",
            Self::StillRunning => "V-066",
            Self::Damaged(damage) => damage.code(),
            Self::Missing(_) => "V-040",
            Self::TooLarge => "V-041",
            Self::NoSpace => "V-050",
            Self::ReadOnly => "V-051",
            Self::NoPermission => "V-052",
            Self::InUse { .. } => "V-060",
            Self::Unavailable(_) => "V-061",
        }
    }
}

impl Damage {
    /// The stable code of damage to this part.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Keys => "V-030",
            Self::Epoch => "V-031",
            Self::Store => "V-032",
            Self::Item(_) => "V-033",
            Self::Journal => "V-034",
            Self::Snapshot => "V-035",
            Self::Odd(_) => "V-036",
            Self::Ledger => "V-037",
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keys => f.write_str("the key file"),
            Self::Epoch => f.write_str("the epoch file"),
            Self::Store => f.write_str("the store"),
            Self::Item(id) => write!(f, "item {id}"),
            Self::Journal => f.write_str("the journal"),
            Self::Snapshot => f.write_str("the snapshots"),
            Self::Ledger => f.write_str("the ledger"),
            Self::Odd(part) => write!(f, "an odd file in place of {part}"),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Header => "the header",
            Self::Lock => "the lock file",
            Self::Keys => "the key file",
            Self::Epoch => "the epoch file",
            Self::Store => "the store",
            Self::Journal => "the journal",
            Self::Snapshot => "the snapshots",
            Self::Anchor => "the anchor",
            Self::Recovery => "the recovery file",
            Self::Backup => "the backup",
            Self::Package => "the package",
        })
    }
}

impl From<io::ErrorKind> for Error {
    fn from(kind: io::ErrorKind) -> Self {
        match kind {
            // A limit on the size of files is no room, too: shorter words would not help.
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge => Self::NoSpace,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            other => Self::Unavailable(other),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::from(error.kind())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn a_full_disk_a_read_only_disk_and_a_refusal_are_told_apart() {
        let said = |kind| Error::from(io::Error::from(kind)).code();
        assert_eq!(said(io::ErrorKind::StorageFull), "V-050");
        assert_eq!(said(io::ErrorKind::QuotaExceeded), "V-050");
        assert_eq!(said(io::ErrorKind::ReadOnlyFilesystem), "V-051");
        assert_eq!(said(io::ErrorKind::PermissionDenied), "V-052");
        assert_eq!(said(io::ErrorKind::FileTooLarge), "V-050");
        assert_eq!(said(io::ErrorKind::TimedOut), "V-061");
    }

    #[test]
    fn a_librarys_own_message_never_gets_through() {
        let error = Error::from(io::Error::other("secret words of a library"));
        assert!(!error.to_string().contains("secret"));
        assert!(!format!("{error:?}").contains("secret"));
    }
}
