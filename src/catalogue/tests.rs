//! Tests of the shipped lists and rules: what a user or the law relies on.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::domain::codes::Detail;

const DEMO: &str = include_str!("../../assets/demo/cases_nl.json");

fn shipped() -> Catalogue {
    Catalogue::shipped().expect("the shipped files are sound")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

#[test]
fn every_code_of_the_demo_cases_is_in_a_list() {
    let lists = [
        ("aard", Dimension::Nature),
        ("grond", Dimension::Ground),
        ("rol", Dimension::Role),
        ("band", Dimension::Bond),
        ("wederpartij", Dimension::OtherParty),
        ("contact", Dimension::Channel),
        ("taak", Dimension::Task),
        ("route", Dimension::Route),
        ("uitkomst_informeel", Dimension::InformalOutcome),
        ("uitkomst_formeel", Dimension::FormalOutcome),
        ("identiteit", Dimension::Identity),
    ];
    let demo: serde_json::Value = serde_json::from_str(DEMO).unwrap();
    let book = shipped().codes;
    for (name, dimension) in lists {
        let demo_codes = demo["codes"][name].as_array().unwrap();
        for text in demo_codes {
            let text = text.as_str().unwrap();
            assert!(book.contains(dimension, &code(text)), "{text} is missing");
        }
        // The integrity desk of a ministry is in the letter, and not in the demo.
        let beyond = usize::from(dimension == Dimension::Route);
        assert_eq!(
            demo_codes.len() + beyond,
            book.entries(dimension).len(),
            "{name}"
        );
    }
}

#[test]
fn every_choice_that_a_demo_case_makes_is_in_a_list() {
    let demo: serde_json::Value = serde_json::from_str(DEMO).unwrap();
    let book = shipped().codes;
    for case in demo["zaken"].as_array().unwrap() {
        let single = [
            (Dimension::Organisation, &case["organisatie_regime"]),
            (Dimension::Retaliation, &case["benadeling"]),
        ];
        let many = [
            (Dimension::CautionItem, &case["cautie"]["onderdelen"]),
            (Dimension::Label, &case["labels"]),
        ];
        let listed = many.into_iter().flat_map(|(dimension, values)| {
            let values = values.as_array().into_iter().flatten();
            values.map(move |value| (dimension, value))
        });
        for (dimension, value) in single.into_iter().chain(listed) {
            let text = value.as_str().unwrap();
            assert!(
                book.contains(dimension, &code(text)),
                "{dimension:?} {text}"
            );
        }
    }
}

#[test]
fn every_choice_has_words_in_both_languages_that_fit() {
    let same = ["stalking", "training", "coaching", "mediation"];
    let book = shipped().codes;
    for dimension in Dimension::ALL {
        assert!(!book.entries(dimension).is_empty(), "{dimension:?}");
        let widest = if dimension == Dimension::Explanation {
            18
        } else {
            40
        };
        for entry in book.entries(dimension) {
            for language in Language::ALL {
                let label = entry.label.text(language);
                assert_eq!(label, label.trim());
                assert!(
                    (1..=widest).contains(&label.width()),
                    "{}: {label}",
                    entry.code
                );
            }
            let (nl, en) = (entry.label.nl.as_str(), entry.label.en.as_str());
            assert!(nl != en || same.contains(&nl), "{}: {nl} twice", entry.code);
        }
    }
}

#[test]
fn a_nature_is_counted_in_the_group_that_its_code_begins_with() {
    let book = shipped().codes;
    for entry in book.entries(Dimension::Nature) {
        let group = book.nature_group(&entry.code).unwrap();
        assert!(["OO", "IN", "AR", "VR"].contains(&group));
        assert!(entry.code.as_str().starts_with(group));
    }
}

#[test]
fn exactly_the_committees_and_the_whistleblower_report_are_formal() {
    let book = shipped().codes;
    let of_kind = |kind| -> Vec<&str> {
        let routes = book.entries(Dimension::Route).iter();
        routes
            .filter(|entry| book.route_kind(&entry.code) == Some(kind))
            .map(|entry| entry.code.as_str())
            .collect()
    };
    assert_eq!(of_kind(RouteKind::Complaint), ["R-KCD", "R-KCOO"]);
    let reports = of_kind(RouteKind::IntegrityReport);
    assert_eq!(reports, ["R-ICD", "R-ICR", "R-WBI"]);
    assert_eq!(of_kind(RouteKind::Informal).len(), 10);
    assert_eq!(of_kind(RouteKind::Employee).len(), 12);
}

#[test]
fn a_road_on_which_something_is_shared_names_who_receives_it() {
    let book = shipped().codes;
    for entry in book.entries(Dimension::Route) {
        let shared = book.route_kind(&entry.code) != Some(RouteKind::Employee);
        let named = book.recipient(&entry.code, Language::Dutch).is_some();
        assert!(named || !shared, "{}", entry.code);
    }
}

#[test]
fn every_road_is_told_in_sentences() {
    for entry in shipped().codes.entries(Dimension::Route) {
        let Detail::Route { what, sees, .. } = &entry.detail else {
            panic!("{} is not a route", entry.code);
        };
        for sentence in [&what.nl, &what.en, &sees.nl, &sees.en] {
            assert!(sentence.ends_with('.'), "{}: {sentence}", entry.code);
        }
    }
}

#[test]
fn no_road_is_recommended_or_discouraged() {
    let pushing = [
        "aanbevolen",
        "beste",
        "advies van ons",
        "verstandig",
        "recommended",
        "best ",
    ];
    for entry in shipped().codes.entries(Dimension::Route) {
        let told = format!("{:?}", entry.detail).to_lowercase();
        for word in pushing {
            assert!(!told.contains(word), "{}: {word}", entry.code);
        }
    }
}

#[test]
fn that_the_other_reads_along_is_told_before_a_complaint_and_only_then() {
    let book = shipped().codes;
    let told = |kind| -> Vec<&str> {
        let entries = book.explanations(kind);
        entries.map(|entry| entry.code.as_str()).collect()
    };
    let complaint = told(RouteKind::Complaint);
    let report = told(RouteKind::IntegrityReport);
    assert_eq!((complaint.len(), report.len()), (11, 11));
    assert!(complaint.contains(&"ander_leest_mee") && !report.contains(&"ander_leest_mee"));
    assert!(report.contains(&"organisatie_beslist"));
    assert!(!complaint.contains(&"organisatie_beslist"));
    assert!(told(RouteKind::Informal).is_empty());
}

#[test]
fn what_is_to_be_said_can_be_said_in_both_languages() {
    let book = shipped().codes;
    for dimension in [Dimension::CautionItem, Dimension::Explanation] {
        for entry in book.entries(dimension) {
            for language in Language::ALL {
                let spoken = book.spoken(dimension, &entry.code, language).unwrap();
                assert!(spoken.ends_with(['.', '?']), "{spoken}");
                assert!(spoken.width() <= 150, "{spoken}");
            }
        }
    }
}

#[test]
fn every_length_is_the_one_of_its_article() {
    let catalogue = shipped();
    assert_eq!(catalogue.terms, Terms::SHIPPED);
    assert_eq!(catalogue.lengths.len(), 18);
    let source = |term| catalogue.term_source(term).unwrap();
    assert!(source("complaint_within_years").contains("9:8(1)b"));
    assert!(source("retention_years").starts_with("example"));
}

#[test]
fn the_codes_that_the_program_itself_names_are_on_their_lists() {
    let named = [
        (Dimension::Organisation, "onbekend"),
        (Dimension::Bond, "B-ONB"),
        (Dimension::Role, "C-ONB"),
        (Dimension::OtherParty, "W-NB"),
        (Dimension::Retaliation, "onbekend"),
        (Dimension::InformalOutcome, "UI-VER"),
        (Dimension::FormalOutcome, "UF-NVT"),
    ];
    let book = shipped().codes;
    for (dimension, text) in named {
        assert!(
            book.contains(dimension, &code(text)),
            "{dimension:?} {text}"
        );
    }
}
