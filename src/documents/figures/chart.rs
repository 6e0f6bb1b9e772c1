//! A bar chart as `OpenDocument` has it (ODF 1.3 part 3, 11): an object of its own within a spreadsheet or a text, with the
//! figures it is drawn of inside. A bar of what is withheld is left out, and its row says `x`.
//!
//! The chart holds its figures itself rather than point at cells: a program that reads the `x` of a cell as a nought would
//! then print a nought. There is no scale beside the bars, so that no number is in the picture but the figures.

use askama::Template;

use super::{labels::Labels, paper};
use crate::{
    documents::{NotMade, open_document},
    domain::Language,
    say,
    tally::published::Shown,
};

/// What a chart says that it is.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.chart";

/// The width, in millimetres: what a page of text has.
pub(super) const WIDTH: usize = 160;

/// The height that a bar with its label takes, in millimetres.
const BAR: usize = 8;

/// The height of the title and the edges, in millimetres.
const AROUND: usize = 24;

/// No chart is higher than a page, in millimetres.
const HIGHEST: usize = 230;

#[derive(Template)]
#[template(path = "chart.xml", config = "assets/documents/askama.toml")]
struct Content<'a> {
    title: String,
    what: &'a str,
    bars: Vec<Bar>,
    last: usize,
    width: usize,
    height: usize,
    language: &'static str,
    country: &'static str,
}

/// A bar: its label as XML, and its figure if it is shown.
struct Bar {
    label: String,
    count: Option<u64>,
}

/// A chart in its place in a text or on a sheet.
pub(super) struct Placed {
    /// The name of the folder it is in.
    pub(super) folder: String,
    /// The name that a screen reader says.
    pub(super) title: String,
    /// The same in words.
    pub(super) description: String,
    /// In millimetres.
    pub(super) width: usize,
    /// In millimetres.
    pub(super) height: usize,
}

/// Where a chart stands.
pub(super) fn placed(chart: &paper::Chart, number: usize) -> Placed {
    Placed {
        folder: format!("Object {number}"),
        title: chart.title.clone(),
        description: chart.description.clone(),
        width: WIDTH,
        height: height(chart),
    }
}

fn height(chart: &paper::Chart) -> usize {
    let bars = chart.bars.len().saturating_mul(BAR);
    bars.saturating_add(AROUND).min(HIGHEST)
}

/// The parts of a file that a chart consists of.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn parts(
    chart: &paper::Chart,
    number: usize,
    language: Language,
    labels: &Labels<'_>,
) -> Result<Vec<(String, String)>, NotMade> {
    let content = open_document::rendered(&Content {
        title: open_document::words(&chart.title),
        what: &chart.what,
        bars: chart.bars.iter().map(|bar| told(bar, labels)).collect(),
        last: chart.bars.len().saturating_add(1),
        width: WIDTH,
        height: height(chart),
        language: language.tag(),
        country: open_document::country(language),
    })?;
    let folder = format!("Object {number}");
    Ok(vec![
        (format!("{folder}/"), MEDIA_TYPE.to_owned()),
        (format!("{folder}/content.xml"), content),
    ])
}

fn told(bar: &paper::Bar, labels: &Labels<'_>) -> Bar {
    let label = match bar.shown {
        Shown::Withheld => say!(
            labels.texts,
            "figures-chart-withheld",
            row = bar.label.as_str()
        ),
        Shown::Count(_) | Shown::CannotOccur => bar.label.clone(),
    };
    Bar {
        label: open_document::words(&label),
        count: bar.shown.count(),
    }
}
