//! Withholding as little as possible, so that no small count can be worked out (complementary cell suppression with
//! certificates; Fischetti and Salazar 2000 for the model, Massell 2001 for the heuristic).
//!
//! For every figure that must stay hidden, whole alternative worlds are constructed: one in which it is nothing and one in which
//! it is large, and in each of them everything that is shown is exactly as it is. Without these, nothing is published.

mod cliques;
mod cover;
mod dice;
mod draft;
mod model;
mod search;
mod solver;
mod tabulate;
mod world;

pub(crate) use model::{Figure, Model, ModelError};
pub(crate) use search::{Plan, Protection, Stopped, protect};
pub(crate) use solver::Microlp;
pub(crate) use world::{Demand, End};
