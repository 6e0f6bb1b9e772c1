//! A report of figures: what an adviser asks of the cases of a period, protected together with everything that is out.

mod finish;
mod frame;
mod ledger;
mod question;
mod tables;
mod time;
mod together;
mod volume;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use self::{
    finish::finish,
    frame::{Frame, OPENED},
    ledger::{Counted, FrozenRecord, NamedFigure},
    volume::{Fewest, Volumes},
};
use super::{
    Period,
    published::{Measure, PublishedReport},
    question::TableQuestion,
    record::Record,
    release::{LedgerFigure, Release, ReleaseError, ReleaseRequest, ReleaseRules, Why, release},
};
use crate::domain::{
    Codebook, Date,
    coded::{CodedFacts, RecordNumber},
    units::Units,
};

pub use ledger::{LedgerRelease, Recognisable};
pub use question::{ChoiceError, ReportDimension, ReportQuestion, TableChoice};
pub use together::{Share, prepare_together};

/// Where the figures come from.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    /// Every case once, also those that are destroyed, with the number under which it is counted.
    pub facts: Vec<(RecordNumber, CodedFacts)>,
    /// The code lists.
    pub codes: &'a Codebook,
    /// The organisation's own list of units.
    pub units: &'a Units,
    /// How many people must work in a unit for it to be counted by itself.
    pub unit_headcount: u32,
}

/// Something that the adviser should know before publishing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// More than half of a table is withheld: its name, and how much (per cent).
    Sparse(String, usize),
    /// A table is left out, because with what is out it would give a small count away: its name.
    LeftOut(String),
    /// With so few advisers, each can work out what the others have.
    FewAdvisers(usize),
}

/// A report that can be published. Nothing of it is out yet.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// What was asked.
    pub question: ReportQuestion,
    /// What everybody may see.
    pub report: PublishedReport,
    /// The day on which the same was published before: then these are the figures of that day.
    pub again: Option<Date>,
    /// How often something is withheld for which reason.
    pub reasons: BTreeMap<Why, usize>,
    /// Cases that came or changed after a period was published: they count in the next one. For the adviser alone.
    pub late: usize,
    /// Figures of before that are below a raised threshold by now, and are out.
    pub already_out: usize,
    /// Figures of which a reader who guesses right knows a little more.
    pub guessable: usize,
    /// What the adviser should know.
    pub warnings: Vec<Warning>,
    /// With how many earlier releases it is protected together.
    pub earlier: usize,
    /// How many releases there were in the ledger, those of several advisers included.
    pub releases_before: usize,
    /// Of how many advisers together the figures are; none for those of this vault alone.
    pub advisers: Option<u32>,
    document: Value,
    figures: Vec<NamedFigure>,
    records: Vec<FrozenRecord>,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportError {
    /// It can't be asked like this.
    Choice(ChoiceError),
    /// There are fewer cases than the threshold in the period, possibly none.
    TooFew,
    /// A small count would be given away, whatever is withheld: by which dimensions it is divided.
    CannotProtect(Vec<String>),
    /// An earlier release and the cases of the vault don't agree.
    Contradiction,
    /// Employees can't be counted in a period of which cases were published, nor the other way round.
    PersonsAndCases,
    /// It is too much at once.
    TooLarge,
    /// The proof did not succeed.
    NoProof,
    /// Somebody stopped it.
    Stopped,
}

/// Prepares a report. The same question about the same period gives the figures that were published.
///
/// `seed` breaks ties; `watch` is told how many demands are met of how many, and answers whether to go on.
///
/// # Errors
/// If nothing can be published, and why.
pub fn prepare(
    question: &ReportQuestion,
    sources: &Sources<'_>,
    all: &[LedgerRelease],
    seed: u64,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Prepared, ReportError> {
    question.check().map_err(ReportError::Choice)?;
    let releases: Vec<&LedgerRelease> = all
        .iter()
        .filter(|release| release.advisers.is_none())
        .collect();
    if let Some(before) = releases
        .iter()
        .find(|release| same_question(&release.question, question))
    {
        return Ok(Prepared::again(before, releases.len()));
    }
    let persons = counts_persons(question);
    let overlaps = |release: &&&LedgerRelease| release.question.period.overlaps(question.period);
    if releases
        .iter()
        .filter(overlaps)
        .any(|release| persons || counts_persons(&release.question))
    {
        return Err(ReportError::PersonsAndCases);
    }
    let mut frame = Frame::new(sources.codes, sources.units, sources.unit_headcount);
    let now: Vec<(RecordNumber, Record)> = sources
        .facts
        .iter()
        .map(|(number, facts)| (*number, frame.record(facts)))
        .collect();
    let counted = if persons {
        Counted {
            records: first_of_each(&now, question.period),
            figures: Vec::new(),
            late: 0,
        }
    } else {
        ledger::count(&of_cases(all), &now, &mut frame)
    };
    let name = format!("R{}", all.len() + 1);
    let made = count_tables(question, &name, &mut frame, &counted, (seed, false), watch)?;
    let facts: Vec<CodedFacts> = sources
        .facts
        .iter()
        .map(|(_, facts)| facts.clone())
        .collect();
    let volumes = Volumes::new(&facts, &releases, Fewest::of(question.threshold));
    let mut prepared = finish(question, &frame, &counted, made, &volumes, releases.len());
    prepared.releases_before = all.len();
    Ok(prepared)
}

/// What came out of the tables of cases.
struct Made {
    release: Release,
    tables: Vec<TableQuestion>,
}

/// Protects the tables of cases.
fn count_tables(
    question: &ReportQuestion,
    name: &str,
    frame: &mut Frame,
    counted: &Counted,
    (seed, insiders): (u64, bool),
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Made, ReportError> {
    let of_their_cases =
        |table: &&TableChoice| !matches!(table.measure, Measure::Contacts | Measure::Minutes);
    let tables: Vec<TableQuestion> = question
        .tables
        .iter()
        .filter(of_their_cases)
        .map(|table| tables::table(table, question.period, frame))
        .collect();
    let own = tables.iter().flat_map(|table| table.keys(&frame.schema));
    let keys: Vec<_> = own
        .chain(counted.figures.iter().map(|figure| figure.key.clone()))
        .collect();
    frame.no_closing_before_opening(&keys);
    let records: Vec<Record> = counted
        .records
        .iter()
        .map(|(_, record)| record.clone())
        .collect();
    if !tables.is_empty() && !is_enough(&records, question, &tables, &counted.figures) {
        return Err(ReportError::TooFew);
    }
    let mut rules = ReleaseRules::new(question.threshold, seed);
    rules.group_dimensions = tables::group_dimensions(frame);
    rules.insiders = insiders;
    let request = ReleaseRequest {
        name,
        schema: &frame.schema,
        records: &records,
        tables: &tables,
        ledger: &counted.figures,
    };
    let release = release(&request, &rules, watch).map_err(|error| match error {
        ReleaseError::CannotProtect(key) => ReportError::CannotProtect(
            key.parts()
                .map(|(dimension, _)| frame.schema.name(dimension).to_owned())
                .collect(),
        ),
        ReleaseError::Contradiction(_) | ReleaseError::CannotOccur(_) => ReportError::Contradiction,
        ReleaseError::TooLarge => ReportError::TooLarge,
        ReleaseError::NoProof => ReportError::NoProof,
        ReleaseError::Stopped => ReportError::Stopped,
    })?;
    Ok(Made { release, tables })
}

/// Returns whether any total of the report reaches the threshold: else there is nothing to tell but that.
fn is_enough(
    records: &[Record],
    question: &ReportQuestion,
    tables: &[TableQuestion],
    out: &[LedgerFigure],
) -> bool {
    let threshold = usize::try_from(question.threshold).unwrap_or(usize::MAX);
    let total = |table: &TableQuestion| {
        let counts = |record: &&Record| {
            table.filter.iter().all(|(dimension, codes)| {
                record
                    .codes
                    .get(*dimension)
                    .is_some_and(|code| codes.contains(*code))
            })
        };
        records.iter().filter(counts).count() >= threshold
    };
    !out.is_empty() || tables.iter().any(total)
}

/// One case for each employee: the first of the period.
fn first_of_each(now: &[(RecordNumber, Record)], period: Period) -> Vec<(RecordNumber, Record)> {
    let within = time::within(period);
    let opened = |record: &Record| record.codes.get(OPENED).copied().unwrap_or(0);
    let mut inside: Vec<&(RecordNumber, Record)> = now
        .iter()
        .filter(|(_, record)| within.contains(opened(record)))
        .collect();
    inside.sort_by_key(|(number, record)| (opened(record), *number));
    let mut seen = BTreeSet::new();
    let first = |(_, record): &&(RecordNumber, Record)| {
        record.person.is_none_or(|person| seen.insert(person))
    };
    inside.into_iter().filter(first).cloned().collect()
}

/// Whether a question is about employees, and not about cases.
fn counts_persons(question: &ReportQuestion) -> bool {
    let mut tables = question.tables.iter();
    tables.any(|table| table.measure == Measure::Persons)
}

/// The releases of this vault alone in which cases were counted: those of employees say nothing of a case.
fn of_cases(releases: &[LedgerRelease]) -> Vec<&LedgerRelease> {
    let own = releases.iter().filter(|release| release.advisers.is_none());
    own.filter(|release| !counts_persons(&release.question))
        .collect()
}

/// Returns whether two questions ask the same, in any order.
fn same_question(one: &ReportQuestion, other: &ReportQuestion) -> bool {
    let ids = |question: &ReportQuestion| -> BTreeSet<(Measure, String)> {
        question
            .tables
            .iter()
            .map(|table| (table.measure, table.id()))
            .collect()
    };
    one.period == other.period && ids(one) == ids(other)
}

impl Prepared {
    fn again(before: &LedgerRelease, earlier: usize) -> Self {
        Self {
            question: before.question.clone(),
            report: before.report.clone(),
            again: Some(before.on),
            reasons: BTreeMap::new(),
            late: 0,
            already_out: 0,
            guessable: 0,
            warnings: Vec::new(),
            earlier,
            releases_before: earlier,
            advisers: before.advisers,
            document: before.document.clone(),
            figures: Vec::new(),
            records: Vec::new(),
        }
    }

    /// The document that others can check (`vp-sdc-published/1`).
    #[must_use]
    pub const fn document(&self) -> &Value {
        &self.document
    }

    /// Makes the entry of the ledger. From then on these figures are out.
    #[must_use]
    pub fn publish(self, on: Date, answer: Recognisable) -> LedgerRelease {
        LedgerRelease {
            name: self.report.release.clone(),
            on,
            question: self.question,
            report: self.report,
            answer,
            advisers: self.advisers,
            document: self.document,
            figures: self.figures,
            records: self.records,
        }
    }
}
