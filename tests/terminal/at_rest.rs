//! What lies on the disk says nothing: no word, pseudonym or code of the cases, in whatever form of writing.

use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
};

use klankbord::usecases::demo::CASES;
use serde_json::Value;

use super::home::{Home, PASSPHRASE, files};

/// A trace that is looked for: the word itself, and the bytes in one form of writing.
struct Needles {
    exact: HashMap<[u8; 4], Vec<(String, Vec<u8>)>>,
    any_case: HashMap<[u8; 4], Vec<(String, Vec<u8>)>>,
}

impl Needles {
    fn of_the_cases() -> Self {
        let cases: Value = serde_json::from_str(CASES).unwrap();
        let mut words = BTreeSet::new();
        let mut pseudonyms = BTreeSet::new();
        gather(&cases, "", &mut words, &mut pseudonyms);
        assert!(words.len() > 500 && pseudonyms.len() == 10);
        Self::new(&words, &pseudonyms)
    }

    fn new(words: &BTreeSet<String>, pseudonyms: &BTreeSet<String>) -> Self {
        let lower = pseudonyms.iter().map(|name| name.to_lowercase()).collect();
        Self {
            exact: forms(words),
            any_case: forms(&lower),
        }
    }

    /// The words that occur in the files of a directory, or in their names.
    fn found_in(&self, directory: &Path) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (path, bytes) in files(directory) {
            let name = path.strip_prefix(directory).unwrap().to_str().unwrap();
            for bytes in [name.as_bytes(), &bytes] {
                found.extend(hits(&self.exact, bytes));
                found.extend(hits(&self.any_case, &bytes.to_ascii_lowercase()));
            }
        }
        found
    }
}

/// Every text of at least five letters and every code below a value, and the pseudonyms apart.
fn gather(
    value: &Value,
    field: &str,
    words: &mut BTreeSet<String>,
    pseudonyms: &mut BTreeSet<String>,
) {
    match value {
        Value::String(text) if field == "schuilnaam" => drop(pseudonyms.insert(text.clone())),
        Value::String(text) => {
            let letters = text.split(|c: char| !c.is_alphabetic());
            words.extend(
                letters
                    .filter(|word| word.chars().count() >= 5)
                    .map(str::to_owned),
            );
            let is_code = text.contains('-')
                && text
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
            if is_code && text.len() >= 5 {
                words.insert(text.clone());
            }
        }
        Value::Array(values) => values
            .iter()
            .for_each(|value| gather(value, field, words, pseudonyms)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(field, value)| gather(value, field, words, pseudonyms)),
        _ => {}
    }
}

/// A word in UTF-8 and in both orders of UTF-16, found by its first four bytes.
fn forms(words: &BTreeSet<String>) -> HashMap<[u8; 4], Vec<(String, Vec<u8>)>> {
    let mut forms: HashMap<_, Vec<_>> = HashMap::new();
    for word in words {
        let wide = || word.encode_utf16();
        for bytes in [
            word.as_bytes().to_vec(),
            wide().flat_map(u16::to_le_bytes).collect(),
            wide().flat_map(u16::to_be_bytes).collect(),
        ] {
            let first = bytes[..4].try_into().unwrap();
            forms.entry(first).or_default().push((word.clone(), bytes));
        }
    }
    forms
}

fn hits<'a>(
    forms: &'a HashMap<[u8; 4], Vec<(String, Vec<u8>)>>,
    bytes: &'a [u8],
) -> impl Iterator<Item = String> + 'a {
    bytes.windows(4).enumerate().flat_map(move |(at, first)| {
        let first: &[u8; 4] = first.try_into().unwrap();
        let starting = forms.get(first).map_or(&[][..], Vec::as_slice);
        let here = starting
            .iter()
            .filter(move |(_, form)| bytes[at..].starts_with(form));
        here.map(|(word, _)| word.clone())
    })
}

fn with_the_cases() -> Home {
    let home = Home::with_cases(&[]);
    let outside = tempfile::tempdir().unwrap();
    let [cases, passphrase] = ["cases.json", "passphrase"].map(|name| outside.path().join(name));
    fs::write(&cases, CASES).unwrap();
    fs::write(&passphrase, PASSPHRASE).unwrap();
    let mut program = home.plain_program(&["import"]);
    let imported = program
        .arg(&cases)
        .arg("--passphrase-file")
        .arg(&passphrase)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&imported.stdout).into_owned();
    assert!(imported.status.success() && told.contains("10"), "{told}");
    home
}

#[test]
fn nothing_of_the_cases_can_be_read_from_the_disk() {
    let needles = Needles::of_the_cases();
    let home = with_the_cases();
    assert!(
        files(&home.vault())
            .iter()
            .any(|(_, bytes)| bytes.len() > 10_000)
    );
    let found = needles.found_in(home.path());
    if !found.is_empty() {
        // Among a million enciphered bytes five can happen to be a word. Twice the same word is no chance.
        let again = needles.found_in(with_the_cases().path());
        let twice: Vec<_> = found.intersection(&again).collect();
        assert!(twice.is_empty(), "on the disk: {twice:?}");
    }
}

#[test]
fn the_search_itself_finds_what_is_there() {
    let one = |word: &str| BTreeSet::from([word.to_owned()]);
    let needles = Needles::new(&one("coördinatie"), &one("Wulp"));
    let wide =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect();
    let planted: [Vec<u8>; 5] = [
        "x coördinatie".as_bytes().to_vec(),
        wide("x coördinatie", u16::to_le_bytes),
        wide("x coördinatie", u16::to_be_bytes),
        "xWULPx".as_bytes().to_vec(),
        wide("wUlp", u16::to_le_bytes),
    ];
    for bytes in planted {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir(directory.path().join("deep")).unwrap();
        fs::write(directory.path().join("deep/file"), &bytes).unwrap();
        assert_eq!(needles.found_in(directory.path()).len(), 1, "{bytes:?}");
    }
    let directory = tempfile::tempdir().unwrap();
    fs::write(directory.path().join("Wulp.age"), b"").unwrap();
    assert_eq!(needles.found_in(directory.path()), one("wulp"));
}
