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

/// Plays a script on the ten cases in January of the next year: what isn't over can't be published.
fn play_after(language: Language, size: (u16, u16), script: &str) -> common::Played {
    let opening = format!("{}<enter>2{script}", common::PASSPHRASE);
    let mut world = common::Script::new(&opening, common::ten_cases());
    world.settings.language = language;
    world.day.0 = date(2026, 1, 12);
    let model = common::model(language, size, true, &world);
    common::play_world(model, world, size)
}

#[test]
fn a_year_that_is_not_over_is_not_published() {
    let played = play_demo(Dutch, NARROW, "4p");
    assert!(text(&played.screen).contains("nog niet voorbij"));
    let played = play_demo(Dutch, NARROW, "4p<down><down><enter>");
    assert!(played.world.releases.is_empty());
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
        for (script, what) in [
            ("4t<down>", "tables"),
            ("4w", "why"),
            ("4d", "choice"),
            ("4v", "coarser"),
        ] {
            let played = play_demo(language, NARROW, script);
            insta::assert_snapshot!(format!("{what}-{name}-80x24"), picture(&played.screen));
        }
        for (script, what) in [
            ("4<left>p", "publish"),
            ("4<left>p<down><down><enter>e", "preview"),
        ] {
            let played = play_after(language, NARROW, script);
            insta::assert_snapshot!(format!("{what}-{name}-80x24"), picture(&played.screen));
        }
    }
}

#[test]
fn of_2025_only_the_cases_and_the_contacts_are_shown_and_why_that_is_right() {
    let walks = (0..30).map(|times| format!("4{}", "<down>".repeat(times)));
    for form in ["", "t"] {
        let mut seen = std::collections::BTreeSet::new();
        for walk in walks.clone() {
            let screen = text(&play_demo(Dutch, NARROW, &format!("{walk}{form}")).screen);
            seen.extend(figures(&screen));
        }
        assert_eq!(seen, [8, 46].into(), "{form}");
    }
    let screen = text(&play_demo(Dutch, NARROW, "4").screen);
    assert!(
        screen.contains("x: niet getoond. Dat kan nul zijn, een klein aantal"),
        "{screen}"
    );
}

/// The numbers of the rows of tables: what stands right of a label, in a panel.
fn figures(screen: &str) -> Vec<u32> {
    let rows = screen.lines().filter_map(|row| row.strip_prefix('│'));
    let cells = rows.filter_map(|row| {
        let row = row.trim_end_matches(['│', ' ', '█', '▌']);
        let (label, number) = row.rsplit_once("  ")?;
        (!label.trim().is_empty()).then(|| number.trim().parse().ok())?
    });
    cells.collect()
}

#[test]
fn what_is_published_is_in_the_ledger_first_and_only_then_in_a_file() {
    let early = play_after(Dutch, NARROW, "4<left>e");
    assert!(text(&early.screen).contains("Publiceer ze eerst"));
    assert!(early.world.files.is_empty());
    // Enter twice does no harm: the question starts on the harmless answer.
    let harmless = play_after(Dutch, NARROW, "4<left>p<enter><enter>");
    assert!(harmless.world.releases.is_empty());
    let published = play_after(
        Dutch,
        NARROW,
        "4<left>p<down><down><enter>e<enter><tab><enter>",
    );
    let asked = &published.world.asked;
    let place = |what: &str| asked.iter().position(|asked| *asked == what).unwrap();
    assert!(place("publish figures") < place("save file"));
    assert_eq!(published.world.releases.len(), 1);
    assert_eq!(published.world.files[0].0, "~/cijfers-2025.ods");
    assert!(published.world.files[0].1.starts_with(b"PK"));
    let again = play_after(Dutch, NARROW, "4<left>p<down><down><enter>p");
    assert!(text(&again.screen).contains("al gepubliceerd"));
    assert_eq!(again.world.releases.len(), 1);
}

#[test]
fn who_thinks_that_somebody_could_be_recognised_is_offered_what_is_coarser() {
    let played = play_after(Dutch, NARROW, "4<left>p<down><enter>");
    assert!(text(&played.screen).contains("Alleen totalen"));
    let coarser = play_after(Dutch, NARROW, "4<left>p<down><enter><down><enter>");
    let screen = text(&coarser.screen);
    assert!(
        screen.contains("nieuwe zaken") && !screen.contains("soort zaak"),
        "{screen}"
    );
    assert!(coarser.world.releases.is_empty());
}

#[test]
fn the_tables_can_be_chosen_and_brought_back() {
    let on = |script: &str| text(&play_demo(Dutch, WIDE, script).screen);
    let fewer = on("4d<down><down><down><down><space><enter>");
    assert!(!fewer.contains("naar soort zaak"), "{fewer}");
    let back = on("4d<down><down><down><down><space><enter>dr<enter>");
    assert!(back.contains("naar soort zaak"), "{back}");
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
                let small = figures(&screen)
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
        let walked: String = (0..30)
            .map(|times| {
                let script = format!("4{}", "<down>".repeat(times));
                text(&play_demo(Dutch, size, &script).screen)
            })
            .collect();
        for title in [
            "naar soort zaak",
            "naar aard",
            "naar rol",
            "naar afloop van formele",
            "Wat cijfers niet zeggen",
        ] {
            assert!(walked.contains(title), "{title}");
        }
    }
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
            let small = figures(&screen).iter().any(|number| (1..5).contains(number));
            prop_assert!(!small, "{walk}: {screen}");
        }
    }
}
