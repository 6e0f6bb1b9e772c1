//! Backups: whole or not there, never over a file, opened by the stock program, and put back beside the vault.

use std::fs;
use std::process::Command;

use klankbord::vault::{
    BackupSeal, Error, Kind, RecoveryKey, Unlocking, Vault, WorkFactor, unwatched,
};
use secrecy::{ExposeSecret as _, SecretString};

use crate::support::{Site, passphrase, save, save_many, texts};

fn low() -> WorkFactor {
    WorkFactor::new(4).unwrap()
}

fn filled() -> (Site, Vault) {
    let site = Site::new();
    let mut vault = site.create();
    save_many(&mut vault, 100, &"a case of some words ".repeat(40));
    (site, vault)
}

#[test]
fn a_restored_vault_equals_the_original_record_by_record() {
    let (site, vault) = filled();
    let file = site.dir().with_file_name("copy.age");
    let report = vault
        .backup(
            &file,
            &BackupSeal::Passphrase(passphrase()),
            low(),
            &unwatched,
        )
        .unwrap();
    assert_eq!((report.cases, report.generation), (100, 100));
    let other = Site::new();
    let restored = Vault::restore(
        &file,
        &Unlocking::Passphrase(passphrase()),
        &other.places,
        (&SecretString::from("a passphrase of its own"), low()),
        &|_| true,
        &unwatched,
    )
    .unwrap();
    let all = |vault: &Vault| {
        let items = vault.read_kind(Kind::Case).into_iter();
        items
            .map(|item| item.map(|item| (item.id, item.rev, item.card, item.body)))
            .collect::<Result<Vec<_>, _>>()
            .unwrap()
    };
    assert_eq!(all(&restored), all(&vault));
    assert!(restored.verify().unwrap().is_whole());
    drop(restored);
    let (again, _) = Vault::open(
        &other.places,
        &SecretString::from("a passphrase of its own"),
    )
    .unwrap();
    assert_eq!(texts(&again), texts(&vault));
}

#[test]
fn a_backup_is_never_written_over_anything_nor_into_the_vault() {
    let (site, vault) = filled();
    let seal = BackupSeal::Passphrase(passphrase());
    let file = site.dir().with_file_name("copy.age");
    fs::write(&file, "a letter").unwrap();
    assert_eq!(
        vault.backup(&file, &seal, low(), &unwatched).err(),
        Some(Error::FileExists)
    );
    assert_eq!(fs::read(&file).unwrap(), b"a letter");
    let inside = site.dir().join("copy.age");
    assert!(vault.backup(&inside, &seal, low(), &unwatched).is_err());
    let other = site.dir().with_file_name("other.age");
    let wrong = BackupSeal::Passphrase(SecretString::from("not this one"));
    assert_eq!(
        vault.backup(&other, &wrong, low(), &unwatched).err(),
        Some(Error::WrongPassphrase)
    );
    let stopped = vault.backup(&other, &seal, low(), &|_| std::ops::ControlFlow::Break(()));
    assert_eq!(stopped.err(), Some(Error::Stopped));
    assert_eq!(
        vault
            .backup(&other, &BackupSeal::RecoverySheet, low(), &unwatched)
            .err(),
        Some(Error::NoRecovery)
    );
    let left: Vec<_> = fs::read_dir(site.dir().parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("other"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(!inside.exists());
}

#[test]
fn nothing_is_put_back_from_a_backup_that_was_changed_cut_off_or_is_something_else() {
    let (site, vault) = filled();
    let file = site.dir().with_file_name("copy.age");
    let seal = BackupSeal::Passphrase(passphrase());
    vault.backup(&file, &seal, low(), &unwatched).unwrap();
    let whole = fs::read(&file).unwrap();
    let bad = site.dir().with_file_name("bad.age");
    let target = Site::new();
    let restore = |bytes: &[u8]| {
        fs::write(&bad, bytes).unwrap();
        Vault::restore(
            &bad,
            &Unlocking::Passphrase(passphrase()),
            &target.places,
            (&passphrase(), low()),
            &|_| true,
            &unwatched,
        )
        .err()
    };
    let middle = whole.len() / 2;
    let mut flipped = whole.clone();
    flipped[middle] ^= 1;
    let longer = [whole.as_slice(), b"more"].concat();
    let border = 1 << 16;
    assert!(whole.len() > border);
    let other = age_file(b"{\"f\":1,\"k\":\"snapshot\",\"ep\":1,\"gen\":1,\"cases\":0}\n");
    for bytes in [
        &whole[..middle],
        &whole[..border],
        &flipped,
        &longer,
        b"",
        b"a picture",
        &other,
    ] {
        assert_eq!(restore(bytes), Some(Error::NotABackup));
        assert!(!target.dir().exists());
    }
    let newer = age_file(b"{\"f\":2,\"k\":\"backup\",\"ep\":1,\"gen\":1,\"cases\":0}\n");
    assert!(matches!(restore(&newer), Some(Error::TooNew { .. })));
    fs::write(&bad, &whole).unwrap();
    let wrong = Vault::restore(
        &bad,
        &Unlocking::Passphrase(SecretString::from("not this one")),
        &target.places,
        (&passphrase(), low()),
        &|_| true,
        &unwatched,
    );
    assert_eq!(wrong.err(), Some(Error::WrongPassphrase));
    assert_eq!(restore(&whole), None);
    assert_eq!(restore(&whole), Some(Error::Exists));
}

fn age_file(plain: &[u8]) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(passphrase());
    recipient.set_work_factor(4);
    age::encrypt(&recipient, plain).unwrap()
}

#[test]
fn a_backup_for_the_sheet_is_opened_by_the_sheet() {
    let (site, mut vault) = filled();
    let key = RecoveryKey::generate().unwrap();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    let file = site.dir().with_file_name("copy.age");
    vault
        .backup(&file, &BackupSeal::RecoverySheet, low(), &unwatched)
        .unwrap();
    let target = Site::new();
    let restore = |key: &RecoveryKey| {
        Vault::restore(
            &file,
            &Unlocking::RecoverySheet(key.clone()),
            &target.places,
            (&passphrase(), low()),
            &|_| true,
            &unwatched,
        )
    };
    let other = RecoveryKey::generate().unwrap();
    assert_eq!(restore(&other).err(), Some(Error::WrongRecovery));
    assert_eq!(texts(&restore(&key).unwrap()), texts(&vault));
}

/// The stock program, where it is installed: with the line on the sheet, and with the vault's own files.
#[test]
fn the_stock_program_opens_what_the_sheet_opens() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let (site, mut vault) = filled();
    let key = RecoveryKey::generate().unwrap();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    let file = site.dir().with_file_name("copy.age");
    vault
        .backup(&file, &BackupSeal::RecoverySheet, low(), &unwatched)
        .unwrap();
    drop(vault);
    let sheet = site.dir().with_file_name("sheet.txt");
    fs::write(&sheet, key.text().expose_secret()).unwrap();
    let decrypt = |identity: &std::path::Path, file: &std::path::Path| {
        let run = Command::new("age")
            .arg("-d")
            .arg("-i")
            .arg(identity)
            .arg(file)
            .output()
            .unwrap();
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        String::from_utf8(run.stdout).unwrap()
    };
    let lines = decrypt(&sheet, &file);
    assert_eq!(lines.matches("\"k\":\"case\"").count(), 100);
    let root = site.dir().with_file_name("root.txt");
    fs::write(&root, decrypt(&sheet, &site.dir().join("recovery.age"))).unwrap();
    let epoch = decrypt(&root, &site.part("epoch-", ".age"));
    assert!(epoch.contains("AGE-SECRET-KEY-1"));
}

/// Whole files of the right key with content that no casebook has: nothing is made of them, however they came about.
#[test]
fn a_backup_whose_content_can_not_be_used_is_refused_before_anything_is_made() {
    use klankbord::vault::Casebook;
    let site = Site::new();
    let (file, target) = (site.dir().with_file_name("copy.age"), Site::new());
    let id = "00".repeat(16);
    let heading = |saves: u64, count: usize| {
        format!("{{\"f\":1,\"k\":\"backup\",\"ep\":1,\"gen\":{saves},\"cases\":{count}}}\n")
    };
    let item = |kind: &str, form: u16, card: &str, body: &str| {
        format!(
            "{{\"f\":{form},\"k\":\"{kind}\",\"id\":\"{id}\",\"ep\":1,\"rev\":1,\"card\":{card},\"body\":{body}}}\n"
        )
    };
    let settings = |text: &str| format!("{{\"content\":{{\"lock_minutes\":{text}}}}}");
    let named = r#"{"name":"settings"}"#;
    let dense = format!("[{}0]", "[],".repeat(100_000));
    for lines in [
        heading(1, 1) + &item("case", 1, "{}", "[1]"),
        heading(1, 1) + &item("pad", 1, "null", "null"),
        heading(1, 1) + &item("register", 1, named, &settings("\"x\"")),
        heading(1, 1) + &item("register", 9, named, &settings("5")),
        heading(1, 1) + &item("register", 1, named, &dense),
        heading(u64::MAX - 2, 1) + &item("register", 1, named, &settings("5")),
    ] {
        fs::write(&file, age_file(lines.as_bytes())).unwrap();
        let key = Unlocking::Passphrase(passphrase());
        let sealing = (&passphrase(), low());
        let made = Casebook::restore(&file, &key, &target.places, sealing, &unwatched);
        assert_eq!(
            made.err(),
            Some(Error::NotABackup),
            "{}",
            lines.chars().take(200).collect::<String>()
        );
        assert!(!target.dir().exists());
    }
    let good = heading(1, 1) + &item("register", 1, named, &settings("7"));
    fs::write(&file, age_file(good.as_bytes())).unwrap();
    let key = Unlocking::Passphrase(passphrase());
    let sealing = (&passphrase(), low());
    let made = Casebook::restore(&file, &key, &target.places, sealing, &unwatched).unwrap();
    assert_eq!(made.settings().unwrap().lock_minutes, 7);
}

#[test]
fn a_backup_says_what_it_opens_with_and_a_file_that_is_not_there_is_not_a_disk_that_fails() {
    let (site, mut vault) = filled();
    let key = RecoveryKey::generate().unwrap();
    vault
        .set_recovery(Some(&key), &passphrase(), &unwatched)
        .unwrap();
    let (sheet, phrase) = (
        site.dir().with_file_name("sheet.age"),
        site.dir().with_file_name("phrase.age"),
    );
    vault
        .backup(&sheet, &BackupSeal::RecoverySheet, low(), &unwatched)
        .unwrap();
    let seal = BackupSeal::Passphrase(passphrase());
    vault.backup(&phrase, &seal, low(), &unwatched).unwrap();
    let nowhere = site.dir().with_file_name("nowhere").join("x.age");
    assert_eq!(
        vault.backup(&nowhere, &seal, low(), &unwatched).err(),
        Some(Error::NoFolder)
    );
    let target = Site::new();
    let restore = |file: &std::path::Path, key: Unlocking| {
        let sealing = (&passphrase(), low());
        Vault::restore(file, &key, &target.places, sealing, &|_| true, &unwatched).err()
    };
    let by_phrase = || Unlocking::Passphrase(passphrase());
    assert_eq!(restore(&sheet, by_phrase()), Some(Error::ForSheet));
    assert_eq!(
        restore(&phrase, Unlocking::RecoverySheet(key.clone())),
        Some(Error::ForPassphrase)
    );
    assert_eq!(restore(&nowhere, by_phrase()), Some(Error::NoFile));
}

/// A backup is judged by how many values it asks memory for; a text is one value, whatever signs are in it.
#[test]
fn a_text_of_nothing_but_commas_and_brackets_can_be_kept_and_put_back() {
    let site = Site::new();
    let mut vault = site.create();
    save(&mut vault, &",[{\"\\".repeat(40_000));
    let file = site.dir().with_file_name("copy.age");
    let seal = BackupSeal::Passphrase(passphrase());
    vault.backup(&file, &seal, low(), &unwatched).unwrap();
    let other = Site::new();
    let restored = Vault::restore(
        &file,
        &Unlocking::Passphrase(passphrase()),
        &other.places,
        (&passphrase(), low()),
        &|_| true,
        &unwatched,
    );
    assert_eq!(texts(&restored.unwrap()), texts(&vault));
}
