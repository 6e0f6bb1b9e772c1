//! Damage: found, told, and put right from what is left, without a silent loss.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use klankbord::vault::{Damage, Error, ItemId, Repaired, Vault, Why};

use crate::support::{Site, copy_dir, flip, passphrase, put, save, save_many, texts};

/// A vault with 100 saves: one snapshot at 0, one at 64, and a journal of the rest.
fn filled(site: &Site) -> BTreeMap<ItemId, String> {
    let mut vault = site.create();
    for n in 0..100 {
        save(&mut vault, &format!("case {n}"));
    }
    let all = texts(&vault);
    drop(vault);
    all
}

/// Opens after damage: everything must be there.
fn opens_whole(site: &Site, all: &BTreeMap<ItemId, String>) -> klankbord::vault::OpenReport {
    let (vault, report) = site.open();
    assert_eq!(&texts(&vault), all);
    assert!(vault.verify().unwrap().is_whole());
    assert_eq!(report.behind_anchor, None);
    report
}

#[test]
fn a_store_that_is_gone_is_built_anew_and_told() {
    let site = Site::new();
    let all = filled(&site);
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    let rebuilt = opens_whole(&site, &all).rebuilt.unwrap();
    assert_eq!(
        (rebuilt.why, rebuilt.reached, rebuilt.missing),
        (Why::StoreMissing, 100, 0)
    );
    assert_eq!(opens_whole(&site, &all).rebuilt, None);
    // The old epoch is gone, key and all.
    assert!(
        site.files()
            .keys()
            .all(|path| !path.to_string_lossy().contains("00000001-")
                && !path.starts_with("epoch-00000001.age"))
    );
}

#[test]
fn damage_anywhere_in_the_store_loses_nothing() {
    let template = Site::new();
    let all = filled(&template);
    for round in 0..24_usize {
        let site = Site::new();
        copy_dir(template.dir(), site.dir());
        let db = site.part("store-", "").join("db");
        let length = fs::metadata(&db).unwrap().len();
        match round % 4 {
            0 => flip(&db, 7_919 * (round + 1) * 61),
            1 => fs::OpenOptions::new()
                .write(true)
                .open(&db)
                .unwrap()
                .set_len(length * u64::try_from(round).unwrap() / 25)
                .unwrap(),
            2 => fs::write(&db, vec![0x5a; 300_000]).unwrap(),
            _ => flip(&site.part("store-", "").join("conf"), round),
        }
        let (vault, _) = site.open();
        let (vault, found) = match vault.verify().unwrap() {
            found if found.damaged.is_empty() => (vault, Vec::new()),
            found => (vault.mend().unwrap().0, found.damaged),
        };
        assert_eq!(texts(&vault), all, "round {round}, {found:?}");
        assert!(vault.verify().unwrap().is_whole(), "round {round}");
    }
}

#[test]
fn a_damaged_replay_cache_is_only_a_cache() {
    let site = Site::new();
    let all = filled(&site);
    let cache = || {
        let inside = fs::read_dir(site.part("store-", ""))
            .unwrap()
            .map(|entry| entry.unwrap().path());
        inside
            .into_iter()
            .find(|path| path.to_string_lossy().contains("snap."))
            .unwrap()
    };
    let damages: [&dyn Fn(PathBuf); 4] = [
        &|path| flip(&path, 40),
        &|path| fs::write(path, "").unwrap(),
        &|path| fs::remove_file(path).unwrap(),
        &|path| fs::write(path.with_extension("FFFFFFFFFFFFFFFF.generating"), "").unwrap(),
    ];
    for damage in damages {
        damage(cache());
        assert_eq!(opens_whole(&site, &all).rebuilt, None);
    }
}

#[test]
fn an_older_store_put_back_is_brought_up_to_date_or_built_anew() {
    let site = Site::new();
    let mut vault = site.create();
    let mut keep = |saves: usize| {
        for n in 0..saves {
            save(&mut vault, &format!("case {n}"));
        }
    };
    keep(10);
    drop(vault);
    let store = site.part("store-", "");
    let (early, aside) = (
        site.dir().with_file_name("early"),
        site.dir().with_file_name("aside"),
    );
    copy_dir(&store, &early);
    let (mut vault, _) = site.open();
    save_many(&mut vault, 30, "later");
    let all = texts(&vault);
    drop(vault);
    fs::rename(&store, &aside).unwrap();
    copy_dir(&early, &store);
    assert_eq!(opens_whole(&site, &all).replayed, 30);
    let (mut vault, _) = site.open();
    save_many(&mut vault, 150, "much later");
    let all = texts(&vault);
    drop(vault);
    fs::remove_dir_all(&store).unwrap();
    copy_dir(&early, &store);
    assert_eq!(
        opens_whole(&site, &all).rebuilt.unwrap().why,
        Why::StoreBehind
    );
}

#[test]
fn a_whole_vault_put_back_to_an_earlier_day_is_noticed() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, "one");
    vault.lock().unwrap();
    let early = site.dir().with_file_name("early");
    copy_dir(site.dir(), &early);
    let (mut vault, _) = site.open();
    save_many(&mut vault, 5, "later");
    vault.lock().unwrap();
    fs::remove_dir_all(site.dir()).unwrap();
    copy_dir(&early, site.dir());
    // Told every time until somebody works on.
    for _ in 0..2 {
        let (vault, report) = site.open();
        assert_eq!(report.behind_anchor, Some((1, 6)));
        vault.lock().unwrap();
    }
    let (mut vault, _) = site.open();
    save(&mut vault, "on");
    vault.lock().unwrap();
    assert_eq!(site.open().1.behind_anchor, None);
}

#[test]
fn two_items_swapped_or_one_put_back_are_found_and_mended() {
    let site = Site::new();
    let mut vault = site.create();
    let (a, b, c) = (
        save(&mut vault, "a"),
        save(&mut vault, "b"),
        save(&mut vault, "c"),
    );
    drop(vault);
    let key = |id: ItemId| [&[2][..], id.as_bytes(), &[0, 0]].concat();
    let store = || crate::support::sled_of(&site.part("store-", ""));
    let old = store()
        .open_tree("v")
        .unwrap()
        .get(key(c))
        .unwrap()
        .unwrap();
    let (mut vault, _) = site.open();
    vault.commit(vec![put(c, "c, revised")]).unwrap();
    let all = texts(&vault);
    vault.lock().unwrap();
    {
        let db = store();
        let tree = db.open_tree("v").unwrap();
        let (of_a, of_b) = (
            tree.get(key(a)).unwrap().unwrap(),
            tree.get(key(b)).unwrap().unwrap(),
        );
        tree.insert(key(a), of_b).unwrap();
        tree.insert(key(b), of_a).unwrap();
        tree.insert(key(c), old).unwrap();
        db.flush().unwrap();
    }
    let (vault, _) = site.open();
    assert_eq!(vault.read(a).err(), Some(Error::Damaged(Damage::Item(a))));
    let mut damaged = vec![a, b, c];
    damaged.sort_unstable();
    assert_eq!(vault.verify().unwrap().damaged, damaged);
    let (vault, opened, mended) = vault.mend().unwrap();
    assert_eq!(opened.rebuilt.unwrap().why, Why::Items);
    assert_eq!(
        (mended.recovered, mended.older.len(), mended.lost.len()),
        (damaged, 0, 0)
    );
    assert_eq!(texts(&vault), all);
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn a_damaged_journal_beside_a_whole_store_loses_nothing() {
    let site = Site::new();
    let all = filled(&site);
    flip(&site.dir().join("journal-00000001-0000000000000040"), 5_000);
    assert_eq!(opens_whole(&site, &all).repaired, [Repaired::Spares]);
    assert!(opens_whole(&site, &all).repaired.is_empty());
}

#[test]
fn with_store_and_journal_damaged_it_is_told_how_far_the_rebuilding_reached() {
    let site = Site::new();
    let all = filled(&site);
    flip(&site.dir().join("journal-00000001-0000000000000040"), 5_000);
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    let (vault, report) = site.open();
    let rebuilt = report.rebuilt.unwrap();
    assert_eq!((rebuilt.reached, rebuilt.missing), (100, 1));
    assert_eq!(texts(&vault).len(), all.len() - 1);
}

#[test]
fn a_lost_tail_of_the_journal_is_seen_by_the_anchor() {
    let site = Site::new();
    filled(&site);
    fs::remove_file(site.dir().join("journal-00000001-0000000000000040")).unwrap();
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    let (_, report) = site.open();
    assert_eq!(report.rebuilt.unwrap().reached, 64);
    assert_eq!(report.behind_anchor, Some((64, 100)));
}

#[test]
fn a_damaged_snapshot_is_stood_in_for_by_the_one_before() {
    let site = Site::new();
    let all = filled(&site);
    flip(
        &site.dir().join("snapshots/00000001-0000000000000040.age"),
        3_000,
    );
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    let rebuilt = opens_whole(&site, &all).rebuilt.unwrap();
    assert_eq!((rebuilt.reached, rebuilt.missing), (100, 0));
}

#[test]
fn the_first_snapshot_has_a_second_copy() {
    let site = Site::new();
    let mut vault = site.create();
    save_many(&mut vault, 5, "case");
    let all = texts(&vault);
    drop(vault);
    flip(
        &site.dir().join("snapshots/00000001-0000000000000000.age"),
        300,
    );
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    opens_whole(&site, &all);
}

#[test]
fn when_nothing_can_stand_in_nothing_is_touched() {
    let site = Site::new();
    filled(&site);
    for entry in fs::read_dir(site.dir().join("snapshots")).unwrap() {
        flip(&entry.unwrap().path(), 300);
    }
    let store = site.part("store-", "");
    let aside = site.dir().with_file_name("aside");
    fs::rename(&store, &aside).unwrap();
    let before = site.files();
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::Damaged(Damage::Snapshot))
    );
    assert_eq!(site.files(), before);
    // And when the store turns up again, everything is there.
    fs::rename(&aside, &store).unwrap();
    assert_eq!(texts(&site.open().0).len(), 100);
}

#[test]
fn keys_epoch_and_header_are_put_right_from_their_copies() {
    let site = Site::new();
    let all = filled(&site);
    let whole = site.files();
    let cases: [(&str, Repaired); 5] = [
        ("keys.age", Repaired::Keys),
        ("keys.bak", Repaired::Keys),
        ("epoch-00000001.age", Repaired::Epoch),
        ("epoch-00000001.bak", Repaired::Epoch),
        ("VAULT", Repaired::Header),
    ];
    for (name, repaired) in cases {
        let path = site.dir().join(name);
        for at in [2, 60, 150, 300] {
            flip(&path, at);
            if name == "VAULT" {
                fs::write(&path, "VAULU\n1.0\n").unwrap();
            }
            assert_eq!(opens_whole(&site, &all).repaired, [repaired], "{name} {at}");
            assert_eq!(
                fs::read(&path).unwrap(),
                whole[&PathBuf::from(name)],
                "{name} {at}"
            );
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(
            opens_whole(&site, &all).repaired,
            [repaired],
            "{name} removed"
        );
    }
}

#[test]
fn an_epoch_that_can_not_be_opened_is_damage_and_never_an_older_vault() {
    let site = Site::new();
    filled(&site);
    fs::write(
        site.dir().join("epoch-00000002.age"),
        b"age-encryption.org/v1\n",
    )
    .unwrap();
    let before = site.files();
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::Damaged(Damage::Epoch))
    );
    assert_eq!(site.files(), before);
}

#[test]
fn a_change_of_epoch_that_was_killed_is_cleared_away() {
    let site = Site::new();
    let all = filled(&site);
    copy_dir(&site.part("store-", ""), &site.dir().join("store-00000002"));
    fs::write(site.dir().join("journal-00000002-0000000000000064"), "x").unwrap();
    fs::write(site.dir().join("epoch-00000002.age.tmp"), "x").unwrap();
    fs::write(
        site.dir().join("snapshots/00000002-0000000000000064.age"),
        "x",
    )
    .unwrap();
    fs::write(site.dir().join("notes of my own.txt"), "x").unwrap();
    opens_whole(&site, &all);
    let left: Vec<_> = site
        .files()
        .into_keys()
        .filter(|path| path.to_string_lossy().contains("00000002"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(site.dir().join("notes of my own.txt").exists());
}

#[test]
fn a_vault_removed_while_it_is_open_is_noticed_before_the_next_save() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, "one");
    let aside = site.dir().with_file_name("aside");
    fs::rename(site.dir(), &aside).unwrap();
    let id = vault.new_id();
    assert!(matches!(
        vault.commit(vec![put(id, "two")]),
        Err(Error::Unavailable(_))
    ));
    assert!(vault.must_reopen() && !site.dir().exists());
    drop(vault);
    fs::rename(&aside, site.dir()).unwrap();
    assert_eq!(
        texts(&site.open().0).into_values().collect::<Vec<_>>(),
        ["one"]
    );
}
