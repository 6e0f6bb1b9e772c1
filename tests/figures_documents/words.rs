//! The sentences: what they say of a table, and what they never say.

use klankbord::{
    documents::figures::{Format, sentences},
    domain::Language,
    tally::published::{
        PublishedReport,
        Shown::{self, Count, Withheld},
    },
};

use super::{
    invented::{axis, head, made, report, table, with_labels},
    read_back::page,
};

fn one(codes: &[&str], has_total: bool, cells: &[Shown]) -> PublishedReport {
    PublishedReport {
        tables: vec![table(
            "nature",
            vec![axis("nature", codes, &[], has_total)],
            cells,
        )],
        ..report()
    }
}

fn said(report: &PublishedReport, language: Language) -> Vec<String> {
    with_labels(language, |labels| sentences(report, "2025", labels))
}

#[test]
fn each_table_has_a_sentence_of_what_it_shows() {
    let dutch = said(&report(), Language::Dutch);
    assert_eq!(dutch.len(), report().tables.len());
    assert_eq!(dutch[0], "Nieuwe zaken (2025): 74.");
    assert_eq!(dutch[2], "Gesloten zaken (2025): niet getoond (x).");
    assert_eq!(
        dutch[3],
        "Nieuwe zaken naar aard (2025): 74 in totaal. Het hoogste aantal dat er staat, is 21: pesten. Waar x staat, is \
         het aantal niet getoond."
    );
    assert_eq!(
        dutch[4],
        "Nieuwe zaken naar duur (2025): 74 in totaal. Het hoogste aantal is 29: langer dan 1 tot en met 3 maanden."
    );
    assert_eq!(
        said(&report(), Language::English)[7],
        "New cases by nature and part of the organisation (2025): 74 in total. The highest number that is there is 24: \
         unwanted conduct / Noord & <Oost>. Where it says x, the number is not shown."
    );
}

#[test]
fn what_is_withheld_is_never_told_in_words() {
    let none = one(&["OO-PES", "OO-DIS"], true, &[Withheld, Withheld, Withheld]);
    assert_eq!(
        said(&none, Language::Dutch),
        [
            "Nieuwe zaken naar aard (2025): het totaal is niet getoond (x). Verder is hier niets getoond. Waar x staat, is \
             het aantal niet getoond."
        ]
    );
    let bytes = made(&none, &head(), Language::Dutch, Format::Html);
    assert!(page(&bytes).charts.is_empty(), "a picture of nothing");
}

#[test]
fn rows_with_the_same_highest_number_are_all_named() {
    let equal = one(
        &["OO-PES", "OO-DIS", "OO-STA"],
        true,
        &[Count(9), Count(9), Count(6), Count(24)],
    );
    assert!(said(&equal, Language::Dutch)[0].contains("is 9: pesten; discriminatie."));
}

/// disclosure.md 11: only of a total of 20 or more, and never where something is withheld.
#[test]
fn a_share_is_told_of_a_shown_total_that_is_not_small_and_of_nothing_else() {
    let shares = |report: &PublishedReport| {
        let bytes = made(report, &head(), Language::Dutch, Format::Html);
        let shares = page(&bytes).shares.into_iter();
        shares.map(|(_, share)| share).collect::<Vec<_>>()
    };
    let codes = ["OO-PES", "OO-DIS"];
    let whole = one(&codes, true, &[Count(7), Count(13), Count(20)]);
    assert_eq!(shares(&whole), ["35%", "65%", "100%"]);
    // A half goes up: 5 of 40 is 12.5.
    let half = one(&codes, true, &[Count(5), Count(35), Count(40)]);
    assert_eq!(shares(&half), ["13%", "88%", "100%"]);
    for not in [
        one(&codes, true, &[Count(7), Count(12), Count(19)]),
        one(&codes, true, &[Count(17), Withheld, Count(20)]),
        one(&codes, true, &[Count(17), Count(13), Withheld]),
        one(&codes, false, &[Count(17), Count(13)]),
    ] {
        assert_eq!(shares(&not), Vec::<String>::new());
    }
}

#[test]
fn no_sentence_of_the_report_is_longer_than_twenty_words() {
    for language in Language::ALL {
        let bytes = made(&report(), &head(), language, Format::Html);
        for line in page(&bytes).sentences {
            for sentence in line.split(['.', ':']) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }
}

#[test]
fn several_advisers_are_told_and_no_organisation() {
    let several = klankbord::documents::figures::ReportHead {
        advisers: Some(12),
        ..head()
    };
    let bytes = made(&report(), &several, Language::Dutch, Format::Html);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("<h1>Cijfers van 12 vertrouwenspersonen: 2025</h1>"));
}

#[test]
fn a_case_of_which_nothing_is_chosen_is_a_row_in_words() {
    let report = one(&["OO-PES", "none"], true, &[Count(7), Count(13), Count(20)]);
    assert!(said(&report, Language::Dutch)[0].contains("is 13: nog niets gekozen."));
    let unknown = one(&["XX-NEW"], true, &[Count(7), Count(7)]);
    assert!(said(&unknown, Language::Dutch)[0].contains("is 7: XX-NEW."));
}

#[test]
fn a_table_that_is_left_out_is_told_in_words() {
    with_labels(Language::Dutch, |labels| {
        assert_eq!(labels.left_out("nature-unit"), "aard, onderdeel");
        assert_eq!(
            labels.left_out("persons-nature"),
            "medewerkers met een nieuwe zaak, aard"
        );
        assert_eq!(labels.left_out("<T1>"), "<T1>");
    });
}
