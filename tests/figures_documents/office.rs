//! `LibreOffice` opens the spreadsheet and the text, and finds the same figures in the tables and in the charts.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use klankbord::{documents::figures::Format, domain::Language};
use roxmltree::{Document, Node};

use super::{
    invented::{head, made, report, with_labels},
    numbers::bars,
    read_back::csv_lines,
};

const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const CHART: &str = "urn:oasis:names:tc:opendocument:xmlns:chart:1.0";
const DRAW: &str = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
const SVG: &str = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

/// The program, when this computer has it.
fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("soffice"))
        .find(|file| file.exists())
}

/// What it makes of a file; none when it can't open it. It has a home of its own, so that nothing of this computer is used.
fn converted(folder: &Path, bytes: &[u8], from: &str, to: &str) -> Option<String> {
    let office = office()?;
    let file = folder.join(format!("figures.{from}"));
    fs::write(&file, bytes).unwrap();
    let made = folder.join(format!("figures.{}", to.split(':').next().unwrap()));
    let status = Command::new(office)
        .arg(format!(
            "-env:UserInstallation=file://{}/home",
            folder.display()
        ))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(&file)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    fs::read_to_string(made).ok()
}

/// A file as the program understood it, as one text in XML; none when the program isn't there.
fn understood(format: Format, language: Language) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    // The program can be there without its spreadsheets: then it can't open the simplest one either.
    let (from, to, probe) = match format {
        Format::Ods => ("ods", "fods", "csv"),
        _ => ("odt", "fodt", "txt"),
    };
    if converted(folder.path(), b"a", probe, to).is_none() {
        eprintln!("skipped: no LibreOffice for {from} on this computer");
        return None;
    }
    fs::remove_file(folder.path().join(format!("figures.{to}"))).unwrap();
    let bytes = made(&report(), &head(), language, format);
    let read = converted(folder.path(), &bytes, from, to);
    assert!(read.is_some(), "it can't open the {from}");
    read
}

fn words(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts
        .map(|part| part.text().unwrap())
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The charts that it found: the words for who can't see them, and the rows with their figures.
type Chart = (String, Vec<(String, Option<u64>)>);

fn charts(xml: &Document<'_>) -> Vec<Chart> {
    let frames = xml.descendants().filter(|node| {
        node.has_tag_name((DRAW, "frame"))
            && node
                .descendants()
                .any(|part| part.has_tag_name((CHART, "chart")))
    });
    frames
        .map(|frame| {
            let found = |space: &'static str, name: &'static str| {
                frame
                    .descendants()
                    .find(|node| node.has_tag_name((space, name)))
                    .unwrap()
            };
            let description = frame
                .children()
                .find(|node| node.has_tag_name((SVG, "desc")));
            let rows = found(TABLE, "table-rows");
            let rows = rows
                .children()
                .filter(|node| node.has_tag_name((TABLE, "table-row")));
            let rows = rows.map(|row| {
                let cells: Vec<_> = row.children().filter(Node::is_element).collect();
                let value = cells[1].attribute((OFFICE, "value"));
                (words(cells[0]), value.and_then(|value| value.parse().ok()))
            });
            (words(description.unwrap()), rows.collect())
        })
        .collect()
}

fn agrees_on_charts(xml: &Document<'_>, language: Language) {
    with_labels(language, |labels| {
        let expected: Vec<Vec<Option<u64>>> = bars(&report(), labels)
            .iter()
            .map(|rows| rows.iter().map(|(_, shown)| shown.count()).collect())
            .collect();
        let mut found = charts(xml);
        found.sort();
        let mut values: Vec<Vec<Option<u64>>> = found
            .iter()
            .map(|(_, rows)| rows.iter().map(|(_, value)| *value).collect())
            .collect();
        let mut sorted = expected;
        sorted.sort();
        values.sort();
        assert_eq!(values, sorted);
        assert!(found.iter().all(|(words, _)| !words.is_empty()));
        eprintln!("LibreOffice read {} charts", found.len());
    });
}

#[test]
fn the_spreadsheet_opens_with_every_figure_and_every_bar() {
    for language in Language::ALL {
        let Some(text) = understood(Format::Ods, language) else {
            return;
        };
        let xml = Document::parse(&text).unwrap();
        agrees_on_charts(&xml, language);
        let cells = xml.descendants().filter(|node| {
            node.has_tag_name((TABLE, "table-cell"))
                && !node
                    .ancestors()
                    .any(|above| above.has_tag_name((CHART, "chart")))
        });
        let mut numbers: Vec<String> = Vec::new();
        let mut withheld = 0;
        for cell in cells {
            // It writes equal neighbours as one.
            let repeated = cell.attribute((TABLE, "number-columns-repeated"));
            let repeated: usize = repeated.map_or(1, |count| count.parse().unwrap());
            match cell.attribute((OFFICE, "value-type")) {
                Some("float") => {
                    let value = cell.attribute((OFFICE, "value")).unwrap().to_owned();
                    numbers.extend(std::iter::repeat_n(value, repeated));
                }
                _ => withheld += if words(cell) == "x" { repeated } else { 0 },
            }
            assert!(cell.attribute((TABLE, "formula")).is_none());
        }
        let bytes = made(&report(), &head(), language, Format::Csv);
        let lines = csv_lines(&bytes);
        let figures = lines[1..].iter().map(|line| line.last().unwrap().clone());
        let (mut shown, signs): (Vec<String>, Vec<String>) =
            figures.partition(|figure| figure.parse::<u64>().is_ok());
        shown.sort();
        numbers.sort();
        assert_eq!(numbers, shown);
        assert_eq!(withheld, signs.iter().filter(|sign| *sign == "x").count());
    }
}

#[test]
fn the_text_opens_with_its_headings_its_figures_and_its_charts() {
    for language in Language::ALL {
        let Some(text) = understood(Format::Odt, language) else {
            return;
        };
        let xml = Document::parse(&text).unwrap();
        agrees_on_charts(&xml, language);
        let headings: Vec<_> = xml
            .descendants()
            .filter(|node| node.has_tag_name((TEXT, "h")))
            .filter(|node| node.attribute((TEXT, "outline-level")) == Some("2"))
            .map(words)
            .collect();
        // What the figures don't say, each table, what is left out, the signs, the method.
        assert_eq!(headings.len(), report().tables.len() + 4);
        let heads = xml
            .descendants()
            .filter(|node| node.has_tag_name((TABLE, "table-header-rows")))
            .filter(|node| {
                !node
                    .ancestors()
                    .any(|above| above.has_tag_name((CHART, "chart")))
            });
        assert!(heads.count() >= report().tables.len());
        for (table, count) in [(4, "29"), (8, "24")] {
            let shown = &report().tables[table];
            assert!(
                shown
                    .cells
                    .iter()
                    .any(|cell| cell.count() == count.parse().ok())
            );
            assert!(
                xml.descendants()
                    .any(|node| node.has_tag_name((TEXT, "p")) && words(node) == count)
            );
        }
    }
}
