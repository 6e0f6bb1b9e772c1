//! What the program asks of the outside world, and what the world answers. Nothing here does anything.

use std::path::PathBuf;

use secrecy::SecretString;

use crate::{
    documents::{Document, Form},
    domain::{
        Case, Date, Draft, Fingerprint, Language, Private, Pseudonym, RecipientKey, Settings,
        copies::CopyMade, refusal::Refusal, retention::Destroyed,
    },
    problem::Problem,
    say,
    tally::report::{LedgerRelease, Prepared},
    texts::Texts,
    words::{Drawn, sheet::ASKED},
};

mod work;

pub use crate::words::SheetKey;
pub use work::{
    BackupOpens, Checked, Figured, PackageOpens, Parcel, Progress, Stage, Work, Worked,
};

/// What has to happen to the sealed draft when something is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DraftChange {
    /// Nothing.
    #[default]
    Keep,
    /// There is no text under way any more.
    Clear,
    /// This is the text under way.
    Put(Box<Draft>),
}

/// Something that only the outside world can do. At most one at a time, performed after the next frame.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Makes a vault with this passphrase. Answer: [`Outcome::Unlocked`] or [`Outcome::Failed`].
    CreateVault {
        /// The passphrase.
        passphrase: SecretString,
        /// The language that was chosen.
        language: Language,
        /// The key of the recovery sheet; none to do without.
        recovery: Option<SheetKey>,
    },
    /// Draws six words for a passphrase. Answer: [`Outcome::WordsDrawn`] or [`Outcome::Failed`].
    DrawWords,
    /// Draws the key of a recovery sheet. Answer: [`Outcome::SheetDrawn`] or [`Outcome::Failed`].
    DrawSheet,
    /// Writes a recovery sheet in a file that is not there yet. Answer: [`Outcome::SheetSaved`] or [`Outcome::Failed`].
    SaveSheet {
        /// The file, as it was typed: `~` is the home directory, `.html` makes a page to print.
        path: String,
        /// The key.
        key: SheetKey,
        /// The day.
        on: Date,
        /// The language of the sheet.
        language: Language,
    },
    /// Writes a document in a file that is not there yet. Answer: [`Outcome::DocumentSaved`] or [`Outcome::Failed`].
    SaveDocument {
        /// The file, as it was typed.
        path: String,
        /// What is written, exactly as it was shown.
        document: Box<Document>,
        /// In which form.
        form: Form,
    },
    /// Writes a file that is not there yet, as it is. Answer: [`Outcome::DocumentSaved`] or [`Outcome::Failed`].
    SaveFile {
        /// The file, as it was typed.
        path: String,
        /// All of it.
        content: Vec<u8>,
    },
    /// Puts figures in the ledger, for ever. Answer: [`Outcome::FiguresPublished`] or [`Outcome::Failed`].
    PublishFigures {
        /// The figures as they were shown.
        prepared: Box<Prepared>,
        /// The day.
        on: Date,
    },
    /// Reads a file once for its digest. Nothing of it is kept. Answer: [`Outcome::FileDigested`].
    DigestFile(PathBuf),
    /// Opens the vault with a recovery sheet and gives it a new passphrase. Answer: [`Outcome::Unlocked`] or
    /// [`Outcome::Failed`].
    Recover {
        /// The key on the sheet.
        key: SheetKey,
        /// The new passphrase.
        passphrase: SecretString,
    },
    /// Opens the vault. Answer: [`Outcome::Unlocked`] or [`Outcome::Failed`].
    Unlock(SecretString),
    /// Opens the made-up cases, in a temporary place. Answer: [`Outcome::Unlocked`] or [`Outcome::Failed`].
    Demo(Language),
    /// Opens a case with a new identity and number, and saves it. Answer: [`Outcome::Created`] or [`Outcome::Failed`].
    CreateCase {
        /// The pseudonym.
        pseudonym: Pseudonym,
        /// The day of opening.
        on: Date,
    },
    /// Saves cases, and what becomes of the draft, in one go. Answer: [`Outcome::Saved`] or [`Outcome::Failed`].
    Save {
        /// The cases as they will be.
        cases: Vec<Case>,
        /// The draft.
        draft: DraftChange,
    },
    /// Seals the text under way; none when there is no text. Answer: [`Outcome::DraftSealed`] or [`Outcome::Failed`].
    SaveDraft(Option<Box<Draft>>),
    /// Saves the settings. Answer: [`Outcome::SettingsSaved`] or [`Outcome::Failed`].
    SaveSettings(Settings),
    /// Begins work that takes longer than a moment. Answers: [`Outcome::Working`] any number of times, in the end
    /// [`Outcome::Worked`] or [`Outcome::Failed`].
    Work(Box<Work>),
    /// Asks the work to stop; until it is past the point where it counts, everything is as before then. No answer of its
    /// own but [`Outcome::Working`]: the work answers that it stopped, or that it was done already.
    StopWork,
    /// Seals the draft, closes the vault and forgets the key. Work under way is stopped first. Answer:
    /// [`Outcome::Locked`].
    Lock(DraftChange),
}

/// What is known of a file that was read: never what is in it, and never where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDigest {
    /// Its name, without the folders before it.
    pub name: Private,
    /// Its SHA-256.
    pub fingerprint: Fingerprint,
}

/// Why a file was not read for its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// It is not there.
    Missing,
    /// It is a link: what is behind it can be changed for something else.
    Link,
    /// It is a folder, a device or something else without an end.
    Odd,
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// This computer does not let the program read it.
    Shut,
    /// It changed while it was read.
    Changing,
    /// The disk does not give it.
    Unreadable,
}

impl FileRefusal {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Missing,
        Self::Link,
        Self::Odd,
        Self::TooLarge,
        Self::Shut,
        Self::Changing,
        Self::Unreadable,
    ];

    /// Why, and what is safe and what to do now.
    #[must_use]
    pub fn told(self, texts: &Texts) -> String {
        match self {
            Self::Missing => say!(texts, "papers-refused-missing"),
            Self::Link => say!(texts, "papers-refused-link"),
            Self::Odd => say!(texts, "papers-refused-odd"),
            Self::TooLarge => say!(texts, "papers-refused-large"),
            Self::Shut => say!(texts, "papers-refused-shut"),
            Self::Changing => say!(texts, "papers-refused-changing"),
            Self::Unreadable => say!(texts, "papers-refused-unreadable"),
        }
    }
}

/// The largest file that is read for its digest, in bytes: 500 MB, some seconds of reading.
pub const LARGEST_FILE: u64 = 500_000_000;

/// Something that opening found and that has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The store was damaged and has been built anew; this many saves could not be read.
    Rebuilt(u64),
    /// The vault is older than the state that this computer remembers.
    Behind,
    /// Something was damaged and has been put right without any loss.
    Repaired,
    /// The recovery sheet could not be made, all else could.
    NoSheet,
    /// The disk does not take anything: everything can be read, nothing can be saved.
    ReadOnly,
    /// The recovery sheet opens the vault no more.
    SheetLost,
}

/// What is in an opened vault.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// Every case.
    pub cases: Vec<Case>,
    /// The settings.
    pub settings: Settings,
    /// What is left of destroyed cases.
    pub destroyed: Vec<Destroyed>,
    /// The text that was under way.
    pub draft: Option<Draft>,
    /// Whether this is the vault of made-up examples.
    pub demo: bool,
    /// Backups that were made.
    pub copies: Vec<CopyMade>,
    /// Whether a recovery sheet opens this vault too.
    pub has_recovery: bool,
    /// The public half of the adviser's own key, when there is one.
    pub own_key: Option<RecipientKey>,
    /// What opening found.
    pub found: Vec<Found>,
}

/// How an effect ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The vault is open.
    Unlocked(Box<Opened>),
    /// Words for a passphrase.
    WordsDrawn(Drawn),
    /// The key of a recovery sheet, and three numbers from which follows which words are asked back.
    SheetDrawn(SheetKey, [u16; ASKED]),
    /// The recovery sheet is in the file.
    SheetSaved,
    /// The document is in the file.
    DocumentSaved,
    /// The figures are in the ledger.
    FiguresPublished(Box<LedgerRelease>),
    /// A file was read for its digest, or why not.
    FileDigested(Result<FileDigest, FileRefusal>),
    /// A new case is in the vault.
    Created(Box<Case>),
    /// Everything that was asked for is on the disk.
    Saved,
    /// The draft is on the disk.
    DraftSealed,
    /// These settings are on the disk.
    SettingsSaved(Box<Settings>),
    /// The vault is closed and the key is gone. The problem, if the last words could not be sealed.
    Locked(Option<Problem>),
    /// The work goes on; this is how far it is.
    Working(Progress),
    /// The work is over.
    Worked(Box<Worked>),
    /// It did not succeed, and nothing changed.
    Failed(Problem),
    /// The step was not possible after all, and nothing changed.
    Refused(Refusal),
}
