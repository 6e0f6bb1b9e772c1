//! Going through the cases so that nobody is forgotten and nobody is pushed. Order: `domain.md` 4.8.

use super::{Case, CaseId, Date, Phase, Signal, signals::SignalRules};

/// A case on the list of the review, with what needs a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewItem {
    /// Which case.
    pub case: CaseId,
    /// What needs a look, the weightiest first. Empty when doing nothing was agreed, or nothing is the matter.
    pub reasons: Vec<Signal>,
    /// Whether doing nothing was agreed until a later day.
    pub quiet: bool,
}

/// Returns the cases to go through: every active one, and each retained one that may be destroyed.
///
/// The order is that of the weightiest reason, then the longest without contact. Cases for which doing nothing was agreed
/// come last, unless a date of the law is near.
#[must_use]
pub fn review<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    today: Date,
    rules: &SignalRules,
) -> Vec<ReviewItem> {
    let mut items: Vec<_> = cases
        .into_iter()
        .filter_map(|case| {
            let reasons = case.signals(today, rules);
            let due = case.phase() == Phase::Retained && reasons.contains(&Signal::DestructionDue);
            (case.phase().is_active() || due).then_some((case, reasons))
        })
        .map(|(case, reasons)| {
            let by_law = reasons.iter().any(|reason| *reason <= Signal::FeedbackNear);
            let quiet = case.is_quiet(today) && !by_law;
            let weight = if quiet {
                None
            } else {
                reasons.first().copied()
            };
            let order = (
                quiet,
                weight.is_none(),
                weight,
                std::cmp::Reverse(case.days_since_contact(today)),
                case.opened,
                case.id,
            );
            (
                order,
                ReviewItem {
                    case: case.id,
                    reasons,
                    quiet,
                },
            )
        })
        .collect();
    items.sort_by_key(|(order, _)| *order);
    items.into_iter().map(|(_, item)| item).collect()
}
