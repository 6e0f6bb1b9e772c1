//! Whatever is typed: the document is well-formed, says the same as its preview, and holds nothing that was not typed.

use klankbord::{
    documents::{Block, Document, Form},
    domain::Language,
};
use proptest::prelude::*;

use super::reader;

/// Texts of the things that went wrong in text programs before: orders to a terminal, marks of XML, white space, other
/// directions of reading, pictures of several characters, characters that are none.
pub(crate) fn any_words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé ]{1,8}",
        2 => prop::sample::select(vec![" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "     "]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["<&\">", "]]>", "&amp;", "<text:p>", "<!--", "--", "'", "\u{a0}", "- ", "%s{{x}}"])
            .prop_map(str::to_owned),
        2 => prop::sample::select(vec!["👍🏽", "👨‍👩‍👧", "السلام عليكم", "שלום", "e\u{301}", "𝔘", "ĳ", "\u{200e}", "\u{ad}", "\u{200b}"])
            .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => (0_u8..32).prop_map(|c| char::from(c).to_string()),
        1 => prop::sample::select(vec!["\u{7f}", "\u{85}", "\u{2028}", "\u{fffe}", "\u{ffff}", "\u{fffc}", "\u{feff}", "\u{1ffff}"])
            .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

pub(crate) fn any_document() -> impl Strategy<Value = Document> {
    let block = prop_oneof![
        any_words().prop_map(Block::Heading),
        any_words().prop_map(Block::Paragraph),
        any_words().prop_map(Block::Item),
        (any_words(), any_words()).prop_map(|(name, text)| Block::Named { name, text }),
        any_words().prop_map(Block::Blank),
    ];
    let language = prop_oneof![Just(Language::Dutch), Just(Language::English)];
    (any_words(), language, prop::collection::vec(block, 0..8)).prop_map(
        |(title, language, blocks)| Document {
            title,
            language,
            blocks,
        },
    )
}

proptest! {
    #[test]
    fn any_text_gives_a_well_formed_document_that_says_what_was_previewed(document in any_document()) {
        let odt = document.bytes(Form::Odt).unwrap();
        for (name, content) in reader::parts(&odt).iter().skip(1) {
            prop_assert!(roxmltree::Document::parse(content).is_ok(), "{}", name);
        }
        prop_assert_eq!(reader::text(&odt), document.plain());
        prop_assert_eq!(document.bytes(Form::Plain).unwrap(), document.plain().into_bytes());
        prop_assert_eq!(document.bytes(Form::Odt).unwrap(), odt);
    }

    #[test]
    fn text_without_control_characters_stays_to_the_letter(words in "[a-zA-Z <&\">'é\t\n👍\u{600}-\u{6ff}]{1,60}") {
        let document = Document { title: "T".to_owned(), language: Language::Dutch, blocks: vec![Block::Paragraph(words.clone())] };
        prop_assert_eq!(document.plain(), format!("T\n\n{words}\n"));
    }
}

#[test]
fn the_container_begins_with_its_kind_and_holds_four_parts_and_no_more() {
    let document = Document {
        title: "Klacht <1>".to_owned(),
        language: Language::Dutch,
        blocks: vec![Block::Heading("Wat er gebeurde".to_owned())],
    };
    let odt = document.bytes(Form::Odt).unwrap();
    // ODF 1.3 part 2, 3.3: the first entry is `mimetype`, as it is, without anything extra.
    assert_eq!(
        &odt[30..77],
        b"mimetypeapplication/vnd.oasis.opendocument.text"
    );
    assert_eq!(&odt[28..30], [0, 0]);
    let names: Vec<_> = reader::parts(&odt)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        [
            "mimetype",
            "content.xml",
            "styles.xml",
            "meta.xml",
            "META-INF/manifest.xml"
        ]
    );
    assert_eq!(
        reader::headings(&odt),
        [
            ("1".to_owned(), "Klacht <1>".to_owned()),
            ("2".to_owned(), "Wat er gebeurde".to_owned())
        ]
    );
}

#[test]
fn nothing_says_who_made_it_where_or_when() {
    for (language, named, country) in [
        (Language::Dutch, "nl-NL", "fo:country=\"NL\""),
        (Language::English, "en-GB", "fo:country=\"GB\""),
    ] {
        let document = Document {
            title: "Klacht".to_owned(),
            language,
            blocks: Vec::new(),
        };
        let odt = document.bytes(Form::Odt).unwrap();
        let meta = reader::part(&odt, "meta.xml");
        let xml = roxmltree::Document::parse(&meta).unwrap();
        let said: Vec<_> = xml
            .descendants()
            .filter(|node| node.is_element() && !node.has_children() || node.text().is_some())
            .filter(roxmltree::Node::is_element)
            .map(|node| (node.tag_name().name(), node.text().unwrap_or_default()))
            .collect();
        assert_eq!(said, [("title", "Klacht"), ("language", named)]);
        assert!(reader::part(&odt, "styles.xml").contains(country));
        let raw = String::from_utf8_lossy(&odt);
        for word in [
            "creator",
            "generator",
            "initial",
            "printed",
            "editing",
            "creation-date",
            "/home",
            "/tmp",
            "root",
            "202",
        ] {
            assert!(!raw.contains(word), "{word}");
        }
    }
}
