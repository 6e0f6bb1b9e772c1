//! The true numbers behind the figures, and when one of them is small.

use super::Period;
use crate::domain::coded::CodedFacts;

/// Returns whether a count is small: not zero, and below the threshold.
pub(super) fn is_small(count: u32, threshold: u32) -> bool {
    (1..threshold).contains(&count)
}

/// Returns whether a sum of small counts leaves each of them open: each of the `hidden` rows can be nothing, and can be
/// anything below the threshold. A sum that fills the hidden rows up would tell what is in each.
pub(super) fn blurs(sum: u32, hidden: u32, threshold: u32) -> bool {
    let most = hidden.saturating_sub(1).saturating_mul(threshold - 1);
    sum == 0 || (threshold..=most).contains(&sum)
}

/// The true numbers of a period, before anything is withheld. They never leave this room.
#[derive(Clone, Copy, Default)]
pub(super) struct Flow {
    /// Cases opened.
    pub(super) opened: u32,
    /// Cases that were open when it began.
    pub(super) carried_over: u32,
    /// Cases closed.
    pub(super) closed: u32,
    /// Contacts.
    pub(super) contacts: u32,
    /// Cases with a contact.
    pub(super) with_contacts: u32,
}

impl Flow {
    pub(super) fn of(facts: &[&CodedFacts], period: Period) -> Self {
        let (first, _) = period.months();
        let mut flow = Self::default();
        for case in facts {
            let contacts: u32 = case
                .contacts
                .iter()
                .filter(|(month, _)| period.contains(**month))
                .map(|(_, count)| count)
                .sum();
            let still_open = case.closed.is_none_or(|month| month >= first);
            flow.opened += u32::from(period.contains(case.opened));
            flow.carried_over += u32::from(case.opened < first && still_open);
            flow.closed += u32::from(case.closed.is_some_and(|month| period.contains(month)));
            flow.contacts += contacts;
            flow.with_contacts += u32::from(contacts > 0);
        }
        flow
    }
}
