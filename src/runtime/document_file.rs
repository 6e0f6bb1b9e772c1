//! Writes a document in the file that the adviser names.

use std::path::Path;

use super::new_file;
use crate::{
    documents::{Document, Form, NotMade},
    problem::{Problem, ProblemKind},
    vault,
};

/// Writes a document. The vault is in `beside`: the document may not be in there.
///
/// # Errors
/// When the file is there already, its folder is not, or the disk does not take it.
pub(super) fn write(
    path: &str,
    document: &Document,
    form: Form,
    beside: &Path,
) -> Result<(), Problem> {
    let path = new_file::place(path, beside, ProblemKind::DocumentBesideVault)?;
    let content = document.bytes(form).map_err(|NotMade| {
        let full = std::io::Error::from(std::io::ErrorKind::OutOfMemory);
        Problem::from(&vault::Error::from(full))
    })?;
    new_file::put(&path, &content)
}
