//! Figures that could stand in a newspaper without exposing anybody. Pure.
//!
//! Whoever reads them knows the threshold, the lists, every table, every earlier report, and owns a solver of linear programs.
//! For each small count that reader is left with nothing: it may be none, and it may be as large as the threshold. What is
//! shown is exact; what is not shown has one mark, for none, for few, and for a count that would give another one away. The
//! proof of it is made before anything is published: whole alternative worlds in which all that is shown is the same.

pub mod figure;
pub mod period;
mod protect;
pub mod published;
pub mod question;
pub mod record;
pub mod records;
pub mod release;
pub mod report;
pub mod scenario;
pub mod schema;
mod virtual_figures;

pub use period::{Half, Period};
pub use records::countable_facts;
