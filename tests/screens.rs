//! What each screen looks like, from keys to cells, in both languages and in two sizes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{Script, cases, model, picture, play, play_world, text};
use klankbord::{
    domain::{Case, Language},
    problem::ProblemKind,
};

const NARROW: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const LEAST: (u16, u16) = (60, 20);

/// Compares a screen of the opened vault, in both languages and sizes, with what it looked like before.
fn looks(name: &str, cases: &[Case], script: &str) {
    for language in Language::ALL {
        for size in [NARROW, WIDE] {
            let played = play(language, size, cases.to_vec(), script);
            let name = format!("{name}-{}-{}", language.tag(), size.0);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

/// Compares a screen before the door, in both languages and sizes.
fn looks_outside(name: &str, exists: bool, script: &str) {
    for language in Language::ALL {
        for size in [NARROW, WIDE] {
            let world = Script::new(script, Vec::new());
            let model = model(language, size, exists, &world);
            let played = play_world(model, world, size);
            let name = format!("{name}-{}-{}", language.tag(), size.0);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

#[test]
fn the_first_run() {
    looks_outside("first-run-welcome", false, "");
    looks_outside("first-run-place", false, "<enter>");
}

/// To the step of an own passphrase.
const OWN: &str = "<enter><enter><down>";

#[test]
fn the_passphrase_of_the_first_run() {
    looks_at_the_door("first-run-offered", false, "<enter><enter>");
    looks_at_the_door(
        "first-run-offered-wrong",
        false,
        "<enter><enter><ctrl-r>mis<enter>",
    );
    for (name, typed) in [
        (
            "passphrase",
            "zolder fietsbel maandag karnemelk tulp<enter>zolder fiets",
        ),
        ("fair", "zolder fietsbel maandag karnemelk<ctrl-t>"),
        ("too-short", "kort<enter>"),
        ("known", "Welkom01Welkom02<enter>"),
        ("repeated", "Zomer2026!Zomer2026!<enter>"),
    ] {
        looks_at_the_door(
            &format!("first-run-{name}"),
            false,
            &format!("{OWN}{typed}"),
        );
    }
}

#[test]
fn the_recovery_sheet_of_the_first_run() {
    let chosen = format!("{OWN}{0}<enter>{0}<enter>", common::PASSPHRASE);
    for (name, typed) in [
        ("asking", ""),
        ("warning", "<down><enter>"),
        ("words", "<enter>"),
        ("file", "<enter><down><enter>"),
        ("saved", "<enter><down><enter><enter>"),
        ("proof", "<enter><enter>"),
        (
            "proof-wrong",
            "<enter><enter>mis<enter>mis<enter>mis<enter>",
        ),
    ] {
        looks_at_the_door(&format!("sheet-{name}"), false, &format!("{chosen}{typed}"));
    }
}

#[test]
fn the_door_without_a_passphrase() {
    let words = common::sheet_key().words();
    let at = "<tab><enter>";
    let right = format!("{at}{}", words.join(" "));
    for (name, script) in [
        ("way", "<tab>".to_owned()),
        ("begin", at.to_owned()),
        ("typing", format!("{at}{}", words[..7].join(" "))),
        ("unknown", format!("{at}{} kaboutr ", words[..7].join(" "))),
        ("too-few", format!("{at}{}<enter>", words[..7].join(" "))),
        ("complete", right.clone()),
        (
            "swapped",
            format!("{at}{} {}<enter>", words[1..].join(" "), words[0]),
        ),
        ("new-passphrase", format!("{right}<enter>")),
    ] {
        looks_at_the_door(&format!("recover-{name}"), true, &script);
    }
}

/// Compares a screen before the door, in both languages and all sizes, with what it looked like before.
fn looks_at_the_door(name: &str, exists: bool, script: &str) {
    for language in Language::ALL {
        for size in [LEAST, NARROW, WIDE] {
            let world = Script::new(script, Vec::new());
            let model = model(language, size, exists, &world);
            let played = play_world(model, world, size);
            let name = format!("{name}-{}-{}", language.tag(), size.0);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

#[test]
fn the_door() {
    looks_outside("unlock", true, "zolder fietsbel");
    looks_outside("unlock-shown", true, "zolder fietsbel<ctrl-t>");
    looks_outside("unlock-wrong", true, "iets heel anders<enter>");
    looks_outside("unlock-help", true, "<f1>");
    looks("locked", &cases(), "<f12>");
    looks("locked-wrong", &cases(), "<f12><wait 1>mis<enter>");
}

#[test]
fn the_list_of_cases() {
    looks("cases", &cases(), "");
    looks("cases-empty", &[], "");
    looks("cases-all", &cases(), "fj");
    looks("cases-search", &cases(), "/koffie");
    looks("cases-not-found", &cases(), "/vuurtoren<enter>");
    looks("new-case", &cases(), "nSperwer");
    looks("new-case-refused", &cases(), "nAnna Jansen<enter>");
}

#[test]
fn one_case() {
    looks("case", &cases(), "<enter>");
    looks("case-entry-selected", &cases(), "<enter>jj");
    looks("facts", &cases(), "<enter>wj");
    looks("facts-several", &cases(), "<enter>wj<enter>j<space>");
    looks("facts-one", &cases(), "<enter>wjj<enter>j");
    looks("caution", &cases(), "j<enter>c<space>j<space>");
    looks("caution-nothing", &cases(), "j<enter>c<enter>");
    looks("contact", &cases(), "<enter>a9-12");
    looks("contact-wrong", &cases(), "<enter>a31-2<enter>");
    looks("aftercare", &cases(), "<enter>z");
    looks("cannot-close-yet", &cases(), "<enter>x");
    looks("retention", &cases(), "fG<enter>b");
    looks("reopen", &cases(), "fG<enter>h");
}

#[test]
fn a_note() {
    looks("note-empty", &cases(), "<enter>n");
    looks(
        "note",
        &cases(),
        "sBelt vanuit de auto. Wil even sparren. Zit al weken hoog en slaapt slecht; wil geen gedoe.<enter><enter>Dat zei Jansen ook.<wait 4><ctrl-t>",
    );
}

#[test]
fn help_and_trouble() {
    looks("help", &cases(), "<enter><f1>");
    looks("help-filtered", &cases(), "<enter>?zaak");
    looks("help-not-now", &cases(), "<enter><f1>afslui");
    looks("paste-refused", &cases(), "<paste n>");
    let size = NARROW;
    for language in Language::ALL {
        let opening = format!("{}<enter>", common::PASSPHRASE);
        let script = format!("{opening}2<enter>nWil even bellen.<ctrl-s>");
        let mut world = Script::new(&script, cases());
        world.settings.language = language;
        world.failing = Some(ProblemKind::NoSpace);
        let played = play_world(model(language, size, true, &world), world, size);
        let name = format!("problem-{}", language.tag());
        insta::assert_snapshot!(name, picture(&played.screen));
    }
}

#[test]
fn the_least_size_and_below() {
    for (name, script) in [
        ("cases", ""),
        ("case", "<enter>"),
        (
            "note",
            "sWil even sparren over donderdag, en hoe het nu verder gaat.",
        ),
        ("help", "<f1>"),
        ("caution", "j<enter>c"),
        ("locked", "<f12>"),
    ] {
        let played = play(Language::Dutch, LEAST, cases(), script);
        insta::assert_snapshot!(format!("least-{name}"), picture(&played.screen));
    }
    for size in [(59, 20), (60, 19), (20, 5), (1, 1)] {
        let played = play(Language::Dutch, size, cases(), "");
        let name = format!("too-small-{}x{}", size.0, size.1);
        insta::assert_snapshot!(name, picture(&played.screen));
    }
}

#[test]
fn only_safe_signs_are_drawn() {
    for script in [
        "",
        "<enter>",
        "sTekst",
        "<f1>",
        "j<enter>c",
        "<f12>",
        "<enter>w",
    ] {
        for size in [NARROW, WIDE] {
            let played = play(Language::Dutch, size, cases(), script);
            for sign in text(&played.screen).chars() {
                let safe = sign.is_ascii()
                    || sign.is_alphabetic()
                    || "─│┌┐└┘├┤•→←↑↓…—“”’·é".contains(sign);
                assert!(safe, "{sign} in {script}");
            }
        }
    }
}
