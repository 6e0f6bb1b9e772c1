//! Work that takes longer than a moment: what is asked, how far it is, and what came of it.

use std::path::PathBuf;

use secrecy::SecretString;

use crate::{
    domain::{
        Case, CaseId, Date, NotAKey, PackageWords, Private, RecipientKey, TrackId,
        copies::CopyMade, refusal::Refusal, retention::Destroyed,
    },
    tally::report::{LedgerRelease, Prepared, ReportError, ReportQuestion},
    words::SheetKey,
};

/// Work that takes longer than a moment: it goes on beside the screen, tells how far it is, and can be stopped.
#[derive(Clone, Debug)]
pub enum Work {
    /// Makes cases unreadable for everybody, for ever, and keeps these lines (`vault.md`, P4).
    Destroy {
        /// The cases.
        cases: Vec<CaseId>,
        /// What is left of each.
        lines: Vec<Destroyed>,
    },
    /// Changes the passphrase. Everything is sealed anew under new keys.
    ChangePassphrase {
        /// The present one, as proof.
        present: SecretString,
        /// The new one.
        new: SecretString,
        /// Somebody else may know the present one: then the recovery sheet no longer holds either.
        leaked: bool,
    },
    /// Makes a recovery sheet hold, or none any more.
    SetRecovery {
        /// The present passphrase, as proof.
        present: SecretString,
        /// The key on the sheet, 32 bytes; none to do without.
        key: Option<SheetKey>,
    },
    /// Makes a backup in a file that is not there yet, reads it back and compares it.
    BackUp {
        /// The file.
        file: PathBuf,
        /// What opens it.
        opens: BackupOpens,
        /// The day.
        on: Date,
    },
    /// Puts a backup back as a new vault, beside this one, behind the passphrase that opens the backup.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The directory of the new vault, in which nothing is.
        into: PathBuf,
        /// The passphrase that held when the backup was made.
        passphrase: SecretString,
    },
    /// Seals a text for its recipient, and uses the yes.
    Package {
        /// The case.
        case: CaseId,
        /// The track in it.
        track: TrackId,
        /// Whether it was confirmed who acts, and whether each person who is named was.
        confirmed: (bool, bool),
        /// What will open it.
        opens: PackageOpens,
        /// The file.
        file: PathBuf,
        /// The day.
        on: Date,
        /// The words of the program in it.
        words: PackageWords,
    },
    /// Seals cases for a successor, and uses the yes of each.
    SendOff {
        /// The cases.
        cases: Vec<CaseId>,
        /// The successor's key.
        to: RecipientKey,
        /// The file.
        file: PathBuf,
        /// The day.
        on: Date,
    },
    /// Destroys a case that a successor has, on the code.
    Received {
        /// The case.
        case: CaseId,
        /// The code, as it was typed.
        code: String,
        /// The day.
        on: Date,
    },
    /// Asks for the public half of this adviser's own key, and makes the key when there is none.
    OwnKey,
    /// Makes figures. It goes on beside the keys: when the vault is needed for something else, it is let go.
    Figures {
        /// What is asked.
        question: ReportQuestion,
        /// The day.
        on: Date,
    },
    /// Decrypts and checks everything.
    Verify,
    /// Writes the store anew, because it has grown.
    Compact,
}

/// What will open a backup.
#[derive(Clone, Debug)]
pub enum BackupOpens {
    /// The passphrase of the vault, typed as proof.
    Passphrase(SecretString),
    /// The recovery sheet.
    RecoverySheet,
}

/// What will open a package.
#[derive(Clone, Debug)]
pub enum PackageOpens {
    /// The secret half of this key.
    Key(RecipientKey),
    /// These words, which are told by phone.
    Passphrase(SecretString),
}

/// Where a package is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The file.
    pub file: Private,
    /// Whether that is the name that it was to have.
    pub is_in_place: bool,
}

/// How far work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of that is done, in thousandths.
    pub permille: u16,
}

/// The stages of work on the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reads everything.
    Reading,
    /// Seals and writes everything.
    Writing,
    /// Reads back what was written and compares.
    Checking,
    /// Overwrites and removes what is no longer to be read. From here it can't be stopped.
    Clearing,
}

/// What came of work.
#[derive(Clone, Debug)]
pub enum Worked {
    /// The cases are destroyed.
    Destroyed {
        /// Which.
        cases: Vec<CaseId>,
        /// What is left of all destroyed cases, these included.
        lines: Vec<Destroyed>,
        /// Old files could not be removed yet; the next opening tries again.
        remains: bool,
    },
    /// The new passphrase holds.
    PassphraseChanged {
        /// The recovery sheet of before no longer holds.
        leaked: bool,
    },
    /// The recovery sheet was changed.
    RecoverySet {
        /// Whether there is one now.
        has_recovery: bool,
    },
    /// The backup is made, read back and the same.
    BackedUp(CopyMade),
    /// The backup is put back as a vault of its own.
    Restored {
        /// How many cases it holds.
        cases: usize,
    },
    /// The package is made, and the yes is used.
    Packaged(Box<Case>, Parcel),
    /// The cases are on their way.
    SentOff(Vec<Case>, Parcel),
    /// This is the public half of the adviser's own key.
    OwnKey(RecipientKey),
    /// It was not possible after all, and nothing changed.
    Refused(Refusal),
    /// The key is not one to which something can be sealed here, and nothing changed.
    NotAKey(NotAKey),
    /// Figures are made, or not, and why.
    Figures(Box<Figured>),
    /// Everything was checked.
    Verified(Checked),
    /// The store is as small as it can be.
    Compacted,
    /// It was stopped, and everything is as it was.
    Stopped,
}

/// Figures that were asked for.
#[derive(Clone, Debug)]
pub struct Figured {
    /// What was asked.
    pub asked: ReportQuestion,
    /// The figures, or why there are none.
    pub made: Result<Prepared, ReportError>,
    /// What was published from this vault, the oldest first.
    pub releases: Vec<LedgerRelease>,
}

/// What a check of the whole vault found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Nothing at all is wrong.
    pub is_whole: bool,
    /// Items that are whole.
    pub whole: usize,
    /// Items that can't be read.
    pub damaged: usize,
    /// The store could be built anew from its spare copies.
    pub spares_agree: bool,
}
