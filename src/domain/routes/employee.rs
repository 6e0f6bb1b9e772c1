//! What the test of the roads needs to know of an employee: nothing by which a person can be recognised.

use crate::domain::{Case, Code, Date, RouteKind};

/// Whom a road is tested for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employee {
    /// Under which arrangement the organisation falls (code list `organisation`; `onbekend` when that is not known).
    pub organisation: Code,
    /// The bond with the organisation (`B-` code; `B-ONB` when that is not known).
    pub bond: Code,
    /// What the matter is about (`OO-`, `IN-`, `AR-`, `VR-` codes); empty when that is not known.
    pub natures: Vec<Code>,
    /// The labels of the matter, such as `racisme`.
    pub labels: Vec<Code>,
    /// The other party (`W-` code; `W-NB` when that is not known).
    pub other_party: Code,
    /// The day of the last incident.
    pub last_incident: Option<Date>,
    /// The day on which a complaint was decided, when there was one.
    pub decided_on: Option<Date>,
}

impl Employee {
    /// Somebody of whom only the organisation and the bond are known, or not even those.
    #[must_use]
    pub fn new(organisation: Code, bond: Code) -> Self {
        Self {
            organisation,
            bond,
            natures: Vec::new(),
            labels: Vec::new(),
            other_party: Code::literal("W-NB"),
            last_incident: None,
            decided_on: None,
        }
    }

    /// Somebody of whom nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self::new(Code::literal("onbekend"), Code::literal("B-ONB"))
    }

    /// The employee of a case, as far as the case says.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let complaints = case.tracks.iter();
        let decided = complaints
            .filter(|track| track.kind == RouteKind::Complaint)
            .filter_map(|track| track.procedure.decided_on);
        Self {
            organisation: case.organisation.clone(),
            bond: case.bond.clone(),
            natures: case.natures.clone(),
            labels: case.labels.clone(),
            other_party: case.other_party.clone(),
            last_incident: case.last_incident,
            decided_on: decided.max(),
        }
    }

    /// Whether it is known what the matter is about.
    #[must_use]
    pub const fn has_a_matter(&self) -> bool {
        !self.natures.is_empty() || !self.labels.is_empty()
    }

    /// Whether the matter is about this: a nature, a group of natures (`OO` for every `OO-` code), or a label.
    #[must_use]
    pub fn is_about(&self, topic: &Code) -> bool {
        self.natures.iter().chain(&self.labels).any(|code| {
            let rest = code.as_str().strip_prefix(topic.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
    }
}
