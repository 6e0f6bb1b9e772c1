//! The reader with a linear-programming solver: how low and how high can a figure be, given everything published?

use std::time::Duration;

use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable,
};
use rand::{Rng, SeedableRng, rngs::StdRng};

use super::document::Compare;
use super::system::{Sum, System, small};

/// From the least to the most that something can be. No most: nothing limits it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interval {
    pub(crate) low: i64,
    pub(crate) high: Option<i64>,
}

impl Interval {
    /// Whether something can be at least this.
    pub(crate) fn reaches(self, count: i64) -> bool {
        self.high.is_none_or(|high| high >= count)
    }
}

/// The side of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Low,
    High,
}

/// The end of an interval, or that what was published contradicts itself.
#[derive(Clone, Debug, PartialEq)]
enum Answer {
    Found(f64, Vec<f64>),
    Contradiction,
    OutOfTime,
}

/// A reader who found some whole worlds, and looks for more where those don't settle a question.
#[derive(Debug)]
pub(crate) struct Reader {
    pub(crate) system: System,
    worlds: Vec<Vec<i64>>,
    dice: StdRng,
    /// How many linear and integer programs were solved.
    pub(crate) programs: usize,
    /// How many ends were left undecided by an integer program that took too long.
    pub(crate) undecided: usize,
}

const NEAR: f64 = 1e-5;

impl Reader {
    pub(crate) fn new(system: System) -> Self {
        Self {
            system,
            worlds: Vec::new(),
            dice: StdRng::seed_from_u64(20_261_128),
            programs: 0,
            undecided: 0,
        }
    }

    /// Adds a world, when it is whole and agrees with everything that is known: checked with whole numbers.
    pub(crate) fn try_world(&mut self, values: &[f64]) -> bool {
        if values.iter().any(|v| (v - v.round()).abs() > NEAR) {
            return false;
        }
        #[allow(clippy::cast_possible_truncation, reason = "whole and far below 2^53")]
        let world: Vec<i64> = values.iter().map(|v| v.round() as i64).collect();
        let agrees = self.system.rows.iter().all(|row| {
            let sum: f64 = row.sum.iter().map(|(v, c)| c * small(world[*v])).sum();
            match row.compare {
                Compare::Equal => (sum - row.value).abs() < 1e-9,
                Compare::AtMost => sum <= row.value + 1e-9,
                Compare::AtLeast => sum >= row.value - 1e-9,
            }
        });
        let fits = agrees && world.iter().all(|count| *count >= 0);
        if fits {
            self.worlds.push(world);
        }
        fits
    }

    /// The least and the most of a sum over the worlds that were found.
    fn seen(&self, sum: &Sum) -> Option<(i64, i64)> {
        #[allow(clippy::cast_possible_truncation, reason = "whole and far below 2^53")]
        let values = self.worlds.iter().map(|world| {
            let value: f64 = sum.iter().map(|(v, c)| c * small(world[*v])).sum();
            value.round() as i64
        });
        values.fold(None, |so_far, value| match so_far {
            None => Some((value, value)),
            Some((low, high)) => Some((value.min(low), value.max(high))),
        })
    }

    /// Whether anything at all agrees with what was published.
    pub(crate) fn agrees(&mut self) -> bool {
        match self.solve(&Sum::new(), Side::Low, None, false) {
            Answer::Found(_, values) => {
                self.try_world(&values);
                true
            }
            Answer::Contradiction => false,
            Answer::OutOfTime => panic!("a linear program took too long"),
        }
    }

    /// Looks for worlds that settle many questions at once: each is a sum that should be low, or high.
    pub(crate) fn explore(&mut self, wanted: &[(Sum, Side, i64)], rounds: usize) {
        for round in 0..rounds {
            let mut objective = vec![0.0; self.system.variables];
            let mut open = 0;
            let side = if round % 2 == 0 {
                Side::Low
            } else {
                Side::High
            };
            for (sum, wish, count) in wanted {
                if *wish != side || self.settled(sum, *wish, *count) {
                    continue;
                }
                open += 1;
                let weight = self.dice.gen_range(0.0..1.0_f64).powi(3);
                for (variable, times) in sum {
                    objective[*variable] += times * weight;
                }
            }
            if open > 0 {
                let objective: Sum = objective.into_iter().enumerate().collect();
                if let Answer::Found(_, values) = self.solve(&objective, side, None, false) {
                    self.try_world(&values);
                }
            }
        }
    }

    /// Whether a world that was found has the sum at most (low) or at least (high) this.
    fn settled(&self, sum: &Sum, side: Side, count: i64) -> bool {
        self.seen(sum).is_some_and(|(low, high)| match side {
            Side::Low => low <= count,
            Side::High => high >= count,
        })
    }

    /// Whether a whole world is possible in which a sum is at most (low) or at least (high) this. If not: its true end.
    pub(crate) fn possible(&mut self, sum: &Sum, side: Side, count: i64) -> Result<(), i64> {
        if self.settled(sum, side, count) {
            return Ok(());
        }
        let (end, values) = match self.solve(sum, side, None, false) {
            Answer::Found(end, values) => (end, values),
            Answer::Contradiction => panic!("what was published contradicts itself"),
            Answer::OutOfTime => panic!("a linear program took too long"),
        };
        let end = inward(end, side);
        if beyond(end, side, count) {
            return Err(end);
        }
        if self.try_world(&values) {
            return Ok(());
        }
        self.possible_in_whole_numbers(sum, side, count)
    }

    fn possible_in_whole_numbers(&mut self, sum: &Sum, side: Side, count: i64) -> Result<(), i64> {
        // Other corners of the same room are often whole.
        for _ in 0..6 {
            let objective: Sum = (0..self.system.variables)
                .map(|variable| (variable, self.dice.gen_range(0.0..1.0)))
                .collect();
            let at = Some((sum, side, small(count)));
            if let Answer::Found(_, values) = self.solve(&objective, Side::Low, at, false)
                && self.try_world(&values)
            {
                return Ok(());
            }
        }
        match self.solve(sum, side, None, true) {
            Answer::Found(end, values) => {
                self.try_world(&values);
                let end = inward(end, side);
                if beyond(end, side, count) {
                    Err(end)
                } else {
                    Ok(())
                }
            }
            Answer::Contradiction => panic!("no whole numbers agree with what was published"),
            Answer::OutOfTime => {
                self.undecided += 1;
                Ok(())
            }
        }
    }

    /// The exact interval of a sum, in whole numbers.
    pub(crate) fn interval(&mut self, sum: &Sum) -> Interval {
        let most = self.system.most;
        let mut end = |side| {
            let Answer::Found(end, values) = self.solve(sum, side, None, false) else {
                panic!("what was published contradicts itself");
            };
            if self.try_world(&values) {
                return end;
            }
            match self.solve(sum, side, None, true) {
                Answer::Found(end, _) => end,
                Answer::OutOfTime => {
                    self.undecided += 1;
                    end
                }
                Answer::Contradiction => panic!("no whole numbers agree with what was published"),
            }
        };
        let low = inward(end(Side::Low), Side::Low);
        let high = end(Side::High);
        Interval {
            low,
            high: (high < most).then(|| inward(high, Side::High)),
        }
    }

    /// Solves one program: an objective made as low or as high as possible, where `at` keeps another sum in its place.
    fn solve(
        &mut self,
        objective: &Sum,
        side: Side,
        at: Option<(&Sum, Side, f64)>,
        whole: bool,
    ) -> Answer {
        self.programs += 1;
        let system = &self.system;
        let mut costs = vec![0.0; system.variables];
        for (variable, times) in objective {
            costs[*variable] += times;
        }
        let mut problem = Problem::new(match side {
            Side::Low => OptimizationDirection::Minimize,
            Side::High => OptimizationDirection::Maximize,
        });
        let variables: Vec<Variable> = costs
            .iter()
            .map(|cost| {
                if whole {
                    #[allow(clippy::cast_possible_truncation, reason = "a small whole number")]
                    problem.add_integer_var(*cost, (0, system.most as i32))
                } else {
                    problem.add_var(*cost, (0.0, system.most))
                }
            })
            .collect();
        let expression = |sum: &Sum| -> Vec<(Variable, f64)> {
            sum.iter()
                .map(|(v, times)| (variables[*v], *times))
                .collect()
        };
        for row in &system.rows {
            let compare = match row.compare {
                Compare::Equal => ComparisonOp::Eq,
                Compare::AtMost => ComparisonOp::Le,
                Compare::AtLeast => ComparisonOp::Ge,
            };
            problem.add_constraint(expression(&row.sum), compare, row.value);
        }
        if let Some((sum, side, count)) = at {
            let compare = match side {
                Side::Low => ComparisonOp::Le,
                Side::High => ComparisonOp::Ge,
            };
            problem.add_constraint(expression(sum), compare, count);
        }
        let mut options = SolveOptions::default();
        options.time_limit = Some(Duration::from_secs(if whole { 10 } else { 60 }));
        match problem.solve_with(options) {
            Ok(SolveOutcome::Solution(found)) => {
                let values: Vec<f64> = variables.iter().map(|v| found.var_value(*v)).collect();
                let end = if found.status() == microlp::SolutionStatus::Optimal {
                    found.objective()
                } else {
                    return Answer::OutOfTime;
                };
                Answer::Found(end, values)
            }
            Ok(SolveOutcome::Interrupted(_)) => Answer::OutOfTime,
            Err(Error::Infeasible) => Answer::Contradiction,
            Err(error) => panic!("the solver of the test failed: {error}"),
        }
    }
}

/// The whole number at the inner side of an end.
#[allow(clippy::cast_possible_truncation, reason = "a count of cases")]
fn inward(end: f64, side: Side) -> i64 {
    match side {
        Side::Low => (end - NEAR).ceil() as i64,
        Side::High => (end + NEAR).floor() as i64,
    }
}

/// Whether an end doesn't reach a count.
fn beyond(end: i64, side: Side, count: i64) -> bool {
    match side {
        Side::Low => end > count,
        Side::High => end < count,
    }
}
