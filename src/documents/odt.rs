//! The `OpenDocument` form of a text: the same rows as the plain text, with headings that a screen reader finds, and
//! nothing about who made it, where or when.

use askama::Template;

use super::{
    Document, NotMade, open_document,
    rows::{Piece, Row},
};

/// What the first bytes of the file say that it is.
pub(super) const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

#[derive(Template)]
#[template(path = "content.xml", config = "assets/documents/askama.toml")]
struct Content {
    rows: Vec<Row>,
}

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(document: &Document) -> Result<Vec<u8>, NotMade> {
    let rows = document.rows();
    let title = rows.first().map(|row| row.text().replace('\n', " "));
    let title = title.unwrap_or_default();
    let parts = [
        ("content.xml", open_document::rendered(&Content { rows })?),
        ("styles.xml", open_document::styles(document.language)?),
        ("meta.xml", open_document::meta(&title, document.language)?),
    ]
    .map(|(name, content)| (name.to_owned(), content));
    open_document::file(MEDIA_TYPE, &parts)
}
