//! Cases for a successor: on their own yes, and gone here only on the receipt.

use std::{fs, path::PathBuf};

use jiff::ToSpan;
use klankbord::{
    domain::{
        Action, Case, Code, ConsentState, Draft, DraftPurpose, LapseReason, Phase, Refusal,
        RouteKind, Step, TrackState, retention::DestructionGround,
    },
    usecases::{Trouble, succession},
    vault::{Error, unwatched},
};
use secrecy::ExposeSecret as _;

use super::home::*;

/// Sends cases off to another home, and returns the file.
fn send(from: &mut Home, to: &mut Home, cases: &[&Case]) -> PathBuf {
    let key = to.book.own_key().unwrap();
    let file = from.path("opvolger.age");
    let ids: Vec<_> = cases.iter().map(|case| case.id).collect();
    succession::send_off(&mut from.book, &ids, &key, &file, DAY).unwrap();
    file
}

#[test]
#[expect(clippy::too_many_lines, reason = "one road from end to end")]
fn cases_go_to_a_successor_and_leave_here_only_on_the_receipt() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let mut first = old.for_successor("Wulp");
    let second = old.for_successor("Eik");
    let stays = old.ready();
    // Another yes of the first case: it was given to this adviser.
    let shares = [
        Action::Consider {
            route: code("R-BA"),
            kind: RouteKind::Informal,
            not_reachable_because: None,
        },
        Action::PrepareDisclosure(track_id(), what(Step::Share, "bedrijfsarts")),
        Action::AskConsent(track_id()),
    ];
    does(&mut first, DAY, &shares);
    let yes = grant(&first);
    does(&mut first, DAY, &[yes]);
    old.book.save(std::slice::from_ref(&first)).unwrap();
    // The successor has a case with the same reference.
    let own = new.for_successor("Spreeuw");
    assert_eq!(own.reference, first.reference);

    let file = send(&mut old, &mut new, &[&first, &second]);
    nowhere(old.dir.path(), &["Zwaluwzin"]);
    let sent = old.book.case(first.id).unwrap();
    let transfer = sent.transfer.clone().unwrap();
    assert_eq!(transfer.until, DAY + 14.days());
    // Twice: no.
    let key = new.book.own_key().unwrap();
    let again = succession::send_off(
        &mut old.book,
        &[first.id],
        &key,
        &old.dir.path().join("x.age"),
        DAY,
    );
    assert_eq!(again.err(), Some(Trouble::Refused(Refusal::OnItsWay)));

    let received = succession::take_over(&mut new.book, &file, DAY + 1.days()).unwrap();
    assert_eq!(received.len(), 2);
    assert!(received.iter().all(|one| !one.was_here));
    let came = new.book.case(first.id).unwrap();
    assert_ne!(came.reference, own.reference);
    assert_eq!(
        (&came.summary, &came.timeline.len()),
        (&first.summary, &sent.timeline.len())
    );
    assert_eq!(new.book.case(own.id).unwrap(), own);
    let standing = |case: &Case| {
        let given = |consent: &&klankbord::domain::Consent| {
            matches!(consent.state(), ConsentState::Given(_))
        };
        case.consents.iter().filter(given).count()
    };
    assert_eq!((standing(&first), standing(&came)), (2, 0));
    let lapsed = came.consents.last().unwrap().state();
    assert!(
        matches!(
            lapsed,
            ConsentState::Lapsed {
                reason: LapseReason::AnotherAdviser,
                ..
            }
        ),
        "{lapsed:?}"
    );
    assert_eq!(came.transfer, None);

    // Opened again, after a crash for one: nothing doubled, and the codes are the same.
    let mut new = new.reopened();
    let again = succession::take_over(&mut new.book, &file, DAY + 2.days()).unwrap();
    assert!(again.iter().all(|one| one.was_here));
    assert_eq!(new.book.cases().unwrap().len(), 3);
    let codes = |all: &[klankbord::vault::Received]| -> Vec<String> {
        all.iter().map(|one| one.code.expose().clone()).collect()
    };
    assert_eq!(codes(&received), codes(&again));
    let [code, other] = <[String; 2]>::try_from(codes(&received)).unwrap();
    assert_eq!(code.len(), 9);

    let receive = |old: &mut Home, case: &Case, code: &str| {
        succession::receive(&mut old.book, case.id, code, DAY + 3.days(), &unwatched)
    };
    for wrong in ["", "0000-0000", &other] {
        let refused = receive(&mut old, &first, wrong);
        assert_eq!(
            refused,
            Err(Trouble::Refused(Refusal::WrongReceipt)),
            "{wrong}"
        );
    }
    let refused = receive(&mut old, &stays, &code);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotOnItsWay)));
    assert_eq!(old.book.cases().unwrap().len(), 3);
    receive(&mut old, &first, &code.to_lowercase()).unwrap();
    let left: Vec<_> = old
        .book
        .cases()
        .unwrap()
        .iter()
        .map(|case| case.id)
        .collect();
    assert!(!left.contains(&first.id) && left.len() == 2);
    let lines = old.book.destroyed().unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].ground, DestructionGround::TakenOver);
    assert_eq!(lines[0].facts.opened, DAY.into());
    // Gone for good: a second receipt finds nothing.
    assert!(receive(&mut old, &first, &code).is_err());
    let old = old.reopened();
    assert_eq!(old.book.cases().unwrap().len(), 2);
}

#[test]
fn what_was_written_after_the_packing_is_never_destroyed_by_a_receipt() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let case = old.for_successor("Wulp");
    let file = send(&mut old, &mut new, &[&case]);
    let code = succession::take_over(&mut new.book, &file, DAY).unwrap()[0]
        .code
        .clone();
    let mut changed = old.book.case(case.id).unwrap();
    changed.summary = "Zij belde nog.".into();
    old.book.save(std::slice::from_ref(&changed)).unwrap();
    let refused = succession::receive(&mut old.book, case.id, code.expose(), DAY, &unwatched);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::ChangedSincePacked)));
    assert_eq!(old.book.case(case.id).unwrap(), changed);
    // Nor is text that is still being written.
    let (mut old, mut new) = (Home::new(), Home::new());
    let case = old.for_successor("Wulp");
    let draft = Draft {
        purpose: DraftPurpose::Note {
            case: case.id,
            channel: code_of("K-TEL"),
            task: code_of("T-OPV"),
            minutes: 5,
        },
        text: "half".into(),
        cursor: (0, 4),
    };
    let key = new.book.own_key().unwrap();
    let file = old.path("opvolger.age");
    old.book.save_draft(Some(&draft)).unwrap();
    let refused = succession::send_off(&mut old.book, &[case.id], &key, &file, DAY);
    assert_eq!(
        refused.err(),
        Some(Trouble::Refused(Refusal::DraftUnderWay))
    );
    assert!(!file.exists());
    old.book.save_draft(None).unwrap();
    let file = send(&mut old, &mut new, &[&case]);
    let code = succession::take_over(&mut new.book, &file, DAY).unwrap()[0]
        .code
        .clone();
    old.book.save_draft(Some(&draft)).unwrap();
    let refused = succession::receive(&mut old.book, case.id, code.expose(), DAY, &unwatched);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::DraftUnderWay)));
}

fn code_of(text: &str) -> Code {
    code(text)
}

#[test]
fn a_case_goes_to_a_successor_only_on_its_own_yes() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let yes = old.for_successor("Wulp");
    let none = old.open_case("Eik");
    old.book.save(std::slice::from_ref(&none)).unwrap();
    let key = new.book.own_key().unwrap();
    let file = old.path("opvolger.age");
    // One yes does not do for two cases.
    let refused = succession::send_off(&mut old.book, &[yes.id, none.id], &key, &file, DAY);
    assert_eq!(refused.err(), Some(Trouble::Refused(Refusal::NoConsent)));
    let late = succession::send_off(&mut old.book, &[yes.id], &key, &file, DAY + 15.days());
    let lapsed = Refusal::ConsentLapsed(LapseReason::Expired);
    assert_eq!(late.err(), Some(Trouble::Refused(lapsed)));
    let mut taken_back = old.for_successor("Spreeuw");
    let no = taken_back.consents[0].id.clone();
    let mut asked = old.open_case("Merel");
    let asks = Action::AskOtherConsent(None, what(Step::Successor, "Opvolger"));
    does(&mut asked, DAY, &[asks]);
    let mut refusing = asked.clone();
    refusing
        .refuse(&refusing.consents[0].id.clone(), DAY)
        .unwrap();
    for case in [&asked, &refusing] {
        old.book.save(std::slice::from_ref(case)).unwrap();
        assert!(succession::send_off(&mut old.book, &[case.id], &key, &file, DAY).is_err());
    }
    does(&mut taken_back, DAY, &[Action::ReportNewFacts]);
    assert!(taken_back.consent(&no).is_ok());
    old.book.save(std::slice::from_ref(&taken_back)).unwrap();
    assert!(succession::send_off(&mut old.book, &[taken_back.id], &key, &file, DAY).is_err());
    assert!(!file.exists());
    assert_eq!(old.book.case(yes.id).unwrap(), yes);
}

#[test]
fn a_damaged_strange_or_forged_package_adds_nothing() {
    let (mut old, mut new, mut third) = (Home::new(), Home::new(), Home::new());
    let case = old.for_successor("Wulp");
    let file = send(&mut old, &mut new, &[&case]);
    let whole = fs::read(&file).unwrap();
    let bad = new.path("kapot.age");
    let mut tries = vec![
        Vec::new(),
        b"een brief".to_vec(),
        whole[..whole.len() - 1].to_vec(),
    ];
    for at in (0..whole.len()).step_by(whole.len() / 60 + 1) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1;
        tries.push(damaged);
    }
    for bytes in tries {
        fs::write(&bad, &bytes).unwrap();
        let refused = succession::take_over(&mut new.book, &bad, DAY);
        assert!(
            matches!(
                refused,
                Err(Trouble::Vault(Error::NotAPackage | Error::OtherKey))
            ),
            "{refused:?}"
        );
    }
    let refused = succession::take_over(&mut third.book, &file, DAY);
    assert_eq!(refused.err(), Some(Trouble::Vault(Error::OtherKey)));
    let missing = new.path("niets.age");
    let refused = succession::take_over(&mut new.book, &missing, DAY);
    assert_eq!(refused.err(), Some(Trouble::Vault(Error::NoFile)));
    // Anybody can seal to a public key: what is inside is judged all the same.
    let key = new.book.own_key().unwrap();
    let recipient: age::x25519::Recipient = key.as_str().parse().unwrap();
    let json = serde_json::to_string(&case).unwrap();
    let line = format!("{{\"nonce\":\"00\",\"case\":{json}}}");
    let head = |version: u32, digests: &str| {
        format!(
            "{{\"form\":\"klankbord-successor\",\"version\":{version},\"cases\":[{digests}]}}\n"
        )
    };
    let digest = format!("\"{}\"", sha256(line.as_bytes()));
    let not_ours = "{\"form\":\"backup\",\"version\":1,\"cases\":[]}\n";
    let bad_line = line.replace("\"phase\":\"open\"", "\"phase\":\"destroyed\"");
    let went_out = line.replace("\"tracks\":[]", &format!("\"tracks\":[{}]", formal_track()));
    let bad_digest = format!("\"{}\"", sha256(bad_line.as_bytes()));
    let out_digest = format!("\"{}\"", sha256(went_out.as_bytes()));
    let disguised = went_out.replace("\"kind\":\"complaint\"", "\"kind\":\"informal\"");
    assert_ne!(disguised, went_out);
    let disguised_digest = format!("\"{}\"", sha256(disguised.as_bytes()));
    let texts = [
        head(1, ""),
        head(1, &digest),
        not_ours.to_owned(),
        format!("{}{line}\n", head(1, "\"sha256:00\"")),
        format!("{}{line}\n{line}\n", head(1, &digest)),
        format!("{}{line}\n{line}\n", head(1, &format!("{digest},{digest}"))),
        format!("{}{bad_line}\n", head(1, &bad_digest)),
        format!("{}{went_out}\n", head(1, &out_digest)),
        format!("{}{disguised}\n", head(1, &disguised_digest)),
        "[]\n".to_owned(),
    ];
    assert!(bad_line.contains("destroyed") && went_out.contains("handed_over"));
    for text in texts {
        fs::write(&bad, age::encrypt(&recipient, text.as_bytes()).unwrap()).unwrap();
        let refused = succession::take_over(&mut new.book, &bad, DAY);
        assert_eq!(
            refused.err(),
            Some(Trouble::Vault(Error::NotAPackage)),
            "{text}"
        );
    }
    let newer = format!("{}{line}\n", head(2, &digest));
    fs::write(&bad, age::encrypt(&recipient, newer.as_bytes()).unwrap()).unwrap();
    let refused = succession::take_over(&mut new.book, &bad, DAY);
    assert!(matches!(refused, Err(Trouble::Vault(Error::TooNew { .. }))));
    assert_eq!(new.book.cases().unwrap(), []);
    // The same by hand, and right: it is taken, and what could move a cursor is made visible.
    let tricky = line.replace("Zwaluwzin twee", "Zwaluw\\u001b[2Jzin");
    let right = format!(
        "{}{tricky}\n",
        head(1, &format!("\"{}\"", sha256(tricky.as_bytes())))
    );
    fs::write(&bad, age::encrypt(&recipient, right.as_bytes()).unwrap()).unwrap();
    assert_eq!(
        succession::take_over(&mut new.book, &bad, DAY)
            .unwrap()
            .len(),
        1
    );
    let arrived = new.book.case(case.id).unwrap();
    assert!(!arrived.summary.expose().contains('\u{1b}'));
    assert_eq!(arrived.phase(), Phase::Open);
    let given =
        |consent: &klankbord::domain::Consent| matches!(consent.state(), ConsentState::Given(_));
    assert!(
        !arrived.consents.iter().any(given),
        "a yes in a forged package does not stand"
    );
}

/// A formal track that went out, as stored, without a consent that was used for it.
fn formal_track() -> String {
    let track = klankbord::domain::Track::restore(
        track_id(),
        code("R-KCD"),
        RouteKind::Complaint,
        TrackState::HandedOver,
    );
    serde_json::to_string(&track).unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(bytes);
    digest.iter().fold("sha256:".to_owned(), |text, byte| {
        format!("{text}{byte:02x}")
    })
}

#[test]
fn the_secret_key_is_never_what_a_key_says_of_itself() {
    let outsider = Outsider::new();
    let shown = format!("{:?} {}", outsider.key(), outsider.key().as_str());
    assert!(!shown.contains(outsider.0.to_string().expose_secret()));
}

/// The receipt lets the other side destroy: it may only be told for what is really here.
#[test]
fn a_receipt_is_told_only_for_the_very_case_that_is_here() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let case = old.for_successor("Wulp");
    let key = new.book.own_key().unwrap();
    let recipient: age::x25519::Recipient = key.as_str().parse().unwrap();
    let file = new.path("pakket.age");
    let mut later = case.clone();
    later.summary = "met een latere notitie".into();
    let seal = |case: &Case| {
        let line = format!(
            "{{\"nonce\":\"00\",\"case\":{}}}",
            serde_json::to_string(case).unwrap()
        );
        let digest = sha256(line.as_bytes());
        let text = format!(
            "{{\"form\":\"klankbord-successor\",\"version\":1,\"cases\":[\"{digest}\"]}}\n{line}\n"
        );
        age::encrypt(&recipient, text.as_bytes()).unwrap()
    };
    fs::write(&file, seal(&case)).unwrap();
    assert_eq!(
        succession::take_over(&mut new.book, &file, DAY)
            .unwrap()
            .len(),
        1
    );
    fs::write(&file, seal(&later)).unwrap();
    let refused = succession::take_over(&mut new.book, &file, DAY);
    assert_eq!(refused.err(), Some(Trouble::Vault(Error::CaseDiffers)));
    let kept = new.book.case(case.id).unwrap();
    assert_eq!(kept.summary, case.summary);
}

/// A package that was lost, or a case that changed since: the employee is asked again, and the old code destroys nothing.
#[test]
fn asked_again_the_case_goes_in_a_new_package_and_the_old_code_is_worth_nothing() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let case = old.for_successor("Wulp");
    let lost = send(&mut old, &mut new, &[&case]);
    let mut sent = old.book.case(case.id).unwrap();
    let code = sent.transfer.as_ref().unwrap().code.expose().clone();
    sent.summary = "er kwam nog iets bij".into();
    does(
        &mut sent,
        DAY,
        &[Action::AskOtherConsent(
            None,
            what(Step::Successor, "Opvolger"),
        )],
    );
    let yes = grant(&sent);
    does(&mut sent, DAY, &[yes]);
    old.book.save(std::slice::from_ref(&sent)).unwrap();
    let refused = succession::receive(&mut old.book, case.id, &code, DAY, &unwatched);
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotOnItsWay)));
    fs::remove_file(&lost).unwrap();
    let file = send(&mut old, &mut new, &[&case]);
    let taken = succession::take_over(&mut new.book, &file, DAY).unwrap();
    assert_eq!(new.book.case(case.id).unwrap().summary, sent.summary);
    let receive = |old: &mut Home, code: &str| {
        succession::receive(&mut old.book, case.id, code, DAY, &unwatched)
    };
    assert_eq!(
        receive(&mut old, &code),
        Err(Trouble::Refused(Refusal::WrongReceipt))
    );
    assert_eq!(receive(&mut old, taken[0].code.expose()), Ok(()));
}

#[test]
fn a_successor_sees_which_cases_in_the_package_are_of_one_person_and_no_others() {
    let (mut old, mut new) = (Home::new(), Home::new());
    let first = old.for_successor("Wulp");
    let (mut second, mut third) = (old.for_successor("Eik"), old.for_successor("Kievit"));
    let mut stays = old.open_case("Spreeuw");
    second.same_employee_as = Some(first.id);
    third.same_other_party_as = Some(stays.id);
    old.book
        .save(&[second.clone(), third.clone(), stays.clone()])
        .unwrap();
    let file = send(&mut old, &mut new, &[&first, &second, &third]);
    let received = succession::take_over(&mut new.book, &file, DAY).unwrap();
    let came = |case: &Case| new.book.case(case.id).unwrap();
    assert_eq!(came(&second).same_employee_as, Some(first.id));
    assert_eq!(came(&third).same_other_party_as, None);

    // That it is tied to another case meanwhile, is no change of what was packed.
    let mut tied = old.book.case(first.id).unwrap();
    tied.same_employee_as = Some(stays.id);
    stays.same_other_party_as = Some(third.id);
    old.book.save(&[tied, stays]).unwrap();
    let code = received[0].code.expose();
    succession::receive(&mut old.book, first.id, code, DAY, &unwatched).unwrap();
    let line = old.book.destroyed().unwrap().pop().unwrap();
    assert_eq!(
        line.record,
        Some(klankbord::domain::coded::RecordNumber::of(first.id))
    );
}
