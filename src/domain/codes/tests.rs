//! Codes are read and looked up as their lists say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]
use super::*;

#[test]
fn a_code_is_short_and_plain() {
    assert_eq!(Code::new("OO-PES").unwrap().as_str(), "OO-PES");
    assert!(Code::new("geen_onderzoek_geen_oordeel").is_some());
    assert!(Code::new("geen_onderzoek_geen_oordeel_en_meer").is_none());
    assert!(Code::new("").is_none());
    assert!(Code::new("twee woorden").is_none());
    assert!(Code::new("één").is_none());
}

#[test]
fn a_text_in_the_place_of_a_code_is_refused_without_being_repeated() {
    let refused = serde_json::from_str::<Code>("\"Jan uit team 4\"").unwrap_err();
    assert!(!refused.to_string().contains("Jan"));
    assert_eq!(
        serde_json::to_string(&Code::new("R-LDG").unwrap()).unwrap(),
        "\"R-LDG\""
    );
}

#[test]
fn an_unknown_code_shows_itself() {
    let code = Code::new("OO-OUD").unwrap();
    let book = Codebook::default();
    assert_eq!(
        book.label(Dimension::Nature, &code, Language::Dutch),
        "OO-OUD"
    );
    assert!(book.route_kind(&code).is_none());
}
