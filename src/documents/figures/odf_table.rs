//! Rows and columns as `OpenDocument` has them, the same in a text and on a sheet: a number is a number, so that a program
//! can count with it, and what is not shown is text.

use super::paper::{Cell, Grid, Row};
use crate::{documents::open_document::words, tally::published::Shown};

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
