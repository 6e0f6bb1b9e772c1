//! What can go wrong outside the program, told in four lines: what happened, what is safe, what to do now, and a code.
//!
//! The screens and the command line both speak through it. No content, no path and no library's own words ever pass here.

use crate::{say, texts::Texts};

/// What went wrong, as far as somebody can act on it differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The passphrase does not fit.
    WrongPassphrase,
    /// There is no vault in that place.
    NotAVault,
    /// The place holds files of something else.
    Foreign,
    /// A newer version of the program wrote it.
    TooNew,
    /// Another Klankbord has it open.
    InUse,
    /// Part of it can't be read any more.
    Damaged,
    /// A part of it is not there.
    Missing,
    /// The disk is full.
    NoSpace,
    /// The place can be read only.
    ReadOnly,
    /// This computer does not let the program in.
    NoPermission,
    /// There is more than fits in one go.
    TooLarge,
    /// Opening would cost this computer too much.
    WorkFactorTooHigh,
    /// The disk does not answer.
    Unavailable,
    /// There is a vault already.
    Exists,
    /// There is a file of this name already.
    FileExists,
    /// The file is not there.
    NoFile,
    /// The backup opens with the recovery sheet.
    ForSheet,
    /// The backup opens with a passphrase.
    ForPassphrase,
    /// There is no recovery sheet.
    NoRecovery,
    /// The recovery sheet does not fit.
    WrongRecovery,
    /// The file is not a whole backup.
    NotABackup,
    /// The work was stopped.
    Stopped,
    /// The recovery sheet would stand beside the notes it opens.
    SheetBesideVault,
    /// A document may not stand in the folder of the vault.
    DocumentBesideVault,
    /// The folder is not there.
    NoFolder,
    /// The file is not a whole package of a former adviser.
    NotAPackage,
    /// A case of the package is here already, and not the same.
    CaseDiffers,
    /// The package is for somebody else.
    OtherKey,
    /// A release was published since this one was worked out.
    PublishedMeanwhile,
    /// The vault is older than this computer remembers, so more may be out than it knows.
    OlderThanKnown,
    /// The cases of the period were given to a coordinator.
    GivenAway,
    /// The period isn't over yet.
    StillRunning,
}

impl ProblemKind {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::WrongPassphrase,
        Self::NotAVault,
        Self::Foreign,
        Self::TooNew,
        Self::InUse,
        Self::Damaged,
        Self::Missing,
        Self::NoSpace,
        Self::ReadOnly,
        Self::NoPermission,
        Self::TooLarge,
        Self::WorkFactorTooHigh,
        Self::Unavailable,
        Self::Exists,
        Self::FileExists,
        Self::NoFile,
        Self::ForSheet,
        Self::ForPassphrase,
        Self::NoRecovery,
        Self::WrongRecovery,
        Self::NotABackup,
        Self::Stopped,
        Self::SheetBesideVault,
        Self::DocumentBesideVault,
        Self::NoFolder,
        Self::NotAPackage,
        Self::CaseDiffers,
        Self::OtherKey,
        Self::PublishedMeanwhile,
        Self::OlderThanKnown,
        Self::GivenAway,
        Self::StillRunning,
    ];
}

/// Something that went wrong, with the code that a helpdesk can look up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What.
    pub kind: ProblemKind,
    /// The code, such as `V-031`. Says nothing of the content.
    pub code: String,
    /// The number of the process that stands in the way, where the system tells it.
    pub process: Option<u32>,
}

/// The four lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FourLines {
    /// What happened.
    pub happened: String,
    /// What is safe.
    pub safe: String,
    /// What to do now.
    pub now: String,
    /// The code, in a sentence for the helpdesk.
    pub code: String,
}

impl Problem {
    /// Makes a problem.
    pub fn new(kind: ProblemKind, code: impl Into<String>) -> Self {
        Self {
            kind,
            code: code.into(),
            process: None,
        }
    }

    /// The same, with the process that stands in the way.
    #[must_use]
    pub fn by(self, process: Option<u32>) -> Self {
        Self { process, ..self }
    }

    /// Tells the problem.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> FourLines {
        FourLines {
            happened: self.happened(texts),
            safe: self.safe(texts),
            now: self.now(texts),
            code: say!(texts, "problem-code", code = self.code.as_str()),
        }
    }

    fn happened(&self, texts: &Texts) -> String {
        match self.kind {
            ProblemKind::WrongPassphrase => say!(texts, "problem-wrong-passphrase"),
            ProblemKind::NotAVault => say!(texts, "problem-not-a-vault"),
            ProblemKind::Foreign => say!(texts, "problem-foreign"),
            ProblemKind::TooNew => say!(texts, "problem-too-new"),
            ProblemKind::InUse => match self.process {
                // As text, because the number is a name and gets no separators.
                Some(process) => {
                    say!(texts, "problem-in-use-by", process = process.to_string())
                }
                None => say!(texts, "problem-in-use"),
            },
            ProblemKind::Damaged => say!(texts, "problem-damaged"),
            ProblemKind::Missing => say!(texts, "problem-missing"),
            ProblemKind::NoSpace => say!(texts, "problem-no-space"),
            ProblemKind::ReadOnly => say!(texts, "problem-read-only"),
            ProblemKind::NoPermission => say!(texts, "problem-no-permission"),
            ProblemKind::TooLarge => say!(texts, "problem-too-large"),
            ProblemKind::WorkFactorTooHigh => say!(texts, "problem-work-factor"),
            ProblemKind::Unavailable => say!(texts, "problem-unavailable"),
            ProblemKind::Exists => say!(texts, "problem-exists"),
            ProblemKind::FileExists => say!(texts, "problem-file-exists"),
            ProblemKind::NoFile => say!(texts, "problem-no-file"),
            ProblemKind::ForSheet => say!(texts, "problem-for-sheet"),
            ProblemKind::ForPassphrase => say!(texts, "problem-for-passphrase"),
            ProblemKind::NoRecovery => say!(texts, "problem-no-recovery"),
            ProblemKind::WrongRecovery => say!(texts, "problem-wrong-recovery"),
            ProblemKind::NotABackup => say!(texts, "problem-not-a-backup"),
            ProblemKind::Stopped => say!(texts, "problem-stopped"),
            ProblemKind::SheetBesideVault => say!(texts, "problem-sheet-beside"),
            ProblemKind::DocumentBesideVault => say!(texts, "problem-document-beside"),
            ProblemKind::NoFolder => say!(texts, "problem-no-folder"),
            ProblemKind::NotAPackage => say!(texts, "problem-not-a-package"),
            ProblemKind::CaseDiffers => say!(texts, "problem-case-differs"),
            ProblemKind::OtherKey => say!(texts, "problem-other-key"),
            ProblemKind::PublishedMeanwhile => say!(texts, "problem-published-meanwhile"),
            ProblemKind::OlderThanKnown => say!(texts, "problem-older-than-known"),
            ProblemKind::GivenAway => say!(texts, "problem-given-away"),
            ProblemKind::StillRunning => say!(texts, "problem-still-running"),
        }
    }

    fn safe(&self, texts: &Texts) -> String {
        match self.kind {
            ProblemKind::WrongPassphrase
            | ProblemKind::TooNew
            | ProblemKind::InUse
            | ProblemKind::WorkFactorTooHigh
            | ProblemKind::NoPermission
            | ProblemKind::Exists
            | ProblemKind::FileExists
            | ProblemKind::NoFile
            | ProblemKind::ForSheet
            | ProblemKind::ForPassphrase
            | ProblemKind::NoRecovery
            | ProblemKind::WrongRecovery
            | ProblemKind::NotABackup
            | ProblemKind::Stopped
            | ProblemKind::SheetBesideVault
            | ProblemKind::DocumentBesideVault
            | ProblemKind::NoFolder
            | ProblemKind::NotAPackage
            | ProblemKind::CaseDiffers
            | ProblemKind::OtherKey
            | ProblemKind::PublishedMeanwhile
            | ProblemKind::OlderThanKnown
            | ProblemKind::GivenAway
            | ProblemKind::StillRunning => say!(texts, "problem-safe-untouched"),
            ProblemKind::NotAVault | ProblemKind::Foreign => say!(texts, "problem-safe-not-ours"),
            ProblemKind::Damaged | ProblemKind::Missing => say!(texts, "problem-safe-damaged"),
            ProblemKind::NoSpace
            | ProblemKind::ReadOnly
            | ProblemKind::TooLarge
            | ProblemKind::Unavailable => say!(texts, "problem-safe-saved-before"),
        }
    }

    fn now(&self, texts: &Texts) -> String {
        match self.kind {
            ProblemKind::WrongPassphrase => say!(texts, "problem-now-type-again"),
            ProblemKind::NotAVault | ProblemKind::Foreign | ProblemKind::Exists => {
                say!(texts, "problem-now-other-place")
            }
            ProblemKind::TooNew => say!(texts, "problem-now-newer-program"),
            ProblemKind::InUse => say!(texts, "problem-now-close-other"),
            ProblemKind::Damaged | ProblemKind::Missing => say!(texts, "problem-now-backup"),
            ProblemKind::NoSpace => say!(texts, "problem-now-make-space"),
            ProblemKind::ReadOnly | ProblemKind::NoPermission => {
                say!(texts, "problem-now-rights")
            }
            ProblemKind::TooLarge => say!(texts, "problem-now-shorter"),
            ProblemKind::WorkFactorTooHigh => say!(texts, "problem-now-other-computer"),
            ProblemKind::Unavailable | ProblemKind::Stopped => {
                say!(texts, "problem-now-try-again")
            }
            ProblemKind::FileExists => say!(texts, "problem-now-other-name"),
            ProblemKind::SheetBesideVault
            | ProblemKind::DocumentBesideVault
            | ProblemKind::NoFolder => {
                say!(texts, "problem-now-other-folder")
            }
            ProblemKind::NoFile => say!(texts, "problem-now-other-file"),
            ProblemKind::ForSheet => say!(texts, "problem-now-for-sheet"),
            ProblemKind::ForPassphrase => say!(texts, "problem-now-for-passphrase"),
            ProblemKind::NoRecovery => say!(texts, "problem-now-passphrase"),
            ProblemKind::WrongRecovery => say!(texts, "problem-now-other-sheet"),
            ProblemKind::NotABackup => say!(texts, "problem-now-other-backup"),
            ProblemKind::CaseDiffers => say!(texts, "problem-now-case-differs"),
            ProblemKind::NotAPackage | ProblemKind::OtherKey => {
                say!(texts, "problem-now-new-package")
            }
            ProblemKind::PublishedMeanwhile => say!(texts, "problem-now-work-out-again"),
            ProblemKind::OlderThanKnown => say!(texts, "problem-now-compare-reports"),
            ProblemKind::GivenAway => say!(texts, "problem-now-ask-coordinator"),
            ProblemKind::StillRunning => say!(texts, "problem-now-wait-for-end"),
        }
    }
}
