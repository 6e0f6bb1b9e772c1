//! To whom something can be sealed: the public key of one body or one person, read strictly and never guessed at.
//!
//! The form is the X25519 recipient of age (C2SP, `age.md`: Bech32 with the prefix `age` over 32 bytes). Anything that
//! would start another program (`age1yubikey1…`), anything secret and anything half right is refused by name, before
//! anything else is done with it.

use std::fmt;

use bech32::{Bech32, Hrp, primitives::decode::CheckedHrpstring};
use sha2::{Digest as _, Sha256};

/// What the text of a key begins with, before the `1` that ends it.
const PREFIX: &str = "age";

/// The points of Curve25519 with which every shared secret is zero (cr.yp.to/ecdh.html, without the unused top bit):
/// what is sealed to one of these, anybody can open.
const WEAK: [[u8; 32]; 7] = [
    filled(0, 0, 0),
    filled(1, 0, 0),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
    filled(0xec, 0xff, 0x7f),
    filled(0xed, 0xff, 0x7f),
    filled(0xee, 0xff, 0x7f),
];

const fn filled(first: u8, between: u8, last: u8) -> [u8; 32] {
    let mut bytes = [between; 32];
    let [start, .., end] = &mut bytes;
    *start = first;
    *end = last;
    bytes
}

/// The public key of exactly one recipient, found right.
#[derive(Clone, PartialEq, Eq)]
pub struct RecipientKey(String);

/// Why a text is not the public key of one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotAKey {
    /// Nothing was typed.
    Missing,
    /// There is more than one: a package is for one recipient.
    Several,
    /// It is a secret key, which nobody else may ever have.
    Secret,
    /// It is a post-quantum key (`age1pq1…`), to which this version can't seal.
    PostQuantum,
    /// It would need another program or a device (`age1yubikey1…`): none is ever started.
    NeedsProgram,
    /// It is a key of SSH.
    Ssh,
    /// A letter is wrong, missing or too many, or it has capitals.
    Malformed,
    /// It is made up so that anybody can open what is sealed to it.
    Weak,
    /// It is the key of this vault itself.
    Own,
}

impl NotAKey {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Missing,
        Self::Several,
        Self::Secret,
        Self::PostQuantum,
        Self::NeedsProgram,
        Self::Ssh,
        Self::Malformed,
        Self::Weak,
        Self::Own,
    ];
}

impl fmt::Debug for RecipientKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RecipientKey({})", self.short())
    }
}

impl RecipientKey {
    /// Reads a key as it was typed; white space around it does not matter.
    ///
    /// # Errors
    /// Why it is not the public key of one recipient.
    pub fn read(typed: &str) -> Result<Self, NotAKey> {
        let text = typed.trim();
        if text.is_empty() {
            return Err(NotAKey::Missing);
        }
        if let Some(other) = another_kind(text) {
            return Err(other);
        }
        if text.contains(|c: char| c.is_whitespace() || c == ',' || c == ';') {
            return Err(NotAKey::Several);
        }
        match text.rsplit_once('1') {
            Some((PREFIX, _)) => {}
            Some((name, _)) if name.starts_with("age1") => return Err(NotAKey::NeedsProgram),
            _ => return Err(NotAKey::Malformed),
        }
        let bytes = decode(text).ok_or(NotAKey::Malformed)?;
        let mut without_top_bit = bytes;
        let [.., last] = &mut without_top_bit;
        *last &= 0x7f;
        if WEAK.contains(&without_top_bit) {
            return Err(NotAKey::Weak);
        }
        // The one way in which age itself writes it: no two texts are the same key.
        let prefix = Hrp::parse(PREFIX).map_err(|_its_own| NotAKey::Malformed)?;
        let written =
            bech32::encode::<Bech32>(prefix, &bytes).map_err(|_its_own| NotAKey::Malformed)?;
        (written == text)
            .then_some(Self(written))
            .ok_or(NotAKey::Malformed)
    }

    /// Takes exactly one key out of what was given: none and two are both refused.
    ///
    /// # Errors
    /// As [`RecipientKey::read`].
    pub fn one_of(given: &[String]) -> Result<Self, NotAKey> {
        match given {
            [] => Err(NotAKey::Missing),
            [one] => Self::read(one),
            [first, ..] => Err(another_kind(first.trim()).unwrap_or(NotAKey::Several)),
        }
    }

    /// The key as age writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What people compare by phone: `7F3A-91C2-55D0-0B1E`, the start of the SHA-256 of the key's text. Twice as long as
    /// that of a text: somebody who wants to be taken for the recipient can make keys until a short one fits.
    #[must_use]
    pub fn short(&self) -> String {
        let digest = Sha256::digest(self.0.as_bytes());
        let groups: Vec<String> = digest
            .chunks_exact(2)
            .take(4)
            .filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?)))
            .map(|group| format!("{group:04X}"))
            .collect();
        groups.join("-")
    }
}

/// Names what something is that is no public key of age at all, or one of another kind.
fn another_kind(text: &str) -> Option<NotAKey> {
    let lower = text.to_ascii_lowercase();
    let begins = |start: &str| lower.starts_with(start);
    if lower.contains("age-secret-key-") || begins("age-plugin-") || begins("-----begin") {
        Some(NotAKey::Secret)
    } else if begins("ssh-") || begins("ecdsa-") || begins("sk-") {
        Some(NotAKey::Ssh)
    } else if begins("age1pq1") {
        Some(NotAKey::PostQuantum)
    } else {
        None
    }
}

/// The 32 bytes of a key with a right checksum.
fn decode(text: &str) -> Option<[u8; 32]> {
    let checked = CheckedHrpstring::new::<Bech32>(text).ok()?;
    let bytes: Vec<u8> = checked.byte_iter().collect();
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::string_slice,
        reason = "a test may fail, and a key is ASCII"
    )]

    use super::*;

    /// Of the documentation of age (README of FiloSottile/age).
    const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    /// The second recipient of the same text.
    const OTHER: &str = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";

    fn weak(bytes: [u8; 32]) -> String {
        bech32::encode::<Bech32>(Hrp::parse("age").unwrap(), &bytes).unwrap()
    }

    #[test]
    fn a_key_is_read_as_it_is_written_and_white_space_around_it_does_not_matter() {
        for typed in [KEY.to_owned(), format!("  {KEY}\n")] {
            assert_eq!(RecipientKey::read(&typed).unwrap().as_str(), KEY);
        }
        // coreutils: printf %s KEY | sha256sum
        assert_eq!(RecipientKey::read(KEY).unwrap().short().len(), 19);
        assert_ne!(
            RecipientKey::read(KEY).unwrap().short(),
            RecipientKey::read(OTHER).unwrap().short()
        );
    }

    #[test]
    fn whatever_is_not_the_public_key_of_one_recipient_is_refused_by_name() {
        let upper = KEY.to_uppercase();
        let mixed = KEY.replacen("ql3", "Ql3", 1);
        let typo = KEY.replacen("54pw", "54pq", 1);
        let swapped = KEY.replacen("hjy54", "hj5y4", 1);
        let two = format!("{KEY} {OTHER}");
        let comma = format!("{KEY},{OTHER}");
        let lines = format!("{KEY}\n{OTHER}\n");
        let short = &KEY[..KEY.len() - 1];
        let long = format!("{KEY}q");
        let with_path = format!("age1../../x1{}", "q".repeat(40));
        let table: &[(&str, NotAKey)] = &[
            ("", NotAKey::Missing),
            (" \n\t", NotAKey::Missing),
            (&two, NotAKey::Several),
            (&comma, NotAKey::Several),
            (&lines, NotAKey::Several),
            (&upper, NotAKey::Malformed),
            (&mixed, NotAKey::Malformed),
            (&typo, NotAKey::Malformed),
            (&swapped, NotAKey::Malformed),
            (short, NotAKey::Malformed),
            (&long, NotAKey::Malformed),
            ("age1", NotAKey::Malformed),
            ("age", NotAKey::Malformed),
            ("klachtencommissie@voorbeeld.nl", NotAKey::Malformed),
            (
                "npub1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
                NotAKey::Malformed,
            ),
            (
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
                NotAKey::Secret,
            ),
            ("age-secret-key-1gfpy", NotAKey::Secret),
            ("# mijn sleutel AGE-SECRET-KEY-1GFPY", NotAKey::Secret),
            ("AGE-SECRET-KEY-PQ-1GFPY", NotAKey::Secret),
            ("AGE-PLUGIN-YUBIKEY-1QQQ", NotAKey::Secret),
            ("-----BEGIN OPENSSH PRIVATE KEY-----", NotAKey::Secret),
            ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 iemand@hier", NotAKey::Ssh),
            ("ssh-rsa AAAAB3NzaC1yc2E", NotAKey::Ssh),
            ("sk-ssh-ed25519@openssh.com AAAA", NotAKey::Ssh),
            ("age1pq1qqqqqqqqqq", NotAKey::PostQuantum),
            (
                "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
                NotAKey::NeedsProgram,
            ),
            (
                "age1tag1qwe0kafsjrar4txm6heqnhpfuggzr0gvznz7fvygxrlq90u5mq2pysxtw6h",
                NotAKey::NeedsProgram,
            ),
            (
                "age1se1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq",
                NotAKey::NeedsProgram,
            ),
            (&with_path, NotAKey::NeedsProgram),
            ("age1/bin/sh1qqqqqqqq", NotAKey::NeedsProgram),
        ];
        for (typed, why) in table {
            assert_eq!(RecipientKey::read(typed).err(), Some(*why), "{typed}");
        }
    }

    #[test]
    fn a_key_with_which_there_is_no_secret_is_refused_with_and_without_the_unused_bit() {
        for bytes in WEAK {
            let mut with_bit = bytes;
            with_bit[31] |= 0x80;
            for point in [bytes, with_bit] {
                assert_eq!(RecipientKey::read(&weak(point)).err(), Some(NotAKey::Weak));
            }
        }
    }

    #[test]
    fn two_recipients_and_none_are_both_refused() {
        let given = |keys: &[&str]| {
            let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
            RecipientKey::one_of(&keys)
        };
        assert_eq!(given(&[]), Err(NotAKey::Missing));
        assert_eq!(given(&[KEY, OTHER]), Err(NotAKey::Several));
        assert_eq!(given(&[KEY, KEY]), Err(NotAKey::Several));
        assert_eq!(given(&["AGE-SECRET-KEY-1G", KEY]), Err(NotAKey::Secret));
        assert!(given(&[KEY]).is_ok());
    }

    #[test]
    fn one_wrong_letter_anywhere_is_found() {
        let letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        for at in "age1".len()..KEY.len() {
            for letter in letters.chars().filter(|c| !KEY[at..].starts_with(*c)) {
                let changed = format!("{}{letter}{}", &KEY[..at], &KEY[at + 1..]);
                assert_eq!(RecipientKey::read(&changed), Err(NotAKey::Malformed));
            }
        }
    }
}
