//! What a file can and can't hold, and that what was written reads back as the same case.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod any_case;
mod refused;
mod ties;

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;

const DEMO: &str = include_str!("../../assets/demo/cases_nl.json");

fn catalogue() -> &'static Catalogue {
    static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::shipped().unwrap());
    &SHIPPED
}

fn try_read(text: &str) -> Result<Imported, ImportError> {
    let mut number = 0_u8;
    read(text, catalogue(), || {
        number += 1;
        CaseId::from_bytes([number; 16])
    })
}

fn written(cases: &[Case]) -> String {
    serde_json::to_string_pretty(&document(cases, catalogue())).unwrap()
}

/// Asserts that two cases are the same in everything but their identity in the vault, and says which part is not.
fn assert_same(one: &Case, other: &Case) {
    let mut other = other.clone();
    other.id = one.id;
    let json = |case: &Case| serde_json::to_value(case).unwrap();
    assert_eq!(json(one), json(&other));
    assert!(*one == other);
}

#[test]
fn each_of_the_ten_cases_reads_back_what_it_wrote() {
    let imported = try_read(DEMO).unwrap();
    assert_eq!((imported.cases.len(), imported.replaced), (10, 0));
    for case in &imported.cases {
        let again = try_read(&written(std::slice::from_ref(case))).unwrap();
        assert_same(case, &again.cases[0]);
    }
    let all = try_read(&written(&imported.cases)).unwrap();
    assert_eq!(written(&all.cases), written(&imported.cases));
}

#[test]
fn a_used_yes_says_when_it_was_handed_over_and_that_stopping_came_after_it() {
    let imported = try_read(DEMO).unwrap();
    let complaint = &imported.cases[1].tracks[2];
    assert_eq!(complaint.handed_over_on.unwrap().to_string(), "2025-03-10");
    assert_eq!(complaint.handed_over_with.as_ref().unwrap().as_str(), "T3");
    let stopped_before = &imported.cases[2].tracks[1];
    assert!(!stopped_before.withdrawn_after_handover);
    let stopped_after = &imported.cases[9].tracks[1];
    assert!(stopped_after.withdrawn_after_handover);
}

#[test]
fn a_yes_without_a_last_day_holds_for_fourteen_days() {
    let imported = try_read(DEMO).unwrap();
    let given = imported.cases[0].consents[0].given().unwrap();
    assert_eq!(given.valid_until.to_string(), "2025-02-27");
}

#[test]
fn a_byte_order_mark_is_no_reason_to_refuse_and_hidden_characters_are_counted() {
    let text = DEMO.replace(
        "Cliënt wil eerst nadenken.",
        "Cli\\u00ebnt\\u202e\\u001b[2J",
    );
    let imported = try_read(&format!("\u{FEFF}{text}")).unwrap();
    assert_eq!(imported.replaced, 2);
    let told = imported.cases[0].timeline[0].text.expose();
    assert!(told.contains("Cliënt") && !told.contains(['\u{1b}', '\u{202e}']));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn any_case_reads_back_what_it_wrote(case in any_case::case()) {
        let text = written(std::slice::from_ref(&case));
        let again = try_read(&text).unwrap_or_else(|error| panic!("{error}"));
        assert_same(&case, &again.cases[0]);
        prop_assert_eq!(again.replaced, 0);
    }
}
