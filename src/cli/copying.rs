//! The commands that copy the whole vault: make a backup, and put one back beside what is there.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::{Output, Request, Session, failure::Failure, session::today};
use crate::{
    say,
    usecases::{FileFault, Trouble},
    vault::{
        self, BackupSeal, Casebook, Places, Presence, RecoveryKey, Unlocking, Vault, WorkFactor,
    },
    words::SheetKey,
};

/// A file with what is on a recovery sheet is smaller than this (bytes).
const SHEET: u64 = 1 << 16;

/// Makes a backup, reads it back and compares it.
pub(super) fn backup(
    session: &mut Session,
    request: &Request,
    file: &Path,
    for_sheet: bool,
) -> Result<(), Failure> {
    let mut typed = None;
    let mut book = session.open_with(request, |texts| {
        let passphrase = request.passphrase.passphrase(texts)?;
        typed = Some(passphrase.clone());
        Ok(passphrase)
    })?;
    let seal = match typed {
        Some(passphrase) if !for_sheet => BackupSeal::Passphrase(passphrase),
        _ => BackupSeal::RecoverySheet,
    };
    let made = book.back_up(file, &seal, today(), &vault::unwatched)?;
    session.close(book);
    let texts = &session.texts;
    let mut output = Output::new();
    output.line(&say!(texts, "cli-backup-done", cases = made.copy.cases))?;
    output.line(&match seal {
        BackupSeal::Passphrase(_) => say!(texts, "cli-backup-passphrase"),
        BackupSeal::RecoverySheet => say!(texts, "cli-backup-sheet"),
    })?;
    if !made.is_noted {
        output.line(&say!(texts, "cli-backup-not-noted"))?;
    }
    output.finish()
}

/// Makes a new vault of a backup. What is in the way is told before a passphrase is asked for.
pub(super) fn restore(
    session: &Session,
    request: &Request,
    file: &Path,
    into: &Path,
    sheet: Option<&PathBuf>,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let places = Places::at(into);
    match Vault::probe(&places.dir)? {
        Presence::Absent | Presence::Empty => {}
        Presence::Foreign => return Err(vault::Error::Foreign.into()),
        Presence::Vault | Presence::TooNew { .. } => return Err(vault::Error::Exists.into()),
    }
    let (key, passphrase) = match sheet {
        None => {
            let passphrase = request.passphrase.passphrase(texts)?;
            (Unlocking::Passphrase(passphrase.clone()), passphrase)
        }
        Some(sheet) => {
            let key = read_sheet(sheet)?;
            let passphrase = request.passphrase.new_passphrase(texts)?;
            (Unlocking::RecoverySheet(key), passphrase)
        }
    };
    let sealing = (&passphrase, WorkFactor::DEFAULT);
    let book = Casebook::restore(file, &key, &places, sealing, &vault::unwatched)?;
    let cases = book.references().len();
    session.close(book);
    let mut output = Output::new();
    output.line(&say!(texts, "cli-restore-done", cases = cases))?;
    output.finish()
}

/// Reads the key of a recovery sheet from a file: the line of `age`, with or without what is around it, or the 22 words.
fn read_sheet(path: &Path) -> Result<RecoveryKey, Failure> {
    let unreadable = |_why| Failure::Trouble(Trouble::File(FileFault::Unreadable));
    let mut text = Zeroizing::new(String::new());
    File::open(path)
        .map_err(unreadable)?
        .take(SHEET)
        .read_to_string(&mut text)
        .map_err(unreadable)?;
    if let Some(key) = RecoveryKey::from_text(&text) {
        return Ok(key);
    }
    let words = SheetKey::read(&text).map_err(|_why| vault::Error::WrongRecovery)?;
    Ok(RecoveryKey::from_bytes(words.bytes())?)
}
