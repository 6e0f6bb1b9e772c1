//! Blauwborst, who stops in two keystrokes, Kluut, who says no, and other single steps, by keys alone.

use jiff::civil::date;
use klankbord::domain::{Case, ConsentState, LapseReason, Phase, TrackState};

use super::{
    MANAGER, POLICE, RIJK_COMMITTEE, SOCIAL_WORK, ZELF,
    common::{self, code, text},
    explain_all_and_yes, open_case, played, reading, road, state, track,
};

fn bluethroat() -> Case {
    open_case("Blauwborst", date(2025, 1, 16), |case| {
        case.natures = vec![code("OO-SIN")];
        case.organisation = code("rijk_deelnemend");
        case.other_party = code("W-CA");
        case.last_incident = Some(date(2024, 12, 12));
    })
}

fn bluethroat_given() -> String {
    format!(
        "<on 2025-09-18><enter>v{}<enter>{}d{}j<enter>dat het ophoudt<enter>jjjjj<enter>\
         Ik kreeg berichten. <ctrl-s><enter>{}",
        road(0, SOCIAL_WORK),
        road(1, POLICE),
        road(2, RIJK_COMMITTEE),
        explain_all_and_yes()
    )
}

#[test]
fn the_employee_stops_in_two_keystrokes_and_nothing_was_sent() {
    let case = bluethroat();
    let given = played(&case, &bluethroat_given());
    assert_eq!(state(&given, "S2"), TrackState::Declined);
    assert_eq!(state(&given, "S3"), TrackState::ConsentGiven);

    let asked = played(&case, &format!("{}<on 2025-09-23>S", bluethroat_given()));
    let shown = text(&asked.screen);
    assert!(shown.contains("Er is niets verzonden."), "{shown}");
    assert!(shown.contains("geen reden"), "{shown}");

    let stopped = played(
        &case,
        &format!("{}<on 2025-09-23>S<enter>", bluethroat_given()),
    );
    let track_now = track(&stopped, "S3");
    assert_eq!(track_now.state(), TrackState::Withdrawn);
    assert!(track_now.drafts_locked);
    assert!(!track_now.withdrawn_after_handover);
    assert_eq!(track_now.handed_over_on, None);
    assert_eq!(track_now.texts.len(), 1);
    assert!(matches!(
        stopped.world.cases[0].consents[0].state(),
        ConsentState::Withdrawn { on, .. } if *on == date(2025, 9, 23)
    ));

    let kept = played(
        &case,
        &format!("{}<on 2025-09-23>S<enter><enter>", bluethroat_given()),
    );
    assert_eq!(
        track(&kept, "S3").texts.len(),
        1,
        "the harmless choice comes first"
    );
    let gone = played(
        &case,
        &format!("{}<on 2025-09-23>S<enter>j<enter>", bluethroat_given()),
    );
    assert!(track(&gone, "S3").texts.is_empty());
}

fn avocet() -> Case {
    open_case("Kluut", date(2025, 5, 27), |case| {
        case.natures = vec![code("OO-DIS")];
        case.organisation = code("uitgezonderd_bz");
        case.other_party = code("W-LD");
        case.last_incident = Some(date(2025, 5, 20));
    })
}

fn avocet_asked() -> String {
    format!(
        "<on 2025-06-24><enter>v{}{}<tab><enter>j<enter>een gesprek<enter>\
         <enter>alleen de vraag om een gesprek<ctrl-s>jjjj<enter>",
        road(0, RIJK_COMMITTEE),
        road(1, MANAGER)
    )
}

#[test]
fn a_road_that_is_not_open_stays_in_sight_with_its_reason() {
    let script = format!("<on 2025-07-08><enter>v{}", road(0, RIJK_COMMITTEE));
    let played = played(&avocet(), &script);
    assert_eq!(state(&played, "S1"), TrackState::NotReachable);
    let why = track(&played, "S1").not_reachable_because.clone().unwrap();
    assert!(why.contains("klachtencommissie van het hele Rijk"), "{why}");
    let shown = text(&played.screen);
    assert!(shown.contains("Staat nu niet open"), "{shown}");
}

#[test]
fn reading_a_road_records_nothing_and_enter_enter_neither() {
    for keys in [
        "",
        "<enter>",
        "<enter><enter>",
        "jjjjG<up><enter>",
        "G<esc>",
    ] {
        let read = reading(0, RIJK_COMMITTEE);
        let script = format!("<on 2025-07-08><enter>v{read}{keys}");
        let case = avocet();
        let played = played(&case, &script);
        assert_eq!(played.world.cases, [case], "{keys}");
    }
}

#[test]
fn a_talk_with_the_manager_who_is_the_other_party_gives_a_warning_first() {
    let script = format!("<on 2025-06-24><enter>v{}", road(0, MANAGER));
    let warned = played(&avocet(), &script);
    assert!(warned.world.cases[0].tracks.is_empty());
    let shown = text(&warned.screen);
    assert!(shown.contains("andere partij"), "{shown}");
    let harmless = played(&avocet(), &format!("{script}<enter>"));
    assert!(harmless.world.cases[0].tracks.is_empty());
}

#[test]
fn a_no_is_a_finished_good_answer() {
    let script = format!("{}jj<space><enter>", avocet_asked());
    let played = played(&avocet(), &script);
    assert_eq!(state(&played, "S2"), TrackState::Declined);
    assert!(matches!(
        played.world.cases[0].consents[0].state(),
        ConsentState::Refused { on } if *on == date(2025, 6, 24)
    ));
    let shown = text(&played.screen);
    assert!(shown.contains("Dat is goed."), "{shown}");
    assert_eq!(played.world.cases[0].phase(), Phase::Open);
}

#[test]
fn doing_nothing_is_chosen_like_any_other_road() {
    let script = "<on 2025-06-24><enter>vG<enter>G<enter><enter>";
    let played = played(&avocet(), script);
    assert_eq!(track(&played, "S1").route, code("R-GEEN"));
    assert_eq!(
        state(&played, "S1"),
        TrackState::Completed,
        "a complete and good result"
    );
    assert_eq!(played.world.cases[0].informal_outcomes, [code("UI-GEL")]);
}

#[test]
fn a_text_under_way_is_sealed_and_comes_back_after_the_lock() {
    let case = bluethroat();
    let form = "j<enter>dat het ophoudt<enter>jjjjj<enter>";
    let script = format!(
        "<on 2025-09-18><enter>v{}{form}Half geschreven<wait 4><f12><wait 1>{}<enter>",
        road(0, RIJK_COMMITTEE),
        common::PASSPHRASE
    );
    let played = played(&case, &script);
    let draft = played.world.draft.as_ref().unwrap();
    let story = "Wat is er gebeurd?\nHalf geschreven";
    assert!(draft.text.expose().contains(story), "where the story goes");
    let shown = text(&played.screen);
    assert!(shown.contains("Half geschreven"), "{shown}");
    assert!(track(&played, "S1").texts.is_empty());
    let script = format!("{script} en nu af. <ctrl-s>");
    let played = self::played(&case, &script);
    assert!(played.world.draft.is_none());
    assert_eq!(track(&played, "S1").texts.len(), 1);
}

#[test]
fn new_facts_are_asked_with_their_consequence_and_let_every_yes_lapse() {
    let case = bluethroat();
    let asked = played(&case, &format!("{}N", bluethroat_given()));
    assert!(text(&asked.screen).contains("vervalt elk ja"));
    let done = played(&case, &format!("{}N<tab><enter>", bluethroat_given()));
    assert!(matches!(
        done.world.cases[0].consents[0].state(),
        ConsentState::Lapsed {
            reason: LapseReason::NewFacts,
            ..
        }
    ));
    assert_eq!(state(&done, "S3"), TrackState::Preparation);
}

#[test]
fn speaking_to_the_other_yourself_needs_nothing_from_the_adviser() {
    let script = format!("<on 2025-06-24><enter>v{}<enter>", road(0, ZELF));
    let played = played(&avocet(), &script);
    assert_eq!(state(&played, "S1"), TrackState::Running);
    assert!(played.world.cases[0].consents.is_empty());
}

#[test]
fn a_name_that_is_typed_is_noticed() {
    let script = format!(
        "<on 2025-09-18><enter>v{}j<enter>dat mevrouw Jansen stopt<wait 5>",
        road(0, RIJK_COMMITTEE)
    );
    let played = played(&bluethroat(), &script);
    let shown = text(&played.screen);
    assert!(shown.contains("lijkt op een naam"), "{shown}");
}
