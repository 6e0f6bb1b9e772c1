//! The figures for other programs (RFC 4180): one long table, every figure on a line of its own. A spreadsheet that opens it
//! finds text where text is: no cell begins as a formula does (OWASP, *CSV Injection*).

use csv::{Terminator, WriterBuilder};

use super::{
    ReportHead,
    labels::Labels,
    paper::sign,
    sentences::{period_of, places, shown},
};
use crate::{
    documents::NotMade,
    say,
    tally::published::{Entry, PublishedReport, PublishedTable},
};

/// By this a spreadsheet knows that the letters are UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What a cell of text may not begin with: some programs then count with it. The wide forms are taken for the same signs.
const BEGINS_A_FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(
    report: &PublishedReport,
    head: &ReportHead,
    labels: &Labels<'_>,
) -> Result<Vec<u8>, NotMade> {
    let widest = report.tables.iter().map(|table| table.axes.len()).max();
    let axes = widest.unwrap_or_default().max(1);
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let mut write = |line: Vec<String>| writer.write_record(line).map_err(|_theirs| NotMade);
    write(columns(axes, labels))?;
    for table in &report.tables {
        for line in lines(table, axes, &head.period, labels) {
            write(line)?;
        }
    }
    writer.into_inner().map_err(|_theirs| NotMade)
}

fn columns(axes: usize, labels: &Labels<'_>) -> Vec<String> {
    let texts = labels.texts;
    let mut columns = vec![
        say!(texts, "figures-csv-table"),
        say!(texts, "figures-csv-measure"),
        say!(texts, "figures-csv-period"),
        say!(texts, "figures-csv-only"),
    ];
    for number in 1..=axes {
        let number = number.to_string();
        columns.push(say!(texts, "figures-csv-axis", number = number.as_str()));
        columns.push(say!(texts, "figures-csv-label", number = number.as_str()));
        columns.push(say!(texts, "figures-csv-code", number = number));
    }
    columns.push(say!(texts, "figures-csv-figure"));
    columns
}

fn lines(
    table: &PublishedTable,
    axes: usize,
    period: &str,
    labels: &Labels<'_>,
) -> Vec<Vec<String>> {
    let about = [
        labels.title(table),
        labels.measure(table.measure),
        period_of(table, period, labels),
        labels.restrictions(&table.filter).join(" "),
    ]
    .map(|words| text(&words));
    let places = places(table).into_iter();
    places
        .map(|places| {
            let mut line = about.to_vec();
            for (axis, place) in table.axes.iter().zip(&places) {
                if let Some(entry) = axis.entries.get(*place) {
                    line.push(text(&labels.dimension(&axis.dimension)));
                    line.push(text(&labels.entry(&axis.dimension, entry)));
                    line.push(text(code(entry)));
                }
            }
            let empty = axes.saturating_sub(table.axes.len()) * 3;
            line.extend(std::iter::repeat_n(String::new(), empty));
            // A figure is not text from outside: its dash stays a dash.
            line.push(sign(shown(table.at(&places))));
            line
        })
        .collect()
}

/// The code of a row or the name of a group; of a total there is none.
fn code(entry: &Entry) -> &str {
    match entry {
        Entry::Code(code) => code,
        Entry::Group { name, .. } => name,
        Entry::Total => "",
    }
}

/// A cell of text that is no formula.
fn text(words: &str) -> String {
    let words = super::labels::harmless(words);
    if words.trim_start().starts_with(BEGINS_A_FORMULA) {
        format!("'{words}")
    } else {
        words
    }
}
