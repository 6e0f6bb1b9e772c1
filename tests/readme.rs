//! The README keeps its promises: its length, its two commands, and the keys, which come from the table of commands.
//! `KLANKBORD_WRITE=1 cargo test --test readme` writes the keys anew.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::{fmt::Write as _, fs, path::Path};

use klankbord::{
    app::{BINDINGS, Scope},
    domain::Language,
    texts::Texts,
};

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

/// The scopes of the key card, and what they are called.
const CARD: [(&str, &[Scope]); 8] = [
    ("everywhere", &[Scope::Everywhere, Scope::Tabs]),
    ("lists", &[Scope::Reading]),
    ("today", &[Scope::Today]),
    ("cases", &[Scope::Cases]),
    ("one case", &[Scope::Case]),
    ("a note", &[Scope::Note, Scope::Writing]),
    (
        "a step",
        &[
            Scope::StepShared,
            Scope::Step,
            Scope::StepAnswer,
            Scope::StepHandover,
        ],
    ),
    ("review and figures", &[Scope::Review, Scope::Tallies]),
];

fn card() -> String {
    let texts = Texts::new(Language::English).unwrap();
    let mut card = String::from("| where | keys |\n| --- | --- |\n");
    for (name, scopes) in CARD {
        let rows = BINDINGS.iter().filter(|row| scopes.contains(&row.scope));
        let keys: Vec<String> = rows
            .map(|row| {
                format!(
                    "`{}` {}",
                    row.keys.first().expect("a key").label(&texts),
                    (row.name)(&texts)
                )
            })
            .collect();
        writeln!(card, "| {name} | {} |", keys.join(" · ")).unwrap();
    }
    card
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("a place for the keys");
    let (kept, after) = rest.split_once(END).expect("an end of the keys");
    if std::env::var_os("KLANKBORD_WRITE").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", card())).unwrap();
    } else {
        assert_eq!(
            kept,
            card(),
            "the keys in the README are not those of the program"
        );
    }
}

#[test]
fn the_readme_is_short_and_begins_with_what_to_do() {
    let readme = include_str!("../README.md");
    assert!(readme.lines().count() <= 150);
    let top: Vec<&str> = readme.lines().take(25).collect();
    for command in ["cargo run --release -- demo", "cargo test"] {
        assert!(
            top.iter().any(|line| line.starts_with(command)),
            "{command} is not in the first 25 lines"
        );
    }
    let run = include_str!("../.ci/run");
    assert!(
        run.contains("-- demo") && run.contains("cargo test"),
        ".ci/run runs the commands of the README"
    );
}
