//! Whether an integrity talk is advice or has become a report: never mixed, never switched in silence (`domain.md` 2.5).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Case, Code, RouteKind};

/// What the adviser is in an integrity case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntegrityMode {
    /// Somebody to think aloud with (*advies*): the talk is no report. The rule unless something else was agreed.
    Advice,
    /// The channel by which a report is made (*meldkanaal*). Only on a consent of its own.
    ReportChannel,
}

/// What is explained before the employee can say yes to a report channel (`domain.md` 2.5, 2.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChannelPoint {
    /// It need not be: the talk can stay advice, and the employee can report elsewhere.
    NeedNotBe,
    /// From then on it is a report, which the adviser passes on.
    BecomesReport,
    /// The organisation decides what follows.
    OrganisationDecides,
    /// What becomes of the employee's name.
    Name,
}

impl ChannelPoint {
    /// All of them, in the order of saying.
    pub const ALL: [Self; 4] = [
        Self::NeedNotBe,
        Self::BecomesReport,
        Self::OrganisationDecides,
        Self::Name,
    ];

    /// Returns the code under which it is ticked.
    #[must_use]
    pub fn code(self) -> Code {
        Code::literal(match self {
            Self::NeedNotBe => "kanaal_hoeft_niet",
            Self::BecomesReport => "kanaal_wordt_melding",
            Self::OrganisationDecides => "kanaal_organisatie_beslist",
            Self::Name => "kanaal_naam",
        })
    }

    /// Returns the point of a code.
    #[must_use]
    pub fn from_code(code: &Code) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.code() == *code)
    }

    /// Returns what must have been explained before a yes.
    #[must_use]
    pub fn needed() -> BTreeSet<Code> {
        Self::ALL.map(Self::code).into()
    }
}

impl Case {
    /// Returns whether the matter is one of integrity, so that it is either advice or a report: by its nature or by a road.
    #[must_use]
    pub fn is_integrity_matter(&self) -> bool {
        let by_nature = |nature: &Code| nature.as_str().starts_with("IN-");
        self.mode.is_some()
            || self.natures.iter().any(by_nature)
            || self
                .tracks
                .iter()
                .any(|track| track.kind == RouteKind::IntegrityReport)
    }
}
