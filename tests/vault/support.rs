//! A vault in a directory of its own, and ways to look at its files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use klankbord::vault::{Change, ItemId, Kind, OpenReport, Places, Vault, WorkFactor};
use secrecy::SecretString;
use serde_json::json;
use tempfile::TempDir;

/// A directory with a vault in it, and one beside it for the anchor.
pub(crate) struct Site {
    _temporary: Option<TempDir>,
    pub(crate) places: Places,
}

impl Site {
    pub(crate) fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let places = Self::below(temporary.path()).places;
        Self {
            _temporary: Some(temporary),
            places,
        }
    }

    /// In a directory that somebody else looks after.
    pub(crate) fn below(dir: &Path) -> Self {
        let places = Places {
            dir: dir.join("vault"),
            anchor_dir: Some(dir.join("state")),
        };
        Self {
            _temporary: None,
            places,
        }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.places.dir
    }

    pub(crate) fn create(&self) -> Vault {
        Vault::create(&self.places, &passphrase(), WorkFactor::new(4).unwrap()).unwrap()
    }

    pub(crate) fn open(&self) -> (Vault, OpenReport) {
        Vault::open(&self.places, &passphrase()).unwrap()
    }

    /// The files of the vault by name, with what is in them.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        collect(self.dir(), self.dir(), &mut found);
        found
    }

    /// The first path in the vault whose name begins and ends like this.
    pub(crate) fn part(&self, begin: &str, end: &str) -> PathBuf {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        let mut paths: Vec<PathBuf> = fs::read_dir(self.dir())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        paths
            .into_iter()
            .find(|path| name(path).starts_with(begin) && name(path).ends_with(end))
            .unwrap()
    }
}

fn collect(top: &Path, dir: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(top, &path, found);
        } else {
            found.insert(
                path.strip_prefix(top).unwrap().to_owned(),
                fs::read(&path).unwrap(),
            );
        }
    }
}

pub(crate) fn passphrase() -> SecretString {
    SecretString::from("correct horse battery staple")
}

pub(crate) fn put(id: ItemId, text: &str) -> Change {
    Change::Put {
        id,
        kind: Kind::Case,
        card: json!({"name": format!("card {text}")}),
        body: json!({"text": text}),
    }
}

/// Saves one new case with this text.
pub(crate) fn save(vault: &mut Vault, text: &str) -> ItemId {
    let id = vault.new_id();
    vault.commit(vec![put(id, text)]).unwrap();
    if vault.is_untidy() {
        vault.tidy_up();
    }
    id
}

pub(crate) fn text_of(vault: &Vault, id: ItemId) -> String {
    vault.read(id).unwrap().body["text"]
        .as_str()
        .unwrap()
        .to_owned()
}

/// All cases by number, with their texts.
pub(crate) fn texts(vault: &Vault) -> BTreeMap<ItemId, String> {
    vault
        .cards(Kind::Case)
        .map(|(id, _, _)| (id, text_of(vault, id)))
        .collect()
}

/// Copies a directory with everything in it.
pub(crate) fn copy_dir(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_dir(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Changes one bit of a file.
pub(crate) fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    let at = at % bytes.len();
    bytes[at] ^= 0x10;
    fs::write(path, bytes).unwrap();
}

/// Saves so many new cases, one by one.
pub(crate) fn save_many(vault: &mut Vault, count: usize, name: &str) {
    for n in 0..count {
        save(vault, &format!("{name} {n}"));
    }
}

/// Opens the store with sled itself. The vault that had it a moment ago may still be letting go of it.
pub(crate) fn sled_of(store: &Path) -> sled::Db {
    for _ in 0..100 {
        if let Ok(db) = sled::Config::new().path(store).open() {
            return db;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    sled::Config::new().path(store).open().unwrap()
}
