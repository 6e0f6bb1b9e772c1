//! The figures of a period: over the cases as they stand, what was counted at closing, and what is left of destroyed ones; and
//! what is published of them.

use rand::{RngCore as _, rngs::OsRng};

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    domain::{
        Case, Date, Phase,
        coded::{CodedFacts, Month, RecordNumber},
        retention::Destroyed,
    },
    tally::{
        Period,
        report::{
            LedgerRelease, Prepared, Recognisable, ReportError, ReportQuestion, Sources, prepare,
        },
    },
    vault::Casebook,
};

/// Why there are no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFigures {
    /// The vault could not be read or written.
    Trouble(Trouble),
    /// The report can't be made.
    Report(ReportError),
}

impl<E: Into<Trouble>> From<E> for NoFigures {
    fn from(error: E) -> Self {
        Self::Trouble(error.into())
    }
}

/// Returns every case once, with the number under which it is counted: living ones, and what is left of destroyed ones.
#[must_use]
pub fn numbered_facts(cases: &[Case], destroyed: &[Destroyed]) -> Vec<(RecordNumber, CodedFacts)> {
    let living = cases.iter().filter(|case| case.phase() != Phase::Destroyed);
    let living = living.map(|case| (RecordNumber::of(case.id), case.counted()));
    let gone = destroyed.iter().zip(0_u64..).map(|(line, place)| {
        // A line of an older version has no number; its place among them never changes.
        let number = line.record.unwrap_or(RecordNumber(u64::MAX - place));
        (number, line.facts.clone())
    });
    living.chain(gone).collect()
}

/// The question of the usual report: with the threshold of the settings, and as many tables as the cases can bear.
///
/// # Errors
/// If the vault can't be read.
pub fn usual_question(
    book: &Casebook,
    period: Period,
    threshold: Option<u32>,
    catalogue: &Catalogue,
) -> Result<ReportQuestion, Trouble> {
    let facts = numbered_facts(&book.cases()?, &book.destroyed()?);
    let usual = u32::from(book.settings()?.threshold(&catalogue.terms));
    Ok(ReportQuestion::usual_over(
        period,
        threshold.unwrap_or(usual),
        !catalogue.units.is_empty(),
        facts.iter().map(|(_, facts)| facts.opened),
    ))
}

/// Prepares a report, protected together with everything that was published from this vault. Nothing is out yet.
///
/// # Errors
/// If the vault can't be read, or the report can't be made.
pub fn prepared(
    book: &Casebook,
    question: &ReportQuestion,
    catalogue: &Catalogue,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Prepared, NoFigures> {
    let sources = Sources {
        facts: numbered_facts(&book.cases()?, &book.destroyed()?),
        codes: &catalogue.codes,
        units: &catalogue.units,
        unit_headcount: u32::from(catalogue.terms.unit_headcount),
    };
    let releases = releases(book)?;
    prepare(question, &sources, &releases, OsRng.next_u64(), watch).map_err(NoFigures::Report)
}

/// Puts a report into the ledger. When this returns, it is there for good; only then may anything of it be written anywhere.
///
/// # Errors
/// If somebody could be recognised, the period isn't over, the cases were given to a coordinator, another release came in between, or the disk refuses. Then nothing is out.
pub fn publish(
    book: &mut Casebook,
    prepared: Prepared,
    on: Date,
    answer: Recognisable,
) -> Result<LedgerRelease, Trouble> {
    if answer == Recognisable::Perhaps {
        return Err(Trouble::NotConfirmed);
    }
    let after = book.release_count()?;
    if prepared.again.is_some() {
        let name = prepared.report.release;
        let known = releases(book)?.into_iter().find(|known| known.name == name);
        return known.ok_or(Trouble::Vault(crate::vault::Error::PublishedMeanwhile));
    }
    if prepared.releases_before != after {
        return Err(Trouble::Vault(crate::vault::Error::PublishedMeanwhile));
    }
    if Month::from(on) <= prepared.question.period.months().1 {
        return Err(Trouble::Vault(crate::vault::Error::StillRunning));
    }
    if prepared.advisers.is_none() {
        // Figures of one's own beside those of all together would tell of the others.
        let given = book.given()?;
        let reaches = |text: &String| {
            Period::parse(text).is_some_and(|given| given.overlaps(prepared.question.period))
        };
        if given.iter().any(reaches) {
            return Err(Trouble::Vault(crate::vault::Error::GivenAway));
        }
    }
    let release = prepared.publish(on, answer);
    book.append_release(&release, after, &[])?;
    Ok(release)
}

/// Returns every release of this vault, in the order of publication.
///
/// # Errors
/// If the ledger can't be read: then nothing may be published either.
pub fn releases(book: &Casebook) -> Result<Vec<LedgerRelease>, Trouble> {
    Ok(book.releases()?)
}
