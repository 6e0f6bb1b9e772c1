//! When it locks, and what one process leaves to the next when it ends in order to forget.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Played, Script, cases, play, play_world, start, text};
use klankbord::{
    app::{At, Begin, Ending, Model, Place, Start, effect::Found},
    domain::Language,
    problem::ProblemKind,
    runtime::World as _,
};

const SIZE: (u16, u16) = (80, 24);

fn dutch(script: &str) -> Played {
    play(Language::Dutch, SIZE, cases(), script)
}

fn is_locked(played: &Played) -> bool {
    matches!(played.model.place(), Place::Outside(_)) && !played.world.is_open
}

/// Plays a script in a process that ends in favour of a fresh one, on the screen where that would begin.
fn in_a_process(begin: &Begin, exists: bool, world: Script) -> Played {
    let start = Start {
        fresh_can_come: true,
        begin: begin.clone(),
        ..start(begin.language, SIZE, exists)
    };
    let model = Model::new(start, world.now());
    play_world(model, world, SIZE)
}

fn at_the_door(script: &str) -> Played {
    let begin = Begin::new(At::Start, Language::Dutch, false);
    in_a_process(&begin, true, Script::new(script, cases()))
}

fn opened(script: &str) -> Played {
    at_the_door(&format!("{PASSPHRASE}<enter>{script}"))
}

/// What the process leaves behind, when it ended for a fresh one.
#[track_caller]
fn fresh(played: &Played) -> Begin {
    match played.model.ending() {
        Some(Ending::Fresh(begin)) => begin,
        other => panic!("{other:?}"),
    }
}

/// Screens, dialogs and lines, each with something under way.
const EVERYWHERE: &[&str] = &[
    "",
    "/wul",
    "nSper",
    "<enter>",
    "<enter>nTekst",
    "<enter>nTekst<f1>af",
    "<enter>w",
    "<enter>wj<enter>",
    "j<enter>c",
    "j<enter>c<enter>",
    "<enter>a",
    "<enter>wjjjj<enter>12",
    "<enter>v",
    "3",
    "3<f1>",
    "4",
    "4w",
    "<f1>",
    "<enter>z",
    "<size 40x12>",
    "<enter>nTekst<size 40x12>",
    "<enter>nTekst<size 1x1>",
];

#[test]
fn five_minutes_after_the_last_key_it_locks_whatever_is_on_the_screen() {
    for open in EVERYWHERE {
        // Each key starts the minutes again, also one that is typed in a dialog.
        let kept = dutch(&format!("{open}<wait 200><back><wait 290>"));
        assert!(!is_locked(&kept), "{open}");
        let played = dutch(&format!("{open}<wait 200><back><wait 300>"));
        assert!(is_locked(&played), "{open}");
        let shown = text(&played.screen);
        for word in ["Wulp", "Teks", "Sper"] {
            assert!(!shown.contains(word), "{open}: {shown}");
        }
    }
}

#[test]
fn after_eight_hours_it_locks_however_busy_somebody_is() {
    // A key every three minutes, in a note that is never closed.
    let busy = |minutes: usize| format!("<enter>n{}", "<wait 180>x".repeat(minutes / 3));
    assert!(!is_locked(&dutch(&busy(477))));
    let played = dutch(&busy(480));
    assert!(is_locked(&played));
    let draft = played.world.draft.unwrap();
    let kept = draft.text.expose().len();
    assert!((155..=160).contains(&kept), "what was written is kept");
    // Opening it again gives eight hours again.
    let again = format!(
        "{}<wait 1><back>{PASSPHRASE}<enter>{}",
        busy(480),
        "<wait 180>x".repeat(150)
    );
    assert!(!is_locked(&dutch(&again)));
}

#[test]
fn stepping_aside_locks_and_in_a_text_its_key_is_undo() {
    for open in ["", "<enter>", "<enter>w", "4", "<size 40x12>"] {
        let played = opened(&format!("{open}<ctrl-z>"));
        assert!(is_locked(&played), "{open}");
        let ending = played.model.ending();
        assert!(
            matches!(ending, Some(Ending::Aside(_))),
            "{open}: {ending:?}"
        );
    }
    let played = opened("<enter>nEen woord<ctrl-z>");
    assert!(!is_locked(&played) && played.model.ending().is_none());
    let played = opened("<enter>nEen woord<aside>");
    assert!(matches!(played.model.ending(), Some(Ending::Aside(_))));
    assert_eq!(played.world.draft.unwrap().text.expose(), "Een woord");
    let played = at_the_door("zold<ctrl-z>");
    let Some(Ending::Aside(begin)) = played.model.ending() else {
        panic!("it steps aside");
    };
    assert_eq!(begin, Begin::new(At::Start, Language::Dutch, false));
}

#[test]
fn every_lock_ends_the_process_and_the_next_begins_at_the_lock_screen_in_the_same_language() {
    for lock in ["<f12>", "<ctrl-l>", "<wait 301>", "<slept>"] {
        let played = opened(&format!("<f2><enter>nTekst{lock}"));
        let begin = fresh(&played);
        assert_eq!((begin.at, begin.is_deaf), (At::Locked, true), "{lock}");
        assert_eq!(begin.language, Language::English);
        assert_eq!(played.world.asked.last(), Some(&"lock"));
        let next = in_a_process(&begin, true, Script::new("x<wait 1>", cases()));
        let shown = text(&next.screen);
        assert!(shown.contains("Locked") && !shown.contains('•'), "{shown}");
    }
    assert_eq!(opened("<ctrl-q>").model.ending(), Some(Ending::Stopped));
    assert_eq!(opened("<dismissed>").model.ending(), Some(Ending::Stopped));
}

#[test]
fn what_has_to_be_told_is_told_by_the_next_process() {
    let wrong = at_the_door("iets heel anders<enter>");
    let begin = fresh(&wrong);
    assert!(begin.did_not_fit && begin.at == At::Start);
    let next = in_a_process(&begin, true, Script::new("", cases()));
    assert!(text(&next.screen).contains("Deze wachtzin past niet"));

    let mut world = Script::new(&format!("{PASSPHRASE}<enter>"), cases());
    world.found = vec![Found::Rebuilt(3)];
    let begin = Begin::new(At::Start, Language::Dutch, false);
    world.steps.extend(common::keys("<wait 301>"));
    let begin = fresh(&in_a_process(&begin, true, world));
    assert_eq!(begin.found, [Found::Rebuilt(3)], "nobody has read it");
    let script = format!("<wait 1>{PASSPHRASE}<enter>");
    let next = in_a_process(&begin, true, Script::new(&script, cases()));
    assert!(text(&next.screen).contains("Bij het openen"));
    let script = format!("<wait 1>{PASSPHRASE}<enter><enter><f12>");
    let next = in_a_process(&begin, true, Script::new(&script, cases()));
    assert_eq!(fresh(&next).found, [], "now somebody has");

    let begin = Begin {
        problem: Some(klankbord::problem::Problem::new(
            ProblemKind::InUse,
            "V-060",
        )),
        ..Begin::new(At::Locked, Language::Dutch, false)
    };
    let next = in_a_process(&begin, true, Script::new("", cases()));
    assert!(text(&next.screen).contains("V-060"));
    let begin = Begin {
        words_lost: true,
        ..Begin::new(At::Locked, Language::Dutch, false)
    };
    let next = in_a_process(&begin, true, Script::new("", cases()));
    assert!(text(&next.screen).contains("kon niet worden bewaard"));
}

#[test]
fn a_passphrase_that_is_not_used_is_forgotten_with_the_process() {
    for script in [
        "zolder<esc>",
        "zolder<wait 61>",
        "zol<back><back><back><wait 2>",
        "zolder<slept>",
    ] {
        let begin = fresh(&at_the_door(script));
        assert_eq!(begin.at, At::Start, "{script}");
    }
    for script in [
        "",
        "<esc>",
        "zol<back><back><back>zo<wait 2>",
        "zolder<wait 50>",
    ] {
        assert_eq!(at_the_door(script).model.ending(), None, "{script}");
    }
    // The made-up examples are shown by a process that knows nothing of it.
    assert_eq!(
        fresh(&at_the_door("zolder<down><down><enter>")).at,
        At::Demo
    );
    assert_eq!(at_the_door("<down><down><enter>").model.ending(), None);

    let begin = || Begin::new(At::Start, Language::Dutch, false);
    let first = |script: &str| in_a_process(&begin(), false, Script::new(script, Vec::new()));
    let back = first("<enter><enter>zolder fietsbel<esc>");
    let begin = fresh(&back);
    assert_eq!(begin.at, At::Place);
    let next = in_a_process(&begin, false, Script::new("", Vec::new()));
    assert!(text(&next.screen).contains("versleuteld op deze plek"));
    assert_eq!(
        fresh(&first("<enter><enter><esc>")).at,
        At::Place,
        "words were offered"
    );
    assert_eq!(first("<enter><esc>").model.ending(), None);
}
