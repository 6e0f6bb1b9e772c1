//! What is refused, with its place and line, and never with its content.

use super::*;

/// Reads the ten cases with one change, and returns what is said of it.
fn refused(from: &str, to: &str) -> (String, usize, Fault) {
    assert!(DEMO.contains(from), "{from} is in the file");
    let text = DEMO.replacen(from, to, 1);
    let error = try_read(&text).expect_err("this is refused");
    let shown = format!("{error} {error:?}");
    for content in ["Koperwiek", "Jansen", "geheim", "OO-XXX", "2025-02-30"] {
        assert!(!shown.contains(content), "{shown}");
    }
    (error.place.to_string(), error.line, error.fault)
}

/// From, to, the place and the fault. An apostrophe stands for a quotation mark.
const FAULTS: [(&str, &str, &str, Fault); 20] = [
    (
        "'vp-demo-cases/1'",
        "'vp-demo-cases/2'",
        "schema",
        Fault::NotThisFormat,
    ),
    ("'zaken': [", "'geheim': [", "?", Fault::Extra),
    (
        "'schuilnaam': 'Koperwiek',",
        "",
        "zaken[0].schuilnaam",
        Fault::Missing,
    ),
    (
        "'eenheid': 'Dienst",
        "'geheim': 1, 'eenheid': 'Dienst",
        "zaken[0].?",
        Fault::Extra,
    ),
    (
        "'schuilnaam': 'Koperwiek'",
        "'id': 'x', 'schuilnaam': 'Wulp'",
        "zaken[0].id",
        Fault::KeyTwice,
    ),
    (
        "'Koperwiek'",
        "'Anna Jansen'",
        "zaken[0].schuilnaam",
        Fault::NotAPseudonym,
    ),
    (
        "'Koperwiek'",
        "['Koperwiek']",
        "zaken[0].schuilnaam",
        Fault::WrongKind,
    ),
    (
        "'aard': [\n    'OO-DIS'",
        "'aard': ['OO-XXX'",
        "zaken[0].aard[0]",
        Fault::UnknownCode,
    ),
    (
        "'route': 'R-ZELF'",
        "'route': 'OO-XXX'",
        "zaken[0].sporen[0].route",
        Fault::UnknownCode,
    ),
    (
        "'geopend': '2025-01-30'",
        "'geopend': '2025-02-30'",
        "zaken[0].geopend",
        Fault::NotADate,
    ),
    (
        "'gesloten': '2025-04-24'",
        "'gesloten': '2024-04-24'",
        "zaken[0].gesloten",
        Fault::DateOutOfOrder,
    ),
    (
        "'gebruikt_op': '2025-02-18'",
        "'gebruikt_op': '2025-02-12'",
        "zaken[0].toestemmingen[0].gebruikt_op",
        Fault::DateOutOfOrder,
    ),
    (
        "'gebruikt_op': '2025-02-18'",
        "'geweigerd_op': '2025-02-18'",
        "zaken[0].toestemmingen[0].geweigerd_op",
        Fault::Extra,
    ),
    (
        "'minuten': 60",
        "'minuten': -60",
        "zaken[0].tijdlijn[0].minuten",
        Fault::WrongKind,
    ),
    (
        "'minuten': 60",
        "'minuten': 70000",
        "zaken[0].tijdlijn[0].minuten",
        Fault::WrongKind,
    ),
    (
        "'id': 'S2'",
        "'id': 'S1'",
        "zaken[0].sporen[1].id",
        Fault::DuplicateId,
    ),
    (
        "'id': 'NL-02'",
        "'id': 'NL-01'",
        "zaken[1].id",
        Fault::DuplicateId,
    ),
    (
        "'id': 'NL-02'",
        "'id': 'NL 02'",
        "zaken[1].id",
        Fault::NotAReference,
    ),
    (
        "'spoor': 'S2'",
        "'spoor': 'S9'",
        "zaken[0].toestemmingen[0].spoor",
        Fault::NotFound,
    ),
    (
        "'afdoen_uiterlijk': '2025-05-20'",
        "'afdoen_uiterlijk': '2025-05-21'",
        "zaken[1].sporen[2].afdoen_uiterlijk",
        Fault::DoesNotFollow,
    ),
];

#[test]
fn each_fault_is_told_with_its_place() {
    for (from, to, place, fault) in FAULTS {
        let quoted = |text: &str| text.replace('\'', "\"");
        let (found, _, told) = refused(&quoted(from), &quoted(to));
        assert_eq!((found.as_str(), told), (place, fault), "{to}");
    }
}

#[test]
fn a_complaint_that_went_out_without_a_yes_is_refused() {
    let (place, line, fault) = refused(
        "\"status\": \"gebruikt\",\n     \"verleend_op\": \"2025-03-06\",\n     \"inhoud_hash\": \"sha256:voorbeeld-v2\",\n     \"gebruikt_op\": \"2025-03-10\",",
        "\"status\": \"verleend\",\n     \"verleend_op\": \"2025-03-06\",\n",
    );
    assert_eq!(place, "zaken[1].sporen[2]");
    assert_eq!(fault, Fault::HandedOverWithoutConsent);
    let line = DEMO.lines().nth(line - 1).unwrap();
    assert_eq!(line.trim(), "{", "the line where the track begins");
}

#[test]
fn a_missing_date_of_a_state_is_told_at_the_consent() {
    let (place, _, fault) = refused("\"gebruikt_op\": \"2025-02-18\",", "");
    assert_eq!(
        (place.as_str(), fault),
        ("zaken[0].toestemmingen[0].gebruikt_op", Fault::Missing)
    );
}

#[test]
fn the_line_is_the_line_of_the_value() {
    let (_, line, _) = refused("\"geopend\": \"2025-01-30\"", "\"geopend\": \"gisteren\"");
    assert!(DEMO.lines().nth(line - 1).unwrap().contains("\"geopend\""));
}

#[test]
fn a_text_of_more_than_a_million_bytes_is_refused_and_one_of_a_million_is_not() {
    let with = |length: usize| {
        let long = format!("\"samenvatting\": \"{}", "a".repeat(length));
        DEMO.replacen(
            "\"samenvatting\": \"",
            &format!("{long}\", \"verwacht\": \""),
            1,
        )
    };
    assert!(try_read(&with(LONGEST_TEXT)).is_err_and(|error| error.fault == Fault::KeyTwice));
    let error = try_read(&with(LONGEST_TEXT + 1)).unwrap_err();
    assert_eq!(
        (error.place.to_string().as_str(), error.fault),
        ("zaken[0].samenvatting", Fault::TooLong)
    );
}

#[test]
fn what_is_no_such_file_at_all_is_told_by_line_and_column() {
    for text in [
        "",
        "{",
        "[]",
        "null",
        "{\"zaken\": []}",
        "geen json",
        "{\"schema\": 1}",
    ] {
        let error = try_read(text).unwrap_err();
        assert_eq!(error.fault, Fault::NotThisFormat, "{text}");
    }
    let error = try_read("{\n \"schema\": \"vp-demo-cases/1\",\n \"zaken\": [}")
        .err()
        .unwrap();
    assert_eq!((error.line, error.fault), (3, Fault::NotThisFormat));
    let deep = "[".repeat(100_000);
    assert_eq!(try_read(&deep).unwrap_err().fault, Fault::NotThisFormat);
}

#[test]
fn a_text_that_is_not_the_one_of_its_digest_is_refused() {
    let text = r#""status": "afgerond", "teksten": [{"versie": 1, "geschreven_op": "2025-02-01", "tekst": "geheim", "hash": "sha256:00"}]"#;
    let (place, _, fault) = refused("\"status\": \"afgerond\"", text);
    assert_eq!(
        (place.as_str(), fault),
        ("zaken[0].sporen[0].teksten[0].hash", Fault::DoesNotFollow)
    );
}
