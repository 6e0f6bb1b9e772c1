//! A report in plain lines, and what the adviser alone should know of it.

use super::{Output, Session, with_labels};
use crate::{
    cli::{failure::Failure, session::today},
    documents::figures::{ReportHead, plain},
    say,
    tally::{
        published::PublishedReport,
        release::Why,
        report::{Prepared, Warning},
    },
};

/// Writes a report of which nothing is out yet, and what the adviser alone should know of it.
pub(in crate::cli) fn preview(
    output: &mut Output,
    session: &Session,
    prepared: &Prepared,
) -> Result<(), Failure> {
    let head = ReportHead {
        period: prepared.question.period.to_string(),
        published_on: today(),
        advisers: prepared.advisers,
    };
    let of_day = say!(session.texts, "cli-tally-preview");
    report(output, session, (&prepared.report, &head), Some(of_day))?;
    output.line("")?;
    notes(output, session, prepared)
}

/// Writes what the adviser alone should know of a report: it is in no file.
pub(super) fn notes(
    output: &mut Output,
    session: &Session,
    prepared: &Prepared,
) -> Result<(), Failure> {
    let texts = &session.texts;
    if let Some(on) = prepared.again {
        output.line(&say!(texts, "cli-tally-again", on = super::day(on)))?;
    }
    for (why, count) in &prepared.reasons {
        let count = *count;
        output.line(&match why {
            Why::FewOrNone => say!(texts, "cli-tally-why-few", count = count),
            Why::FewPeople => say!(texts, "cli-tally-why-people", count = count),
            Why::WholeGroup => say!(texts, "cli-tally-why-group", count = count),
            Why::FewOthers => say!(texts, "cli-tally-why-others", count = count),
            Why::Cover => say!(texts, "cli-tally-why-cover", count = count),
            Why::Earlier => say!(texts, "cli-tally-why-earlier", count = count),
        })?;
    }
    if prepared.late > 0 {
        output.line(&say!(texts, "cli-tally-late", count = prepared.late))?;
    }
    if prepared.already_out > 0 {
        output.line(&say!(
            texts,
            "cli-tally-already-out",
            count = prepared.already_out
        ))?;
    }
    for warning in &prepared.warnings {
        output.line(&match warning {
            Warning::Sparse(table, percent) => {
                let table = with_labels(session, |labels| labels.left_out(table));
                say!(
                    texts,
                    "cli-tally-sparse",
                    table = table,
                    percent = percent.to_string()
                )
            }
            Warning::LeftOut(table) => {
                let table = with_labels(session, |labels| labels.left_out(table));
                say!(texts, "cli-tally-left-out", table = table)
            }
            Warning::FewAdvisers(count) => {
                say!(texts, "cli-tally-few-advisers", count = count.to_string())
            }
        })?;
    }
    Ok(())
}

/// Writes a report as its files tell it. `of_day` is said instead of a day of publication, where there is none.
pub(super) fn report(
    output: &mut Output,
    session: &Session,
    (report, head): (&PublishedReport, &ReportHead),
    of_day: Option<String>,
) -> Result<(), Failure> {
    output.text(&with_labels(session, |labels| {
        plain(report, head, of_day, labels)
    }))
}
