//! Destroying, another passphrase, the recovery sheet: what must not open any more, and what always must.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use klankbord::vault::{
    Error, ItemId, Places, RecoveryKey, Renewal, Stage, Vault, WorkFactor, WorkProgress, unwatched,
};
use secrecy::SecretString;

use crate::support::{Site, copy_dir, passphrase, put, save, save_many, text_of, texts};

fn low() -> WorkFactor {
    WorkFactor::new(4).unwrap()
}

fn new_passphrase() -> SecretString {
    SecretString::from("another horse and another staple")
}

fn open_with(
    places: &Places,
    passphrase: &SecretString,
) -> Result<BTreeMap<ItemId, String>, Error> {
    Vault::open(places, passphrase).map(|(vault, _)| texts(&vault))
}

/// A vault with three cases, of which the second is to go; closed, so that snapshots hold it too.
fn three() -> (Site, [ItemId; 3]) {
    let site = Site::new();
    let mut vault = site.create();
    let ids = ["first", "to be destroyed", "third"].map(|text| save(&mut vault, text));
    vault.lock().unwrap();
    (site, ids)
}

#[test]
fn a_destroyed_case_can_not_be_read_from_yesterdays_copy_with_todays_keys() {
    let (site, [first, gone, third]) = three();
    let yesterday = tempfile::tempdir().unwrap();
    copy_dir(site.dir(), &yesterday.path().join("vault"));
    let (mut vault, _) = site.open();
    vault
        .destroy(&[gone], vec![put(first, "one line left")], &unwatched)
        .unwrap();
    assert_eq!(vault.read(gone).err(), Some(Error::Missing(gone)));
    vault.lock().unwrap();
    // Today's keys: the key file and the file of the epoch, on yesterday's store, journal and snapshots.
    let today = site.files();
    let mixed = Site::below(yesterday.path());
    for name in ["epoch-00000001.age", "epoch-00000001.bak"] {
        fs::remove_file(mixed.dir().join(name)).unwrap();
        assert!(
            !today.contains_key(Path::new(name)),
            "the old key is still there"
        );
    }
    for name in [
        "keys.age",
        "keys.bak",
        "epoch-00000002.age",
        "epoch-00000002.bak",
    ] {
        fs::write(mixed.dir().join(name), &today[Path::new(name)]).unwrap();
    }
    let read = open_with(&mixed.places, &passphrase());
    assert!(matches!(read, Err(Error::Damaged(_))), "{read:?}");
    // None of yesterday's sealed pieces is in today's files.
    let (vault, _) = site.open();
    assert_eq!(
        texts(&vault),
        BTreeMap::from([(first, "one line left".into()), (third, "third".into())])
    );
    assert!(vault.verify().unwrap().is_whole());
}

#[test]
fn what_is_destroyed_is_there_or_gone_and_nothing_goes_when_it_is_stopped() {
    let (site, [_, gone, _]) = three();
    let (mut vault, _) = site.open();
    let before = texts(&vault);
    for stage in [
        Stage::Reading,
        Stage::Writing,
        Stage::Checking,
        Stage::Clearing,
    ] {
        let stop = |progress: WorkProgress| {
            if progress.stage == stage {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        assert_eq!(
            vault.destroy(&[gone], Vec::new(), &stop).err(),
            Some(Error::Stopped)
        );
        assert_eq!(texts(&vault), before);
        let names: Vec<_> = site.files().into_keys().collect();
        assert!(
            names
                .iter()
                .all(|name| !name.to_string_lossy().contains("00000002")),
            "{names:?}"
        );
    }
    save(&mut vault, "the vault goes on");
    assert!(vault.verify().unwrap().is_whole());
    let unknown = ItemId::from_bytes([9; 16]);
    assert_eq!(
        vault
            .destroy(&[gone, unknown], Vec::new(), &unwatched)
            .err(),
        Some(Error::Missing(unknown))
    );
    assert_eq!(text_of(&vault, gone), "to be destroyed");
}

#[test]
fn work_tells_how_far_it_is_up_to_the_end() {
    let (site, _) = three();
    let (mut vault, _) = site.open();
    let told = AtomicUsize::new(0);
    let watch = |progress: WorkProgress| {
        assert!(progress.done <= progress.of);
        told.fetch_add(1, Ordering::Relaxed);
        ControlFlow::Continue(())
    };
    vault.compact(&watch).unwrap();
    assert!(told.load(Ordering::Relaxed) >= 4);
}

#[test]
fn a_new_passphrase_opens_everything_and_the_old_one_nothing() {
    let (site, _) = three();
    let (mut vault, _) = site.open();
    let before = texts(&vault);
    assert_eq!(
        vault.check_passphrase(&new_passphrase()).err(),
        Some(Error::WrongPassphrase)
    );
    vault.check_passphrase(&passphrase()).unwrap();
    let old = tempfile::tempdir().unwrap();
    copy_dir(site.dir(), &old.path().join("vault"));
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    save(&mut vault, "after the change");
    vault.lock().unwrap();
    assert_eq!(
        open_with(&site.places, &passphrase()).err(),
        Some(Error::WrongPassphrase)
    );
    let now = open_with(&site.places, &new_passphrase()).unwrap();
    assert_eq!(now.len(), before.len() + 1);
    // Who kept the old key file and knows the old passphrase reads nothing of what came after.
    for name in ["keys.age", "keys.bak"] {
        fs::copy(old.path().join("vault").join(name), site.dir().join(name)).unwrap();
    }
    let read = open_with(&site.places, &passphrase());
    assert!(matches!(read, Err(Error::Damaged(_))), "{read:?}");
}

#[test]
fn an_old_copy_of_the_key_file_never_takes_the_place_of_the_one_that_counts() {
    let (site, _) = three();
    let old = fs::read(site.dir().join("keys.bak")).unwrap();
    let (mut vault, _) = site.open();
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    vault.lock().unwrap();
    let key_file = fs::read(site.dir().join("keys.age")).unwrap();
    fs::write(site.dir().join("keys.bak"), old).unwrap();
    assert!(Vault::open(&site.places, &passphrase()).is_err());
    assert_eq!(fs::read(site.dir().join("keys.age")).unwrap(), key_file);
    assert_eq!(open_with(&site.places, &new_passphrase()).unwrap().len(), 3);
}

#[test]
fn the_work_a_guess_costs_is_raised_when_the_passphrase_changes_and_never_lowered() {
    let (site, _) = three();
    let cost = |site: &Site| {
        let bytes = fs::read(site.dir().join("keys.age")).unwrap();
        let line = bytes.split(|byte| *byte == b'\n').nth(1).unwrap().to_vec();
        let line = String::from_utf8(line).unwrap();
        line.rsplit(' ').next().unwrap().parse::<u8>().unwrap()
    };
    assert_eq!(cost(&site), 4);
    for (asked, has) in [(6, 6), (4, 6)] {
        let (mut vault, _) = site.open();
        vault
            .change_passphrase(
                &passphrase(),
                WorkFactor::new(asked).unwrap(),
                Renewal::Changed,
                &unwatched,
            )
            .unwrap();
        drop(vault);
        assert_eq!(cost(&site), has);
    }
}

/// A change of passphrase, killed right before and right after the one moment at which it counts.
#[test]
fn a_change_of_passphrase_that_was_killed_leaves_one_passphrase_that_opens_everything() {
    let (site, _) = three();
    let key = RecoveryKey::generate().unwrap();
    let (mut vault, _) = site.open();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    let before = texts(&vault);
    drop(vault);
    let old = site.files();
    let (mut vault, _) = site.open();
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    drop(vault);
    let new = site.files();
    // Before the copy of the key file is the new one, after it, and after the key file is.
    for (copy_is_new, counts) in [(false, false), (true, false), (true, true), (false, true)] {
        for (passphrase, fits) in [(passphrase(), !counts), (new_passphrase(), counts)] {
            let killed = tempfile::tempdir().unwrap();
            let killed = Site::below(killed.path());
            // Everything of both, with the files of the change under their own names.
            for (name, bytes) in new.iter().chain(&old) {
                let text = name.to_string_lossy();
                let is_new = new.get(name) == Some(bytes);
                let next = match text.as_ref() {
                    "keys.age" if is_new && counts => name.clone(),
                    "keys.age" if is_new => "keys.next".into(),
                    "keys.age" if counts => continue,
                    "keys.bak" if is_new != copy_is_new => continue,
                    "recovery.age" if is_new => "recovery.next".into(),
                    "recovery.bak" if is_new => continue,
                    "epoch-00000002.age" => "epoch-00000002.next".into(),
                    "epoch-00000002.bak" => continue,
                    _ => name.clone(),
                };
                let path = killed.dir().join(next);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
            let read = open_with(&killed.places, &passphrase);
            let state = format!("copy: {copy_is_new}, counts: {counts}");
            if !fits {
                assert_eq!(read.err(), Some(Error::WrongPassphrase), "{state}");
                continue;
            }
            assert_eq!(read.unwrap(), before, "{state}");
            // From here on it is settled: the same passphrase again, and the sheet too.
            assert_eq!(open_with(&killed.places, &passphrase).unwrap(), before);
            let (by_sheet, _) = Vault::open_by_recovery(&killed.places, &key).unwrap();
            assert_eq!(texts(&by_sheet), before);
            let left = killed.files();
            assert!(
                left.keys()
                    .all(|name| !name.to_string_lossy().ends_with(".next"))
            );
            assert_eq!(left[Path::new("keys.age")], left[Path::new("keys.bak")]);
        }
    }
}

#[test]
fn an_older_key_file_that_was_put_back_destroys_nothing() {
    let (site, _) = three();
    let key = RecoveryKey::generate().unwrap();
    let without_sheet = site.files();
    let (mut vault, _) = site.open();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    drop(vault);
    let with_sheet = site.files();
    // The key file of before the sheet was made, then its copy: the sheet goes on.
    for name in ["keys.age", "keys.bak"] {
        fs::write(site.dir().join(name), &without_sheet[Path::new(name)]).unwrap();
        assert!(site.open().0.has_recovery(), "{name}");
        assert!(Vault::open_by_recovery(&site.places, &key).is_ok());
        assert_eq!(site.files()[Path::new(name)], with_sheet[Path::new(name)]);
    }
    // The same passphrase under a new key: the older key file is put right from the copy that counts.
    let (mut vault, _) = site.open();
    vault
        .change_passphrase(&passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    drop(vault);
    let now = site.files();
    for name in ["keys.age", "keys.bak"] {
        fs::write(site.dir().join(name), &with_sheet[Path::new(name)]).unwrap();
        let (vault, _) = site.open();
        assert!(vault.has_recovery() && texts(&vault).len() == 3, "{name}");
        drop(vault);
        assert_eq!(site.files()[Path::new(name)], now[Path::new(name)]);
    }
    // Under another passphrase: the older one is wrong, and nothing is touched.
    let (mut vault, _) = site.open();
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    drop(vault);
    for name in ["keys.age", "keys.bak"] {
        fs::write(site.dir().join(name), &now[Path::new(name)]).unwrap();
        let before = site.files();
        if name == "keys.bak" {
            assert_eq!(
                open_with(&site.places, &passphrase()).err(),
                Some(Error::WrongPassphrase)
            );
        } else {
            assert!(open_with(&site.places, &passphrase()).is_err());
        }
        assert_eq!(site.files(), before);
        assert!(
            Vault::open(&site.places, &new_passphrase())
                .unwrap()
                .0
                .has_recovery()
        );
    }
}

#[test]
fn a_recovery_sheet_opens_the_vault_until_it_is_replaced_or_leaked() {
    let (site, _) = three();
    let (first, second) = (
        RecoveryKey::generate().unwrap(),
        RecoveryKey::generate().unwrap(),
    );
    let by = |key: &RecoveryKey| {
        Vault::open_by_recovery(&site.places, key).map(|(vault, _)| texts(&vault).len())
    };
    assert_eq!(by(&first), Err(Error::NoRecovery));
    let (mut vault, _) = site.open();
    assert!(!vault.has_recovery());
    let wrong = vault.set_recovery(Some(&first), &new_passphrase(), &unwatched);
    assert_eq!(wrong, Err(Error::WrongPassphrase));
    vault
        .set_recovery(Some(&first), &passphrase(), &unwatched)
        .unwrap();
    assert!(vault.has_recovery());
    drop(vault);
    assert_eq!(
        (by(&first), by(&second)),
        (Ok(3), Err(Error::WrongRecovery))
    );
    // An ordinary change of passphrase leaves the sheet in force.
    let (mut vault, _) = site.open();
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    drop(vault);
    assert_eq!(by(&first), Ok(3));
    // The sheet opens, and a new passphrase is set.
    let (mut vault, _) = Vault::open_by_recovery(&site.places, &first).unwrap();
    vault
        .change_passphrase(&passphrase(), low(), Renewal::Changed, &unwatched)
        .unwrap();
    let file = fs::read(site.dir().join("recovery.age")).unwrap();
    vault
        .set_recovery(Some(&second), &passphrase(), &unwatched)
        .unwrap();
    save(&mut vault, "after the sheet was replaced");
    drop(vault);
    assert_eq!(
        (by(&first), by(&second)),
        (Err(Error::WrongRecovery), Ok(4))
    );
    // An old copy of the file of the old sheet is of no use.
    for name in ["recovery.age", "recovery.bak"] {
        fs::write(site.dir().join(name), &file).unwrap();
    }
    assert!(matches!(by(&first), Err(Error::Damaged(_))));
    let (mut vault, report) = site.open();
    assert!(report.sheet_lost);
    assert!(
        !vault.has_recovery(),
        "a file that is not the one of the sheet does not count"
    );
    vault
        .change_passphrase(&new_passphrase(), low(), Renewal::Leaked, &unwatched)
        .unwrap();
    assert!(!vault.has_recovery());
    drop(vault);
    assert_eq!(by(&second), Err(Error::NoRecovery));
    assert_eq!(open_with(&site.places, &new_passphrase()).unwrap().len(), 4);
}

#[test]
fn a_damaged_recovery_file_is_put_right_from_its_copy() {
    let (site, _) = three();
    let key = RecoveryKey::generate().unwrap();
    let (mut vault, _) = site.open();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    drop(vault);
    let whole = fs::read(site.dir().join("recovery.age")).unwrap();
    for damaged in ["recovery.age", "recovery.bak"] {
        fs::write(site.dir().join(damaged), "half").unwrap();
        // Something under the name of a change of keys is in nobody's way.
        fs::write(site.dir().join("recovery.next"), "something").unwrap();
        assert!(Vault::open_by_recovery(&site.places, &key).is_ok());
        let (vault, _) = site.open();
        assert!(vault.has_recovery());
        assert_eq!(fs::read(site.dir().join(damaged)).unwrap(), whole);
    }
}

#[test]
fn a_store_that_has_grown_too_large_is_written_anew() {
    let site = Site::new();
    let mut vault = site.create();
    let id = save(&mut vault, &"x".repeat(30_000));
    while !vault.is_bloated() {
        vault.commit(vec![put(id, &"y".repeat(30_000))]).unwrap();
    }
    let grown = vault.verify().unwrap().store_size;
    vault.compact(&unwatched).unwrap();
    let after = vault.verify().unwrap().store_size;
    assert!(!vault.is_bloated(), "{grown} -> {after}");
    assert!(after < grown / 2, "{grown} -> {after}");
    assert_eq!(text_of(&vault, id), "y".repeat(30_000));
    save_many(&mut vault, 3, "and on");
    vault.lock().unwrap();
    assert_eq!(texts(&site.open().0).len(), 4);
}

#[test]
fn after_a_save_that_failed_halfway_the_vault_opens_again_without_the_passphrase() {
    let (site, _) = three();
    let (mut vault, _) = site.open();
    let names: Vec<_> = site.files().into_keys().collect();
    let is_journal = |name: &&std::path::PathBuf| name.to_string_lossy().starts_with("journal-");
    let journal = site.dir().join(names.iter().rfind(is_journal).unwrap());
    let away = site.dir().join("away");
    fs::rename(&journal, &away).unwrap();
    let id = vault.new_id();
    assert!(vault.commit(vec![put(id, "not yet")]).is_err());
    assert!(vault.must_reopen());
    fs::rename(&away, &journal).unwrap();
    vault.reopen().unwrap();
    assert!(!vault.must_reopen());
    vault.commit(vec![put(id, "now")]).unwrap();
    drop(vault);
    assert_eq!(text_of(&site.open().0, id), "now");
}
