//! Vaults of every format that was ever written are kept in `tests/vaults`, and every program opens them.
//!
//! `KLANKBORD_WRITE=1 cargo test --test vault formats` writes the one of the present format anew; once a version has been
//! given out, the one that it wrote stays as it is.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use klankbord::domain::{Case, Code, Draft, DraftPurpose, Pseudonym, Reference, Settings};
use klankbord::vault::{Casebook, Places, Presence, RecoveryKey, Vault, WorkFactor, unwatched};
use secrecy::SecretString;

use crate::support::copy_dir;

/// Every format there ever was, the present one last.
const FORMATS: [&str; 1] = ["1.0"];
/// The key on the invented recovery sheet.
const SHEET: [u8; 32] = [0x5a; 32];

fn passphrase() -> SecretString {
    SecretString::from("zolder fietsbel maandag karnemelk")
}

fn kept(format: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/vaults")
        .join(format)
}

fn places(home: &Path) -> Places {
    Places {
        dir: home.join("vault"),
        anchor_dir: None,
    }
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// What is in it: three invented cases, a text under way, and the settings.
fn content(ids: [klankbord::domain::CaseId; 3]) -> (Vec<Case>, Draft, Settings) {
    let names = ["Wulp", "Kievit", "Grutto"];
    let cases = ids.into_iter().zip(names).zip(1..);
    let case = |((id, name), number): ((klankbord::domain::CaseId, &str), usize)| {
        let (reference, pseudonym) = (
            Reference::numbered(2026, number),
            Pseudonym::new(name).unwrap(),
        );
        let mut case = Case::open(id, reference, pseudonym, date(2026, 11, 20));
        case.summary = format!("Verzonnen: één zin over {name}, met ë en 🙂")
            .as_str()
            .into();
        case
    };
    let draft = Draft {
        purpose: DraftPurpose::Note {
            case: ids[0],
            channel: code("K-TEL"),
            task: code("T-OPV"),
            minutes: 12,
        },
        text: "half geschreven".into(),
        cursor: (0, 4),
    };
    let settings = Settings {
        lock_minutes: 9,
        ..Settings::default()
    };
    (cases.map(case).collect(), draft, settings)
}

fn ids() -> [klankbord::domain::CaseId; 3] {
    [1_u8, 2, 3].map(|n| klankbord::domain::CaseId::from_bytes([n; 16]))
}

fn write(format: &str) {
    let home = tempfile::tempdir().unwrap();
    let places = places(home.path());
    let cost = WorkFactor::new(10).unwrap();
    let mut book = Casebook::create(&places, &passphrase(), cost).unwrap();
    let (cases, draft, settings) = content(ids());
    book.save(&cases[..2]).unwrap();
    book.save_settings(&settings).unwrap();
    let sheet = RecoveryKey::from_bytes(&SHEET).unwrap();
    book.set_recovery(Some(&sheet), &passphrase(), &unwatched)
        .unwrap();
    book.lock().unwrap();
    // A second day, which ends without a proper close.
    let (mut book, _) = Casebook::open(&places, &passphrase()).unwrap();
    book.save_with_draft(&cases[2..], Some(&draft)).unwrap();
    drop(book);
    fs::remove_dir_all(kept(format)).ok();
    copy_dir(&places.dir, &kept(format));
}

#[test]
fn a_vault_of_every_format_opens_and_holds_what_it_held() {
    if std::env::var_os("KLANKBORD_WRITE").is_some() {
        write("1.0");
    }
    // The present format is among them.
    let home = tempfile::tempdir().unwrap();
    drop(
        Vault::create(
            &places(home.path()),
            &passphrase(),
            WorkFactor::new(4).unwrap(),
        )
        .unwrap(),
    );
    let header = fs::read_to_string(home.path().join("vault/VAULT")).unwrap();
    assert_eq!(header.lines().nth(1), FORMATS.last().copied());
    for format in FORMATS {
        let home = tempfile::tempdir().unwrap();
        let places = places(home.path());
        copy_dir(&kept(format), &places.dir);
        assert_eq!(Vault::probe(&places.dir), Ok(Presence::Vault), "{format}");
        let (book, report) = Casebook::open(&places, &passphrase()).unwrap();
        assert_eq!((report.rebuilt, report.read_only), (None, None), "{format}");
        let (cases, draft, settings) = content(ids());
        let mut found = book.cases().unwrap();
        found.sort_by_key(|case| case.reference.to_string());
        assert_eq!(found, cases, "{format}");
        assert_eq!(book.draft().unwrap(), Some(draft), "{format}");
        assert_eq!(book.settings().unwrap(), settings, "{format}");
        assert!(book.verify(&unwatched).unwrap().is_whole(), "{format}");
        assert!(book.has_recovery(), "{format}");
        book.lock().unwrap();
        let sheet = RecoveryKey::from_bytes(&SHEET).unwrap();
        let (book, _) = Casebook::open_by_recovery(&places, &sheet).unwrap();
        assert_eq!(book.cases().unwrap().len(), 3, "{format}");
    }
}
