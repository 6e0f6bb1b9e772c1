//! Why there are no figures, in four lines: what happened, what is safe, what can be done now.

use crate::{
    documents::figures::asked,
    problem::FourLines,
    say,
    tally::{
        report::ReportError,
        scenario::{Fault, ScenarioError},
    },
    texts::Texts,
};

/// Tells why a report can't be made, with a way out.
pub(in crate::cli) fn told(texts: &Texts, error: &ReportError) -> FourLines {
    let code = match error {
        ReportError::Choice(_) => "T-010",
        ReportError::TooFew => "T-011",
        ReportError::CannotProtect(_) => "T-012",
        ReportError::Contradiction => "T-013",
        ReportError::PersonsAndCases => "T-014",
        ReportError::TooLarge => "T-015",
        ReportError::NoProof => "T-016",
        ReportError::Stopped => "T-017",
    };
    FourLines {
        happened: asked::report_refused(texts, error),
        safe: say!(texts, "cli-refused-safe"),
        now: say!(texts, "cli-refused-now"),
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
