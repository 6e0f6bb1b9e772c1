//! The package for a committee or a desk: once, on a yes, sealed and whole.

use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use jiff::ToSpan;
use klankbord::{
    domain::{
        Action, Case, ConsentState, Date, LapseReason, NotAKey, Private, RecipientKey, Refusal,
        Step, TrackState,
    },
    usecases::{Trouble, succession},
    vault::{BackupSeal, Casebook, Error, PackageSeal, Unlocking, WorkFactor, unwatched},
};
use secrecy::SecretString;

use super::home::*;

const EXPECTED_END: &str = "\n-- \nKenmerk: ";

#[test]
fn the_package_is_an_age_file_with_the_text_byte_for_byte_and_uses_the_yes_once() {
    let mut home = Home::new();
    let case = home.ready();
    let (outsider, file) = (Outsider::new(), home.path("pakket.age"));
    let packed = home.hand_over(&case, outsider.seal(), &file).unwrap();
    assert!(packed.is_in_place);
    let text = outsider.opens(&file);
    let mark = case.track(&track_id()).unwrap().text().unwrap();
    let expected = format!(
        "{TEXT}\n{EXPECTED_END}{}\nBijlagen:\n- {PAPER}  sha256:0123\n",
        mark.fingerprint.as_str()
    );
    assert_eq!(text, expected);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    assert_eq!(home.beside(), ["pakket.age"]);
    nowhere(home.dir.path(), &["Zwaluwzin", PAPER]);
    let kept = home.book.case(case.id).unwrap();
    let track = kept.track(&track_id()).unwrap();
    assert_eq!(track.state(), TrackState::HandedOver);
    assert!(matches!(kept.consents[0].state(), ConsentState::Used { on, .. } if *on == DAY));
    // A second package on the same yes: no.
    let again = home.path("nog-een.age");
    let refused = home.hand_over(&kept, outsider.seal(), &again);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::ConsentUsed)));
    assert_eq!(home.beside(), ["pakket.age"]);
}

/// The stock program, where it is installed.
#[test]
fn the_stock_program_opens_the_package() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let mut home = Home::new();
    let case = home.ready();
    let made = Command::new("age-keygen").output().unwrap();
    let key_file = home.path("sleutel.txt");
    fs::write(&key_file, &made.stdout).unwrap();
    let text = String::from_utf8(made.stdout).unwrap();
    let public = text
        .lines()
        .find_map(|line| line.strip_prefix("# public key: "))
        .unwrap();
    let file = home.path("pakket.age");
    let key = RecipientKey::read(public).unwrap();
    home.hand_over(&case, PackageSeal::Key(key), &file).unwrap();
    let opened = Command::new("age")
        .args(["-d", "-i"])
        .args([&key_file, &file])
        .output()
        .unwrap();
    assert!(opened.status.success());
    assert!(opened.stdout.starts_with(TEXT.as_bytes()));
}

/// The digest that people compare is the start of what the standard tool gives.
#[test]
fn the_mark_of_a_key_is_the_start_of_its_sha_256() {
    let key = Outsider::new().key();
    let Ok(mut child) = Command::new("sha256sum")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
    else {
        eprintln!("skipped: sha256sum is not installed");
        return;
    };
    let mut input = child.stdin.take().unwrap();
    input.write_all(key.as_str().as_bytes()).unwrap();
    drop(input);
    let sum = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let mark = key.short().replace('-', "").to_lowercase();
    assert_eq!(mark.len(), 16);
    assert!(sum.starts_with(&mark));
}

#[test]
fn a_passphrase_opens_a_package_as_any_age_file_and_costs_what_that_of_the_vault_does() {
    let mut home = Home::new();
    let case = home.ready();
    let phrase = SecretString::from("lamp fiets appel wolk brug zout");
    let file = home.path("pakket.age");
    let seal = PackageSeal::Passphrase(phrase.clone(), WorkFactor::DEFAULT);
    home.hand_over(&case, seal, &file).unwrap();
    let sealed = fs::read(&file).unwrap();
    let head = String::from_utf8_lossy(&sealed[..80]).into_owned();
    let stanza = head.lines().nth(1).unwrap();
    assert!(
        stanza.starts_with("-> scrypt ") && stanza.ends_with(" 18"),
        "{stanza}"
    );
    let mut identity = age::scrypt::Identity::new(phrase);
    identity.set_max_work_factor(18);
    let opened = age::decrypt(&identity, &sealed).unwrap();
    assert!(opened.starts_with(TEXT.as_bytes()));
}

/// What was done to the case after the question.
type Change = fn(&mut Case);

#[test]
fn no_package_is_begun_without_a_yes_that_holds_today_for_exactly_this() {
    let outsider = Outsider::new();
    let later = |days: i32| DAY + days.days();
    let table: &[(&str, Change, Date, Refusal)] = &[
        ("asked", |_| {}, DAY, Refusal::NoConsent),
        (
            "refused",
            |case| case.refuse(&case.consents[0].id.clone(), DAY).unwrap(),
            DAY,
            Refusal::ConsentRefused,
        ),
        (
            "given, not ready",
            |case| {
                let consent = case.consents[0].id.clone();
                let yes = grant(case);
                does(case, DAY, &[Action::FinalTextSeen(consent, true), yes]);
            },
            DAY,
            Refusal::WrongState,
        ),
    ];
    for (name, change, on, why) in table {
        let mut home = Home::new();
        let mut case = home.asked();
        change(&mut case);
        home.book.save(std::slice::from_ref(&case)).unwrap();
        let file = home.path("pakket.age");
        let refused = home.hand_over_on(&case, outsider.seal(), &file, *on);
        assert_eq!(refused, Err(Trouble::Refused(why.clone())), "{name}");
        assert_eq!(home.beside(), [""; 0], "{name}");
        assert_eq!(home.book.case(case.id).unwrap(), case, "{name}");
    }
    let table: &[(&str, Change, Date, Refusal)] = &[
        (
            "withdrawn",
            |case| {
                case.withdraw(&track_id(), &Private::default(), DAY)
                    .unwrap();
            },
            DAY,
            Refusal::ConsentWithdrawn,
        ),
        (
            "new facts",
            |case| case.report_new_facts(DAY).unwrap(),
            DAY,
            Refusal::ConsentLapsed(LapseReason::NewFacts),
        ),
        (
            "another text",
            |case| {
                case.write_text(&track_id(), "Anders.", Vec::new(), DAY)
                    .unwrap();
            },
            DAY,
            Refusal::ConsentLapsed(LapseReason::TextChanged),
        ),
        (
            "another recipient",
            |case| {
                let other = *what(Step::Share, "De directeur");
                case.prepare_disclosure(&track_id(), other, DAY).unwrap();
            },
            DAY,
            Refusal::ConsentLapsed(LapseReason::RecipientChanged),
        ),
        (
            "the fifteenth day",
            |_| {},
            later(15),
            Refusal::ConsentLapsed(LapseReason::Expired),
        ),
        (
            "the day before",
            |_| {},
            DAY - 1.days(),
            Refusal::DateOutOfOrder,
        ),
    ];
    for (name, change, on, why) in table {
        let mut home = Home::new();
        let mut case = home.ready();
        change(&mut case);
        home.book.save(std::slice::from_ref(&case)).unwrap();
        let file = home.path("pakket.age");
        let refused = home.hand_over_on(&case, outsider.seal(), &file, *on);
        assert_eq!(refused, Err(Trouble::Refused(why.clone())), "{name}");
        assert_eq!(home.beside(), [""; 0], "{name}");
        assert_eq!(home.book.case(case.id).unwrap(), case, "{name}");
    }
    // Without a question there is nothing at all.
    let mut home = Home::new();
    let case = home.open_case("Eik");
    home.book.save(std::slice::from_ref(&case)).unwrap();
    let file = home.path("pakket.age");
    let refused = home.hand_over(&case, outsider.seal(), &file);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotFound)));
}

#[test]
fn a_place_that_is_taken_or_wrong_leaves_the_yes_and_the_file_as_they_were() {
    let mut home = Home::new();
    let case = home.ready();
    let outsider = Outsider::new();
    fs::write(home.path("brief.txt"), "een brief").unwrap();
    let table = [
        ("brief.txt", Error::FileExists),
        ("vault/pakket.age", Error::FileExists),
        ("geen/map/pakket.age", Error::NoFolder),
        ("brief.txt/pakket.age", Error::NoFolder),
    ];
    for (name, why) in table {
        let file = home.path(name);
        let refused = home.hand_over(&case, outsider.seal(), &file);
        assert_eq!(refused, Err(Trouble::Vault(why)), "{name}");
        assert_eq!(home.book.case(case.id).unwrap(), case, "{name}");
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(home.path("nergens"), home.path("link.age")).unwrap();
        let file = home.path("link.age");
        let refused = home.hand_over(&case, outsider.seal(), &file);
        assert_eq!(refused, Err(Trouble::Vault(Error::FileExists)));
        fs::remove_file(file).unwrap();
    }
    assert_eq!(
        fs::read_to_string(home.path("brief.txt")).unwrap(),
        "een brief"
    );
    assert_eq!(home.beside(), ["brief.txt"]);
    assert!(
        home.hand_over(&case, outsider.seal(), &home.path("pakket.age"))
            .is_ok()
    );
}

#[test]
fn when_the_case_cannot_be_saved_there_is_no_package_and_the_yes_is_not_used() {
    let mut home = Home::new();
    let case = home.ready();
    let file = home.path("pakket.age");
    // A case of more than sixteen million bytes is not taken by the vault: the save fails, and nothing else does.
    let mut large = case.clone();
    let release = large.hand_over(&track_id(), true, true, DAY).unwrap();
    large.summary = "x".repeat(17 << 20).into();
    let seal = Outsider::new().seal();
    let failed = home
        .book
        .hand_over(&mut large, release, &words(), &seal, &file);
    assert_eq!(failed, Err(Error::TooLarge));
    assert_eq!(home.beside(), [""; 0]);
    assert_eq!(home.book.case(case.id).unwrap(), case);
}

#[test]
fn a_save_that_breaks_off_halfway_leaves_either_both_or_neither() {
    let mut home = Home::new();
    let case = home.ready();
    let (outsider, file) = (Outsider::new(), home.path("pakket.age"));
    // The journal is taken away under the open vault, as a tool that synchronises may do.
    let journal = fs::read_dir(home.path("vault"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("journal")
        })
        .unwrap();
    let away = home.path("vault/away");
    fs::rename(&journal, &away).unwrap();
    let failed = home.hand_over(&case, outsider.seal(), &file);
    assert!(failed.is_err());
    assert!(!file.exists());
    if !journal.exists() {
        fs::rename(&away, &journal).unwrap();
    }
    let home = home.reopened();
    let kept = home.book.case(case.id).unwrap();
    assert_eq!(kept.track(&track_id()).unwrap().state(), TrackState::Ready);
    assert!(matches!(kept.consents[0].state(), ConsentState::Given(_)));
}

#[test]
fn a_crash_before_the_file_had_its_name_is_made_good_and_nothing_else_is_touched() {
    let mut home = Home::new();
    let case = home.ready();
    let (outsider, file) = (Outsider::new(), home.path("pakket.age"));
    let made = home.hand_over(&case, outsider.seal(), &file).unwrap().made;
    let unfinished = PathBuf::from(made.unfinished.expose());
    // As after a crash between the save and the name.
    fs::rename(&file, &unfinished).unwrap();
    nowhere(home.dir.path(), &["Zwaluwzin", PAPER]);
    let mut home = home.reopened();
    assert_eq!(home.book.finish_packages().unwrap(), 1);
    assert_eq!(home.beside(), ["pakket.age"]);
    assert!(outsider.opens(&file).starts_with(TEXT));
    assert_eq!(home.book.finish_packages().unwrap(), 0);
    // Another file has the name by now: it stays, and so does the package.
    fs::rename(&file, &unfinished).unwrap();
    fs::write(&file, "van een ander").unwrap();
    assert_eq!(home.book.finish_packages().unwrap(), 0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "van een ander");
    assert!(unfinished.exists());
    // Something else lies under the name of the package: it is not given another name.
    fs::remove_file(&file).unwrap();
    fs::write(&unfinished, "van een ander").unwrap();
    assert_eq!(home.book.finish_packages().unwrap(), 0);
    assert!(!file.exists());
}

#[test]
fn the_own_key_is_made_once_is_never_readable_and_is_refused_as_a_recipient() {
    let mut home = Home::new();
    assert_eq!(home.book.known_key().unwrap(), None);
    let key = home.book.own_key().unwrap();
    let case = home.ready();
    let mut home = home.reopened();
    assert_eq!(home.book.own_key().unwrap(), key);
    assert_eq!(home.book.known_key().unwrap(), Some(key.clone()));
    nowhere(home.dir.path(), &["AGE-SECRET-KEY", key.as_str()]);
    let file = home.path("pakket.age");
    let refused = home.hand_over(&case, PackageSeal::Key(key.clone()), &file);
    assert_eq!(refused, Err(Trouble::Key(NotAKey::Own)));
    let sent = succession::send_off(&mut home.book, &[case.id], &key, &file, DAY);
    assert_eq!(sent.err(), Some(Trouble::Key(NotAKey::Own)));
    // A backup has it too: whoever loses a laptop can still open what was sealed to the key.
    let copy = home.path("kopie.age");
    let passphrase = SecretString::from(PASSPHRASE);
    let seal = BackupSeal::Passphrase(passphrase.clone());
    home.book.back_up(&copy, &seal, DAY, &unwatched).unwrap();
    let into = tempfile::tempdir().unwrap();
    let mut restored = Casebook::restore(
        &copy,
        &Unlocking::Passphrase(passphrase.clone()),
        &places(into.path()),
        (&passphrase, WorkFactor::new(4).unwrap()),
        &unwatched,
    )
    .unwrap();
    assert_eq!(restored.own_key().unwrap(), key);
}

/// A file that was taken in may say of a yes what no adviser could have made it: it is looked at again.
#[test]
fn a_state_that_no_adviser_could_have_made_leads_to_no_handover() {
    let case = Home::new().ready();
    let whole = serde_json::to_string(&case).unwrap();
    let hand_over = Action::HandOver {
        track: track_id(),
        actor_confirmed: true,
        people_confirmed: true,
    };
    let tried = |json: &str| {
        let mut case: Case = serde_json::from_str(json).unwrap();
        case.perform(&hand_over, &context(DAY)).err()
    };
    assert_eq!(tried(&whole), None);
    // An end that is far away does not make a yes hold for more than fourteen days.
    let far = whole.replace(
        "\"valid_until\":\"2026-03-16\"",
        "\"valid_until\":\"2099-12-31\"",
    );
    assert_ne!(far, whole);
    for (days, refusal) in [
        (14, None),
        (15, Some(Refusal::ConsentLapsed(LapseReason::Expired))),
    ] {
        let mut case: Case = serde_json::from_str(&far).unwrap();
        let told = case.perform(&hand_over, &context(DAY + days.days())).err();
        assert_eq!(told, refusal, "{days}");
    }
    let seen = "\"final_text_seen\":true";
    for (from, to, refusal) in [
        (seen, "\"final_text_seen\":false", Refusal::FinalTextNotSeen),
        (
            "\"identity\":\"open\"",
            "\"identity\":\"anonymous\"",
            Refusal::ComplaintIsOpen,
        ),
        (
            "\"actor\":\"employee_with_adviser\"",
            "\"actor\":\"adviser_on_behalf\"",
            Refusal::EmployeeFiles,
        ),
    ] {
        let made_up = whole.replace(from, to);
        assert_ne!(made_up, whole, "{from}");
        assert_eq!(tried(&made_up), Some(refusal), "{from}");
    }
}
