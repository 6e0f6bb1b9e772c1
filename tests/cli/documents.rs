//! The JSON answers, whose form other programs rely on.

use serde_json::{Value, json};

use super::world::World;

fn json_of(world: &World, arguments: &[&str]) -> Value {
    let answer = world.run(arguments).well();
    serde_json::from_str(&answer).unwrap_or_else(|error| panic!("{error}: {answer}"))
}

#[test]
fn the_list_has_a_form_of_its_own() {
    let world = World::with_cases();
    let mut list = json_of(&world, &["list", "--json"]);
    assert!(list["on"].take().as_str().is_some_and(|on| on.len() == 10));
    let cases = list["cases"].as_array_mut().unwrap();
    assert_eq!(cases.len(), 10);
    let mut third = cases.swap_remove(2);
    // These two depend on the day of the test.
    assert!(third["days_open"].take().is_i64());
    assert!(third["signals"].take().is_array());
    let expected = json!({
        "reference": "NL-03",
        "pseudonym": "Blauwborst",
        "phase": "open",
        "opened": "2025-01-16",
        "closed": null,
        "days_open": null,
        "contacts": 8,
        "last_contact": "2025-10-16",
        "next_contact": "2025-11-27",
        "waiting_on": null,
        "tracks": [
            { "id": "S1", "route": "R-BMW", "state": "completed" },
            { "id": "S2", "route": "R-KCOO", "state": "withdrawn" },
            { "id": "S3", "route": "R-POL", "state": "declined" },
        ],
        "signals": null,
    });
    assert_eq!(third, expected);
    cases.clear();
    assert_eq!(
        list,
        json!({ "schema": "klankbord-list/1", "on": null, "cases": [] })
    );
}

#[test]
fn the_figures_have_a_form_of_their_own_and_no_small_count_in_it() {
    let world = World::with_cases();
    let figures = json_of(&world, &["tally", "--period", "2025", "--json"]);
    assert_eq!(figures["format"], json!("vp-sdc-published/1"));
    assert_eq!(figures["threshold"], json!(5));
    assert_eq!(figures["preview"], json!(true), "nothing is out yet");
    let cells = figures["tables"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|table| {
            let cells = table["cells"].as_array().unwrap();
            cells.iter().filter_map(|cell| cell["v"].as_u64())
        });
    let mut shown: Vec<u64> = cells.collect();
    shown.dedup();
    assert_eq!(shown, [8, 46]);
}

#[test]
fn the_check_has_a_form_of_its_own() {
    let world = World::with_cases();
    let expected = json!({
        "schema": "klankbord-verify/1",
        "whole": true,
        "saves": 1,
        "items_whole": 10,
        "items_damaged": 0,
        "spares_whole": 3,
        "spares_damaged": 0,
        "spares_agree": true,
    });
    assert_eq!(json_of(&world, &["verify", "--json"]), expected);
}

#[test]
fn what_is_shown_as_a_document_can_be_taken_in_elsewhere_as_the_same_case() {
    let first = World::with_cases();
    first.run_with(["note", "NL-05"], "Nog een regel.").well();
    let second = World::empty();
    for number in 1..=10 {
        let reference = format!("NL-{number:02}");
        let document = first.run(["show", &reference, "--json"]).well();
        let parsed: Value = serde_json::from_str(&document).unwrap();
        assert_eq!(parsed["schema"], "vp-demo-cases/1");
        assert_eq!(parsed["zaken"].as_array().unwrap().len(), 1);
        let file = second.file("case.json", &document);
        second.run(["import", &file]).well();
        let again = second.run(["show", &reference, "--json"]).well();
        assert_eq!(again, document, "{reference}");
    }
    let figures = |world: &World| world.run(["tally", "--period", "2025"]).well();
    assert_eq!(figures(&first), figures(&second));
}
