//! Whether a road is open, in sentences: those of the catalogue, and the program's own for a date.

use crate::{
    domain::routes::{Certainty, Reach, Reason},
    say,
    texts::Texts,
};

/// Why a road is not open, or what to ask: one sentence for each reason; none when it is open.
#[must_use]
pub fn reasons(texts: &Texts, reach: &Reach<'_>) -> Vec<String> {
    let sentence = |reason: &Reason<'_>| match reason {
        Reason::Said(wording) => wording.text(texts.language()).to_owned(),
        Reason::NotYet(from, certainty) => {
            let day = texts.date_numeric(*from);
            match certainty {
                Certainty::InForce | Certainty::ByDecree => {
                    say!(texts, "step-road-not-yet", day = day)
                }
                Certainty::Expected | Certainty::Assumed => {
                    say!(texts, "step-road-perhaps-from", day = day)
                }
            }
        }
        Reason::Ended(until) => {
            let day = texts.date_numeric(*until);
            say!(texts, "step-road-ended", day = day)
        }
    };
    reach.reasons.iter().map(sentence).collect()
}

/// What is good to know on a road that is open, or perhaps open.
#[must_use]
pub fn notes(texts: &Texts, reach: &Reach<'_>) -> Vec<String> {
    let notes = reach.notes.iter();
    notes
        .map(|note| note.text(texts.language()).to_owned())
        .collect()
}
