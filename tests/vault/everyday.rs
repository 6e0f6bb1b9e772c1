//! An ordinary day: making a vault, saving, reading, closing, opening again.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use klankbord::vault::{Change, Error, Kind, Places, Presence, Vault, WorkFactor};
use secrecy::SecretString;
use serde_json::json;

use crate::support::{Site, passphrase, put, save, text_of, texts};

#[test]
fn what_was_saved_is_there_the_next_day() {
    let site = Site::new();
    let mut vault = site.create();
    let (first, second) = (save(&mut vault, "first"), save(&mut vault, "second"));
    vault.commit(vec![put(first, "first, revised")]).unwrap();
    vault.commit(vec![Change::Remove { id: second }]).unwrap();
    vault.lock().unwrap();
    let (vault, report) = site.open();
    assert_eq!(
        (
            report.generation,
            report.replayed,
            report.rebuilt,
            report.behind_anchor
        ),
        (4, 0, None, None)
    );
    assert!(report.anchor_found && report.repaired.is_empty());
    assert_eq!(text_of(&vault, first), "first, revised");
    assert_eq!(vault.read(second).err(), Some(Error::Missing(second)));
    let cards: Vec<_> = vault
        .cards(Kind::Case)
        .map(|(id, _, card)| (id, card.clone()))
        .collect();
    assert_eq!(cards, [(first, json!({"name": "card first, revised"}))]);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn cases_drafts_and_registers_are_kept_apart() {
    let site = Site::new();
    let mut vault = site.create();
    let (case, draft, register) = (vault.new_id(), vault.new_id(), vault.new_id());
    let item = |id, kind| Change::Put {
        id,
        kind,
        card: json!({"name": "settings"}),
        body: json!({}),
    };
    vault
        .commit(vec![
            item(case, Kind::Case),
            item(draft, Kind::Draft),
            item(register, Kind::Register),
        ])
        .unwrap();
    let only = |kind| vault.cards(kind).map(|(id, _, _)| id).collect::<Vec<_>>();
    assert_eq!(
        (only(Kind::Case), only(Kind::Draft), only(Kind::Register)),
        (vec![case], vec![draft], vec![register])
    );
}

#[test]
fn a_vault_that_was_not_locked_has_lost_nothing() {
    let site = Site::new();
    let mut vault = site.create();
    let ids: Vec<_> = (0..150)
        .map(|n| save(&mut vault, &format!("case {n}")))
        .collect();
    drop(vault);
    let (vault, report) = site.open();
    assert_eq!((report.generation, report.rebuilt), (150, None));
    assert!(
        ids.iter()
            .enumerate()
            .all(|(n, id)| text_of(&vault, *id) == format!("case {n}"))
    );
}

#[test]
fn a_save_that_can_not_be_made_whole_changes_nothing() {
    let site = Site::new();
    let mut vault = site.create();
    let known = save(&mut vault, "known");
    let unknown = vault.new_id();
    let failed = vault.commit(vec![put(known, "changed"), Change::Remove { id: unknown }]);
    assert_eq!(failed, Err(Error::Missing(unknown)));
    assert_eq!(text_of(&vault, known), "known");
    let huge = vault.commit(vec![
        put(known, "changed"),
        put(unknown, &"x".repeat(20 << 20)),
    ]);
    assert_eq!(huge, Err(Error::TooLarge));
    assert_eq!(text_of(&vault, known), "known");
    assert!(!vault.must_reopen());
    save(&mut vault, "and on");
}

#[test]
fn a_wrong_passphrase_changes_no_byte() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, "words");
    vault.lock().unwrap();
    let before = site.files();
    let opened = Vault::open(
        &site.places,
        &SecretString::from("correct horse battery stable"),
    );
    assert_eq!(opened.err(), Some(Error::WrongPassphrase));
    assert_eq!(site.files(), before);
}

#[test]
fn opening_and_closing_without_a_change_writes_nothing_but_the_replay_cache() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, "words");
    vault.lock().unwrap();
    // Sled has its own way with its own files, its replay cache and now and then a new segment; the others are not even
    // touched.
    let seen = |site: &Site| -> Vec<_> {
        let mut files = site.files();
        files.retain(|path, _| !path.starts_with(site.part("store-", "").file_name().unwrap()));
        let written = |path: &Path| {
            fs::metadata(site.dir().join(path))
                .unwrap()
                .modified()
                .unwrap()
        };
        files
            .into_iter()
            .map(|(path, bytes)| (written(&path), path, bytes))
            .collect()
    };
    let anchor = || {
        fs::read_dir(site.places.anchor_dir.as_ref().unwrap())
            .unwrap()
            .map(|entry| fs::read(entry.unwrap().path()).unwrap())
    };
    let before = (seen(&site), anchor().collect::<Vec<_>>());
    for _ in 0..3 {
        let (vault, report) = site.open();
        assert!(report.repaired.is_empty());
        vault.lock().unwrap();
    }
    assert!(before == (seen(&site), anchor().collect()));
    assert_eq!(before.1.len(), 1);
}

#[test]
fn a_second_window_is_told_that_the_vault_is_open() {
    let site = Site::new();
    let mut vault = site.create();
    let process = cfg!(target_os = "linux").then(std::process::id);
    let before = site.files();
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::InUse { process })
    );
    assert_eq!(site.files(), before);
    let id = save(&mut vault, "unharmed");
    drop(vault);
    assert_eq!(text_of(&site.open().0, id), "unharmed");
}

#[test]
fn something_else_in_the_place_is_left_alone() {
    let site = Site::new();
    fs::create_dir(site.dir()).unwrap();
    fs::write(site.dir().join("letter.odt"), "dear").unwrap();
    let before = site.files();
    let cost = WorkFactor::new(4).unwrap();
    assert_eq!(Vault::probe(site.dir()), Ok(Presence::Foreign));
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::Foreign)
    );
    assert_eq!(
        Vault::create(&site.places, &passphrase(), cost).err(),
        Some(Error::Foreign)
    );
    assert_eq!(site.files(), before);
    let file = Places {
        dir: site.dir().join("letter.odt"),
        anchor_dir: None,
    };
    assert_eq!(
        Vault::create(&file, &passphrase(), cost).err(),
        Some(Error::Foreign)
    );
    assert_eq!(
        Vault::open(&file, &passphrase()).err(),
        Some(Error::Foreign)
    );
}

#[test]
fn where_nothing_is_nothing_is_made_by_looking() {
    let site = Site::new();
    assert_eq!(Vault::probe(site.dir()), Ok(Presence::Absent));
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::NotAVault)
    );
    assert!(!site.dir().exists());
}

/// Seals the first line of the epoch file anew, as a program with another number for the format would.
fn reseal_epoch(site: &Site, first: &str) {
    let plain = |identity: &dyn age::Identity, name: &str| {
        let sealed = fs::read(site.dir().join(name)).unwrap();
        let mut text = String::new();
        let opened = age::Decryptor::new(&sealed[..]).unwrap();
        opened
            .decrypt(std::iter::once(identity))
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    let keys = plain(&age::scrypt::Identity::new(passphrase()), "keys.age");
    let line = keys.lines().find(|line| line.starts_with("AGE-")).unwrap();
    let root: age::x25519::Identity = line.parse().unwrap();
    let epoch = plain(&root, "epoch-00000001.age").replace("# vault-epoch 1", first);
    let sealed = age::encrypt(&root.to_public(), epoch.as_bytes()).unwrap();
    for name in ["epoch-00000001.age", "epoch-00000001.bak"] {
        fs::write(site.dir().join(name), &sealed).unwrap();
    }
}

#[test]
fn a_vault_of_a_newer_program_is_refused_untouched() {
    // One that has only another number in the sealed epoch file, and one that has a form of its own for the keys.
    for said in ["2", "2.0"] {
        let site = Site::new();
        site.create().lock().unwrap();
        fs::write(site.dir().join("VAULT"), "VAULT\n2.0\n").unwrap();
        if said == "2" {
            reseal_epoch(&site, "# vault-epoch 2");
        } else {
            for name in ["keys.age", "keys.bak"] {
                fs::write(site.dir().join(name), "a form that is not known yet").unwrap();
            }
        }
        let before = site.files();
        assert_eq!(
            Vault::open(&site.places, &passphrase()).err(),
            Some(Error::TooNew { found: said.into() })
        );
        assert_eq!(
            Vault::create(&site.places, &passphrase(), WorkFactor::new(4).unwrap()).err(),
            Some(Error::Exists)
        );
        assert_eq!(site.files(), before);
    }
    // Without any part that is known, the header is all there is to go by.
    let site = Site::new();
    fs::create_dir(site.dir()).unwrap();
    fs::write(site.dir().join("VAULT"), "VAULT\n2.0\n").unwrap();
    assert_eq!(
        Vault::probe(site.dir()),
        Ok(Presence::TooNew {
            found: "2.0".into()
        })
    );
}

#[test]
fn a_digit_that_fell_over_in_the_header_keeps_nobody_out() {
    for header in [
        "VAULT\n9.0\n",
        "VAULT\n3.0\n",
        "VAULT\n1.8\n",
        "VAULT\n0.0\n",
    ] {
        let site = Site::new();
        let mut vault = site.create();
        let id = save(&mut vault, "words");
        vault.lock().unwrap();
        fs::write(site.dir().join("VAULT"), header).unwrap();
        assert_eq!(
            Vault::open(&site.places, &SecretString::from("not this one")).err(),
            Some(Error::WrongPassphrase)
        );
        let (vault, _) = site.open();
        assert_eq!(text_of(&vault, id), "words", "{header:?}");
    }
}

#[test]
fn numbers_for_new_items_are_never_given_twice() {
    let site = Site::new();
    let mut vault = site.create();
    let removed = save(&mut vault, "removed");
    vault.commit(vec![Change::Remove { id: removed }]).unwrap();
    let ids: BTreeSet<_> = (0..200).map(|_| vault.new_id()).collect();
    assert_eq!(ids.len(), 200);
    assert!(!ids.contains(&removed));
    vault
        .commit(ids.iter().map(|id| put(*id, "one")).collect())
        .unwrap();
    assert_eq!(texts(&vault).len(), 200);
    assert!(vault.verify().unwrap().is_whole());
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_look_into_the_vault() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, "words");
    vault.lock().unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let all_private = |site: &Site| {
        site.files()
            .keys()
            .all(|path| mode(site.dir().join(path)) == 0o600)
    };
    assert_eq!(mode(site.dir().to_owned()), 0o700);
    assert!(all_private(&site));
    fs::set_permissions(site.dir(), fs::Permissions::from_mode(0o777)).unwrap();
    let (vault, report) = site.open();
    assert_eq!(report.repaired, [klankbord::vault::Repaired::Permissions]);
    assert_eq!(mode(site.dir().to_owned()), 0o700);
    drop(vault);
    assert!(all_private(&site));
}

#[test]
fn a_spare_copy_waits_for_a_quiet_moment_but_not_for_ever() {
    let site = Site::new();
    let mut vault = site.create();
    let id = save(&mut vault, "first");
    let snapshots = || fs::read_dir(site.dir().join("snapshots")).unwrap().count();
    let at_first = snapshots();
    while !vault.is_untidy() {
        vault.commit(vec![put(id, "again")]).unwrap();
    }
    assert_eq!(snapshots(), at_first);
    vault.tidy_up();
    assert!(!vault.is_untidy());
    let generation = vault.generation();
    let newest = site
        .dir()
        .join(format!("snapshots/00000001-{generation:016x}.age"));
    assert!(newest.exists());
    for _ in 0..512 {
        vault.commit(vec![put(id, "without a pause")]).unwrap();
    }
    let generation = vault.generation();
    let newest = site
        .dir()
        .join(format!("snapshots/00000001-{generation:016x}.age"));
    assert!(newest.exists());
}
