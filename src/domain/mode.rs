//! Whether an integrity talk is advice or has become a report: never mixed, never switched in silence (`domain.md` 2.5).

use serde::{Deserialize, Serialize};

/// What the adviser is in an integrity case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntegrityMode {
    /// Somebody to think aloud with (*advies*): the talk is no report. The rule unless something else was agreed.
    Advice,
    /// The channel by which a report is made (*meldkanaal*). Only on a consent of its own.
    ReportChannel,
}
