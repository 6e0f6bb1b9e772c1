//! Where chance comes from: the random source of the system, for words of a passphrase and the key of a sheet.

use rand::{RngCore as _, rngs::OsRng};

use crate::words::{Drawn, SheetKey, passphrase, sheet};

/// Draws the words of a passphrase, from the random source of the system.
#[must_use]
pub fn words() -> Drawn {
    Drawn::draw(numbers::<{ passphrase::WORDS }>)
}

/// Draws the key of a recovery sheet.
pub(super) fn sheet_key() -> SheetKey {
    let mut bytes = zeroize::Zeroizing::new([0; sheet::KEY_BYTES]);
    OsRng.fill_bytes(bytes.as_mut());
    SheetKey::new(*bytes)
}

/// Numbers of sixteen random bits.
pub(super) fn numbers<const COUNT: usize>() -> [u16; COUNT] {
    let mut bytes = [[0; 2]; COUNT];
    for pair in &mut bytes {
        OsRng.fill_bytes(pair);
    }
    bytes.map(u16::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_are_not_the_same() {
        assert_ne!(*words().phrase(), *words().phrase());
        assert_ne!(sheet_key(), sheet_key());
    }
}
