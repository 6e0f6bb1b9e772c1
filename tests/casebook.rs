//! What an adviser keeps comes back as it was, and the order of the saves is told truthfully.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use jiff::civil::date;
use klankbord::{
    domain::{Case, Code, Draft, DraftPurpose, Pseudonym, Reference, Settings},
    vault::{Casebook, Places, WorkFactor},
};
use secrecy::SecretString;

fn places(home: &std::path::Path) -> Places {
    Places {
        dir: home.join("vault"),
        anchor_dir: Some(home.join("state")),
    }
}

fn passphrase() -> SecretString {
    SecretString::from("zolder fietsbel maandag karnemelk")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

#[test]
fn a_case_the_draft_and_the_settings_come_back_after_locking() {
    let home = tempfile::tempdir().unwrap();
    let cost = WorkFactor::new(4).unwrap();
    let mut book = Casebook::create(&places(home.path()), &passphrase(), cost).unwrap();
    let id = book.new_case_id();
    let reference = book.next_reference(2025);
    assert_eq!(reference, Reference::new("Z-2025-001").unwrap());
    let mut case = Case::open(
        id,
        reference,
        Pseudonym::new("Wulp").unwrap(),
        date(2025, 3, 4),
    );
    case.summary = "één zin met ë en 🙂".into();
    let draft = Draft {
        purpose: DraftPurpose::Note {
            case: id,
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
    book.save_with_draft(std::slice::from_ref(&case), Some(&draft))
        .unwrap();
    book.save_settings(&settings).unwrap();
    assert_eq!(
        book.next_reference(2025),
        Reference::new("Z-2025-002").unwrap()
    );
    book.lock().unwrap();

    let (mut book, report) = Casebook::open(&places(home.path()), &passphrase()).unwrap();
    assert!(report.rebuilt.is_none());
    assert_eq!(book.cases().unwrap(), vec![case.clone()]);
    assert_eq!(book.case(id).unwrap(), case);
    assert_eq!(book.draft().unwrap(), Some(draft));
    assert_eq!(book.settings().unwrap(), settings);
    assert!(book.destroyed().unwrap().is_empty());
    book.save_draft(None).unwrap();
    assert_eq!(book.draft().unwrap(), None);
}
