//! What may be shown. Tables, bars, sentences and files are made from this and from nothing else: no raw count is in it.

use serde::{Deserialize, Serialize};

/// What is counted in a table.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Cases that were opened in the period.
    #[default]
    Cases,
    /// Cases of before the period that were open when it began.
    CarriedOver,
    /// Cases that were closed in the period.
    Closed,
    /// Employees with a case that was opened in the period, each once.
    Persons,
    /// Contacts in the period.
    Contacts,
    /// Minutes of work in the period.
    Minutes,
}

/// One figure, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// The exact count. Never below the threshold.
    Count(u64),
    /// Not shown (`x`): nothing, a small count, or a count that would give another one away. It isn't told which.
    Withheld,
    /// Can't occur, as everybody knows (shown as a dash).
    CannotOccur,
}

impl Shown {
    /// Returns the count, if it is shown.
    #[must_use]
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Withheld | Self::CannotOccur => None,
        }
    }
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// One code.
    Code(String),
    /// Codes together, under the name of their group.
    Group {
        /// The name of the group.
        name: String,
        /// Its codes.
        codes: Vec<String>,
    },
    /// All codes together: the margin.
    Total,
}

/// What a table is divided by, in one direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// The name of the dimension, such as `nature`.
    pub dimension: String,
    /// Whether a case can have several codes of it: then the rows don't add up, and there is no total.
    pub several_answers: bool,
    /// Its rows or columns, in the order in which they are shown.
    pub entries: Vec<Entry>,
}

/// The codes that a table is restricted to, in one dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// The name of the dimension.
    pub dimension: String,
    /// The codes.
    pub codes: Vec<String>,
}

/// One table. With no axis it is one figure, with three it is a table of tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedTable {
    /// Its name within the report, such as `nature` or `nature-unit`.
    pub id: String,
    /// The release it was first published in.
    pub release: String,
    /// What is counted.
    pub measure: Measure,
    /// The period in words that any language has: `2025`, `2025-H1`, `2025-Q3`; nothing when the records name no period.
    pub period: Option<String>,
    /// What else it is restricted to, the period excepted.
    pub filter: Vec<Filter>,
    /// What it is divided by.
    pub axes: Vec<Axis>,
    /// The figures: the last axis runs fastest.
    pub cells: Vec<Shown>,
}

impl PublishedTable {
    /// Returns the figure at these places, one for each axis.
    #[must_use]
    pub fn at(&self, places: &[usize]) -> Option<Shown> {
        if places.len() != self.axes.len() {
            return None;
        }
        let mut index = 0;
        for (axis, place) in self.axes.iter().zip(places) {
            if *place >= axis.entries.len() {
                return None;
            }
            index = index * axis.entries.len() + place;
        }
        self.cells.get(index).copied()
    }

    /// Returns whether a figure, by its place among the cells, is that of the whole table. A table without axes has no other.
    #[must_use]
    pub fn is_total(&self, mut cell: usize) -> bool {
        self.axes.iter().rev().all(|axis| {
            let size = axis.entries.len().max(1);
            let entry = axis.entries.get(cell % size);
            cell /= size;
            entry == Some(&Entry::Total)
        })
    }

    /// Returns the figures that aren't that of the whole table.
    pub fn parts(&self) -> impl Iterator<Item = Shown> {
        let cells = self.cells.iter().enumerate();
        cells
            .filter(|(place, _)| !self.is_total(*place))
            .map(|(_, shown)| *shown)
    }

    /// Returns whether anything in it is withheld.
    #[must_use]
    pub fn withholds(&self) -> bool {
        self.cells.contains(&Shown::Withheld)
    }
}

/// A report as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedReport {
    /// The name of the release.
    pub release: String,
    /// Counts below this are never shown.
    pub threshold: u32,
    /// The tables.
    pub tables: Vec<PublishedTable>,
    /// Tables that were asked for and are left out, because with what is out already they would give a small count away.
    pub left_out: Vec<String>,
}
