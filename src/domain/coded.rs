//! The coded facts of one case, as they are counted: no words, no names, and nothing that leads back to the case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Case, CaseId, Code, Date, TrackState, sameness::Sameness};
use sha2::{Digest as _, Sha256};

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
    /// The unit, by the organisation's own list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Code>,
    /// A number that all cases of one employee share and that says nothing else. None in facts of an older version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<u64>,
    /// A number that all cases about one other party share. None when that is no person, or was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_party_number: Option<u64>,
}

/// The number under which a case was counted in a published report, so that it is counted once, also when it is destroyed.
///
/// It is made from the identity of the case one way, so it does not lead back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordNumber(pub u64);

impl RecordNumber {
    /// The number of a case: the first eight bytes of the SHA-256 of `klankbord tally record` and its sixteen bytes.
    #[must_use]
    pub fn of(case: CaseId) -> Self {
        Self(number(b"klankbord tally record", case))
    }
}

/// The first eight bytes, big-endian, of the SHA-256 of a name and an identity.
fn number(name: &[u8], id: CaseId) -> u64 {
    let digest = Sha256::new()
        .chain_update(name)
        .chain_update(id.bytes())
        .finalize();
    digest
        .iter()
        .take(8)
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Codes of the other party that stand for no person: an organisation or policy, and nobody known.
const NO_PERSON: [&str; 2] = ["W-OR", "W-NB"];

impl CodedFacts {
    /// Takes the coded facts of a case as it stands, with the numbers of the employee and the other party.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let mut facts = Self::codes_of(case);
        facts.number(case);
        facts
    }

    /// Takes the coded facts of a case as it stands, without saying whose it is: what is kept at closing.
    #[must_use]
    pub fn codes_of(case: &Case) -> Self {
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
            unit: case.unit_code.clone(),
            person: None,
            other_party_number: None,
        }
    }

    /// Says to whom the facts belong, as the case is linked now.
    ///
    /// The codes of a closed case stay those of closing. Whose case it is, is no fact of that day: it is the protection of
    /// a person, and that has to hold also when the adviser sees only later that two cases are of one.
    fn number(&mut self, case: &Case) {
        let root = Sameness::Employee.root(case);
        self.person = Some(number(b"klankbord tally person", root));
        let root = Sameness::OtherParty.root(case);
        self.other_party_number = (!NO_PERSON.contains(&self.other_party.as_str()))
            .then(|| number(b"klankbord tally other party", root));
    }
}

impl Case {
    /// What is counted of the case today: when it is closed the facts of closing, else as it stands; in both the numbers
    /// of the employee and the other party as the case is linked now.
    ///
    /// What is left of a destroyed case is not changed any more: it keeps the numbers of the day of destruction. A case
    /// that is linked later to one that was linked with it gets the same number still.
    #[must_use]
    pub fn counted(&self) -> CodedFacts {
        match &self.tally_record {
            Some(record) if !self.phase().is_active() => {
                let mut facts = record.clone();
                facts.number(self);
                facts
            }
            _ => CodedFacts::of(self),
        }
    }
}

#[cfg(test)]
mod tests;
