//! Looking together: nothing of a case is there, nothing is chosen beforehand, everything can be read at every size, and
//! leaving lands on the lock screen with all of it forgotten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Played, Script, cases, picture, play, play_world, start, text};
use klankbord::{
    app::{At, Begin, Ending, Model, Place, Start},
    documents::Form,
    domain::Language,
    problem::ProblemKind,
    runtime::World as _,
};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];
const SIZE: (u16, u16) = (80, 24);

/// Plays a script on the screen as a fresh process begins with it.
fn watching_at(language: Language, size: (u16, u16), at: At, script: &str) -> Played {
    let world = Script::new(script, cases());
    let start = Start {
        begin: Begin::new(at, language, false),
        fresh_can_come: true,
        ..start(language, size, true)
    };
    let model = Model::new(start, world.now());
    play_world(model, world, size)
}

fn watching(script: &str) -> Played {
    watching_at(Language::Dutch, SIZE, At::Watch, script)
}

/// Plays a script in an opened vault, in a program that has no other process.
fn opened(script: &str) -> Played {
    play(Language::Dutch, SIZE, cases(), script)
}

fn shows_roads(played: &Played) -> bool {
    text(&played.screen).contains("WELKE WEGEN ZIJN ER?")
}

#[track_caller]
fn fresh(played: &Played) -> Begin {
    match played.model.ending() {
        Some(Ending::Fresh(begin)) => begin,
        other => panic!("{other:?}"),
    }
}

#[test]
fn from_every_screen_that_has_it_the_vault_is_closed_before_the_roads_are_seen() {
    for way in ["K", "<enter>K", "<enter>vK", "1K"] {
        let played = opened(way);
        assert!(!played.world.is_open, "{way}");
        assert_eq!(played.world.asked.last(), Some(&"lock"), "{way}");
        assert!(shows_roads(&played), "{way}: {}", text(&played.screen));
        assert!(matches!(played.model.place(), Place::Outside(_)), "{way}");
    }
}

#[test]
fn the_process_that_had_the_vault_ends_and_the_fresh_one_shows_the_roads() {
    let world = Script::new(&format!("{PASSPHRASE}<enter>2<enter>K"), cases());
    let start = Start {
        fresh_can_come: true,
        ..start(Language::Dutch, SIZE, true)
    };
    let model = Model::new(start, world.now());
    let begin = fresh(&play_world(model, world, SIZE));
    assert_eq!((begin.at, begin.is_deaf), (At::Watch, true));
    assert_eq!(begin.word(), "watch,nl,deaf", "no content");
    let next = watching_at(Language::Dutch, SIZE, begin.at, "");
    assert!(shows_roads(&next));
    assert!(next.world.asked.is_empty());
}

#[test]
fn nothing_of_a_case_of_the_settings_or_of_the_clock_is_on_the_screen() {
    let played = opened("<enter>K<wait 1>1");
    let shown = text(&played.screen);
    for word in [
        "Wulp", "Eik", "2026", "Vandaag", "Zaken", "slot 4", "slot 5:",
    ] {
        assert!(!shown.contains(word), "{word}: {shown}");
    }
    let memory = format!("{:?}", played.model);
    assert!(!memory.contains("Desk"), "the desk is gone");
}

#[test]
fn text_under_way_is_sealed_before() {
    // A letter K in a note is a letter.
    let typed = opened("<enter>nK");
    assert!(typed.model.inside().is_some());
    let sealed = opened("<enter>nTekst<esc>K");
    assert!(!sealed.world.is_open && shows_roads(&sealed));
}

#[test]
fn words_that_could_not_be_sealed_are_told_on_the_lock_screen_and_not_to_the_employee() {
    let lost = Begin {
        words_lost: true,
        ..Begin::new(At::Watch, Language::Dutch, false)
    };
    let played = |script: &str| {
        let world = Script::new(script, cases());
        let start = Start {
            begin: lost.clone(),
            ..start(Language::Dutch, SIZE, true)
        };
        let model = Model::new(start, world.now());
        play_world(model, world, SIZE)
    };
    let told = "laatste zin";
    assert!(!text(&played("").screen).contains(told));
    let left = text(&played("<esc>").screen);
    assert!(left.contains(told), "{left}");
}

#[test]
fn nothing_is_chosen_beforehand_and_no_road_stands_out() {
    let played = watching("");
    let shown = picture(&played.screen);
    assert!(!shown.contains('>'), "{shown}");
    assert!(!shown.contains("REVERSED"), "{shown}");
    for word in ["beste", "aanbevolen", "advies:", "beter om", "moet u"] {
        assert!(!shown.contains(word), "{word}");
    }
}

#[test]
fn a_digit_and_the_arrows_choose_and_every_group_answers_the_six_questions() {
    for number in 1..=7 {
        let by_digit = watching_at(Language::Dutch, (120, 40), At::Watch, &number.to_string());
        let by_arrow = watching_at(
            Language::Dutch,
            (120, 40),
            At::Watch,
            &"<down>".repeat(number),
        );
        let shown = text(&by_digit.screen);
        assert_eq!(shown, text(&by_arrow.screen), "{number}");
        for question in [
            "Wat gebeurt er?",
            "Wie weet ervan?",
            "Hoe lang?",
            "Wanneer?",
            "Kunt u terug?",
            "Wat doe ik?",
        ] {
            assert!(shown.contains(question), "{number}: {question}");
        }
    }
    assert_eq!(
        text(&watching("<up>").screen),
        text(&watching("7").screen),
        "up begins at the end"
    );
}

/// All that can be read of the chosen group, from page to page.
fn pages(language: Language, size: (u16, u16), keys: &str) -> String {
    let mut seen = String::new();
    for turned in 0..40 {
        let script = format!("{keys}{}", "<pgdn>".repeat(turned));
        let shown = text(&watching_at(language, size, At::Watch, &script).screen);
        if turned > 0 && seen.ends_with(&shown) {
            return seen;
        }
        seen.push_str(&shown);
    }
    panic!("the explanation has no end");
}

#[test]
fn however_large_the_explanation_every_word_of_it_can_be_reached() {
    let words = |shown: &str| -> std::collections::BTreeSet<String> {
        let clean = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let boxed = shown.lines().filter(|line| line.contains(['│', '┌']));
        boxed.flat_map(str::split_whitespace).map(clean).collect()
    };
    let whole_size = (120, 200);
    for number in 1..=7 {
        for extent in ["-", "", "+"] {
            let keys = format!("{number}{extent}");
            let whole = watching_at(Language::Dutch, whole_size, At::Watch, &keys);
            let whole = words(&text(&whole.screen));
            let small = words(&pages(Language::Dutch, (60, 20), &keys));
            let missing: Vec<_> = whole
                .difference(&small)
                .filter(|word| word.len() > 1)
                .collect();
            assert!(missing.is_empty(), "{keys}: {missing:?}");
        }
    }
}

#[test]
fn more_is_longer_less_is_shorter_and_both_stop_somewhere() {
    let rows = |keys: &str| {
        let played = watching_at(Language::Dutch, (120, 200), At::Watch, keys);
        let shown = text(&played.screen);
        let is_row = |line: &&str| line.contains('│') && line.contains(char::is_alphanumeric);
        let is_air = |line: &&str| line.contains('│');
        let rows = shown.lines().filter(is_row).count();
        let last = shown.lines().collect::<Vec<_>>();
        let end = last.iter().rposition(is_row).unwrap();
        rows + last[..end].iter().filter(|line| is_air(line)).count()
    };
    assert!(rows("5-") < rows("5") && rows("5") < rows("5+"));
    assert_eq!(rows("5----"), rows("5-"));
    assert_eq!(rows("5++++"), rows("5+"));
    assert_eq!(rows("5++--"), rows("5-"));
    let turned = |keys: &str| text(&watching(keys).screen);
    assert_eq!(
        turned("5<pgdn><pgdn><pgdn><pgdn><pgdn><pgdn><pgup><pgup><pgup><pgup><pgup><pgup>"),
        turned("5")
    );
    assert_ne!(turned("5<pgdn>"), turned("5"));
    assert_eq!(
        turned("5<pgdn>6"),
        turned("6"),
        "another road begins at its beginning"
    );
}

#[test]
fn a_road_that_is_not_open_stays_in_the_list_with_its_reason() {
    // Defence: second on the list of organisations.
    let played = watching_at(
        Language::Dutch,
        (120, 40),
        At::Watch,
        "og<down><enter><enter>4",
    );
    let shown = text(&played.screen);
    assert!(shown.contains("Gekeken voor: Defensie"), "{shown}");
    assert!(
        shown.contains("klachtencommissie van het hele Rijk"),
        "{shown}"
    );
    assert!(shown.contains("Dit kan nu niet"), "{shown}");
    let short = watching_at(
        Language::Dutch,
        (120, 40),
        At::Watch,
        "og<down><enter><enter>4-",
    );
    assert!(
        text(&short.screen).contains("Dit kan nu niet"),
        "also when it is short"
    );
    let without = watching_at(Language::Dutch, (120, 40), At::Watch, "o<esc>4");
    assert!(text(&without.screen).contains("Eerst navragen"));
}

#[test]
fn leaving_lands_on_the_lock_screen_and_forgets_what_was_chosen() {
    for way in [
        "<esc>",
        "<f12>",
        "<ctrl-l>",
        "<slept>",
        "<wait 901>",
        "4<f1><f12>",
        "P<f12>",
    ] {
        let begin = fresh(&watching(&format!("o<enter><enter>4+{way}")));
        assert_eq!((begin.at, begin.is_deaf), (At::Locked, true), "{way}");
        assert_eq!(begin.word(), "locked,nl,deaf", "{way}");
    }
    let small = watching("4<size 40x10><f12>");
    assert_eq!(fresh(&small).at, At::Locked);
    let stays = watching("4<wait 890>");
    assert!(
        shows_roads(&stays),
        "two people who talk are not chased away"
    );
    for out in ["<dismissed>", "<ctrl-q>"] {
        assert_eq!(watching(out).model.ending(), Some(Ending::Stopped), "{out}");
    }
    match watching("4<ctrl-z>").model.ending() {
        Some(Ending::Aside(begin)) => assert_eq!(begin.at, At::Locked),
        other => panic!("{other:?}"),
    }
}

#[test]
fn without_another_process_the_lock_screen_comes_all_the_same() {
    let played = opened("<enter>K<wait 1>4<esc>");
    let shown = text(&played.screen);
    assert!(shown.contains("Op slot"), "{shown}");
    assert!(!shown.contains("klacht"), "{shown}");
}

#[test]
fn the_language_of_the_employee_is_gone_with_the_employee() {
    let english = watching("<f2>4");
    assert!(text(&english.screen).contains("WHICH ROADS ARE THERE?"));
    assert_eq!(fresh(&watching("<f2>4<esc>")).word(), "locked,nl,deaf");
}

#[test]
fn the_examples_ask_first_and_come_back_to_their_own_door() {
    let demo = |script: &str| {
        let world = Script::new(script, cases());
        let start = Start {
            fresh_can_come: true,
            ..start(Language::Dutch, SIZE, true)
        };
        let model = Model::new(start, world.now());
        play_world(model, world, SIZE)
    };
    let asked = demo("<tab><tab><enter>K");
    assert!(text(&asked.screen).contains("Samen kijken?"));
    assert!(asked.world.is_open);
    assert!(
        demo("<tab><tab><enter>K<enter>").world.is_open,
        "the harmless choice"
    );
    let begin = fresh(&demo("<tab><tab><enter>K<down><enter>"));
    assert_eq!(begin.at, At::WatchDemo);
    let left = watching_at(Language::Dutch, SIZE, At::WatchDemo, "<esc>");
    assert_eq!(fresh(&left).at, At::AfterDemo);
}

#[test]
fn the_sheet_has_the_roads_and_no_name_no_case_and_no_date() {
    let played = watching("14P<enter>");
    let (path, sheet, form) = &played.world.documents[0];
    assert_eq!((path.as_str(), *form), ("~/wegen.odt", Form::Odt));
    let plain = sheet.plain();
    assert!(plain.contains("Dit hebben wij samen bekeken\n"));
    let looked = plain.split("bekeken\n").nth(1).unwrap();
    let looked = looked.split("Dit mag u altijd").next().unwrap();
    assert!(looked.contains("- Zelf het gesprek aangaan\n- Een klacht indienen\n"));
    assert_eq!(looked.matches("\n- ").count(), 2);
    for right in [
        "U mag op elk moment stoppen. U hoeft niet te zeggen waarom.",
        "Niets doen is ook een keuze",
    ] {
        assert!(plain.contains(right), "{right}");
    }
    for blank in ["Naam: ____", "Telefoon: ____"] {
        assert!(plain.contains(blank), "{blank}");
    }
    for word in ["Wulp", "Eik", "2026-", "november", "/home"] {
        assert!(!plain.contains(word), "{word}");
    }
    assert!(text(&played.screen).contains("staat in het bestand"));
    assert!(shows_roads(&played), "it stays with the roads");
    insta::assert_snapshot!("sheet_nl", plain);
    let english = watching_at(Language::English, SIZE, At::Watch, "P<enter>");
    let (path, sheet, _) = &english.world.documents[0];
    assert_eq!(path, "~/roads.odt");
    assert!(
        !sheet.plain().contains("looked at together"),
        "nothing was looked at"
    );
    insta::assert_snapshot!("sheet_en", sheet.plain());
}

#[test]
fn a_sheet_needs_a_name_with_a_known_ending_and_a_failure_is_told() {
    let named = |path: &str| watching(&format!("P{}{path}<enter>", "<back>".repeat(11)));
    assert_eq!(named("~/blad.TXT").world.documents[0].2, Form::Plain);
    for (path, told) in [("", "Typ de naam"), ("~/blad.pdf", ".odt of op .txt")] {
        let refused = named(path);
        assert!(refused.world.documents.is_empty());
        let shown = text(&refused.screen);
        assert!(shown.contains(told), "{shown}");
    }
    let mut world = Script::new("P<enter>", cases());
    world.failing = Some(ProblemKind::FileExists);
    let start = Start {
        begin: Begin::new(At::Watch, Language::Dutch, false),
        ..start(Language::Dutch, SIZE, true)
    };
    let model = Model::new(start, world.now());
    let failed = play_world(model, world, SIZE);
    assert!(failed.model.overlay().is_some());
}

#[test]
fn no_row_of_keys_breaks_it() {
    use std::fmt::Write as _;
    let keys = [
        "1",
        "4",
        "7",
        "<down>",
        "<up>",
        "<pgdn>",
        "<pgup>",
        "+",
        "-",
        "o",
        "<enter>",
        "P",
        "<f2>",
        "<f1>",
        "g",
        "G",
        "<size 60x20>",
        "<size 40x10>",
        "<size 120x40>",
        "x",
    ];
    let mut state: u32 = 1;
    for _ in 0..200 {
        let mut script = String::new();
        for _ in 0..25 {
            state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            let at = (state >> 16) as usize % keys.len();
            write!(script, "{}", keys[at]).unwrap();
        }
        let played = watching(&script);
        assert!(
            matches!(played.model.place(), Place::Outside(_)),
            "{script}"
        );
    }
}

#[test]
fn pictures() {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        for (width, height) in SIZES {
            let mut all: Vec<(String, String)> = vec![("begin".to_owned(), String::new())];
            all.extend((1..=7).map(|number| (format!("group_{number}"), number.to_string())));
            all.extend([
                ("shorter".to_owned(), "4-".to_owned()),
                ("longer".to_owned(), "4+".to_owned()),
                ("turned".to_owned(), "6+<pgdn>".to_owned()),
                ("organisation".to_owned(), "o".to_owned()),
                ("bond".to_owned(), "og<down><enter>".to_owned()),
                ("known".to_owned(), "og<down><enter>g<enter>4".to_owned()),
                ("file".to_owned(), "P".to_owned()),
            ]);
            for (name, keys) in all {
                let played = watching_at(language, (width, height), At::Watch, &keys);
                let name = format!("{name}_{width}x{height}_{tag}");
                insta::assert_snapshot!(name, picture(&played.screen));
            }
        }
    }
}
