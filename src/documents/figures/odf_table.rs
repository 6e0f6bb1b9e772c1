//! Rows and columns as `OpenDocument` has them, the same in a text and on a sheet: a number is a number, so that a program
//! can count with it, and what is not shown is text.

use super::{
    chart,
    labels::Labels,
    paper::{Cell, Grid, Paper, Row, Section},
};
use crate::{
    documents::{
        NotMade,
        open_document::{self, words},
    },
    tally::published::Shown,
};

/// A table, ready for a template.
pub(super) struct OdfGrid {
    pub(super) caption: String,
    pub(super) corner: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<OdfRow>,
}

/// A row, ready for a template.
pub(super) struct OdfRow {
    pub(super) label: String,
    pub(super) is_total: bool,
    pub(super) cells: Vec<OdfCell>,
}

/// What a cell holds.
pub(super) enum OdfCell {
    Count(u64),
    /// A share with the whole per cents in which it is read.
    Share {
        value: String,
        text: String,
    },
    Text(String),
}

/// These columns of a table; all words as XML.
pub(super) fn odf_grid(grid: &Grid, first: usize, most: usize) -> OdfGrid {
    OdfGrid {
        caption: words(&grid.caption),
        corner: words(&grid.corner),
        columns: grid
            .columns
            .iter()
            .skip(first)
            .take(most)
            .map(|name| words(name))
            .collect(),
        rows: grid
            .rows
            .iter()
            .map(|row| odf_row(row, first, most))
            .collect(),
    }
}

fn odf_row(row: &Row, first: usize, most: usize) -> OdfRow {
    OdfRow {
        label: words(&row.label),
        is_total: row.is_total,
        cells: row
            .cells
            .iter()
            .skip(first)
            .take(most)
            .map(|cell| odf_cell(*cell))
            .collect(),
    }
}

fn odf_cell(cell: Cell) -> OdfCell {
    match cell {
        Cell::Figure(Shown::Count(count)) => OdfCell::Count(count),
        Cell::Figure(Shown::Withheld | Shown::CannotOccur) => OdfCell::Text(cell.text()),
        Cell::Share(percent) => OdfCell::Share {
            value: format!("{}.{:02}", percent / 100, percent % 100),
            text: cell.text(),
        },
    }
}

/// A heading and its lines, ready for a template.
pub(super) fn section(section: &Section) -> (String, Vec<String>) {
    let lines = section.lines.iter().map(|line| words(line));
    (words(&section.heading), lines.collect())
}

/// Puts a file together: what it holds, how it looks, what it is, and its charts.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn odf_file(
    media_type: &str,
    paper: &Paper,
    labels: &Labels<'_>,
    content: String,
    styles: String,
) -> Result<Vec<u8>, NotMade> {
    let language = paper.language;
    let mut parts = vec![
        ("content.xml".to_owned(), content),
        ("styles.xml".to_owned(), styles),
        (
            "meta.xml".to_owned(),
            open_document::meta(&paper.title, language)?,
        ),
    ];
    for table in &paper.tables {
        if let Some(of_table) = &table.chart {
            parts.extend(chart::parts(of_table, table.number, language, labels)?);
        }
    }
    open_document::file(media_type, &parts)
}
