//! Coded records without a vault, so that others can check the method: reads `vp-sdc-scenario/1`, gives `vp-sdc-published/1`.

mod document;
mod input;

use serde_json::Value;

pub use document::document;

use super::{
    release::{LedgerFigure, ReleaseError, ReleaseRequest, ReleaseRules, release},
    schema::Schema,
};

/// What is wrong with a file of records, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioError {
    /// The place in the file, such as `records[3].nature`.
    pub place: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON: the line and the column.
    NoJson(usize, usize),
    /// It isn't of this kind.
    WrongFormat,
    /// Something that is needed is missing.
    Missing,
    /// It should be something else: text, a number, a list.
    WrongKind,
    /// There is no such dimension.
    UnknownDimension,
    /// There is no such code.
    UnknownCode,
    /// It occurs twice.
    Twice,
    /// Only cases can be counted.
    UnknownMeasure,
    /// A count below nothing, or too large.
    WrongCount,
    /// The threshold is too low or too high.
    WrongThreshold,
    /// A table has more than three dimensions.
    TooManyDimensions,
    /// The codes can't occur together.
    CannotOccur,
    /// The release can't be made.
    Release(ReleaseError),
}

/// What comes out of a file of records.
#[derive(Clone, Debug)]
pub struct Published {
    /// For each release, in order, what everybody may see.
    pub documents: Vec<Value>,
    /// Tables that had to be left out: the release and the table.
    pub left_out: Vec<(String, String)>,
}

/// Makes the releases that a file asks for, each protected together with the earlier ones.
///
/// # Errors
/// If the file has a fault, or a release can't be made. Then nothing is published.
pub fn publish(
    text: &str,
    seed: u64,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Published, ScenarioError> {
    let scenario = input::read(text)?;
    let mut ledger: Vec<LedgerFigure> = Vec::new();
    let mut published = Published {
        documents: Vec::new(),
        left_out: Vec::new(),
    };
    for asked in &scenario.releases {
        let request = ReleaseRequest {
            name: &asked.name,
            schema: &scenario.schema,
            records: &scenario.records,
            tables: &asked.tables,
            ledger: &ledger,
        };
        let rules = ReleaseRules {
            fewest_persons: scenario.fewest_persons,
            fewest_other_parties: scenario.fewest_other_parties,
            ..ReleaseRules::new(scenario.threshold, seed)
        };
        let made = release(&request, &rules, watch).map_err(|error| match error {
            ReleaseError::CannotOccur(place) => ScenarioError {
                place: format!("records[{place}]"),
                fault: Fault::CannotOccur,
            },
            error => ScenarioError {
                place: asked.name.clone(),
                fault: Fault::Release(error),
            },
        })?;
        ledger.extend(made.figures.iter().cloned());
        let tables = asked
            .tables
            .iter()
            .filter(|table| !made.report.left_out.contains(&table.id));
        let tables: Vec<_> = tables.collect();
        published.documents.push(document(
            &scenario.schema,
            &made.report,
            &tables,
            &asked.facts,
            &ledger,
        ));
        let left_out = made.report.left_out.iter();
        published
            .left_out
            .extend(left_out.map(|table| (asked.name.clone(), table.clone())));
    }
    Ok(published)
}

/// A figure that prose or a chart names.
#[derive(Clone, Debug)]
pub struct FactQuestion {
    /// Its name.
    pub id: String,
    /// What it says.
    pub says: FactKind,
}

/// What a fact says.
#[derive(Clone, Debug)]
pub enum FactKind {
    /// A sum of figures, each taken so many times.
    Sum(Vec<(i64, super::figure::Key)>),
    /// A whole percentage of one figure in another.
    Percentage(super::figure::Key, super::figure::Key),
}

/// The name of a dimension, and its place.
fn dimension(schema: &Schema, name: &str, place: &str) -> Result<usize, ScenarioError> {
    schema.dimension(name).ok_or_else(|| ScenarioError {
        place: place.to_owned(),
        fault: Fault::UnknownDimension,
    })
}
