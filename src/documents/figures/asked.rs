//! What is said of a report that is asked for: what its tables are, and why it can't be had, with a way out.

use crate::{
    say,
    tally::{
        published::Measure,
        report::{ChoiceError, ReportDimension, ReportError, TableChoice},
    },
    texts::{Texts, figures as wording},
};

/// Why a table or a report can't be asked for, and what can.
#[must_use]
pub fn choice_refused(texts: &Texts, why: &ChoiceError) -> String {
    let name = |by: &ReportDimension| wording::dimension(texts, by.name()).unwrap_or_default();
    match why {
        ChoiceError::Unknown(_) => say!(texts, "figures-refused-unknown"),
        ChoiceError::Twice(by) => say!(texts, "figures-refused-twice", dimension = name(by)),
        ChoiceError::TooMany => say!(texts, "figures-refused-too-many"),
        ChoiceError::DoesNotGo(_, by) => {
            say!(texts, "figures-refused-does-not-go", dimension = name(by))
        }
        ChoiceError::PersonsBesideCases => say!(texts, "figures-refused-persons"),
        ChoiceError::Nothing => say!(texts, "figures-refused-nothing"),
    }
}

/// Why there are no figures, and what can be done.
#[must_use]
pub fn report_refused(texts: &Texts, why: &ReportError) -> String {
    match why {
        ReportError::Choice(choice) => choice_refused(texts, choice),
        ReportError::TooFew => say!(texts, "figures-refused-too-few"),
        ReportError::CannotProtect(by) => {
            let names = by
                .iter()
                .map(|name| name.split(':').next().unwrap_or_default());
            let mut names: Vec<String> = names
                .map(|name| wording::dimension(texts, name).unwrap_or_default())
                .filter(|name| !name.is_empty())
                .collect();
            names.dedup();
            if names.is_empty() {
                return say!(texts, "figures-refused-cannot-protect-totals");
            }
            say!(
                texts,
                "figures-refused-cannot-protect",
                dimensions = names.join(", ")
            )
        }
        ReportError::Contradiction => say!(texts, "figures-refused-contradiction"),
        ReportError::PersonsAndCases => say!(texts, "figures-refused-persons-after"),
        ReportError::TooLarge => say!(texts, "figures-refused-too-large"),
        ReportError::NoProof => say!(texts, "figures-refused-no-proof"),
        ReportError::Stopped => say!(texts, "figures-refused-stopped"),
    }
}

/// What is counted in a table that is asked for, and by what it is divided: `nieuwe zaken naar aard en onderdeel`.
#[must_use]
pub fn choice(texts: &Texts, choice: &TableChoice) -> String {
    let what = measure(texts, choice.measure);
    let mut names = choice
        .by
        .iter()
        .map(|by| wording::dimension(texts, by.name()).unwrap_or_default());
    let (Some(first), second) = (names.next(), names.next()) else {
        return what;
    };
    let Some(second) = second else {
        return say!(texts, "figures-table-by", what = what, dimension = first);
    };
    let (first, second) = match names.next() {
        Some(third) => (format!("{first}, {second}"), third),
        None => (first, second),
    };
    say!(
        texts,
        "figures-table-by-two",
        what = what,
        first = first,
        second = second
    )
}

/// What is counted, in a few words.
#[must_use]
pub fn measure(texts: &Texts, measure: Measure) -> String {
    match measure {
        Measure::Cases => say!(texts, "figures-measure-cases"),
        Measure::CarriedOver => say!(texts, "figures-measure-carried-over"),
        Measure::Closed => say!(texts, "figures-measure-closed"),
        Measure::Persons => say!(texts, "figures-measure-persons"),
        Measure::Contacts => say!(texts, "figures-measure-contacts"),
        Measure::Minutes => say!(texts, "figures-measure-minutes"),
    }
}
