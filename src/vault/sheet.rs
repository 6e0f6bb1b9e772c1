//! What the key file says of the recovery sheet: to whom the recovery file is sealed, and which file that is.

use std::str::FromStr as _;

use age::x25519;
use sha2::{Digest as _, Sha256};

use super::id::to_hex;

/// The sheet that a key file knows: to whom the recovery file is sealed, and which file that is.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Sheet {
    recipient: String,
    /// SHA-256 of the recovery file, 64 hexadecimal digits.
    digest: String,
}

impl Sheet {
    /// The sheet of this recipient, with this recovery file.
    pub(super) fn new(recipient: &x25519::Recipient, sealed: &[u8]) -> Self {
        Self {
            recipient: recipient.to_string(),
            digest: digest(sealed),
        }
    }

    /// The rest of the line in the key file.
    pub(super) fn line(&self) -> String {
        format!("{} {}", self.recipient, self.digest)
    }

    /// Reads the rest of the line.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let (recipient, digest) = line.split_once(' ')?;
        x25519::Recipient::from_str(recipient).ok()?;
        Some(Self {
            recipient: recipient.to_owned(),
            digest: digest.to_owned(),
        })
    }

    /// To whom the recovery file is sealed.
    pub(super) fn recipient(&self) -> Option<x25519::Recipient> {
        x25519::Recipient::from_str(&self.recipient).ok()
    }

    /// Whether these bytes are the file that counts.
    pub(super) fn is(&self, sealed: &[u8]) -> bool {
        digest(sealed) == self.digest
    }
}

fn digest(sealed: &[u8]) -> String {
    to_hex(&Sha256::digest(sealed))
}
