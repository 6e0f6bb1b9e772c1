//! Figures of several advisers together. Each knows the own cases, and may have published of them: nobody learns more.

use serde::{Deserialize, Serialize};

use super::{
    Prepared, ReportError, Sources, Warning, count_tables,
    finish::finish,
    frame::Frame,
    ledger::{self, Counted, FrozenRecord, LedgerRelease, NamedFigure},
    of_cases,
    question::ReportQuestion,
    same_question,
    volume::{Fewest, Volumes},
};
use crate::{
    domain::coded::{CodedFacts, RecordNumber},
    tally::{
        Period,
        figure::{CodeSet, Key},
        published::Measure,
        record::Record,
        release::LedgerFigure,
    },
};

/// What one adviser gives to a coordinator: the coded cases of a period as they count, and what is out of them already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    records: Vec<FrozenRecord>,
    facts: Vec<CodedFacts>,
    out: Vec<NamedFigure>,
    /// The measures of work of which an amount is out that reaches into the period.
    amounts: Vec<Measure>,
}

/// With fewer advisers each can work out what the others have.
const FEWEST_ADVISERS: usize = 3;

/// The name of the dimension that tells the advisers apart.
const ADVISER: &str = "adviser";

impl Share {
    /// What one vault contributes to the figures of a period.
    #[must_use]
    pub fn of(sources: &Sources<'_>, releases: &[LedgerRelease], period: Period) -> Self {
        let mut frame = Frame::new(sources.codes, sources.units, sources.unit_headcount);
        let own = of_cases(releases);
        let now: Vec<(RecordNumber, Record)> = sources
            .facts
            .iter()
            .map(|(number, facts)| (*number, frame.record(facts)))
            .collect();
        let counted = ledger::count(&own, &now, &mut frame);
        let touches = |record: &Record| Frame::touches(record, period);
        let counts = |record: &Record| {
            counted
                .figures
                .iter()
                .any(|figure| figure.key.counts(&record.codes))
        };
        let records = counted
            .records
            .iter()
            .filter(|(_, record)| touches(record) || counts(record));
        // Also after closing there can be work, and before a late opening.
        let within = |facts: &&CodedFacts| {
            let mut months = facts.contacts.keys().chain(facts.minutes.keys());
            months.any(|month| period.contains(*month))
        };
        let near = own
            .iter()
            .filter(|release| release.question.period.overlaps(period));
        let tables = near.flat_map(|release| &release.report.tables);
        let mut amounts: Vec<Measure> = tables
            .map(|table| table.measure)
            .filter(|measure| matches!(measure, Measure::Contacts | Measure::Minutes))
            .collect();
        amounts.dedup();
        Self {
            amounts,
            records: records
                .map(|(number, record)| FrozenRecord::new(*number, record, &frame.schema))
                .collect(),
            facts: sources
                .facts
                .iter()
                .map(|(_, facts)| facts)
                .filter(within)
                .cloned()
                .collect(),
            out: counted
                .figures
                .iter()
                .map(|figure| NamedFigure::new(figure, &frame.schema))
                .collect(),
        }
    }

    /// Returns how many cases it tells of.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.records.len()
    }
}

/// Prepares a report over what several advisers gave, protected also against each of them.
///
/// `releases` are those of the vault that adds up; only those of several advisers count.
///
/// # Errors
/// As [`super::prepare`].
pub fn prepare_together(
    question: &ReportQuestion,
    sources: &Sources<'_>,
    shares: &[Share],
    releases: &[LedgerRelease],
    seed: u64,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Prepared, ReportError> {
    question.check().map_err(ReportError::Choice)?;
    if question
        .tables
        .iter()
        .any(|table| table.measure == Measure::Persons)
    {
        return Err(ReportError::PersonsAndCases);
    }
    let merged: Vec<&LedgerRelease> = releases
        .iter()
        .filter(|release| release.advisers.is_some())
        .collect();
    if let Some(before) = merged
        .iter()
        .find(|release| same_question(&release.question, question))
    {
        return Ok(Prepared::again(before, releases.len()));
    }
    let mut frame = Frame::new(sources.codes, sources.units, sources.unit_headcount);
    let mut counted = add_up(shares, &merged, &mut frame);
    let name = format!("R{}", releases.len() + 1);
    let made = count_tables(question, &name, &mut frame, &counted, (seed, true), watch)?;
    let each = || shares.iter().enumerate();
    let facts: Vec<CodedFacts> = each()
        .flat_map(|(_, share)| share.facts.iter().cloned())
        .collect();
    let whose: Vec<usize> = each()
        .flat_map(|(who, share)| share.facts.iter().map(move |_| who))
        .collect();
    let published: Vec<(usize, Measure)> = each()
        .flat_map(|(who, share)| share.amounts.iter().map(move |measure| (who, *measure)))
        .collect();
    let volumes =
        Volumes::new(&facts, &merged, Fewest::of(question.threshold)).among(&whose, &published);
    counted.late = 0;
    let mut prepared = finish(question, &frame, &counted, made, &volumes, merged.len());
    prepared.releases_before = releases.len();
    prepared.advisers = u32::try_from(shares.len()).ok();
    if shares.len() < FEWEST_ADVISERS {
        prepared.warnings.push(Warning::FewAdvisers(shares.len()));
    }
    Ok(prepared)
}

/// Lays the shares beside each other. The advisers are told apart as far as one of them has published anything.
fn add_up(shares: &[Share], merged: &[&LedgerRelease], frame: &mut Frame) -> Counted {
    let tells_apart = shares.iter().any(|share| !share.out.is_empty());
    if tells_apart {
        frame.remember(ADVISER, "others");
    }
    let mut now: Vec<(RecordNumber, Record)> = Vec::new();
    let mut out: Vec<LedgerFigure> = Vec::new();
    for (share, contributor) in shares.iter().zip(1_u32..) {
        let mut code = 0;
        if !share.out.is_empty() {
            let (dimension, own) = frame.remember(ADVISER, &contributor.to_string());
            code = own;
            for figure in &share.out {
                let figure = figure.figure(frame);
                let key = figure
                    .key
                    .within(dimension, &CodeSet::one(own), &frame.schema);
                out.push(LedgerFigure { key, ..figure });
            }
        }
        for frozen in &share.records {
            let mut record = frozen.record(frame);
            record.contributor = contributor;
            if tells_apart {
                frame.set(&mut record, ADVISER, code);
            }
            now.push((frozen.number(), record));
        }
    }
    let mut counted = ledger::count(merged, &now, frame);
    for (_, record) in &mut counted.records {
        if tells_apart && record.contributor == 0 {
            frame.set(record, ADVISER, 0);
        }
    }
    let known: Vec<Key> = counted
        .figures
        .iter()
        .map(|figure| figure.key.clone())
        .collect();
    counted.figures.extend(
        out.into_iter()
            .filter(|figure| !known.contains(&figure.key)),
    );
    counted
}
