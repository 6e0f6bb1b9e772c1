//! Figures on the command line: what is published and what isn't, files, records without a vault, several advisers.

use std::fs;

use serde_json::{Value, json};

use super::world::{Ran, World, ran};

/// Two units with 3 and 9 cases: the total, 12, would give the 3 away beside the 9.
fn records(threshold: i64) -> Value {
    let record = |number: usize| {
        let unit = if number < 3 { "small" } else { "large" };
        json!({"id": number.to_string(), "unit": unit, "person": format!("p{number}")})
    };
    json!({
        "format": "vp-sdc-scenario/1",
        "dims": {"unit": ["small", "large"]},
        "structural_zeros": [],
        "records": (0..12).map(record).collect::<Vec<_>>(),
        "query": {"threshold": threshold, "releases": [
            {"id": "R1", "tables": [{"id": "T1", "dims": ["unit"]}]}
        ]},
    })
}

/// Somebody who adds figures up, and the key to seal them to.
fn coordinator() -> (World, String) {
    let world = World::empty();
    let told = world.run(["key"]).well();
    let key = told
        .split_whitespace()
        .find(|word| word.starts_with("age1"));
    (world, key.unwrap().to_owned())
}

/// Spoils a file of records.
type Change = fn(&mut Value);

fn of_records(world: &World, records: &Value) -> Ran {
    let file = world.file("records.json", records.to_string());
    ran(
        world
            .bare_command()
            .args(["tally", "--records", &file, "--json"]),
        "",
    )
}

#[test]
fn records_are_counted_without_a_vault_and_nothing_small_comes_out() {
    let world = World::bare();
    let answer: Value = serde_json::from_str(&of_records(&world, &records(5)).well()).unwrap();
    let cells = answer[0]["tables"][0]["cells"].as_array().unwrap();
    let shown: Vec<u64> = cells.iter().filter_map(|cell| cell["v"].as_u64()).collect();
    assert!(
        shown == [12] || shown == [9],
        "both would give the 3 away: {shown:?}"
    );
    assert!(!world.vault().exists());
}

#[test]
fn a_fault_in_a_file_of_records_is_told_with_its_place_and_nothing_comes_out() {
    let world = World::bare();
    let with = |change: Change| {
        let mut records = records(5);
        change(&mut records);
        of_records(&world, &records)
    };
    let cases: [(&str, Change); 6] = [
        ("records[7].unit: ", |all| {
            all["records"][7]["unit"] = json!("huge");
        }),
        ("records[2].n: ", |all| all["records"][2]["n"] = json!(-1)),
        ("query.threshold: ", |all| {
            all["query"]["threshold"] = json!(2);
        }),
        ("query.releases[0].tables[0].dims[0]: ", |all| {
            all["query"]["releases"][0]["tables"][0]["dims"] = json!(["colour"]);
        }),
        ("records[4].unit: ", |all| {
            all["records"][4].as_object_mut().unwrap().remove("unit");
        }),
        ("records[3]: ", |all| {
            all["structural_zeros"] = json!([{"unit": "large"}]);
        }),
    ];
    for (place, change) in cases {
        let refused = with(change);
        refused.refused("T-020");
        assert!(
            refused.err.starts_with(&format!("Wat is er? {place}")),
            "{refused:?}"
        );
    }
    let no_json = world.file("records.json", "{\n  \"format\": ");
    let command = ["tally", "--records", &no_json, "--json"];
    ran(world.bare_command().args(command), "").refused("T-020");
}

#[test]
fn what_cannot_be_asked_is_told_with_what_can() {
    let world = World::with_cases();
    let asked = |arguments: &[&str], part: &str| {
        let answer = world.run(arguments.iter().copied());
        assert_eq!(answer.code, Some(2), "{answer:?}");
        assert_eq!(answer.out, "", "{answer:?}");
        assert!(answer.err.contains(part), "{answer:?}");
    };
    let year = ["tally", "--period", "2025"];
    let with = |more: &[&'static str]| -> Vec<&'static str> { [&year, more].concat() };
    asked(&with(&["--by", "natur"]), "Bedoelt u nature?");
    asked(
        &with(&["--by", "nature,nature"]),
        "“aard” staat er twee keer",
    );
    asked(&with(&["--threshold", "2"]), "Een drempel is 3 of meer");
    asked(
        &with(&["--publish"]),
        "Kijk eerst of iemand te herkennen is",
    );
    asked(
        &with(&["--out", "x.odt"]),
        "Alleen wat gepubliceerd is, gaat naar een bestand",
    );
    asked(&["tally"], "ontbreekt");
    // Nothing and little are refused in the same words.
    let none = world.run(["tally", "--period", "2019"]);
    none.refused("T-011");
    assert_eq!(none.err, world.run(["tally", "--period", "2024"]).err);
}

#[test]
fn what_is_published_stays_as_it_is_and_goes_into_files_that_are_private() {
    let world = World::with_cases();
    assert_eq!(
        world.run(["tally", "releases"]).well(),
        "Er is nog niets gepubliceerd.\n"
    );
    let publish = [
        "tally",
        "--period",
        "2025",
        "--publish",
        "--nobody-recognisable",
    ];
    let file = |name: &str| world.path(name).to_str().unwrap().to_owned();
    let odt = file("cijfers.odt");
    let told = world
        .run(publish.iter().copied().chain(["--out", &odt]))
        .well();
    assert!(told.contains("Gepubliceerd als R1."), "{told}");
    let listed = world.run(["tally", "releases"]).well();
    assert_eq!(listed.lines().count(), 1, "{listed}");
    // Never over a file.
    let before = fs::read(&odt).unwrap();
    let again = world.run(["tally", "--period", "2025", "--out", &odt]);
    assert_eq!(again.code, Some(1), "{again:?}");
    assert_eq!(fs::read(&odt).unwrap(), before);
    // A case more changes nothing of what is out.
    let first = world.run(["tally", "--period", "2025", "--json"]).well();
    let document: Value = serde_json::from_str(&first).unwrap();
    assert_eq!(document.get("preview"), None, "it is out");
    let more = super::world::DEMO
        .replace("\"NL-0", "\"NM-0")
        .replace("\"NL-1", "\"NM-1");
    let more = world.file("meer.json", more);
    world.run(["import", &more]).well();
    assert_eq!(
        world.run(["tally", "--period", "2025", "--json"]).well(),
        first
    );
    for ending in ["ods", "csv", "html", "json"] {
        let path = file(&format!("cijfers.{ending}"));
        world
            .run(["tally", "--period", "2025", "--out", &path])
            .well();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let permissions = fs::metadata(&path).unwrap().permissions();
            assert_eq!(permissions.mode() & 0o777, 0o600, "{ending}");
        }
    }
}

#[test]
fn figures_of_several_advisers_are_added_up_from_sealed_files() {
    let (coordinator, key) = coordinator();
    let sealed = |name: &str, period: &str| {
        let adviser = World::with_cases();
        let file = adviser.path(name).to_str().unwrap().to_owned();
        adviser
            .run(["tally", "export", "--period", period, "--to", &key, &file])
            .well();
        let here = coordinator.path(name);
        fs::copy(&file, &here).unwrap();
        here.to_str().unwrap().to_owned()
    };
    let files: Vec<String> = ["a.age", "b.age", "c.age"]
        .map(|name| sealed(name, "2025"))
        .into();
    let merge = |files: &[String]| {
        let command = ["tally", "merge", "--period", "2025", "--by", "nature_group"];
        coordinator.run(command.into_iter().chain(files.iter().map(String::as_str)))
    };
    let told = merge(&files).well();
    // 8 cases of each.
    let total = told.lines().find(|line| line.starts_with("  totaal"));
    assert!(total.is_some_and(|total| total.ends_with(" 24")), "{told}");
    // A file of another period, and one twice: refused by name, and nothing is added up.
    let half = sealed("half.age", "2025-H1");
    for wrong in [half, files[0].clone()] {
        let refused = merge(&[files.clone(), vec![wrong]].concat());
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (Some(1), ""),
            "{refused:?}"
        );
    }
    let few = merge(&files[..2]);
    let told = format!("{}{}", few.out, few.err);
    assert!(
        told.contains("Bij 2 vertrouwenspersonen kan ieder"),
        "{told}"
    );
}

#[test]
fn what_could_give_a_colleague_or_a_late_case_away_is_not_published() {
    let (_coordinator, key) = coordinator();
    let adviser = World::with_cases();
    let publish = [
        "tally",
        "--period",
        "2025",
        "--publish",
        "--nobody-recognisable",
    ];
    let file = adviser.path("a.age").to_str().unwrap().to_owned();
    let export = [
        "tally", "export", "--period", "2025-H1", "--to", &key, &file,
    ];
    // An export that fails gives nothing away.
    fs::write(&file, "x").unwrap();
    assert_eq!(adviser.run(export).code, Some(1));
    fs::remove_file(&file).unwrap();
    adviser.run(export).well();
    let refused = adviser.run(publish);
    assert!(refused.err.contains("V-065"), "{refused:?}");
    assert_eq!(
        adviser.run(["tally", "releases"]).well(),
        "Er is nog niets gepubliceerd.\n"
    );
}
