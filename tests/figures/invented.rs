//! Invented cases of a vault: lopsided, with employees who come back and other parties about whom several cases are. Everything
//! follows from the seed.

use std::collections::BTreeMap;

use klankbord::{
    domain::{
        Code, Dimension,
        coded::{CodedFacts, Month, RecordNumber},
        language::Wording,
        units::{Unit, Units},
    },
    tally::{
        Period,
        report::{
            LedgerRelease, Prepared, Recognisable, ReportError, ReportQuestion, Sources, prepare,
        },
    },
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};

use super::common::{catalogue, code};

/// The cases of a vault, as they are counted today.
pub(crate) type Facts = Vec<(RecordNumber, CodedFacts)>;

/// How many people must work in a unit.
pub(crate) const HEADCOUNT: u32 = 50;

/// A month of these years.
pub(crate) fn month(year: i16, month: i8) -> Month {
    Month { year, month }
}

/// A month so many months after January 2024.
fn after(months: i16) -> Month {
    month(
        2024 + months / 12,
        i8::try_from(months % 12 + 1).expect("a month"),
    )
}

/// So many cases: one of five opened in 2024, three in 2025, one in 2026.
pub(crate) fn cases(seed: u64, count: u64) -> Facts {
    let mut dice = StdRng::seed_from_u64(seed);
    let mut facts: Facts = Vec::new();
    for number in 0..count {
        let year = *[0, 12, 12, 12, 24].choose(&mut dice).expect("a year");
        let opened = year + dice.gen_range(0..12_i16);
        let mut case = one(&mut dice, opened);
        case.person = Some(number);
        case.other_party_number = dice.gen_bool(0.8).then_some(number);
        if let Some((_, earlier)) = facts.choose(&mut dice) {
            if dice.gen_bool(0.25) {
                case.person = earlier.person;
                case.role.clone_from(&earlier.role);
                case.unit.clone_from(&earlier.unit);
            }
            if dice.gen_bool(0.2) {
                case.other_party_number = earlier.other_party_number;
                case.other_party.clone_from(&earlier.other_party);
                case.natures.clone_from(&earlier.natures);
            }
        }
        // Not in the order of opening, as in a vault.
        facts.push((RecordNumber(number * 7919 % 100_003 + 1), case));
    }
    facts
}

/// One case, opened so many months after January 2024.
pub(crate) fn one(dice: &mut StdRng, opened: i16) -> CodedFacts {
    let closed = dice
        .gen_bool(0.7)
        .then(|| opened + dice.gen_range(0..14_i16))
        .filter(|closed| *closed < 36);
    let last = closed.unwrap_or(35).min(opened + 5);
    let (mut contacts, mut minutes) = (BTreeMap::new(), BTreeMap::new());
    for at in opened..=last {
        if dice.gen_bool(0.6) {
            contacts.insert(after(at), dice.gen_range(1..4));
            let task = pick(dice, Dimension::Task);
            minutes.insert(after(at), BTreeMap::from([(task, dice.gen_range(5..90))]));
        }
    }
    let several = |dice: &mut StdRng, list: Dimension, none: f64| -> Vec<Code> {
        if dice.gen_bool(none) {
            return Vec::new();
        }
        let count = dice.gen_range(1..=2);
        let mut codes: Vec<Code> = (0..count).map(|_| pick(dice, list)).collect();
        codes.sort();
        codes.dedup();
        codes
    };
    let natures = vec![pick(dice, Dimension::Nature)];
    let of_discrimination = natures
        .first()
        .is_some_and(|nature| nature.as_str() == "OO-DIS");
    CodedFacts {
        opened: after(opened),
        closed: closed.map(after),
        grounds: if of_discrimination {
            several(dice, Dimension::Ground, 0.0)
        } else {
            Vec::new()
        },
        natures,
        role: pick(dice, Dimension::Role),
        bond: pick(dice, Dimension::Bond),
        other_party: pick(dice, Dimension::OtherParty),
        routes: several(dice, Dimension::Route, 0.2),
        informal_outcomes: if closed.is_some() {
            several(dice, Dimension::InformalOutcome, 0.2)
        } else {
            Vec::new()
        },
        formal_outcomes: if closed.is_some() {
            several(dice, Dimension::FormalOutcome, 0.7)
        } else {
            Vec::new()
        },
        contacts,
        minutes,
        unit: ["north-a", "north-b", "south", "tiny"]
            .choose(dice)
            .filter(|_| dice.gen_bool(0.9))
            .map(|unit| code(unit)),
        person: None,
        other_party_number: None,
    }
}

/// A code of a list, the first ones often.
fn pick(dice: &mut StdRng, list: Dimension) -> Code {
    let entries = catalogue().codes.entries(list);
    let places: Vec<u32> = (0..u32::try_from(entries.len()).expect("a short list")).collect();
    let place = places
        .choose_weighted(dice, |place| 1.0 / f64::from(place + 1))
        .expect("codes");
    entries[*place as usize].code.clone()
}

/// A unit with two parts, one by itself, and one that is too small to be counted by itself.
pub(crate) fn units() -> Units {
    let unit = |name: &str, parent: Option<&str>, headcount: u32| Unit {
        code: code(name),
        label: wording(name),
        parent: parent.map(code),
        headcount: Some(headcount),
    };
    let units = vec![
        unit("north", None, 300),
        unit("north-a", Some("north"), 200),
        unit("north-b", Some("north"), 100),
        unit("south", None, 60),
        unit("tiny", None, 12),
        unit("little", None, 45),
    ];
    Units::new(units, wording("not known"))
}

fn wording(text: &str) -> Wording {
    Wording {
        nl: text.to_owned(),
        en: text.to_owned(),
    }
}

/// In which unit each of [`units`] is counted, by hand: the tiny and the little one together are large enough.
pub(crate) fn counted_in(unit: Option<&Code>) -> &'static str {
    match unit.map(Code::as_str) {
        Some("north-a") => "north-a",
        Some("north-b") => "north-b",
        Some("south") => "south",
        Some("tiny" | "little") => "overig",
        _ => "none",
    }
}

/// Where the figures of these cases come from.
pub(crate) fn sources<'a>(facts: &Facts, units: &'a Units) -> Sources<'a> {
    Sources {
        facts: facts.clone(),
        codes: &catalogue().codes,
        units,
        unit_headcount: HEADCOUNT,
    }
}

/// Prepares a report with the invented units.
pub(crate) fn report(
    question: &ReportQuestion,
    facts: &Facts,
    releases: &[LedgerRelease],
) -> Result<Prepared, ReportError> {
    let units = units();
    prepare(
        question,
        &sources(facts, &units),
        releases,
        7,
        &mut |_, _| true,
    )
}

/// The usual report of a period.
pub(crate) fn usual(period: &str, threshold: u32) -> ReportQuestion {
    ReportQuestion::usual(
        Period::parse(period).expect("a period"),
        threshold,
        true,
        false,
    )
}

/// A vault and what was published from it.
#[derive(Clone, Default)]
pub(crate) struct Ledger(pub(crate) Vec<LedgerRelease>);

impl Ledger {
    /// Publishes; returns what was prepared, or why it was refused.
    pub(crate) fn publish(
        &mut self,
        question: &ReportQuestion,
        facts: &Facts,
    ) -> Result<Prepared, ReportError> {
        let prepared = report(question, facts, &self.0)?;
        if prepared.again.is_none() {
            self.0.push(
                prepared
                    .clone()
                    .publish(jiff::civil::date(2026, 2, 1), Recognisable::Nobody),
            );
        }
        Ok(prepared)
    }

    /// All that is out, as documents.
    pub(crate) fn documents(&self) -> Vec<serde_json::Value> {
        self.0
            .iter()
            .map(|release| release.document.clone())
            .collect()
    }
}
