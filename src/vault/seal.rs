//! Sealing and unsealing: every piece on disk is an ordinary `age` file of a size that says little.

use std::io::{self, Read as _};
use std::iter;
use std::str::FromStr as _;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, scrypt, x25519};
use serde::Serialize;
use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::error::Error;

/// Items, card pages and journal frames are at least this large, so that a decoy looks like a case (bytes).
pub(super) const PIECE: usize = 4_096;
/// The root and the anchor are at least this large (bytes).
pub(super) const SMALL: usize = 1_024;
/// A journal frame says this much beside the item in it at most, and so has the same bucket as the item (bytes).
const AROUND: usize = 512;
/// Above this size the steps become finer than doubling (bytes).
const DOUBLING: usize = 65_536;

/// How much work a guess at the passphrase costs: scrypt with N = 2 to the power of this number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// 2^18: 256 MiB of memory and about a second for every guess.
    pub const DEFAULT: Self = Self(18);
    /// A key file that asks for more than this is refused before any work is done.
    pub const MAX: Self = Self(20);

    /// The lowest there is: for "whatever it is now".
    pub(super) const LEAST: Self = Self(1);

    /// The work factor in the header of a file that is sealed to a passphrase.
    pub(super) fn of(sealed: &[u8]) -> Option<Self> {
        let line = sealed.split(|byte| *byte == b'\n').nth(1)?;
        let line = std::str::from_utf8(line).ok()?;
        let log_n = line.strip_prefix("-> scrypt ")?.split(' ').nth(1)?;
        Self::new(log_n.parse().ok()?).ok()
    }

    /// A work factor of 1 to 20; low ones are for tests only.
    ///
    /// # Errors
    ///
    /// [`Error::WorkFactorTooHigh`] outside 1 to 20.
    pub const fn new(log_n: u8) -> Result<Self, Error> {
        if log_n == 0 || log_n > Self::MAX.0 {
            return Err(Error::WorkFactorTooHigh);
        }
        Ok(Self(log_n))
    }
}

/// A secret key and what is sealed to it. The recipient never leaves the memory: who doesn't know it can't forge.
#[derive(Clone)]
pub(super) struct Key {
    identity: x25519::Identity,
    recipient: x25519::Recipient,
}

impl Key {
    /// A new key from the system's random source.
    pub(super) fn generate() -> Self {
        Self::from(x25519::Identity::generate())
    }

    /// The first line of the text that is an age secret key.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let line = text
            .lines()
            .find(|line| line.starts_with("AGE-SECRET-KEY-1"))?;
        x25519::Identity::from_str(line).ok().map(Self::from)
    }

    /// The key as the line that [`Key::from_text`] reads.
    pub(super) fn to_text(&self) -> SecretString {
        self.identity.to_string()
    }

    /// The recipient, for a stream that is written piece by piece.
    pub(super) const fn recipient(&self) -> &x25519::Recipient {
        &self.recipient
    }

    /// The identity, for a stream that is read piece by piece.
    pub(super) const fn identity(&self) -> &x25519::Identity {
        &self.identity
    }

    /// Seals a plaintext as it is.
    pub(super) fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, Error> {
        age::encrypt(&self.recipient, plain)
            .map_err(|_failed| Error::Unavailable(io::ErrorKind::Other))
    }

    /// Seals one JSON object, padded with spaces and a newline up to its bucket.
    pub(super) fn seal_json<T: Serialize>(
        &self,
        value: &T,
        least: usize,
    ) -> Result<Vec<u8>, Error> {
        let json = serde_json::to_vec(value)
            .map_err(|_failed| Error::Unavailable(io::ErrorKind::InvalidData))?;
        let mut plain = Zeroizing::new(json);
        pad(&mut plain, least);
        self.seal(&plain)
    }

    /// Unseals a piece; nothing when it was not sealed with this key or was changed since.
    pub(super) fn unseal(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        read_all(sealed, &self.identity).ok()
    }

    /// Opens a package that somebody else sealed to the public half.
    pub(super) fn open_package(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Refused> {
        unseal_with(sealed, &self.identity)
    }

    /// Unseals one JSON object.
    pub(super) fn unseal_json<T: DeserializeOwned>(&self, sealed: &[u8]) -> Option<T> {
        serde_json::from_slice(&self.unseal(sealed)?).ok()
    }
}

impl From<x25519::Identity> for Key {
    fn from(identity: x25519::Identity) -> Self {
        let recipient = identity.to_public();
        Self {
            identity,
            recipient,
        }
    }
}

/// Why a passphrase did not open a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// The file is whole, as far as can be seen, and wants another passphrase.
    Wrong,
    /// The file is not one that a passphrase could open.
    Unreadable,
    /// The file asks for more work than this program ever does.
    TooMuchWork,
}

impl From<&DecryptError> for Refused {
    fn from(error: &DecryptError) -> Self {
        match error {
            DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed
            | DecryptError::NoMatchingKeys => Self::Wrong,
            DecryptError::ExcessiveWork { .. } => Self::TooMuchWork,
            _ => Self::Unreadable,
        }
    }
}

/// Seals a plaintext to a passphrase.
pub(super) fn seal_with_passphrase(
    plain: &[u8],
    passphrase: &SecretString,
    cost: WorkFactor,
) -> Result<Vec<u8>, Error> {
    let recipient = passphrase_recipient(passphrase, cost);
    age::encrypt(&recipient, plain).map_err(|_failed| Error::Unavailable(io::ErrorKind::Other))
}

/// Opens what [`seal_with_passphrase`] sealed.
pub(super) fn unseal_with_passphrase(
    sealed: &[u8],
    passphrase: &SecretString,
) -> Result<Zeroizing<Vec<u8>>, Refused> {
    read_all(sealed, &passphrase_identity(passphrase)).map_err(|error| Refused::from(&error))
}

/// What seals to a passphrase.
pub(super) fn passphrase_recipient(
    passphrase: &SecretString,
    cost: WorkFactor,
) -> scrypt::Recipient {
    let mut recipient = scrypt::Recipient::new(normalised(passphrase));
    recipient.set_work_factor(cost.0);
    recipient
}

/// What opens with a passphrase.
pub(super) fn passphrase_identity(passphrase: &SecretString) -> scrypt::Identity {
    let mut identity = scrypt::Identity::new(normalised(passphrase));
    // The library's own limit follows the speed of this machine and would refuse a good file on a slow one.
    identity.set_max_work_factor(WorkFactor::MAX.0);
    identity
}

/// The same passphrase in the one form that Unicode calls NFC: keyboards differ in how they write an é.
fn normalised(passphrase: &SecretString) -> SecretString {
    // Room for the longest form beforehand, so that growing leaves no copies behind.
    let mut text = Zeroizing::new(String::with_capacity(passphrase.expose_secret().len() * 3));
    text.extend(passphrase.expose_secret().nfc());
    SecretString::from(text.as_str())
}

/// Opens what was sealed to a key.
pub(super) fn unseal_with(
    sealed: &[u8],
    identity: &x25519::Identity,
) -> Result<Zeroizing<Vec<u8>>, Refused> {
    read_all(sealed, identity).map_err(|error| Refused::from(&error))
}

fn read_all(
    sealed: &[u8],
    identity: &dyn age::Identity,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut stream = age::Decryptor::new_buffered(sealed)?.decrypt(iter::once(identity))?;
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    stream.read_to_end(&mut plain)?;
    Ok(plain)
}

/// Fills a plaintext with spaces and a last newline up to the size of its bucket.
fn pad(plain: &mut Vec<u8>, least: usize) {
    let size = bucket(plain.len() + 1).max(least);
    plain.resize(size.saturating_sub(1), b' ');
    plain.push(b'\n');
}

/// The size of an item, wherever it is: in the store, in a journal frame and in a snapshot it is the same, so that no two
/// of them together tell more than one.
pub(super) fn item_size<T: Serialize>(item: &T) -> Result<usize, Error> {
    let mut counted = Count(0);
    serde_json::to_writer(&mut counted, item)
        .map_err(|_failed| Error::Unavailable(io::ErrorKind::InvalidData))?;
    Ok(bucket(counted.0 + AROUND).max(PIECE))
}

/// Counts what is written.
struct Count(usize);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The size that a plaintext of `length` bytes gets: 1,024, then doubling from 4,096 to 65,536, then steps of at most
/// 12 % (Padmé).
pub(super) fn bucket(length: usize) -> usize {
    if length <= SMALL {
        SMALL
    } else if length <= DOUBLING {
        length.next_power_of_two().max(PIECE)
    } else {
        padme(length)
    }
}

/// Padmé (Nikitin and others, "Reducing Metadata Leakage from Encrypted Files", 2019): only the highest bits of a length
/// may differ, as many as it takes to write down how long the length itself is.
fn padme(length: usize) -> usize {
    let exponent = length.ilog2();
    let kept = usize::BITS - exponent.leading_zeros();
    let mask = (1_usize << exponent.saturating_sub(kept)) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    fn low() -> WorkFactor {
        WorkFactor::new(4).unwrap()
    }

    #[test]
    fn a_passphrase_opens_however_the_keyboard_writes_its_accents() {
        let composed = SecretString::from("caf\u{e9} na zessen");
        let decomposed = SecretString::from("cafe\u{301} na zessen");
        let sealed = seal_with_passphrase(b"key", &composed, low()).unwrap();
        assert_eq!(
            *unseal_with_passphrase(&sealed, &decomposed).unwrap(),
            b"key"
        );
    }

    #[test]
    fn a_wrong_passphrase_and_a_damaged_file_are_told_apart() {
        let right = SecretString::from("right");
        let sealed = seal_with_passphrase(b"key", &right, low()).unwrap();
        assert_eq!(
            unseal_with_passphrase(&sealed, &SecretString::from("left")),
            Err(Refused::Wrong)
        );
        assert_eq!(
            unseal_with_passphrase(b"age-encry", &right),
            Err(Refused::Unreadable)
        );
    }

    #[test]
    fn sizes_of_ordinary_cases_can_not_be_told_apart() {
        let key = Key::generate();
        let size = |n: usize| {
            key.unseal(&key.seal_json(&"x".repeat(n), PIECE).unwrap())
                .unwrap()
                .len()
        };
        assert!([0, 17, 900, 2_000, 4_000].iter().all(|n| size(*n) == PIECE));
        assert_eq!(size(4_100), 8_192);
    }

    #[test]
    fn padding_costs_at_most_an_eighth_of_a_large_piece() {
        for length in [65_537_usize, 100_000, 300_000, 1 << 20, 12_345_678] {
            let padded = bucket(length);
            assert!(
                padded >= length && (padded - length) * 8 <= length,
                "{length} {padded}"
            );
        }
    }

    #[test]
    fn a_changed_byte_is_never_accepted() {
        let key = Key::generate();
        let mut sealed = key.seal_json(&"text", SMALL).unwrap();
        let last = sealed.len() - 1;
        *sealed.get_mut(last).unwrap() ^= 1;
        assert!(key.unseal(&sealed).is_none());
        assert!(
            Key::generate()
                .unseal(&key.seal_json(&"text", SMALL).unwrap())
                .is_none()
        );
    }
}
