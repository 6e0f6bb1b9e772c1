//! How long things may take or be kept: the lengths from which every date to remember is reckoned.
//!
//! Only lengths; the reckoning is done elsewhere, and a date that passes never changes anything by
//! itself. The values and their articles are data (`assets/routes`).

use serde::Deserialize;

/// The lengths, each in the unit that its name ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// From the last incident: after this a committee need not handle a complaint any more.
    pub complaint_within_years: u16,
    /// From receipt: the notice that a complaint is not handled.
    pub refusal_notice_weeks: u16,
    /// From receipt: the decision on a complaint without an advisory committee.
    pub decision_weeks: u16,
    /// From receipt: the decision on a complaint with an advisory committee.
    pub decision_with_committee_weeks: u16,
    /// The longest postponement of that decision without the complainant's agreement.
    pub postponement_weeks: u16,
    /// What is added to that decision when the complainant had to repair the complaint.
    pub repair_weeks: u16,
    /// From the decision: the national ombudsman.
    pub ombudsman_within_years: u16,
    /// From an integrity report: the acknowledgement.
    pub acknowledgement_days: u16,
    /// From the acknowledgement: word of what is done.
    pub feedback_months: u16,
    /// Without contact for so long: the case appears among the sleeping ones.
    pub dormant_days: u16,
    /// From the end: the first proposal of aftercare.
    pub first_aftercare_weeks: u16,
    /// From the end: the second.
    pub second_aftercare_months: u16,
    /// From the end: the third.
    pub third_aftercare_months: u16,
    /// From the giving: a consent that is not used lapses.
    pub consent_days: u16,
    /// A count below this is not shown.
    pub threshold: u16,
    /// The lowest threshold that an organisation may choose.
    pub lowest_threshold: u16,
    /// A unit in which fewer people work is not counted by itself.
    pub unit_headcount: u16,
    /// From closing: the content is proposed for destruction. An example; each organisation chooses.
    pub retention_years: u16,
}

#[cfg(test)]
impl Terms {
    /// The shipped lengths, for tests of the rooms that may not read files.
    pub(crate) const SHIPPED: Self = Self {
        complaint_within_years: 1,
        refusal_notice_weeks: 4,
        decision_weeks: 6,
        decision_with_committee_weeks: 10,
        postponement_weeks: 4,
        repair_weeks: 2,
        ombudsman_within_years: 1,
        acknowledgement_days: 7,
        feedback_months: 3,
        dormant_days: 90,
        first_aftercare_weeks: 4,
        second_aftercare_months: 3,
        third_aftercare_months: 6,
        consent_days: 14,
        threshold: 5,
        lowest_threshold: 3,
        unit_headcount: 50,
        retention_years: 2,
    };
}
