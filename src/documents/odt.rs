//! The `OpenDocument` form (ISO/IEC 26300, ODF 1.3): the same rows as the plain text, with headings that a screen reader
//! finds, and nothing about who made it, where or when.
//!
//! Nothing in it is packed, and every time in it is the first moment that the container can name: the same document is
//! the same file, to the last byte.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipResult, write::SimpleFileOptions,
};

use super::{
    Document,
    rows::{Piece, Row},
};
use crate::domain::Language;

/// What the first bytes of the file say that it is.
const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.text";

/// The document could not be put together: there was no room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document could not be put together")]
pub struct NotMade;

#[derive(Template)]
#[template(path = "content.xml", config = "assets/documents/askama.toml")]
struct Content {
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "meta.xml", config = "assets/documents/askama.toml")]
struct Meta {
    title: String,
    language: &'static str,
    country: &'static str,
}

#[derive(Template)]
#[template(path = "styles.xml", config = "assets/documents/askama.toml")]
struct Styles {
    language: &'static str,
    country: &'static str,
}

#[derive(Template)]
#[template(path = "manifest.xml", config = "assets/documents/askama.toml")]
struct Manifest;

const fn country(language: Language) -> &'static str {
    match language {
        Language::Dutch => "NL",
        Language::English => "GB",
    }
}

/// The file, whole.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn made(document: &Document) -> Result<Vec<u8>, NotMade> {
    let (language, country) = (document.language.tag(), country(document.language));
    let render = |part: &dyn askama::DynTemplate| part.dyn_render().map_err(|_theirs| NotMade);
    let rows = document.rows();
    let title = rows.first().map(|row| row.text().replace('\n', " "));
    let meta = Meta {
        title: title.unwrap_or_default(),
        language,
        country,
    };
    // The media type is the first entry, so that it stands at a fixed place in the file (ODF 1.3 part 2, 3.3).
    let parts = [
        ("mimetype", MEDIA_TYPE.to_owned()),
        ("content.xml", render(&Content { rows })?),
        ("styles.xml", render(&Styles { language, country })?),
        ("meta.xml", render(&meta)?),
        ("META-INF/manifest.xml", render(&Manifest)?),
    ];
    contained(&parts).map_err(|_theirs| NotMade)
}

fn contained(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    let mut container = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        container.start_file(*name, options)?;
        container.write_all(content.as_bytes())?;
    }
    Ok(container.finish()?.into_inner())
}
