//! What a committee or desk told about its own procedure: receipt, terms, standstill, decision.

use serde::{Deserialize, Serialize};

use super::{Date, deadlines::days_between};

/// A stretch of time in which a procedure stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standstill {
    /// The first day.
    pub from: Date,
    /// The day on which it goes on; none while it stands still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// The dates and terms of one formal track, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// When the other side received it. All terms run from here, not from sending (Awb 9:11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Date>,
    /// The term for the decision in weeks: 6, or 10 with an advisory committee (Awb 9:11(1)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_weeks: Option<u8>,
    /// Weeks of postponement, at most 4 without the complainant's consent (Awb 9:11(2)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed_weeks: Option<u8>,
    /// Whether defects were repaired, which adds two weeks (EZ 2013).
    #[serde(default)]
    pub repaired: bool,
    /// When receipt was acknowledged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged_on: Option<Date>,
    /// When it stood still, the last time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standstill: Option<Standstill>,
    /// When it stood still before that, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_standstills: Vec<Standstill>,
    /// When it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<Date>,
}

impl Procedure {
    /// Returns for how many days it stood still, all stretches together that have come to an end.
    #[must_use]
    pub fn days_stood_still(&self) -> i64 {
        self.earlier_standstills
            .iter()
            .chain(&self.standstill)
            .filter_map(|still| Some(days_between(still.from, still.until?)))
            .sum()
    }

    /// Returns whether it stands still now.
    #[must_use]
    pub fn stands_still(&self) -> bool {
        self.standstill.is_some_and(|still| still.until.is_none())
    }
}
