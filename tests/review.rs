//! Going through the cases, from keys to cells, over the ten cases of the demonstration on the day they were written for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{picture, play, play_demo, text};
use klankbord::domain::Language::{self, Dutch, English};

const NARROW: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (60, 20);

/// The references on the cards, one press of a key after the other.
fn cards(count: usize) -> Vec<String> {
    (0..count)
        .map(|times| {
            let script = format!("3{}", "<right>".repeat(times));
            let screen = text(&play_demo(Dutch, NARROW, &script).screen);
            let (_, rest) = screen.split_once('(').unwrap_or_default();
            rest.split_once(')').unwrap_or_default().0.to_owned()
        })
        .collect()
}

#[test]
fn the_cards_of_the_ten_cases() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for size in [NARROW, WIDE, SMALL] {
            let played = play_demo(language, size, "3");
            let size_name = format!("{}x{}", size.0, size.1);
            insta::assert_snapshot!(format!("card-{name}-{size_name}"), picture(&played.screen));
        }
        for (script, what) in [
            ("3<right>", "report-card"),
            ("3<right><right><right><right>", "retained-card"),
            ("3G", "left-as-they-are"),
        ] {
            let played = play_demo(language, NARROW, script);
            insta::assert_snapshot!(format!("{what}-{name}-80x24"), picture(&played.screen));
        }
    }
}

#[test]
fn the_order_is_that_of_what_needs_a_look() {
    // A date of the law, information on a report, harm, silence, destruction; then what asks nothing, the longest quiet first.
    let order = [
        "NL-03", "NL-04", "NL-02", "NL-05", "NL-09", "NL-07", "NL-10",
    ];
    assert_eq!(cards(7), order);
}

#[test]
fn the_first_card_tells_why_with_its_date_and_days() {
    let screen = text(&play_demo(Dutch, WIDE, "3").screen);
    let told = "Klacht kan tot 12-12-2025, nog 21 dagen; daarna hoeft de commissie hem niet";
    assert!(screen.contains(told), "{screen}");
    let screen = text(&play_demo(English, WIDE, "3").screen);
    assert!(screen.contains("21 days from now"), "{screen}");
}

#[test]
fn a_pause_keeps_the_place_and_so_does_another_screen() {
    for way in ["<esc>3", "<esc>43", "<enter><esc>", "<enter><esc><esc>3"] {
        let script = format!("3<right><right>{way}");
        let screen = text(&play_demo(Dutch, NARROW, &script).screen);
        assert!(
            screen.contains("NL-02") && screen.contains("3 van 7"),
            "{way}: {screen}"
        );
    }
}

#[test]
fn after_the_end_a_new_round_begins() {
    let screen = text(&play_demo(Dutch, NARROW, "3G<enter>3").screen);
    assert!(screen.contains("1 van 7"), "{screen}");
}

#[test]
fn no_cases_is_said_kindly() {
    for language in Language::ALL {
        let screen = play(language, NARROW, Vec::new(), "3");
        let name = format!("empty-round-{}-80x24", language.tag());
        insta::assert_snapshot!(name, picture(&screen.screen));
    }
}

#[test]
fn nothing_of_a_screen_blames_or_counts_the_employee() {
    let words = [
        "moet ",
        "te laat",
        "achterstand",
        "score",
        "helaas",
        "verzuimd",
    ];
    for times in 0..8 {
        let script = format!("3{}", "<right>".repeat(times));
        let screen = text(&play_demo(Dutch, WIDE, &script).screen);
        for word in words {
            assert!(!screen.contains(word), "{word}: {screen}");
        }
    }
}
