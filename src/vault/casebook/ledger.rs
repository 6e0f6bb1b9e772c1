//! The release ledger: everything that was ever published from this vault, release by release, and never changed again.
//!
//! A release is kept as text in items of its own, so that a new one does not seal the older ones anew. A heading names them
//! all with their digests: one that is gone, or that came back older than it was, is noticed and nothing is published then.
//! What a release says is no matter of this room.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::{CONTENT, Casebook, Change, Damage, Error, put_case, read};
use crate::domain::Case;
use crate::vault::id::to_hex;

/// The name of the item with the heading of the ledger.
const HEADING: &str = "ledger";
/// The beginning of the names of the items with the releases.
const RELEASE: &str = "release-";
/// The form of the heading that is written, and the newest that is read.
const FORM: u16 = 1;
/// A release goes into items of so much text at most (bytes): with every sign escaped still below what an item may be.
const PART: usize = 4 << 20;

/// Which releases there are.
#[derive(Serialize, Deserialize)]
struct Heading {
    form: u16,
    releases: Vec<Line>,
}

/// One release.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Line {
    parts: usize,
    digest: String,
}

impl Heading {
    const fn empty() -> Self {
        Self {
            form: FORM,
            releases: Vec::new(),
        }
    }

    /// How many items belong to it.
    fn parts(&self) -> usize {
        let parts = self.releases.iter().map(|line| line.parts);
        // A heading in a backup may say anything.
        parts.fold(0, usize::saturating_add)
    }
}

const fn damaged() -> Error {
    Error::Damaged(Damage::Ledger)
}

fn name(release: usize, part: usize) -> String {
    format!("{RELEASE}{release}-{part}")
}

fn digest(text: &str) -> String {
    to_hex(&Sha256::digest(text.as_bytes()))
}

/// Whether an item of this name belongs to the ledger.
pub(super) fn is_of_ledger(name: &str) -> bool {
    name == HEADING || name.starts_with(RELEASE)
}

/// Whether the items of a ledger, by name, belong together and are all there.
pub(super) fn is_whole(mut items: BTreeMap<String, &Value>) -> bool {
    let Some(heading) = items.remove(HEADING) else {
        return items.is_empty();
    };
    let Some(heading) = read::<Heading>(heading.clone()) else {
        return false;
    };
    if heading.form > FORM {
        // Of a later version, which keeps it in its own way.
        return true;
    }
    let text = |name: &str| {
        let part = items.get(name).and_then(|part| part.as_str());
        part.map(str::to_owned).ok_or_else(damaged)
    };
    let mut lines = heading.releases.iter().enumerate();
    heading.parts() == items.len() && lines.all(|(at, line)| whole(at, line, text).is_ok())
}

/// Puts the text of a release together and holds it against its line.
fn whole(
    release: usize,
    line: &Line,
    part: impl Fn(&str) -> Result<String, Error>,
) -> Result<Zeroizing<String>, Error> {
    let mut text = Zeroizing::new(String::new());
    for number in 0..line.parts {
        text.push_str(&Zeroizing::new(part(&name(release, number))?));
    }
    if digest(&text) == line.digest {
        Ok(text)
    } else {
        Err(damaged())
    }
}

/// Divides a text into pieces of at most [`PART`] bytes.
fn divide(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while text.len() > PART {
        let end = (0..=PART).rev().find(|at| text.is_char_boundary(*at));
        let Some((part, rest)) = end.and_then(|end| text.split_at_checked(end)) else {
            break;
        };
        parts.push(part);
        text = rest;
    }
    parts.push(text);
    parts
}

impl Casebook {
    /// How many releases were ever published from this vault.
    ///
    /// # Errors
    /// [`Damage::Ledger`] if the heading can't be read, [`Error::TooNew`] if a newer program wrote it.
    pub fn release_count(&self) -> Result<usize, Error> {
        Ok(self.heading()?.releases.len())
    }

    /// Reads every release, in the order of publication. An empty list in a vault from which nothing was published.
    ///
    /// # Errors
    /// [`Damage::Ledger`] if one of them is not there, or not as it was published: nothing may be published then.
    /// [`Error::TooNew`] if a newer program wrote the ledger.
    pub fn releases<T: DeserializeOwned>(&self) -> Result<Vec<T>, Error> {
        let heading = self.heading()?;
        let names: BTreeMap<String, _> = self
            .register_names()
            .filter(|(_, name)| name.starts_with(RELEASE))
            .map(|(id, name)| (name, id))
            .collect();
        if names.len() != heading.parts() {
            return Err(damaged());
        }
        let part = |name: &str| {
            let id = names.get(name).ok_or_else(damaged)?;
            let mut item = self.vault.read(*id)?;
            match item.body.get_mut(CONTENT).map(Value::take) {
                Some(Value::String(text)) => Ok(text),
                _ => Err(damaged()),
            }
        };
        let lines = heading.releases.iter().enumerate();
        lines
            .map(|(release, line)| {
                let text = whole(release, line, part)?;
                serde_json::from_str(&text).map_err(|_its_own| damaged())
            })
            .collect()
    }

    /// Adds a release to the ledger, and saves the cases that changed with it (each has its record number from then on), in
    /// one go. When this returns without an error, both are lasting; only then may anything of the release be shown or
    /// written. `after` is how many releases were there when this one was worked out: it is protected with those only.
    ///
    /// # Errors
    /// [`Error::OlderThanKnown`] in a vault that is older than this computer remembers;
    /// [`Error::PublishedMeanwhile`] if another release came after that; [`Error::TooLarge`]; [`Damage::Ledger`]; and the
    /// refusals of a disk. The release is not in the ledger then.
    pub fn append_release<T: Serialize>(
        &mut self,
        release: &T,
        after: usize,
        cases: &[Case],
    ) -> Result<(), Error> {
        if self.behind {
            return Err(Error::OlderThanKnown);
        }
        let mut heading = self.heading()?;
        if heading.releases.len() != after {
            return Err(Error::PublishedMeanwhile);
        }
        let text = serde_json::to_string(release).map_err(|_its_own| damaged())?;
        let text = Zeroizing::new(text);
        let parts = divide(&text);
        let line = Line {
            parts: parts.len(),
            digest: digest(&text),
        };
        let mut changes: Vec<Change> = cases.iter().map(put_case).collect::<Result<_, _>>()?;
        for (number, part) in parts.iter().enumerate() {
            changes.push(self.put_register(&name(after, number), part)?);
        }
        heading.releases.push(line.clone());
        changes.push(self.put_register(HEADING, &heading)?);
        let Err(error) = self.vault.commit(changes) else {
            return Ok(());
        };
        // A save that failed halfway may turn out to be whole when the vault is opened again.
        let is_saved = self.must_reopen()
            && self.reopen().is_ok()
            && self
                .heading()
                .is_ok_and(|kept| kept.releases.get(after) == Some(&line));
        if is_saved { Ok(()) } else { Err(error) }
    }

    fn heading(&self) -> Result<Heading, Error> {
        let Some(heading) = self.register::<Value>(HEADING)? else {
            let is_left = self
                .register_names()
                .any(|(_, name)| name.starts_with(RELEASE));
            return if is_left {
                Err(damaged())
            } else {
                Ok(Heading::empty())
            };
        };
        let form = heading.get("form").and_then(Value::as_u64);
        match form {
            Some(form) if form > u64::from(FORM) => Err(Error::TooNew {
                found: form.to_string(),
            }),
            _ => read(heading).ok_or_else(damaged),
        }
    }
}
