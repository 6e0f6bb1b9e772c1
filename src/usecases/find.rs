//! Finds the one case that somebody means by a reference or a pseudonym.

use super::Trouble;
use crate::{domain::Case, vault::Casebook};

/// Finds a case by its reference, or else by its pseudonym; capitals don't matter.
///
/// # Errors
/// If there is none, if several have the pseudonym, or if the vault can't be read.
pub fn find(book: &Casebook, name: &str) -> Result<Case, Trouble> {
    choose(book.cases()?, name)
}

/// Chooses the case that is meant.
fn choose(mut cases: Vec<Case>, name: &str) -> Result<Case, Trouble> {
    let name = name.trim();
    let by_reference = |case: &Case| case.reference.as_str().eq_ignore_ascii_case(name);
    if let Some(at) = cases.iter().position(by_reference) {
        return Ok(cases.swap_remove(at));
    }
    let lower = name.to_lowercase();
    cases.retain(|case| case.pseudonym.as_str().to_lowercase() == lower);
    match (cases.pop(), cases.is_empty()) {
        (None, _) => Err(Trouble::NoSuchCase),
        (Some(case), true) => Ok(case),
        (Some(_), false) => Err(Trouble::SeveralCases),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;
    use crate::domain::{CaseId, Pseudonym, Reference};

    #[test]
    fn a_reference_goes_before_a_pseudonym_and_two_birds_of_a_feather_are_asked_apart() {
        let case = |reference: &str, pseudonym: &str| {
            Case::open(
                CaseId::from_bytes([0; 16]),
                Reference::new(reference).unwrap(),
                Pseudonym::new(pseudonym).unwrap(),
                date(2025, 1, 1),
            )
        };
        let all = || {
            vec![
                case("Z-1", "Wulp"),
                case("Z-2", "wulp"),
                case("Z-3", "Zwarte ruiter"),
                case("Z-4", "Z-1"),
            ]
        };
        let found = |name: &str| choose(all(), name).map(|case| case.reference.to_string());
        assert_eq!(found("z-1").unwrap(), "Z-1");
        assert_eq!(found(" zwarte RUITER ").unwrap(), "Z-3");
        assert_eq!(found("Wulp"), Err(Trouble::SeveralCases));
        assert_eq!(found("Eik"), Err(Trouble::NoSuchCase));
        assert_eq!(found(""), Err(Trouble::NoSuchCase));
    }
}
