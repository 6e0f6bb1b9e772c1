//! The employee's text by keys: versions, what differs, what goes with it, who is named, and what the law asks.

use jiff::civil::date;
use klankbord::domain::{
    Action, Case, ConsentState, Fingerprint, Language, LapseReason, RouteKind, TrackState,
    people::Standing, text::Attachment, track::ReadyItem,
};

use super::{
    NARROW,
    built::{Built, disclosure, s1},
    common::{PASSPHRASE, picture, play, text},
    explain_all_and_yes, played, state, track,
};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 20)];

/// To the text of the complaint, to be read.
const TO_TEXT: &str = "<enter>v<enter>G<enter>";

fn with_text(body: &str) -> Case {
    let mut what = disclosure("de commissie", "klaagschrift");
    what.people = vec![];
    Built::open()
        .on_the_table("R-KCOO", RouteKind::Complaint)
        .on(
            date(2026, 11, 9),
            &[
                Action::PrepareDisclosure(s1(), Box::new(what)),
                Action::WriteText(s1(), body.into(), vec![]),
            ],
        )
        .0
}

const NAMED: &str = "Aan de commissie,\n\nJansen lachte mij uit in het overleg. Dat zei Jansen ook tegen Fatima Yilmaz.\n\
                     Het was in Breukelen. [ANDER] zei niets.\n\nBel mij op 06-12345678.";

fn three_versions() -> Case {
    let second = "Aan de commissie,\n\nIn het overleg werd ik uitgelachen. Een collega zag het.\n\nIk wil dat het stopt.";
    let third = "Aan de commissie,\n\nIn het overleg van mei werd ik weggelachen. Een collega zag het.\n\nIk wil dat het stopt. \
                 Het is weer gebeurd.";
    let mut built = Built::complaint();
    for (day, body) in [(10, second), (16, third)] {
        let write = Action::WriteText(s1(), body.into(), vec![]);
        built = built.on(date(2026, 11, day), &[write]);
    }
    built.0
}

fn pictured(name: &str, case: &Case, script: &str) {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        for size in SIZES {
            let played = play(language, size, vec![case.clone()], script);
            insta::assert_snapshot!(
                format!("{name}-{tag}-{}x{}", size.0, size.1),
                picture(&played.screen)
            );
        }
    }
}

#[test]
fn what_each_part_looks_like() {
    let versions = three_versions();
    pictured("versions", &versions, &format!("{TO_TEXT}vjj<space>gj"));
    pictured("version-old", &versions, &format!("{TO_TEXT}vj<enter>G"));
    pictured("versions-compared", &versions, &format!("{TO_TEXT}vjbG"));
    let named = with_text(NAMED);
    pictured("names", &named, &format!("{TO_TEXT}n<space>jjx<wait 5>k"));
    pictured("names-ask", &named, &format!("{TO_TEXT}nr"));
    pictured("names-none", &Built::complaint().0, &format!("{TO_TEXT}n"));
    pictured("papers-empty", &named, &format!("{TO_TEXT}a"));
    let paper = "j<enter>tijdlijn, één blad<enter>";
    let file = "<enter>~/verslag_Jansen.pdf<enter><enter>";
    pictured(
        "papers",
        &named,
        &format!("{TO_TEXT}a{paper}j{file}g<wait 5>"),
    );
    pictured("papers-path", &named, &format!("{TO_TEXT}a<enter>~/ver"));
    pictured(
        "papers-label",
        &named,
        &format!("{TO_TEXT}a<enter>~/verslag_Jansen.pdf<enter>"),
    );
    pictured("check", &named, &format!("{TO_TEXT}c"));
}

#[test]
fn an_older_version_comes_back_as_a_new_one() {
    let case = three_versions();
    let restored = played(&case, &format!("{TO_TEXT}vjz"));
    let texts = &track(&restored, "S1").texts;
    assert_eq!(texts.len(), 4);
    assert_eq!(texts[3].body, texts[1].body);
    assert_eq!(texts[3].number, 4);
    assert_eq!(texts[3].fingerprint, texts[1].fingerprint);
    let shown = text(&restored.screen);
    assert!(
        shown.contains("De woorden van versie 2 staan er weer, als versie 4"),
        "{shown}"
    );
    let newest = played(&case, &format!("{TO_TEXT}vz"));
    assert_eq!(track(&newest, "S1").texts.len(), 3);
    assert!(text(&newest.screen).contains("Dit is de nieuwste versie al."));
}

#[test]
fn any_two_versions_are_compared_word_by_word() {
    let case = three_versions();
    let newest_with_before = played(&case, &format!("{TO_TEXT}vb"));
    let shown = text(&newest_with_before.screen);
    for words in [
        "Versie 2 en 3: 2 zinnen anders",
        "{+van mei+}",
        "[-uitgelachen.-] {+weggelachen.+}",
        "{+Het is weer gebeurd.+}",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let first_with_last = played(&case, &format!("{TO_TEXT}v<space>Gb"));
    assert!(text(&first_with_last.screen).contains("Versie 1 en 3:"));
}

#[test]
fn no_key_goes_past_the_end_of_a_text() {
    let long = "Dit is een zin van een lange tekst die niemand in één keer ziet. ".repeat(80);
    let case = with_text(&format!("{long}\nEinde."));
    for size in SIZES {
        let end = play(
            Language::Dutch,
            size,
            vec![case.clone()],
            &format!("{TO_TEXT}G"),
        );
        let further = play(
            Language::Dutch,
            size,
            vec![case.clone()],
            &format!("{TO_TEXT}G{}", "j<pgdn>".repeat(20)),
        );
        assert_eq!(text(&end.screen), text(&further.screen));
        assert!(
            text(&end.screen).contains("Einde."),
            "{}",
            text(&end.screen)
        );
        let up = play(
            Language::Dutch,
            size,
            vec![case.clone()],
            &format!("{TO_TEXT}Gg"),
        );
        let top = play(Language::Dutch, size, vec![case.clone()], TO_TEXT);
        assert_eq!(text(&up.screen), text(&top.screen));
    }
}

#[test]
fn no_question_before_something_was_said_about_each_name() {
    let case = with_text(NAMED);
    let asked = played(&case, &format!("{TO_TEXT}<enter>"));
    assert_eq!(state(&asked, "S1"), TrackState::Considered);
    let shown = text(&asked.screen);
    for words in [
        "Bespreek eerst met de medewerker wie er in de tekst staan.",
        "4 nog te bespreken",
        "“Jansen”, regel 3",
        "“Fatima Yilmaz”",
        "“Breukelen”, regel 4",
        "“06-12345678”",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("ANDER"), "{shown}");
    // Jansen becomes a role everywhere, Fatima Yilmaz stays, Breukelen is a place, the number is left out.
    let done = played(
        &case,
        &format!("{TO_TEXT}nr<down><down><down><enter><space>jxjr"),
    );
    let road = track(&done, "S1");
    let body = road.text().unwrap().body.expose().clone();
    assert_eq!(body.matches("collega A").count(), 2, "{body}");
    assert!(!body.contains("Jansen") && !body.contains("06-"), "{body}");
    assert!(body.contains("[weggelaten]"), "{body}");
    let people: Vec<_> = road
        .preparation
        .as_ref()
        .unwrap()
        .people
        .iter()
        .map(|one| one.expose().as_str())
        .collect();
    assert_eq!(people, ["collega A", "Fatima Yilmaz"]);
    assert!(
        road.named()
            .iter()
            .all(|one| one.standing != Standing::Open)
    );
    assert_eq!(road.texts.len(), 3, "each replacement is a version");
    let onward = played(
        &case,
        &format!("{TO_TEXT}nr<down><down><down><enter><space>jxjrG<enter>"),
    );
    assert_eq!(state(&onward, "S1"), TrackState::ConsentAsked);
}

#[test]
fn the_case_file_itself_refuses_a_question_a_yes_and_ready_while_a_name_is_open() {
    use klankbord::{catalogue::Catalogue, domain::Refusal};
    let context = Catalogue::shipped().unwrap().context(date(2026, 11, 20));
    let mut case = with_text(NAMED);
    let ask = case.perform(&Action::AskConsent(s1()), &context);
    assert_eq!(ask, Err(Refusal::PeopleNotConfirmed));
    // A text that changed while the question was open.
    let mut asked = Built::asked().0;
    let write = Action::WriteText(s1(), NAMED.into(), vec![]);
    asked.perform(&write, &context).unwrap();
    let grant = Action::Grant {
        consent: super::built::t1(),
        from: klankbord::domain::consent::AnswerFrom::Employee,
        form: "mondeling".into(),
    };
    assert_eq!(
        asked.perform(&grant, &context),
        Err(Refusal::PeopleNotConfirmed)
    );
}

#[test]
fn what_was_said_about_words_goes_when_the_words_go() {
    let case = with_text(NAMED);
    let said = format!("{TO_TEXT}n<space>jjx");
    let before = played(&case, &said);
    assert_eq!(track(&before, "S1").no_people.len(), 1);
    let after = played(
        &case,
        &format!("{said}<esc>w<ctrl-a><back>Iets anders.<esc>"),
    );
    let road = track(&after, "S1");
    assert_eq!(road.text().unwrap().body.expose(), "Iets anders.");
    assert!(road.no_people.is_empty());
    assert!(road.preparation.as_ref().unwrap().people.is_empty());
}

#[test]
fn ticks_about_the_text_go_with_the_text_they_were_set_for() {
    let ready = Built::ready();
    let write = Action::WriteText(s1(), "Een andere tekst.".into(), vec![]);
    let case = ready.on(date(2026, 11, 20), &[write]).0;
    let road = case.track(&s1()).unwrap();
    assert_eq!(road.state(), TrackState::Preparation);
    let left: Vec<_> = road.checked.iter().copied().collect();
    assert_eq!(
        left,
        [ReadyItem::OneYearDateShown, ReadyItem::ObstaclesShown]
    );
    // The same text once more is no change.
    let same = Built::ready();
    let body = same.0.track(&s1()).unwrap().text().unwrap().body.clone();
    let same = same.on(date(2026, 11, 20), &[Action::WriteText(s1(), body, vec![])]);
    assert_eq!(same.0.track(&s1()).unwrap().state(), TrackState::Ready);
}

#[test]
fn each_change_of_an_attachment_is_a_version_and_lets_a_yes_lapse() {
    let given = Built::prepared().0;
    // Esc goes from the list of step 5 back to the text.
    let to_papers = "<enter>v<enter><esc>a";
    let lapsed = |script: &str| {
        let played = played(&given, &format!("{to_papers}{script}"));
        let shown = text(&played.screen);
        assert!(
            shown.contains("Het ja van 18-11-2026 geldt niet meer."),
            "{shown}"
        );
        let consent = &played.world.cases[0].consents[0];
        assert!(matches!(
            consent.state(),
            ConsentState::Lapsed {
                reason: LapseReason::TextChanged,
                ..
            }
        ));
        track(&played, "S1").clone()
    };
    let added = lapsed("<enter>~/tijdlijn.pdf<enter><enter>");
    assert_eq!(added.texts.len(), 2);
    let paper = &added.text().unwrap().attachments[0];
    assert_eq!(paper.label.expose(), "tijdlijn.pdf");
    assert_eq!(
        paper.fingerprint,
        Fingerprint::new("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    );
    let on_paper = lapsed("j<enter>tijdlijn<enter>");
    assert_eq!(
        on_paper.text().unwrap().attachments,
        [Attachment::on_paper("tijdlijn")]
    );
    // A yes to a text with an attachment lapses when that is renamed or taken away.
    let with_paper = played(
        &given,
        &format!(
            "{to_papers}j<enter>tijdlijn<enter><esc><enter>{}",
            explain_all_and_yes()
        ),
    );
    assert_eq!(state(&with_paper, "S1"), TrackState::ConsentGiven);
    for change in ["<enter> 2<enter>", "x"] {
        let case = with_paper.world.cases[0].clone();
        let played = played(&case, &format!("<enter>v<enter><esc>a{change}"));
        assert_eq!(state(&played, "S1"), TrackState::Preparation, "{change}");
        assert_eq!(track(&played, "S1").texts.len(), 3, "{change}");
    }
}

#[test]
fn neither_the_path_nor_what_was_not_finished_is_kept() {
    let case = with_text("Er werd gelachen.");
    let kept = played(
        &case,
        &format!("{TO_TEXT}a<enter>~/geheime map/brief.pdf<enter><enter>"),
    );
    let stored = serde_json::to_string(&kept.world.cases).unwrap();
    assert!(
        stored.contains("brief.pdf") && !stored.contains("geheime map"),
        "{stored}"
    );
    let left = played(&case, &format!("{TO_TEXT}a<enter>~/brief.pdf<enter><esc>"));
    assert!(track(&left, "S1").text().unwrap().attachments.is_empty());
    assert_eq!(track(&left, "S1").texts.len(), 1);
    for (path, why) in [
        ("~/weg.pdf", "Dit bestand is er niet."),
        ("~/link.pdf", "Dit is een verwijzing en geen bestand."),
        ("brief.pdf", "Typ het hele pad"),
    ] {
        let refused = played(&case, &format!("{TO_TEXT}a<enter>{path}<enter>"));
        let shown = text(&refused.screen);
        assert!(shown.contains(why), "{why}: {shown}");
        assert!(shown.contains(path), "it can be put right: {shown}");
        assert_eq!(track(&refused, "S1").texts.len(), 1);
    }
}

#[test]
fn a_text_under_way_is_not_lost_by_looking_around_or_locking() {
    let case = with_text("Er werd gelachen.");
    let around = played(
        &case,
        &format!("{TO_TEXT}wNieuw. <esc>n<esc>a<esc>v<esc>c<esc>w"),
    );
    assert!(text(&around.screen).contains("Nieuw. Er werd gelachen."));
    let locked = played(
        &case,
        &format!("{TO_TEXT}wNieuw. <wait 3><f12><wait 1>{PASSPHRASE}<enter>"),
    );
    assert!(
        text(&locked.screen).contains("Nieuw. Er werd gelachen."),
        "{}",
        text(&locked.screen)
    );
    assert_eq!(
        track(&locked, "S1").texts.len(),
        1,
        "it is a draft and no version"
    );
    let looking = played(
        &case,
        &format!("{TO_TEXT}n<f12><wait 1>{PASSPHRASE}<enter>"),
    );
    assert_eq!(looking.world.draft, None);
}

#[test]
fn a_text_without_what_the_law_asks_is_told_and_still_goes_on() {
    let case = with_text("Er werd gelachen.");
    let shown = text(&played(&case, &format!("{TO_TEXT}c")).screen);
    assert!(shown.contains("niet gevonden"), "{shown}");
    assert!(shown.contains("Awb 9:4, lid 2"), "{shown}");
    let asked = played(&case, &format!("{TO_TEXT}c<enter>"));
    assert_eq!(state(&asked, "S1"), TrackState::ConsentAsked);
}

#[test]
fn the_employee_can_stop_from_each_part_in_two_keystrokes() {
    let case = three_versions();
    for part in ["v", "v<enter>", "vb", "a", "n", "c"] {
        let played = play(
            Language::Dutch,
            NARROW,
            vec![case.clone()],
            &format!("{TO_TEXT}{part}S<enter>"),
        );
        assert_eq!(state(&played, "S1"), TrackState::Withdrawn, "{part}");
    }
}

#[test]
fn a_yes_to_the_text_of_now_lapses_when_an_older_one_is_put_back() {
    let prepared = Built::lapsed().0;
    // Ask again for the second version, say yes, and put the first one back.
    let yes = format!("<enter>v<enter>Gk<enter>{}", explain_all_and_yes());
    let given = played(&prepared, &yes);
    assert_eq!(state(&given, "S1"), TrackState::ConsentGiven);
    let case = given.world.cases[0].clone();
    let restored = played(&case, "<enter>v<enter><esc>vjz");
    let consents = &restored.world.cases[0].consents;
    assert!(matches!(
        consents[1].state(),
        ConsentState::Lapsed {
            reason: LapseReason::TextChanged,
            ..
        }
    ));
    // The first yes was for these very words: it lapsed, and stays so.
    assert!(matches!(consents[0].state(), ConsentState::Lapsed { .. }));
    assert_eq!(state(&restored, "S1"), TrackState::Preparation);
}

#[test]
fn each_person_is_confirmed_for_himself_at_the_handover() {
    let mut what = disclosure("de commissie", "klaagschrift");
    what.people = vec!["collega A".into(), "collega B".into()];
    let case = Built::complaint()
        .on(
            date(2026, 11, 9),
            &[Action::PrepareDisclosure(s1(), Box::new(what))],
        )
        .0;
    let ready = format!(
        "{TO_TEXT}<enter>{}{}G<enter>",
        explain_all_and_yes(),
        "<space>j".repeat(6)
    );
    let one = played(&case, &format!("{ready}<space>j<space>G<enter>"));
    assert_eq!(state(&one, "S1"), TrackState::Ready);
    let shown = text(&one.screen);
    assert!(
        shown.contains("[x] de medewerker zei ja bij deze persoon: collega A"),
        "{shown}"
    );
    assert!(
        shown.contains("[ ] de medewerker zei ja bij deze persoon: collega B"),
        "{shown}"
    );
    let both = played(
        &case,
        &format!("{ready}<space>j<space>j<space>G<enter><tab><enter>"),
    );
    assert_eq!(state(&both, "S1"), TrackState::HandedOver);
}
