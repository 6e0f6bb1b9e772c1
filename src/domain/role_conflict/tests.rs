//! Which pairs of cases are noticed, from a table worked out by hand.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use jiff::civil::date;

use super::*;
use crate::domain::{CaseId, Code, Pseudonym, Reference};

const TODAY: Date = date(2025, 11, 21);

fn case(number: u8, role: &str, nature: &str) -> Case {
    let mut case = Case::restore(
        CaseId::from_bytes([number; 16]),
        Reference::new("Z-1").unwrap(),
        Pseudonym::new("Wulp").unwrap(),
        date(2025, 9, 30),
        Phase::Open,
    );
    case.role = Code::new(role).unwrap();
    case.natures = Code::new(nature).into_iter().collect();
    case.organisation = Code::literal("rijk_deelnemend");
    case
}

fn noticed(one: &Case, other: &Case) -> bool {
    let forth = may_help_both_sides(one, [other], TODAY);
    let back = may_help_both_sides(other, [one], TODAY);
    if one.phase().is_active() && other.phase().is_active() {
        assert_eq!(forth, back, "it is noticed on both sides or on neither");
    }
    forth
}

#[test]
fn the_accused_and_the_one_who_complains_are_two_sides() {
    let accused = case(1, "C-BES", "OO-INT");
    for role in ["C-DIR", "C-GET", "C-INM", "C-LDG", "C-ONB"] {
        assert!(noticed(&accused, &case(2, role, "OO-INT")), "{role}");
    }
    assert!(
        !noticed(&accused, &case(2, "C-BES", "OO-INT")),
        "two accused are on one side"
    );
    assert!(
        !noticed(&case(1, "C-DIR", "OO-INT"), &case(2, "C-DIR", "OO-INT")),
        "two people who complain are on one side"
    );
    assert!(
        !may_help_both_sides(&accused, [&accused], TODAY),
        "a case is not its own other side"
    );
}

#[test]
fn what_is_known_to_be_different_is_not_noticed_and_what_is_unknown_is() {
    let accused = case(1, "C-BES", "OO-INT");
    let change = |change: fn(&mut Case)| {
        let mut other = case(2, "C-DIR", "OO-INT");
        change(&mut other);
        noticed(&accused, &other)
    };
    assert!(!change(
        |other| other.natures = vec![Code::literal("IN-FIN")]
    ));
    assert!(change(|other| other.natures.clear()));
    assert!(!change(
        |other| other.organisation = Code::literal("uitgezonderd_def")
    ));
    assert!(change(
        |other| other.organisation = Code::literal("onbekend")
    ));
    // Closed: within a year it is still known; after that it is another matter.
    assert!(change(|other| other.phase = Phase::Retained));
    assert!(!change(|other| other.phase = Phase::Destroyed));
    assert!(!change(|other| {
        other.opened = date(2023, 6, 14);
        other.closed = Some(date(2023, 9, 14));
        other.phase = Phase::Retained;
    }));

    let in_unit = |unit: &str| Case {
        unit: unit.into(),
        ..case(2, "C-DIR", "OO-INT")
    };
    let mut accused = accused;
    accused.unit = "Directie A".into();
    assert!(noticed(&accused, &in_unit(" directie a ")));
    assert!(noticed(&accused, &in_unit("")));
    assert!(!noticed(&accused, &in_unit("Directie B")));
}

#[test]
fn a_case_that_is_closed_asks_nothing_any_more() {
    let mut accused = case(1, "C-BES", "OO-INT");
    accused.phase = Phase::Closed;
    assert!(!may_help_both_sides(
        &accused,
        [&case(2, "C-DIR", "OO-INT")],
        TODAY
    ));
}
