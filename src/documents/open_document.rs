//! What every `OpenDocument` file of the program shares (ISO/IEC 26300, ODF 1.3): the container, who it says it is by
//! (nobody), its language, and words in the way in which ODF wants white space.
//!
//! Nothing in it is packed, and every time in it is the first moment that the container can name: the same document is
//! the same file, to the last byte.

use std::io::{Cursor, Write as _};

use askama::Template;
use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipResult, write::SimpleFileOptions,
};

use super::rows::{Piece, Row};
use crate::domain::Language;

/// The document could not be put together: there was no room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document could not be put together")]
pub struct NotMade;

/// What the kind of every part that is XML is called.
const XML: &str = "text/xml";

#[derive(Template)]
#[template(path = "meta.xml", config = "assets/documents/askama.toml")]
struct Meta<'a> {
    title: &'a str,
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
struct Manifest<'a> {
    media_type: &'a str,
    parts: Vec<(&'a str, &'a str)>,
}

#[derive(Template)]
#[template(path = "pieces.xml", config = "assets/documents/askama.toml")]
struct Pieces<'a> {
    row: &'a Row,
}

/// The country whose way of writing goes with a language.
pub(super) const fn country(language: Language) -> &'static str {
    match language {
        Language::Dutch => "NL",
        Language::English => "GB",
    }
}

/// One template, filled in.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn rendered(part: &dyn askama::DynTemplate) -> Result<String, NotMade> {
    part.dyn_render().map_err(|_theirs| NotMade)
}

/// The title and the language, and nothing else.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn meta(title: &str, language: Language) -> Result<String, NotMade> {
    rendered(&Meta {
        title,
        language: language.tag(),
        country: country(language),
    })
}

/// How a text looks.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn styles(language: Language) -> Result<String, NotMade> {
    rendered(&Styles {
        language: language.tag(),
        country: country(language),
    })
}

/// Words as the inside of a paragraph, in XML.
pub(super) fn words(text: &str) -> String {
    let row = Row::line(text);
    rendered(&Pieces { row: &row }).unwrap_or_default()
}

/// The file, whole: the media type first, then the parts, then the list of them. A part whose name ends with a slash is a
/// folder; its content is the media type of what is in it.
///
/// # Errors
/// When there is no room for it in memory.
pub(super) fn file(media_type: &str, parts: &[(String, String)]) -> Result<Vec<u8>, NotMade> {
    let listed = parts.iter().map(|(name, content)| {
        let kind = if name.ends_with('/') { content } else { XML };
        (name.as_str(), kind)
    });
    let manifest = rendered(&Manifest {
        media_type,
        parts: listed.collect(),
    })?;
    contained(media_type, parts, &manifest).map_err(|_theirs| NotMade)
}

fn contained(media_type: &str, parts: &[(String, String)], manifest: &str) -> ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Dos);
    let mut container = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = parts
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_str()));
    // The media type is the first entry, so that it stands at a fixed place in the file (ODF 1.3 part 2, 3.3).
    let all = std::iter::once(("mimetype", media_type))
        .chain(parts.filter(|(name, _)| !name.ends_with('/')))
        .chain([("META-INF/manifest.xml", manifest)]);
    for (name, content) in all {
        container.start_file(name, options)?;
        container.write_all(content.as_bytes())?;
    }
    Ok(container.finish()?.into_inner())
}
