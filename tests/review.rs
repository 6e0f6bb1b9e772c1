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
use jiff::civil::date;
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
    let told = "Klacht kan tot 12-12-2025, nog 21 dagen; daarna hoeft";
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

/// A contact for the first case, nothing for the second, a note for the third.
// After a contact of aftercare it is asked whether there is disadvantage; the second Esc leaves that.
const CHOICES: &str = "3128-11<enter>21-12<enter>5Belde even.<esc><esc>";

#[test]
fn a_choice_is_saved_and_the_round_goes_on_by_itself() {
    let played = play_demo(Dutch, NARROW, "3128-11<enter>");
    let screen = text(&played.screen);
    assert!(
        screen.contains("2 van 7") && screen.contains("NL-04"),
        "{screen}"
    );
    let case = played
        .world
        .cases
        .iter()
        .find(|case| case.reference.as_str() == "NL-03");
    assert_eq!(case.unwrap().next_contact, Some(date(2025, 11, 28)));
}

#[test]
fn a_choice_that_is_not_made_after_all_leaves_the_round_where_it_is() {
    for script in [
        "31<esc>",
        "32<esc>",
        "33<esc>",
        "34<esc>",
        "34<enter>",
        "35<esc>",
    ] {
        let played = play_demo(Dutch, NARROW, script);
        let screen = text(&played.screen);
        assert!(
            screen.contains("1 van 7") && screen.contains("NL-03"),
            "{script}: {screen}"
        );
        assert!(!played.world.asked.contains(&"save"), "{script}");
    }
}

#[test]
fn what_the_phase_does_not_allow_is_not_offered_and_says_why() {
    let third = "3<right><right>";
    let screen = text(&play_demo(Dutch, NARROW, third).screen);
    assert!(screen.contains("nazorg, 381 dagen") && !screen.contains("3  Naar nazorg"));
    let refused = text(&play_demo(Dutch, NARROW, &format!("{third}3")).screen);
    assert!(refused.contains("Dat kan niet in de fase"), "{refused}");
    let retained = text(&play_demo(Dutch, NARROW, "3<right><right><right><right>1").screen);
    assert!(retained.contains("Dat kan niet in de fase"), "{retained}");
}

#[test]
fn the_end_lists_what_was_chosen_and_counts_what_was_left() {
    let script = format!("{CHOICES}G");
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for size in [NARROW, WIDE, SMALL] {
            let played = play_demo(language, size, &script);
            let size_name = format!("{}x{}", size.0, size.1);
            insta::assert_snapshot!(
                format!("summary-{name}-{size_name}"),
                picture(&played.screen)
            );
        }
    }
    let screen = text(&play_demo(Dutch, NARROW, &script).screen);
    for told in [
        "Voor 3 zaken koos u iets",
        "contact vr 28-11",
        "stil tot ma 01-12",
        "notitie",
        "4 zaken liet u zoals ze zijn",
    ] {
        assert!(screen.contains(told), "{told}: {screen}");
    }
}

#[test]
fn after_a_note_the_card_stays_and_a_pause_keeps_what_was_chosen() {
    let screen = text(&play_demo(Dutch, NARROW, CHOICES).screen);
    assert!(
        screen.contains("3 van 7") && screen.contains("“Belde even.”"),
        "{screen}"
    );
    let script = format!("{CHOICES}<esc>3G");
    let screen = text(&play_demo(Dutch, NARROW, &script).screen);
    assert!(screen.contains("Voor 3 zaken koos u iets"), "{screen}");
}

#[test]
fn a_case_for_which_doing_nothing_was_agreed_comes_last_and_says_so() {
    // Wulp is quiet until a day; the demonstration begins anew with that choice made.
    let played = play_demo(Dutch, NARROW, "3<right><right>21-12<enter>");
    let mut world = common::Script::new(
        &format!("{}<enter>3G<left>", common::PASSPHRASE),
        played.world.cases,
    );
    world.day.0 = date(2025, 11, 22);
    let model = common::model(Dutch, NARROW, true, &world);
    let screen = text(&common::play_world(model, world, NARROW).screen);
    assert!(screen.contains("Wulp (NL-02)"), "{screen}");
    assert!(
        screen.contains("Niets doen is afgesproken, tot ma 01-12."),
        "{screen}"
    );
}
