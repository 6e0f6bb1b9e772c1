//! Alternative worlds: whole counts that agree with everything that is published, and differ where something is withheld.
//!
//! A world is a certificate: nobody who reads the figures can tell it from the real one. Each is checked here with whole numbers
//! only, so the guarantee rests on no solver and on no floating point.

use super::model::Model;

/// One alternative world.
#[derive(Clone, Debug)]
pub(crate) struct World {
    /// Every unknown count in this world.
    pub(super) counts: Vec<i64>,
    /// The value of every figure in this world.
    pub(super) values: Vec<i64>,
    /// The figures that differ from the real world.
    moved: Vec<usize>,
}

impl World {
    /// Checks counts as a world: none is negative, and sums that are the same in reality are the same here.
    pub(super) fn new(model: &Model, counts: Vec<i64>) -> Option<Self> {
        if counts.len() != model.base.len() || counts.iter().any(|count| *count < 0) {
            return None;
        }
        let sum = |atoms: &[u32]| -> i64 {
            let counts = atoms.iter().filter_map(|atom| counts.get(*atom as usize));
            counts.sum()
        };
        if model
            .ties
            .iter()
            .any(|(left, right)| sum(left) != sum(right))
        {
            return None;
        }
        let values = model.values(&counts);
        let differs = values.iter().zip(&model.figures).enumerate();
        let moved = differs
            .filter(|(_, (value, figure))| **value != figure.value)
            .map(|(place, _)| place)
            .collect();
        Some(Self {
            counts,
            values,
            moved,
        })
    }

    /// Returns whether no printed figure changes from small to large or back.
    pub(super) fn is_careful(&self, model: &Model, printed: &[bool], threshold: i64) -> bool {
        self.moved.iter().all(|place| {
            let value = self.values.get(*place).copied().unwrap_or(0);
            let is_printed = printed.get(*place).copied().unwrap_or(false);
            let figure = model.figures.get(*place);
            !is_printed
                || figure.is_some_and(|figure| (figure.value < threshold) == (value < threshold))
        })
    }

    /// Returns whether nothing is below what somebody knows to be there.
    pub(super) fn respects(&self, floor: &Floor) -> bool {
        floor.iter().all(|(atom, least)| {
            let count = self.counts.get(*atom as usize);
            count.is_some_and(|count| count >= least)
        })
    }

    /// Returns whether it agrees with every figure that is shown.
    pub(super) fn agrees(&self, shown: &[bool]) -> bool {
        let is_shown = |figure: &usize| shown.get(*figure).copied().unwrap_or(true);
        !self.moved.iter().any(is_shown)
    }
}

/// What somebody knows to be there: for some of the unknown counts, the least that they can be.
pub(crate) type Floor = Vec<(u32, i64)>;

/// Which end of a figure must be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// At most this.
    AtMost(i64),
    /// At least this.
    AtLeast(i64),
}

impl End {
    /// Returns whether a value is there.
    pub(super) const fn is_met(self, value: i64) -> bool {
        match self {
            Self::AtMost(most) => value <= most,
            Self::AtLeast(least) => value >= least,
        }
    }
}

/// What must stay possible for a reader: a figure at one end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Demand {
    /// The figure.
    pub(crate) figure: usize,
    /// The end.
    pub(crate) end: End,
    /// Whether the world may also not change any figure from small to large or back: for a reader who guesses which are small.
    /// Wished for, not required.
    pub(crate) careful: bool,
    /// For whom: somebody who knows this much ([`Floor`] by its number), or any reader.
    pub(crate) knows: Option<usize>,
}
