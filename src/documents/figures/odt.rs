//! The report to hand in, as a text: what the figures don't say first, then each table with its sentence and its chart, then
//! how they were made.

use askama::Template;

use super::{
    chart::{self, Placed},
    labels::Labels,
    odf_table::{OdfCell, OdfGrid, odf_file, odf_grid, section},
    paper::{Paper, Table},
};
use crate::documents::{
    NotMade,
    odt::MEDIA_TYPE,
    open_document::{self, words},
};

/// So many columns of figures fit on a page; the others follow below, with the rows named again.
const MOST_COLUMNS: usize = 4;

#[derive(Template)]
#[template(path = "odt.xml", config = "assets/documents/askama.toml")]
struct Content {
    title: String,
    published_on: String,
    caution: (String, Vec<String>),
    tables: Vec<Told>,
    after: Vec<(String, Vec<String>)>,
}

struct Told {
    number: usize,
    title: String,
    /// The title where no paragraph can be.
    plain_title: String,
    about: Vec<String>,
    sentence: String,
    grids: Vec<OdfGrid>,
    signs: Vec<String>,
    chart: Option<Placed>,
}

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(paper: &Paper, labels: &Labels<'_>) -> Result<Vec<u8>, NotMade> {
    let content = Content {
        title: words(&paper.title),
        published_on: words(&paper.published_on),
        caution: section(&paper.caution),
        tables: paper.tables.iter().map(told).collect(),
        after: [&paper.left_out, &paper.legend, &paper.method]
            .into_iter()
            .filter(|section| !section.lines.is_empty())
            .map(section)
            .collect(),
    };
    let content = open_document::rendered(&content)?;
    let styles = open_document::styles(paper.language)?;
    odf_file(MEDIA_TYPE, paper, labels, content, styles)
}

fn told(table: &Table) -> Told {
    let grids = table.grids.iter().flat_map(|grid| {
        let begins = (0..grid.columns.len().max(1)).step_by(MOST_COLUMNS);
        begins.map(|first| odf_grid(grid, first, MOST_COLUMNS))
    });
    Told {
        number: table.number,
        title: words(&table.title),
        plain_title: table.dated.clone(),
        about: table.about.iter().map(|line| words(line)).collect(),
        sentence: words(&table.sentences.join(" ")),
        grids: grids.collect(),
        signs: table.signs.iter().map(|line| words(line)).collect(),
        chart: table
            .chart
            .as_ref()
            .map(|of_table| chart::placed(of_table, table.number)),
    }
}
