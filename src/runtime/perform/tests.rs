//! What was saved is there after locking, and long work brings the vault back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]
use super::*;
use crate::domain::{Action, CaseId, Code, Doer, DraftPurpose, Entry, EntryKind, Private};

fn draft(case: CaseId) -> Draft {
    Draft {
        purpose: DraftPurpose::Note {
            case,
            channel: Code::new("K-TEL").unwrap(),
            task: Code::new("T-OPV").unwrap(),
            minutes: 3,
        },
        text: Private::from("halve zin"),
        cursor: (0, 9),
    }
}

#[test]
fn what_was_saved_and_what_was_being_written_is_there_after_locking() {
    let dir = tempfile::tempdir().unwrap();
    let places = Places {
        dir: dir.path().join("vault"),
        anchor_dir: None,
    };
    let passphrase = || SecretString::from("zolder fietsbel maandag");
    let book = Casebook::create(&places, &passphrase(), WorkFactor::new(2).unwrap()).unwrap();
    book.lock().unwrap();
    let catalogue = Catalogue::shipped().unwrap();
    let mut performer = Performer::new(places, catalogue.clone());
    let today = jiff::civil::date(2026, 11, 23);

    let Outcome::Unlocked(_) = performer.perform(Effect::Unlock(passphrase())) else {
        panic!("it opens");
    };
    let pseudonym = Pseudonym::new("Wulp").unwrap();
    let created = performer.perform(Effect::CreateCase {
        pseudonym,
        on: today,
    });
    let Outcome::Created(mut case) = created else {
        panic!("it makes a case");
    };
    let entry = Entry::new(today, EntryKind::Action, Doer::Adviser, "Eerste gesprek.");
    case.perform(&Action::Write(entry), &catalogue.context(today))
        .unwrap();
    let saved = performer.perform(Effect::Save {
        cases: vec![(*case).clone()],
        draft: DraftChange::Keep,
    });
    assert!(matches!(saved, Outcome::Saved));
    let locked = performer.perform(Effect::Lock(DraftChange::Put(Box::new(draft(case.id)))));
    assert!(matches!(locked, Outcome::Locked(None)));
    let closed = performer.perform(Effect::SaveDraft(Some(Box::new(draft(case.id)))));
    assert!(matches!(closed, Outcome::Failed(_)), "nothing is open now");

    let wrong = performer.perform(Effect::Unlock(SecretString::from("iets anders dan dat")));
    assert!(
        matches!(wrong, Outcome::Failed(problem) if problem.kind == crate::problem::ProblemKind::WrongPassphrase)
    );
    let Outcome::Unlocked(opened) = performer.perform(Effect::Unlock(passphrase())) else {
        panic!("it opens again");
    };
    assert_eq!(opened.cases, [*case.clone()]);
    assert_eq!(opened.draft, Some(draft(case.id)));
}

#[test]
fn the_made_up_examples_are_gone_when_they_are_closed() {
    let catalogue = Catalogue::shipped().unwrap();
    let mut performer = Performer::new(Places::at("/nowhere"), catalogue);
    let Outcome::Unlocked(opened) = performer.perform(Effect::Demo(Language::Dutch)) else {
        panic!("they open");
    };
    assert!(opened.demo && opened.cases.len() == 10);
    let open = performer.open.as_ref().unwrap();
    let folder = open.demo.as_ref().unwrap().path().to_owned();
    assert!(folder.exists());
    performer.perform(Effect::Lock(DraftChange::Keep));
    assert!(!folder.exists());
}

/// Waits for the end of long work.
fn finish(performer: &mut Performer, work: Work) -> Outcome {
    let begun = performer.perform(Effect::Work(Box::new(work)));
    assert!(matches!(begun, Outcome::Working(_)), "{begun:?}");
    loop {
        match performer.news() {
            Some(Outcome::Working(_)) => {}
            Some(over) => return over,
            None => std::thread::sleep(std::time::Duration::from_millis(5)),
        }
    }
}

#[test]
fn long_work_goes_on_beside_the_screen_and_brings_the_vault_back() {
    let mut performer = Performer::new(
        Places {
            dir: "unused".into(),
            anchor_dir: None,
        },
        Catalogue::shipped().unwrap(),
    );
    performer.perform(Effect::Demo(Language::Dutch));
    let Outcome::Worked(worked) = finish(&mut performer, Work::Verify) else {
        panic!("not verified");
    };
    assert!(matches!(&*worked, Worked::Verified(checked) if checked.is_whole));
    assert!(performer.is_demo());
    // Stopped, or too late to stop: the vault is there again either way, and saves.
    performer.perform(Effect::Work(Box::new(Work::Compact)));
    assert!(matches!(
        performer.perform(Effect::StopWork),
        Outcome::Working(_)
    ));
    while performer.is_working() {
        performer.news();
    }
    let saved = performer.perform(Effect::SaveSettings(Settings::default()));
    assert!(matches!(saved, Outcome::SettingsSaved(_)), "{saved:?}");
    // Locking does not wait for the end of the work.
    performer.perform(Effect::Work(Box::new(Work::Compact)));
    assert!(matches!(
        performer.perform(Effect::Lock(DraftChange::Keep)),
        Outcome::Locked(None)
    ));
}
