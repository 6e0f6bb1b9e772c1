//! What the program asks of the outside world, and what the world answers. Nothing here does anything.

use secrecy::SecretString;

use crate::{
    domain::{
        Case, Date, Draft, Language, Pseudonym, Settings, refusal::Refusal, retention::Destroyed,
    },
    problem::Problem,
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
    /// Seals the draft, closes the vault and forgets the key. Answer: [`Outcome::Locked`].
    Lock(DraftChange),
}

/// Something that opening found and that has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The store was damaged and has been built anew; this many saves could not be read.
    Rebuilt(u64),
    /// The vault is older than the state that this computer remembers.
    Behind,
    /// Something was damaged and has been put right without any loss.
    Repaired,
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
    /// What opening found.
    pub found: Vec<Found>,
}

/// How an effect ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The vault is open.
    Unlocked(Box<Opened>),
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
    /// It did not succeed, and nothing changed.
    Failed(Problem),
    /// The step was not possible after all, and nothing changed.
    Refused(Refusal),
}
