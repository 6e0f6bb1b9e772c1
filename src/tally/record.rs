//! One case in coded form. It never leaves the vault but sealed to a coordinator.

use serde::{Deserialize, Serialize};

use super::schema::CodeNumber;

/// One case: a code for each dimension, and numbers that tell only which cases belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The code in each dimension, in the order of the schema.
    pub codes: Vec<CodeNumber>,
    /// The employee, by a number that means nothing else. None counts as somebody of its own.
    pub person: Option<u64>,
    /// The other party, by a number that means nothing else.
    pub other_party: Option<u64>,
    /// Who contributed it, in figures of several advisers together.
    pub contributor: u32,
    /// How many cases it stands for.
    pub cases: u32,
}
