//! Whatever can go wrong with a vault, a file or a step, told in four lines and with a code that holds no content.

use crate::{
    domain::{NotAKey, Refusal},
    exchange::{Fault, ImportError},
    problem::{FourLines, Problem, ProblemKind},
    say,
    texts::{Texts, sentences},
    vault,
};

/// What is wrong with a file that should be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFault {
    /// There is nothing in that place.
    NotThere,
    /// It is a folder, a device or a pipe.
    NotAFile,
    /// It is larger than 64 MiB.
    TooLarge,
    /// It is not text in UTF-8.
    NotText,
    /// The system does not let it be read.
    Unreadable,
}

/// Why something was not done. Whatever it is, nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The vault could not do it.
    Vault(vault::Error),
    /// The file holds something that can't be taken in.
    Import(ImportError),
    /// The file could not be read.
    File(FileFault),
    /// The step is not possible in this case now.
    Refused(Refusal),
    /// The key is not one to which something can be sealed.
    Key(NotAKey),
    /// There is no track by this name in the case, or there are several.
    NoSuchTrack,
    /// The word that confirms was not typed.
    NotConfirmed,
    /// There is no case with this reference or pseudonym.
    NoSuchCase,
    /// Several cases have this pseudonym.
    SeveralCases,
    /// The note has no words.
    EmptyNote,
    /// The note is longer than a million bytes.
    NoteTooLong,
    /// The code is not on its list.
    UnknownCode,
    /// The check of the vault found damage.
    NotWhole,
}

impl From<vault::Error> for Trouble {
    fn from(error: vault::Error) -> Self {
        Self::Vault(error)
    }
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<NotAKey> for Trouble {
    fn from(why: NotAKey) -> Self {
        Self::Key(why)
    }
}

impl From<&vault::Error> for Problem {
    fn from(error: &vault::Error) -> Self {
        use vault::Error;
        let kind = match error {
            Error::WrongPassphrase => ProblemKind::WrongPassphrase,
            Error::NotAVault => ProblemKind::NotAVault,
            Error::Foreign => ProblemKind::Foreign,
            Error::TooNew { .. } => ProblemKind::TooNew,
            Error::InUse { .. } => ProblemKind::InUse,
            Error::Damaged(_) => ProblemKind::Damaged,
            Error::Missing(_) => ProblemKind::Missing,
            Error::NoSpace => ProblemKind::NoSpace,
            Error::ReadOnly => ProblemKind::ReadOnly,
            Error::NoPermission => ProblemKind::NoPermission,
            Error::TooLarge => ProblemKind::TooLarge,
            Error::WorkFactorTooHigh => ProblemKind::WorkFactorTooHigh,
            Error::Unavailable(_) => ProblemKind::Unavailable,
            Error::Exists => ProblemKind::Exists,
            Error::FileExists => ProblemKind::FileExists,
            Error::NoFile => ProblemKind::NoFile,
            Error::ForSheet => ProblemKind::ForSheet,
            Error::ForPassphrase => ProblemKind::ForPassphrase,
            Error::NoFolder => ProblemKind::NoFolder,
            Error::NoRecovery => ProblemKind::NoRecovery,
            Error::WrongRecovery => ProblemKind::WrongRecovery,
            Error::NotABackup => ProblemKind::NotABackup,
            Error::NotAPackage => ProblemKind::NotAPackage,
            Error::CaseDiffers => ProblemKind::CaseDiffers,
            Error::OtherKey => ProblemKind::OtherKey,
            Error::PublishedMeanwhile => ProblemKind::PublishedMeanwhile,
            Error::OlderThanKnown => ProblemKind::OlderThanKnown,
            Error::GivenAway => ProblemKind::GivenAway,
            Error::StillRunning => ProblemKind::StillRunning,
            Error::Stopped => ProblemKind::Stopped,
        };
        let problem = Self::new(kind, error.code());
        match error {
            Error::InUse { process } => problem.by(*process),
            _ => problem,
        }
    }
}

impl Trouble {
    /// Returns the code by which a helpdesk can look it up.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Vault(error) => error.code(),
            Self::Import(error) => error.fault.code(),
            Self::File(FileFault::NotThere) => "F-010",
            Self::File(FileFault::NotAFile) => "F-011",
            Self::File(FileFault::TooLarge) => "F-012",
            Self::File(FileFault::NotText) => "F-013",
            Self::File(FileFault::Unreadable) => "F-014",
            Self::Key(why) => key_code(*why),
            Self::NoSuchTrack => "C-012",
            Self::NotConfirmed => "C-013",
            Self::NoSuchCase => "C-010",
            Self::SeveralCases => "C-011",
            Self::EmptyNote => "C-020",
            Self::NoteTooLong => "C-021",
            Self::UnknownCode => "C-022",
            Self::Refused(_) => "C-030",
            Self::NotWhole => "V-070",
        }
    }

    /// Tells it in four lines.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> FourLines {
        if let Self::Vault(error) = self {
            let problem = Problem::from(error);
            let mut told = problem.told(texts);
            if matches!(
                problem.kind,
                ProblemKind::NoSpace
                    | ProblemKind::ReadOnly
                    | ProblemKind::TooLarge
                    | ProblemKind::Unavailable
            ) {
                // The screens still hold what was not saved; here nothing does.
                told.safe = say!(texts, "trouble-safe-saved");
            }
            return told;
        }
        FourLines {
            happened: self.happened(texts),
            safe: match self {
                Self::NotWhole => say!(texts, "problem-safe-damaged"),
                _ => say!(texts, "trouble-safe-unchanged"),
            },
            now: self.now(texts),
            code: say!(texts, "problem-code", code = self.code()),
        }
    }

    fn happened(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => Problem::from(error).told(texts).happened,
            Self::Import(error) => import(texts, error),
            Self::File(FileFault::NotThere) => say!(texts, "trouble-file-not-there"),
            Self::File(FileFault::NotAFile) => say!(texts, "trouble-file-not-a-file"),
            Self::File(FileFault::TooLarge) => say!(texts, "trouble-file-too-large"),
            Self::File(FileFault::NotText) => say!(texts, "trouble-file-not-text"),
            Self::File(FileFault::Unreadable) => say!(texts, "trouble-file-unreadable"),
            Self::Refused(refusal) => sentences::refusal(texts, refusal),
            Self::Key(why) => sentences::not_a_key(texts, *why),
            Self::NoSuchTrack => say!(texts, "trouble-no-such-track"),
            Self::NotConfirmed => say!(texts, "trouble-not-confirmed"),
            Self::NoSuchCase => say!(texts, "trouble-no-such-case"),
            Self::SeveralCases => say!(texts, "trouble-several-cases"),
            Self::EmptyNote => say!(texts, "trouble-empty-note"),
            Self::NoteTooLong => say!(texts, "trouble-note-too-long"),
            Self::UnknownCode => say!(texts, "trouble-unknown-code"),
            Self::NotWhole => say!(texts, "trouble-not-whole"),
        }
    }

    fn now(&self, texts: &Texts) -> String {
        match self {
            Self::Vault(error) => Problem::from(error).told(texts).now,
            Self::Import(_) => say!(texts, "trouble-now-mend-file"),
            Self::File(_) => say!(texts, "trouble-now-other-file"),
            Self::Refused(_) | Self::NoSuchTrack => say!(texts, "trouble-now-look-at-case"),
            Self::Key(NotAKey::Own) => say!(texts, "key-now-other"),
            Self::Key(_) => say!(texts, "key-now-ask"),
            Self::NotConfirmed => say!(texts, "trouble-now-confirm"),
            Self::NoSuchCase | Self::SeveralCases => say!(texts, "trouble-now-look-at-list"),
            Self::EmptyNote => say!(texts, "trouble-now-write-something"),
            Self::NoteTooLong => say!(texts, "problem-now-shorter"),
            Self::UnknownCode => say!(texts, "trouble-now-look-at-codes"),
            Self::NotWhole => say!(texts, "problem-now-backup"),
        }
    }
}

/// The code of what is wrong with a key.
const fn key_code(why: NotAKey) -> &'static str {
    match why {
        NotAKey::Missing => "K-010",
        NotAKey::Several => "K-011",
        NotAKey::Secret => "K-012",
        NotAKey::PostQuantum => "K-013",
        NotAKey::NeedsProgram => "K-014",
        NotAKey::Ssh => "K-015",
        NotAKey::Malformed => "K-016",
        NotAKey::Weak => "K-017",
        NotAKey::Own => "K-018",
    }
}

/// Tells what is wrong with a file, and where.
fn import(texts: &Texts, error: &ImportError) -> String {
    let what = fault(texts, error.fault);
    let place = error.place.to_string();
    let (line, column) = (error.line.to_string(), error.column.to_string());
    if place.is_empty() {
        say!(
            texts,
            "import-fault",
            what = what,
            line = line,
            column = column
        )
    } else {
        say!(
            texts,
            "import-fault-at",
            what = what,
            place = place,
            line = line,
            column = column
        )
    }
}

fn fault(texts: &Texts, fault: Fault) -> String {
    match fault {
        Fault::NotThisFormat => say!(texts, "import-not-this-format"),
        Fault::Missing => say!(texts, "import-missing"),
        Fault::Extra => say!(texts, "import-extra"),
        Fault::KeyTwice => say!(texts, "import-key-twice"),
        Fault::WrongKind => say!(texts, "import-wrong-kind"),
        Fault::UnknownCode => say!(texts, "import-unknown-code"),
        Fault::NotADate => say!(texts, "import-not-a-date"),
        Fault::DateOutOfOrder => say!(texts, "import-date-out-of-order"),
        Fault::TooLong => say!(texts, "import-too-long"),
        Fault::NotAReference => say!(texts, "import-not-a-reference"),
        Fault::NotAPseudonym => say!(texts, "import-not-a-pseudonym"),
        Fault::DuplicateId => say!(texts, "import-duplicate-id"),
        Fault::ReferenceTaken => say!(texts, "import-reference-taken"),
        Fault::NotFound => say!(texts, "import-not-found"),
        Fault::DoesNotFollow => say!(texts, "import-does-not-follow"),
        Fault::HandedOverWithoutConsent => say!(texts, "import-handed-over-without-consent"),
    }
}
