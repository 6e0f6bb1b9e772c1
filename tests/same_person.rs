//! On screen: the unit of a case, and which cases are of the same person.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Played, Script, cases, code, picture, play_world, start, text};
use klankbord::{
    app::Model,
    catalogue::OwnFile,
    domain::{Case, CaseId, Language},
    runtime::World as _,
    tally::countable_facts,
};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];
const WIDE: (u16, u16) = (120, 40);

const UNITS: &str = "[[unit]]\ncode = \"field\"\nnl = \"Buitendienst\"\nen = \"Field service\"\n\
    [[unit]]\ncode = \"north\"\nnl = \"Noord\"\nen = \"North\"\nparent = \"field\"\n\
    [[unit]]\ncode = \"desk\"\nnl = \"Balie\"\nen = \"Desk\"\n";

/// From the list, over the first case, to its facts.
const FACTS: &str = "2<enter>w";
/// From there to the unit, and to the two links.
const TO_UNIT: &str = "G<up><up><up><up>";
const TO_EMPLOYEE: &str = "G<up><up><up>";
const TO_OTHER_PARTY: &str = "G<up><up>";

fn play(
    language: Language,
    size: (u16, u16),
    cases: Vec<Case>,
    units: Option<&str>,
    keys: &str,
) -> Played {
    let mut world = Script::new(&format!("{PASSPHRASE}<enter>{keys}"), cases);
    world.settings.language = language;
    let mut start = start(language, size, true);
    if let Some(units) = units {
        match start.catalogue.clone().with_own_units(units) {
            Ok(laid) => start.catalogue = laid,
            Err(mistakes) => {
                let name = "units.toml".to_owned();
                start.catalogue.units_file = OwnFile::Mistaken { name, mistakes };
            }
        }
    }
    let model = Model::new(start, world.now());
    play_world(model, world, size)
}

fn dutch(cases: Vec<Case>, units: Option<&str>, keys: &str) -> Played {
    play(Language::Dutch, WIDE, cases, units, keys)
}

fn saved(played: &Played, pseudonym: &str) -> Case {
    let mut cases = played.world.cases.iter();
    let case = cases.find(|case| case.pseudonym.as_str() == pseudonym);
    case.unwrap().clone()
}

/// The pseudonym of the case in which the facts are opened.
const FIRST: &str = "Wulp";

#[test]
fn the_unit_is_chosen_from_the_own_list_and_can_be_taken_back() {
    let choose = format!("{FACTS}{TO_UNIT}<enter>g<enter>");
    let played = dutch(cases(), Some(UNITS), &choose);
    assert_eq!(saved(&played, FIRST).unit_code, Some(code("north")));
    let seen = text(&played.screen);
    assert!(seen.contains("Noord (Buitendienst)"), "{seen}");
    let again = format!("{choose}<enter>G<enter>");
    let played = dutch(cases(), Some(UNITS), &again);
    assert_eq!(saved(&played, FIRST).unit_code, None);
}

#[test]
fn without_a_list_there_is_no_unit_to_choose() {
    let seen = text(&dutch(cases(), None, FACTS).screen);
    assert!(!seen.contains("Eenheid"), "{seen}");
    assert!(seen.contains("Zelfde medewerker als"), "{seen}");
}

#[test]
fn two_cases_of_one_employee_are_counted_as_one_person_until_that_is_taken_back() {
    let people = |cases: &[Case]| {
        let facts = countable_facts(cases, []);
        let mut people: Vec<u64> = facts.iter().filter_map(|facts| facts.person).collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    };
    assert_eq!(people(&cases()), 3);
    let choose = format!("{FACTS}{TO_EMPLOYEE}<enter><down><enter>");
    let played = dutch(cases(), None, &choose);
    let seen = text(&played.screen);
    assert!(seen.contains("Z-2026-002"), "{seen}");
    assert_eq!(people(&played.world.cases), 2);
    let other = saved(&played, FIRST).same_employee_as;
    assert_eq!(other, Some(common::identity(2)));
    let played = dutch(cases(), None, &format!("{choose}<enter>g<enter>"));
    assert_eq!(people(&played.world.cases), 3);
}

#[test]
fn a_case_that_others_point_to_takes_them_along_in_one_save() {
    let mut all = cases();
    all[1].same_other_party_as = Some(all[0].id);
    let third = all[2].id;
    let keys = format!("{FACTS}{TO_OTHER_PARTY}<enter>G<enter>");
    let played = dutch(all, None, &keys);
    let links: Vec<Option<CaseId>> = played
        .world
        .cases
        .iter()
        .map(|case| case.same_other_party_as)
        .collect();
    assert_eq!(links.iter().filter(|link| **link == Some(third)).count(), 2);
    assert_eq!(links.iter().filter(|link| link.is_none()).count(), 1);
}

#[test]
fn a_link_to_a_destroyed_case_is_told() {
    let mut all = cases();
    all[0].same_employee_as = Some(CaseId::from_bytes([99; 16]));
    let seen = text(&dutch(all, None, FACTS).screen);
    assert!(seen.contains("een vernietigde zaak"), "{seen}");
}

#[test]
fn a_mistake_in_the_list_is_told_today_with_what_to_do() {
    let wrong = "[[unit]]\ncode = \"a\"\n";
    let seen = text(&dutch(Vec::new(), Some(wrong), "").screen);
    assert!(seen.contains("units.toml heeft een fout"), "{seen}");
    let how = text(&dutch(Vec::new(), Some(wrong), "G<enter>").screen);
    assert!(how.contains("klankbord units check"), "{how}");
}

#[test]
fn what_it_looks_like() {
    for (name, keys) in [
        ("facts-with-units", format!("{FACTS}{TO_UNIT}")),
        ("unit", format!("{FACTS}{TO_UNIT}<enter>")),
        ("same-employee", format!("{FACTS}{TO_EMPLOYEE}<enter>")),
    ] {
        for language in Language::ALL {
            for size in SIZES {
                let mut all = cases();
                all[0].unit_code = Some(code("desk"));
                all[0].same_employee_as = Some(all[1].id);
                let played = play(language, size, all, Some(UNITS), &keys);
                let name = format!("{name}-{}-{}", language.tag(), size.0);
                insta::assert_snapshot!(name, picture(&played.screen));
            }
        }
    }
}
