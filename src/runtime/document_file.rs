//! Writes a document in the file that the adviser names.

use std::path::Path;

use super::new_file;
use crate::{
    documents::{Document, Form},
    problem::{Problem, ProblemKind},
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
    match form {
        Form::Plain | Form::Odt => new_file::put(&path, document.plain().as_bytes()),
    }
}
