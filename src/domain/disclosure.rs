//! Exactly what the employee says yes to: to whom, why, what, under which name, and who acts.

use serde::{Deserialize, Serialize};

use super::{Fingerprint, LapseReason, Private};

/// How much the other side learns of who the employee is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityLevel {
    /// Nothing at all (`ID-GEEN`).
    Nothing,
    /// A signal without a person (`ID-ANON`).
    Anonymous,
    /// Known to the recipient alone (`ID-VERTR`).
    Confidential,
    /// The other party will know (`ID-OPEN`): the only possibility in a complaint (Awb 9:9).
    Open,
}

impl IdentityLevel {
    /// All levels, from least to most.
    pub const ALL: [Self; 4] = [
        Self::Nothing,
        Self::Anonymous,
        Self::Confidential,
        Self::Open,
    ];

    /// Returns the code of the code list.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "ID-GEEN",
            Self::Anonymous => "ID-ANON",
            Self::Confidential => "ID-VERTR",
            Self::Open => "ID-OPEN",
        }
    }

    /// Returns the level of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// Who takes the step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The employee alone: the default.
    EmployeeAlone,
    /// The employee, with the adviser beside them.
    EmployeeWithAdviser,
    /// The adviser, on the employee's behalf. Not possible for a complaint or a report.
    AdviserOnBehalf,
    /// In words, as it came with an imported case.
    Described(Private),
}

/// What kind of step the yes is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// To share, or to hand over, on this track.
    #[default]
    Share,
    /// To let the adviser act as a report channel instead of giving advice (`domain.md` 2.5).
    ReportChannel,
    /// To let a procedure stand still, for mediation.
    Suspension,
    /// To hand the case to a successor.
    Successor,
}

/// All that a consent is bound to. Two of these are the same only when every part is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// The kind of step.
    #[serde(default)]
    pub step: Step,
    /// The route (`R-` code), or none when the step concerns the case as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<super::Code>,
    /// The body or function that receives it. Consent for the doctor is not consent for HR.
    pub recipient: Private,
    /// Why it is shared.
    pub purpose: Private,
    /// What is shared, a line for each thing.
    pub information: Private,
    /// How much of the employee's identity is shared.
    pub identity: IdentityLevel,
    /// Who acts.
    pub actor: Actor,
    /// The limits in the employee's own words; empty when there are none.
    #[serde(default)]
    pub limits: Private,
    /// The other people who are named, by their role ("collega A").
    #[serde(default)]
    pub people: Vec<Private>,
    /// The digest of the exact text and attachments, when there is a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<Fingerprint>,
}

impl Disclosure {
    /// Returns whether recipient, purpose and information are all filled in (`domain.md` 4.5, 3).
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.recipient.is_blank() && !self.purpose.is_blank() && !self.information.is_blank()
    }

    /// Returns the first reason why a yes to `self` is no yes to `now`, or nothing when they are the same.
    ///
    /// Every part is named here: a new part of a disclosure can't be left out, because this would not compile.
    #[must_use]
    pub fn difference(&self, now: &Self) -> Option<LapseReason> {
        let Self {
            step,
            route,
            recipient,
            purpose,
            information,
            identity,
            actor,
            limits,
            people,
            fingerprint,
        } = self;
        [
            (*step != now.step, LapseReason::StepChanged),
            (*route != now.route, LapseReason::RouteChanged),
            (*recipient != now.recipient, LapseReason::RecipientChanged),
            (*fingerprint != now.fingerprint, LapseReason::TextChanged),
            (*purpose != now.purpose, LapseReason::PurposeChanged),
            (
                *information != now.information,
                LapseReason::InformationChanged,
            ),
            (*identity != now.identity, LapseReason::IdentityChanged),
            (*actor != now.actor, LapseReason::ActorChanged),
            (*limits != now.limits, LapseReason::LimitsChanged),
            (*people != now.people, LapseReason::PeopleChanged),
        ]
        .into_iter()
        .find_map(|(changed, reason)| changed.then_some(reason))
    }
}
