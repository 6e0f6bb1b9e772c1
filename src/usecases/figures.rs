//! The figures of a period: over the cases as they stand, what was counted at closing, and what is left of destroyed ones.

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    domain::{Case, coded::CodedFacts, retention::Destroyed},
    tally::{Period, Tally, tally},
    vault::Casebook,
};

/// Returns what is counted, each case once: a closed case as it was counted at closing.
#[must_use]
pub fn facts(cases: &[Case], destroyed: &[Destroyed]) -> Vec<CodedFacts> {
    let of_case = |case: &Case| {
        let counted = case
            .tally_record
            .as_ref()
            .filter(|_| !case.phase().is_active());
        counted.cloned().unwrap_or_else(|| CodedFacts::of(case))
    };
    cases
        .iter()
        .map(of_case)
        .chain(destroyed.iter().map(|line| line.facts.clone()))
        .collect()
}

/// Makes the figures of a period, with the threshold of the settings.
///
/// # Errors
/// If the vault can't be read.
pub fn figures(book: &Casebook, period: Period, catalogue: &Catalogue) -> Result<Tally, Trouble> {
    let facts = facts(&book.cases()?, &book.destroyed()?);
    let threshold = book.settings()?.threshold(&catalogue.terms);
    Ok(tally(&facts, period, threshold, &catalogue.codes))
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::civil::date;

    use super::*;
    use crate::domain::{CaseId, Phase, Pseudonym, Reference, retention::DestructionGround};

    #[test]
    fn a_closed_case_counts_as_it_did_at_closing_and_a_reopened_one_as_it_is() {
        let with = |phase| {
            let mut case = Case::restore(
                CaseId::from_bytes([0; 16]),
                Reference::new("Z-1").unwrap(),
                Pseudonym::new("Wulp").unwrap(),
                date(2025, 3, 1),
                phase,
            );
            let mut counted = CodedFacts::of(&case);
            counted.opened = date(2024, 3, 1).into();
            case.tally_record = Some(counted);
            case
        };
        let destroyed = Destroyed {
            on: date(2025, 1, 1),
            ground: DestructionGround::PeriodPassed,
            facts: CodedFacts::of(&with(Phase::Open)),
        };
        let counted = facts(&[with(Phase::Retained), with(Phase::Open)], &[destroyed]);
        let years: Vec<i16> = counted.iter().map(|facts| facts.opened.year).collect();
        assert_eq!(years, [2024, 2025, 2025]);
    }
}
