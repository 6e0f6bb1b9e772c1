//! Copies that left the vault: where and when they were made, so that whoever destroys a case thinks of them too.

use serde::{Deserialize, Serialize};

use super::{Date, Private};

/// What kind of copy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// A backup of everything, behind the passphrase that held on that day.
    Backup,
    /// A backup of everything, behind the recovery sheet.
    BackupForSheet,
}

/// A copy that was made, read back and found to be the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CopyMade {
    /// The day.
    pub on: Date,
    /// Where it was put, as the adviser named the place.
    pub place: Private,
    /// What it is.
    pub kind: CopyKind,
    /// How many cases it holds.
    pub cases: u32,
}
