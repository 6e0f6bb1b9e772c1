//! Today, destruction and the settings: what they look like, and whole tasks by keys.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{
    PASSPHRASE, Played, Script, cases, code, identity, model, picture, play_world, text, today,
};
use jiff::{ToSpan, civil::date};
use klankbord::{
    app::effect::{BackupOpens, Work},
    domain::{
        Action, Case, CaseId, Context, Doer, Entry, EntryKind, Language, Phase,
        action::Explanations,
        copies::{CopyKind, CopyMade},
        retention::{DestructionGround, HoldReason, Policy},
    },
    problem::ProblemKind,
    tally::countable_facts,
};
use secrecy::ExposeSecret;

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];
const SIZE: (u16, u16) = (80, 24);

/// A world in which the third case is kept since it was closed on 1 June, for so many months.
fn kept(months: u16) -> Script {
    let mut world = Script::new("", cases());
    let case = world.cases.last_mut().unwrap();
    let context = |today| Context {
        today,
        explanations: Explanations::default(),
        terms: common::catalogue().terms,
    };
    let talk = Entry {
        channel: Some(code("K-TEL")),
        task: Some(code("T-OPV")),
        minutes: Some(25),
        ..Entry::new(
            date(2026, 6, 1),
            EntryKind::Contact,
            Doer::Adviser,
            "Laatste gesprek.",
        )
    };
    let reopen = Action::Reopen {
        employee_asked: true,
    };
    let close = Action::Close(klankbord::domain::closing::ClosingTalk::WithEmployee);
    let keep = Action::StartRetention(Policy {
        months,
        ground: "Regeling 2026".into(),
    });
    for step in [reopen, Action::Write(talk), close, keep] {
        case.perform(&step, &context(date(2026, 6, 1))).unwrap();
    }
    world.copies = vec![
        copy(date(2026, 1, 9), "/media/usb/klankbord-2026-01-09.age"),
        copy(date(2026, 9, 4), "/media/usb/klankbord-2026-09-04.age"),
    ];
    world
}

fn copy(on: jiff::civil::Date, place: &str) -> CopyMade {
    CopyMade {
        on,
        place: place.into(),
        kind: CopyKind::Backup,
        cases: 3,
    }
}

fn in_world(mut world: Script, language: Language, size: (u16, u16), script: &str) -> Played {
    world.steps = common::keys(&format!("{PASSPHRASE}<enter>{script}"));
    world.settings.language = language;
    let model = model(language, size, true, &world);
    play_world(model, world, size)
}

fn dutch(world: Script, script: &str) -> Played {
    in_world(world, Language::Dutch, SIZE, script)
}

/// Compares a screen with what it looked like before, in both languages and three sizes.
fn looks(name: &str, world: impl Fn() -> Script, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let played = in_world(world(), language, size, script);
            for sign in text(&played.screen).chars() {
                let safe = sign.is_ascii()
                    || sign.is_alphabetic()
                    || "─│┌┐└┘├┤•→←↑↓…—“”’·█░".contains(sign);
                assert!(safe, "{sign} in {name}");
            }
            let name = format!("{name}-{}-{}x{}", language.tag(), size.0, size.1);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

fn third(played: &Played) -> Option<&Case> {
    let id: CaseId = identity(3);
    played.world.cases.iter().find(|case| case.id == id)
}

/// From today to the third case: the list of all, its last row.
const THIRD: &str = "2fG<enter>";

#[test]
fn what_destroying_looks_like() {
    let passed = || kept(3);
    looks("destroy-ask", passed, &format!("{THIRD}V"));
    looks("destroy-preview", passed, &format!("{THIRD}V<down><enter>"));
    looks(
        "destroy-preview-end",
        passed,
        &format!("{THIRD}V<down><enter><pgdn><pgdn>VERNIE"),
    );
    looks(
        "destroy-wrong",
        passed,
        &format!("{THIRD}V<down><enter>vernietig<enter>"),
    );
    looks("destroy-running", || kept(24), &format!("{THIRD}V"));
    let stalled = || Script {
        stalls: true,
        ..kept(3)
    };
    for (language, word) in [
        (Language::Dutch, "VERNIETIG"),
        (Language::English, "DESTROY"),
    ] {
        let script = format!("{THIRD}V<down><enter>{word}<enter>");
        let played = in_world(stalled(), language, SIZE, &script);
        let name = format!("destroy-working-{}-80x24", language.tag());
        insta::assert_snapshot!(name, picture(&played.screen));
    }
    looks("hold", passed, &format!("{THIRD}l"));
    looks("hold-day", passed, &format!("{THIRD}l<down><enter>1-3"));
    looks("case-kept", passed, THIRD);
    looks(
        "case-held",
        passed,
        &format!("{THIRD}l<down><enter>1-3<enter>"),
    );
}

#[test]
fn what_the_settings_look_like() {
    let world = || kept(3);
    looks("settings", world, "5");
    looks("settings-end", world, "5G");
    looks("settings-backup", world, "5jjjjjj");
    looks("settings-lock", world, "5j<enter><back>12");
    looks("settings-lock-wrong", world, "5j<enter><back>61<enter>");
    looks("settings-threshold-wrong", world, "5G<enter><back>2<enter>");
    looks("settings-retention", world, "5Gk<enter>");
    looks("settings-ground", world, "5Gk<enter>24<enter>");
    looks("settings-place", world, "5jjjjj<enter>/media/usb");
    looks("settings-place-wrong", world, "5jjjjj<enter>usb<enter>");
    looks("settings-verified", world, "5jjjjjjjj<enter>");
    let damaged = || Script {
        damaged: 2,
        ..kept(3)
    };
    looks("settings-damaged", damaged, "5jjjjjjjj<enter>");
    looks("restore", world, "5jjjjjjj<enter><enter>/home/u/terug");
    looks("restore-wrong", world, "5jjjjjjj<enter><enter>terug<enter>");
    looks("backup", with_place, "5jjjjjj<enter>geheim");
    let with_sheet = || Script {
        has_recovery: true,
        ..with_place()
    };
    looks("backup-sheet", with_sheet, "5jjjjjj<enter><tab>");
    looks("renew-present", world, "5jj<enter>geheim");
    looks("renew-leaked", world, "5jjj<enter>");
    looks("renew-words", world, "5jj<enter>geheim<enter>");
    looks(
        "renew-own",
        world,
        "5jj<enter>geheim<enter><down><tab>zolder fiets",
    );
    looks("sheet-present", world, "5jjjj<enter>geheim");
    looks("sheet-words", world, "5jjjj<enter>geheim<enter>");
    looks("sheet-proof", world, "5jjjj<enter>geheim<enter><enter>");
    let sheet = || Script {
        has_recovery: true,
        ..kept(3)
    };
    looks("sheet-ask", sheet, "5jjjj<enter>");
    looks("sheet-without", sheet, "5jjjj<enter><down><down><enter>");
    let gone = || {
        let world = kept(3);
        dutch(world, &format!("{THIRD}V<down><enter>VERNIETIG<enter>")).world
    };
    looks("destroyed", gone, "5jjjjjjjjjj<enter>");
}

#[test]
fn what_today_looks_like() {
    looks("today", || kept(3), "");
    looks("today-end", || kept(3), "G");
    looks("today-nothing", || Script::new("", Vec::new()), "");
    let well = || {
        let mut world = Script::new("", Vec::new());
        world.copies = vec![copy(today(), "/media/usb/a.age")];
        world.has_recovery = true;
        world
    };
    looks("today-well", well, "");
    let damaged = || Script {
        damaged: 2,
        ..kept(3)
    };
    looks("today-damaged", damaged, "5jjjjjjjj<enter>1");
}

#[test]
fn a_destroyed_case_is_nowhere_and_still_counted() {
    let before = kept(3);
    let counted = countable_facts(&before.cases, &before.destroyed);
    let played = dutch(kept(3), &format!("{THIRD}V<down><enter>VERNIETIG<enter>"));
    assert!(third(&played).is_none());
    let desk = played.model.inside().unwrap().desk();
    assert_eq!(desk.case(identity(3)), None);
    assert!(desk.cases().all(|case| case.pseudonym.as_str() != "Kievit"));
    let shown = text(&played.screen);
    assert!(
        !shown.contains("Kievit") && shown.contains("Vernietigd"),
        "{shown}"
    );
    let after = countable_facts(&played.world.cases, &played.world.destroyed);
    let sorted = |mut facts: Vec<_>| {
        facts.sort_by_key(|facts| serde_json::to_string(facts).unwrap());
        facts
    };
    assert_eq!(sorted(after), sorted(counted), "it is counted as before");
    let [line] = played.world.destroyed.as_slice() else {
        panic!("one line");
    };
    assert_eq!(line.on, today());
    assert_eq!(line.ground, DestructionGround::PeriodPassed);
}

#[test]
fn any_other_word_destroys_nothing() {
    for word in [
        "",
        "vernietig",
        "VERNIETIGEN",
        "VERNIETIG ",
        "DESTROY",
        "ja",
    ] {
        let played = dutch(kept(3), &format!("{THIRD}V<down><enter>{word}<enter>"));
        assert!(third(&played).is_some(), "{word}");
        assert!(!played.world.asked.contains(&"work"), "{word}");
    }
    let english = in_world(
        kept(3),
        Language::English,
        SIZE,
        &format!("{THIRD}V<down><enter>DESTROY<enter>"),
    );
    assert!(third(&english).is_none());
}

#[test]
fn enter_enter_destroys_nothing_and_stopping_asks_for_the_word_again() {
    let played = dutch(kept(3), &format!("{THIRD}V<enter><enter>"));
    assert!(third(&played).is_some());
    let mut world = kept(3);
    world.stalls = true;
    let played = dutch(
        world,
        &format!("{THIRD}V<down><enter>VERNIETIG<enter><esc><enter>"),
    );
    assert_eq!(
        played.world.asked,
        ["unlock", "work", "stop work"],
        "the word is gone after stopping"
    );
    assert!(third(&played).is_some());
    assert!(text(&played.screen).contains("Kievit"));
}

#[test]
fn what_may_not_be_destroyed_says_why() {
    let open = dutch(kept(3), "2<enter>V");
    assert!(text(&open.screen).contains("nog niet afgesloten"));
    let closed = dutch(Script::new("", cases()), &format!("{THIRD}V"));
    assert!(text(&closed.screen).contains("nog niet vastgelegd"));
    let frozen = dutch(kept(3), &format!("{THIRD}l<down><enter>1-3-2027<enter>V"));
    assert!(
        text(&frozen.screen).contains("Hef dat eerst op"),
        "{}",
        text(&frozen.screen)
    );
    let case = third(&frozen).unwrap();
    let hold = case.retention.as_ref().unwrap().hold.unwrap();
    assert_eq!(
        (hold.reason, hold.review_on),
        (HoldReason::Law, date(2027, 3, 1))
    );
    let script = format!("{THIRD}l<down><enter>1-3-2027<enter>l<down><enter>V<down><enter>");
    let released = dutch(kept(3), &format!("{script}VERNIETIG<enter>"));
    assert!(third(&released).is_none());
}

#[test]
fn before_its_time_a_case_goes_only_because_the_employee_asked() {
    let played = dutch(kept(24), &format!("{THIRD}V<down><enter>VERNIETIG<enter>"));
    assert!(third(&played).is_none());
    assert_eq!(
        played.world.destroyed[0].ground,
        DestructionGround::EmployeeAsked
    );
}

#[test]
fn all_whose_time_has_passed_go_together_and_no_other() {
    let played = dutch(kept(24), "2V");
    assert!(text(&played.screen).contains("geen zaak waarvan de bewaartermijn"));
    let played = dutch(kept(3), "2VVERNIETIG<enter>");
    assert!(third(&played).is_none());
    assert_eq!(played.world.cases.len(), 2);
}

#[test]
fn only_copies_in_which_the_case_can_be_are_named() {
    let preview = format!("{THIRD}V<down><enter>");
    let played = in_world(kept(3), Language::Dutch, (120, 60), &preview);
    let shown = text(&played.screen);
    assert!(shown.contains("klankbord-2026-09-04.age"), "{shown}");
    assert!(!shown.contains("klankbord-2026-01-09.age"), "{shown}");
    for counted in ["Laatste gesprek", "Kievit (", "Regeling 2026"] {
        assert!(!shown.contains(counted), "no content: {counted}");
    }
}

#[test]
fn a_setting_holds_at_once_and_is_kept() {
    let played = dutch(Script::new("", cases()), "5j<enter><back>2<enter>");
    assert_eq!(played.world.settings.lock_minutes, 2);
    assert!(text(&played.screen).contains("2 minuten"));
    let locked = dutch(
        Script::new("", cases()),
        "5j<enter><back>2<enter><wait 121>",
    );
    assert!(!locked.world.is_open);
    let still = dutch(
        Script::new("", cases()),
        "5j<enter><back>2<enter><wait 115>",
    );
    assert!(still.world.is_open);
    let rule = dutch(
        Script::new("", cases()),
        "5Gk<enter>24<enter>Regeling 2026<enter>Gkk<enter><back><back>60<enter>G<enter><back>7<enter>",
    );
    let settings = &rule.world.settings;
    let policy = settings.retention.as_ref().unwrap();
    assert_eq!(
        (policy.months, policy.ground.expose().as_str()),
        (24, "Regeling 2026")
    );
    assert_eq!(
        (settings.dormant_days, settings.threshold),
        (Some(60), Some(7))
    );
}

#[test]
fn a_setting_that_can_not_be_is_not_kept() {
    for script in [
        "5j<enter><back>0<enter>",
        "5j<enter><back>61<enter>",
        "5j<enter><back>veel<enter>",
        "5G<enter><back>2<enter>",
        "5jjjjj<enter>usb<enter>",
        "5Gk<enter>601<enter>",
        "5Gk<enter>24<enter><enter>",
        "5Gkk<enter><back><back>0<enter>",
    ] {
        let played = dutch(Script::new("", cases()), script);
        assert_eq!(played.world.asked, ["unlock"], "{script}");
    }
}

#[test]
fn a_setting_that_could_not_be_saved_stays_on_the_line() {
    let mut world = Script::new("", cases());
    world.failing = Some(ProblemKind::NoSpace);
    let played = dutch(world, "5j<enter><back>17<enter><enter>");
    let shown = text(&played.screen);
    assert!(shown.contains("Minuten") && shown.contains("17"), "{shown}");
    let desk = played.model.inside().unwrap().desk();
    assert_eq!(desk.settings().lock_minutes, 5);
}

fn with_place() -> Script {
    let mut world = kept(3);
    world.settings.backup_place = Some("/media/usb".into());
    world
}

#[test]
fn a_backup_is_asked_for_with_the_passphrase_under_a_name_of_its_own() {
    let mut world = with_place();
    world.stalls = true;
    let played = dutch(world, &format!("5jjjjjj<enter>{PASSPHRASE}<enter>"));
    let Some(Work::BackUp { file, opens, on }) = &played.world.work else {
        panic!("a backup");
    };
    assert_eq!(file.to_str(), Some("/media/usb/klankbord-2026-11-23.age"));
    assert_eq!(*on, today());
    let BackupOpens::Passphrase(typed) = opens else {
        panic!("with the passphrase");
    };
    assert_eq!(typed.expose_secret(), PASSPHRASE);

    let played = dutch(
        with_place(),
        &format!("5jjjjjj<enter>{PASSPHRASE}<enter><enter>"),
    );
    let shown = text(&played.screen);
    assert!(shown.contains("klankbord-2026-11-23-2.age"), "{shown}");
    let nothing = dutch(with_place(), "5jjjjjj<enter><enter>");
    assert!(!nothing.world.asked.contains(&"work"));
}

#[test]
fn a_backup_is_put_back_beside_the_vault_with_the_passphrase_of_then() {
    let world = Script {
        stalls: true,
        ..kept(3)
    };
    let script = "5jjjjjjj<enter><enter>/home/u/terug<enter>van toen<enter>";
    let played = dutch(world, script);
    let Some(Work::Restore {
        file,
        into,
        passphrase,
    }) = &played.world.work
    else {
        panic!("{}", text(&played.screen));
    };
    assert_eq!(file.to_str(), Some("/media/usb/klankbord-2026-09-04.age"));
    assert_eq!(into.to_str(), Some("/home/u/terug"));
    assert_eq!(passphrase.expose_secret(), "van toen");
    let nowhere = dutch(kept(3), "5jjjjjjj<enter><enter><enter>van toen<enter>");
    assert!(!nowhere.world.asked.contains(&"work"));
    let done = dutch(kept(3), script);
    assert!(
        text(&done.screen).contains("Instellingen"),
        "the form closes"
    );
}

#[test]
fn the_first_backup_asks_for_its_place_once() {
    let script = format!("5jjjjjj<enter>/media/usb<enter>{PASSPHRASE}<enter>");
    let played = dutch(Script::new("", cases()), &script);
    assert_eq!(
        played
            .world
            .settings
            .backup_place
            .as_ref()
            .unwrap()
            .expose(),
        "/media/usb"
    );
    assert_eq!(played.world.copies.len(), 1);
    let shown = text(&played.screen);
    assert!(shown.contains("laatste: 23-11-2026"), "{shown}");
}

#[test]
fn with_a_sheet_a_backup_needs_nothing_typed() {
    let mut world = with_place();
    world.has_recovery = true;
    let played = dutch(world, "5jjjjjj<enter><tab><enter>");
    assert_eq!(
        played.world.copies.last().unwrap().kind,
        CopyKind::BackupForSheet
    );
}

/// The words of the drawn passphrase, as they are on the screen.
fn offered(world: Script, script: &str) -> String {
    let seen = dutch(world, script);
    let shown = text(&seen.screen);
    let words: Vec<&str> = shown
        .lines()
        .map(|line| line.trim_matches(['│', ' ']))
        .find(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let is_word =
                |word: &&str| word.len() >= 4 && word.bytes().all(|b| b.is_ascii_lowercase());
            words.len() == 6 && words.iter().all(is_word)
        })
        .unwrap_or_else(|| panic!("six words: {shown}"))
        .split(' ')
        .collect();
    words.join(" ")
}

#[test]
fn a_new_passphrase_asks_for_the_present_one_and_is_typed_over() {
    for (row, is_leaked) in [("5jj<enter>", false), ("5jjj<enter>", true)] {
        let script = format!("{row}{PASSPHRASE}<enter>");
        let words = offered(kept(3), &script);
        let world = Script {
            stalls: true,
            ..kept(3)
        };
        let played = dutch(world, &format!("{script}<enter>{words}<enter>"));
        let Some(Work::ChangePassphrase {
            present,
            new,
            leaked,
        }) = &played.world.work
        else {
            panic!("{}", text(&played.screen));
        };
        assert_eq!(present.expose_secret(), PASSPHRASE);
        assert_eq!(new.expose_secret(), words);
        assert_eq!(*leaked, is_leaked);
        let done = dutch(kept(3), &format!("{script}<enter>{words}<enter><enter>"));
        assert!(
            !done.world.is_open,
            "it locks, so that the new one is tried"
        );
    }
    let nothing = dutch(kept(3), "5jj<enter><enter>");
    assert_eq!(nothing.world.asked, ["unlock"]);
}

#[test]
fn where_the_present_passphrase_was_wrong_only_that_is_typed_again() {
    let script = format!("5jj<enter>{PASSPHRASE}<enter>");
    let words = offered(kept(3), &script);
    let world = Script {
        stalls: true,
        ..kept(3)
    };
    let again = format!("{script}<enter>{words}<enter><esc>beter<enter>");
    let played = dutch(world, &again);
    let Some(Work::ChangePassphrase { present, new, .. }) = &played.world.work else {
        panic!("{}", text(&played.screen));
    };
    assert_eq!(
        (present.expose_secret(), new.expose_secret()),
        ("beter", words.as_str())
    );
}

#[test]
fn a_sheet_is_kept_only_when_a_passphrase_goes_with_it() {
    let nothing = dutch(kept(3), "5jjjj<enter><enter>");
    assert_eq!(nothing.world.asked, ["unlock"]);
    let shown = dutch(kept(3), &format!("5jjjj<enter>{PASSPHRASE}<enter>"));
    let shown = text(&shown.screen);
    assert!(shown.contains("22 woorden"), "{shown}");
    let words = common::sheet_key().words();
    let asked = klankbord::words::sheet::asked([2, 5, 3]);
    let back = asked
        .map(|number| format!("{}<enter>", words[number - 1]))
        .concat();
    let made = format!("5jjjj<enter>{PASSPHRASE}<enter><enter>{back}");
    let wrong = dutch(kept(3), &made.replace(words[asked[1] - 1], "mis"));
    assert!(!wrong.world.has_recovery);
    let made = dutch(kept(3), &made);
    assert!(made.world.has_recovery, "{}", text(&made.screen));
    assert!(text(&made.screen).contains("gemaakt"));
    let with = || Script {
        has_recovery: true,
        ..kept(3)
    };
    let harmless = dutch(with(), "5jjjj<enter><enter><enter><esc>");
    assert!(harmless.world.has_recovery);
    let without = format!("5jjjj<enter><down><down><enter>{PASSPHRASE}<enter>");
    let without = dutch(with(), &without);
    assert!(!without.world.has_recovery);
    assert!(text(&without.screen).contains("nog niet gemaakt"));
}

#[test]
fn today_leads_to_what_it_names() {
    let open = |script| dutch(kept(3), script);
    assert!(
        text(&open("<enter>").screen).contains("Zaken › Eik")
            || text(&open("<enter>").screen).contains("Eik")
    );
    let played = open("<enter>a9-12<enter>");
    let case = played
        .world
        .cases
        .iter()
        .find(|case| case.id == identity(2));
    assert_eq!(case.unwrap().next_contact, Some(date(2026, 12, 9)));
    let sheet = open("Gk<enter>");
    assert!(text(&sheet.screen).contains("Uw huidige wachtzin"));
    let damaged = Script {
        damaged: 1,
        ..kept(3)
    };
    let check = dutch(damaged, "5jjjjjjjj<enter>1Gkkk<enter>");
    assert!(text(&check.screen).contains("[5 Instellingen]"));
    let backup = open("Gkk<enter>");
    assert!(text(&backup.screen).contains("Map voor reservekopieën"));
    let cases = open("<esc>");
    assert!(text(&cases.screen).contains("[2 Zaken]"));
}

#[test]
fn a_quiet_case_is_left_alone_and_nothing_is_said_in_blame() {
    let mut world = kept(3);
    world.cases[1].next_contact = None;
    let named = dutch(world, "");
    assert!(text(&named.screen).contains("Eik"));
    let mut world = kept(3);
    world.cases[1].next_contact = None;
    world.cases[1].quiet_until = Some(today().saturating_add(30.days()));
    let quiet = dutch(world, "");
    assert!(!text(&quiet.screen).contains("Eik"));
    let mut world = kept(3);
    world.cases[1].next_contact = Some(date(2026, 11, 3));
    let passed = in_world(world, Language::Dutch, (120, 40), "");
    let shown = text(&passed.screen);
    assert!(shown.contains("stond voor di 03-11"), "{shown}");
    for word in ["te laat", "moet nog", "achterstallig", "vergeten"] {
        assert!(!shown.contains(word), "{word}");
    }
}

#[test]
fn a_case_that_is_held_comes_back_on_the_day_to_look_again() {
    let script = format!("{THIRD}l<down><enter>1-12<enter>");
    let before = dutch(kept(3), &format!("{script}<on 2026-11-30>1"));
    assert!(!text(&before.screen).contains("Kievit"));
    let after = dutch(kept(3), &format!("{script}<on 2026-12-01>1"));
    let shown = text(&after.screen);
    assert!(
        shown.contains("Kievit") && shown.contains("Opnieuw kijken vanaf"),
        "{shown}"
    );
}

#[test]
fn the_review_goes_on_where_a_case_was_destroyed() {
    let mut world = kept(3);
    world.cases[1].next_contact = None;
    world.cases[1].quiet_until = Some(today().saturating_add(30.days()));
    let played = dutch(world, "23<right><enter>V<down><enter>VERNIETIG<enter>");
    assert!(third(&played).is_none());
    let shown = text(&played.screen);
    assert!(
        shown.contains("Eik") && shown.contains("2 van 2"),
        "{shown}"
    );
}

#[test]
fn locking_sweeps_the_word_and_the_passphrase_away() {
    for script in [
        format!("{THIRD}V<down><enter>VERNIETIG<f12>"),
        "5jjjjjj<enter>geheim<f12>".to_owned(),
        "5j<enter><back>9<f12>".to_owned(),
        "<f12>".to_owned(),
    ] {
        let played = dutch(with_place(), &script);
        assert!(!played.world.is_open, "{script}");
        let shown = text(&played.screen);
        assert!(
            !shown.contains("VERNIETIG") && !shown.contains("Kievit"),
            "{shown}"
        );
    }
}

#[test]
fn a_case_that_was_kept_from_destruction_is_kept() {
    let played = dutch(kept(3), &format!("{THIRD}l<enter>"));
    assert_eq!(third(&played).unwrap().phase(), Phase::Retained);
    assert!(
        third(&played)
            .unwrap()
            .retention
            .as_ref()
            .unwrap()
            .hold
            .is_none()
    );
}

/// What was typed stays in the memory of the process until it ends: going away locks, where nothing was typed it does not.
#[test]
fn going_away_from_a_typed_passphrase_locks() {
    for (way, typed) in [("5jj<enter>", "abc"), ("5jjjjjjj<enter>", "<tab><tab>abc")] {
        let untouched = dutch(kept(3), &format!("{way}<esc>"));
        assert!(
            text(&untouched.screen).contains("[5 Instellingen]"),
            "{way}"
        );
        let asked = dutch(kept(3), &format!("{way}{typed}<esc>"));
        assert!(text(&asked.screen).contains("Stoppen, en op slot"), "{way}");
        let stays = dutch(kept(3), &format!("{way}{typed}<esc><enter>"));
        assert!(stays.model.inside().is_some());
        // Also when it was taken back: the keys were pressed.
        for end in ["", "<back><back><back>"] {
            let left = dutch(kept(3), &format!("{way}{typed}{end}<esc><down><enter>"));
            assert!(left.model.inside().is_none(), "{way}{end}");
            assert!(left.world.asked.ends_with(&["lock"]));
        }
    }
}

#[test]
fn help_does_not_come_between_work_and_its_end() {
    let stalled = || Script {
        stalls: true,
        ..kept(3)
    };
    let played = dutch(stalled(), "5jjjjjjjj<enter><f1>");
    assert!(text(&played.screen).contains("Alles controleren"));
    assert!(!text(&played.screen).contains("Zoeken in hulp"));
    let stopped = dutch(stalled(), "5jjjjjjjj<enter><f1><esc>");
    assert!(
        stopped.model.overlay().is_none(),
        "{}",
        text(&stopped.screen)
    );
    assert!(stopped.world.asked.contains(&"stop work"));
}
