//! The commands about the list of roads: no vault, no passphrase, nothing of a case.

use std::fs;

use super::world::{World, ran};

const MISTAKEN: &str = "\n[catalog]\n";

#[test]
fn an_own_file_is_looked_through_line_by_line() {
    let world = World::bare();
    let check = |name: &str, content: &str| {
        let file = world.file(name, content);
        ran(world.bare_command().args(["routes", "check", &file]), "")
    };
    let sound = check("goed.toml", "[catalogue]\nchecked_on = 2026-11-02\n");
    assert_eq!(sound.well(), "In dit bestand staan geen fouten.\n");
    let wrong = check("fout.toml", &format!("{MISTAKEN}kleur = 1\n"));
    assert_eq!(wrong.code, Some(1));
    let lines: Vec<&str> = wrong.out.lines().collect();
    assert_eq!(lines.len(), 2, "{wrong:?}");
    assert_eq!(
        lines[0],
        "Regel 2, catalog: deze sleutel bestaat niet. Bedoelt u catalogue?"
    );
    assert!(lines[1].starts_with("1 fout."), "{wrong:?}");
    let english = world.path("fout.toml");
    let english = english.to_str().unwrap();
    let wrong = ran(
        world
            .bare_command()
            .args(["routes", "check", english, "--lang", "en"]),
        "",
    );
    assert!(
        wrong
            .out
            .starts_with("Line 2, catalog: there is no such key.")
    );
    let gone = ran(
        world
            .bare_command()
            .args(["routes", "check", "/nergens.toml"]),
        "",
    );
    gone.refused("F-010");
}

#[test]
fn all_roads_are_shown_for_a_day_an_organisation_and_a_bond_without_a_vault() {
    let world = World::bare();
    let show = |more: &[&str]| {
        let mut command = world.bare_command();
        command
            .args(["routes", "show", "--on", "2025-09-01"])
            .args(more);
        ran(&mut command, "").well()
    };
    let shown = show(&["--organisation", "uitgezonderd_bz", "--bond", "B-AMB"]);
    for part in [
        "Wegen op 01-09-2025, voor: Buitenlandse Zaken; ambtenaar",
        "klachtencommissie van het hele Rijk (R-KCOO): staat niet open",
        "Uw organisatie doet nu niet mee",
        "klachtencommissie van het ministerie (R-KCD): staat open",
        "gezamenlijk loket (R-LOK): eerst navragen",
        "Bron: Awb art. 2:1.",
        "bevoegd gezag",
        "Deze lijst is voor het laatst met de bronnen vergeleken op 21-11-2025.",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let json = show(&["--json", "--organisation", "rijk_deelnemend"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["schema"], "klankbord-routes/1");
    assert_eq!(json["bond"], "B-ONB");
    let roads = json["routes"].as_array().unwrap();
    assert_eq!(roads.len(), 27);
    let committee = roads.iter().find(|road| road["code"] == "R-KCOO").unwrap();
    assert_eq!(committee["open"], "ask");
    assert_eq!(committee["from"], "2025-07-01");
    assert_eq!(committee["certainty"], "by_decree");
    assert!(!world.vault().exists());
    let unknown = ran(
        world
            .bare_command()
            .args(["routes", "show", "--bond", "B-X"]),
        "",
    );
    unknown.refused("C-022");
    let day = ran(
        world
            .bare_command()
            .args(["routes", "show", "--on", "gisteren"]),
        "",
    );
    assert_eq!(day.code, Some(2));
    let neither = ran(world.bare_command().args(["routes"]), "");
    assert_eq!(neither.code, Some(2));
}

#[test]
#[cfg(target_os = "linux")]
fn the_own_file_lies_in_the_configuration_directory_or_where_it_is_said() {
    let world = World::bare();
    let own =
        "[[route]]\ncode = \"R-PRG\"\nsource = \"intranet\"\nchecked_on = 2026-11-02\nscope = []\n";
    let show = |more: &[&str]| {
        let mut command = world.bare_command();
        ran(command.args(["routes", "show"]).args(more), "")
    };
    let all = ["--organisation", "rijk_deelnemend", "--bond", "B-AMB"];
    assert!(show(&all).well().contains("(R-PRG): eerst navragen"));
    let directory = world.path(".config/klankbord");
    fs::create_dir_all(&directory).unwrap();
    fs::write(directory.join("routes.toml"), own).unwrap();
    let laid = show(&all).well();
    assert!(laid.contains("(R-PRG): staat open"), "{laid}");
    // A mistake: it is told, and what ships holds.
    let wrong = world.file("anders.toml", MISTAKEN);
    let told = show(&["--routes", &wrong, all[0], all[1], all[2], all[3]]);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains("(R-PRG): eerst navragen"), "{told:?}");
    assert!(told.err.contains("anders.toml heeft een fout"), "{told:?}");
    assert!(told.err.contains("Regel 2, catalog"), "{told:?}");
}
