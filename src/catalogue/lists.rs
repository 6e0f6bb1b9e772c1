//! Reads the code lists, each in the shape that its kind of list has.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{CatalogueError, read};
use crate::domain::codes::{Code, CodeEntry, Detail, Dimension, HoldsFor, Measure, Wording};

/// A list as it ships: its dimension, its name in errors, its text.
macro_rules! list {
    ($dimension:ident, $name:literal) => {
        (
            Dimension::$dimension,
            concat!("codes/", $name, ".toml"),
            include_str!(concat!("../../assets/codes/", $name, ".toml")),
        )
    };
}

const LISTS: [(Dimension, &str, &str); 15] = [
    list!(Nature, "nature"),
    list!(Ground, "ground"),
    list!(Role, "role"),
    list!(Bond, "bond"),
    list!(OtherParty, "other_party"),
    list!(Channel, "channel"),
    list!(Task, "task"),
    list!(InformalOutcome, "informal_outcome"),
    list!(FormalOutcome, "formal_outcome"),
    list!(Identity, "identity"),
    list!(Retaliation, "retaliation"),
    list!(Organisation, "organisation"),
    list!(Label, "label"),
    list!(CautionItem, "caution_item"),
    list!(Explanation, "explanation"),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct List<E> {
    entry: Vec<E>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlainEntry {
    code: Code,
    nl: String,
    en: String,
    group: Option<String>,
    source: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeEntry {
    code: Code,
    nl: String,
    en: String,
    source: Option<String>,
    measure: Measure,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CautionEntry {
    code: Code,
    nl: String,
    en: String,
    source: Option<String>,
    spoken: Wording,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExplanationEntry {
    code: Code,
    nl: String,
    en: String,
    source: Option<String>,
    spoken: Wording,
    holds_for: HoldsFor,
}

impl From<PlainEntry> for CodeEntry {
    fn from(entry: PlainEntry) -> Self {
        Self {
            code: entry.code,
            label: wording(entry.nl, entry.en),
            group: entry.group,
            source: entry.source,
            detail: Detail::Plain,
        }
    }
}

impl From<OutcomeEntry> for CodeEntry {
    fn from(entry: OutcomeEntry) -> Self {
        Self {
            code: entry.code,
            label: wording(entry.nl, entry.en),
            group: None,
            source: entry.source,
            detail: Detail::Outcome {
                measure: entry.measure,
            },
        }
    }
}

impl From<CautionEntry> for CodeEntry {
    fn from(entry: CautionEntry) -> Self {
        Self {
            code: entry.code,
            label: wording(entry.nl, entry.en),
            group: None,
            source: entry.source,
            detail: Detail::Caution {
                spoken: entry.spoken,
            },
        }
    }
}

impl From<ExplanationEntry> for CodeEntry {
    fn from(entry: ExplanationEntry) -> Self {
        Self {
            code: entry.code,
            label: wording(entry.nl, entry.en),
            group: None,
            source: entry.source,
            detail: Detail::Explanation {
                spoken: entry.spoken,
                holds_for: entry.holds_for,
            },
        }
    }
}

/// All shipped lists but that of the routes, each checked for codes that are there twice.
pub(super) fn lists() -> Result<BTreeMap<Dimension, Vec<CodeEntry>>, CatalogueError> {
    let mut lists = BTreeMap::new();
    for (dimension, file, text) in LISTS {
        let entries = match dimension {
            Dimension::FormalOutcome => entries::<OutcomeEntry>(file, text),
            Dimension::CautionItem => entries::<CautionEntry>(file, text),
            Dimension::Explanation => entries::<ExplanationEntry>(file, text),
            _ => entries::<PlainEntry>(file, text),
        }?;
        lists.insert(dimension, entries);
    }
    Ok(lists)
}

fn entries<E>(file: &'static str, text: &str) -> Result<Vec<CodeEntry>, CatalogueError>
where
    E: DeserializeOwned + Into<CodeEntry>,
{
    let list: List<E> = read(file, text)?;
    let mut entries: Vec<CodeEntry> = Vec::with_capacity(list.entry.len());
    for entry in list.entry {
        let entry: CodeEntry = entry.into();
        if entries.iter().any(|earlier| earlier.code == entry.code) {
            let code = entry.code;
            return Err(CatalogueError::Twice { file, code });
        }
        entries.push(entry);
    }
    Ok(entries)
}

const fn wording(nl: String, en: String) -> Wording {
    Wording { nl, en }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use super::*;

    #[test]
    fn a_code_that_is_there_twice_is_refused() {
        let one = "[[entry]]\ncode = \"A\"\nnl = \"een\"\nen = \"one\"\n";
        let refused = entries::<PlainEntry>("a list", &one.repeat(2)).unwrap_err();
        assert_eq!(refused.to_string(), "a list: A is there twice");
    }

    #[test]
    fn an_unknown_word_is_refused_with_its_line() {
        let text = "[[entry]]\ncode = \"A\"\nnl = \"een\"\nen = \"one\"\ncolour = \"red\"\n";
        let refused = entries::<PlainEntry>("a list", text).unwrap_err();
        assert_eq!(refused.to_string(), "a list, line 5: not understood");
    }
}
