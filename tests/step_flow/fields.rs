//! A yes lapses when any part of what it was for changes: each part by name, so that a new one can't be forgotten, and each
//! with its reason on the screen.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use klankbord::domain::{
    Action, Actor, ConsentState, Disclosure, Fingerprint, IdentityLevel, LapseReason, Refusal,
    RouteKind, Step, TrackState, text::Attachment,
};

use super::{
    NARROW,
    built::{Built, s1, t1},
    common::{code, play, text},
};
use klankbord::domain::Language;

/// A part of a disclosure: its name, another value for it, why a yes lapses by that, and what the screen says.
struct Part {
    name: &'static str,
    change: fn(&mut Disclosure),
    reason: LapseReason,
    said: &'static str,
}

fn parts() -> Vec<Part> {
    let part = |name, change, reason, said| Part {
        name,
        change,
        reason,
        said,
    };
    vec![
        part(
            "step",
            |what| what.step = Step::ReportChannel,
            LapseReason::StepChanged,
            "het was voor een andere stap",
        ),
        part(
            "route",
            |what| what.route = Some(code("R-KCD")),
            LapseReason::RouteChanged,
            "het is een andere weg",
        ),
        part(
            "recipient",
            |what| what.recipient = "klachtencommissie van het ministerie".into(),
            LapseReason::RecipientChanged,
            "het gaat naar iemand anders",
        ),
        part(
            "purpose",
            |what| what.purpose = "dat het stopt".into(),
            LapseReason::PurposeChanged,
            "het doel is anders",
        ),
        part(
            "information",
            |what| what.information = "klaagschrift en tijdlijn".into(),
            LapseReason::InformationChanged,
            "er wordt iets anders gedeeld",
        ),
        part(
            "identity",
            |what| what.identity = IdentityLevel::Confidential,
            LapseReason::IdentityChanged,
            "wie de medewerker is wordt anders bekend",
        ),
        part(
            "actor",
            |what| what.actor = Actor::EmployeeAlone,
            LapseReason::ActorChanged,
            "iemand anders zet de stap",
        ),
        part(
            "limits",
            |what| what.limits = "niets over thuis en ziekte".into(),
            LapseReason::LimitsChanged,
            "de grenzen van de medewerker zijn veranderd",
        ),
        part(
            "people",
            |what| what.people.push("collega B".into()),
            LapseReason::PeopleChanged,
            "er worden andere mensen genoemd",
        ),
        part(
            "fingerprint",
            |what| what.fingerprint = Some(Fingerprint::of("een andere tekst", &[])),
            LapseReason::TextChanged,
            "De tekst is veranderd na het ja van",
        ),
    ]
}

fn now(built: &Built) -> Disclosure {
    built.0.track(&s1()).unwrap().disclosure().unwrap()
}

/// The names of all parts, from what is stored of one in which every part is filled in.
fn names(what: &Disclosure) -> BTreeSet<String> {
    let stored = serde_json::to_value(what).unwrap();
    stored.as_object().unwrap().keys().cloned().collect()
}

fn lapsed_because(built: &Built) -> LapseReason {
    let consent = built.0.consent(&t1()).unwrap();
    let ConsentState::Lapsed { reason, .. } = consent.state() else {
        panic!("the yes still stands: {:?}", consent.state());
    };
    assert_eq!(
        built.0.track(&s1()).unwrap().state(),
        TrackState::Preparation,
        "the road falls back"
    );
    reason.clone()
}

fn shown(built: &Built) -> String {
    let played = play(
        Language::Dutch,
        NARROW,
        vec![built.0.clone()],
        "<enter>v<enter>o",
    );
    text(&played.screen)
}

#[test]
fn every_part_of_a_disclosure_is_in_the_table() {
    let table: BTreeSet<_> = parts().iter().map(|part| part.name.to_owned()).collect();
    assert_eq!(names(&now(&Built::ready())), table);
}

#[test]
fn a_yes_holds_for_nothing_in_which_any_one_part_is_another() {
    let built = Built::ready();
    let same = now(&built);
    let today = date(2026, 11, 20);
    let consent = built.0.consent(&t1()).unwrap();
    assert!(consent.holds(&same, today).is_ok());
    for part in parts() {
        let mut other = same.clone();
        (part.change)(&mut other);
        let changed = names(&other)
            .into_iter()
            .filter(|name| {
                let value = |what| serde_json::to_value(what).unwrap()[name].clone();
                value(&same) != value(&other)
            })
            .collect::<Vec<_>>();
        assert_eq!(changed, [part.name], "the table changes what it says");
        assert_eq!(
            consent.holds(&other, today).unwrap_err(),
            Refusal::ConsentLapsed(part.reason),
            "{}",
            part.name
        );
    }
}

#[test]
fn changing_a_part_lets_the_yes_lapse_at_once_and_the_screen_says_why() {
    for part in parts() {
        // A road keeps its route, and the digest follows from the text: see the test of the text.
        if matches!(part.name, "route" | "fingerprint") {
            continue;
        }
        let built = Built::ready();
        let mut other = built.0.track(&s1()).unwrap().preparation.clone().unwrap();
        (part.change)(&mut other);
        let change = Action::PrepareDisclosure(s1(), Box::new(other));
        let built = built.on(date(2026, 11, 20), &[change]);
        assert_eq!(lapsed_because(&built), part.reason, "{}", part.name);
        let shown = shown(&built);
        let said = flat(&shown);
        assert!(said.contains(part.said), "{}: {shown}", part.name);
        let no_way_around = Action::HandOver {
            track: s1(),
            actor_confirmed: true,
            people_confirmed: true,
        };
        let context = super::common::catalogue().context(date(2026, 11, 20));
        assert!(built.0.clone().perform(&no_way_around, &context).is_err());
    }
}

/// The words on the screen in one line, without frames.
fn flat(shown: &str) -> String {
    let words = shown.split(|c: char| c.is_whitespace() || c == '│');
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn paper(label: &str, digest: &str) -> Attachment {
    Attachment {
        label: label.into(),
        fingerprint: Fingerprint::new(digest),
    }
}

#[test]
fn one_character_one_paper_or_one_change_in_a_paper_is_another_text() {
    let built = Built::ready();
    let body = built.0.track(&s1()).unwrap().text().unwrap().body.clone();
    let body = body.expose().as_str();
    let one_more = format!("{body}.");
    let one_less: String = body.chars().skip(1).collect();
    let one_space = body.replacen("Ik dien", "Ik  dien", 1);
    let texts = [
        (one_more.as_str(), vec![]),
        (&one_less, vec![]),
        (&one_space, vec![]),
        (body, vec![paper("tijdlijn", "sha256:00")]),
    ];
    for (changed, papers) in texts {
        let write = Action::WriteText(s1(), changed.into(), papers);
        let built = Built::ready().on(date(2026, 11, 20), &[write]);
        assert_eq!(lapsed_because(&built), LapseReason::TextChanged);
        let shown = shown(&built);
        assert!(
            shown.contains("De tekst is veranderd na het ja van 18-11"),
            "{shown}"
        );
    }
    // The same text is the same text, and the yes stands.
    let write = Action::WriteText(s1(), body.into(), vec![]);
    let built = Built::ready().on(date(2026, 11, 20), &[write]);
    let consent = built.0.consent(&t1()).unwrap();
    assert!(matches!(consent.state(), ConsentState::Given(_)));
}

#[test]
fn a_yes_holds_for_fourteen_days_and_then_the_screen_says_that_the_last_day_has_passed() {
    let built = Built::ready();
    let what = now(&built);
    let consent = built.0.consent(&t1()).unwrap();
    // Given on Wednesday 18 November; the fourteenth day after that is 2 December.
    let holds = |on: Date| consent.holds(&what, on).map(|_| ());
    assert_eq!(holds(date(2026, 12, 2)), Ok(()));
    assert_eq!(
        holds(date(2026, 12, 3)),
        Err(Refusal::ConsentLapsed(LapseReason::Expired))
    );
    assert_eq!(holds(date(2026, 11, 17)), Err(Refusal::DateOutOfOrder));
    let played = play(
        Language::Dutch,
        NARROW,
        vec![built.0],
        "<on 2026-12-03><enter>v<enter>o",
    );
    let shown = text(&played.screen);
    assert!(shown.contains("de laatste dag is voorbij"), "{shown}");
}

#[test]
fn new_facts_let_every_yes_lapse_and_a_second_yes_is_offered_and_never_required() {
    let built = Built::ready().on(date(2026, 11, 20), &[Action::ReportNewFacts]);
    assert_eq!(lapsed_because(&built), LapseReason::NewFacts);
    let shown = shown(&built);
    let said = flat(&shown);
    assert!(
        said.contains("de medewerker vertelde iets dat het risico verandert"),
        "{shown}"
    );

    let ready = Built::ready();
    let given = ready.0.consent(&t1()).unwrap().given().unwrap();
    assert_eq!(given.confirmed_on, None, "ready without a second yes");
    let hand_over = Action::HandOver {
        track: s1(),
        actor_confirmed: true,
        people_confirmed: true,
    };
    let over = ready.on(date(2026, 11, 20), &[hand_over]);
    assert_eq!(over.0.track(&s1()).unwrap().state(), TrackState::HandedOver);
}

#[test]
fn another_mediator_is_another_question() {
    let on = date(2026, 11, 18);
    let settings = klankbord::domain::Settings {
        mediation_ground: Some("eigen regeling".into()),
        ..klankbord::domain::Settings::default()
    };
    let rule = settings.mediation_rule().unwrap();
    let what = super::built::disclosure("een bemiddelaar", "wat er speelt");
    let built = Built::open().on_the_table("R-BEM", RouteKind::Informal).on(
        on,
        &[
            Action::PrepareDisclosure(s1(), Box::new(what)),
            Action::AskConsent(s1()),
            Action::Grant {
                consent: t1(),
                from: klankbord::domain::consent::AnswerFrom::Employee,
                form: "mondeling".into(),
            },
            Action::NameMediator(s1(), klankbord::domain::mediator::Mediator::Adviser(rule)),
        ],
    );
    let state = built.0.consent(&t1()).unwrap().state().clone();
    assert!(matches!(
        state,
        ConsentState::Lapsed {
            reason: LapseReason::RecipientChanged,
            ..
        }
    ));
    assert_eq!(
        built.0.track(&s1()).unwrap().state(),
        TrackState::Considered
    );
}
