//! Why a file with figures of another adviser is not added up, told in four lines with its name.

use std::path::{Path, PathBuf};

use super::NotGathered;
use crate::{
    problem::{FourLines, Problem},
    sanitise, say,
    texts::Texts,
    vault::Unopened,
};

/// Why a file can't be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// It could not be opened.
    Unopened(Unopened),
    /// It was opened, and what is in it is no contribution.
    NotAContribution,
    /// A newer version of the program made it.
    TooNew,
    /// It was made with other code lists.
    OtherCodes,
    /// It is of another period.
    OtherPeriod,
    /// It is of this vault, of which the cases are added already.
    Own,
    /// It is the same file as this one.
    SameFile(PathBuf),
    /// It is of the same adviser as this file.
    SameContributor(PathBuf),
}

/// A file that can't be added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedFile {
    /// The file.
    pub file: PathBuf,
    /// Why.
    pub why: NotTaken,
}

/// The name of a file without the folders before it, harmless to draw.
fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    sanitise::one_line(&name.to_string_lossy()).text
}

impl RefusedFile {
    /// Returns the name of the file as it can be shown.
    #[must_use]
    pub fn name(&self) -> String {
        name(&self.file)
    }

    /// Returns the code by which a helpdesk can look it up.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match &self.why {
            NotTaken::Unopened(Unopened::NotThere) => "M-010",
            NotTaken::Unopened(Unopened::NotAFile) => "M-011",
            NotTaken::Unopened(Unopened::TooLarge) => "M-012",
            NotTaken::Unopened(Unopened::NotSealed) => "M-013",
            NotTaken::Unopened(Unopened::OtherKey) => "M-014",
            NotTaken::Unopened(Unopened::Damaged) => "M-015",
            NotTaken::Unopened(Unopened::Refused(error)) => error.code(),
            NotTaken::NotAContribution => "M-020",
            NotTaken::TooNew => "M-021",
            NotTaken::OtherCodes => "M-022",
            NotTaken::OtherPeriod => "M-023",
            NotTaken::Own => "M-024",
            NotTaken::SameFile(_) => "M-025",
            NotTaken::SameContributor(_) => "M-026",
        }
    }

    /// Tells it in four lines.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> FourLines {
        FourLines {
            happened: self.happened(texts),
            safe: say!(texts, "merge-safe"),
            now: self.now(texts),
            code: say!(texts, "problem-code", code = self.code()),
        }
    }

    fn happened(&self, texts: &Texts) -> String {
        let file = self.name();
        match &self.why {
            NotTaken::Unopened(Unopened::NotThere) => say!(texts, "merge-not-there", file = file),
            NotTaken::Unopened(Unopened::NotAFile) => say!(texts, "merge-not-a-file", file = file),
            NotTaken::Unopened(Unopened::TooLarge) => say!(texts, "merge-too-large", file = file),
            NotTaken::Unopened(Unopened::NotSealed) => say!(texts, "merge-not-sealed", file = file),
            NotTaken::Unopened(Unopened::OtherKey) => say!(texts, "merge-other-key", file = file),
            NotTaken::Unopened(Unopened::Damaged) => say!(texts, "merge-damaged", file = file),
            NotTaken::Unopened(Unopened::Refused(_)) => {
                say!(texts, "merge-unreadable", file = file)
            }
            NotTaken::NotAContribution => say!(texts, "merge-not-figures", file = file),
            NotTaken::TooNew => say!(texts, "merge-too-new", file = file),
            NotTaken::OtherCodes => say!(texts, "merge-other-codes", file = file),
            NotTaken::OtherPeriod => say!(texts, "merge-other-period", file = file),
            NotTaken::Own => say!(texts, "merge-own", file = file),
            NotTaken::SameFile(other) => {
                say!(texts, "merge-same-file", file = file, other = name(other))
            }
            NotTaken::SameContributor(other) => say!(
                texts,
                "merge-same-adviser",
                file = file,
                other = name(other)
            ),
        }
    }

    fn now(&self, texts: &Texts) -> String {
        match &self.why {
            NotTaken::Unopened(Unopened::NotThere | Unopened::NotAFile | Unopened::TooLarge) => {
                say!(texts, "problem-now-other-file")
            }
            NotTaken::Unopened(Unopened::OtherKey) => say!(texts, "merge-now-give-key"),
            NotTaken::Unopened(Unopened::Refused(error)) => Problem::from(error).told(texts).now,
            NotTaken::Unopened(Unopened::NotSealed | Unopened::Damaged)
            | NotTaken::NotAContribution => say!(texts, "merge-now-ask-again"),
            NotTaken::TooNew => say!(texts, "problem-now-newer-program"),
            NotTaken::OtherCodes => say!(texts, "merge-now-same-version"),
            NotTaken::OtherPeriod => say!(texts, "merge-now-same-period"),
            NotTaken::Own | NotTaken::SameFile(_) => say!(texts, "merge-now-leave-out"),
            NotTaken::SameContributor(_) => say!(texts, "merge-now-choose"),
        }
    }
}

impl NotGathered {
    /// Returns the code by which a helpdesk can look it up.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoFiles => "M-001",
            Self::Stopped => crate::vault::Error::Stopped.code(),
            Self::Vault(error) => error.code(),
        }
    }

    /// Tells it in four lines.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> FourLines {
        match self {
            Self::NoFiles => FourLines {
                happened: say!(texts, "merge-no-files"),
                safe: say!(texts, "merge-safe"),
                now: say!(texts, "merge-now-name-files"),
                code: say!(texts, "problem-code", code = self.code()),
            },
            Self::Stopped => Problem::from(&crate::vault::Error::Stopped).told(texts),
            Self::Vault(error) => Problem::from(error).told(texts),
        }
    }
}
