//! The files of a report of figures: a table for other programs, a spreadsheet, a text and a page, all of what was published
//! and of nothing else.
//!
//! Nothing says who made a file, where, or at what time of day: the same report is the same file, to the last byte. A number
//! in a sentence, a bar or a share is made of figures that the tables show.

use super::NotMade;
use crate::{domain::Date, tally::published::PublishedReport};

pub mod asked;
mod chart;
mod csv_file;
mod html;
mod labels;
mod odf_table;
mod ods;
mod odt;
mod paper;
mod plain;
mod rows;
mod sentences;

pub use labels::Labels;
pub use paper::sign;
pub use plain::{block, nothing, plain};
pub use rows::{Row, rows};
pub use sentences::sentences;

/// What is said above a report that isn't in the figures. No name of an organisation or a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportHead {
    /// The period, as `2025`, `2025-H1`, `2025-Q3` or `2025-03`; other words are shown as they are.
    pub period: String,
    /// The day of publication.
    pub published_on: Date,
    /// How many advisers' figures are added up, when it is more than the one who publishes.
    pub advisers: Option<u32>,
}

/// In which form a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One long table for other programs: UTF-8 with a mark of it, semicolons, every figure on a line of its own (RFC 4180).
    Csv,
    /// An `OpenDocument` spreadsheet: a sheet and a chart for each table.
    Ods,
    /// An `OpenDocument` text: the report to hand in.
    Odt,
    /// A page that needs nothing but itself.
    Html,
}

impl Format {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Ods, Self::Odt, Self::Html];

    /// How the name of a file of this form ends, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ods => "ods",
            Self::Odt => "odt",
            Self::Html => "html",
        }
    }

    /// The media type (IANA).
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Ods => ods::MEDIA_TYPE,
            Self::Odt => super::odt::MEDIA_TYPE,
            Self::Html => "text/html; charset=utf-8",
        }
    }
}

/// A report as a file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub fn file(
    report: &PublishedReport,
    head: &ReportHead,
    labels: &Labels<'_>,
    format: Format,
) -> Result<Vec<u8>, NotMade> {
    let paper = || paper::paper(report, head, labels);
    match format {
        Format::Csv => csv_file::made(report, head, labels),
        Format::Ods => ods::made(&paper(), labels),
        Format::Odt => odt::made(&paper(), labels),
        Format::Html => html::made(&paper(), labels),
    }
}
