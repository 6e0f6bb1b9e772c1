//! What somebody learns who has the files and not the passphrase; and that the ordinary `age` program opens them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::str::FromStr as _;

use klankbord::vault::{Change, ItemId, Kind, Vault};
use serde_json::{Value, json};

use crate::support::{Site, passphrase, put, save};

/// The numbers in the store, as anybody can see them.
fn stored_numbers(site: &Site) -> BTreeSet<Vec<u8>> {
    let db = crate::support::sled_of(&site.part("store-", ""));
    let tree = db.open_tree("v").unwrap();
    tree.scan_prefix([2])
        .map(|entry| entry.unwrap().0[1..17].to_vec())
        .collect()
}

#[test]
fn the_number_of_cases_is_hidden_in_a_multiple_of_64() {
    for (cases, stored) in [(0, 64), (1, 64), (64, 64), (65, 128)] {
        let site = Site::new();
        let mut vault = site.create();
        for n in 0..cases {
            save(&mut vault, &format!("case {n}"));
        }
        drop(vault);
        assert_eq!(stored_numbers(&site).len(), stored, "{cases} cases");
    }
}

#[test]
fn a_new_case_and_a_removed_one_look_like_an_edit() {
    let site = Site::new();
    let mut vault = site.create();
    let id = save(&mut vault, "one");
    drop(vault);
    let before = stored_numbers(&site);
    let (mut vault, _) = site.open();
    save(&mut vault, "two");
    vault.commit(vec![Change::Remove { id }]).unwrap();
    drop(vault);
    assert_eq!(stored_numbers(&site), before);
}

#[test]
fn a_decoy_has_the_size_of_a_case() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, &"a note of ordinary length ".repeat(50));
    drop(vault);
    let db = crate::support::sled_of(&site.part("store-", ""));
    let tree = db.open_tree("v").unwrap();
    let sizes: Vec<usize> = tree
        .scan_prefix([2])
        .map(|entry| entry.unwrap().1.len())
        .collect();
    assert_eq!(sizes.len(), 64);
    // The same plaintext size, plus what age adds, which is random by itself.
    assert!(
        sizes
            .iter()
            .all(|size| (4_096 + 150..4_096 + 450).contains(size)),
        "{sizes:?}"
    );
}

#[test]
fn no_word_of_a_case_is_in_any_file() {
    const CANARY: &str = "Zwanenzang-Ünique";
    let site = Site::new();
    let mut vault = site.create();
    for n in 0..70 {
        let id = vault.new_id();
        let (card, body) = (json!({"name": CANARY}), json!({"text": CANARY.repeat(n)}));
        vault
            .commit(vec![Change::Put {
                id,
                kind: Kind::Case,
                card,
                body,
            }])
            .unwrap();
    }
    vault.lock().unwrap();
    let utf16: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let forms = [
        CANARY.as_bytes().to_vec(),
        utf16,
        b"correct horse".to_vec(),
        b"AGE-SECRET-KEY".to_vec(),
        b"age1".to_vec(),
    ];
    let mut files = site.files();
    for entry in fs::read_dir(site.places.anchor_dir.as_ref().unwrap()).unwrap() {
        let path = entry.unwrap().path();
        files.insert(path.clone(), fs::read(path).unwrap());
    }
    assert!(files.len() > 8);
    for (path, bytes) in files {
        for form in &forms {
            assert!(
                !bytes.windows(form.len()).any(|window| window == form),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn a_large_item_is_cut_into_parts_that_the_store_makes_lasting() {
    let site = Site::new();
    let mut vault = site.create();
    let text = "long ".repeat(60_000);
    let id = save(&mut vault, &text);
    let many: Vec<Change> = (0..300)
        .map(|n| put(vault.new_id(), &format!("case {n}")))
        .collect();
    vault.commit(many).unwrap();
    let found = vault.verify().unwrap();
    assert!(found.no_blobs && found.is_whole() && found.whole == 301);
    vault.lock().unwrap();
    assert_eq!(
        fs::read_dir(site.part("store-", "").join("blobs"))
            .unwrap()
            .count(),
        0
    );
    assert_eq!(site.open().0.read(id).unwrap().body["text"], text);
}

fn lines(plain: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(plain).unwrap();
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn identity(plain: &[u8]) -> age::x25519::Identity {
    let text = std::str::from_utf8(plain).unwrap();
    let line = text
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-1"))
        .unwrap();
    age::x25519::Identity::from_str(line).unwrap()
}

#[test]
fn the_ordinary_age_program_opens_everything() {
    let site = Site::new();
    let mut vault = site.create();
    let id = save(&mut vault, "never locked in");
    vault.lock().unwrap();
    let read = |path: &Path| fs::read(path).unwrap();
    let keys = age::decrypt(
        &age::scrypt::Identity::new(passphrase()),
        &read(&site.dir().join("keys.age")),
    )
    .unwrap();
    assert_eq!(keys.len(), 1_024);
    assert!(keys.starts_with(b"# vault-keys 1\n# vault: "));
    let epoch = age::decrypt(
        &identity(&keys),
        &read(&site.dir().join("epoch-00000001.age")),
    )
    .unwrap();
    assert!(epoch.starts_with(b"# vault-epoch 1\n# vault: "));
    let key = identity(&epoch);
    let snapshot = site.dir().join("snapshots/00000001-0000000000000001.age");
    let lines = lines(&age::decrypt(&key, &read(&snapshot)).unwrap());
    assert_eq!(
        lines[0],
        json!({"f": 1, "k": "snapshot", "ep": 1, "gen": 1, "cases": 1})
    );
    assert_eq!(lines[1]["id"], id.to_string());
    assert_eq!(lines[1]["body"], json!({"text": "never locked in"}));
    let db = crate::support::sled_of(&site.dir().join("store-00000001"));
    let tree = db.open_tree("v").unwrap();
    let prefix = [&[2][..], id.as_bytes()].concat();
    let sealed: Vec<u8> = tree
        .scan_prefix(prefix)
        .flat_map(|entry| entry.unwrap().1.to_vec())
        .collect();
    let case: Value = serde_json::from_slice(&age::decrypt(&key, &sealed).unwrap()).unwrap();
    assert_eq!(
        (&case["k"], &case["ep"], &case["id"]),
        (&json!("case"), &json!(1), &json!(id))
    );
    assert_eq!(case["id"].as_str().unwrap().parse::<ItemId>(), Ok(id));
}

#[test]
fn two_vaults_have_nothing_in_common() {
    let (one, two) = (Site::new(), Site::new());
    drop((one.create(), two.create()));
    fs::copy(
        one.dir().join("epoch-00000001.age"),
        two.dir().join("epoch-00000001.age"),
    )
    .unwrap();
    fs::copy(
        one.dir().join("epoch-00000001.age"),
        two.dir().join("epoch-00000001.bak"),
    )
    .unwrap();
    let opened = Vault::open(&two.places, &passphrase());
    assert_eq!(opened.err().map(|error| error.code()), Some("V-031"));
}

/// The key of the first epoch, with which somebody who may read everything measures the plaintexts.
fn epoch_key(site: &Site) -> age::x25519::Identity {
    let read = |name: &str| fs::read(site.dir().join(name)).unwrap();
    let keys = age::decrypt(&age::scrypt::Identity::new(passphrase()), &read("keys.age")).unwrap();
    identity(&age::decrypt(&identity(&keys), &read("epoch-00000001.age")).unwrap())
}

/// The sizes of everything on disk that depends on what is in it. What `age` adds to a file is random and the same for all,
/// so the plaintexts are measured: of every piece in the store, every frame in the journals, and every snapshot.
fn sizes(site: &Site) -> Vec<(String, usize)> {
    let key = epoch_key(site);
    let plain = |sealed: &[u8]| age::decrypt(&key, sealed).unwrap().len();
    let mut sizes = Vec::new();
    let db = crate::support::sled_of(&site.part("store-", ""));
    let mut pieces: std::collections::BTreeMap<Vec<u8>, Vec<u8>> =
        std::collections::BTreeMap::new();
    for entry in &db.open_tree("v").unwrap() {
        let (name, part) = entry.unwrap();
        let piece = pieces.entry(name[..name.len() - 2].to_vec()).or_default();
        piece.extend_from_slice(&part);
    }
    let mut in_store: Vec<usize> = pieces.values().map(|piece| plain(piece)).collect();
    in_store.sort_unstable();
    sizes.extend(in_store.into_iter().map(|size| ("store".to_owned(), size)));
    for (path, bytes) in site.files() {
        let name = path.to_string_lossy().into_owned();
        if name.starts_with("journal-") {
            let mut rest = &bytes[..];
            while let Some((length, frames)) = rest.split_first_chunk::<4>() {
                let length = usize::try_from(u32::from_le_bytes(*length)).unwrap();
                if length == 0 {
                    break;
                }
                sizes.push((name.clone(), plain(&frames[..length])));
                rest = &frames[length..];
            }
            sizes.push((name, bytes.len()));
        } else if name.starts_with("snapshots") {
            sizes.push((name, plain(&bytes)));
        }
    }
    sizes
}

#[test]
fn repeated_copies_do_not_tell_notes_of_different_length_in_one_bucket_apart() {
    let template = Site::new();
    let mut vault = template.create();
    // As in a casebook: the card is short and does not grow with the text.
    let long = |id: ItemId, text: String| Change::Put {
        id,
        kind: Kind::Case,
        card: json!({"reference": "Z-2026-007", "phase": "active"}),
        body: json!({ "text": text }),
    };
    let ids: Vec<ItemId> = (0..20)
        .map(|n| {
            let id = vault.new_id();
            vault
                .commit(vec![long(id, "a word ".repeat(n * 40))])
                .unwrap();
            id
        })
        .collect();
    vault.lock().unwrap();
    let after = |length: usize| {
        let site = Site::new();
        crate::support::copy_dir(template.dir(), site.dir());
        let (mut vault, _) = site.open();
        vault
            .commit(vec![long(ids[7], "x".repeat(length))])
            .unwrap();
        vault.lock().unwrap();
        sizes(&site)
    };
    // Ten pairs, none told apart.
    let one_bucket = [0, 1, 40, 300, 666, 1_400, 1_998, 2_400, 2_800, 3_200, 3_300];
    let first = after(one_bucket[0]);
    let same = |length: usize| after(length) == first;
    let told: Vec<usize> = one_bucket[1..]
        .iter()
        .copied()
        .filter(|length| !same(*length))
        .collect();
    assert!(told.is_empty(), "told apart: {told:?} characters");
    assert_ne!(after(6_000), first, "another bucket is another size");
    eprintln!(
        "{} pairs of lengths in a bucket, 0 told apart",
        one_bucket.len() - 1
    );
}
