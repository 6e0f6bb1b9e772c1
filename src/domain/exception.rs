//! Breaking secrecy: a statutory duty or a crisis of conscience. A record of its own, apart from every track and consent.
//!
//! The flow never offers it, it is no consent, and it changes no state (`domain.md` 2.4 and 4.6). The adviser decides,
//! with advice from others; the program only keeps what was weighed.

use serde::{Deserialize, Serialize};

use super::{Date, Private, Refusal, codes::Wording};

/// How many conditions the protocol of the LVV (23 May 2016) has.
pub const LVV_CONDITIONS: usize = 8;

/// A duty of the law that can end secrecy.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its name in the file.
    pub code: String,
    /// What it is called.
    pub label: Wording,
    /// What it asks, in plain words.
    pub plain: Wording,
    /// The statute, in Dutch as it was enacted; empty when there is none.
    pub text: String,
    /// Where it was found.
    pub source: String,
    /// The day on which somebody last looked whether it is still so.
    pub checked_on: Date,
}

/// One of the eight conditions of the LVV protocol.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// What it is called.
    pub label: Wording,
    /// The question that its text answers.
    pub ask: Wording,
}

/// What is to be read before secrecy is broken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecrecyRules {
    /// The duties of the law.
    #[serde(rename = "duty")]
    pub duties: Vec<Duty>,
    /// The conditions of the LVV protocol, in its order.
    #[serde(rename = "condition")]
    pub conditions: Vec<Condition>,
}

/// Why secrecy was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A statute obliges: Sv 160, Sv 162, or a summons.
    StatutoryDuty {
        /// Which duty, in the adviser's words.
        duty: Private,
    },
    /// A crisis of conscience, with a text for each of the eight conditions of the LVV protocol.
    CrisisOfConscience {
        /// The eight texts, in the order of the protocol.
        conditions: Vec<Private>,
        /// Condition 6: when the employee was told of the intention.
        employee_told_on: Date,
    },
}

/// The record that secrecy was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecrecyException {
    on: Date,
    ground: Ground,
}

impl SecrecyException {
    /// Records it.
    ///
    /// # Errors
    /// If a duty or one of the eight conditions has no text, or the employee was told after the fact.
    pub fn record(ground: Ground, on: Date) -> Result<Self, Refusal> {
        match &ground {
            Ground::StatutoryDuty { duty } if duty.is_blank() => {
                return Err(Refusal::ConditionMissing);
            }
            Ground::CrisisOfConscience { conditions, .. }
                if conditions.len() != LVV_CONDITIONS
                    || conditions.iter().any(Private::is_blank) =>
            {
                return Err(Refusal::ConditionMissing);
            }
            Ground::CrisisOfConscience {
                employee_told_on, ..
            } if *employee_told_on > on => {
                return Err(Refusal::DateOutOfOrder);
            }
            Ground::StatutoryDuty { .. } | Ground::CrisisOfConscience { .. } => {}
        }
        Ok(Self { on, ground })
    }

    /// Returns the day.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }

    /// Returns why.
    #[must_use]
    pub const fn ground(&self) -> &Ground {
        &self.ground
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_crisis_of_conscience_needs_all_eight_conditions_and_the_employee_told_first() {
        let texts = |count: usize| vec![Private::from("gewogen"); count];
        let crisis = |count, told| Ground::CrisisOfConscience {
            conditions: texts(count),
            employee_told_on: told,
        };
        let today = date(2025, 11, 21);
        assert_eq!(
            SecrecyException::record(crisis(7, today), today),
            Err(Refusal::ConditionMissing)
        );
        assert_eq!(
            SecrecyException::record(crisis(8, date(2025, 11, 22)), today),
            Err(Refusal::DateOutOfOrder)
        );
        assert!(SecrecyException::record(crisis(8, date(2025, 11, 20)), today).is_ok());
        assert_eq!(
            SecrecyException::record(Ground::StatutoryDuty { duty: " ".into() }, today),
            Err(Refusal::ConditionMissing)
        );
    }
}
