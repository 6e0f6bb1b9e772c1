//! The spreadsheet: a sheet of explanation, then a sheet for each table with its chart beside it.

use askama::Template;

use super::{
    chart::{self, Placed},
    labels::Labels,
    odf_table::{OdfCell, OdfGrid, odf_file, odf_grid, section},
    paper::{Paper, Table},
};
use crate::{
    documents::{
        NotMade,
        open_document::{self, words},
    },
    say,
};

/// What the first bytes of the file say that it is.
pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The longest name of a sheet that every spreadsheet program takes, in characters.
const LONGEST_NAME: usize = 31;

/// What no name of a sheet may hold.
const NOT_IN_A_NAME: [char; 9] = ['[', ']', '*', '?', ':', '/', '\\', '\'', '"'];

/// The width of the column of words and of a column of figures, in millimetres, as the template has them.
const WORDS_WIDTH: usize = 90;
const FIGURES_WIDTH: usize = 30;

/// The height of a line of words, in millimetres, a little more than it is.
const LINE_HEIGHT: usize = 6;

#[derive(Template)]
#[template(path = "ods.xml", config = "assets/documents/askama.toml")]
struct Content {
    about: String,
    title: String,
    lines: Vec<String>,
    sections: Vec<(String, Vec<String>)>,
    sheets: Vec<Sheet>,
}

struct Sheet {
    name: String,
    title: String,
    lines: Vec<String>,
    columns: usize,
    grids: Vec<OdfGrid>,
    chart: Option<Placed>,
    /// How far from the top the chart stands, in millimetres.
    chart_below: usize,
    /// How far from the left the chart stands, in millimetres.
    chart_at: usize,
}

#[derive(Template)]
#[template(path = "ods-styles.xml", config = "assets/documents/askama.toml")]
struct Styles {
    language: &'static str,
    country: &'static str,
}

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(paper: &Paper, labels: &Labels<'_>) -> Result<Vec<u8>, NotMade> {
    let content = Content {
        about: say!(labels.texts, "figures-sheet-about"),
        title: words(&paper.title),
        lines: vec![words(&paper.published_on)],
        sections: [
            &paper.caution,
            &paper.legend,
            &paper.method,
            &paper.left_out,
        ]
        .into_iter()
        .filter(|section| !section.lines.is_empty())
        .map(section)
        .collect(),
        sheets: paper
            .tables
            .iter()
            .map(|table| sheet(table, labels))
            .collect(),
    };
    let language = paper.language;
    let styles = Styles {
        language: language.tag(),
        country: open_document::country(language),
    };
    let content = open_document::rendered(&content)?;
    let styles = open_document::rendered(&styles)?;
    odf_file(MEDIA_TYPE, paper, labels, content, styles)
}

fn sheet(table: &Table, labels: &Labels<'_>) -> Sheet {
    let widest = table.grids.iter().map(|grid| grid.columns.len()).max();
    let columns = widest.unwrap_or_default();
    // All words stand above, so that the chart beside the figures covers none.
    let lines = table
        .about
        .iter()
        .chain(&table.sentences)
        .chain(&table.signs);
    let lines: Vec<String> = lines.map(|line| words(line)).collect();
    // Below the title, the lines and an empty one.
    let chart_below = lines.len().saturating_add(2).saturating_mul(LINE_HEIGHT);
    Sheet {
        name: sheet_name(table, labels),
        title: words(&table.title),
        lines,
        columns,
        grids: table
            .grids
            .iter()
            .map(|grid| odf_grid(grid, 0, usize::MAX))
            .collect(),
        chart: table
            .chart
            .as_ref()
            .map(|of_table| chart::placed(of_table, table.number)),
        chart_below,
        chart_at: WORDS_WIDTH
            .saturating_add(columns.saturating_mul(FIGURES_WIDTH))
            .saturating_add(10),
    }
}

/// A name that every spreadsheet program takes; its number makes it the only one.
fn sheet_name(table: &Table, labels: &Labels<'_>) -> String {
    let name = say!(
        labels.texts,
        "figures-sheet-table",
        number = table.number.to_string(),
        name = table.name.as_str()
    );
    let allowed = name.replace(NOT_IN_A_NAME, " ");
    let mut short = String::new();
    // Spreadsheet programs count in units of UTF-16.
    let mut length = 0;
    for letter in allowed.chars() {
        length += letter.len_utf16();
        if length > LONGEST_NAME {
            break;
        }
        short.push(letter);
    }
    short.trim().to_owned()
}
