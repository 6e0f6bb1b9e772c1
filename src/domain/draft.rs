//! Text that is still being written: sealed with the rest, so that a closed lid loses nothing.

use serde::{Deserialize, Serialize};

use super::{CaseId, Code, Date, Private, TrackId};

/// What the text will become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftPurpose {
    /// A note in the timeline of a case.
    Note {
        /// The case.
        case: CaseId,
        /// The channel of the contact.
        channel: Code,
        /// The task.
        task: Code,
        /// Minutes spent so far.
        minutes: u16,
    },
    /// The next version of the employee's own text.
    Text {
        /// The case.
        case: CaseId,
        /// The track.
        track: TrackId,
    },
    /// What has to be passed on because of a duty of the law.
    Duty {
        /// The case.
        case: CaseId,
        /// The duty, by its code in the list of exceptions.
        duty: String,
    },
    /// The texts of a crisis of conscience, a line for each condition.
    Conscience {
        /// The case.
        case: CaseId,
        /// When the employee was told, as far as that is known.
        employee_told_on: Option<Date>,
    },
}

/// A text that is being written, and where the cursor was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What it will become.
    pub purpose: DraftPurpose,
    /// The words so far.
    pub text: Private,
    /// The line and the character in it at which the cursor stands, from 0.
    pub cursor: (usize, usize),
}
