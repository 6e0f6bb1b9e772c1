//! The mark outside the vault that remembers the last state, so that an older copy put back is noticed.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::error::{Error, Part};
use super::files;
use super::id::to_hex;
use super::places::Places;
use super::seal::{Key, SMALL};

/// A state of the vault: the epoch, and the number of the save in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct State {
    pub(super) epoch: u64,
    pub(super) generation: u64,
}

impl State {
    /// True when this state is older than the one remembered, in saves or in epochs.
    pub(super) const fn is_behind(self, remembered: Self) -> bool {
        self.generation < remembered.generation || self.epoch < remembered.epoch
    }
}

/// The file of the mark, and what it is known to say.
pub(super) struct Anchor {
    path: Option<PathBuf>,
    vault: String,
    key: Key,
    remembered: Option<State>,
    /// What is remembered is lasting.
    settled: bool,
}

#[derive(Serialize, Deserialize)]
struct Mark {
    vault: String,
    #[serde(rename = "ep")]
    epoch: u64,
    #[serde(rename = "gen")]
    generation: u64,
}

impl Anchor {
    /// Reads the mark of this vault, if there is one that can be read.
    pub(super) fn load(places: &Places, vault: &str, key: &Key) -> Self {
        let path = places
            .anchor_outside()
            .map(|dir| dir.join(file_name(vault)));
        let remembered = path.as_deref().and_then(|path| read(path, vault, key));
        Self {
            path,
            vault: vault.to_owned(),
            key: key.clone(),
            remembered,
            settled: true,
        }
    }

    /// The state that was remembered; nothing on a computer that hasn't seen this vault before.
    pub(super) const fn remembered(&self) -> Option<State> {
        self.remembered
    }

    /// Seals what is remembered from now on to another root key.
    pub(super) fn rekey(&mut self, key: &Key) {
        self.key = key.clone();
        self.settled = false;
    }

    /// Remembers a state, lastingly. Nothing is written when it is the one remembered already.
    pub(super) fn remember(&mut self, state: State) -> Result<(), Error> {
        self.write(state, files::write_atomic)
    }

    /// Remembers a state without waiting for the disk: after a power cut an earlier one may be remembered, which never
    /// gives a false alarm.
    pub(super) fn remember_soon(&mut self, state: State) -> Result<(), Error> {
        self.write(state, files::write_soon)?;
        self.settled = false;
        Ok(())
    }

    fn write(
        &mut self,
        state: State,
        how: impl Fn(&Path, &[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Some(path) = self
            .path
            .as_deref()
            .filter(|_| !self.settled || self.remembered != Some(state))
        else {
            return Ok(());
        };
        let mark = Mark {
            vault: self.vault.clone(),
            epoch: state.epoch,
            generation: state.generation,
        };
        let sealed = self.key.seal_json(&mark, SMALL)?;
        if let Some(dir) = path.parent() {
            files::make_private_dir(dir)?;
        }
        how(path, &sealed)?;
        self.remembered = Some(state);
        self.settled = true;
        Ok(())
    }
}

fn read(path: &Path, vault: &str, key: &Key) -> Option<State> {
    let sealed = files::read_checked(path, Part::Anchor, 1 << 16).ok()?;
    let mark: Mark = key.unseal_json(&sealed)?;
    (mark.vault == vault).then_some(State {
        epoch: mark.epoch,
        generation: mark.generation,
    })
}

/// A name that is the same for every opening of this vault and says nothing about it.
fn file_name(vault: &str) -> String {
    let digest = Sha256::digest([b"anchor\n", vault.as_bytes()].concat());
    format!(
        "anchor-{}.age",
        to_hex(digest.get(..16).unwrap_or_default())
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    #[test]
    fn a_state_is_remembered_for_its_own_vault_only() {
        let dir = tempfile::tempdir().unwrap();
        let places = Places {
            dir: dir.path().join("vault"),
            anchor_dir: Some(dir.path().join("state")),
        };
        let (key, state) = (
            Key::generate(),
            State {
                epoch: 2,
                generation: 9,
            },
        );
        Anchor::load(&places, "one", &key).remember(state).unwrap();
        assert_eq!(Anchor::load(&places, "one", &key).remembered(), Some(state));
        assert_eq!(Anchor::load(&places, "two", &key).remembered(), None);
        assert_eq!(
            Anchor::load(&places, "one", &Key::generate()).remembered(),
            None
        );
    }

    #[test]
    fn fewer_saves_or_an_older_epoch_is_behind() {
        let at = |epoch, generation| State { epoch, generation };
        assert!(at(1, 8).is_behind(at(1, 9)));
        assert!(at(1, 9).is_behind(at(2, 9)));
        assert!(!at(2, 9).is_behind(at(1, 9)));
    }
}
