//! The own list of units, and the cases of one person, on the command line.

use super::world::{World, ran};

const SOUND: &str = "[[unit]]\ncode = \"field\"\nnl = \"Buitendienst\"\nen = \"Field\"\n\
    [[unit]]\ncode = \"north\"\nnl = \"Noord\"\nparent = \"field\"\nheadcount = 120\n";

#[test]
fn a_list_of_units_is_looked_through_line_by_line() {
    let world = World::bare();
    let check = |name: &str, content: &str, language: &str| {
        let file = world.file(name, content);
        let mut command = world.bare_command();
        ran(
            command.args(["units", "check", &file, "--lang", language]),
            "",
        )
    };
    let sound = check("goed.toml", SOUND, "nl");
    assert_eq!(sound.well(), "In dit bestand staan geen fouten.\n");
    let deep = format!("{SOUND}[[unit]]\ncode = \"desk\"\nnl = \"Loket\"\nparent = \"noth\"\n");
    let wrong = check("fout.toml", &deep, "nl");
    assert_eq!(wrong.code, Some(1));
    assert_eq!(
        wrong.out,
        "Regel 13, unit.parent: noth staat niet op de lijst. Bedoelt u north?\n\
         1 fout. Zolang die er is, is er geen lijst van eenheden.\n"
    );
    let english = check("wrong.toml", &deep.replace("noth", "north"), "en");
    assert!(
        english
            .out
            .starts_with("Line 13, unit.parent: two levels at most"),
        "{english:?}"
    );
    let neither = ran(world.bare_command().args(["units"]), "");
    assert_eq!(neither.code, Some(2));
}

#[test]
fn a_case_tells_its_unit_by_name_and_the_other_cases_of_the_same_person() {
    let world = World::empty();
    let demo = include_str!("../../assets/demo/cases_nl.json");
    let tied = |text: &str, id: &str, more: &str| {
        let line = format!("\"id\": \"{id}\",");
        assert!(text.contains(&line));
        text.replacen(&line, &format!("{line} {more},"), 1)
    };
    let text = tied(demo, "NL-02", "\"zelfde_medewerker_als\": \"NL-05\"");
    let text = tied(&text, "NL-03", "\"zelfde_wederpartij_als\": \"NL-05\"");
    let text = tied(&text, "NL-05", "\"eenheid_code\": \"north\"");
    let file = world.file("zaken.json", &text);
    world.run(["import", &file]).well();
    let units = world.file("units.toml", SOUND);
    let routes = units.replace("units.toml", "routes.toml");
    let shown = world.run(["show", "NL-05", "--routes", &routes]).out;
    for part in [
        "Eenheid voor de cijfers: Noord\n",
        "Zelfde medewerker als: NL-02\n",
        "Zelfde wederpartij als: NL-03\n",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let other = world.run(["show", "NL-02"]).well();
    assert!(other.contains("Zelfde medewerker als: NL-05\n"), "{other}");
    assert!(!other.contains("Eenheid") && !other.contains("wederpartij"));
}

#[test]
fn a_list_with_a_mistake_is_told_and_does_not_hold() {
    let world = World::with_cases();
    let units = world.file("units.toml", "\n[[unit]]\ncode = \"overig\"\nnl = \"a\"\n");
    let routes = units.replace("units.toml", "routes.toml");
    world.file("routes.toml", "");
    let told = world.run(["list", "--routes", &routes]);
    assert_eq!(told.code, Some(0), "{told:?}");
    assert!(told.err.contains("units.toml heeft een fout"), "{told:?}");
    assert!(
        told.err
            .contains("Regel 3, unit.code: overig betekent al iets anders")
    );
}
