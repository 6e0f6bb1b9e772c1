//! The recovery sheet: a key on paper that opens the vault when the passphrase is lost.
//!
//! `recovery.age` holds the text of the key file, sealed to the sheet's key. Of that key the vault knows only the public
//! half, inside the sealed key file: who has an old copy of the vault and an old passphrase can't open with it what was
//! sealed later. The file of the sheet that counts is named by its digest in the key file.

use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr as _;

use age::x25519;
use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use rand::RngCore as _;
use rand::rngs::OsRng;
use secrecy::SecretString;
use zeroize::{Zeroize as _, Zeroizing};

use super::epoch_key;
use super::error::{Damage, Error, Part};
use super::files;
use super::keys::{self, RootKey};
use super::layout;
use super::seal;
use super::sheet::Sheet;

/// A recovery file is smaller than this; what is larger is something else (bytes).
const LIMIT: u64 = 1 << 16;
/// What the text of an age key begins with.
const PREFIX: &str = "age-secret-key-";

/// The key on a recovery sheet: 32 bytes, which the sheet shows as words and as the line that `age` reads.
#[derive(Clone)]
pub struct RecoveryKey {
    bytes: Zeroizing<[u8; 32]>,
    identity: x25519::Identity,
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(—)")
    }
}

impl RecoveryKey {
    /// A new key from the system's random source.
    ///
    /// # Errors
    ///
    /// Never with the libraries this is built with; an error rather than a panic if that changes.
    pub fn generate() -> Result<Self, Error> {
        let mut bytes = Zeroizing::new([0; 32]);
        OsRng.fill_bytes(bytes.as_mut());
        Self::from_bytes(&bytes)
    }

    /// The key that these 32 bytes are.
    ///
    /// # Errors
    ///
    /// As [`RecoveryKey::generate`].
    pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, Error> {
        let failed = || Error::Unavailable(io::ErrorKind::InvalidData);
        let prefix = Hrp::parse(PREFIX).map_err(|_its_own| failed())?;
        let text = bech32::encode_upper::<Bech32>(prefix, bytes).map_err(|_its_own| failed())?;
        let text = Zeroizing::new(text);
        let identity = x25519::Identity::from_str(&text).map_err(|_its_own| failed())?;
        Ok(Self {
            bytes: Zeroizing::new(*bytes),
            identity,
        })
    }

    /// Reads the line that `age` reads, with or without what is around it; nothing when there is no such line.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let line = text
            .split_whitespace()
            .find(|word| word.starts_with("AGE-SECRET-KEY-1"))?;
        let decoded = CheckedHrpstring::new::<Bech32>(line).ok()?;
        let mut bytes = Zeroizing::new([0; 32]);
        let mut found: Zeroizing<Vec<u8>> = Zeroizing::new(decoded.byte_iter().collect());
        let key = (found.len() == bytes.len()).then(|| {
            bytes.copy_from_slice(&found);
            Self::from_bytes(&bytes).ok()
        });
        found.zeroize();
        key.flatten()
    }

    /// The 32 bytes of the key.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// The line that `age` reads: `AGE-SECRET-KEY-1…`.
    #[must_use]
    pub fn text(&self) -> SecretString {
        self.identity.to_string()
    }

    /// The key as `age` uses it to open.
    pub(super) const fn identity(&self) -> &x25519::Identity {
        &self.identity
    }

    /// The public half, which the key file keeps.
    pub(super) fn recipient(&self) -> x25519::Recipient {
        self.identity.to_public()
    }
}

/// Seals a root key to a sheet. Returns the bytes of the recovery file, and what the key file has to say of it.
///
/// The sealed text says nothing of a sheet: it is the key, and who has it has everything.
pub(super) fn seal_for(
    root: &RootKey,
    recipient: &x25519::Recipient,
) -> Result<(Vec<u8>, Sheet), Error> {
    let text = root.text_without_sheet();
    let sealed = age::encrypt(recipient, text.as_bytes())
        .map_err(|_failed| Error::Unavailable(io::ErrorKind::Other))?;
    let sheet = Sheet::new(recipient, &sealed);
    Ok((sealed, sheet))
}

/// Opens the vault's root key with a sheet.
///
/// # Errors
///
/// [`Error::NoRecovery`] when no sheet was made, [`Error::WrongRecovery`] when it is not this one.
pub(super) fn unlock(dir: &Path, key: &RecoveryKey) -> Result<RootKey, Error> {
    // A change of keys that was killed after it counted has left the newer file under its own name.
    let committed = !files::exists(&dir.join(layout::KEYS_NEXT));
    let next = committed.then_some(layout::RECOVERY_NEXT);
    let names = next
        .into_iter()
        .chain([layout::RECOVERY, layout::RECOVERY_COPY]);
    let mut refusal = Error::NoRecovery;
    for name in names {
        let Ok(sealed) = files::read_checked(&dir.join(name), Part::Recovery, LIMIT) else {
            continue;
        };
        let Ok(text) = seal::unseal_with(&sealed, key.identity()) else {
            if refusal == Error::NoRecovery {
                refusal = Error::WrongRecovery;
            }
            continue;
        };
        let mut root = keys::parse_root(&text)?;
        root.sheet = Some(Sheet::new(&key.recipient(), &sealed));
        if epoch_key::opens_newest(dir, &root) {
            return Ok(root);
        }
        // An older file of this sheet was put back: the next one may be right.
        refusal = Error::Damaged(Damage::Epoch);
    }
    Err(refusal)
}

/// Writes the recovery file, its copy included.
pub(super) fn write(dir: &Path, sealed: &[u8]) -> Result<(), Error> {
    files::write_atomic(&dir.join(layout::RECOVERY), sealed)?;
    files::write_atomic(&dir.join(layout::RECOVERY_COPY), sealed)
}

/// Removes every recovery file.
pub(super) fn remove(dir: &Path) -> Result<(), Error> {
    for name in [
        layout::RECOVERY_NEXT,
        layout::RECOVERY,
        layout::RECOVERY_COPY,
    ] {
        files::shred(&dir.join(name))?;
    }
    files::sync_dir(dir)
}

/// Brings the recovery files to what the key file says, after a change that was killed or damage to one of them.
/// Returns whether a sheet opens this vault.
///
/// # Errors
///
/// When the disk refuses.
pub(super) fn settle(dir: &Path, sheet: Option<&Sheet>) -> Result<bool, Error> {
    let Some(sheet) = sheet else {
        let names = [
            layout::RECOVERY,
            layout::RECOVERY_COPY,
            layout::RECOVERY_NEXT,
        ];
        if names.iter().any(|name| files::exists(&dir.join(name))) {
            remove(dir)?;
        }
        return Ok(false);
    };
    let read = |name: &str| {
        files::read_checked(&dir.join(name), Part::Recovery, LIMIT)
            .ok()
            .filter(|sealed| sheet.is(sealed))
    };
    let (file, copy, next) = (
        read(layout::RECOVERY),
        read(layout::RECOVERY_COPY),
        read(layout::RECOVERY_NEXT),
    );
    let is_settled = file.is_some() && copy.is_some();
    let Some(sealed) = file.or(copy).or(next) else {
        return Ok(false);
    };
    if !is_settled {
        write(dir, &sealed)?;
    }
    if files::exists(&dir.join(layout::RECOVERY_NEXT)) {
        files::shred(&dir.join(layout::RECOVERY_NEXT))?;
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use secrecy::ExposeSecret as _;

    use super::*;

    #[test]
    fn the_key_of_a_sheet_is_the_same_as_bytes_and_as_the_line_of_age() {
        let key = RecoveryKey::generate().unwrap();
        let text = key.text();
        assert!(text.expose_secret().starts_with("AGE-SECRET-KEY-1"));
        let around = format!("# recovery\n{}\n", text.expose_secret());
        assert_eq!(
            RecoveryKey::from_text(&around).unwrap().bytes(),
            key.bytes()
        );
        assert!(RecoveryKey::from_text("AGE-SECRET-KEY-1ABC").is_none());
        assert!(RecoveryKey::from_text("").is_none());
        assert!(!format!("{key:?}").contains("AGE"));
    }

    #[test]
    fn the_line_of_age_is_the_one_that_age_itself_makes_of_the_bytes() {
        let identity = x25519::Identity::generate();
        let line = identity.to_string();
        let key = RecoveryKey::from_text(line.expose_secret()).unwrap();
        assert_eq!(key.text().expose_secret(), line.expose_secret());
        assert_eq!(
            key.recipient().to_string(),
            identity.to_public().to_string()
        );
    }
}
