//! Making a document by keys: nothing is written before it was shown, and nothing tells whose it is.

use klankbord::{
    documents::Form,
    domain::{Event, Language},
};

use super::common::{Played, picture, play_demo, text};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

/// Opens the first case of the list and asks for its documents.
const DOCUMENTS: &str = "<enter>e";

fn dutch(script: &str) -> Played {
    play_demo(Language::Dutch, (80, 24), script)
}

/// Compares a screen with what it looked like before, in both languages and three sizes.
fn looks(name: &str, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let played = play_demo(language, size, script);
            let name = format!("{name}-{}-{}x{}", language.tag(), size.0, size.1);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

/// Walks to an offer from the top.
fn offer(number: usize) -> String {
    format!("{DOCUMENTS}{}<enter>", "j".repeat(number))
}

/// The rows of the first case: no complaint text, no report text, one consent, and so on.
const CONSENT: usize = 2;
const CONSULTATION: usize = 3;
const EMPLOYEE: usize = 4;
const OTHER: usize = 5;

#[test]
fn what_making_a_document_looks_like() {
    looks("document-choose", DOCUMENTS);
    looks("document-refused", &offer(0));
    looks("document-consent", &offer(CONSENT));
    looks("document-words", &offer(CONSULTATION));
    looks("document-lines", &format!("{}jj", offer(EMPLOYEE)));
    looks(
        "document-lines-preview",
        &format!("{}<enter><pgdn>", offer(EMPLOYEE)),
    );
    looks(
        "document-leave",
        &format!("{}<space><esc><esc>", offer(OTHER)),
    );
    looks("document-place", &format!("{}<enter>", offer(CONSENT)));
    looks(
        "document-place-txt",
        &format!("{}<enter><tab>", offer(CONSENT)),
    );
    looks(
        "document-made",
        &format!("{}<enter><enter>", offer(CONSENT)),
    );
    looks("document-processing", "5Gkkk<enter>");
}

#[test]
fn what_is_written_is_what_was_shown_and_the_case_notes_it_without_the_place() {
    let shown = dutch(&offer(CONSENT));
    let played = dutch(&format!("{}<enter><enter>", offer(CONSENT)));
    let (path, document, form) = &played.world.documents[0];
    assert_eq!((path.as_str(), *form), ("~/document.odt", Form::Odt));
    let plain = document.plain();
    let lines = plain.lines().filter(|line| !line.is_empty());
    for line in lines.take(3) {
        let begin = line.split(". ").next().unwrap();
        assert!(text(&shown.screen).contains(begin), "{begin}");
    }
    let noted = |event: &Option<Event>| *event == Some(Event::DocumentMade);
    let changed: Vec<_> = played
        .world
        .cases
        .iter()
        .flat_map(|case| &case.timeline)
        .filter(|entry| noted(&entry.event))
        .collect();
    assert_eq!(changed.len(), 1);
    assert!(!changed[0].text.expose().contains("document.odt"));
    let again = dutch(&format!("{}<enter><tab><enter>", offer(CONSENT)));
    let (path, same, form) = &again.world.documents[0];
    assert_eq!((path.as_str(), *form), ("~/document.txt", Form::Plain));
    assert_eq!(same, document);
}

#[test]
fn a_name_of_a_file_that_tells_something_is_refused() {
    let first = dutch("<enter>");
    let case = klankbord::domain::Case::clone(
        first
            .world
            .cases
            .iter()
            .find(|case| text(&first.screen).contains(case.pseudonym.as_str()))
            .unwrap(),
    );
    let clear = "<back>".repeat(20);
    for name in [
        format!("~/{}.odt", case.pseudonym.as_str().to_lowercase()),
        format!("~/{}.txt", case.reference.as_str()),
        "document.odt".to_owned(),
        "~/document.doc".to_owned(),
        "~/document".to_owned(),
    ] {
        let played = dutch(&format!("{}<enter>{clear}{name}<enter>", offer(CONSENT)));
        assert!(played.world.documents.is_empty(), "{name}");
    }
    let played = dutch(&format!(
        "{}<enter>{clear}~/stuk.TXT<enter>",
        offer(CONSENT)
    ));
    assert_eq!(played.world.documents[0].2, Form::Plain);
}

#[test]
fn words_and_lines_that_were_changed_are_what_is_written() {
    let typed = dutch(&format!(
        "{}ZELFGETYPT <ctrl-s><enter><enter>",
        offer(CONSULTATION)
    ));
    assert!(typed.world.documents[0].1.plain().contains("\nZELFGETYPT "));
    let shown = dutch(&format!("{}<space><enter><enter><enter>", offer(OTHER)));
    let black = dutch(&format!("{}<enter><enter><enter>", offer(OTHER)));
    let count = |played: &Played| played.world.documents[0].1.plain().matches("- █").count();
    assert_eq!(count(&black), count(&shown) + 1);
}
