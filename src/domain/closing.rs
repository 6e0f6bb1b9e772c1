//! What was said with the employee when a case was closed.

use super::Private;

/// Whether the employee knows that the case is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClosingTalk {
    /// It was closed together with the employee.
    WithEmployee,
    /// The employee could not be reached; this is why.
    Unreachable(Private),
}

impl ClosingTalk {
    /// Returns whether the employee knows, or a reason says why not.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self {
            Self::WithEmployee => true,
            Self::Unreachable(reason) => !reason.is_blank(),
        }
    }

    /// Returns the words for the timeline.
    #[must_use]
    pub fn words(&self) -> Private {
        match self {
            Self::WithEmployee => Private::default(),
            Self::Unreachable(reason) => reason.clone(),
        }
    }
}
