//! Which key file counts: the passphrase may open the key file, its copy, or both, and one of them may be an older one.
//!
//! Nothing is written here, and nothing may be put right on the word of a key file before it is known that its key is the
//! one of the newest epoch.

use std::path::Path;

use secrecy::SecretString;

use super::epoch_key;
use super::error::{Damage, Error};
use super::files;
use super::keys::{self, Mend, Opened, RootKey};
use super::layout;
use super::seal::Refused;

/// Opens the root key with the passphrase. What comes with it is to be written once the vault is open.
///
/// # Errors
///
/// [`Error::WrongPassphrase`] also for an older passphrase that opens no more than an older copy of the key file.
pub(super) fn unlock_root(
    dir: &Path,
    passphrase: &SecretString,
) -> Result<(RootKey, Option<Mend>), Error> {
    let keys::Tried { opened, refused } = keys::try_both(dir, passphrase)?;
    // A newer program's epoch is not a damaged one.
    let newer = opened
        .first()
        .map(|one| epoch_key::unlock_epoch(dir, &one.root));
    if let Some(Err(Error::TooNew { found })) = newer {
        return Err(Error::TooNew { found });
    }
    let is_known = !opened.is_empty();
    let counts = !files::exists(&dir.join(layout::KEYS_NEXT));
    // The key file is whole and wants another passphrase, and a change of keys waits to be put in place: then it has
    // changed, and an older copy must not take it back.
    let has_changed = counts
        && refused.first() == Some(&Refused::Wrong)
        && !epoch_key::unfinished(dir)?.is_empty();
    let mut fitting: Vec<Opened> = opened
        .into_iter()
        .filter(|one| !(one.is_copy && has_changed) && epoch_key::opens_newest(dir, &one.root))
        .collect();
    if counts {
        // Under one key only the making of a sheet changes the file: the one that knows of a sheet is the newer.
        fitting.sort_by_key(|one| one.root.sheet.is_none());
    }
    if let Some(one) = fitting.into_iter().next() {
        return Ok((one.root, one.mend));
    }
    Err(if refused.contains(&Refused::Wrong) {
        Error::WrongPassphrase
    } else if refused.contains(&Refused::TooMuchWork) {
        Error::WorkFactorTooHigh
    } else if is_known {
        Error::Damaged(Damage::Epoch)
    } else {
        Error::Damaged(Damage::Keys)
    })
}
