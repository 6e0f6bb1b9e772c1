//! The command that checks the whole vault: does everything open, and could it be built anew from its spares?

use serde::Serialize;

use super::{Output, Request, Session, failure::Failure};
use crate::{say, usecases::Trouble, vault::Verification};

/// `klankbord-verify/1`.
#[derive(Serialize)]
struct VerifyDocument {
    schema: &'static str,
    whole: bool,
    saves: u64,
    items_whole: usize,
    items_damaged: usize,
    spares_whole: usize,
    spares_damaged: usize,
    spares_agree: bool,
}

/// Checks the vault. Damage is a failure, told after what was found.
pub(super) fn verify(session: &mut Session, request: &Request, json: bool) -> Result<(), Failure> {
    let book = session.open(request)?;
    let found = book.verify(&crate::vault::unwatched)?;
    session.close(book);
    let mut output = Output::new();
    if json {
        output.json(&VerifyDocument {
            schema: "klankbord-verify/1",
            whole: found.is_whole(),
            saves: found.generation,
            items_whole: found.whole,
            items_damaged: found.damaged.len(),
            spares_whole: found.snapshots_whole,
            spares_damaged: found.snapshots_damaged,
            spares_agree: found.spares_agree,
        })?;
    } else {
        lines(&mut output, session, &found)?;
    }
    output.finish()?;
    if found.is_whole() {
        Ok(())
    } else {
        Err(Trouble::NotWhole.into())
    }
}

/// Writes what was found.
pub(super) fn lines(
    output: &mut Output,
    session: &Session,
    found: &Verification,
) -> Result<(), Failure> {
    let texts = &session.texts;
    output.line(&say!(texts, "cli-verify-items", count = found.whole))?;
    if !found.damaged.is_empty() {
        output.line(&say!(
            texts,
            "cli-verify-damaged",
            count = found.damaged.len()
        ))?;
    }
    output.line(&say!(
        texts,
        "cli-verify-spares",
        count = found.snapshots_whole
    ))?;
    if found.is_whole() {
        output.line(&say!(texts, "cli-verify-whole"))?;
    }
    Ok(())
}
