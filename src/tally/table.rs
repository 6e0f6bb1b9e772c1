//! What figures look like: tables, their rows, and what is withheld.

use super::Period;
use crate::domain::Code;

/// What a table divides the cases by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TallyDimension {
    /// The main group of the nature: conduct, integrity, work, question.
    NatureGroup,
    /// The main code of the nature.
    MainNature,
    /// The employee's role.
    Role,
    /// The other party.
    OtherParty,
}

impl TallyDimension {
    /// All tables, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::NatureGroup,
        Self::MainNature,
        Self::Role,
        Self::OtherParty,
    ];
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// A code.
    Code(Code),
    /// A group of codes.
    Group(String),
    /// The small counts, put together (*overig, samengevoegd*).
    Rest,
}

/// The rows of a table, or that it is withheld. Nothing tells a withheld zero from a withheld small count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Withheld as a whole.
    Withheld,
    /// The rows with their counts, the largest first and the rest last. None is below the threshold.
    Shown(Vec<(Row, u32)>),
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it divides by.
    pub dimension: TallyDimension,
    /// Its rows.
    pub rows: Rows,
}

/// The figures of a period. A figure that is none is withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The period.
    pub period: Period,
    /// Counts below this are not shown.
    pub threshold: u32,
    /// Cases opened in the period: the unit of every table.
    pub cases: Option<u32>,
    /// Cases opened earlier that were still open when the period began.
    pub carried_over: Option<u32>,
    /// Cases closed in the period.
    pub closed: Option<u32>,
    /// Contacts in the period, over all cases.
    pub contacts: Option<u32>,
    /// The tables.
    pub tables: Vec<Table>,
}
