//! The figures on screen: what may be shown is shown, and no small count is anywhere, however one walks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{code, identity, picture, play, play_demo, text};
use jiff::{ToSpan, civil::date};
use klankbord::domain::{
    Case, Doer, Entry, EntryKind,
    Language::{self, Dutch, English},
    Pseudonym, Reference,
    closing::ClosingTalk,
};
use proptest::prelude::*;

const NARROW: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (60, 20);

/// The numbers between the tabs and the last two rows.
fn numbers(screen: &str) -> Vec<u32> {
    let rows: Vec<_> = screen.lines().collect();
    let body = rows[2..rows.len() - 2].join("\n");
    body.split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

#[test]
fn the_figures_of_the_ten_cases() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for size in [NARROW, WIDE, SMALL] {
            let size_name = format!("{}x{}", size.0, size.1);
            let played = play_demo(language, size, "4");
            insta::assert_snapshot!(
                format!("figures-{name}-{size_name}"),
                picture(&played.screen)
            );
        }
        for (script, what) in [("4t<down>", "tables"), ("4w", "why")] {
            let played = play_demo(language, NARROW, script);
            insta::assert_snapshot!(format!("{what}-{name}-80x24"), picture(&played.screen));
        }
    }
}

#[test]
fn of_2025_only_the_cases_the_contacts_and_merged_totals_are_shown() {
    for form in ["4", "4t"] {
        let screen = text(&play_demo(Dutch, WIDE, form).screen);
        let mut counts = numbers(&screen);
        counts.retain(|number| *number != 2025 && *number != 5);
        counts.sort_unstable();
        assert_eq!(counts, [8, 8, 8, 46], "{screen}");
        let withheld = screen.matches("░░░ niet getoond ░░░").count();
        assert_eq!(
            withheld, 4,
            "cases of before, closed ones, group and role: {screen}"
        );
    }
}

#[test]
fn no_small_count_is_anywhere_however_one_walks() {
    let walks = [
        "4",
        "4h",
        "4hh",
        "4t",
        "4ht",
        "4w",
        "4<left>",
        "4<left>h",
        "4<left>hh",
        "4<left><left>",
        "4<left><left>h",
        "4G",
        "4<down><down>",
        "4<pgdn>w<down><down>",
    ];
    for language in Language::ALL {
        for size in [NARROW, WIDE, SMALL] {
            for walk in walks {
                let screen = text(&play_demo(language, size, walk).screen);
                let small = numbers(&screen)
                    .iter()
                    .any(|number| (1..5).contains(number));
                assert!(!small, "{walk}: {screen}");
            }
        }
    }
}

#[test]
fn nothing_and_little_look_the_same() {
    let nothing = text(&play(Dutch, WIDE, Vec::new(), "4").screen);
    let little = text(&play(Dutch, WIDE, common::cases(), "4").screen);
    assert_eq!(nothing, little);
}

#[test]
fn what_does_not_fit_can_be_reached() {
    for size in [NARROW, SMALL] {
        let first = text(&play_demo(Dutch, size, "4").screen);
        assert!(first.contains("↑↓ meer"), "{first}");
        let walked: String = (0..6)
            .map(|times| {
                text(&play_demo(Dutch, size, &format!("4{}", "<down>".repeat(times))).screen)
            })
            .collect();
        for title in [
            "Waar ging het over?",
            "Welke vorm had het?",
            "Welke rol had de medewerker?",
            "Over wie ging het?",
            "Wat cijfers niet zeggen",
        ] {
            assert!(walked.contains(title), "{title}");
        }
    }
    let why = text(&play_demo(Dutch, SMALL, "4w<down><down>").screen);
    assert!(why.contains("alleen het totaal"), "{why}");
}

/// A case of 2026: its month of opening, how many months later it was closed, its codes, its talks.
type Seed = (i8, Option<i8>, usize, usize, u8);

fn case(number: usize, seed: Seed) -> Case {
    let (month, closed, nature, role, talks) = seed;
    let opened = date(2026, month, 1);
    let pseudonym = Pseudonym::new("Wulp").unwrap();
    let mut case = Case::open(
        identity(number),
        Reference::numbered(2026, number),
        pseudonym,
        opened,
    );
    let natures = ["OO-PES", "OO-DIS", "IN-BEL", "AR-BEO"];
    case.natures = vec![code(natures[nature])];
    case.role = code(["C-DIR", "C-GET"][role]);
    case.informal_outcomes = vec![code("UI-OPL")];
    case.formal_outcomes = vec![code("UF-NVT")];
    for _talk in 0..talks {
        let mut talk = Entry::new(opened, EntryKind::Contact, Doer::Adviser, "");
        talk.channel = Some(code("K-TEL"));
        case.write(talk).unwrap();
    }
    case.record_broke_off(opened).unwrap();
    case.proceed(opened).unwrap();
    if let Some(later) = closed {
        let on = opened.saturating_add(i64::from(later).months());
        case.close(&ClosingTalk::WithEmployee, on).unwrap();
    }
    case
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn no_number_on_the_drawn_screen_is_a_small_count(
        seeds in prop::collection::vec((1..11_i8, prop::option::of(0..6_i8), 0..4_usize, 0..2_usize, 0..4_u8), 0..45)
    ) {
        let cases: Vec<_> = seeds.iter().enumerate().map(|(number, seed)| case(number + 1, *seed)).collect();
        for walk in ["4", "4h", "4hht"] {
            let screen = text(&play(Dutch, WIDE, cases.clone(), walk).screen);
            let small = numbers(&screen).iter().any(|number| (1..5).contains(number));
            prop_assert!(!small, "{walk}: {screen}");
        }
    }
}
