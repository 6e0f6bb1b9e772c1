//! Making a release: all its tables are protected together, and together with everything that was published before.

mod attempt;
mod rules;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::attempt::Attempt;
use super::{
    figure::Key, protect::ModelError, published::PublishedReport, question::TableQuestion,
    record::Record, schema::Schema,
};

/// The rules of a release.
#[derive(Clone, Debug)]
pub struct ReleaseRules {
    /// Counts below this are small. At least 3.
    pub threshold: u32,
    /// A count with fewer employees behind it is protected as they are.
    pub fewest_persons: u32,
    /// A count about fewer other parties is protected as they are.
    pub fewest_other_parties: u32,
    /// Dimensions in which no row may consist of one code alone: who knows that somebody is in the row would know the code.
    pub group_dimensions: Vec<usize>,
    /// What it may cost to keep a guess of the reader open as well, in the units of the prices of figures.
    pub budget: f64,
    /// Whether each contributor may read the figures, who knows the own cases among them.
    pub insiders: bool,
    /// For breaking ties; drawn for this release and not kept.
    pub seed: u64,
}

impl ReleaseRules {
    /// The lowest threshold that is allowed.
    pub const LOWEST: u32 = 3;
    /// The highest threshold that makes sense.
    pub const HIGHEST: u32 = 100;

    /// The usual rules with this threshold.
    #[must_use]
    pub const fn new(threshold: u32, seed: u64) -> Self {
        Self {
            threshold,
            fewest_persons: 3,
            fewest_other_parties: 2,
            group_dimensions: Vec::new(),
            insiders: false,
            budget: 15.0,
            seed,
        }
    }
}

/// A figure that is out, for ever as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerFigure {
    /// What it counts.
    pub key: Key,
    /// The count, as it was at the time.
    pub value: u64,
    /// Whether it was shown.
    pub shown: bool,
    /// The threshold at the time.
    pub threshold: u32,
}

/// Why a figure is not shown. For the adviser alone: it is in no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Nothing, or fewer than the threshold.
    FewOrNone,
    /// Too few employees or other parties are behind it.
    FewPeople,
    /// One row would consist of one code alone.
    WholeGroup,
    /// Who contributed to it would know what the others have.
    FewOthers,
    /// It would give another figure away.
    Cover,
    /// It was withheld in an earlier release.
    Earlier,
}

/// A release that may be published.
#[derive(Clone, Debug)]
pub struct Release {
    /// What everybody may see.
    pub report: PublishedReport,
    /// What goes into the ledger.
    pub figures: Vec<LedgerFigure>,
    /// How often something is withheld for which reason.
    pub reasons: BTreeMap<Why, usize>,
    /// Figures of earlier releases that are below a threshold that was raised since: they can't be called back.
    pub already_out: usize,
    /// Figures for which a reader who guesses which ones are small is left with fewer possibilities.
    pub guessable: usize,
    /// How many worlds prove it.
    pub worlds: usize,
}

/// Why nothing is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseError {
    /// A figure would be given away, whatever is withheld: what it counts.
    CannotProtect(Key),
    /// An earlier release says something else about the same cases.
    Contradiction(Key),
    /// There are too many combinations of codes.
    TooLarge,
    /// A case has codes that can't occur together, by its place.
    CannotOccur(usize),
    /// The proof did not succeed.
    NoProof,
    /// Somebody stopped it.
    Stopped,
}

impl From<ModelError> for ReleaseError {
    fn from(error: ModelError) -> Self {
        match error {
            ModelError::TooLarge => Self::TooLarge,
            ModelError::CannotOccur(place) => Self::CannotOccur(place),
        }
    }
}

/// What a release is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReleaseRequest<'a> {
    /// Its name.
    pub name: &'a str,
    /// The dimensions.
    pub schema: &'a Schema,
    /// All cases.
    pub records: &'a [Record],
    /// The tables that are asked for.
    pub tables: &'a [TableQuestion],
    /// Everything that is out already.
    pub ledger: &'a [LedgerFigure],
}

/// Makes a release. Tables that can't be protected are left out, the widest first.
///
/// `watch` is told how many demands are met of how many, and answers whether to go on.
///
/// # Errors
/// If nothing can be published, and why.
pub fn release(
    request: &ReleaseRequest<'_>,
    rules: &ReleaseRules,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Release, ReleaseError> {
    let mut tables: Vec<&TableQuestion> = request.tables.iter().collect();
    let mut left_out = Vec::new();
    loop {
        let attempt = Attempt::new(request, rules, &tables)?;
        match attempt.protect(rules, watch) {
            Ok(protection) => {
                return Ok(attempt.release(request, rules, &tables, &left_out, &protection));
            }
            Err((error, final_word)) => {
                let widest = tables
                    .iter()
                    .enumerate()
                    .max_by_key(|(_, table)| table.axes.len());
                let Some((place, table)) = widest.filter(|_| !final_word) else {
                    return Err(error);
                };
                left_out.push(table.id.clone());
                tables.remove(place);
                if tables.is_empty() {
                    return Err(error);
                }
            }
        }
    }
}
