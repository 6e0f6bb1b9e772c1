//! The linear program of a reader: all unknown counts may move, as long as what is shown stays as it is.

use super::{
    model::Model,
    solver::{Column, LinearProgram, Row, Sense},
    world::{Demand, End, Floor},
};

/// What may move, and what it costs.
pub(super) struct Rules<'a> {
    /// The figures that are shown.
    pub(super) shown: &'a [bool],
    /// What it costs to move a shown figure by one; none where it can't be withheld any more, or where none may be.
    pub(super) prices: &'a [Option<f64>],
    /// Whether small figures stay small and the others stay large, below and from this threshold on.
    pub(super) careful: Option<i64>,
    /// The figures that are printed: only of these a reader guesses which are small.
    pub(super) printed: &'a [bool],
    /// The least that each unknown count can be, as somebody knows who contributed to it.
    pub(super) floor: Option<&'a Floor>,
}

/// A linear program over moves of the unknown counts.
pub(super) struct Draft {
    pub(super) program: LinearProgram,
    /// The column that raises each unknown count, and the one that lowers it.
    moves: Vec<(Option<usize>, Option<usize>)>,
}

impl Draft {
    /// The program in which nothing is aimed at yet.
    pub(super) fn new(model: &Model, rules: &Rules<'_>) -> Self {
        let mut draft = Self {
            program: LinearProgram::default(),
            moves: Vec::new(),
        };
        draft.counts(model, rules);
        for (place, figure) in model.figures.iter().enumerate() {
            if figure.atoms.len() > 1 {
                draft.sum(place, figure.value, &figure.atoms, rules);
            }
        }
        for (left, right) in &model.ties {
            let mut terms = draft.terms(left, 1.0);
            terms.extend(draft.terms(right, -1.0));
            draft.row(terms, Sense::Exactly, 0);
        }
        draft
    }

    /// Adds the moves of each unknown count, within what is known of figures that consist of that count alone.
    fn counts(&mut self, model: &Model, rules: &Rules<'_>) {
        let free = |base: &i64| Limit {
            up: f64::INFINITY,
            down: real(*base),
            cost: 0.0,
        };
        let mut limits: Vec<Limit> = model.base.iter().map(free).collect();
        for (atom, least) in rules.floor.into_iter().flatten() {
            if let Some(limit) = limits.get_mut(*atom as usize) {
                limit.down -= real(*least);
            }
        }
        for (place, figure) in model.figures.iter().enumerate() {
            let [atom] = figure.atoms.as_slice() else {
                continue;
            };
            let Some(limit) = limits.get_mut(*atom as usize) else {
                continue;
            };
            match (is(rules.shown, place), rules.price(place)) {
                (true, None) => *limit = Limit::FIXED,
                (true, Some(price)) => limit.cost += price,
                (false, _) => {}
            }
            if let Some(threshold) = rules.careful_for(place) {
                if figure.value < threshold {
                    limit.up = limit.up.min(real(threshold - 1 - figure.value));
                } else {
                    limit.down = limit.down.min(real(figure.value - threshold));
                }
            }
        }
        for limit in limits {
            let up = (limit.up > 0.0).then(|| self.column(limit.cost, limit.up));
            let down = (limit.down > 0.0).then(|| self.column(limit.cost, limit.down));
            self.moves.push((up, down));
        }
    }

    /// Adds what is known of a figure that is a sum of several counts.
    fn sum(&mut self, place: usize, value: i64, atoms: &[u32], rules: &Rules<'_>) {
        let mut terms = self.terms(atoms, 1.0);
        if terms.is_empty() {
            return;
        }
        let careful = rules.careful_for(place);
        match (is(rules.shown, place), rules.price(place)) {
            (true, None) => self.row(terms, Sense::Exactly, 0),
            (true, Some(price)) => {
                let (mut up, mut down) = (f64::INFINITY, real(value));
                match careful {
                    Some(threshold) if value < threshold => up = real(threshold - 1 - value),
                    Some(threshold) => down = real(value - threshold),
                    None => {}
                }
                terms.push((self.column(price, up), -1.0));
                terms.push((self.column(price, down), 1.0));
                self.row(terms, Sense::Exactly, 0);
            }
            (false, _) => match careful {
                Some(threshold) if value < threshold => {
                    self.row(terms, Sense::AtMost, threshold - 1 - value);
                }
                Some(threshold) => self.row(terms, Sense::AtLeast, threshold - value),
                None => {}
            },
        }
    }

    /// Requires that a figure reaches the end of a demand.
    pub(super) fn require(&mut self, model: &Model, demand: &Demand) {
        let Some(figure) = model.figures.get(demand.figure) else {
            return;
        };
        let terms = self.terms(&figure.atoms, 1.0);
        let (sense, bound) = match demand.end {
            End::AtMost(most) => (Sense::AtMost, most - figure.value),
            End::AtLeast(least) => (Sense::AtLeast, least - figure.value),
        };
        self.program.rows.push(Row {
            terms,
            sense,
            bound: real(bound),
        });
    }

    /// Aims at as many of these demands as can be met together.
    pub(super) fn wish(
        &mut self,
        model: &Model,
        demands: &[Demand],
        weight: impl Fn(usize) -> f64,
    ) {
        for (place, demand) in demands.iter().enumerate() {
            let Some(figure) = model.figures.get(demand.figure) else {
                continue;
            };
            let (factor, most) = match demand.end {
                End::AtMost(most) => (1.0, figure.value - most),
                End::AtLeast(least) => (-1.0, least - figure.value),
            };
            let mut terms = self.terms(&figure.atoms, factor);
            if most > 0 && !terms.is_empty() {
                terms.push((self.column(-weight(place) / real(most), real(most)), 1.0));
                self.row(terms, Sense::AtMost, 0);
            }
        }
    }

    /// Makes every move cost a little, so that a world stays near the real one.
    pub(super) fn stay_near(&mut self, mut cost: impl FnMut() -> f64) {
        for (up, down) in self.moves.clone() {
            for column in [up, down].into_iter().flatten() {
                if let Some(column) = self.program.columns.get_mut(column) {
                    column.cost += cost();
                }
            }
        }
    }

    /// Requires whole moves.
    pub(super) fn whole(&mut self) {
        for (up, down) in self.moves.clone() {
            for column in [up, down].into_iter().flatten() {
                if let Some(column) = self.program.columns.get_mut(column) {
                    column.whole = true;
                }
            }
        }
    }

    /// Returns the counts after the moves of an answer; none when they aren't whole.
    pub(super) fn counts_after(&self, model: &Model, answer: &[f64]) -> Option<Vec<i64>> {
        let value = |column: &Option<usize>| {
            column
                .and_then(|column| answer.get(column))
                .copied()
                .unwrap_or(0.0)
        };
        let pairs = model.base.iter().zip(&self.moves);
        pairs
            .map(|(base, (up, down))| {
                let moved = value(up) - value(down);
                #[allow(
                    clippy::cast_possible_truncation,
                    reason = "a count of cases; what is far off is refused by the check of the world"
                )]
                let whole = moved.round() as i64;
                ((moved - moved.round()).abs() < 1e-5).then_some(base + whole)
            })
            .collect()
    }

    /// Returns by how much each figure moves in an answer.
    pub(super) fn moved(&self, model: &Model, answer: &[f64]) -> Vec<f64> {
        let value = |column: &Option<usize>| {
            column
                .and_then(|column| answer.get(column))
                .copied()
                .unwrap_or(0.0)
        };
        let moves: Vec<f64> = self
            .moves
            .iter()
            .map(|(up, down)| value(up) - value(down))
            .collect();
        let of = |atoms: &[u32]| -> f64 {
            let moves = atoms.iter().filter_map(|atom| moves.get(*atom as usize));
            moves.sum()
        };
        let figures = model.figures.iter();
        figures.map(|figure| of(&figure.atoms)).collect()
    }

    fn terms(&self, atoms: &[u32], factor: f64) -> Vec<(usize, f64)> {
        let moves = atoms
            .iter()
            .filter_map(|atom| self.moves.get(*atom as usize));
        let terms = moves.flat_map(|(up, down)| {
            let up = up.map(|column| (column, factor));
            up.into_iter().chain(down.map(|column| (column, -factor)))
        });
        terms.collect()
    }

    fn column(&mut self, cost: f64, most: f64) -> usize {
        self.program.columns.push(Column {
            cost,
            most,
            whole: false,
        });
        self.program.columns.len() - 1
    }

    fn row(&mut self, terms: Vec<(usize, f64)>, sense: Sense, bound: i64) {
        if !terms.is_empty() {
            self.program.rows.push(Row {
                terms,
                sense,
                bound: real(bound),
            });
        }
    }
}

impl Rules<'_> {
    fn price(&self, figure: usize) -> Option<f64> {
        self.prices.get(figure).copied().flatten()
    }

    /// The threshold that a reader compares this figure with, when it may not cross it.
    fn careful_for(&self, figure: usize) -> Option<i64> {
        self.careful.filter(|_| is(self.printed, figure))
    }
}

/// How far one unknown count can move.
struct Limit {
    up: f64,
    down: f64,
    cost: f64,
}

impl Limit {
    const FIXED: Self = Self {
        up: 0.0,
        down: 0.0,
        cost: 0.0,
    };
}

fn is(flags: &[bool], place: usize) -> bool {
    flags.get(place).copied().unwrap_or(false)
}

/// A count in the numbers of the solver; counts of cases are far below where that loses anything.
#[allow(clippy::cast_precision_loss, reason = "counts of cases are small")]
pub(super) const fn real(count: i64) -> f64 {
    count as f64
}
