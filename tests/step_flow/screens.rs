//! What each stage looks like, in both languages and in three sizes.

use jiff::civil::date;
use klankbord::domain::{Action, Case, Language, RouteKind};

use super::{
    DOCTOR, RIJK_COMMITTEE,
    built::{Built, disclosure, s1},
    common::{picture, play},
    reading,
};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 20)];

fn pictured(name: &str, case: &Case, script: &str) {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        // The smallest window looks the same in both languages but for the words.
        let sizes = if language == Language::Dutch { 3 } else { 2 };
        for size in SIZES.into_iter().take(sizes) {
            let played = play(language, size, vec![case.clone()], script);
            insta::assert_snapshot!(
                format!("{name}-{tag}-{}x{}", size.0, size.1),
                picture(&played.screen)
            );
        }
    }
}

#[test]
fn the_choice_of_a_road() {
    let case = Built::complaint()
        .on_the_table("R-BA", RouteKind::Employee)
        .0;
    pictured("roads", &case, "<enter>v");
    pictured("roads-ask", &case, &format!("<enter>v{}", "j".repeat(15)));
}

#[test]
fn one_road_to_read() {
    let case = Built::complaint()
        .on_the_table("R-BA", RouteKind::Employee)
        .0;
    let tracks = case.tracks.len();
    let committee = reading(tracks, RIJK_COMMITTEE);
    pictured("road", &case, &format!("<enter>v{committee}"));
    pictured("road-choice", &case, &format!("<enter>v{committee}G"));
    let doctor = reading(tracks, DOCTOR);
    pictured("road-walked", &case, &format!("<enter>v{doctor}G"));
}

#[test]
fn a_road_of_the_employees_own() {
    let case = Built::open().on_the_table("R-BA", RouteKind::Employee).0;
    pictured("start", &case, "<enter>v<enter>");
}

#[test]
fn the_form() {
    let informal = Built::open().on_the_table("R-GES", RouteKind::Informal).0;
    pictured("form-informal", &informal, "<enter>v<enter>j<enter>dat het");
    let formal = Built::open().on_the_table("R-KCOO", RouteKind::Complaint).0;
    pictured("form-complaint", &formal, "<enter>v<enter>jjj");
    pictured(
        "form-lines",
        &informal,
        "<enter>v<enter>jj<enter>het gesprek",
    );
    pictured("form-choice", &informal, "<enter>v<enter>jjj<enter>j");
}

#[test]
fn the_text() {
    let new = Built::open()
        .on_the_table("R-KCOO", RouteKind::Complaint)
        .on(
            date(2026, 11, 9),
            &[Action::PrepareDisclosure(
                s1(),
                Box::new(disclosure("de commissie", "klaagschrift")),
            )],
        )
        .0;
    pictured("text-new", &new, "<enter>v<enter>G<enter>");
    pictured(
        "text-read",
        &Built::complaint().0,
        "<enter>v<enter>G<enter>",
    );
}

#[test]
fn the_question_and_the_answer() {
    pictured("consent", &Built::half_explained().0, "<enter>v<enter>");
    pictured(
        "consent-yes",
        &Built::half_explained().0,
        "<enter>v<enter><tab>j<space>",
    );
    pictured(
        "consent-aloud",
        &Built::half_explained().0,
        "<enter>v<enter>jjji",
    );
    let informal = Built::open()
        .on_the_table("R-GES", RouteKind::Informal)
        .on(
            date(2026, 11, 9),
            &[
                Action::PrepareDisclosure(
                    s1(),
                    Box::new(disclosure(
                        "direct leidinggevende",
                        "dat het overleg anders moet",
                    )),
                ),
                Action::AskConsent(s1()),
            ],
        )
        .0;
    pictured("consent-informal", &informal, "<enter>v<enter>");
}

#[test]
fn getting_ready() {
    pictured("ready", &Built::prepared().0, "<enter>v<enter>jjjj");
    pictured("ready-lapsed", &Built::lapsed().0, "<enter>v<enter>G");
}

#[test]
fn the_handover() {
    pictured("handover", &Built::ready().0, "<enter>v<enter><space>");
    pictured(
        "handover-question",
        &Built::ready().0,
        "<enter>v<enter><space>j<space>j<enter>",
    );
    pictured("lapsed", &Built::lapsed().0, "<enter>v<enter>o");
    pictured("difference", &Built::lapsed().0, "<enter>v<enter>ob");
    pictured("no-yes", &Built::complaint().0, "<enter>v<enter>o");
}

#[test]
fn what_follows() {
    pictured("follow", &Built::running().0, "<enter>v<enter>");
    pictured(
        "follow-day",
        &Built::running().0,
        "<enter>v<enter><enter>22-11",
    );
    pictured(
        "follow-outcomes",
        &Built::running().0,
        "<enter>v<enter>jjjjj<enter>jj<space>",
    );
}

#[test]
fn stopping() {
    pictured("stop-before", &Built::prepared().0, "<enter>v<enter>S");
    pictured("stop-after", &Built::running().0, "<enter>v<enter>S");
    pictured(
        "stopped-drafts",
        &Built::prepared().0,
        "<enter>v<enter>S<enter><wait 5>",
    );
    pictured("stopped", &Built::stopped().0, "<enter>v<enter>");
    pictured("new-facts", &Built::prepared().0, "<enter>v<enter>N");
}
