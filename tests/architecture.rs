//! Which room may know which: read from the sources, so that a forbidden door is noticed when it is built.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail"
)]

use std::{collections::BTreeSet, fs, path::Path};

/// A room, the rooms that it may know, and words from outside that may not occur in it. A room stands below all that it
/// knows, so that there can be no circle.
const ROOMS: &[(&str, &[&str], &[&str])] = &[
    ("domain", &[], PURE),
    ("tally", &["domain"], PURE),
    ("sanitise", &[], PURE),
    ("words", &[], PURE),
    ("catalogue", &["domain", "sanitise"], QUIET),
    ("texts", &["domain"], QUIET),
    (
        "documents",
        &["domain", "tally", "catalogue", "texts", "sanitise"],
        QUIET,
    ),
    ("problem", &["texts"], QUIET),
    (
        "exchange",
        &["domain", "catalogue", "sanitise", "problem"],
        QUIET,
    ),
    ("vault", &["domain"], &["ratatui", "crossterm", "fl!"]),
    (
        "usecases",
        &[
            "domain",
            "tally",
            "catalogue",
            "texts",
            "sanitise",
            "problem",
            "exchange",
            "vault",
            "words",
        ],
        &["sled", "age::", "ratatui", "crossterm"],
    ),
    (
        "app",
        &[
            "domain",
            "tally",
            "catalogue",
            "texts",
            "documents",
            "sanitise",
            "problem",
            "words",
        ],
        &[
            "sled",
            "age::",
            "ratatui::layout",
            "ratatui::widgets",
            "ratatui::Frame",
            "Terminal",
            "Color::",
            "std::fs",
            "std::io",
            "std::env",
            "std::net",
            "Instant",
            "SystemTime",
            "Zoned::now",
            "rand::",
            "event::read",
            "event::poll",
        ],
    ),
    (
        "ui",
        &[
            "app",
            "domain",
            "tally",
            "catalogue",
            "texts",
            "documents",
            "problem",
            "words",
        ],
        &[
            "sled",
            "age::",
            "std::fs",
            "std::io",
            "std::env",
            "std::net",
            "Instant",
            "SystemTime",
            "Zoned::now",
            "rand::",
            "&mut Model",
            "crossterm",
            "Color::",
        ],
    ),
    (
        "runtime",
        &[
            "app",
            "ui",
            "domain",
            "tally",
            "catalogue",
            "texts",
            "documents",
            "sanitise",
            "problem",
            "usecases",
            "vault",
            "words",
        ],
        &["sled", "age::", "std::net"],
    ),
    (
        "cli",
        &[
            "app",
            "domain",
            "tally",
            "catalogue",
            "texts",
            "documents",
            "sanitise",
            "problem",
            "exchange",
            "vault",
            "usecases",
            "runtime",
            "words",
        ],
        &["sled", "age::", "std::net", "ratatui"],
    ),
];

/// No screen, no store, no clock, no disk, no chance.
const PURE: &[&str] = &[
    "ratatui",
    "crossterm",
    "sled",
    "age::",
    "std::fs",
    "std::io",
    "std::env",
    "std::net",
    "Instant",
    "SystemTime",
    "Zoned::now",
    "rand::",
    "println!",
];

/// No screen, no store, no clock, no disk.
const QUIET: &[&str] = &[
    "ratatui",
    "crossterm",
    "sled",
    "age::",
    "std::fs",
    "std::net",
    "Instant",
    "SystemTime",
    "Zoned::now",
    "rand::",
];

#[test]
fn each_room_knows_only_what_it_may() {
    for (room, may_know, forbidden) in ROOMS {
        for (file, code) in sources(room) {
            for known in rooms_in(&code) {
                let allowed = known == *room || may_know.contains(&known.as_str());
                assert!(allowed, "{file} knows {known}");
            }
            for word in *forbidden {
                assert!(!has_word(&code, word), "{file} has {word}");
            }
        }
    }
}

#[test]
fn there_is_no_circle_and_no_room_without_a_rule() {
    for (place, (room, may_know, _)) in ROOMS.iter().enumerate() {
        for known in *may_know {
            let above = ROOMS[..place].iter().any(|(above, ..)| above == known);
            assert!(above, "{room} knows {known}, which comes later");
        }
    }
    let map = fs::read_to_string(root().join("lib.rs")).unwrap();
    for line in map.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let room = line.trim_end_matches(';');
        assert!(
            ROOMS.iter().any(|(known, ..)| *known == room),
            "{room} has no rule"
        );
    }
}

#[test]
fn every_file_says_first_what_it_is_for_and_stays_small() {
    for (room, ..) in ROOMS {
        for (file, _) in sources(room) {
            let text = fs::read_to_string(&file).unwrap();
            assert!(text.starts_with("//! "), "{file}");
            let own = text
                .lines()
                .take_while(|line| *line != "#[cfg(test)]")
                .count();
            assert!(own <= 700, "{file} has {own} lines");
            assert!(!file.ends_with("/mod.rs"), "{file}");
        }
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
}

/// The name and the code, without comments and tests, of every file of a room.
fn sources(room: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let file = root().join(format!("{room}.rs"));
    found.extend(file.exists().then_some(file));
    let mut folders = vec![root().join(room)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs")
                && !path.ends_with("tests.rs")
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "there is no room {room}");
    found
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<&str> = text
                .lines()
                .take_while(|line| *line != "#[cfg(test)]")
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            (path.display().to_string(), code.join("\n"))
        })
        .collect()
}

/// The rooms that a file names: `crate::app::x`, and each of `crate::{app::x, domain::{y, z}}`.
fn rooms_in(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            let mut in_path = false;
            for sign in group.chars() {
                match sign {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => in_path = false,
                    _ if depth > 0 => continue,
                    ':' => in_path = true,
                    sign if !in_path && (sign.is_alphanumeric() || sign == '_') => {
                        name.push(sign);
                        continue;
                    }
                    _ => {}
                }
                rooms.insert(std::mem::take(&mut name));
            }
            rooms.insert(name);
        } else {
            rooms.insert(
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            );
        }
    }
    let known = |name: &String| ROOMS.iter().any(|(room, ..)| room == name);
    rooms.into_iter().filter(known).collect()
}

/// Whether a word occurs, and not as the end of a longer one (`age::` in `language::`).
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}
