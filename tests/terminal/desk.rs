//! By keys, in a real terminal, on a real vault: a case destroyed, a backup made, everything checked, another passphrase.

use std::fs;

use jiff::civil::date;
use klankbord::{
    domain::{
        Case, Phase, Pseudonym,
        coded::CodedFacts,
        retention::{Policy, Retention},
    },
    vault::{Casebook, Places},
};
use secrecy::SecretString;

use super::{
    home::{Home, PASSPHRASE, files},
    session::{CTRL_Q, ENTER, Session},
};

/// Words that stand in the destroyed case and nowhere else.
const TOLD: &str = "zij hield de vuurtorenwachter uit de wind";

/// A home with one open case, and one of which the retention period has passed.
fn home() -> Home {
    let home = Home::with_cases(&["Wulp"]);
    let mut book = open(&home, PASSPHRASE);
    let day = date(2025, 1, 6);
    let mut case = Case::restore(
        book.new_case_id(),
        book.next_reference(2025),
        Pseudonym::new("Kievit").unwrap(),
        day,
        Phase::Retained,
    );
    case.summary = TOLD.into();
    case.closed = Some(day);
    case.tally_record = Some(CodedFacts::of(&case));
    case.retention = Some(Retention {
        policy: Policy {
            months: 1,
            ground: "Regeling".into(),
        },
        destroy_after: date(2025, 2, 6),
        hold: None,
    });
    book.save(&[case]).unwrap();
    book.lock().unwrap();
    home
}

fn open(home: &Home, passphrase: &str) -> Casebook {
    let places = Places {
        dir: home.vault(),
        anchor_dir: Some(home.path().join("state/klankbord")),
    };
    let (book, _report) = Casebook::open(&places, &SecretString::from(passphrase)).unwrap();
    book
}

#[test]
fn a_case_is_destroyed_by_keys_and_the_other_is_whole() {
    let home = home();
    let mut session = Session::start(&home);
    session.opens_the_list();
    session.types("V");
    session.sees("Kievit vernietigen");
    session.types(&format!("VERNIETIGEN{ENTER}"));
    session.sees("Er is niets veranderd.");
    session.types(&format!("\x7f\x7f{ENTER}"));
    session.sees("Eén zaak is vernietigd");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert!(!session.everything_shown().contains(TOLD));

    let book = open(&home, PASSPHRASE);
    let cases = book.cases().unwrap();
    assert_eq!(cases.len(), 1);
    assert_eq!(cases[0].pseudonym.as_str(), "Wulp");
    assert_eq!(book.destroyed().unwrap().len(), 1);
}

#[test]
fn a_backup_is_made_from_the_settings_and_remembered_and_everything_is_checked() {
    let home = home();
    let usb = home.path().join("usb");
    fs::create_dir(&usb).unwrap();
    let mut session = Session::start(&home);
    session.opens_the_list();
    session.types("5");
    session.sees("[5 Instellingen]");
    session.types(&format!("jjjjjj{ENTER}"));
    session.sees("In welke map");
    session.types(&format!("{}{ENTER}", usb.display()));
    session.sees("die de kopie ook opent");
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("laatste: ");
    session.types(&format!("jj{ENTER}"));
    session.sees("onderdelen heel");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);

    let made = files(&usb);
    assert_eq!(made.len(), 1);
    let (name, bytes) = &made[0];
    assert!(name.to_str().unwrap().ends_with(".age"));
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
    let book = open(&home, PASSPHRASE);
    assert_eq!(book.copies().unwrap().len(), 1);
}

#[test]
fn another_passphrase_holds_from_the_next_opening_on() {
    let home = home();
    let new = "kachel wandelstok dinsdag kwartel pannenkoek";
    let mut session = Session::start(&home);
    session.opens_the_list();
    session.types("5");
    session.sees("[5 Instellingen]");
    session.types(&format!("jj{ENTER}"));
    session.sees("Uw huidige wachtzin");
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Ik bedenk er zelf een");
    session.types(&format!("\t{ENTER}{new}{ENTER}{new}{ENTER}"));
    session.sees("De nieuwe wachtzin geldt");
    session.types(ENTER);
    session.sees("Op slot");
    session.waits_for_passphrase();
    session.types(&format!("{new}{ENTER}"));
    session.sees("[1 Vandaag]");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(open(&home, new).cases().unwrap().len(), 2);
}
