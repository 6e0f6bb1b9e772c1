//! Every code that the program itself names is on a list, so that a list can't be changed under its feet.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail"
)]

use std::{fs, path::Path};

use klankbord::{
    catalogue::Catalogue,
    domain::{Code, Dimension},
};

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_code_that_the_program_names_is_on_a_list() {
    let catalogue = Catalogue::shipped().unwrap();
    let known = |code: &Code| {
        Dimension::ALL
            .iter()
            .any(|dimension| catalogue.codes.contains(*dimension, code))
    };
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut named = 0;
    for file in &files {
        for rest in file.split("Code::literal(\"").skip(1) {
            let (text, _) = rest.split_once('"').expect("a code ends");
            assert!(
                known(&Code::new(text).expect("a code")),
                "{text} is on no list"
            );
            named += 1;
        }
    }
    assert!(
        named >= 7,
        "the codes that the domain names were found: {named}"
    );
}
