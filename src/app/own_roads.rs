//! What is said of an organisation's own file, of roads or of units, that can't be used.

use crate::{
    catalogue::OwnFile,
    say,
    texts::{Texts, roads},
};

/// That it can't be used, what holds now, and the first mistake by line and key; nothing when all is well.
#[must_use]
pub fn told(texts: &Texts, file: &OwnFile) -> Option<String> {
    match file {
        OwnFile::None | OwnFile::Laid => None,
        OwnFile::Unreadable { name } => {
            Some(say!(texts, "roads-file-unreadable", name = name.as_str()))
        }
        OwnFile::Mistaken { name, mistakes } => {
            let first = mistakes.first().map(|first| roads::mistake(texts, first));
            let first = first.unwrap_or_default();
            Some(say!(
                texts,
                "roads-file-refused",
                name = name.as_str(),
                first = first
            ))
        }
    }
}

/// That the list of units can't be used, that there is none now, and the first mistake by line and key; nothing when all is
/// well.
#[must_use]
pub fn units_told(texts: &Texts, file: &OwnFile) -> Option<String> {
    match file {
        OwnFile::None | OwnFile::Laid => None,
        OwnFile::Unreadable { name } => {
            Some(say!(texts, "units-file-unreadable", name = name.as_str()))
        }
        OwnFile::Mistaken { name, mistakes } => {
            let first = mistakes.first().map(|first| roads::mistake(texts, first));
            let first = first.unwrap_or_default();
            Some(say!(
                texts,
                "units-file-refused",
                name = name.as_str(),
                first = first
            ))
        }
    }
}
