//! Whole tasks, as an adviser does them, with a vault in memory.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Played, Script, cases, identity, model, play, play_world, text};
use klankbord::{
    app::Place,
    domain::{Case, Language, Phase},
    problem::ProblemKind,
};

const SIZE: (u16, u16) = (80, 24);

fn dutch(cases: Vec<Case>, script: &str) -> Played {
    play(Language::Dutch, SIZE, cases, script)
}

fn case(played: &Played, number: usize) -> &Case {
    let id = identity(number);
    played
        .world
        .cases
        .iter()
        .find(|case| case.id == id)
        .unwrap()
}

fn is_locked(played: &Played) -> bool {
    matches!(played.model.place(), Place::Outside(_)) && !played.world.is_open
}

#[test]
fn a_first_case_with_a_first_note() {
    let played = dutch(
        Vec::new(),
        "nWulp<enter>nEerste gesprek, één uur.<ctrl-up><esc>",
    );
    let file = case(&played, 1);
    assert_eq!(file.pseudonym.as_str(), "Wulp");
    let note = file.timeline.last().unwrap();
    assert_eq!(note.text.expose(), "Eerste gesprek, één uur.");
    assert_eq!(note.minutes, Some(5));
    assert!(note.is_contact());
    let shown = text(&played.screen);
    assert!(shown.contains("Notitie bewaard om 14.31."), "{shown}");
    assert!(shown.contains("Eerste gesprek, één uur."));
    assert_eq!(played.world.asked, ["unlock", "create case", "save"]);
}

#[test]
fn saved_is_said_only_when_it_is_and_a_failure_keeps_every_word() {
    let script = format!("{PASSPHRASE}<enter>2<enter>nEen zin.<ctrl-s><enter>");
    let mut world = Script::new(&script, cases());
    world.failing = Some(ProblemKind::NoSpace);
    let before = world.cases.clone();
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert_eq!(played.world.cases, before);
    let shown = text(&played.screen);
    assert!(shown.contains("Een zin."), "{shown}");
    assert!(!shown.contains("Notitie bewaard"));
    let desk = played.model.inside().unwrap().desk();
    assert_eq!(desk.case(identity(1)), before.first());
}

#[test]
fn locking_keeps_a_half_sentence_and_opening_comes_back_to_it() {
    let played = dutch(
        cases(),
        &format!("<enter>nWil geen gedoe<left><left><f12>toch<wait 1>{PASSPHRASE}<enter>X<wait 1>"),
    );
    let shown = text(&played.screen);
    assert!(shown.contains("Wil geen gedXoe"), "{shown}");
    assert_eq!(played.world.asked, ["unlock", "lock", "unlock"]);
}

#[test]
fn keys_typed_while_it_locks_do_not_land_in_the_passphrase() {
    let played = dutch(cases(), "sen toen<f12>zei<wait 1>");
    assert!(!text(&played.screen).contains('•'));
    let played = dutch(cases(), "s<f12><wait 1>zei");
    assert!(text(&played.screen).contains("•••"));
}

#[test]
fn it_locks_from_everywhere_and_by_itself() {
    for open in [
        "",
        "/wul",
        "n",
        "nSper",
        "<enter>",
        "<enter>n",
        "<enter>nTekst",
        "<enter>w",
        "<enter>wj<enter>",
        "j<enter>c",
        "j<enter>c<enter>",
        "<enter>a",
        "<enter>v",
        "1",
        "3",
        "4",
        "5",
        "5j<enter>",
        "<f1>",
        "<enter><f1>af",
    ] {
        for lock in ["<f12>", "<ctrl-l>", "<wait 301>", "<slept>"] {
            let played = dutch(cases(), &format!("{open}{lock}"));
            assert!(is_locked(&played), "{open} {lock}");
            let shown = text(&played.screen);
            assert!(
                !shown.contains("Wulp") && !shown.contains("Tekst"),
                "{open} {lock}"
            );
        }
        let played = dutch(cases(), &format!("{open}<wait 290>"));
        assert!(!is_locked(&played), "{open}");
    }
}

#[test]
fn a_key_starts_the_minutes_to_the_lock_again() {
    let played = dutch(cases(), "<wait 200>j<wait 200>k<wait 200>");
    assert!(!is_locked(&played));
    let played = dutch(cases(), "<wait 400>jjj<enter>");
    assert!(
        is_locked(&played),
        "the key that comes too late opens nothing"
    );
}

#[test]
fn what_is_written_is_sealed_every_few_seconds() {
    let played = dutch(cases(), "<enter>nEen<wait 4> twee<wait 1>");
    assert_eq!(played.world.asked, ["unlock", "save draft"]);
    let draft = played.world.draft.unwrap();
    assert_eq!(draft.text.expose(), "Een");
    let played = dutch(cases(), "<enter>nEen<wait 4><back><back><back><esc>");
    assert_eq!(played.world.draft, None, "an empty note leaves no draft");
    assert_eq!(played.world.cases, cases());
}

#[test]
fn being_dismissed_seals_locks_and_ends() {
    let played = dutch(cases(), "<enter>nHalve zin<dismissed>");
    assert!(played.model.has_ended() && is_locked(&played));
    assert_eq!(played.world.draft.unwrap().text.expose(), "Halve zin");
    let stopped = dutch(cases(), "<enter>nHalve zin<ctrl-q>");
    assert!(stopped.model.has_ended());
    assert_eq!(stopped.world.draft.unwrap().text.expose(), "Halve zin");
}

#[test]
fn pasted_text_never_runs_as_keys_and_is_made_harmless() {
    let played = dutch(cases(), "<paste nxq>");
    assert!(text(&played.screen).contains("Plakken kan alleen"));
    let played = dutch(cases(), "<enter>n<paste a\u{1b}[2Jb\u{202e}c><ctrl-s>");
    let note = case(&played, 1).timeline.last().unwrap();
    assert_eq!(note.text.expose(), "a[U+001B][2Jb[U+202E]c");
    let long = "x".repeat(65 * 1024);
    let played = dutch(cases(), &format!("<enter>nMijn zin.<paste {long}>"));
    let shown = text(&played.screen);
    assert!(
        shown.contains("Mijn zin.") && shown.contains("te lang om in één keer"),
        "{shown}"
    );
}

#[test]
fn a_wrong_passphrase_changes_nothing_and_says_so() {
    let world = Script::new("mis<enter>", cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    let shown = text(&played.screen);
    assert!(shown.contains("Deze wachtzin past niet") && shown.contains("niets veranderd"));
    assert_eq!(played.world.asked, ["unlock"]);
}

#[test]
fn a_name_is_no_pseudonym() {
    let played = dutch(Vec::new(), "nAnna Jansen<enter>");
    assert!(played.world.cases.is_empty());
    assert!(text(&played.screen).contains("lijkt op de naam van een mens"));
    let played = dutch(cases(), "nwulp<enter>");
    assert!(text(&played.screen).contains("al een open zaak"));
    assert_eq!(played.world.cases.len(), 3);
}

#[test]
fn from_intake_to_closing_and_back() {
    let script = "j<enter>d"; // without the caution it does not go on
    let played = dutch(cases(), script);
    assert_eq!(case(&played, 2).phase(), Phase::Intake);
    assert!(text(&played.screen).contains("vertrouwelijk"));

    let facts = "w<down><enter><enter>G<up><enter><enter>G<enter><enter><esc>";
    let script = format!("j<enter>c<space>j<space><enter>d{facts}x<tab><enter>");
    let played = dutch(cases(), &script);
    let file = case(&played, 2);
    assert_eq!(file.caution.as_ref().unwrap().items.len(), 2);
    assert_eq!(file.phase(), Phase::Closed, "{}", text(&played.screen));
    assert!(file.tally_record.is_some());

    let script = format!("{script}b<enter>Regeling 2026<enter>");
    let played = dutch(cases(), &script);
    let file = case(&played, 2);
    assert_eq!(file.phase(), Phase::Retained, "{}", text(&played.screen));
    assert_eq!(file.retention.as_ref().unwrap().policy.months, 24);
}

#[test]
fn enter_enter_neither_closes_nor_reopens() {
    let facts = "w<down><enter><enter>G<up><enter><enter>G<enter><enter><esc>";
    let played = dutch(cases(), &format!("<enter>{facts}x<enter><enter>"));
    assert_eq!(case(&played, 1).phase(), Phase::Open);
    let played = dutch(cases(), "fG<enter>h<enter><enter>");
    assert_eq!(case(&played, 3).phase(), Phase::Closed);
}

#[test]
fn days_are_agreed_and_the_list_knows() {
    let played = dutch(cases(), "<enter>a9-12<enter><esc>");
    let file = case(&played, 1);
    assert_eq!(file.next_contact, Some(jiff::civil::date(2026, 12, 9)));
    let played = dutch(cases(), "<enter>r15-1<enter>");
    let file = case(&played, 1);
    assert_eq!(file.quiet_until, Some(jiff::civil::date(2027, 1, 15)));
    let played = dutch(cases(), "<enter>m<enter>");
    assert!(case(&played, 1).waiting_on.is_some());
    let played = dutch(cases(), "<enter>wjjjj<enter><ctrl-s>");
    assert_eq!(
        case(&played, 1).last_incident,
        Some(jiff::civil::date(2026, 1, 3))
    );
}

#[test]
fn the_first_run_makes_a_vault_in_the_chosen_language() {
    let own = "<down>zolder fietsbel maandag<enter>zolder fietsbel maandag<enter>";
    let script = format!("<down><enter><enter>{own}<down><enter><down><enter>");
    let played = first_run(&script);
    assert_eq!(played.world.asked, ["words", "create"]);
    assert_eq!(played.world.settings.language, Language::English);
    assert!(!played.world.has_recovery, "it was said twice");
    assert!(text(&played.screen).contains("There are no cases yet"));

    for (typed, said) in [
        ("kort<enter>", "minstens 15 tekens"),
        (
            "zolder fietsbel maandag<enter>iets anders<enter>",
            "niet hetzelfde",
        ),
        ("Vertrouwenspersoon2026!<enter>", "denken anderen ook aan"),
    ] {
        let played = first_run(&format!("<enter><enter><down>{typed}"));
        assert_eq!(played.world.asked, ["words"]);
        assert!(text(&played.screen).contains(said));
    }
}

fn first_run(script: &str) -> Played {
    let world = Script::new(script, Vec::new());
    play_world(model(Language::Dutch, SIZE, false, &world), world, SIZE)
}

/// The six words on the screen, below the choice.
fn offered(played: &Played) -> String {
    let shown = text(&played.screen);
    let mut lines = shown
        .lines()
        .skip_while(|line| !line.contains("Ik bedenk er zelf een"));
    lines.nth(2).unwrap().trim().to_owned()
}

#[test]
fn an_offered_passphrase_and_a_proved_sheet_make_a_vault() {
    let first = offered(&first_run("<enter><enter>"));
    let script = "<enter><enter><ctrl-r>";
    let second = offered(&first_run(script));
    assert_ne!(first, second, "Ctrl+R draws others");
    assert_eq!(second.split(' ').count(), 6);
    let words = common::sheet_key().words();
    let proof = format!(
        "<enter><enter>{}<enter>{}<enter>{}<enter>",
        words[2], words[12], words[17]
    );
    let typed = format!("{script}{second}<enter>{proof}");
    let played = first_run(&typed);
    assert_eq!(played.world.asked, ["words", "words", "sheet", "create"]);
    assert!(played.world.has_recovery);
    let played = first_run(&format!("{script}{first}<enter>"));
    assert!(text(&played.screen).contains("niet precies deze woorden"));
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_words_of_the_sheet() {
    let words = common::sheet_key().words();
    let own = "<down>zolder fietsbel donderdag<enter>zolder fietsbel donderdag<enter>";
    let script = format!("<tab><enter>{}<enter>{own}", words.join(" "));
    let world = Script::new(&script, cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert_eq!(played.world.asked, ["words", "recover"]);
    assert!(played.model.inside().is_some());

    // From the lock screen too: that is where a new passphrase is missed first.
    let script = format!(
        "{PASSPHRASE}<enter><f12><wait 1><ctrl-r>{}<enter>{own}",
        words.join(" ")
    );
    let world = Script::new(&script, cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert_eq!(played.world.asked, ["unlock", "lock", "words", "recover"]);

    let other = klankbord::words::SheetKey::new([1; 32]).words();
    let script = format!("<tab><enter>{}<enter>{own}", other.join(" "));
    let world = Script::new(&script, cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert!(text(&played.screen).contains("herstelblad past niet"));
    assert!(played.model.inside().is_none());
}

#[test]
fn words_of_a_sheet_left_alone_do_not_stay_on_the_screen() {
    let first = common::sheet_key().words()[0];
    let world = Script::new(&format!("<tab><enter>{first} <wait 299>"), Vec::new());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert!(text(&played.screen).contains(first));
    let world = Script::new(&format!("<tab><enter>{first} <wait 301>"), Vec::new());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    assert!(!text(&played.screen).contains(first));
}

#[test]
fn below_the_least_size_only_locking_and_stopping_work() {
    let played = dutch(cases(), "<enter>nZin<size 40x10>meer<f12><size 80x24>");
    assert!(is_locked(&played));
    assert_eq!(played.world.draft.unwrap().text.expose(), "Zin");
    let played = dutch(cases(), "<size 40x10><ctrl-q>");
    assert!(played.model.has_ended());
}

#[test]
fn help_runs_what_it_finds() {
    let played = dutch(cases(), "<enter><f1>cautie<enter>");
    assert!(
        text(&played.screen).contains("spatie kruist")
            || text(&played.screen).contains("Spatie kruist")
    );
    let played = dutch(cases(), "<enter><ctrl-k>niets doen<enter>1-2<enter>");
    assert_eq!(
        case(&played, 1).quiet_until,
        Some(jiff::civil::date(2027, 2, 1))
    );
}

#[test]
fn undo_takes_back_a_word_at_a_time() {
    let played = dutch(cases(), "<enter>nEen twee drie<ctrl-z><ctrl-s>");
    let note = case(&played, 1).timeline.last().unwrap();
    assert_eq!(note.text.expose(), "Een twee");
    let played = dutch(cases(), "<enter>nEen twee<ctrl-a>Nieuw<ctrl-s>");
    let note = case(&played, 1).timeline.last().unwrap();
    assert_eq!(note.text.expose(), "Nieuw");
}

#[test]
fn the_made_up_examples_leave_no_vault_behind() {
    let stays = Script::new("<down><down><enter><f12><enter>", Vec::new());
    let played = play_world(model(Language::Dutch, SIZE, false, &stays), stays, SIZE);
    assert_eq!(
        played.world.asked,
        ["demo"],
        "what was tried does not vanish by one key"
    );
    let world = Script::new("<down><down><enter><f12><down><enter>", Vec::new());
    let played = play_world(model(Language::Dutch, SIZE, false, &world), world, SIZE);
    assert_eq!(played.world.asked, ["demo", "lock"]);
    assert!(text(&played.screen).contains("stap 1 van 4"));
}

#[test]
fn enter_on_an_unticked_row_means_that_row_and_the_footer_says_so() {
    let before = dutch(cases(), "");
    let had = case(&before, 1).natures.len();
    let played = dutch(cases(), "<enter>wj<enter>");
    assert!(text(&played.screen).contains("spatie aankruisen  Enter bewaren"));
    let played = dutch(cases(), "<enter>wj<enter>G<enter>");
    assert_eq!(case(&played, 1).natures.len(), had + 1);
    let played = dutch(cases(), "<enter>wj<enter>G  <enter>");
    assert_eq!(
        case(&played, 1).natures.len(),
        had,
        "ticked and unticked again is left as it was"
    );
}

#[test]
fn help_and_the_other_language_work_in_a_dialog_and_the_dialog_stays() {
    let question = dutch(cases(), "j<enter>c<enter>");
    let helped = dutch(cases(), "j<enter>c<enter><f1>");
    assert_ne!(text(&question.screen), text(&helped.screen));
    let back = dutch(cases(), "j<enter>c<enter><f1><esc>");
    assert_eq!(text(&question.screen), text(&back.screen));
    let found = dutch(cases(), "<f1>taal");
    assert!(text(&found.screen).contains("English"));
    let english = dutch(cases(), "<f2>");
    assert!(text(&english.screen).contains("Cases"));
}

#[test]
fn what_was_said_of_one_screen_is_not_under_the_next() {
    let played = dutch(cases(), "<enter>wj<enter><enter>");
    assert!(text(&played.screen).contains("Bewaard."));
    let played = dutch(cases(), "<enter>wj<enter><enter><enter>");
    assert!(!text(&played.screen).contains("Bewaard."));
}

#[test]
fn somebody_who_came_once_is_closed_from_intake_and_the_missing_codes_are_named() {
    let played = dutch(cases(), "j<enter>x");
    assert!(text(&played.screen).contains("verteld") || text(&played.screen).contains("vertellen"));
    let ready = "j<enter>c <enter>";
    let played = dutch(cases(), &format!("{ready}x"));
    let shown = text(&played.screen);
    assert!(
        shown.contains("uitkomst informeel, uitkomst formeel"),
        "{shown}"
    );
    let played = dutch(cases(), &format!("{ready}z"));
    assert!(text(&played.screen).contains("Druk eerst op d"));
    let codes = "wj<enter><enter>G<enter> <enter>k<enter> <enter><esc>";
    let played = dutch(cases(), &format!("{ready}{codes}x<down><enter>"));
    assert_eq!(
        case(&played, 2).phase(),
        klankbord::domain::Phase::Closed,
        "{}",
        text(&played.screen)
    );
}
