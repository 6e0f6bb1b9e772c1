//! Whole matters walked by keys alone: every step, every yes, every day, through the real loop.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{Played, code, play, text};
use jiff::civil::{Date, date};
use klankbord::{
    catalogue::Catalogue,
    domain::{
        Action, Case, ConsentState, Language, LapseReason, Phase, Pseudonym, Reference, Track,
        TrackState,
    },
};

const NARROW: (u16, u16) = (80, 24);

/// A case after the first talk, as the facts screen and the caution leave it behind.
fn open_case(pseudonym: &str, on: Date, facts: impl FnOnce(&mut Case)) -> Case {
    let mut case = Case::open(
        common::identity(1),
        Reference::numbered(2025, 1),
        Pseudonym::new(pseudonym).unwrap(),
        on,
    );
    facts(&mut case);
    let context = Catalogue::shipped().unwrap().context(on);
    let caution = Action::RecordCaution(vec![code("vrijwillig")]);
    for step in [caution, Action::Proceed] {
        case.perform(&step, &context).unwrap();
    }
    case
}

/// Walks to a line of the roads and opens it: `walked` roads of the case stand above all roads.
fn road(walked: usize, number: usize) -> String {
    format!("g{}<enter>", "j".repeat(walked + number))
}

/// Ticks all twelve explanations and says yes, in writing.
fn explain_all_and_yes() -> String {
    format!("{}j<space>jjj<space><enter>", "<space>j".repeat(12))
}

const ZELF: usize = 0;
const MANAGER: usize = 1;
const MEDIATION: usize = 3;
const SOCIAL_WORK: usize = 7;
const DOCTOR: usize = 8;
const OWN_COMMITTEE: usize = 13;
const RIJK_COMMITTEE: usize = 14;
const POLICE: usize = 20;

fn played(case: &Case, script: &str) -> Played {
    play(Language::Dutch, NARROW, vec![case.clone()], script)
}

/// Plays the matter of Wulp from an empty vault.
fn wulp(script: &str) -> Played {
    play(Language::Dutch, NARROW, vec![], script)
}

fn track<'a>(played: &'a Played, name: &str) -> &'a Track {
    let track = klankbord::domain::TrackId::new(name);
    played.world.cases[0].track(&track).unwrap()
}

fn state(played: &Played, name: &str) -> TrackState {
    track(played, name).state()
}

/// The script of Wulp, cut where a test wants to look.
struct Curlew;

impl Curlew {
    /// A new case, the caution read aloud, on after intake, a note; four weeks later the roads.
    const OPEN: &'static str = "<on 2024-11-05>nWulp<enter>c<space><space><space><enter>\
                                dnEerste opvang. Slaapt slecht.<ctrl-s><on 2024-12-03>v";

    fn mediation() -> String {
        let form = "j<enter>dat we weer kunnen werken<enter>\
                    <enter>de vraag om een gesprek met begeleiding<ctrl-s>\
                    <enter>jjj<enter><enter>jj<enter>jj<enter>";
        format!(
            "{}{}{form}j<space><enter><on 2024-12-05><space>j<enter><tab><enter>\
             <on 2024-12-17>j<enter><tab><enter><esc>",
            Self::OPEN,
            road(0, MEDIATION)
        )
    }

    fn doctor() -> String {
        format!(
            "{}<on 2024-12-18>{}<enter>",
            Self::mediation(),
            road(1, DOCTOR)
        )
    }

    fn complaint_written() -> String {
        let form = "j<enter>dat het stopt<enter>jjjjj<enter>";
        format!(
            "{}<on 2025-02-25>{}{form}In het overleg werd ik uitgelachen. Een collega zag het.<ctrl-s>",
            Self::doctor(),
            road(2, OWN_COMMITTEE)
        )
    }

    fn first_yes() -> String {
        format!(
            "{}<enter>{}",
            Self::complaint_written(),
            explain_all_and_yes()
        )
    }

    fn text_changed() -> String {
        format!(
            "{}<on 2025-03-04>ww<home>Het is weer gebeurd. <ctrl-s>",
            Self::first_yes()
        )
    }

    fn lapsed() -> String {
        format!("{}o", Self::text_changed())
    }

    fn second_yes() -> String {
        format!(
            "{}<on 2025-03-06><enter>{}",
            Self::lapsed(),
            explain_all_and_yes()
        )
    }

    fn handed_over() -> String {
        format!(
            "{}{}<on 2025-03-10>G<enter><space>j<enter><tab><enter>",
            Self::second_yes(),
            "<space>j".repeat(6)
        )
    }

    fn received() -> String {
        format!(
            "{}<on 2025-03-12><enter>11-3<enter>j<enter>",
            Self::handed_over()
        )
    }

    fn decided() -> String {
        format!("{}<on 2025-05-15>jjjj<enter><enter>", Self::received())
    }

    fn ended() -> String {
        let outcomes = format!(
            "{}<space>{}<space>{}<space><enter>",
            "j".repeat(8),
            "j".repeat(6),
            "j".repeat(3)
        );
        format!("{}jjjjj<enter>{outcomes}", Self::decided())
    }
}

#[test]
fn mediation_is_asked_given_handed_on_and_stopped() {
    let played = wulp(&Curlew::mediation());
    assert_eq!(state(&played, "S1"), TrackState::Stopped);
    let consent = &played.world.cases[0].consents[0];
    assert!(matches!(consent.state(), ConsentState::Used { on, .. } if *on == date(2024, 12, 5)));
    assert_eq!(
        consent.disclosure().recipient.expose(),
        "onafhankelijk bemiddelaar"
    );
}

#[test]
fn the_employee_goes_to_the_doctor_without_any_consent() {
    let played = wulp(&Curlew::doctor());
    assert_eq!(state(&played, "S2"), TrackState::Running);
    assert_eq!(played.world.cases[0].consents.len(), 1);
}

#[test]
fn a_yes_lapses_at_once_when_the_text_changes_and_nothing_can_be_handed_over() {
    let before = wulp(&Curlew::first_yes());
    assert_eq!(state(&before, "S3"), TrackState::ConsentGiven);
    assert!(text(&before.screen).contains("stap 5 van 6"));

    let changed = wulp(&Curlew::text_changed());
    let shown = text(&changed.screen);
    assert!(
        shown.contains("Het ja van 25-02-2025 geldt niet meer."),
        "{shown}"
    );
    let consent = &changed.world.cases[0].consents[1];
    assert!(matches!(
        consent.state(),
        ConsentState::Lapsed { on, reason: LapseReason::TextChanged, .. } if *on == date(2025, 3, 4)
    ));

    let lapsed = wulp(&format!("{}<wait 5>", Curlew::lapsed()));
    let shown = text(&lapsed.screen);
    for sentence in [
        "Dit ja geldt niet meer.",
        "De tekst is veranderd na het ja van 25-02-2025.",
        "Een kleine verandering is ook een verandering.",
        "(1 zin anders)",
        "De klacht kan nu niet worden overgedragen.",
        "niet beschikbaar",
    ] {
        assert!(shown.contains(sentence), "{sentence}: {shown}");
    }
    assert_eq!(track(&lapsed, "S3").handed_over_on, None);
}

#[test]
fn the_whole_matter_of_wulp_by_keys_alone() {
    let second = wulp(&Curlew::second_yes());
    assert_eq!(state(&second, "S3"), TrackState::ConsentGiven);

    let out = wulp(&Curlew::handed_over());
    assert_eq!(state(&out, "S3"), TrackState::HandedOver);
    let consents = &out.world.cases[0].consents;
    assert!(
        matches!(consents[2].state(), ConsentState::Used { on, .. } if *on == date(2025, 3, 10))
    );
    assert!(matches!(consents[1].state(), ConsentState::Lapsed { .. }));

    let received = wulp(&Curlew::received());
    assert_eq!(
        track(&received, "S3").procedure.received_on,
        Some(date(2025, 3, 11))
    );
    let shown = text(&received.screen);
    assert!(
        shown.contains("beslissing op de klacht: di 20-05"),
        "{shown}"
    );
    assert!(shown.contains("di 17-06"), "at the latest: {shown}");
    assert!(shown.contains("di 08-04"), "not handled: {shown}");

    let decided = wulp(&Curlew::decided());
    assert_eq!(
        track(&decided, "S3").procedure.decided_on,
        Some(date(2025, 5, 15))
    );

    let ended = wulp(&Curlew::ended());
    assert_eq!(state(&ended, "S3"), TrackState::Completed);
    let outcomes = ["UF-GEG", "UF-BER", "UF-VPL"].map(code);
    assert_eq!(ended.world.cases[0].formal_outcomes, outcomes);
}

#[test]
fn when_all_roads_have_ended_the_case_goes_to_aftercare() {
    let doctor = "<esc>gj<enter><enter>j<space><enter>";
    let script = format!("{}{doctor}<esc><esc>z<enter>", Curlew::ended());
    let played = wulp(&script);
    let case = &played.world.cases[0];
    assert_eq!(state(&played, "S2"), TrackState::Completed);
    assert_eq!(case.phase(), Phase::Aftercare);
    assert_eq!(case.pseudonym.as_str(), "Wulp");
    assert!(case.caution.is_some());
    let talks = case.timeline.iter().filter(|entry| entry.is_contact());
    assert_eq!(talks.count(), 1);
}

#[test]
fn the_earlier_text_can_be_put_back_but_the_yes_stays_gone() {
    let script = format!("{}z", Curlew::lapsed());
    let played = wulp(&script);
    let track = track(&played, "S3");
    assert_eq!(track.texts.len(), 3);
    assert_eq!(track.texts[2].fingerprint, track.texts[0].fingerprint);
    assert!(matches!(
        played.world.cases[0].consents[1].state(),
        ConsentState::Lapsed { .. }
    ));
    assert!(text(&played.screen).contains("vervallen ja komt niet terug"));
}

#[test]
fn a_standstill_for_mediation_has_a_yes_of_its_own() {
    let asked = wulp(&format!("{}jjj<enter><enter>", Curlew::received()));
    assert_eq!(state(&asked, "S3"), TrackState::Running);
    let script = format!("{}jjj<enter><tab><enter>", Curlew::received());
    let still = wulp(&script);
    assert_eq!(state(&still, "S3"), TrackState::Suspended);
    let consent = still.world.cases[0].consents.last().unwrap();
    assert!(matches!(consent.state(), ConsentState::Used { .. }));
    let resumed = wulp(&format!("{script}jjj<enter>"));
    assert_eq!(state(&resumed, "S3"), TrackState::Running);
    assert!(
        track(&resumed, "S3")
            .procedure
            .standstill
            .unwrap()
            .until
            .is_some()
    );
}

#[test]
fn after_the_handover_the_employee_stops_just_as_fast_and_hears_what_that_means() {
    let asked = wulp(&format!("{}S", Curlew::received()));
    let shown = text(&asked.screen);
    assert!(shown.contains("kan niet worden teruggehaald"), "{shown}");
    let stopped = wulp(&format!("{}S<enter>", Curlew::received()));
    assert_eq!(state(&stopped, "S3"), TrackState::Withdrawn);
    assert!(track(&stopped, "S3").withdrawn_after_handover);
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

#[test]
fn enter_enter_never_hands_over() {
    let ready = format!(
        "{}{}<on 2025-03-10>G<enter><space>j<enter><enter>",
        Curlew::second_yes(),
        "<space>j".repeat(6)
    );
    let played = wulp(&ready);
    assert_eq!(state(&played, "S3"), TrackState::Ready);
}

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
    assert!(shown.contains("Dat is een goed antwoord."), "{shown}");
    assert_eq!(played.world.cases[0].phase(), Phase::Open);
}

#[test]
fn doing_nothing_is_chosen_like_any_other_road() {
    let script = "<on 2025-06-24><enter>vG<enter><enter>";
    let played = played(&avocet(), script);
    assert_eq!(track(&played, "S1").route, code("R-GEEN"));
    assert_eq!(state(&played, "S1"), TrackState::Running);
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
    assert!(draft.text.expose().starts_with("Half geschreven"));
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
