//! Making a new vault, so that a kill in the middle leaves nothing that looks like one.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use secrecy::SecretString;

use super::Vault;
use super::anchor::Anchor;
use super::epoch;
use super::epoch_key;
use super::error::Error;
use super::files;
use super::keys;
use super::layout::{self, Named};
use super::lock::Lock;
use super::open;
use super::places::{Places, Presence, probe};
use super::progress::{Watch, unwatched};
use super::seal::WorkFactor;
use super::snapshot::Items;

/// The number of the first epoch.
const FIRST: u64 = 1;

/// Makes an empty vault and opens it.
pub(super) fn create(
    places: &Places,
    passphrase: &SecretString,
    cost: WorkFactor,
) -> Result<Vault, Error> {
    create_with(places, (passphrase, cost), 0, Items::new(), &unwatched)
}

/// Looks whether a vault can be made in this place.
pub(super) fn check_place(dir: &Path) -> Result<(), Error> {
    match probe(dir)? {
        Presence::Absent | Presence::Empty => Ok(()),
        Presence::Vault | Presence::TooNew { .. } => Err(Error::Exists),
        Presence::Foreign => Err(Error::Foreign),
    }
}

/// Makes a vault with these items, as the state of save `generation`, and opens it.
pub(super) fn create_with(
    places: &Places,
    sealing: (&SecretString, WorkFactor),
    generation: u64,
    items: Items,
    watch: &Watch<'_>,
) -> Result<Vault, Error> {
    let dir = places.dir.as_path();
    check_place(dir)?;
    files::make_private_dir(dir)?;
    files::sync_parent(dir)?;
    let marker = dir.join(layout::CREATING);
    files::write_atomic(&marker, b"")?;
    let lock = Lock::take(dir)?;
    if let Some(why) = lock.refused() {
        return Err(why.into());
    }
    // Somebody else may have made one between the first look and the lock.
    if probe(dir)? != Presence::Empty {
        return Err(Error::Exists);
    }
    clear_unfinished(dir)?;
    let made = write_all(dir, &marker, sealing, (generation, items), watch);
    let root = match made {
        Ok(root) => root,
        Err(error) => {
            // The mark goes last: as long as it is there, what is beside it is not a vault.
            if clear_unfinished(dir).is_ok() && fs::remove_file(dir.join(layout::LOCK)).is_ok() {
                fs::remove_file(&marker).ok();
            }
            return Err(error);
        }
    };
    files::tighten(dir)?;
    let anchor = Anchor::load(places, &root.vault, &root.key);
    let (mut vault, _report) = open::open_unlocked(places.clone(), root, anchor, lock)?;
    // A mark that can't be made is no reason to be without a vault.
    vault.remember().ok();
    Ok(vault)
}

fn write_all(
    dir: &Path,
    marker: &Path,
    (passphrase, cost): (&SecretString, WorkFactor),
    (generation, items): (u64, Items),
    watch: &Watch<'_>,
) -> Result<keys::RootKey, Error> {
    // The disk's own time of the mark, which has just been written.
    let written = fs::metadata(marker)?.modified()?;
    let created = Timestamp::try_from(written).unwrap_or(Timestamp::UNIX_EPOCH);
    let root = keys::new_root(&format!("{created:.0}"));
    keys::write_root(dir, &root, passphrase, cost)?;
    let epoch = epoch::prepare(dir, &root.vault, (FIRST, generation), items, watch)?;
    epoch_key::write_epoch_file(dir, &root, &epoch)?;
    // From here on it is a vault.
    files::write_atomic(&dir.join(layout::HEADER), layout::HEADER_TEXT.as_bytes())?;
    fs::remove_file(marker)?;
    files::sync_dir(dir)?;
    Ok(root)
}

/// Removes what a creation that was never finished left behind; anything else beside it is left alone and refused.
fn clear_unfinished(dir: &Path) -> Result<(), Error> {
    let entries = files::entries(dir)?;
    let name = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    if entries
        .iter()
        .any(|entry| layout::named(&name(entry)) == Named::Unknown)
    {
        return Err(Error::Foreign);
    }
    for entry in entries {
        if !matches!(name(&entry).as_str(), layout::CREATING | layout::LOCK) {
            files::shred_dir(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    fn places(dir: &Path) -> Places {
        Places {
            dir: dir.join("vault"),
            anchor_dir: None,
        }
    }

    #[test]
    fn a_creation_that_was_killed_can_be_done_again() {
        let dir = tempfile::tempdir().unwrap();
        let (places, passphrase, cost) = (
            places(dir.path()),
            SecretString::from("five words"),
            WorkFactor::new(4).unwrap(),
        );
        fs::create_dir(&places.dir).unwrap();
        fs::write(places.dir.join(layout::CREATING), "").unwrap();
        fs::write(places.dir.join(layout::KEYS), "half").unwrap();
        fs::create_dir(layout::store_dir(&places.dir, 1)).unwrap();
        assert_eq!(probe(&places.dir), Ok(Presence::Empty));
        drop(create(&places, &passphrase, cost).unwrap());
        assert!(!places.dir.join(layout::CREATING).exists());
        assert!(Vault::open(&places, &passphrase).is_ok());
        assert_eq!(
            create(&places, &passphrase, cost).err(),
            Some(Error::Exists)
        );
    }

    #[test]
    fn a_letter_beside_an_unfinished_creation_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let places = places(dir.path());
        fs::create_dir(&places.dir).unwrap();
        fs::write(places.dir.join(layout::CREATING), "").unwrap();
        fs::write(places.dir.join("letter.odt"), "dear").unwrap();
        let made = create(
            &places,
            &SecretString::from("x"),
            WorkFactor::new(4).unwrap(),
        );
        assert_eq!(made.err(), Some(Error::Foreign));
        assert_eq!(fs::read(places.dir.join("letter.odt")).unwrap(), b"dear");
    }
}
