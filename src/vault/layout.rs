//! Where each part of the vault lies on disk, and which format this program reads and writes.

use std::path::{Path, PathBuf};

/// The plain file that says that this directory is a vault and of which format.
pub(super) const HEADER: &str = "VAULT";
/// What the header says: the name and the format, major and minor.
pub(super) const HEADER_TEXT: &str = "VAULT\n1.0\n";
/// The newest major format this program can read. A new kind of item needs a new one.
///
/// A vault of another major format says so in the header and, sealed, in the first line of its epoch files. The header
/// alone is not believed: it can be damaged.
pub(super) const MAJOR: u64 = 1;
/// The mark of a creation that is under way: whatever is beside it without a header was never a vault to anybody.
pub(super) const CREATING: &str = "CREATING";
/// The lock file.
pub(super) const LOCK: &str = "LOCK";
/// The root identity behind the passphrase, and its copy.
pub(super) const KEYS: &str = "keys.age";
/// The copy of the key file.
pub(super) const KEYS_COPY: &str = "keys.bak";
/// The key file of a change of keys that does not count yet: as long as it is there, nothing of the change counts.
pub(super) const KEYS_NEXT: &str = "keys.next";
/// The root identity behind the recovery sheet, and its copy.
pub(super) const RECOVERY: &str = "recovery.age";
/// The copy of the recovery file.
pub(super) const RECOVERY_COPY: &str = "recovery.bak";
/// The recovery file of a change of keys.
pub(super) const RECOVERY_NEXT: &str = "recovery.next";
/// The directory of snapshots.
pub(super) const SNAPSHOTS: &str = "snapshots";
/// Added to the name of a file that is being written and does not count yet.
pub(super) const UNFINISHED: &str = ".tmp";

/// The file with the key of an epoch.
pub(super) fn epoch_file(dir: &Path, epoch: u64) -> PathBuf {
    dir.join(format!("epoch-{epoch:08x}.age"))
}

/// The copy of the file with the key of an epoch; only ever written after the file itself.
pub(super) fn epoch_copy(dir: &Path, epoch: u64) -> PathBuf {
    dir.join(format!("epoch-{epoch:08x}.bak"))
}

/// The file with the key of an epoch whose root key is about to count: see `rekey`.
pub(super) fn epoch_next(dir: &Path, epoch: u64) -> PathBuf {
    dir.join(format!("epoch-{epoch:08x}.next"))
}

/// The directory that sled has for itself in this epoch.
pub(super) fn store_dir(dir: &Path, epoch: u64) -> PathBuf {
    dir.join(format!("store-{epoch:08x}"))
}

/// The journal of the saves that follow generation `base`.
pub(super) fn journal_file(dir: &Path, epoch: u64, base: u64) -> PathBuf {
    dir.join(format!("journal-{epoch:08x}-{base:016x}"))
}

/// The snapshot of generation `generation`.
pub(super) fn snapshot_file(dir: &Path, epoch: u64, generation: u64) -> PathBuf {
    dir.join(SNAPSHOTS)
        .join(format!("{epoch:08x}-{generation:016x}.age"))
}

/// The second copy that the first snapshot of an epoch has.
pub(super) fn snapshot_copy(dir: &Path, epoch: u64, generation: u64) -> PathBuf {
    dir.join(SNAPSHOTS)
        .join(format!("{epoch:08x}-{generation:016x}.bak"))
}

/// What a name in the vault directory stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// The key file of an epoch, or its copy.
    Epoch(u64),
    /// The key file of an epoch in a change of keys.
    EpochNext(u64),
    /// The store of an epoch.
    Store(u64),
    /// A journal: epoch and base generation.
    Journal(u64, u64),
    /// The directory of snapshots.
    Snapshots,
    /// The header, the lock, the keys, the recovery files, or the mark of a creation.
    Fixed,
    /// A file that was being written when the program ended.
    Unfinished,
    /// Not ours.
    Unknown,
}

/// Reads a name in the vault directory.
pub(super) fn named(name: &str) -> Named {
    if matches!(
        name,
        HEADER
            | CREATING
            | LOCK
            | KEYS
            | KEYS_COPY
            | KEYS_NEXT
            | RECOVERY
            | RECOVERY_COPY
            | RECOVERY_NEXT
    ) {
        return Named::Fixed;
    }
    if name == SNAPSHOTS {
        return Named::Snapshots;
    }
    if let Some(finished) = name.strip_suffix(UNFINISHED) {
        return if named(finished) == Named::Unknown {
            Named::Unknown
        } else {
            Named::Unfinished
        };
    }
    let epoch = name.strip_prefix("epoch-").and_then(|rest| {
        rest.strip_suffix(".age")
            .or_else(|| rest.strip_suffix(".bak"))
    });
    if let Some(epoch) = epoch.and_then(|digits| number(digits, 8)) {
        return Named::Epoch(epoch);
    }
    let next = name
        .strip_prefix("epoch-")
        .and_then(|rest| rest.strip_suffix(".next"));
    if let Some(epoch) = next.and_then(|digits| number(digits, 8)) {
        return Named::EpochNext(epoch);
    }
    if let Some(epoch) = name
        .strip_prefix("store-")
        .and_then(|digits| number(digits, 8))
    {
        return Named::Store(epoch);
    }
    name.strip_prefix("journal-")
        .and_then(numbers)
        .map_or(Named::Unknown, |(epoch, base)| Named::Journal(epoch, base))
}

/// Reads a name in the directory of snapshots: epoch and generation, of the snapshot or its copy.
pub(super) fn named_snapshot(name: &str) -> Option<(u64, u64)> {
    name.strip_suffix(".age")
        .or_else(|| name.strip_suffix(".bak"))
        .and_then(numbers)
}

fn numbers(text: &str) -> Option<(u64, u64)> {
    let (epoch, generation) = text.split_once('-')?;
    Some((number(epoch, 8)?, number(generation, 16)?))
}

fn number(digits: &str, width: usize) -> Option<u64> {
    let lower = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (digits.len() == width && digits.bytes().all(lower))
        .then(|| u64::from_str_radix(digits, 16).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn every_name_the_vault_writes_is_recognised_and_nothing_else() {
        let name = |path: PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        let dir = Path::new("v");
        assert_eq!(named(&name(epoch_file(dir, 2))), Named::Epoch(2));
        assert_eq!(named(&name(epoch_copy(dir, 2))), Named::Epoch(2));
        assert_eq!(named(&name(store_dir(dir, 255))), Named::Store(255));
        assert_eq!(
            named(&name(journal_file(dir, 1, 64))),
            Named::Journal(1, 64)
        );
        assert_eq!(named("epoch-00000002.age.tmp"), Named::Unfinished);
        assert_eq!(
            named_snapshot(&name(snapshot_file(dir, 3, 9))),
            Some((3, 9))
        );
        assert_eq!(
            named_snapshot(&name(snapshot_copy(dir, 3, 9))),
            Some((3, 9))
        );
        for other in [
            "letter.odt",
            "store-1",
            "epoch-0000000G.age",
            "journal-00000001",
            "letter.tmp",
        ] {
            assert_eq!(named(other), Named::Unknown, "{other}");
        }
    }
}
