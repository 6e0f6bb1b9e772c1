//! Exceptions to secrecy: a menu of its own, never part of a road, and a record that changes nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Played, Script, cases, model, picture, play, play_world, text};
use jiff::civil::date;
use klankbord::{
    app::command::{BINDINGS, Command, Scope},
    domain::{
        Case, Language, Private,
        exception::{Ground, LVV_CONDITIONS},
    },
};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];
const SIZE: (u16, u16) = (80, 24);

/// From the list to the exceptions of the second case.
const MENU: &str = "j<enter>U";

fn dutch(script: &str) -> Played {
    play(Language::Dutch, SIZE, cases(), script)
}

fn second(played: &Played) -> &Case {
    let id = common::identity(2);
    let found = played.world.cases.iter().find(|case| case.id == id);
    found.unwrap()
}

fn looks(name: &str, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let played = play(language, size, cases(), script);
            let name = format!("{name}-{}-{}x{}", language.tag(), size.0, size.1);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

/// Writes these conditions, the day for the sixth.
fn write(numbers: std::ops::RangeInclusive<usize>) -> String {
    let keys = numbers.map(|number| {
        let day = if number == 6 { "1-9-2026<enter>" } else { "" };
        format!("<enter>tekst {number}<enter>{day}")
    });
    keys.collect::<Vec<_>>().concat()
}

/// Writes the conditions from the `first` to the eighth.
fn conditions(first: usize) -> String {
    write(first..=LVV_CONDITIONS)
}

#[test]
fn what_the_exceptions_look_like() {
    looks("menu", MENU);
    looks("police", &format!("{MENU}<enter>"));
    looks("office", &format!("{MENU}j<enter>"));
    looks("office-end", &format!("{MENU}j<enter>G"));
    looks("court", &format!("{MENU}jj<enter>"));
    looks("duty", &format!("{MENU}j<enter><enter>omkoping"));
    looks(
        "ask",
        &format!("{MENU}j<enter><enter>omkoping bij inkoop<enter>"),
    );
    looks("conditions", &format!("{MENU}G<enter>"));
    looks("condition", &format!("{MENU}G<enter>jjjjj<enter>"));
    looks(
        "told",
        &format!("{MENU}G<enter>jjjjj<enter>In een gesprek.<enter>"),
    );
    let all = format!("{MENU}G<enter>{}", conditions(1));
    looks("all", &all);
    looks("leave", &format!("{all}<esc><esc>"));
    looks(
        "recorded",
        &format!("{MENU}j<enter><enter>omkoping<enter><down><enter>G"),
    );
}

#[test]
fn no_key_of_a_road_leads_to_it() {
    let of_roads = [
        Scope::Step,
        Scope::StepShared,
        Scope::StepAnswer,
        Scope::StepHandover,
        Scope::StepView,
        Scope::StepLine,
        Scope::StepText,
    ];
    for scope in of_roads {
        for layer in scope.layers() {
            let leads = BINDINGS
                .iter()
                .any(|row| row.scope == *layer && row.command == Command::Exception);
            assert!(!leads, "{scope:?}");
        }
    }
    let scopes: Vec<Scope> = BINDINGS
        .iter()
        .filter(|row| row.command == Command::Exception)
        .map(|row| row.scope)
        .collect();
    assert_eq!(scopes, [Scope::Case], "only from the case itself");
}

#[test]
fn a_duty_is_recorded_only_on_the_second_choice_and_changes_nothing_else() {
    let write = format!("{MENU}j<enter><enter>omkoping bij inkoop<enter>");
    let declined = dutch(&format!("{write}<enter>"));
    assert!(second(&declined).exceptions.is_empty());

    let recorded = dutch(&format!("{write}<down><enter>"));
    let mut after = second(&recorded).clone();
    let [exception] = &after.exceptions[..] else {
        panic!("one exception");
    };
    let duty = "aangifteplicht van ambtenaren (Sv 162): omkoping bij inkoop";
    assert_eq!(
        exception.ground(),
        &Ground::StatutoryDuty { duty: duty.into() }
    );
    assert!(text(&recorded.screen).contains("Er is niets verstuurd"));
    // But for the record and its line in the timeline the case is as it was.
    let before = second(&dutch(MENU)).clone();
    after.exceptions.clear();
    let line = after.timeline.pop().unwrap();
    assert!(line.text.is_blank(), "the line holds no reason");
    assert_eq!(after, before);
}

#[test]
fn a_crisis_of_conscience_takes_all_eight_texts_and_the_day_the_employee_was_told() {
    let list = format!("{MENU}G<enter>");
    // `G` goes to the last line, Enter there records.
    for left_out in 1..=LVV_CONDITIONS {
        let before = write(1..=left_out - 1);
        let script = format!("{list}{before}j{}G<enter>", conditions(left_out + 1));
        let played = dutch(&script);
        assert!(second(&played).exceptions.is_empty(), "without {left_out}");
        let said = format!("Voorwaarde {left_out} ");
        assert!(text(&played.screen).contains(&said), "{left_out}");
    }
    let without_day = format!("{list}jjjjj<enter>verteld<enter><esc>");
    assert!(second(&dutch(&without_day)).exceptions.is_empty());

    let played = dutch(&format!("{list}{}<enter><down><enter>", conditions(1)));
    let [exception] = &second(&played).exceptions[..] else {
        panic!("one exception");
    };
    let texts = (1..=LVV_CONDITIONS).map(|number| Private::from(format!("tekst {number}")));
    let expected = Ground::CrisisOfConscience {
        conditions: texts.collect(),
        employee_told_on: date(2026, 9, 1),
    };
    assert_eq!(exception.ground(), &expected);
}

#[test]
fn what_is_typed_about_a_duty_comes_back_too() {
    let typed = format!("2{MENU}j<enter><enter>omkoping<f12><wait 1>");
    let script = format!("{PASSPHRASE}<enter>{typed}{PASSPHRASE}<enter>");
    let world = Script::new(&script, cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    let shown = text(&played.screen);
    assert!(
        shown.contains("(Sv 162)") && shown.contains("omkoping"),
        "{shown}"
    );
}

#[test]
fn what_is_typed_is_sealed_and_comes_back_after_the_lock() {
    let typed = format!("2{MENU}G<enter><enter>tekst 1<enter><enter>halve zin<f12><wait 1>");
    let script = format!("{PASSPHRASE}<enter>{typed}{PASSPHRASE}<enter>");
    let world = Script::new(&script, cases());
    let played = play_world(model(Language::Dutch, SIZE, true, &world), world, SIZE);
    let shown = text(&played.screen);
    assert!(
        shown.contains("tekst 1") && shown.contains("halve zin"),
        "{shown}"
    );
}
