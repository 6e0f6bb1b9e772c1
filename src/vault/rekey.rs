//! A change of the root key: another passphrase, another recovery sheet, or both, with the epoch that goes with it.
//!
//! Everything of the new key is first written under names of its own, the key file before the others. The change counts
//! from the moment at which the key file takes its place: one rename. As long as `keys.next` is there nothing of it
//! counts and it is cleared away; once it is gone the rest is put in place, now or at the next opening.

use std::fs;
use std::path::Path;

use age::x25519;
use secrecy::SecretString;

use super::epoch_key::{self, Epoch};
use super::error::{Error, Part};
use super::files;
use super::keys::{self, RootKey};
use super::layout;
use super::recovery;
use super::seal::{self, WorkFactor};

/// Why a change of the root key was not done.
pub(super) struct Broken {
    pub(super) error: Error,
    /// The change counts all the same, and this is the root key now; what is left to do is done at the next opening.
    pub(super) counts: Option<Box<RootKey>>,
}

/// Makes a root key count, with what seals it and what it opens.
///
/// `sheet` is to whom a recovery file is sealed; with `epoch` the key of that epoch is sealed to the root key, else the
/// present one stays. Returns the root key as it now is.
pub(super) fn commit(
    dir: &Path,
    mut root: RootKey,
    sheet: Option<&x25519::Recipient>,
    (passphrase, cost): (&SecretString, WorkFactor),
    epoch: Option<&Epoch>,
) -> Result<RootKey, Broken> {
    let prepared = prepare(dir, &mut root, sheet, (passphrase, cost), epoch);
    let sealed = match prepared {
        Ok(sealed) => sealed,
        Err(error) => {
            discard(dir).ok();
            return Err(Broken {
                error,
                counts: None,
            });
        }
    };
    // The copy goes first: were it still the older one after the change counts, the older passphrase would open it. Until
    // then, `keys.next` says that the copy does not count.
    let counted = files::write_atomic(&dir.join(layout::KEYS_COPY), &sealed).and_then(|()| {
        Ok(fs::rename(
            dir.join(layout::KEYS_NEXT),
            dir.join(layout::KEYS),
        )?)
    });
    if let Err(error) = counted {
        copy_back(dir).ok();
        discard(dir).ok();
        return Err(Broken {
            error,
            counts: None,
        });
    }
    files::sync_dir(dir)
        .and_then(|()| finish(dir, &root))
        .map(|_| ())
        .map_err(|error| Broken {
            error,
            counts: Some(Box::new(root.clone())),
        })?;
    Ok(root)
}

/// Makes the copy of the key file a copy again, after a change that does not count.
fn copy_back(dir: &Path) -> Result<(), Error> {
    match keys::read_part(&dir.join(layout::KEYS), Part::Keys)? {
        Some(sealed) => files::write_atomic(&dir.join(layout::KEYS_COPY), &sealed),
        None => Ok(()),
    }
}

/// Writes everything of the change under names of its own. Returns the bytes of the key file.
fn prepare(
    dir: &Path,
    root: &mut RootKey,
    sheet: Option<&x25519::Recipient>,
    (passphrase, cost): (&SecretString, WorkFactor),
    epoch: Option<&Epoch>,
) -> Result<Vec<u8>, Error> {
    let recovery = sheet
        .map(|recipient| recovery::seal_for(root, recipient))
        .transpose()?;
    let (recovery, sheet) = recovery.unzip();
    root.sheet = sheet;
    let sealed = seal::seal_with_passphrase(root.text().as_bytes(), passphrase, cost)?;
    files::write_atomic(&dir.join(layout::KEYS_NEXT), &sealed)?;
    if let Some(recovery) = recovery {
        files::write_atomic(&dir.join(layout::RECOVERY_NEXT), &recovery)?;
    }
    if let Some(epoch) = epoch {
        let sealed = epoch_key::seal_epoch(root, epoch)?;
        files::write_atomic(&layout::epoch_next(dir, epoch.number), &sealed)?;
    }
    Ok(sealed)
}

/// Puts in place what belongs to this root key and was not put in place yet, and clears away what never counted.
/// Returns whether a recovery sheet opens this vault.
pub(super) fn finish(dir: &Path, root: &RootKey) -> Result<bool, Error> {
    if files::exists(&dir.join(layout::KEYS_NEXT)) {
        discard(dir)?;
    }
    for (number, path) in epoch_key::unfinished(dir)? {
        let sealed = keys::read_part(&path, Part::Epoch)?;
        let is_ours = match &sealed {
            Some(sealed) => epoch_key::parse_epoch(sealed, root, number)?.is_some(),
            None => false,
        };
        if let (true, Some(sealed)) = (is_ours, sealed) {
            fs::rename(&path, layout::epoch_file(dir, number))?;
            files::sync_dir(dir)?;
            files::write_atomic(&layout::epoch_copy(dir, number), &sealed)?;
        } else {
            files::shred_dir(&path)?;
        }
    }
    recovery::settle(dir, root.sheet.as_ref())
}

/// Removes what there is of a change that does not count, the key file last: its presence says that it doesn't.
fn discard(dir: &Path) -> Result<(), Error> {
    for (_, path) in epoch_key::unfinished(dir)? {
        files::shred_dir(&path)?;
    }
    files::shred(&dir.join(layout::RECOVERY_NEXT))?;
    files::sync_dir(dir)?;
    files::shred(&dir.join(layout::KEYS_NEXT))?;
    files::sync_dir(dir)
}
