//! The chain of keys: the passphrase opens the root key, the root key opens the key of the present epoch.

use std::io;
use std::path::Path;

use age::secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::error::{Damage, Error, Part};
use super::files;
use super::id::{ItemId, from_hex};
use super::layout;
use super::recovery::Sheet;
use super::seal::{self, Key, Refused, WorkFactor};

/// Key and epoch files are smaller than this; what is larger is something else (bytes).
const LIMIT: u64 = 1 << 16;
/// The plaintext of the key file is this large, so that its size doesn't tell how many recovery lines it has (bytes).
const KEY_TEXT: usize = 1_024;

/// What the line of the recovery sheet begins with.
const SHEET: &str = "# recovery: ";

/// What the passphrase opened.
#[derive(Clone)]
pub(super) struct RootKey {
    pub(super) key: Key,
    /// The number of the vault, 32 hexadecimal digits.
    pub(super) vault: String,
    /// When the vault was made, an RFC 3339 time.
    created: String,
    /// The recovery sheet that opens the vault too.
    pub(super) sheet: Option<Sheet>,
}

impl RootKey {
    /// Whether both are the same key.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.key.to_text(), other.key.to_text());
        self.vault == other.vault && mine.expose_secret() == theirs.expose_secret()
    }

    /// A new key for this vault, without a sheet.
    pub(super) fn renewed(&self) -> Self {
        Self {
            key: Key::generate(),
            vault: self.vault.clone(),
            created: self.created.clone(),
            sheet: None,
        }
    }

    /// The text of the key file: an age identity file.
    pub(super) fn text(&self) -> Zeroizing<String> {
        self.text_with(self.sheet.as_ref())
    }

    /// The same text without what it says of a sheet.
    pub(super) fn text_without_sheet(&self) -> Zeroizing<String> {
        self.text_with(None)
    }

    fn text_with(&self, sheet: Option<&Sheet>) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(KEY_TEXT * 2));
        text.push_str("# vault-keys 1\n# vault: ");
        text.push_str(&self.vault);
        text.push_str("\n# created: ");
        text.push_str(&self.created);
        text.push('\n');
        if let Some(sheet) = sheet {
            text.push_str(SHEET);
            text.push_str(&sheet.line());
            text.push('\n');
        }
        text.push_str(self.key.to_text().expose_secret());
        text.push('\n');
        while text.len() < KEY_TEXT {
            text.push('\n');
        }
        text
    }
}

/// The key under which everything of one epoch is sealed.
#[derive(Clone)]
pub(super) struct Epoch {
    pub(super) number: u64,
    pub(super) key: Key,
}

/// A file that has lost its copy, or a copy that has lost its file: to be written anew once writing is allowed.
pub(super) struct Mend {
    path: std::path::PathBuf,
    bytes: Zeroizing<Vec<u8>>,
}

impl Mend {
    pub(super) fn write(&self) -> Result<(), Error> {
        files::write_atomic(&self.path, &self.bytes)
    }
}

/// Makes the root key of a new vault, not yet on disk. `created` is an RFC 3339 time.
pub(super) fn new_root(created: &str) -> RootKey {
    RootKey {
        key: Key::generate(),
        vault: ItemId::random().to_string(),
        created: created.to_owned(),
        sheet: None,
    }
}

/// Writes the key file and its copy.
pub(super) fn write_root(
    dir: &Path,
    root: &RootKey,
    passphrase: &SecretString,
    cost: WorkFactor,
) -> Result<(), Error> {
    let sealed = seal::seal_with_passphrase(root.text().as_bytes(), passphrase, cost)?;
    files::write_atomic(&dir.join(layout::KEYS), &sealed)?;
    files::write_atomic(&dir.join(layout::KEYS_COPY), &sealed)
}

/// Opens the key file, or its copy when the file is damaged. Nothing is written here.
pub(super) fn unlock_root(
    dir: &Path,
    passphrase: &SecretString,
) -> Result<(RootKey, Option<Mend>), Error> {
    let (path, copy_path) = (dir.join(layout::KEYS), dir.join(layout::KEYS_COPY));
    let (file, copy) = (
        read_part(&path, Part::Keys)?,
        read_part(&copy_path, Part::Keys)?,
    );
    let mut refusals = Vec::new();
    for (bytes, other, other_path) in [(&file, &copy, &copy_path), (&copy, &file, &path)] {
        let Some(bytes) = bytes else { continue };
        match seal::unseal_with_passphrase(bytes, passphrase) {
            Ok(text) => {
                let root = parse_root(&text)?;
                let mend = (other.as_ref() != Some(bytes)).then(|| Mend {
                    path: other_path.clone(),
                    bytes: bytes.clone(),
                });
                return Ok((root, mend));
            }
            Err(refused) => refusals.push(refused),
        }
        if other.as_ref() == Some(bytes) {
            // The copy is the same: a second guess would only cost another second.
            break;
        }
    }
    Err(if refusals.contains(&Refused::Wrong) {
        Error::WrongPassphrase
    } else if refusals.contains(&Refused::TooMuchWork) {
        Error::WorkFactorTooHigh
    } else {
        Error::Damaged(Damage::Keys)
    })
}

/// Reads the text of the key file.
pub(super) fn parse_root(text: &[u8]) -> Result<RootKey, Error> {
    let text = std::str::from_utf8(text).map_err(|_not_text| Error::Damaged(Damage::Keys))?;
    check_form(text, "# vault-keys ", Damage::Keys)?;
    let vault = vault_line(text).ok_or(Error::Damaged(Damage::Keys))?;
    let key = Key::from_text(text).ok_or(Error::Damaged(Damage::Keys))?;
    let line = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
    Ok(RootKey {
        key,
        vault: vault.to_owned(),
        created: line("# created: ").unwrap_or_default().to_owned(),
        sheet: line(SHEET).and_then(Sheet::parse),
    })
}

/// The first line names the form and its number.
fn check_form(text: &str, name: &str, damage: Damage) -> Result<(), Error> {
    let form = text
        .lines()
        .next()
        .and_then(|line| line.strip_prefix(name))
        .and_then(|number| number.parse::<u64>().ok());
    match form {
        Some(number) if number <= layout::MAJOR => Ok(()),
        Some(number) => Err(Error::TooNew {
            found: number.to_string(),
        }),
        None => Err(Error::Damaged(damage)),
    }
}

fn vault_line(text: &str) -> Option<&str> {
    let vault = text
        .lines()
        .find_map(|line| line.strip_prefix("# vault: "))?;
    from_hex::<16>(vault).map(|_bytes| vault)
}

/// The bytes of a part, or nothing when it is not there.
pub(super) fn read_part(path: &Path, part: Part) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    match files::read_checked(path, part, LIMIT) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Error::Unavailable(io::ErrorKind::NotFound)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Writes the file of an epoch. When this returns the epoch counts; its copy is written right after.
pub(super) fn write_epoch_file(dir: &Path, root: &RootKey, epoch: &Epoch) -> Result<(), Error> {
    let sealed = seal_epoch(root, epoch)?;
    files::write_atomic(&layout::epoch_file(dir, epoch.number), &sealed)?;
    files::write_atomic(&layout::epoch_copy(dir, epoch.number), &sealed)
}

/// The sealed bytes of the file of an epoch.
pub(super) fn seal_epoch(root: &RootKey, epoch: &Epoch) -> Result<Vec<u8>, Error> {
    let mut text = Zeroizing::new(String::with_capacity(KEY_TEXT));
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
            let mend = (other.as_ref() != Some(bytes)).then(|| Mend {
                path: other_path.clone(),
                bytes: bytes.clone(),
            });
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

/// What a guess at the passphrase costs now, as the key file says; nothing when it can't be read.
pub(super) fn cost(dir: &Path) -> Option<WorkFactor> {
    let sealed = read_part(&dir.join(layout::KEYS), Part::Keys).ok()??;
    WorkFactor::of(&sealed)
}

/// The highest number that an epoch file or its copy has.
pub(super) fn newest_epoch(dir: &Path) -> Result<Option<u64>, Error> {
    let numbers =
        files::named_entries(dir)?
            .into_iter()
            .filter_map(|(name, _)| match layout::named(&name) {
                layout::Named::Epoch(number) => Some(number),
                _ => None,
            });
    Ok(numbers.max())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]

    use super::*;
    use std::fs;

    fn vault(dir: &Path) -> (RootKey, SecretString) {
        let root = new_root("2026-11-25T12:00:00Z");
        let passphrase = SecretString::from("four words and one");
        write_root(dir, &root, &passphrase, WorkFactor::new(4).unwrap()).unwrap();
        (root, passphrase)
    }

    #[test]
    fn a_damaged_key_file_is_replaced_by_its_copy() {
        let dir = tempfile::tempdir().unwrap();
        let (root, passphrase) = vault(dir.path());
        let path = dir.path().join(layout::KEYS);
        let whole = fs::read(&path).unwrap();
        for damage in [
            Some(Vec::new()),
            Some(whole[..whole.len() / 2].to_vec()),
            None,
        ] {
            match damage {
                Some(bytes) => fs::write(&path, bytes).unwrap(),
                None => fs::remove_file(&path).unwrap(),
            }
            let (opened, mend) = unlock_root(dir.path(), &passphrase).unwrap();
            assert_eq!(opened.vault, root.vault);
            mend.unwrap().write().unwrap();
            assert_eq!(fs::read(&path).unwrap(), whole);
        }
    }

    #[test]
    fn a_key_file_that_asks_for_hours_of_work_is_refused_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let (_, passphrase) = vault(dir.path());
        for name in [layout::KEYS, layout::KEYS_COPY] {
            let path = dir.path().join(name);
            let bytes = fs::read(&path).unwrap();
            let line = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
            let end = line
                + bytes[line..]
                    .iter()
                    .position(|byte| *byte == b'\n')
                    .unwrap();
            // The stanza line ends with the work factor, here 4.
            let hostile = [&bytes[..end - 1], b"21", &bytes[end..]].concat();
            fs::write(&path, hostile).unwrap();
        }
        let start = std::time::Instant::now();
        assert_eq!(
            unlock_root(dir.path(), &passphrase).err(),
            Some(Error::WorkFactorTooHigh)
        );
        assert!(start.elapsed().as_millis() < 200);
    }

    #[test]
    fn an_epoch_of_another_vault_or_another_number_is_damage() {
        let dir = tempfile::tempdir().unwrap();
        let (root, _) = vault(dir.path());
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
