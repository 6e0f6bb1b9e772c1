//! Tests of the test of a road: periods, scope, and what is good to know.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]
use jiff::civil::date;

use super::*;
use crate::domain::{Code, Date, Language, Terms, language::Wording};

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn wording(text: &str) -> Wording {
    Wording {
        nl: format!("{text} nl"),
        en: format!("{text} en"),
    }
}

fn scope(answer: Answer, because: &str) -> Scope {
    Scope {
        answer,
        from: None,
        until: None,
        organisation: Vec::new(),
        bond: Vec::new(),
        about: Vec::new(),
        not_about: Vec::new(),
        other_party: Vec::new(),
        passed: None,
        decided: None,
        because: wording(because),
        source: "invented".to_owned(),
    }
}

fn period(from: Option<Date>, until: Option<Date>, certainty: Certainty) -> Period {
    Period {
        from,
        until,
        certainty,
        ask: Some(wording("has it begun?")),
        note: Some(wording("note")),
        source: "invented".to_owned(),
    }
}

fn committee() -> Road {
    let excluded = Scope {
        organisation: vec![code("uitgezonderd_bz")],
        ..scope(Answer::Closed, "excluded")
    };
    let unknown = Scope {
        organisation: vec![code("onbekend")],
        ..scope(Answer::Ask, "ask")
    };
    let old = Scope {
        passed: Some(Limit::ComplaintWithinYears),
        ..scope(Answer::Note, "not obliged, but possible")
    };
    let conduct = Scope {
        not_about: vec![code("OO"), code("VR"), code("racisme")],
        ..scope(Answer::Closed, "not about conduct")
    };
    Road {
        route: code("R-KCOO"),
        outside: false,
        acts: vec![ActedBy::Employee],
        identity: vec![code("ID-OPEN")],
        terms: Vec::new(),
        source: "invented".to_owned(),
        checked_on: date(2025, 11, 21),
        periods: vec![
            period(
                Some(date(2025, 2, 28)),
                Some(date(2025, 6, 30)),
                Certainty::Expected,
            ),
            period(
                Some(date(2025, 7, 1)),
                Some(date(2026, 12, 31)),
                Certainty::ByDecree,
            ),
        ],
        scope: vec![excluded, unknown, old, conduct],
    }
}

fn of(organisation: &str) -> Employee {
    Employee::new(code(organisation), code("B-AMB"))
}

/// The answer and every reason, in Dutch; dates as they are.
fn told(employee: &Employee, on: Date) -> (Reachability, Vec<String>) {
    let book = RouteCatalogue::new(vec![committee()], Vec::new(), None, 12);
    let reach = book.reach(&code("R-KCOO"), employee, on, &Terms::SHIPPED);
    let words = |reason: &Reason<'_>| match reason {
        Reason::Said(wording) => wording.nl.clone(),
        Reason::NotYet(from, _) => format!("from {from}"),
        Reason::Ended(until) => format!("until {until}"),
    };
    let reasons = reach.reasons.iter().map(words);
    let notes = reach.notes.iter().map(|note| note.nl.clone());
    (reach.answer, reasons.chain(notes).collect())
}

#[test]
fn a_road_opens_on_its_first_day_and_closes_after_its_last() {
    let whose = of("rijk_deelnemend");
    let day = |year, month, day| told(&whose, date(year, month, day));
    let shut = |why: &str| (Reachability::NotOpen, vec![why.to_owned()]);
    assert_eq!(day(2025, 2, 27), shut("from 2025-02-28"));
    assert_eq!(
        day(2025, 2, 28),
        (
            Reachability::Ask,
            vec!["has it begun? nl".to_owned(), "note nl".to_owned()]
        )
    );
    assert_eq!(day(2025, 6, 30).0, Reachability::Ask);
    assert_eq!(
        day(2025, 7, 1),
        (Reachability::Open, vec!["note nl".to_owned()])
    );
    assert_eq!(day(2026, 12, 31).0, Reachability::Open);
    assert_eq!(day(2027, 1, 1), shut("until 2026-12-31"));
}

#[test]
fn an_excluded_employee_never_hears_not_yet() {
    for day in [date(2025, 1, 1), date(2025, 8, 1), date(2027, 8, 1)] {
        let excluded = (Reachability::NotOpen, vec!["excluded nl".to_owned()]);
        assert_eq!(told(&of("uitgezonderd_bz"), day), excluded);
    }
}

#[test]
fn what_nobody_can_know_is_asked() {
    let (answer, why) = told(&Employee::unknown(), date(2025, 8, 1));
    assert_eq!(answer, Reachability::Ask);
    assert_eq!(why, ["ask nl", "note nl"]);
}

#[test]
fn an_old_incident_never_closes_a_road() {
    let mut employee = of("rijk_deelnemend");
    for (last, said) in [
        (date(2024, 8, 1), false),
        (date(2024, 7, 31), true),
        (date(2014, 7, 31), true),
    ] {
        employee.last_incident = Some(last);
        let (answer, why) = told(&employee, date(2025, 8, 1));
        assert_eq!(answer, Reachability::Open);
        let is_said = why.contains(&"not obliged, but possible nl".to_owned());
        assert_eq!(is_said, said, "{last}");
    }
}

#[test]
fn a_matter_is_judged_only_when_it_is_known_and_a_label_counts_too() {
    let about = |natures: &[&str], labels: &[&str]| {
        let mut employee = of("rijk_deelnemend");
        employee.natures = natures.iter().map(|text| code(text)).collect();
        employee.labels = labels.iter().map(|text| code(text)).collect();
        told(&employee, date(2025, 8, 1)).0
    };
    assert_eq!(about(&[], &[]), Reachability::Open);
    assert_eq!(about(&["OO-PES"], &[]), Reachability::Open);
    assert_eq!(about(&["IN-FIN", "OO-PES"], &[]), Reachability::Open);
    assert_eq!(about(&["IN-FIN"], &[]), Reachability::NotOpen);
    assert_eq!(about(&["IN-OVG"], &["racisme"]), Reachability::Open);
    assert_eq!(about(&["VR-INF"], &[]), Reachability::Open);
}

#[test]
fn a_road_of_which_nothing_is_said_is_open() {
    let nothing = RouteCatalogue::default();
    let reach = nothing.reach(
        &code("R-ZELF"),
        &Employee::unknown(),
        date(2025, 1, 1),
        &Terms::SHIPPED,
    );
    assert_eq!(reach, Reach::open());
    assert_eq!(nothing.check_again_on(), None);
}

#[test]
fn a_reason_is_told_in_both_languages() {
    let wording = wording("why");
    let reason = Reason::Said(&wording);
    assert_eq!(reason.text(Language::Dutch), Some("why nl"));
    assert_eq!(reason.text(Language::English), Some("why en"));
    assert_eq!(Reason::Ended(date(2025, 1, 1)).text(Language::Dutch), None);
}
