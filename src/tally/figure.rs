//! A figure by what it counts: for each dimension the codes that count. Two places that print the same count are one figure.

use serde::{Deserialize, Serialize};

use super::schema::{CodeNumber, Schema};

/// Codes of one dimension, in order and each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Vec<CodeNumber>")]
pub struct CodeSet(Vec<CodeNumber>);

impl From<Vec<CodeNumber>> for CodeSet {
    fn from(codes: Vec<CodeNumber>) -> Self {
        Self::new(codes)
    }
}

impl CodeSet {
    /// These codes.
    #[must_use]
    pub fn new(codes: impl IntoIterator<Item = CodeNumber>) -> Self {
        let mut codes: Vec<_> = codes.into_iter().collect();
        codes.sort_unstable();
        codes.dedup();
        Self(codes)
    }

    /// One code.
    #[must_use]
    pub fn one(code: CodeNumber) -> Self {
        Self(vec![code])
    }

    /// The first `length` codes: a whole list.
    #[must_use]
    pub fn all(length: usize) -> Self {
        Self((0..CodeNumber::try_from(length).unwrap_or(CodeNumber::MAX)).collect())
    }

    /// Returns whether a code is among them.
    #[must_use]
    pub fn contains(&self, code: CodeNumber) -> bool {
        self.0.binary_search(&code).is_ok()
    }

    /// Returns the codes, in order.
    pub fn iter(&self) -> impl Iterator<Item = &CodeNumber> {
        self.0.iter()
    }

    /// Returns how many codes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the codes that are in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let both = self.0.iter().copied().filter(|code| other.contains(*code));
        Self(both.collect())
    }
}

/// What a figure counts: the cases with one of these codes in each of these dimensions. A dimension that isn't named, and one
/// with all its codes, makes no difference, so it is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key(Vec<(usize, CodeSet)>);

impl Key {
    /// The cases with these codes.
    #[must_use]
    pub fn new(parts: impl IntoIterator<Item = (usize, CodeSet)>, schema: &Schema) -> Self {
        let empty = Self::default();
        parts.into_iter().fold(empty, |key, (dimension, codes)| {
            key.within(dimension, &codes, schema)
        })
    }

    /// Those of these cases that have one of these codes as well.
    #[must_use]
    pub fn within(&self, dimension: usize, codes: &CodeSet, schema: &Schema) -> Self {
        let mut parts = self.0.clone();
        match parts.binary_search_by_key(&dimension, |(known, _)| *known) {
            Ok(place) => {
                if let Some((_, known)) = parts.get_mut(place) {
                    *known = known.and(codes);
                }
            }
            Err(_) if codes.len() == schema.length(dimension) => {}
            Err(place) => parts.insert(place, (dimension, codes.clone())),
        }
        Self(parts)
    }

    /// The same without a word about one dimension.
    #[must_use]
    pub fn without(&self, dimension: usize) -> Self {
        let parts = self.0.iter().filter(|(known, _)| *known != dimension);
        Self(parts.cloned().collect())
    }

    /// Returns the dimensions with their codes.
    pub fn parts(&self) -> impl Iterator<Item = (usize, &CodeSet)> {
        self.0.iter().map(|(dimension, codes)| (*dimension, codes))
    }

    /// Returns the codes of one dimension, if it makes a difference.
    #[must_use]
    pub fn codes(&self, dimension: usize) -> Option<&CodeSet> {
        let part = self.parts().find(|(known, _)| *known == dimension);
        part.map(|(_, codes)| codes)
    }

    /// Returns in how many dimensions it makes a difference.
    #[must_use]
    pub fn width(&self) -> usize {
        self.0.len()
    }

    /// Returns whether a case counts.
    #[must_use]
    pub fn counts(&self, codes: &[CodeNumber]) -> bool {
        self.0.iter().all(|(dimension, wanted)| {
            codes
                .get(*dimension)
                .is_some_and(|code| wanted.contains(*code))
        })
    }
}
