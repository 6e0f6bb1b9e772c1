//! Where a permission stands, and why a yes no longer holds.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use serde::{Deserialize, Serialize};

use crate::domain::{Code, Date, Private};

/// Why a yes no longer holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LapseReason {
    /// The text or an attachment changed.
    TextChanged,
    /// The recipient changed.
    RecipientChanged,
    /// The route changed.
    RouteChanged,
    /// The purpose changed.
    PurposeChanged,
    /// What is shared changed.
    InformationChanged,
    /// How much of the employee's identity is shared changed.
    IdentityChanged,
    /// Who acts changed.
    ActorChanged,
    /// The employee's limits changed.
    LimitsChanged,
    /// Other people are named.
    PeopleChanged,
    /// It was given for another kind of step.
    StepChanged,
    /// The last day on which it held has passed.
    Expired,
    /// The employee told something that changes the risk.
    NewFacts,
    /// Another adviser took over.
    AnotherAdviser,
    /// A newer question took its place.
    AskedAgain,
    /// In words, as it came with an imported case.
    Told(Private),
}

/// A yes, as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The day.
    pub on: Date,
    /// The last day on which it holds.
    pub valid_until: Date,
    /// A second yes on another day, for formal steps. A suggestion, not a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_on: Option<Date>,
}

/// The most days between a yes and the step that it is for (`domain.md` 4.3), whatever end a case file gives it.
const MOST_DAYS: i32 = 14;

impl Given {
    /// The last day on which the yes holds.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.valid_until
            .min(self.on.saturating_add(MOST_DAYS.days()))
    }
}

/// Where the permission stands. All but *asked* and *given* are final.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// The employee has not answered.
    Asked,
    /// The employee said yes.
    Given(Given),
    /// The employee said no, and that is a good answer.
    Refused {
        /// The day.
        on: Date,
    },
    /// The employee took the yes back.
    Withdrawn {
        /// The yes that was taken back.
        given: Given,
        /// The day.
        on: Date,
        /// How it was told and what followed; never asked for.
        told: Private,
    },
    /// The yes no longer holds.
    Lapsed {
        /// The yes that lapsed.
        given: Given,
        /// The day.
        on: Date,
        /// Why.
        reason: LapseReason,
    },
    /// The yes was used for its one step.
    Used {
        /// The yes that was used.
        given: Given,
        /// The day.
        on: Date,
    },
}

/// Who said it. Only the employee's own answer counts (`domain.md` 4.5, 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnswerFrom {
    /// The employee.
    Employee,
    /// Anybody else: a manager, a friend, a witness.
    SomebodyElse,
}

/// What a yes depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conditions {
    /// What must have been explained, by code.
    pub explanations: BTreeSet<Code>,
    /// Whether the step is formal: then there is a text, and the employee read it.
    pub formal: bool,
    /// For how many days the yes holds: 14 when nothing else is agreed (`domain.md` 4.1, 4.3).
    pub days: u16,
}
