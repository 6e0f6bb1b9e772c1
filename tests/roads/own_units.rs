//! An organisation's own list of units: every mistake by line and key, and nothing of a list with a mistake holds.

use klankbord::{
    catalogue::OwnFile,
    domain::{Language, routes::Fault},
    texts::{Texts, roads},
};

use super::{code, shipped};

const NORTH: &str = "[[unit]]\ncode = \"north\"\nnl = \"Noord\"\n";

#[test]
fn every_mistake_is_named_by_line_and_key() {
    let more = |key: &str, value: &str| format!("{NORTH}{key} = {value}\n");
    let table = [
        (String::new(), 1, "unit", "ontbreekt"),
        ("unit = 3\n".to_owned(), 1, "unit", "een eigen deel"),
        ("[[units]]\n".to_owned(), 1, "units", "Bedoelt u unit?"),
        (
            "[[unit]]\ncode = \"a\"\n".to_owned(),
            1,
            "unit.nl",
            "ontbreekt",
        ),
        (
            "[[unit]]\nnl = \"a\"\n".to_owned(),
            1,
            "unit.code",
            "ontbreekt",
        ),
        (
            more("headcont", "3"),
            4,
            "unit.headcont",
            "Bedoelt u headcount?",
        ),
        (
            more("headcount", "\"veel\""),
            4,
            "unit.headcount",
            "een heel getal",
        ),
        (
            more("headcount", "12.5"),
            4,
            "unit.headcount",
            "een heel getal",
        ),
        (
            more("headcount", "-1"),
            4,
            "unit.headcount",
            "van 0 tot en met",
        ),
        (more("en", "\"\""), 4, "unit.en", "niets"),
        (
            more("parent", "\"nowhere\""),
            4,
            "unit.parent",
            "niet op de lijst",
        ),
        (
            more("parent", "\"north\""),
            4,
            "unit.parent",
            "deel van zichzelf",
        ),
        (
            NORTH.replace("north", "een eenheid"),
            2,
            "unit.code",
            "hier hoort een code",
        ),
        (
            NORTH.replace("north", "overig"),
            2,
            "unit.code",
            "al iets anders",
        ),
        (
            NORTH.replace("north", "onbekend"),
            2,
            "unit.code",
            "al iets anders",
        ),
        (NORTH.repeat(2), 5, "unit.code", "staat er twee keer"),
    ];
    let texts = Texts::new(Language::Dutch).unwrap();
    for (text, line, key, said) in table {
        let found = shipped().with_own_units(&text).unwrap_err();
        let named = found.iter().any(|mistake| {
            let sentence = roads::mistake(&texts, mistake);
            mistake.line == line && mistake.key == key && sentence.contains(said)
        });
        assert!(named, "{text}\n{found:#?}");
    }
}

#[test]
fn a_circle_and_a_third_level_are_refused() {
    let unit = |code: &str, parent: &str| {
        format!("[[unit]]\ncode = \"{code}\"\nnl = \"{code}\"\nparent = \"{parent}\"\n")
    };
    let circle = unit("a", "b") + &unit("b", "c") + &unit("c", "a");
    let found = shipped().with_own_units(&circle).unwrap_err();
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|mistake| mistake.fault == Fault::Circle));
    let deep = format!("{NORTH}{}{}", unit("team", "north"), unit("pair", "team"));
    let found = shipped().with_own_units(&deep).unwrap_err();
    let [mistake] = found.as_slice() else {
        unreachable!("{found:?}")
    };
    assert_eq!((mistake.line, &mistake.fault), (11, &Fault::TooDeep));
}

#[test]
fn a_sound_list_is_read_with_its_names_and_what_is_part_of_what() {
    let text = format!(
        "{NORTH}en = \"North\"\n[[unit]]\ncode = \"team\"\nnl = \"Ploeg\"\nparent = \"north\"\nheadcount = 12\n"
    );
    let ours = shipped().with_own_units(&text).unwrap();
    assert_eq!(ours.units_file, OwnFile::Laid);
    let (north, team) = (code("north"), code("team"));
    assert_eq!(ours.units.label(&north, Language::English), "North");
    assert_eq!(ours.units.label(&team, Language::English), "Ploeg");
    assert_eq!(ours.units.groups(), [(north, vec![team])]);
    let roads = ours
        .with_own_roads("[catalogue]\nchecked_on = 2026-11-02\n")
        .unwrap();
    assert!(!roads.units.is_empty(), "the roads leave the units alone");
    assert_eq!(roads.terms.unit_headcount, 50);
}
