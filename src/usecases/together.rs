//! Figures of several advisers: what one gives to a coordinator, and what a coordinator makes of all of it.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use rand::{RngCore as _, rngs::OsRng};

use super::{
    Trouble,
    contributions::{self, Gathered, NotGathered, Opening, Taken, Terms},
    figures::{NoFigures, numbered_facts, releases},
};
use crate::{
    catalogue::Catalogue,
    domain::{Date, Fingerprint, RecipientKey},
    tally::{
        Period,
        report::{Prepared, ReportQuestion, Share, Sources, prepare_together},
    },
    vault::Casebook,
};

/// Seals the coded cases of a period for a coordinator, in a file that is not there yet. Returns the digest of the file.
///
/// # Errors
/// If the vault can't be read, the place is taken, or the disk refuses. There is no file then.
pub fn export(
    book: &mut Casebook,
    period: Period,
    catalogue: &Catalogue,
    to: &RecipientKey,
    file: &Path,
    on: Date,
) -> Result<Fingerprint, Trouble> {
    let facts = numbered_facts(&book.cases()?, &book.destroyed()?);
    let share = Share::of(&sources(facts, catalogue), &releases(book)?, period);
    let codes = contributions::codes_of(catalogue);
    let period = period.to_string();
    let new = book.give(&period)?;
    let sealed = contributions::export(book, (&period, codes), share, to, file, on);
    if new && sealed.is_err() {
        book.give_not(&period)?;
    }
    sealed
}

/// Opens the files of several advisers. Nothing of them is written anywhere.
///
/// # Errors
/// If there is none, the work was stopped, or the key can't be read. A file that can't be taken is among the refused ones.
pub fn open(
    book: &Casebook,
    files: &[PathBuf],
    period: Period,
    catalogue: &Catalogue,
    progress: &mut dyn FnMut(Opening) -> ControlFlow<()>,
) -> Result<Gathered<Share>, NotGathered> {
    let terms = Terms {
        period: Some(period.to_string()),
        codes: contributions::codes_of(catalogue),
    };
    contributions::open_all(book, files, &terms, None, progress)
}

/// Prepares a report over what was opened, protected also against each adviser. Nothing is out yet; it is published like any
/// other.
///
/// # Errors
/// If the vault can't be read, or the report can't be made.
pub fn prepared(
    book: &Casebook,
    question: &ReportQuestion,
    taken: Vec<Taken<Share>>,
    catalogue: &Catalogue,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Prepared, NoFigures> {
    let shares: Vec<Share> = taken
        .into_iter()
        .map(|taken| taken.contribution.body)
        .collect();
    let releases = releases(book)?;
    let sources = sources(Vec::new(), catalogue);
    prepare_together(
        question,
        &sources,
        &shares,
        &releases,
        OsRng.next_u64(),
        watch,
    )
    .map_err(NoFigures::Report)
}

const fn sources(
    facts: Vec<(
        crate::domain::coded::RecordNumber,
        crate::domain::coded::CodedFacts,
    )>,
    catalogue: &Catalogue,
) -> Sources<'_> {
    Sources {
        facts,
        codes: &catalogue.codes,
        units: &catalogue.units,
        unit_headcount: catalogue.terms.unit_headcount as u32,
    }
}
