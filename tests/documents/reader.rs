//! Reads an ODT as the standard says, with a zip reader and a strict XML reader, and nothing of the program.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

/// The parts of the container, in the order in which they stand.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut container = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..container.len())
        .map(|number| {
            let mut part = container.by_index(number).unwrap();
            assert_eq!(part.compression(), zip::CompressionMethod::Stored);
            assert_eq!(part.last_modified(), Some(zip::DateTime::DEFAULT));
            assert!(part.comment().is_empty());
            let mut content = String::new();
            part.read_to_string(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// One part of the container.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    found.unwrap().1
}

/// The text, a line for each heading and paragraph. Fails when the XML is not well-formed, and when white space stands
/// where ODF would take it away (ODF 1.3 part 3, 6.1.2).
pub(crate) fn text(bytes: &[u8]) -> String {
    let content = part(bytes, "content.xml");
    let xml = Document::parse(&content).unwrap();
    let body = xml
        .descendants()
        .find(|node| node.has_tag_name((OFFICE, "text")))
        .unwrap();
    body.children().fold(String::new(), |mut text, block| {
        let is_block = block.has_tag_name((TEXT, "p")) || block.has_tag_name((TEXT, "h"));
        assert!(is_block, "{block:?}");
        for piece in block.children() {
            text.push_str(&read(piece, &text));
        }
        text.push('\n');
        text
    })
}

fn read(piece: Node<'_, '_>, before: &str) -> String {
    if piece.is_text() {
        let words = piece.text().unwrap();
        let at_start = before.is_empty() || before.ends_with(['\n', ' ', '\t']);
        assert!(!(at_start && words.starts_with(' ')), "{words:?}");
        assert!(!words.contains("  ") && !words.contains(['\n', '\t', '\r']));
        return words.to_owned();
    }
    match piece.tag_name().name() {
        "s" => " ".repeat(piece.attribute((TEXT, "c")).unwrap().parse().unwrap()),
        "tab" => "\t".to_owned(),
        "line-break" => "\n".to_owned(),
        other => panic!("{other} in a paragraph"),
    }
}

/// The headings with their depth.
pub(crate) fn headings(bytes: &[u8]) -> Vec<(String, String)> {
    let content = part(bytes, "content.xml");
    let xml = Document::parse(&content).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name((TEXT, "h")))
        .map(|node| {
            let level = node.attribute((TEXT, "outline-level")).unwrap().to_owned();
            let words = node.descendants().filter_map(|part| part.text());
            (level, words.take(1).collect())
        })
        .collect()
}
