//! The key of an epoch, under which everything of that epoch is sealed, and its file, which the root key opens.

use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::error::{Damage, Error, Part};
use super::files;
use super::keys::{Mend, RootKey, check_form, read_part, vault_line};
use super::layout::{self, Named};
use super::seal::Key;

/// Room for the text of an epoch file, so that growing leaves no copies behind (bytes).
const TEXT: usize = 1_024;

/// The key under which everything of one epoch is sealed.
#[derive(Clone)]
pub(super) struct Epoch {
    pub(super) number: u64,
    pub(super) key: Key,
}

/// Writes the file of an epoch. When this returns the epoch counts; its copy is written right after.
pub(super) fn write_epoch_file(dir: &Path, root: &RootKey, epoch: &Epoch) -> Result<(), Error> {
    let sealed = seal_epoch(root, epoch)?;
    files::write_atomic(&layout::epoch_file(dir, epoch.number), &sealed)?;
    files::write_atomic(&layout::epoch_copy(dir, epoch.number), &sealed)
}

/// The sealed bytes of the file of an epoch.
pub(super) fn seal_epoch(root: &RootKey, epoch: &Epoch) -> Result<Vec<u8>, Error> {
    let mut text = Zeroizing::new(String::with_capacity(TEXT));
    text.push_str("# vault-epoch 1\n# vault: ");
    text.push_str(&root.vault);
    text.push_str("\n# epoch: ");
    text.push_str(&epoch.number.to_string());
    text.push('\n');
    text.push_str(epoch.key.to_text().expose_secret());
    text.push('\n');
    root.key.seal(text.as_bytes())
}

/// Opens the file of the newest epoch, or its copy. Nothing is written here.
///
/// An unreadable newest epoch is damage, never a reason to fall back on an older one: that would hide later saves.
pub(super) fn unlock_epoch(dir: &Path, root: &RootKey) -> Result<(Epoch, Option<Mend>), Error> {
    let number = newest_epoch(dir)?.ok_or(Error::Damaged(Damage::Epoch))?;
    let (path, copy_path) = (
        layout::epoch_file(dir, number),
        layout::epoch_copy(dir, number),
    );
    let (file, copy) = (
        read_part(&path, Part::Epoch)?,
        read_part(&copy_path, Part::Epoch)?,
    );
    for (bytes, other, other_path) in [(&file, &copy, &copy_path), (&copy, &file, &path)] {
        let Some(bytes) = bytes else { continue };
        if let Some(key) = parse_epoch(bytes, root, number)? {
            let mend = (other.as_ref() != Some(bytes))
                .then(|| Mend::new(other_path.clone(), bytes.clone()));
            return Ok((Epoch { number, key }, mend));
        }
    }
    Err(Error::Damaged(Damage::Epoch))
}

/// Reads the file of an epoch; nothing when it is not of this root key and this number.
pub(super) fn parse_epoch(
    sealed: &[u8],
    root: &RootKey,
    number: u64,
) -> Result<Option<Key>, Error> {
    let Some(plain) = root.key.unseal(sealed) else {
        return Ok(None);
    };
    let Ok(text) = std::str::from_utf8(&plain) else {
        return Ok(None);
    };
    check_form(text, "# vault-epoch ", Damage::Epoch)?;
    let stated = text
        .lines()
        .find_map(|line| line.strip_prefix("# epoch: ")?.parse::<u64>().ok());
    if vault_line(text) != Some(root.vault.as_str()) || stated != Some(number) {
        return Ok(None);
    }
    Ok(Key::from_text(text))
}

/// The highest number that an epoch file or its copy has.
pub(super) fn newest_epoch(dir: &Path) -> Result<Option<u64>, Error> {
    let numbers =
        files::named_entries(dir)?
            .into_iter()
            .filter_map(|(name, _)| match layout::named(&name) {
                Named::Epoch(number) => Some(number),
                _ => None,
            });
    Ok(numbers.max())
}

/// Whether a root key is the one of the newest epoch, also when that still has the name of a change of keys.
pub(super) fn opens_newest(dir: &Path, root: &RootKey) -> bool {
    matches!(unfinished_epoch(dir, root), Ok(Some(_))) || unlock_epoch(dir, root).is_ok()
}

/// The epoch of a change that counts and was not finished; nothing when there is none. Writes nothing.
pub(super) fn unfinished_epoch(dir: &Path, root: &RootKey) -> Result<Option<Epoch>, Error> {
    if files::exists(&dir.join(layout::KEYS_NEXT)) {
        return Ok(None);
    }
    for (number, path) in unfinished(dir)? {
        let Some(sealed) = read_part(&path, Part::Epoch)? else {
            continue;
        };
        if let Some(key) = parse_epoch(&sealed, root, number)? {
            return Ok(Some(Epoch { number, key }));
        }
    }
    Ok(None)
}

/// The files of epochs that belong to a change of keys: number and place.
pub(super) fn unfinished(dir: &Path) -> Result<Vec<(u64, PathBuf)>, Error> {
    let next = |(name, path): (String, PathBuf)| match layout::named(&name) {
        Named::EpochNext(number) => Some((number, path)),
        _ => None,
    };
    Ok(files::named_entries(dir)?
        .into_iter()
        .filter_map(next)
        .collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use std::fs;

    use super::*;
    use crate::vault::keys;

    #[test]
    fn an_epoch_of_another_vault_or_another_number_is_damage() {
        let dir = tempfile::tempdir().unwrap();
        let root = keys::new_root("2026-11-25T12:00:00Z");
        let epoch = Epoch {
            number: 1,
            key: Key::generate(),
        };
        write_epoch_file(dir.path(), &root, &epoch).unwrap();
        assert_eq!(unlock_epoch(dir.path(), &root).unwrap().0.number, 1);
        fs::copy(
            layout::epoch_file(dir.path(), 1),
            layout::epoch_file(dir.path(), 2),
        )
        .unwrap();
        assert_eq!(
            unlock_epoch(dir.path(), &root).err(),
            Some(Error::Damaged(Damage::Epoch))
        );
    }
}
