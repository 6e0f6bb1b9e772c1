//! What is wrong with a file, and where: the place and the kind, never the content.

use std::fmt;

use serde::de;

use super::locate;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is not JSON, or does not say that it is this format.
    NotThisFormat,
    /// Something that has to be there is not.
    Missing,
    /// There is something that the format does not know, or that can't be there in this state.
    Extra,
    /// A key is there twice.
    KeyTwice,
    /// A text is where a number belongs, or the other way round, or a number is too large.
    WrongKind,
    /// The code or word is not on its list.
    UnknownCode,
    /// It is not a day of the calendar, written as 2025-03-11.
    NotADate,
    /// It lies before something that has to come first.
    DateOutOfOrder,
    /// The text is longer than a million bytes, or an identifier longer than it can be.
    TooLong,
    /// It can't serve as a reference or a name inside the case: letters, digits and dashes only.
    NotAReference,
    /// It looks like the identity of a person instead of a pseudonym.
    NotAPseudonym,
    /// The reference or name has been used already.
    DuplicateId,
    /// A case with this reference is in the vault already.
    ReferenceTaken,
    /// It points to a track, a consent or another case that is not there.
    NotFound,
    /// It is not what follows from the rest: a date that is reckoned, the digest of a text.
    DoesNotFollow,
    /// A formal track went out without a consent that was used for it.
    HandedOverWithoutConsent,
}

impl Fault {
    /// All kinds.
    pub const ALL: [Self; 16] = [
        Self::NotThisFormat,
        Self::Missing,
        Self::Extra,
        Self::KeyTwice,
        Self::WrongKind,
        Self::UnknownCode,
        Self::NotADate,
        Self::DateOutOfOrder,
        Self::TooLong,
        Self::NotAReference,
        Self::NotAPseudonym,
        Self::DuplicateId,
        Self::ReferenceTaken,
        Self::NotFound,
        Self::DoesNotFollow,
        Self::HandedOverWithoutConsent,
    ];

    /// Returns the code by which a helpdesk can look it up.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotThisFormat => "I-010",
            Self::Missing => "I-020",
            Self::Extra => "I-021",
            Self::KeyTwice => "I-022",
            Self::WrongKind => "I-023",
            Self::UnknownCode => "I-030",
            Self::NotADate => "I-031",
            Self::DateOutOfOrder => "I-032",
            Self::TooLong => "I-033",
            Self::NotAReference => "I-034",
            Self::NotAPseudonym => "I-035",
            Self::DuplicateId => "I-040",
            Self::NotFound => "I-041",
            Self::ReferenceTaken => "I-043",
            Self::DoesNotFollow => "I-042",
            Self::HandedOverWithoutConsent => "I-050",
        }
    }
}

/// One step on the way to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the value of a key of the format.
    Key(&'static str),
    /// To an element of a list, from 0.
    Index(usize),
    /// To a key that the format does not know, by its rank from 0. Its name is content and is not repeated.
    Unknown(usize),
}

/// Where in a file something is, in the words of the format: `zaken[3].sporen[1].route`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub(super) Vec<Step>);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (rank, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if rank == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Unknown(_) if rank == 0 => f.write_str("?")?,
                Step::Unknown(_) => f.write_str(".?")?,
            }
        }
        Ok(())
    }
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place} (line {line}, column {column}): {}", fault.code())]
pub struct ImportError {
    /// Where, in the words of the format. Empty when it is the file as a whole.
    pub place: Place,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What.
    pub fault: Fault,
}

/// Something wrong, with the way to it as far as it is known: the innermost step first.
#[derive(Debug)]
pub(super) struct Misfit {
    fault: Fault,
    inside_out: Vec<Step>,
}

/// A value that was read, or what is wrong with it.
pub(super) type Read<T> = Result<T, Misfit>;

impl Misfit {
    /// Makes one at the place that is being read.
    pub(super) const fn new(fault: Fault) -> Self {
        Self {
            fault,
            inside_out: Vec::new(),
        }
    }

    /// Makes one at a key of what is being read.
    pub(super) fn at(key: &'static str, fault: Fault) -> Self {
        Self {
            fault,
            inside_out: vec![Step::Key(key)],
        }
    }

    /// Adds the step that leads to what was being read.
    pub(super) fn behind(mut self, step: Step) -> Self {
        self.inside_out.push(step);
        self
    }

    /// Finds the line and column.
    pub(super) fn locate(mut self, text: &str) -> ImportError {
        self.inside_out.reverse();
        let place = Place(self.inside_out);
        let (line, column) = locate::line_and_column(text, &place);
        ImportError {
            place,
            line,
            column,
            fault: self.fault,
        }
    }
}

/// Adds to what is wrong where it was found.
pub(super) trait Within {
    /// In the value of this key.
    fn within(self, key: &'static str) -> Self;
    /// In this element of a list.
    fn nth(self, index: usize) -> Self;
}

impl<T> Within for Read<T> {
    fn within(self, key: &'static str) -> Self {
        self.map_err(|misfit| misfit.behind(Step::Key(key)))
    }

    fn nth(self, index: usize) -> Self {
        self.map_err(|misfit| misfit.behind(Step::Index(index)))
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.fault.code())
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    fn custom<T: fmt::Display>(_words: T) -> Self {
        Self::new(Fault::WrongKind)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::at(field, Fault::Missing)
    }

    fn unknown_field(_field: &str, _expected: &'static [&'static str]) -> Self {
        Self::new(Fault::Extra)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::at(field, Fault::KeyTwice)
    }
}
