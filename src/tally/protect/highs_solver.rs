//! The same linear programs, solved by HiGHS.

use highs::{HighsModelStatus, RowProblem, Sense as Aim};

use super::solver::{Answer, LinearProgram, Sense, Solver};

/// HiGHS, by its Rust interface.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Highs;

impl Solver for Highs {
    fn solve(&self, program: &LinearProgram) -> Answer {
        let mut problem = RowProblem::default();
        let columns: Vec<_> = program
            .columns
            .iter()
            .map(|column| {
                if column.whole {
                    problem.add_integer_column(column.cost, 0.0..=column.most)
                } else {
                    problem.add_column(column.cost, 0.0..=column.most)
                }
            })
            .collect();
        for row in &program.rows {
            let terms: Vec<_> = row
                .terms
                .iter()
                .filter_map(|(place, factor)| Some((*columns.get(*place)?, *factor)))
                .collect();
            match row.sense {
                Sense::AtMost => problem.add_row(..=row.bound, terms),
                Sense::AtLeast => problem.add_row(row.bound.., terms),
                Sense::Exactly => problem.add_row(row.bound..=row.bound, terms),
            };
        }
        let Ok(mut model) = problem.try_optimise(Aim::Minimise) else {
            return Answer::GaveUp;
        };
        model.make_quiet();
        match model.try_solve() {
            Ok(solved) if solved.status() == HighsModelStatus::Optimal => {
                Answer::Found(solved.get_solution().columns().to_vec())
            }
            Ok(solved) if solved.status() == HighsModelStatus::Infeasible => Answer::Impossible,
            Ok(_) | Err(_) => Answer::GaveUp,
        }
    }
}
