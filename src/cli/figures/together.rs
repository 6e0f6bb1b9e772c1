//! Figures of several advisers: a sealed file for a coordinator, and a report over such files.

use std::{
    io::{self, Write as _},
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use super::{Asked, Output, Progress, Request, Session, deliver, question, refuse_halves};
use crate::{
    cli::{failure::Failure, session::today},
    domain::RecipientKey,
    sanitise, say,
    tally::Period,
    usecases::{Trouble, together},
};

/// Seals the coded cases of a period for a coordinator.
pub(super) fn export(
    session: &mut Session,
    request: &Request,
    period: Period,
    to: &str,
    file: &Path,
) -> Result<(), Failure> {
    // A key that is none is told before anything is opened.
    let key = RecipientKey::one_of(&[to.to_owned()]).map_err(Trouble::Key)?;
    let mut book = session.open(request)?;
    let digest = together::export(&mut book, period, &session.catalogue, &key, file, today());
    session.close(book);
    let digest = digest?;
    let mut output = Output::new();
    let texts = &session.texts;
    output.line(&say!(
        texts,
        "cli-tally-exported",
        period = period.to_string()
    ))?;
    output.line(&say!(
        texts,
        "cli-tally-exported-mark",
        mark = digest.short()
    ))?;
    output.finish()
}

/// Makes a report over the files of several advisers. One file that can't be taken stops it.
pub(super) fn merge(
    session: &mut Session,
    request: &Request,
    asked: &Asked,
    files: &[PathBuf],
) -> Result<(), Failure> {
    refuse_halves(asked)?;
    let mut book = session.open(request)?;
    let mut progress = Progress::new(session);
    let opened = together::open(&book, files, asked.period, &session.catalogue, &mut |at| {
        progress.tell(at.done, at.of);
        ControlFlow::Continue(())
    });
    progress.end();
    let gathered = opened.map_err(|why| Failure::Lines(why.told(&session.texts)))?;
    let taken = match gathered.all() {
        Ok(taken) => taken,
        Err(refused) => {
            // All are told: who sent the files has to be asked once.
            let last = refused.len().saturating_sub(1);
            for file in refused.iter().take(last) {
                let told = file.told(&session.texts);
                let line = format!("{} {}", told.happened, told.now);
                drop(writeln!(io::stderr(), "{}", sanitise::one_line(&line).text));
            }
            session.close(book);
            let told = refused.last().map(|file| file.told(&session.texts));
            return told.map_or(Ok(()), |told| Err(Failure::Lines(told)));
        }
    };
    let question = question(&book, asked, session)?;
    let mut progress = Progress::new(session);
    let prepared = together::prepared(
        &book,
        &question,
        taken,
        &session.catalogue,
        &mut |met, all| progress.tell(met, all),
    );
    progress.end();
    let outcome = deliver(session, request, asked, &mut book, prepared?);
    session.close(book);
    outcome
}
