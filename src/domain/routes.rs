//! Which roads exist for whom, and since when: scope and start dates as dated data, and the test of them for one employee.
//!
//! The letter of January 2025 was overtaken within months, so nothing here knows a committee by
//! name. The rules come from `assets/routes`, and an organisation can lay its own over them.

mod catalogue;
mod employee;
mod mistake;
mod reach;
mod road;

pub use catalogue::{Body, RouteCatalogue};
pub use employee::Employee;
pub use mistake::{Expected, Fault, Mistake};
pub use reach::{Reach, Reachability, Reason};
pub use road::{ActedBy, Answer, Certainty, Limit, Period, Road, Scope};

#[cfg(test)]
mod tests;
