//! No unit is counted in which fewer people work than was agreed, also not by what is left over.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use proptest::prelude::*;

use super::*;

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// `("north", "field", 120)`: a unit, of what it is a part, how many work there.
fn units(list: &[(&str, &str, u32)]) -> Units {
    let unit = |(name, parent, people): &(&str, &str, u32)| Unit {
        code: code(name),
        label: Wording {
            nl: (*name).to_owned(),
            en: (*name).to_owned(),
        },
        parent: Code::new(parent),
        headcount: Some(*people).filter(|people| *people > 0),
    };
    let not_known = Wording {
        nl: String::new(),
        en: String::new(),
    };
    Units::new(list.iter().map(unit).collect(), not_known)
}

fn offered(list: &[(&str, &str, u32)]) -> Vec<String> {
    let offered = units(list).offered(50).into_iter();
    offered.map(String::from).collect()
}

#[test]
fn without_headcounts_every_unit_is_counted_by_itself() {
    let list = [("field", "", 0), ("north", "field", 0), ("desk", "", 0)];
    assert_eq!(offered(&list), ["north", "desk"]);
    let groups = units(&list).groups();
    assert_eq!(groups, [(code("field"), vec![code("north")])]);
}

#[test]
fn small_units_are_counted_in_the_unit_of_which_they_are_a_part() {
    let list = [
        ("field", "", 0),
        ("north", "field", 120),
        ("south", "field", 30),
        ("east", "field", 25),
    ];
    assert_eq!(offered(&list), ["field", "north"]);
    let counted_in = units(&list).rolled_up(50);
    assert_eq!(counted_in[&code("east")], code("field"));
    assert_eq!(counted_in[&code("north")], code("north"));
}

#[test]
fn one_small_unit_takes_the_smallest_other_along_so_that_it_is_not_known_by_what_is_left() {
    let list = [
        ("field", "", 0),
        ("north", "field", 120),
        ("south", "field", 60),
        ("east", "field", 25),
    ];
    assert_eq!(offered(&list), ["field", "north"]);
}

#[test]
fn units_that_are_part_of_nothing_are_counted_with_the_rest() {
    let list = [
        ("desk", "", 20),
        ("press", "", 40),
        ("field", "", 0),
        ("north", "field", 90),
    ];
    assert_eq!(offered(&list), ["north", "overig"]);
}

#[test]
fn a_unit_that_is_too_small_as_a_whole_goes_to_the_rest_with_its_parts() {
    let list = [
        ("field", "", 0),
        ("north", "field", 20),
        ("desk", "", 45),
        ("law", "", 300),
    ];
    assert_eq!(offered(&list), ["law", "overig"]);
    let all = units(&list);
    assert_eq!(all.rolled_up(50)[&code("north")], code("overig"));
}

#[test]
fn a_unit_without_a_number_among_units_with_one_counts_as_too_small() {
    let list = [("desk", "", 0), ("law", "", 300), ("tax", "", 400)];
    assert_eq!(offered(&list), ["tax", "overig"]);
}

#[test]
fn only_units_without_parts_are_chosen_and_none_is_a_choice() {
    let list = [("field", "", 0), ("north", "field", 0), ("desk", "", 0)];
    let all = units(&list);
    let choices: Vec<&str> = all
        .choices()
        .iter()
        .map(|entry| entry.code.as_str())
        .collect();
    assert_eq!(choices, ["north", "desk", "onbekend"]);
    assert_eq!(all.choices()[0].label.nl, "north (field)");
    assert!(Units::default().choices().is_empty());
}

proptest! {
    #[test]
    fn what_is_counted_by_itself_is_large_enough_or_everything_is_one(
        sizes in prop::collection::vec((0..4_usize, 0..90_u32), 1..12),
    ) {
        let names: Vec<String> = (0..sizes.len()).map(|number| format!("u{number}")).collect();
        let tops = ["t1", "t2", "t3"];
        let mut list: Vec<(&str, &str, u32)> = tops.iter().map(|top| (*top, "", 0)).collect();
        for (name, (parent, people)) in names.iter().zip(&sizes) {
            list.push((name, tops.get(*parent).copied().unwrap_or(""), *people));
        }
        prop_assume!(list.iter().any(|(.., people)| *people > 0));
        let all = units(&list);
        let counted_in = all.rolled_up(50);
        let offered = all.offered(50);
        for cell in &offered {
            let leaves = all.leaves().filter(|leaf| counted_in[&leaf.code] == *cell);
            let people: u32 = leaves.map(|leaf| leaf.headcount.unwrap_or_default()).sum();
            prop_assert!(people >= 50 || offered.len() == 1, "{cell}: {people}");
        }
    }
}
