//! Files of records with a fault: refused with the place, and never a crash.

use klankbord::tally::scenario::{Fault, publish};
use proptest::prelude::*;
use serde_json::{Value, json};

fn good() -> Value {
    let record = |number: usize| {
        let code = |even: &str, odd: &str| {
            if number.is_multiple_of(2) {
                even.to_owned()
            } else {
                odd.to_owned()
            }
        };
        json!({ "id": format!("{number}"), "nature": code("a", "b"), "unit": if number.is_multiple_of(3) { "u1" } else { "u2" }, "n": 1 })
    };
    json!({
        "format": "vp-sdc-scenario/1",
        "dims": { "nature": ["a", "b"], "unit": ["u1", "u2"] },
        "structural_zeros": [],
        "records": (0..20).map(record).collect::<Vec<_>>(),
        "query": { "threshold": 5, "releases": [{ "id": "R1", "tables": [{ "id": "T1", "dims": ["nature", "unit"] }] }] },
    })
}

/// Puts something at a place and returns where and what the fault is.
fn refused(pointer: &str, value: Value) -> (String, Fault) {
    let mut scenario = good();
    *scenario.pointer_mut(pointer).expect("a place") = value;
    let error = publish(&scenario.to_string(), 1, &mut |_, _| true).unwrap_err();
    (error.place, error.fault)
}

#[test]
fn each_fault_is_told_with_its_place() {
    let table = json!({ "id": "T1", "dims": ["unit"] });
    let cases = [
        (
            "/records/17/nature",
            json!("c"),
            "records[17].nature",
            Fault::UnknownCode,
        ),
        ("/records/3/n", json!(-1), "records[3].n", Fault::WrongCount),
        (
            "/records/3/n",
            json!(u64::MAX),
            "records[3].n",
            Fault::WrongCount,
        ),
        (
            "/records/3/n",
            json!(1e300),
            "records[3].n",
            Fault::WrongCount,
        ),
        ("/records/3/id", json!("2"), "records[3].id", Fault::Twice),
        (
            "/query/threshold",
            json!(2),
            "query.threshold",
            Fault::WrongThreshold,
        ),
        (
            "/query/threshold",
            json!(-5),
            "query.threshold",
            Fault::WrongThreshold,
        ),
        (
            "/query/releases/0/tables/0/dims",
            json!(["colour"]),
            "query.releases[0].tables[0].dims[0]",
            Fault::UnknownDimension,
        ),
        (
            "/query/releases/0/tables/0/dims",
            json!(["unit", "unit"]),
            "query.releases[0].tables[0].dims[1]",
            Fault::Twice,
        ),
        (
            "/query/releases/0/tables",
            json!([table, table]),
            "query.releases[0].tables[1].id",
            Fault::Twice,
        ),
        (
            "/structural_zeros",
            json!([{ "nature": "a", "unit": "u1" }]),
            "records[0]",
            Fault::CannotOccur,
        ),
        (
            "/format",
            json!("vp-sdc-scenario/2"),
            "format",
            Fault::WrongFormat,
        ),
        ("/records", json!({}), "records", Fault::WrongKind),
        ("/dims/unit", json!([]), "dims.unit", Fault::WrongCount),
    ];
    for (pointer, value, place, fault) in cases {
        assert_eq!(
            refused(pointer, value),
            (place.to_owned(), fault),
            "{pointer}"
        );
    }
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    for text in ["", "{", "[1,", "{\"format\": }", &"[".repeat(100_000)] {
        let error = publish(text, 1, &mut |_, _| true).unwrap_err();
        assert!(
            matches!(error.fault, Fault::NoJson(..)),
            "{:?}",
            error.fault
        );
    }
}

#[test]
fn no_releases_is_nothing_published_and_no_cases_give_no_figures() {
    let mut none = good();
    none["query"]["releases"] = json!([]);
    assert_eq!(
        publish(&none.to_string(), 1, &mut |_, _| true)
            .unwrap()
            .documents,
        Vec::<Value>::new()
    );
    let mut empty = good();
    empty["records"] = json!([]);
    let published = publish(&empty.to_string(), 1, &mut |_, _| true);
    let shown = published.map(|published| {
        Value::Array(published.documents)
            .to_string()
            .contains("\"v\":0")
    });
    assert_ne!(shown, Ok(true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn a_damaged_file_is_never_a_crash(at in 0..2_000_usize, piece in "[\\[\\]{}\":,0-9a-z.e-]{0,6}", less in 0..8_usize) {
        let text = good().to_string();
        let at = at.min(text.len());
        let end = (at + less).min(text.len());
        let damaged = [text.get(..at), Some(piece.as_str()), text.get(end..)]
            .map(Option::unwrap_or_default)
            .concat();
        drop(publish(&damaged, 1, &mut |_, _| true));
    }
}
