//! What surrounds the road, by keys alone: own words, the report channel, aftercare, outcomes, two sides of one matter.

use jiff::civil::date;
use klankbord::domain::{
    Action, Case, ConsentState, Language, Phase, Pseudonym, Reference, RouteKind, Step, TrackState,
    aftercare::AftercareStanding,
    consent::AnswerFrom,
    mediator::WhoMediates,
    mode::{ChannelPoint, IntegrityMode},
};

use super::{
    NARROW,
    built::{Built, disclosure, s1, t1},
    common::{self, Played, catalogue, code, picture, play, text},
};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

fn played(case: &Case, script: &str) -> Played {
    play(Language::Dutch, NARROW, vec![case.clone()], script)
}

fn pictured(name: &str, cases: &[Case], script: &str) {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        for size in SIZES {
            let played = play(language, size, cases.to_vec(), script);
            let name = format!("{name}-{tag}-{}x{}", size.0, size.1);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

fn flat(played: &Played) -> String {
    let shown = text(&played.screen);
    let words = shown.split(|c: char| c.is_whitespace() || c == '│');
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// A report with a yes, before it is ready.
fn report() -> Case {
    let on = date(2026, 11, 20);
    let mut what = disclosure("integriteitscoördinator", "melding");
    what.identity = klankbord::domain::IdentityLevel::Confidential;
    let asked = Built::open()
        .on_the_table("R-WBI", RouteKind::IntegrityReport)
        .on(
            on,
            &[
                Action::PrepareDisclosure(s1(), Box::new(what)),
                Action::WriteText(s1(), "Wat ik zag.".into(), vec![]),
                Action::AskConsent(s1()),
            ],
        );
    let needed = catalogue().context(on).explanations.report;
    let explained = needed
        .into_iter()
        .map(|item| Action::Explain(t1(), item, true));
    let mut steps: Vec<_> = explained.collect();
    steps.push(Action::FinalTextSeen(t1(), true));
    steps.push(Action::Grant {
        consent: t1(),
        from: AnswerFrom::Employee,
        form: "mondeling".into(),
    });
    asked.on(on, &steps).0
}

const ASK_CHANNEL: &str = "<enter>v<enter>jjj<enter>";

#[test]
fn an_integrity_case_is_advice_and_becomes_a_channel_only_on_a_yes_of_its_own() {
    let case = report();
    assert!(flat(&played(&case, "<enter>")).contains("advies, geen melding"));
    let asked = played(&case, ASK_CHANNEL);
    let file = &asked.world.cases[0];
    assert_eq!(
        file.integrity_mode(),
        IntegrityMode::Advice,
        "asking is no yes"
    );
    assert_eq!(file.consents[1].disclosure().step, Step::ReportChannel);

    let yes = "j<space>jj<space><enter>";
    let three = format!("{ASK_CHANNEL}{}j{yes}", "<space>j".repeat(3));
    let refused = played(&case, &three);
    let file = &refused.world.cases[0];
    assert_eq!(file.integrity_mode(), IntegrityMode::Advice);
    assert!(matches!(file.consents[1].state(), ConsentState::Asked));

    let all = format!("{ASK_CHANNEL}{}{yes}", "<space>j".repeat(4));
    let given = played(&case, &all);
    let file = &given.world.cases[0];
    assert_eq!(
        file.integrity_mode(),
        IntegrityMode::ReportChannel,
        "{}",
        text(&given.screen)
    );
    assert!(matches!(
        file.consents[1].state(),
        ConsentState::Used { .. }
    ));
    assert!(matches!(file.consents[0].state(), ConsentState::Given(_)));
    assert!(flat(&played(file, "<enter>")).contains("u bent meldkanaal"));

    let no = format!("{ASK_CHANNEL}{}jj<space><enter>", "j".repeat(4));
    let no = played(&case, &no);
    let file = &no.world.cases[0];
    assert_eq!(file.integrity_mode(), IntegrityMode::Advice);
    assert!(matches!(
        file.consents[1].state(),
        ConsentState::Refused { .. }
    ));
}

#[test]
fn each_point_of_the_report_channel_has_to_be_explained() {
    let on = date(2026, 11, 20);
    for left_out in ChannelPoint::ALL {
        let case = played(&report(), ASK_CHANNEL).world.cases[0].clone();
        let consent = case.consents[1].id.clone();
        let explain = ChannelPoint::ALL.into_iter().filter(|one| *one != left_out);
        let mut case = case;
        let context = catalogue().context(common::today().max(on));
        for point in explain {
            let step = Action::Explain(consent.clone(), point.code(), true);
            case.perform(&step, &context).unwrap();
        }
        let grant = Action::Grant {
            consent: consent.clone(),
            from: AnswerFrom::Employee,
            form: "mondeling".into(),
        };
        assert!(case.perform(&grant, &context).is_err(), "{left_out:?}");
        let become_channel = Action::BecomeReportChannel(consent);
        assert!(case.perform(&become_channel, &context).is_err());
    }
}

#[test]
fn the_report_channel_looks_like_this() {
    pictured("channel", &[report()], &format!("{ASK_CHANNEL}<space>ji"));
    pictured("channel-ask", &[report()], ASK_CHANNEL);
}

#[test]
fn the_employees_own_words_are_kept_and_the_form_is_named_before_a_yes() {
    let case = Built::half_explained().0;
    let shown = flat(&played(&case, "<enter>v<enter>"));
    assert!(shown.contains("hoe het ja kwam"), "{shown}");
    let played = played(&case, "<enter>v<enter>eIk wil dat het stopt.<enter>");
    let words = &played.world.cases[0].consents[0].own_words;
    assert_eq!(words.expose(), "Ik wil dat het stopt.");
    assert!(flat(&played).contains("Ik wil dat het stopt."));
    pictured("own-words", &[case], "<enter>v<enter>eIk wil dat het");
}

#[test]
fn outcomes_are_told_in_lists_of_their_own() {
    let case = Built::running().0;
    let script = "<enter>v<enter>G<up><up>";
    let tall = play(Language::Dutch, (80, 60), vec![case], &to_outcomes(script));
    let shown = text(&tall.screen);
    let at = |words: &str| {
        shown
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {shown}"))
    };
    let order = [
        at("gegrond"),
        at("Maatregelen die geen straf zijn"),
        at("corrigerend gesprek"),
        at("Straffen (disciplinair)"),
        at("berisping"),
        at("Ordemaatregelen"),
        at("schorsing"),
        at("Door de werkgever"),
        at("aangifte door de werkgever"),
    ];
    assert!(order.is_sorted(), "{shown}");
}

/// Walks to "it ended, with an outcome": receipt is done, so it is the sixth line.
fn to_outcomes(_: &str) -> String {
    "<enter>v<enter>jjjjj<enter>".to_owned()
}

fn in_aftercare() -> Case {
    let start = Action::StartAftercare(None);
    Built::open().on(date(2026, 10, 30), &[start]).0
}

#[test]
fn a_moment_of_aftercare_is_agreed_moved_or_left_out_by_keys() {
    let case = in_aftercare();
    let standing = |played: &Played| {
        let file = &played.world.cases[0];
        let moments = file.aftercare_moments(&catalogue().terms);
        let standing = moments.iter().map(|one| file.aftercare_standing(one));
        standing.collect::<Vec<_>>()
    };
    // Four weeks after Friday 30 October 2026 is 27 November; three months on is 30 January.
    let agreed = played(&case, "<enter>z<tab><enter><enter>");
    assert_eq!(
        standing(&agreed)[0],
        AftercareStanding::Agreed(date(2026, 11, 27)),
        "{}",
        text(&agreed.screen)
    );
    let moved = played(&case, "<enter>z<tab><tab><enter>4-12-2026<enter>");
    assert_eq!(
        standing(&moved)[0],
        AftercareStanding::Proposed(date(2026, 12, 4))
    );
    assert_eq!(moved.world.cases[0].next_contact, None);
    let dropped = played(&case, "<enter>z<tab><tab><tab><enter>");
    assert_eq!(standing(&dropped)[0], AftercareStanding::Dropped);
    let left = played(&case, "<enter>z<enter>");
    assert_eq!(
        left.world.cases[0], case,
        "the harmless answer changes nothing"
    );
    pictured("aftercare-moments", &[case], "<enter>z");
}

#[test]
fn after_a_contact_of_aftercare_disadvantage_is_asked_and_esc_leaves_it() {
    let case = in_aftercare();
    let asked = played(&case, "<enter>nWe spraken.<esc>");
    assert!(
        flat(&asked).contains("medewerker is er bang voor"),
        "{}",
        text(&asked.screen)
    );
    let left = played(&case, "<enter>nWe spraken.<esc><esc>");
    assert_eq!(left.world.cases[0].retaliation_asked_on(), None);
    let noted = played(&case, "<enter>nWe spraken.<esc>gj<enter>");
    let file = &noted.world.cases[0];
    assert_eq!(file.retaliation, code("vrees"));
    assert_eq!(file.retaliation_asked_on(), Some(common::today()));
    assert!(flat(&noted).contains("medewerker is er bang voor"));
}

/// The accused, and somebody else with the same matter.
fn two_sides() -> Vec<Case> {
    let mut accused = Built::open().0;
    accused.role = code("C-BES");
    let mut other = Case::open(
        common::identity(2),
        Reference::numbered(2026, 7),
        Pseudonym::new("Koperwiek").unwrap(),
        date(2026, 8, 17),
    );
    other.role = code("C-DIR");
    other.natures = vec![code("OO-INT")];
    other.title = "lachen in het overleg".into();
    other.last_incident = Some(date(2026, 8, 13));
    vec![accused, other]
}

/// Nothing of the other case may be on the screen.
fn shows_nothing_of_the_other(played: &Played) {
    let shown = text(&played.screen);
    for of_other in [
        "Koperwiek",
        "2026-07",
        "2026-007",
        "Z-7",
        "lachen",
        "17-8",
        "17-08",
        "13-8",
        "13-08",
    ] {
        assert!(!shown.contains(of_other), "{of_other}: {shown}");
    }
}

#[test]
fn two_sides_of_a_matter_are_noticed_and_nothing_of_the_other_case_is_shown() {
    let cases = two_sides();
    for size in SIZES {
        let open = play(Language::Dutch, size, cases.clone(), "/Beuk<enter><enter>");
        let noticed = flat(&open).contains("Misschien helpt u al iemand in deze zaak");
        assert!(noticed, "{}", text(&open.screen));
        shows_nothing_of_the_other(&open);
        let asked = play(Language::Dutch, size, cases.clone(), "/Beuk<enter><enter>R");
        shows_nothing_of_the_other(&asked);
    }
    let alone = played(&cases[0], "<enter>");
    assert!(!flat(&alone).contains("Misschien helpt u al iemand"));

    let script = "/Beuk<enter><enter>R<tab><enter>";
    let away = play(Language::Dutch, NARROW, cases.clone(), script);
    let file = |pseudonym: &str| {
        let mut all = away.world.cases.iter();
        all.find(|case| case.pseudonym.as_str() == pseudonym)
            .unwrap()
    };
    assert_eq!(
        file("Beuk").phase(),
        Phase::Closed,
        "{}",
        text(&away.screen)
    );
    assert!(file("Beuk").natures.is_empty(), "the content is gone");
    assert_eq!(file("Koperwiek"), &cases[1]);
    shows_nothing_of_the_other(&away);
}

#[test]
fn two_sides_look_like_this() {
    pictured("two-sides", &two_sides(), "/Beuk<enter><enter>");
    pictured("two-sides-ask", &two_sides(), "/Beuk<enter><enter>R");
}

#[test]
fn nobody_is_asked_whether_the_adviser_mediates_without_a_rule_of_the_organisation() {
    let what = disclosure("een bemiddelaar", "wat er speelt");
    let case = Built::open()
        .on_the_table("R-BEM", RouteKind::Informal)
        .on(
            date(2026, 11, 20),
            &[Action::PrepareDisclosure(s1(), Box::new(what))],
        )
        .0;
    let asked = played(&case, "<enter>v<enter>G<enter>");
    let track = asked.world.cases[0].track(&s1()).unwrap();
    assert_eq!(track.state(), TrackState::ConsentAsked);
    assert_eq!(track.mediator, WhoMediates::SomebodyElse);

    let rule = "5G<up><up><up><enter>Regeling art. 4<enter>";
    let question = played(&case, &format!("{rule}2<enter>v<enter>G<enter>"));
    assert!(
        flat(&question).contains("kunt u niet meer naast de medewerker staan"),
        "{}",
        text(&question.screen)
    );
    let else_one = played(&case, &format!("{rule}2<enter>v<enter>G<enter><enter>"));
    let track = else_one.world.cases[0].track(&s1()).unwrap();
    assert_eq!(track.mediator, WhoMediates::SomebodyElse);
    let adviser = played(
        &case,
        &format!("{rule}2<enter>v<enter>G<enter><tab><enter>"),
    );
    let track = adviser.world.cases[0].track(&s1()).unwrap();
    assert_eq!(track.mediator, WhoMediates::Adviser);
}
