//! The command that makes the figures of a period, with what is withheld and why.

use serde::Serialize;

use super::{Output, Request, Session, failure::Failure};
use crate::{
    domain::Dimension,
    say,
    tally::{Period, Row, Rows, Table, Tally, TallyDimension},
    usecases::figures,
};

/// `klankbord-tally/1`. What is withheld is null: no small count is in it, whether shown or not.
#[derive(Serialize)]
struct TallyDocument {
    schema: &'static str,
    period: String,
    threshold: u32,
    cases_opened: Option<u32>,
    carried_over: Option<u32>,
    cases_closed: Option<u32>,
    contacts: Option<u32>,
    tables: Vec<TableDocument>,
}

#[derive(Serialize)]
struct TableDocument {
    by: &'static str,
    rows: Option<Vec<RowDocument>>,
}

#[derive(Serialize)]
struct RowDocument {
    /// A code, a group of codes, or `rest`.
    row: String,
    label: String,
    count: u32,
}

/// Makes the figures of a period.
pub(super) fn tally(
    session: &mut Session,
    request: &Request,
    period: Period,
    json: bool,
) -> Result<(), Failure> {
    let book = session.open(request)?;
    let tally = figures::figures(&book, period, &session.catalogue)?;
    session.close(book);
    let mut output = Output::new();
    if json {
        output.json(&document(session, &tally))?;
    } else {
        lines(&mut output, session, &tally)?;
    }
    output.finish()
}

fn document(session: &Session, tally: &Tally) -> TallyDocument {
    let table = |table: &Table| TableDocument {
        by: match table.dimension {
            TallyDimension::NatureGroup => "nature_group",
            TallyDimension::MainNature => "main_nature",
            TallyDimension::Role => "role",
            TallyDimension::OtherParty => "other_party",
        },
        rows: shown(table).map(|rows| {
            rows.iter()
                .map(|(row, count)| RowDocument {
                    row: match row {
                        Row::Code(code) => code.to_string(),
                        Row::Group(group) => group.clone(),
                        Row::Rest => "rest".to_owned(),
                    },
                    label: label(session, table.dimension, row),
                    count: *count,
                })
                .collect()
        }),
    };
    TallyDocument {
        schema: "klankbord-tally/1",
        period: tally.period.to_string(),
        threshold: tally.threshold,
        cases_opened: tally.cases,
        carried_over: tally.carried_over,
        cases_closed: tally.closed,
        contacts: tally.contacts,
        tables: tally.tables.iter().map(table).collect(),
    }
}

const fn shown(table: &Table) -> Option<&Vec<(Row, u32)>> {
    match &table.rows {
        Rows::Shown(rows) => Some(rows),
        Rows::Withheld => None,
    }
}

fn label(session: &Session, dimension: TallyDimension, row: &Row) -> String {
    let texts = &session.texts;
    let list = match dimension {
        TallyDimension::NatureGroup | TallyDimension::MainNature => Dimension::Nature,
        TallyDimension::Role => Dimension::Role,
        TallyDimension::OtherParty => Dimension::OtherParty,
    };
    match row {
        Row::Code(code) => {
            let codes = &session.catalogue.codes;
            codes.label(list, code, texts.language()).to_owned()
        }
        Row::Group(group) => match group.as_str() {
            "OO" => say!(texts, "cli-group-conduct"),
            "IN" => say!(texts, "cli-group-integrity"),
            "AR" => say!(texts, "cli-group-work"),
            "VR" => say!(texts, "cli-group-question"),
            other => other.to_owned(),
        },
        Row::Rest => say!(texts, "cli-tally-rest"),
    }
}

/// Writes the figures, what is withheld, and why.
pub(super) fn lines(output: &mut Output, session: &Session, tally: &Tally) -> Result<(), Failure> {
    let texts = &session.texts;
    let figure = |count: Option<u32>| {
        count.map_or_else(
            || say!(texts, "cli-tally-withheld"),
            |count| count.to_string(),
        )
    };
    output.line(&say!(
        texts,
        "cli-tally-title",
        period = tally.period.to_string()
    ))?;
    let cases = say!(texts, "cli-tally-cases", figure = figure(tally.cases));
    let carried = say!(
        texts,
        "cli-tally-carried-over",
        figure = figure(tally.carried_over)
    );
    let closed = say!(texts, "cli-tally-closed", figure = figure(tally.closed));
    let contacts = say!(texts, "cli-tally-contacts", figure = figure(tally.contacts));
    for line in [cases, carried, closed, contacts] {
        output.line(&format!("  {line}"))?;
    }
    for table in &tally.tables {
        let title = match table.dimension {
            TallyDimension::NatureGroup => say!(texts, "cli-tally-by-group"),
            TallyDimension::MainNature => say!(texts, "cli-tally-by-nature"),
            TallyDimension::Role => say!(texts, "cli-tally-by-role"),
            TallyDimension::OtherParty => say!(texts, "cli-tally-by-other-party"),
        };
        match shown(table) {
            None => {
                let withheld = say!(texts, "cli-tally-withheld");
                output.line(&format!("  {title}: {withheld}"))?;
            }
            Some(rows) => {
                output.line(&format!("  {title}:"))?;
                for (row, count) in rows {
                    let label = label(session, table.dimension, row);
                    output.line(&format!("    {count:>4}  {label}"))?;
                }
            }
        }
    }
    output.line(&say!(texts, "cli-tally-why", threshold = tally.threshold))
}
