//! Counting without exposing anybody: small counts are merged, or the whole table is withheld. Pure.
//!
//! The rules are those of `domain.md` 3.3: a threshold (5 unless the organisation chose otherwise, never below 3); small
//! counts go together into *rest*; when the rest is itself small, the whole table is withheld, because the total minus
//! the shown counts would give it away. A zero and a small count look the same. What could be had by taking one shown
//! figure from another is withheld too: between a group and its natures, a year and its halves, and the open cases of two years.
//! The lists are known to everybody, so a rest that would fill its rows up tells what is in each, and is withheld as well.

pub mod count;
pub mod figure;
mod flow;
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
mod subtraction;
pub mod table;
mod virtual_figures;

pub use count::tally;
pub use period::{Half, Period};
pub use records::countable_facts;
pub use table::{Row, Rows, Table, Tally, TallyDimension};
