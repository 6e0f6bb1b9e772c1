//! Whose a counted case is: one number for one person, and nothing else of them.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use jiff::civil::date;

use super::*;
use crate::domain::{Pseudonym, Reference, closing::ClosingTalk, retention::Destroyed};

fn case(number: u8) -> Case {
    let reference = Reference::numbered(2025, usize::from(number));
    let pseudonym = Pseudonym::new("Wulp").unwrap();
    let id = CaseId::from_bytes([number; 16]);
    let mut case = Case::open(id, reference, pseudonym, date(2025, 3, 1));
    case.record_broke_off(date(2025, 3, 1)).unwrap();
    case.proceed(date(2025, 3, 1)).unwrap();
    case.natures = vec![Code::new("OO-PES").unwrap()];
    case.informal_outcomes = vec![Code::new("UI-VER").unwrap()];
    case.formal_outcomes = vec![Code::new("UF-NVT").unwrap()];
    case.other_party = Code::new("W-LD").unwrap();
    case
}

#[test]
fn cases_of_one_employee_have_one_number_and_other_cases_another() {
    let (first, mut second, third) = (case(1), case(2), case(3));
    second.same_employee_as = Some(first.id);
    let person = |case: &Case| CodedFacts::of(case).person.unwrap();
    assert_eq!(person(&first), person(&second));
    assert_ne!(person(&first), person(&third));
    let other = |case: &Case| CodedFacts::of(case).other_party_number.unwrap();
    assert_ne!(other(&first), other(&second));
    second.same_other_party_as = Some(first.id);
    assert_eq!(other(&first), other(&second));
    assert_ne!(person(&first), other(&first));
}

#[test]
fn an_organisation_and_an_unknown_other_party_are_no_person() {
    for (code, is_person) in [("W-OR", false), ("W-NB", false), ("W-CO", true)] {
        let mut case = case(1);
        case.other_party = Code::new(code).unwrap();
        let number = CodedFacts::of(&case).other_party_number;
        assert_eq!(number.is_some(), is_person, "{code}");
    }
}

#[test]
fn a_closed_case_keeps_its_codes_but_not_its_solitude() {
    let (first, mut second) = (case(1), case(2));
    let day = date(2025, 4, 1);
    second.unit_code = Code::new("north");
    second.close(&ClosingTalk::WithEmployee, day).unwrap();
    second.unit_code = Code::new("south");
    second.same_employee_as = Some(first.id);
    let counted = second.counted();
    assert_eq!(counted.unit, Code::new("north"));
    assert_eq!(counted.person, first.counted().person);
}

#[test]
fn the_number_of_a_record_is_the_one_that_sha256sum_gives() {
    // printf 'klankbord tally record\001\001…' (16 times 1) | sha256sum
    let number = RecordNumber::of(CaseId::from_bytes([1; 16]));
    assert_eq!(format!("{:016x}", number.0), "61658754732d5b9e");
}

#[test]
fn facts_and_lines_of_an_older_version_are_read() {
    let old = r#"{"on":"2025-04-01","ground":"period_passed","facts":{"opened":"2025-03","closed":"2025-04",
        "natures":["OO-PES"],"grounds":[],"role":"C-DIR","bond":"B-AMB","other_party":"W-LD","routes":[],
        "informal_outcomes":[],"formal_outcomes":[],"contacts":{},"minutes":{}}}"#;
    let line: Destroyed = serde_json::from_str(old).unwrap();
    assert_eq!((line.record, line.facts.person), (None, None));
    assert_eq!(
        (line.facts.unit, line.facts.other_party_number),
        (None, None)
    );
}
