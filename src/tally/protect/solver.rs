//! Linear programs, and the library that solves them. An answer is never trusted: each is checked again with whole numbers.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

/// A quantity to be found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// What one of it costs.
    pub(crate) cost: f64,
    /// The most there can be; the least is nothing.
    pub(crate) most: f64,
    /// Whether it must be whole.
    pub(crate) whole: bool,
}

/// How the two sides of a row compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// At most the bound.
    AtMost,
    /// At least the bound.
    AtLeast,
    /// The bound.
    Exactly,
}

/// Something that holds for the quantities together.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The columns that count, with how often.
    pub(crate) terms: Vec<(usize, f64)>,
    /// The comparison.
    pub(crate) sense: Sense,
    /// The other side.
    pub(crate) bound: f64,
}

/// The cheapest quantities for which all rows hold are looked for.
#[derive(Clone, Debug, Default)]
pub(crate) struct LinearProgram {
    /// The quantities.
    pub(crate) columns: Vec<Column>,
    /// What holds for them.
    pub(crate) rows: Vec<Row>,
}

/// What a solver says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Answer {
    /// The cheapest quantities.
    Found(Vec<f64>),
    /// There are none.
    Impossible,
    /// It gave up. Then nothing is published.
    GaveUp,
}

/// Something that solves linear programs.
pub(crate) trait Solver {
    /// Solves one.
    fn solve(&self, program: &LinearProgram) -> Answer;
}

/// The solver of this program: pure Rust, and faster here than `HiGHS`, as each program is solved once and from the beginning.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Microlp;

impl Solver for Microlp {
    fn solve(&self, program: &LinearProgram) -> Answer {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let add = |column: &Column, problem: &mut Problem| {
            if column.whole {
                let most = if column.most < f64::from(i32::MAX) {
                    #[allow(clippy::cast_possible_truncation, reason = "it was just seen to fit")]
                    let most = column.most as i32;
                    most
                } else {
                    i32::MAX
                };
                problem.add_integer_var(column.cost, (0, most))
            } else {
                problem.add_var(column.cost, (0.0, column.most))
            }
        };
        let columns = program.columns.iter();
        let variables: Vec<Variable> = columns.map(|column| add(column, &mut problem)).collect();
        for row in &program.rows {
            let terms: Vec<(Variable, f64)> = row
                .terms
                .iter()
                .filter_map(|(place, factor)| Some((*variables.get(*place)?, *factor)))
                .collect();
            let sense = match row.sense {
                Sense::AtMost => ComparisonOp::Le,
                Sense::AtLeast => ComparisonOp::Ge,
                Sense::Exactly => ComparisonOp::Eq,
            };
            problem.add_constraint(terms, sense, row.bound);
        }
        match problem.solve() {
            Ok(outcome) => match outcome.into_solution() {
                Ok(found) => {
                    let value = |variable: &Variable| found.var_value(*variable);
                    Answer::Found(variables.iter().map(value).collect())
                }
                Err(_interrupted) => Answer::GaveUp,
            },
            Err(microlp::Error::Infeasible) => Answer::Impossible,
            Err(_other) => Answer::GaveUp,
        }
    }
}
