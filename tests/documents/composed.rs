//! The documents of the ten cases of the demonstration: what each holds, and what it must not hold.

use klankbord::{
    catalogue::Catalogue,
    documents::{
        Composer, Configured, Document, Extract, Form, Subject,
        access::{BLACK, Whose},
        consent_statement, consultation, draft_text,
        offer::offers,
        processing, take_home,
    },
    domain::{
        Case, Dimension, Language, RouteKind, TextVersion, Track, TrackId, TrackState,
        retention::Policy,
    },
    texts::Texts,
};

use super::{
    common::{catalogue, ten_cases, today},
    office, reader,
};

fn composer<'a>(texts: &'a Texts, catalogue: &'a Catalogue) -> Composer<'a> {
    Composer {
        texts,
        codes: &catalogue.codes,
        today: today(),
    }
}

/// A document of a case, as the screen makes it when nothing is changed.
fn made(case: &Case, subject: &Subject, composer: &Composer<'_>) -> Document {
    match subject {
        Subject::Text(track) => draft_text(case, track, true, composer).unwrap(),
        Subject::Consent(consent) => consent_statement(case, consent, composer).unwrap(),
        Subject::Consultation => {
            let words = consultation::beginning(case, composer);
            consultation::extract(&words, composer)
        }
        Subject::Access(whose) => Extract::of(case, *whose, composer).document(composer),
        Subject::TakeHome => {
            let catalogue = Catalogue::shipped().unwrap();
            let nobody = klankbord::documents::roads::Asker::unknown();
            take_home(composer.texts, &catalogue, &nobody, &[], composer.today)
        }
        Subject::Processing => record(composer),
    }
}

fn record(composer: &Composer<'_>) -> Document {
    let configured = Configured {
        retention: Some(Policy {
            months: 24,
            ground: "Regeling vertrouwenspersonen".into(),
        }),
        lock_minutes: 5,
        has_recovery: true,
    };
    processing(&configured, composer)
}

const WORDS: &str = "  Aan: de commissie\n\nNaam en adres: ______\n\nHij zei <\"niets\"> & lachte.\tTwee  spaties.\n";

/// A case with a complaint and a report on which texts were written.
fn with_texts() -> Case {
    let mut case = ten_cases().swap_remove(0);
    for (name, route, kind, body) in [
        ("T8", "R-DCO", RouteKind::Complaint, WORDS),
        (
            "T9",
            "R-MID",
            RouteKind::IntegrityReport,
            "Ik zag een factuur zonder levering.",
        ),
    ] {
        let code = super::common::code(route);
        let mut track = Track::restore(TrackId::new(name), code, kind, TrackState::Preparation);
        track.texts = vec![TextVersion::after(&[], body, Vec::new(), today())];
        case.tracks.push(track);
    }
    case
}

/// Every document of every case, in both languages.
fn all() -> Vec<(Case, Subject, Language, Document)> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let texts = Texts::new(language).unwrap();
        let composer = composer(&texts, catalogue());
        for case in ten_cases().into_iter().chain([with_texts()]) {
            for offer in offers(&case, &composer) {
                if let Ok(subject) = offer.subject {
                    let document = made(&case, &subject, &composer);
                    all.push((case.clone(), subject, language, document));
                }
            }
            let document = record(&composer);
            all.push((case, Subject::Processing, language, document));
        }
    }
    all
}

#[test]
fn every_document_of_every_case_says_what_its_preview_says() {
    let all = all();
    assert!(all.len() > 100, "{}", all.len());
    for (.., document) in &all {
        let odt = document.bytes(Form::Odt).unwrap();
        assert_eq!(reader::text(&odt), document.plain());
        let headings = reader::headings(&odt);
        assert_eq!(headings[0], ("1".to_owned(), document.title.clone()));
    }
    let documents: Vec<_> = all.into_iter().map(|(.., document)| document).collect();
    office::agrees(&documents);
}

#[test]
fn no_pseudonym_and_no_number_leaves_in_a_document_that_others_read() {
    let cases = ten_cases();
    for (case, subject, _, document) in all() {
        let text = document.plain().to_lowercase();
        if subject == Subject::Access(Whose::Employee) {
            assert!(text.contains(&case.pseudonym.as_str().to_lowercase()));
            continue;
        }
        for other in &cases {
            for known in [other.pseudonym.as_str(), other.reference.as_str()] {
                assert!(
                    !text.contains(&known.to_lowercase()),
                    "{known} in {subject:?}"
                );
            }
        }
        if subject == Subject::Consultation {
            let days = case.timeline.iter().map(|entry| entry.on);
            for day in days.chain([case.opened]).chain(case.last_incident) {
                assert!(!text.contains(&day.to_string()));
                assert!(!text.contains(&day.strftime("%d-%m-%Y").to_string()));
            }
            if !case.unit.is_blank() {
                assert!(!text.contains(&case.unit.expose().to_lowercase()));
            }
            for entry in case
                .timeline
                .iter()
                .filter(|entry| entry.text.expose().len() > 20)
            {
                assert!(!text.contains(&entry.text.expose().to_lowercase()));
            }
        }
    }
}

#[test]
fn the_record_of_processing_is_the_same_whatever_the_cases() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let text = record(&composer(&texts, catalogue())).plain();
    // AVG, article 30(1): controller, purposes, persons and data, recipients, other countries, period, security.
    for part in [
        "Verwerkingsverantwoordelijke: ___",
        "Waarvoor",
        "Over wie",
        "Welke gegevens",
        "Wie het krijgt",
        "buiten de EU",
        "24 maanden",
        "Regeling vertrouwenspersonen",
        "Beveiliging",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let none = processing(&Configured::default(), &composer(&texts, catalogue()));
    assert!(none.plain().contains("nog geen bewaartermijn"));
}

#[test]
fn what_is_blacked_out_is_nowhere_in_the_file_and_its_length_tells_nothing() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    for case in ten_cases() {
        let mut extract = Extract::of(&case, Whose::OtherParty, &composer);
        assert_eq!(extract.black(), extract.lines.len());
        let odt = extract.document(&composer).bytes(Form::Odt).unwrap();
        let raw = String::from_utf8_lossy(&odt).into_owned();
        for line in &extract.lines {
            assert!(
                !raw.contains(line.words.expose().as_str()),
                "{}",
                line.heading
            );
        }
        for number in 0..extract.lines.len() {
            let words = extract.lines[number].words.clone();
            extract.toggle(number);
            if !extract.lines[number].is_black {
                let shown = extract.document(&composer).plain();
                assert!(shown.contains(&format!("- {}\n", words.expose())));
                extract.toggle(number);
            }
            assert_eq!(extract.black(), extract.lines.len());
        }
        let document = extract.document(&composer).plain();
        let black: Vec<_> = document.lines().filter(|line| line.contains('█')).collect();
        // One line explains the mark; each of the others is the mark and nothing else.
        assert_eq!(black.len(), extract.lines.len() + 1);
        assert!(black[1..].iter().all(|line| *line == format!("- {BLACK}")));
    }
}

#[test]
fn the_employee_sees_every_line_but_those_of_others() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    for case in ten_cases() {
        let extract = Extract::of(&case, Whose::Employee, &composer);
        let all: Vec<&str> = extract
            .lines
            .iter()
            .map(|line| line.words.expose().as_str())
            .collect();
        let all = all.join(
            "
",
        );
        for entry in &case.timeline {
            assert!(all.contains(entry.text.expose().as_str()));
        }
        for track in &case.tracks {
            let told = &track.procedure;
            let days = [
                track.handed_over_on,
                told.received_on,
                told.acknowledged_on,
                told.decided_on,
            ];
            for day in days.into_iter().flatten() {
                assert!(all.contains(&texts.date_long(day)), "{day}");
            }
        }
        assert!(all.contains(case.summary.expose().as_str()));
        let document = extract.document(&composer).plain();
        let label = catalogue().codes.label(
            klankbord::domain::Dimension::OtherParty,
            &case.other_party,
            Language::Dutch,
        );
        assert!(!document.contains(&format!("De ander: {label}")));
        assert!(document.contains(case.summary.expose().as_str()) || extract.black() > 1);
    }
}

#[test]
fn a_draft_is_the_employees_words_to_the_letter_and_blanks_stay_blank() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    let case = with_texts();
    let complaint = TrackId::new("T8");
    let with = draft_text(&case, &complaint, true, &composer).unwrap();
    let mark = case
        .track(&complaint)
        .unwrap()
        .text()
        .unwrap()
        .fingerprint
        .short();
    let expected = format!("Klacht\n\n{WORDS}\n\nConcept, versie 1, kenmerk {mark}\n");
    assert_eq!(with.plain(), expected);
    let without = draft_text(&case, &complaint, false, &composer).unwrap();
    assert_eq!(without.plain(), format!("Klacht\n\n{WORDS}\n"));
    // A text without blanks of its own gets those of Awb 9:4(2), empty.
    let report = draft_text(&case, &TrackId::new("T9"), false, &composer).unwrap();
    for name in ["Naam", "Adres", "Datum", "Handtekening"] {
        assert!(
            report.plain().contains(&format!("\n{name}: ____")),
            "{name}"
        );
    }
}

#[test]
fn a_consent_statement_says_exactly_what_was_said_yes_to() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    let mut seen = 0;
    for case in ten_cases() {
        for consent in case
            .consents
            .iter()
            .filter(|consent| consent.given().is_some())
        {
            seen += 1;
            let text = consent_statement(&case, &consent.id, &composer)
                .unwrap()
                .plain();
            let what = consent.disclosure();
            for part in [
                &what.recipient,
                &what.purpose,
                &what.information,
                &what.limits,
            ] {
                assert!(text.contains(part.expose().as_str()));
            }
            for part in [
                "Geldig tot en met",
                "terugnemen",
                "Naam: ____",
                "Handtekening: ____",
            ] {
                assert!(text.contains(part), "{part}");
            }
            if let Some(mark) = &what.fingerprint {
                assert!(text.contains(&mark.short()));
            }
        }
    }
    assert!(seen >= 7, "{seen}");
}

#[test]
fn what_cannot_be_made_stays_in_the_list_with_the_reason() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    for case in ten_cases() {
        let offers = offers(&case, &composer);
        let has = |part: &str| offers.iter().any(|offer| offer.name.contains(part));
        for kind in [
            "klacht",
            "integriteitsmelding",
            "ja tegen",
            "intervisie",
            "medewerker",
            "de ander",
            "naar huis",
            "privacy",
        ] {
            assert!(has(kind), "{kind}");
        }
        for offer in offers {
            assert!(offer.subject.err().is_none_or(|why| why.len() > 10));
        }
    }
}

#[test]
fn an_extract_for_access_tells_the_caution_who_is_waited_for_who_mediates_and_who_is_no_person() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let composer = composer(&texts, catalogue());
    let mut case = with_texts();
    case.waiting_on = Some(klankbord::domain::WaitingOn::Adviser);
    let item = composer.codes.entries(Dimension::CautionItem)[0]
        .code
        .clone();
    case.caution = Some(klankbord::domain::Caution {
        on: case.opened,
        items: vec![item.clone()],
    });
    case.tracks[0].mediator = klankbord::domain::mediator::WhoMediates::Adviser;
    case.tracks[0].no_people = vec!["Wulpenburg".into()];
    let extract = Extract::of(&case, Whose::Employee, &composer);
    let told: Vec<&str> = extract
        .lines
        .iter()
        .map(|line| line.words.expose().as_str())
        .collect();
    for words in [
        composer
            .codes
            .label(Dimension::CautionItem, &item, Language::Dutch),
        "mij",
        "bemiddelaar: de vertrouwenspersoon zelf, volgens de eigen regeling",
        "Wulpenburg",
    ] {
        assert!(told.iter().any(|line| line.contains(words)), "{words}");
    }
}

#[test]
fn the_text_of_an_employee_who_stopped_does_not_leave_as_a_draft() {
    let texts = Texts::new(Language::Dutch).unwrap();
    let catalogue = catalogue();
    let composer = composer(&texts, catalogue);
    let mut case = with_texts();
    let is_offered = |case: &Case| {
        let all = offers(case, &composer);
        all.iter()
            .any(|offer| matches!(offer.subject, Ok(Subject::Text(_))))
    };
    assert!(is_offered(&case));
    for track in &mut case.tracks {
        track.drafts_locked = true;
    }
    assert!(!is_offered(&case));
}
