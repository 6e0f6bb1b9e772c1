//! Today: once a year the list of roads asks to be compared with its sources, and a mistake in the own file is told.

use klankbord::{app::Model, catalogue::OwnFile, domain::Language, runtime::World};

use super::{
    common::{PASSPHRASE, Script, picture, play_world, start, text},
    shipped,
};

/// What today looks like on a day, with this own file.
fn today(on: &str, own: Option<&str>, language: Language, size: (u16, u16), keys: &str) -> String {
    let mut world = Script::new(&format!("{PASSPHRASE}<enter>{keys}"), Vec::new());
    world.settings.language = language;
    world.day.0 = on.parse().unwrap();
    let mut start = start(language, size, true);
    if let Some(own) = own {
        match shipped().with_own_roads(own) {
            Ok(laid) => start.catalogue = laid,
            Err(mistakes) => {
                let name = "routes.toml".to_owned();
                start.catalogue.own_file = OwnFile::Mistaken { name, mistakes };
            }
        }
    }
    let model = Model::new(start, world.now());
    let played = play_world(model, world, size);
    if keys.is_empty() {
        picture(&played.screen)
    } else {
        text(&played.screen)
    }
}

fn dutch(on: &str, own: Option<&str>, keys: &str) -> String {
    let seen = today(on, own, Language::Dutch, (120, 40), keys);
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_year_after_the_last_checking_it_is_time_and_says_what_to_do() {
    assert!(!dutch("2026-11-20", None, "").contains("Lijst met wegen"));
    let due = dutch("2026-11-21", None, "");
    assert!(due.contains("Sinds 21-11-2026 is het tijd"), "{due}");
    let how = dutch("2026-11-21", None, "G<enter>");
    assert!(how.contains("klankbord routes show"), "{how}");
    let checked = "[catalogue]\nchecked_on = 2026-11-21\n";
    assert!(!dutch("2026-11-21", Some(checked), "").contains("Lijst met wegen"));
    assert!(dutch("2027-11-21", Some(checked), "").contains("Sinds 21-11-2027"));
}

#[test]
fn a_mistake_in_the_own_file_is_told_by_line_and_key_and_the_shipped_list_holds() {
    let told = dutch("2026-01-05", Some("\n[catalog]\n"), "");
    for part in [
        "routes.toml heeft een fout",
        "Regel 2, catalog",
        "Bedoelt u catalogue?",
    ] {
        let found = told.replace("│ │", "").replace('│', "");
        let found = found.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(found.contains(part), "{part}: {found}");
    }
}

#[test]
fn what_today_looks_like_then() {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        for size in [(60, 20), (80, 24), (120, 40)] {
            let seen = today("2026-11-21", Some("\n[catalog]\n"), language, size, "");
            insta::assert_snapshot!(format!("today-roads-{tag}-{}x{}", size.0, size.1), seen);
        }
    }
}
