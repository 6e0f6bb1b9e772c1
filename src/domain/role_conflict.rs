//! Whether an adviser may be helping both sides of one matter, noticed from codes alone (`domain.md` 2.3 and 5.3, 9).
//!
//! No names are stored, so nobody can be recognised and nothing here is certain: it is a question to the adviser, who knows
//! more. Only where one case is that of the accused and the other is not can there be two sides; two people who complain
//! about the same manager are none. The answer is a plain yes or no, so that nothing of the other case can be shown.

use jiff::ToSpan;

use super::{Case, Date, Phase};

/// How far the life of two cases may lie apart to be the same matter, in months: the year of Awb 9:8(1)b.
const MONTHS_APART: i32 = 12;

/// The role of the accused.
const ACCUSED: &str = "C-BES";

/// Returns whether one of `others` may be the other side of the matter of `case`.
#[must_use]
pub fn may_help_both_sides<'a>(
    case: &Case,
    others: impl IntoIterator<Item = &'a Case>,
    today: Date,
) -> bool {
    others
        .into_iter()
        .any(|other| other.id != case.id && may_be_other_side(case, other, today))
}

fn may_be_other_side(case: &Case, other: &Case, today: Date) -> bool {
    // Of a case that is closed the support has ended, but what was told is still known.
    let known = |case: &Case| case.phase() != Phase::Destroyed;
    known(other)
        && case.phase().is_active()
        && is_accused(case) != is_accused(other)
        && organisations_agree(case, other)
        && units_agree(case, other)
        && natures_agree(case, other)
        && lives_are_near(case, other, today)
}

fn is_accused(case: &Case) -> bool {
    case.role.as_str() == ACCUSED
}

fn organisations_agree(case: &Case, other: &Case) -> bool {
    let unknown = |case: &Case| case.organisation.as_str() == "onbekend";
    unknown(case) || unknown(other) || case.organisation == other.organisation
}

fn units_agree(case: &Case, other: &Case) -> bool {
    let unit = |case: &Case| case.unit.expose().trim().to_lowercase();
    let (one, two) = (unit(case), unit(other));
    one.is_empty() || two.is_empty() || one == two
}

/// One nature in common, or of one of them nothing is known yet: then it can't be excluded.
fn natures_agree(case: &Case, other: &Case) -> bool {
    case.natures.is_empty()
        || other.natures.is_empty()
        || case
            .natures
            .iter()
            .any(|nature| other.natures.contains(nature))
}

fn lives_are_near(case: &Case, other: &Case, today: Date) -> bool {
    let end = |case: &Case| {
        case.closed
            .unwrap_or(today)
            .saturating_add(MONTHS_APART.months())
    };
    let begin = |case: &Case| {
        case.last_incident
            .map_or(case.opened, |day| day.min(case.opened))
    };
    begin(case) <= end(other) && begin(other) <= end(case)
}

#[cfg(test)]
mod tests;
