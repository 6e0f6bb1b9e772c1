//! The matter of Wulp: from a new case over mediation and a lapsed yes to a decision and aftercare, by keys alone.

use jiff::civil::date;
use klankbord::domain::{ConsentState, LapseReason, Phase, TrackState};

use super::{
    DOCTOR, MEDIATION, OWN_COMMITTEE,
    common::{code, text},
    explain_all_and_yes, from_nothing, road, state, track,
};

/// The script of Wulp, cut where a test wants to look.
struct Curlew;

impl Curlew {
    /// A new case, the caution read aloud, on after intake, a note; four weeks later the roads.
    const OPEN: &'static str = "<on 2024-11-05>nWulp<enter>c<space>j<space>j<space><enter>\
                                dnEerste opvang. Slaapt slecht.<ctrl-s><on 2024-12-03>v";

    fn mediation() -> String {
        let form = "j<enter>dat we weer kunnen werken<enter>\
                    <enter>de vraag om een gesprek met begeleiding<ctrl-s>\
                    <enter>jjj<enter><enter>jj<enter>jj<enter>";
        format!(
            "{}{}{form}j<space>jj<space><enter><on 2024-12-05><space>j<enter><tab><enter>\
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
            "{}<on 2025-03-04>w<home>Het is weer gebeurd. <ctrl-s>",
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
    let played = from_nothing(&Curlew::mediation());
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
    let played = from_nothing(&Curlew::doctor());
    assert_eq!(state(&played, "S2"), TrackState::Running);
    assert_eq!(played.world.cases[0].consents.len(), 1);
}

#[test]
fn a_yes_lapses_at_once_when_the_text_changes_and_nothing_can_be_handed_over() {
    let before = from_nothing(&Curlew::first_yes());
    assert_eq!(state(&before, "S3"), TrackState::ConsentGiven);
    assert!(text(&before.screen).contains("stap 5 van 6"));

    let changed = from_nothing(&Curlew::text_changed());
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

    let lapsed = from_nothing(&format!("{}<wait 5>", Curlew::lapsed()));
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
    let second = from_nothing(&Curlew::second_yes());
    assert_eq!(state(&second, "S3"), TrackState::ConsentGiven);

    let out = from_nothing(&Curlew::handed_over());
    assert_eq!(state(&out, "S3"), TrackState::HandedOver);
    let consents = &out.world.cases[0].consents;
    assert!(
        matches!(consents[2].state(), ConsentState::Used { on, .. } if *on == date(2025, 3, 10))
    );
    assert!(matches!(consents[1].state(), ConsentState::Lapsed { .. }));

    let received = from_nothing(&Curlew::received());
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

    let decided = from_nothing(&Curlew::decided());
    assert_eq!(
        track(&decided, "S3").procedure.decided_on,
        Some(date(2025, 5, 15))
    );

    let ended = from_nothing(&Curlew::ended());
    assert_eq!(state(&ended, "S3"), TrackState::Completed);
    let outcomes = ["UF-GEG", "UF-BER", "UF-VPL"].map(code);
    assert_eq!(ended.world.cases[0].formal_outcomes, outcomes);
}

#[test]
fn when_all_roads_have_ended_the_case_goes_to_aftercare() {
    let doctor = "<esc>gj<enter><enter>j<space><enter>";
    let script = format!("{}{doctor}<esc><esc>z<enter>", Curlew::ended());
    let played = from_nothing(&script);
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
    let played = from_nothing(&script);
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
    let asked = from_nothing(&format!("{}jjj<enter><enter>", Curlew::received()));
    assert_eq!(state(&asked, "S3"), TrackState::Running);
    let script = format!("{}jjj<enter><tab><enter>", Curlew::received());
    let still = from_nothing(&script);
    assert_eq!(state(&still, "S3"), TrackState::Suspended);
    let consent = still.world.cases[0].consents.last().unwrap();
    assert!(matches!(consent.state(), ConsentState::Used { .. }));
    let resumed = from_nothing(&format!("{script}jjj<enter>"));
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
    let asked = from_nothing(&format!("{}S", Curlew::received()));
    let shown = text(&asked.screen);
    assert!(shown.contains("kan niet worden teruggehaald"), "{shown}");
    let stopped = from_nothing(&format!("{}S<enter>", Curlew::received()));
    assert_eq!(state(&stopped, "S3"), TrackState::Withdrawn);
    assert!(track(&stopped, "S3").withdrawn_after_handover);
}

#[test]
fn enter_enter_never_hands_over() {
    let ready = format!(
        "{}{}<on 2025-03-10>G<enter><space>j<enter><enter>",
        Curlew::second_yes(),
        "<space>j".repeat(6)
    );
    let played = from_nothing(&ready);
    assert_eq!(state(&played, "S3"), TrackState::Ready);
}
