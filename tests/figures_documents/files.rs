//! Whatever was published, and whatever its names are: each file says it to the letter, and nothing else.

use std::collections::BTreeSet;

use klankbord::{
    documents::figures::{Format, ReportHead, sentences},
    domain::Language,
    say,
    tally::published::{PublishedReport, Shown},
};
use proptest::prelude::*;

use super::{
    any_report::{HOSTILE, any_report},
    invented::{head, made, report, with_labels},
    numbers::{allowed, bars, expected, in_text, names, shares, sign, sorted},
    read_back::{Said, csv_lines, open_document, page},
    reader,
};

fn read(bytes: &[u8], format: Format) -> Said {
    match format {
        Format::Ods => open_document(bytes, true),
        Format::Odt => open_document(bytes, false),
        Format::Html => page(bytes),
        Format::Csv => panic!("has no sentences"),
    }
}

fn agrees(report: &PublishedReport, head: &ReportHead, language: Language) {
    with_labels(language, |labels| {
        let number = say!(labels.texts, "figures-number");
        let told = sentences(report, &head.period, labels);
        let names = names(report, head, labels);
        let allowed = allowed(report, head);
        for format in [Format::Ods, Format::Odt, Format::Html] {
            let said = read(&made(report, head, language, format), format);
            assert_eq!(
                sorted(said.figures),
                expected(report, labels, &number),
                "{format:?}"
            );
            let mut found = said.shares;
            found.sort();
            assert_eq!(found, shares(report, labels), "{format:?}");
            let charts = bars(report, labels);
            assert_eq!(said.charts.len(), charts.len());
            for (chart, bars) in said.charts.iter().zip(charts) {
                let (title, words) = &chart.alternative;
                assert!(told.contains(words), "{words}");
                numbers_are_allowed(&[title.clone(), words.clone()], &names, &allowed);
                for ((label, bar), (row, shown)) in chart.bars.iter().zip(&bars) {
                    assert_eq!(*bar, shown.count().map(|count| count.to_string()));
                    let is_told = label.starts_with(row.as_str()) || row.chars().count() > 42;
                    assert!(is_told, "{label}");
                    assert!(
                        *shown != Shown::Withheld
                            || format == Format::Html
                            || label.ends_with(": x")
                    );
                }
                assert_eq!(chart.bars.len(), bars.len());
            }
            // On a sheet each sentence has a row of its own.
            let all = said.sentences.join(" ");
            for sentence in &told {
                assert!(all.contains(sentence), "{format:?}: {sentence}");
            }
            numbers_are_allowed(&said.sentences, &names, &allowed);
        }
        let lines = csv_lines(&made(report, head, language, Format::Csv));
        let cells = report.tables.iter().flat_map(|table| &table.cells);
        let figures: Vec<&str> = lines[1..]
            .iter()
            .map(|line| line.last().unwrap().as_str())
            .collect();
        assert_eq!(figures, cells.map(|cell| sign(*cell)).collect::<Vec<_>>());
    });
}

fn numbers_are_allowed(lines: &[String], names: &[String], allowed: &BTreeSet<String>) {
    for line in lines {
        for number in in_text(line, names) {
            assert!(allowed.contains(&number), "{number} in {line:?}");
        }
    }
}

#[test]
fn the_invented_report_is_the_same_in_every_form() {
    for language in Language::ALL {
        agrees(&report(), &head(), language);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_report_is_the_same_in_every_form((report, head) in any_report(), english in any::<bool>()) {
        let language = if english { Language::English } else { Language::Dutch };
        agrees(&report, &head, language);
    }

    #[test]
    fn no_cell_is_a_formula_and_no_file_depends_on_anything_else((report, head) in any_report()) {
        let csv = made(&report, &head, Language::Dutch, Format::Csv);
        for line in csv_lines(&csv) {
            let (_, words) = line.split_last().unwrap();
            for cell in words {
                let begins = cell.trim_start().chars().next();
                let forbidden = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
                prop_assert!(!begins.is_some_and(|sign| forbidden.contains(&sign)), "{cell:?}");
            }
        }
        for format in Format::ALL {
            let once = made(&report, &head, Language::Dutch, format);
            prop_assert_eq!(&once, &made(&report, &head, Language::Dutch, format));
            let text = match format {
                Format::Csv | Format::Html => String::from_utf8(once).unwrap(),
                Format::Ods | Format::Odt => {
                    let parts = reader::parts(&once).into_iter();
                    parts.map(|(_, content)| content).collect()
                }
            };
            for hidden in ['\u{202e}', '\u{200b}', '\u{7}', '\u{1b}', '\u{fffe}'] {
                prop_assert!(!text.contains(hidden), "{format:?} {hidden:?}");
            }
            // In a table for programs it is text like any other.
            prop_assert!(format == Format::Csv || !text.contains("<script"));
        }
    }
}

#[test]
fn a_table_for_programs_has_the_mark_the_separator_and_the_line_ends() {
    let csv = made(&report(), &head(), Language::Dutch, Format::Csv);
    let text = std::str::from_utf8(&csv).unwrap();
    // RFC 4180, 2.1: every line ends with CR and LF.
    assert!(text.starts_with("\u{feff}tabel;wat telt;periode;"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let lines = csv_lines(&csv);
    let cells: usize = report().tables.iter().map(|table| table.cells.len()).sum();
    assert_eq!(lines.len(), cells + 1);
    let unit = lines.iter().find(|line| line[6] == "Z").unwrap();
    assert_eq!(unit[5], "'=HYPERLINK(\"http://x.test\")");
    assert_eq!(unit.last().unwrap(), "24");
}

#[test]
fn every_sheet_has_a_name_of_its_own_that_every_program_takes() {
    let mut long = report();
    for table in &mut long.tables {
        for axis in &mut table.axes {
            axis.dimension = format!("{}[:]*?/\\'", HOSTILE[19]);
        }
    }
    for report in [report(), long] {
        let ods = made(&report, &head(), Language::Dutch, Format::Ods);
        let content = reader::part(&ods, "content.xml");
        let xml = roxmltree::Document::parse(&content).unwrap();
        let space = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        let names: Vec<String> = xml
            .descendants()
            .filter(|node| node.has_tag_name((space, "table")))
            .map(|node| node.attribute((space, "name")).unwrap().to_lowercase())
            .collect();
        assert_eq!(names.len(), report.tables.len() + 1);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for name in names {
            assert!((1..=31).contains(&name.encode_utf16().count()), "{name}");
            assert!(
                !name.contains(['[', ']', '*', '?', ':', '/', '\\', '\'']),
                "{name}"
            );
        }
    }
}

#[test]
fn the_container_lists_what_is_in_it_and_nothing_says_who_where_or_when() {
    for (language, tag) in [(Language::Dutch, "nl-NL"), (Language::English, "en-GB")] {
        for (format, kind) in [
            (
                Format::Ods,
                "application/vnd.oasis.opendocument.spreadsheet",
            ),
            (Format::Odt, "application/vnd.oasis.opendocument.text"),
        ] {
            let bytes = made(&report(), &head(), language, format);
            let parts = reader::parts(&bytes);
            assert_eq!(parts[0], ("mimetype".to_owned(), kind.to_owned()));
            let manifest = reader::part(&bytes, "META-INF/manifest.xml");
            for (name, content) in &parts[1..] {
                let listed = manifest.contains(&format!("full-path=\"{name}\""));
                assert!(listed || name == "META-INF/manifest.xml", "{name}");
                roxmltree::Document::parse(content).unwrap();
            }
            assert!(manifest.contains(
                "full-path=\"Object 4/\" manifest:media-type=\"application/vnd.oasis.opendocument.chart\""
            ));
            let meta = reader::part(&bytes, "meta.xml");
            let xml = roxmltree::Document::parse(&meta).unwrap();
            let said: Vec<_> = xml
                .descendants()
                .filter(|node| node.is_element() && node.children().all(|part| part.is_text()))
                .map(|node| (node.tag_name().name(), node.text().unwrap_or_default()))
                .collect();
            assert_eq!(said[1], ("language", tag));
            assert_eq!(said[0].0, "title");
            assert_eq!(said.len(), 2);
            let styles = reader::part(&bytes, "styles.xml");
            let (language, country) = tag.split_once('-').unwrap();
            assert!(styles.contains(&format!(
                "fo:language=\"{language}\" fo:country=\"{country}\""
            )));
        }
        for format in Format::ALL {
            let bytes = made(&report(), &head(), language, format);
            let text = String::from_utf8_lossy(&bytes);
            for word in [
                "creator",
                "generator",
                "/home",
                "/tmp",
                "/root",
                "localhost",
                "T00:",
                "file:",
            ] {
                assert!(!text.contains(word), "{word} in {format:?}");
            }
            // No time of day: no two digits, a colon and two digits.
            let signs: Vec<char> = text.chars().collect();
            let is_time = |part: &[char]| {
                part[2] == ':'
                    && [0, 1, 3, 4]
                        .iter()
                        .all(|place| part[*place].is_ascii_digit())
            };
            assert!(!signs.windows(5).any(is_time), "{format:?}");
        }
    }
}

#[test]
fn a_page_runs_nothing_fetches_nothing_and_says_its_language() {
    for language in Language::ALL {
        let page = made(&report(), &head(), language, Format::Html);
        let text = String::from_utf8(page).unwrap();
        assert!(text.starts_with("<!DOCTYPE html>"));
        assert!(text.contains(&format!("<html lang=\"{}\">", language.tag())));
        for word in [
            "<script", "<link", "<img", "<iframe", "href=", "src=", "@import", "url(http", "onload",
        ] {
            assert!(!text.contains(word), "{word}");
        }
        assert!(text.contains("prefers-color-scheme: dark") && text.contains("@media print"));
    }
}

#[test]
fn the_table_for_programs_and_the_page_look_like_this() {
    for language in Language::ALL {
        for format in [Format::Csv, Format::Html] {
            let bytes = made(&report(), &head(), language, format);
            let text = String::from_utf8(bytes).unwrap().replace('\r', "");
            insta::assert_snapshot!(format!("{}_{}", format.ending(), language.tag()), text);
        }
    }
}
