//! A report in pieces that fit on the smallest window: what ↑ and ↓ walk along.

use crate::{documents::figures::rows, tally::published::PublishedReport};

/// The rows of a table that are kept together: so many fit on the smallest window, with the sentence below them.
const ROWS: usize = 8;

/// A piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The tables of one figure each, together.
    Totals,
    /// Rows of a table: its place in the report, and which rows.
    Rows(usize, std::ops::Range<usize>),
    /// What figures can't say.
    Caution,
}

/// A report in pieces, from top to bottom.
#[must_use]
pub fn pieces(report: &PublishedReport) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if report.tables.iter().any(|table| table.axes.is_empty()) {
        pieces.push(Piece::Totals);
    }
    let tables = report.tables.iter().enumerate();
    for (place, table) in tables.filter(|(_, table)| !table.axes.is_empty()) {
        let count = rows(table).len();
        let begins = (0..count).step_by(ROWS);
        pieces.extend(begins.map(|begin| Piece::Rows(place, begin..(begin + ROWS).min(count))));
    }
    pieces.push(Piece::Caution);
    pieces
}
