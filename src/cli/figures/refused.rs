//! Why there are no figures, in four lines: what happened, what is safe, what can be done now.

use crate::{
    problem::FourLines,
    say,
    tally::{
        report::ReportError,
        scenario::{Fault, ScenarioError},
    },
    texts::{Texts, figures},
};

/// Tells why a report can't be made, with a way out.
pub(in crate::cli) fn told(texts: &Texts, error: &ReportError) -> FourLines {
    let (happened, now, code) = match error {
        ReportError::Choice(_) => (
            say!(texts, "cli-refused-choice"),
            say!(texts, "cli-refused-choice-now"),
            "T-010",
        ),
        ReportError::TooFew => (
            say!(texts, "cli-refused-few"),
            say!(texts, "cli-refused-few-now"),
            "T-011",
        ),
        ReportError::CannotProtect(dimensions) => {
            let names = dimensions
                .iter()
                .filter_map(|name| figures::dimension(texts, name));
            let names: Vec<String> = names.collect();
            (
                say!(texts, "cli-refused-protect", what = names.join(", ")),
                say!(texts, "cli-refused-protect-now"),
                "T-012",
            )
        }
        ReportError::Contradiction => (
            say!(texts, "cli-refused-contradiction"),
            say!(texts, "cli-refused-contradiction-now"),
            "T-013",
        ),
        ReportError::PersonsAndCases => (
            say!(texts, "cli-refused-persons"),
            say!(texts, "cli-refused-persons-now"),
            "T-014",
        ),
        ReportError::TooLarge => (
            say!(texts, "cli-refused-large"),
            say!(texts, "cli-refused-protect-now"),
            "T-015",
        ),
        ReportError::NoProof => (
            say!(texts, "cli-refused-proof"),
            say!(texts, "cli-refused-protect-now"),
            "T-016",
        ),
        ReportError::Stopped => (
            say!(texts, "cli-refused-stopped"),
            say!(texts, "cli-refused-stopped-now"),
            "T-017",
        ),
    };
    FourLines {
        happened,
        safe: say!(texts, "cli-refused-safe"),
        now,
        code: say!(texts, "problem-code", code = code),
    }
}

/// Tells what is wrong with a file of records, and where.
pub(in crate::cli) fn records_told(texts: &Texts, error: &ScenarioError) -> FourLines {
    let happened = match &error.fault {
        Fault::NoJson(line, column) => {
            say!(
                texts,
                "cli-records-no-json",
                line = line.to_string(),
                column = column.to_string()
            )
        }
        Fault::WrongFormat => say!(texts, "cli-records-wrong-format"),
        Fault::Missing => say!(texts, "cli-records-missing"),
        Fault::WrongKind => say!(texts, "cli-records-wrong-kind"),
        Fault::UnknownDimension => say!(texts, "cli-records-unknown-dimension"),
        Fault::UnknownCode => say!(texts, "cli-records-unknown-code"),
        Fault::Twice => say!(texts, "cli-records-twice"),
        Fault::UnknownMeasure => say!(texts, "cli-records-unknown-measure"),
        Fault::WrongCount => say!(texts, "cli-records-wrong-count"),
        Fault::WrongThreshold => say!(texts, "cli-records-wrong-threshold"),
        Fault::TooManyDimensions => say!(texts, "cli-records-too-many"),
        Fault::CannotOccur => say!(texts, "cli-records-cannot-occur"),
        Fault::Release(_) => say!(texts, "cli-records-release"),
    };
    let place = if error.place.is_empty() {
        String::new()
    } else {
        format!("{}: ", error.place)
    };
    FourLines {
        happened: format!("{place}{happened}"),
        safe: say!(texts, "cli-refused-safe"),
        now: say!(texts, "cli-records-now"),
        code: say!(texts, "problem-code", code = "T-020"),
    }
}
