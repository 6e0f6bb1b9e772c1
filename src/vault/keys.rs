//! The root key, which the passphrase opens. It opens the key of the present epoch: see `epoch_key`.

use std::io;
use std::path::Path;

use age::secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::error::{Damage, Error, Part};
use super::files;
use super::id::{ItemId, from_hex};
use super::layout;
use super::seal::{self, Key, Refused, WorkFactor};
use super::sheet::Sheet;

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

/// A file that has lost its copy, or a copy that has lost its file: to be written anew once writing is allowed.
pub(super) struct Mend {
    path: std::path::PathBuf,
    bytes: Zeroizing<Vec<u8>>,
}

impl Mend {
    /// These bytes, to be written at this place.
    pub(super) const fn new(path: std::path::PathBuf, bytes: Zeroizing<Vec<u8>>) -> Self {
        Self { path, bytes }
    }

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

/// A key file, or its copy, that the passphrase opened.
pub(super) struct Opened {
    pub(super) root: RootKey,
    /// Puts the other one of the two right, when it is not the same.
    pub(super) mend: Option<Mend>,
    /// It is the copy.
    pub(super) is_copy: bool,
}

/// What came of trying the passphrase on the key file and on its copy.
pub(super) struct Tried {
    /// What it opened, the key file first.
    pub(super) opened: Vec<Opened>,
    /// Why it did not open the others, the key file first.
    pub(super) refused: Vec<Refused>,
}

/// Tries the passphrase on the key file and, when that is another, on its copy. Nothing is written here.
pub(super) fn try_both(dir: &Path, passphrase: &SecretString) -> Result<Tried, Error> {
    let (path, copy_path) = (dir.join(layout::KEYS), dir.join(layout::KEYS_COPY));
    let (file, copy) = (
        read_part(&path, Part::Keys)?,
        read_part(&copy_path, Part::Keys)?,
    );
    let mut tried = Tried {
        opened: Vec::new(),
        refused: Vec::new(),
    };
    let both = [
        (&file, &copy, &copy_path, false),
        (&copy, &file, &path, true),
    ];
    for (bytes, other, other_path, is_copy) in both {
        let Some(bytes) = bytes else { continue };
        let is_same = other.as_ref() == Some(bytes);
        let root = seal::unseal_with_passphrase(bytes, passphrase).map(|text| parse_root(&text));
        match root {
            Ok(Ok(root)) => tried.opened.push(Opened {
                root,
                mend: (!is_same).then(|| Mend::new(other_path.clone(), bytes.clone())),
                is_copy,
            }),
            Ok(Err(Error::TooNew { found })) => return Err(Error::TooNew { found }),
            Ok(Err(_)) => tried.refused.push(Refused::Unreadable),
            Err(refused) => tried.refused.push(refused),
        }
        if is_same {
            // A second guess at the same would only cost another second.
            break;
        }
    }
    Ok(tried)
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
pub(super) fn check_form(text: &str, name: &str, damage: Damage) -> Result<(), Error> {
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

pub(super) fn vault_line(text: &str) -> Option<&str> {
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

/// What a guess at the passphrase costs now, as the key file says; nothing when it can't be read.
pub(super) fn cost(dir: &Path) -> Option<WorkFactor> {
    let sealed = read_part(&dir.join(layout::KEYS), Part::Keys).ok()??;
    WorkFactor::of(&sealed)
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

    fn unlock(dir: &Path, passphrase: &SecretString) -> Result<(RootKey, Option<Mend>), Refused> {
        let mut tried = try_both(dir, passphrase).unwrap();
        match tried.opened.pop() {
            Some(one) => Ok((one.root, one.mend)),
            None => Err(tried.refused.remove(0)),
        }
    }

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
            let (opened, mend) = unlock(dir.path(), &passphrase).unwrap();
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
            unlock(dir.path(), &passphrase).err(),
            Some(Refused::TooMuchWork)
        );
        assert!(start.elapsed().as_millis() < 200);
    }
}
