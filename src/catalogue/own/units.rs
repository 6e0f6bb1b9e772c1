//! Looks through an organisation's own list of units: the keys, the codes, and of what each unit is a part.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Key, Length, Look, Shape, below, looked_at, may, meant, must, shown};
use crate::domain::codes::{Code, Codebook};
use crate::domain::language::Wording;
use crate::domain::routes::{Fault, Mistake};
use crate::domain::units::{Unit, Units};

const UNIT: &[Key] = &[
    must("code", Shape::Code),
    must("nl", Shape::Text),
    may("en", Shape::Text),
    may("parent", Shape::Code),
    may("headcount", Shape::People),
];

const FILE: &[Key] = &[must("unit", Shape::Parts(UNIT))];

/// The file as it is read when no mistake is in it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitsFile {
    unit: Vec<OwnUnit>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnUnit {
    code: Code,
    nl: String,
    en: Option<String>,
    parent: Option<Code>,
    headcount: Option<u32>,
}

/// Returns the list of units of a file.
///
/// # Errors
///
/// Every mistake in it, in the order of the lines.
pub(in crate::catalogue) fn units(
    text: &str,
    codes: &Codebook,
    lengths: &BTreeMap<String, Length>,
    not_known: Wording,
) -> Result<Units, Vec<Mistake>> {
    looked_at(text, codes, lengths, FILE, parents)?;
    let file: UnitsFile = toml::from_str(text).map_err(|_theirs| {
        vec![Mistake {
            line: 1,
            key: String::new(),
            fault: Fault::NotToml,
        }]
    })?;
    let unit = |own: OwnUnit| Unit {
        code: own.code,
        label: Wording {
            en: own.en.unwrap_or_else(|| own.nl.clone()),
            nl: own.nl,
        },
        parent: own.parent,
        headcount: own.headcount,
    };
    let units = file.unit.into_iter().map(unit).collect();
    Ok(Units::new(units, not_known))
}

/// Checks of what the units are parts: of another one in the list, in no circle, and never deeper than two levels. Checks
/// too that none has a code that stands for something else.
fn parents(look: &mut Look<'_>, file: &DeTable<'_>) {
    let Some(DeValue::Array(units)) = file.get("unit").map(Spanned::get_ref) else {
        return;
    };
    let parts: Vec<&DeTable<'_>> = units
        .iter()
        .filter_map(|unit| unit.get_ref().as_table())
        .collect();
    let word = |part: &DeTable<'_>, key: &str| -> Option<String> {
        Some(part.get(key)?.get_ref().as_str()?.to_owned())
    };
    let wholes: BTreeMap<String, Option<String>> = parts
        .iter()
        .filter_map(|part| Some((word(part, "code")?, word(part, "parent"))))
        .collect();
    let whole_of = |code: &str| wholes.get(code).cloned().flatten();
    let at = |part: &DeTable<'_>, key: &str| part.get(key).map_or(0, |value| value.span().start);
    for part in parts {
        let Some(code) = word(part, "code") else {
            continue;
        };
        if [Units::OTHER, Units::NONE].contains(&code.as_str()) {
            let place = at(part, "code");
            look.note(place, &below("unit", "code"), Fault::Reserved(shown(&code)));
        }
        let Some(parent) = word(part, "parent") else {
            continue;
        };
        let fault = if !wholes.contains_key(&parent) {
            let known = wholes.keys().map(String::as_str);
            let known = known.filter(|known| *known != code);
            Fault::UnknownWord(shown(&parent), meant(&parent, known))
        } else if goes_round(&code, whole_of) {
            Fault::Circle
        } else if whole_of(&parent).is_some() {
            Fault::TooDeep
        } else {
            continue;
        };
        look.note(at(part, "parent"), &below("unit", "parent"), fault);
    }
}

/// Whether a unit is a part of itself, perhaps by way of others.
fn goes_round(code: &str, whole_of: impl Fn(&str) -> Option<String>) -> bool {
    let mut seen: Vec<String> = Vec::new();
    let mut whole = whole_of(code);
    while let Some(here) = whole {
        if here == code {
            return true;
        }
        if seen.contains(&here) {
            return false;
        }
        whole = whole_of(&here);
        seen.push(here);
    }
    false
}
