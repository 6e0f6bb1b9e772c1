//! The coded facts of one case, as they are counted: no words, no names, and nothing that leads back to the case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Case, Code, Date, TrackState};

/// A month, as far as a counted fact is dated: dates are never finer than the period of a report needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl From<Date> for Month {
    fn from(date: Date) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        format!("{:04}-{:02}", month.year, month.month)
    }
}

impl TryFrom<String> for Month {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parts = text
            .split_once('-')
            .and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
        match parts {
            Some((year, month)) if (1..=12).contains(&month) => Ok(Self { year, month }),
            _ => Err("a month is written as 2025-03"),
        }
    }
}

/// What is counted of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedFacts {
    /// The month of opening.
    pub opened: Month,
    /// The month of closing.
    pub closed: Option<Month>,
    /// The nature; the first is the main code.
    pub natures: Vec<Code>,
    /// The grounds of discrimination.
    pub grounds: Vec<Code>,
    /// The employee's role.
    pub role: Code,
    /// The bond with the organisation.
    pub bond: Code,
    /// The other party.
    pub other_party: Code,
    /// The routes that were walked or asked for.
    pub routes: Vec<Code>,
    /// Informal outcomes.
    pub informal_outcomes: Vec<Code>,
    /// Formal outcomes.
    pub formal_outcomes: Vec<Code>,
    /// Contacts for each month.
    pub contacts: BTreeMap<Month, u32>,
    /// Minutes for each month and task.
    pub minutes: BTreeMap<Month, BTreeMap<Code, u32>>,
}

impl CodedFacts {
    /// Takes the coded facts of a case as it stands.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let mut contacts = BTreeMap::new();
        let mut minutes: BTreeMap<Month, BTreeMap<Code, u32>> = BTreeMap::new();
        for entry in &case.timeline {
            let month = Month::from(entry.on);
            if entry.is_contact() {
                *contacts.entry(month).or_default() += 1;
            }
            if let (Some(task), Some(spent)) = (&entry.task, entry.minutes) {
                *minutes
                    .entry(month)
                    .or_default()
                    .entry(task.clone())
                    .or_default() += u32::from(spent);
            }
        }
        let walked = |state| {
            !matches!(
                state,
                TrackState::Considered | TrackState::NotReachable | TrackState::Declined
            )
        };
        let mut routes: Vec<Code> = case
            .tracks
            .iter()
            .filter(|track| walked(track.state()))
            .map(|track| track.route.clone())
            .collect();
        routes.sort();
        routes.dedup();
        Self {
            opened: case.opened.into(),
            closed: case.closed.map(Month::from),
            natures: case.natures.clone(),
            grounds: case.grounds.clone(),
            role: case.role.clone(),
            bond: case.bond.clone(),
            other_party: case.other_party.clone(),
            routes,
            informal_outcomes: case.informal_outcomes.clone(),
            formal_outcomes: case.formal_outcomes.clone(),
            contacts,
            minutes,
        }
    }
}
