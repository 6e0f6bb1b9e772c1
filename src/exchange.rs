//! The file by which cases go in and out: the format `vp-demo-cases/1`, in Dutch words, readable without this program.
//!
//! Reading is strict and whole: an unknown key, an unknown code or a date that can't be is refused with its place, and
//! never with its content. Writing says all that a case holds, so that what was written can be read as the same case.
//! Only the identity inside the vault is not in the file: each reading makes a new one. That a case is of the same employee
//! or about the same other party as one that is not in the file is not written either: it would tell of that one.

mod error;
mod format;
mod locate;
mod read;
#[cfg(test)]
mod tests;
mod ties;
mod tree;
mod words;
mod write;

use std::cell::Cell;

use serde::Serialize;

use crate::{
    catalogue::Catalogue,
    domain::{Case, CaseId},
};

pub use error::{Fault, ImportError, Place};
use error::{Misfit, Step};

/// The name and version of the format.
pub const SCHEMA: &str = "vp-demo-cases/1";

/// The longest text that is taken in, in bytes: one note of about 300 pages.
pub const LONGEST_TEXT: usize = 1_000_000;

/// What was read from a file.
#[derive(Debug)]
pub struct Imported {
    /// The cases, each with a new identity.
    pub cases: Vec<Case>,
    /// How many characters were made visible because they could move a cursor or hide something.
    pub replaced: usize,
}

/// Reads a file. All of it is right, or nothing is read.
///
/// `new_id` gives each case an identity of its own.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn read(
    text: &str,
    catalogue: &Catalogue,
    new_id: impl FnMut() -> CaseId,
) -> Result<Imported, ImportError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let replaced = Cell::new(0);
    let tree = tree::parse(text, &replaced)?;
    let cases = read::cases(tree, catalogue, new_id).map_err(|misfit| misfit.locate(text))?;
    Ok(Imported {
        cases,
        replaced: replaced.get(),
    })
}

/// Returns what is wrong with the case of this rank when its reference is in the vault already.
#[must_use]
pub fn reference_taken(text: &str, rank: usize) -> ImportError {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    Misfit::at("id", Fault::ReferenceTaken)
        .behind(Step::Index(rank))
        .behind(Step::Key("zaken"))
        .locate(text)
}

/// Returns cases as they stand in a file, ready to be written as JSON.
#[must_use]
pub fn document<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    catalogue: &Catalogue,
) -> impl Serialize {
    let cases: Vec<&Case> = cases.into_iter().collect();
    let written = |case: &&Case| write::case(case, &cases, catalogue);
    format::Document {
        schema: SCHEMA,
        taal: "nl",
        zaken: cases.iter().map(written).collect(),
    }
}
