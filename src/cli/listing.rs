//! The command that lists the cases: one line for each, or a document for other programs.

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use super::{Output, Request, Session, failure::Failure, session::today};
use crate::{
    domain::{Case, Date, Phase, Signal, SignalRules, TrackState, WaitingOn},
    say,
    texts::{Texts, reasons, sentences},
};

/// `klankbord-list/1`.
#[derive(Serialize)]
struct ListDocument<'a> {
    schema: &'static str,
    on: Date,
    cases: Vec<ListedCase<'a>>,
}

/// What a list tells of a case.
#[derive(Serialize)]
struct ListedCase<'a> {
    reference: &'a str,
    pseudonym: &'a str,
    phase: Phase,
    opened: Date,
    closed: Option<Date>,
    days_open: i64,
    contacts: usize,
    last_contact: Option<Date>,
    next_contact: Option<Date>,
    waiting_on: Option<WaitingOn>,
    tracks: Vec<ListedTrack<'a>>,
    signals: Vec<&'static str>,
}

#[derive(Serialize)]
struct ListedTrack<'a> {
    id: &'a str,
    route: &'a str,
    state: TrackState,
}

/// Lists the cases.
pub(super) fn list(session: &mut Session, request: &Request, json: bool) -> Result<(), Failure> {
    let book = session.open(request)?;
    let mut cases = book.cases()?;
    let rules = book.settings()?.signal_rules(session.catalogue.terms);
    session.close(book);
    cases.sort_by(|one, other| one.reference.cmp(&other.reference));
    let mut output = Output::new();
    if json {
        output.json(&document(&cases, today(), &rules))?;
    } else {
        lines(&mut output, &session.texts, &cases, today(), &rules)?;
    }
    output.finish()
}

fn document<'a>(cases: &'a [Case], on: Date, rules: &SignalRules) -> ListDocument<'a> {
    let listed = |case: &'a Case| ListedCase {
        reference: case.reference.as_str(),
        pseudonym: case.pseudonym.as_str(),
        phase: case.phase(),
        opened: case.opened,
        closed: case.closed,
        days_open: case.days_open(on),
        contacts: case.contacts(),
        last_contact: case.last_contact(),
        next_contact: case.next_contact,
        waiting_on: case.waiting_on,
        tracks: case
            .tracks
            .iter()
            .map(|track| ListedTrack {
                id: track.id.as_str(),
                route: track.route.as_str(),
                state: track.state(),
            })
            .collect(),
        signals: case
            .signals(on, rules)
            .into_iter()
            .map(signal_name)
            .collect(),
    };
    ListDocument {
        schema: "klankbord-list/1",
        on,
        cases: cases.iter().map(listed).collect(),
    }
}

/// Returns the name of a signal for other programs.
const fn signal_name(signal: Signal) -> &'static str {
    match signal {
        Signal::OneYearDateNear => "one_year_date_near",
        Signal::FormalTermNear => "formal_term_near",
        Signal::FeedbackNear => "feedback_near",
        Signal::ContactWithinWeek => "contact_within_week",
        Signal::AftercareProposed => "aftercare_proposed",
        Signal::RetaliationSuspected => "retaliation_suspected",
        Signal::Dormant => "dormant",
        Signal::NoNextContact => "no_next_contact",
        Signal::DestructionDue => "destruction_due",
    }
}

/// Writes a line for each case, in columns.
pub(super) fn lines(
    output: &mut Output,
    texts: &Texts,
    cases: &[Case],
    on: Date,
    rules: &SignalRules,
) -> Result<(), Failure> {
    if cases.is_empty() {
        return output.line(&say!(texts, "cli-list-empty"));
    }
    let head = [
        say!(texts, "cli-column-reference"),
        say!(texts, "cli-column-pseudonym"),
        say!(texts, "cli-column-phase"),
        say!(texts, "cli-column-last-contact"),
        say!(texts, "cli-column-signals"),
    ];
    let row = |case: &Case| {
        let reasons: Vec<String> = reasons::reasons(texts, case, on, rules)
            .into_iter()
            .map(|reason| reason.text)
            .collect();
        [
            case.reference.to_string(),
            case.pseudonym.as_str().to_owned(),
            sentences::phase(texts, case.phase()),
            case.last_contact()
                .map_or_else(|| "-".to_owned(), |day| texts.date_numeric(day)),
            reasons.join(" "),
        ]
    };
    let rows: Vec<[String; 5]> = std::iter::once(head).chain(cases.iter().map(row)).collect();
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .map(|(cell, width)| padded(cell, width))
            .collect();
        output.line(&cells.join("  "))?;
    }
    Ok(())
}

/// Fills a cell up with spaces.
pub(super) fn padded(cell: &str, width: usize) -> String {
    let missing = width.saturating_sub(cell.width());
    format!("{cell}{}", " ".repeat(missing))
}
