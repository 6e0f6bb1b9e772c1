//! The coded dimensions of a report: names, code lists, groups of codes, and combinations that can't occur.
//!
//! Code lists are complete and known to everybody. Rows and columns come from them, never from the cases: a row that is left
//! out because nobody is in it would be a printed zero.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// One code of a dimension, by its place in the list of that dimension.
pub type CodeNumber = u16;

/// A dimension that cases can be divided by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DimensionList {
    /// Its name, such as `nature`.
    pub name: String,
    /// All its codes, in the order in which they are shown.
    pub codes: Vec<String>,
}

/// Codes of several dimensions that never occur together, as everybody knows (*structural zeros*): a ground without
/// discrimination. For each dimension by its place in the schema, the codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region(pub Vec<(usize, BTreeSet<CodeNumber>)>);

/// All dimensions, and what can't occur.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// The dimensions.
    pub dimensions: Vec<DimensionList>,
    /// Combinations that can't occur.
    pub structural_zeros: Vec<Region>,
}

impl Schema {
    /// Returns the place of a dimension.
    #[must_use]
    pub fn dimension(&self, name: &str) -> Option<usize> {
        self.dimensions.iter().position(|list| list.name == name)
    }

    /// Returns the place of a code in the list of a dimension.
    #[must_use]
    pub fn code(&self, dimension: usize, code: &str) -> Option<CodeNumber> {
        let codes = &self.dimensions.get(dimension)?.codes;
        let place = codes.iter().position(|known| known == code)?;
        CodeNumber::try_from(place).ok()
    }

    /// Returns the name of a code.
    #[must_use]
    pub fn code_name(&self, dimension: usize, code: CodeNumber) -> &str {
        let list = self.dimensions.get(dimension);
        list.and_then(|list| list.codes.get(usize::from(code)))
            .map_or("", String::as_str)
    }

    /// Returns the name of a dimension.
    #[must_use]
    pub fn name(&self, dimension: usize) -> &str {
        let list = self.dimensions.get(dimension);
        list.map_or("", |list| list.name.as_str())
    }

    /// Returns how many codes a dimension has.
    #[must_use]
    pub fn length(&self, dimension: usize) -> usize {
        self.dimensions
            .get(dimension)
            .map_or(0, |list| list.codes.len())
    }
}
