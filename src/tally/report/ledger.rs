//! What is out: every figure that was ever published from a vault, as it was, and the coded cases behind it.
//!
//! A case counts with the facts of the day on which it was first published, for ever: what is added, changed or destroyed
//! later never shows as a difference between two reports.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    frame::{CLOSED, Frame, OPENED},
    question::ReportQuestion,
    time,
};
use crate::{
    domain::{Date, coded::RecordNumber},
    tally::{
        figure::{CodeSet, Key},
        published::PublishedReport,
        record::Record,
        release::LedgerFigure,
        schema::Schema,
    },
};

/// What the adviser answered to the question whether anybody could be recognised in the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recognisable {
    /// Nobody.
    Nobody,
    /// Perhaps somebody: then it isn't published.
    Perhaps,
}

/// One release, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LedgerRelease {
    /// Its name.
    pub name: String,
    /// The day.
    pub on: Date,
    /// What was asked.
    pub question: ReportQuestion,
    /// What everybody may see.
    pub report: PublishedReport,
    /// Whether anybody could be recognised.
    pub answer: Recognisable,
    /// Of how many advisers together the figures are; none for those of this vault alone.
    pub advisers: Option<u32>,
    /// The document that others can check, as it was published.
    pub document: serde_json::Value,
    pub(super) figures: Vec<NamedFigure>,
    pub(super) records: Vec<FrozenRecord>,
}

/// A figure by the names of its dimensions and codes, so that it outlives a change of the lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct NamedFigure {
    key: Vec<(String, Vec<String>)>,
    value: u64,
    shown: bool,
    threshold: u32,
}

/// A case as it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FrozenRecord {
    number: RecordNumber,
    /// The code in each dimension of which a case has one.
    codes: BTreeMap<String, String>,
    /// The dimensions in which it says yes.
    yes: Vec<String>,
    person: Option<u64>,
    other_party: Option<u64>,
}

/// Joins the first and the last of a stretch of months, so that a key stays short.
const STRETCH: &str = "..";

impl NamedFigure {
    pub(super) fn new(figure: &LedgerFigure, schema: &Schema) -> Self {
        let name = |dimension: usize, codes: &CodeSet| -> Vec<String> {
            let name = |code: u16| schema.code_name(dimension, code).to_owned();
            if dimension != OPENED && dimension != CLOSED {
                return codes.iter().map(|code| name(*code)).collect();
            }
            let begins = codes
                .iter()
                .filter(|code| **code == 0 || !codes.contains(**code - 1));
            begins
                .map(|begin| {
                    let end = (*begin..time::length())
                        .take_while(|code| codes.contains(*code))
                        .last();
                    format!("{}{STRETCH}{}", name(*begin), name(end.unwrap_or(*begin)))
                })
                .collect()
        };
        Self {
            key: figure
                .key
                .parts()
                .map(|(dimension, codes)| {
                    (schema.name(dimension).to_owned(), name(dimension, codes))
                })
                .collect(),
            value: figure.value,
            shown: figure.shown,
            threshold: figure.threshold,
        }
    }

    /// Returns the figure in a frame, which learns what it didn't know.
    pub(super) fn figure(&self, frame: &mut Frame) -> LedgerFigure {
        let mut parts = Vec::new();
        for (dimension, codes) in &self.key {
            let mut place = OPENED;
            let mut numbers = Vec::new();
            for code in codes {
                if let Some((first, last)) = code.split_once(STRETCH) {
                    let (at, first) = frame.remember(dimension, first);
                    let (_, last) = frame.remember(dimension, last);
                    place = at;
                    numbers.extend(first..=last);
                } else {
                    let (at, number) = frame.remember(dimension, code);
                    place = at;
                    numbers.push(number);
                }
            }
            parts.push((place, CodeSet::new(numbers)));
        }
        LedgerFigure {
            key: Key::new(parts, &frame.schema),
            value: self.value,
            shown: self.shown,
            threshold: self.threshold,
        }
    }
}

impl FrozenRecord {
    pub(super) fn new(number: RecordNumber, record: &Record, schema: &Schema) -> Self {
        let mut frozen = Self {
            number,
            codes: BTreeMap::new(),
            yes: Vec::new(),
            person: record.person,
            other_party: record.other_party,
        };
        for (dimension, code) in record.codes.iter().enumerate() {
            let name = schema.name(dimension);
            if !name.contains(':') {
                let code = schema.code_name(dimension, *code).to_owned();
                frozen.codes.insert(name.to_owned(), code);
            } else if *code == 0 {
                frozen.yes.push(name.to_owned());
            }
        }
        frozen
    }

    /// Under which number it counts.
    pub(super) const fn number(&self) -> RecordNumber {
        self.number
    }

    /// The record in a frame, which learns what it didn't know.
    pub(super) fn record(&self, frame: &mut Frame) -> Record {
        for name in &self.yes {
            frame.remember(name, "yes");
            frame.remember(name, "no");
        }
        let chosen: Vec<_> = self
            .codes
            .iter()
            .map(|(name, code)| frame.remember(name, code))
            .collect();
        let lists = frame.schema.dimensions.iter();
        let mut codes: Vec<u16> = lists
            .map(|list| u16::from(list.name.contains(':') && !self.yes.contains(&list.name)))
            .collect();
        for (place, code) in chosen {
            if let Some(slot) = codes.get_mut(place) {
                *slot = code;
            }
        }
        Record {
            codes,
            person: self.person,
            other_party: self.other_party,
            contributor: 0,
            cases: 1,
        }
    }
}

/// The cases as they count now, and what became of those that changed since they were published.
pub(super) struct Counted {
    pub(super) records: Vec<(RecordNumber, Record)>,
    pub(super) figures: Vec<LedgerFigure>,
    /// Cases that were registered or changed too late for a period that is out.
    pub(super) late: usize,
}

/// Lays the cases of now beside those that are out. `now` is each case once.
pub(super) fn count(
    releases: &[&LedgerRelease],
    now: &[(RecordNumber, Record)],
    frame: &mut Frame,
) -> Counted {
    let figures: Vec<LedgerFigure> = releases
        .iter()
        .flat_map(|release| &release.figures)
        .map(|figure| figure.figure(frame))
        .collect();
    let mut frozen: BTreeMap<RecordNumber, Record> = BTreeMap::new();
    for release in releases {
        for record in &release.records {
            let restored = record.record(frame);
            frozen.insert(record.number, restored);
        }
    }
    let width = frame.schema.dimensions.len();
    let whole = |record: &Record| {
        // A code list that grew since: nobody has said yes to what is new.
        let mut record = record.clone();
        while record.codes.len() < width {
            let answers = frame.schema.name(record.codes.len()).contains(':');
            record.codes.push(u16::from(answers));
        }
        record
    };
    let mut late = 0;
    let mut records = Vec::new();
    for (number, record) in now {
        let record = whole(record);
        let (counted, changed) = match frozen.remove(number) {
            Some(before) => as_published(&whole(&before), record, &figures),
            None => after_published(record, &figures),
        };
        late += usize::from(changed);
        records.push((*number, counted));
    }
    // What is gone counts as it was.
    records.extend(
        frozen
            .iter()
            .map(|(number, record)| (*number, whole(record))),
    );
    Counted {
        records,
        figures,
        late,
    }
}

fn counts(record: &Record, figures: &[LedgerFigure]) -> Vec<bool> {
    figures
        .iter()
        .map(|figure| figure.key.counts(&record.codes))
        .collect()
}

/// A case that is out keeps what is out about it; the rest may change. Returns whether something had to stay.
fn as_published(before: &Record, now: Record, figures: &[LedgerFigure]) -> (Record, bool) {
    let published = counts(before, figures);
    if counts(&now, figures) == published {
        return (now, false);
    }
    let mut kept = before.clone();
    kept.contributor = now.contributor;
    kept.person = now.person;
    kept.other_party = now.other_party;
    let mut stays = false;
    for (place, code) in now.codes.iter().enumerate() {
        let Some(before) = kept
            .codes
            .get(place)
            .copied()
            .filter(|before| before != code)
        else {
            continue;
        };
        let mut with = |code: u16| {
            if let Some(slot) = kept.codes.get_mut(place) {
                *slot = code;
            }
        };
        with(*code);
        if counts(&kept, figures) != published {
            if let Some(slot) = kept.codes.get_mut(place) {
                *slot = before;
            }
            stays = true;
        }
    }
    (kept, stays)
}

/// A case that comes to a period that is out counts from the first month after it. Returns whether it did.
fn after_published(mut record: Record, figures: &[LedgerFigure]) -> (Record, bool) {
    let mut late = false;
    // Each turn moves it past one published stretch of time; there are never more of these than figures.
    for _turn in 0..=figures.len() {
        let hit = figures
            .iter()
            .filter(|figure| figure.key.counts(&record.codes));
        let Some(after) = hit.filter_map(|figure| end(&figure.key)).max() else {
            break;
        };
        late = true;
        let codes = record.codes.iter_mut().take(2);
        for code in codes {
            *code = (*code).max(after + 1);
        }
    }
    (record, late)
}

/// The last month of the period of a figure: the end of the months of opening, or of those of closing where they end.
fn end(key: &Key) -> Option<u16> {
    let last = |dimension: usize| {
        let codes = key.codes(dimension)?;
        codes
            .iter()
            .last()
            .copied()
            .filter(|last| *last + 1 < time::length())
    };
    let (opened, closed) = (last(OPENED), last(CLOSED));
    opened.max(closed)
}
