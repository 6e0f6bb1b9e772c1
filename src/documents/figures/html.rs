//! The report as one page that needs nothing but itself: no script, no link, nothing that is fetched. A screen reader finds
//! headings, captions and the heads of rows and columns; the bars have a name and say in words what they show.

use askama::Template;

use super::{
    labels::Labels,
    paper::{self, Paper, sign},
};
use crate::{
    documents::{NotMade, open_document::rendered},
    say,
    tally::published::Shown,
};

/// The width of the picture, and where its bars begin and end, in its own units.
const WIDTH: u64 = 720;
const BARS_FROM: u64 = 300;
const BARS_TO: u64 = 660;

/// The height of a row of the picture, in its own units.
const ROW: u64 = 28;

/// A bar of what is withheld always has this length: a hatched stub, with `x` beside it.
const STUB: u64 = 24;

/// The most letters of a label in the picture; the table has it whole.
const MOST_LETTERS: usize = 42;

#[derive(Template)]
#[template(path = "page.html", config = "assets/documents/askama.toml")]
struct Page<'a> {
    paper: &'a Paper,
    language: &'static str,
    withheld: String,
    cannot_occur: String,
    tables: Vec<Told<'a>>,
    after: Vec<&'a paper::Section>,
}

struct Told<'a> {
    table: &'a paper::Table,
    picture: Option<Picture<'a>>,
}

struct Picture<'a> {
    chart: &'a paper::Chart,
    width: u64,
    height: u64,
    bars: Vec<Bar>,
}

struct Bar {
    label: String,
    /// From the top, of the bar and of the words beside it.
    top: u64,
    baseline: u64,
    words_end: u64,
    from: u64,
    length: u64,
    figure_at: u64,
    figure: String,
    is_withheld: bool,
}

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(paper: &Paper, labels: &Labels<'_>) -> Result<Vec<u8>, NotMade> {
    let page = Page {
        paper,
        language: paper.language.tag(),
        withheld: say!(labels.texts, "figures-withheld"),
        cannot_occur: say!(labels.texts, "figures-cannot-occur"),
        tables: paper
            .tables
            .iter()
            .map(|table| Told {
                table,
                picture: table.chart.as_ref().map(picture),
            })
            .collect(),
        after: [&paper.left_out, &paper.legend, &paper.method]
            .into_iter()
            .filter(|section| !section.lines.is_empty())
            .collect(),
    };
    Ok(rendered(&page)?.into_bytes())
}

fn picture(chart: &paper::Chart) -> Picture<'_> {
    let largest = chart.bars.iter().filter_map(|bar| bar.shown.count()).max();
    let largest = largest.unwrap_or_default();
    let tops = (0..).step_by(usize::try_from(ROW).unwrap_or_default());
    let bars: Vec<Bar> = chart
        .bars
        .iter()
        .zip(tops)
        .map(|(of_row, top)| bar(of_row, top, largest))
        .collect();
    Picture {
        width: WIDTH,
        height: bars.last().map_or(ROW, |bar| bar.top.saturating_add(ROW)),
        bars,
        chart,
    }
}

fn bar(bar: &paper::Bar, top: u64, largest: u64) -> Bar {
    let length = match bar.shown {
        Shown::Count(count) => length(count, largest),
        Shown::Withheld => STUB,
        Shown::CannotOccur => 0,
    };
    Bar {
        label: short(&bar.label),
        top,
        baseline: top.saturating_add(ROW * 2 / 3),
        words_end: BARS_FROM.saturating_sub(8),
        from: BARS_FROM,
        length,
        figure_at: BARS_FROM.saturating_add(length).saturating_add(8),
        figure: sign(bar.shown),
        is_withheld: bar.shown == Shown::Withheld,
    }
}

/// How long a bar is; the largest fills the room there is.
fn length(count: u64, largest: u64) -> u64 {
    let room = u128::from(BARS_TO.saturating_sub(BARS_FROM));
    let length = u128::from(count)
        .saturating_mul(room)
        .checked_div(u128::from(largest));
    length
        .and_then(|length| u64::try_from(length).ok())
        .unwrap_or_default()
}

fn short(label: &str) -> String {
    if label.chars().count() <= MOST_LETTERS {
        return label.to_owned();
    }
    let mut short: String = label.chars().take(MOST_LETTERS.saturating_sub(1)).collect();
    short.push('…');
    short
}
