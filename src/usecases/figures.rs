//! The figures of a period: over the cases as they stand, what was counted at closing, and what is left of destroyed ones.

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    tally::{Period, Tally, countable_facts, tally},
    vault::Casebook,
};

/// Makes the figures of a period, with the threshold of the settings.
///
/// # Errors
/// If the vault can't be read.
pub fn figures(book: &Casebook, period: Period, catalogue: &Catalogue) -> Result<Tally, Trouble> {
    let (cases, destroyed) = (book.cases()?, book.destroyed()?);
    let facts = countable_facts(&cases, &destroyed);
    let threshold = book.settings()?.threshold(&catalogue.terms);
    Ok(tally(&facts, period, threshold, &catalogue.codes))
}
