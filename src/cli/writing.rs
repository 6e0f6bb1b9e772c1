//! The commands that write: make a vault, take a file in, add a note.

use std::{
    io::{self, IsTerminal as _, Read as _, Write as _},
    path::Path,
};

use zeroize::Zeroizing;

use super::{
    Output, Request, Session,
    arguments::OwnFacts,
    failure::Failure,
    passphrase::Source,
    session::{places, today},
};
use crate::{
    domain::Settings,
    exchange::LONGEST_TEXT,
    say,
    usecases::{
        FileFault, Trouble, find,
        import::Incoming,
        note::{NewNote, NoteFacts},
    },
    vault::{self, Casebook, Presence, Vault, WorkFactor},
};

/// Makes a new, empty vault.
pub(super) fn init(session: &Session, request: &Request) -> Result<(), Failure> {
    let texts = &session.texts;
    let places = places(request)?;
    match Vault::probe(&places.dir)? {
        Presence::Absent | Presence::Empty => {}
        Presence::Foreign => return Err(vault::Error::Foreign.into()),
        Presence::Vault | Presence::TooNew { .. } => return Err(vault::Error::Exists.into()),
    }
    let passphrase = request.passphrase.new_passphrase(texts)?;
    let mut book = Casebook::create(&places, &passphrase, WorkFactor::DEFAULT)?;
    book.save_settings(&Settings {
        language: texts.language(),
        ..Settings::default()
    })?;
    session.close(book);
    let mut output = Output::new();
    output.line(&say!(texts, "cli-init-done"))?;
    output.line(&say!(texts, "cli-init-warning"))?;
    output.finish()
}

/// Takes the cases of a file in. The file is read and judged before a passphrase is asked for.
pub(super) fn import(session: &mut Session, request: &Request, file: &Path) -> Result<(), Failure> {
    let incoming = Incoming::from_file(file, &session.catalogue)?;
    let mut book = session.open(request)?;
    let report = incoming.save(&mut book)?;
    session.close(book);
    let mut output = Output::new();
    output.line(&say!(
        session.texts,
        "cli-import-done",
        count = report.cases
    ))?;
    tell_replaced(session, &mut output, report.replaced)?;
    output.finish()
}

/// Adds a note from standard input. With the passphrase on standard input too, that is its first line.
pub(super) fn note(
    session: &mut Session,
    request: &Request,
    case: &str,
    facts: &OwnFacts,
) -> Result<(), Failure> {
    let early_passphrase = match request.passphrase {
        Source::StandardInput => Some(request.passphrase.passphrase(&session.texts)?),
        _ => None,
    };
    let text = read_text(session)?;
    let facts = NoteFacts {
        channel: facts.channel.as_deref(),
        task: facts.task.as_deref(),
        minutes: facts.minutes,
    };
    let note = NewNote::new(&text, facts, today(), &session.catalogue)?;
    let replaced = note.replaced;
    let mut book = match early_passphrase {
        Some(passphrase) => session.open_with(request, |_texts| Ok(passphrase))?,
        None => session.open(request)?,
    };
    let case = find::find(&book, case)?;
    note.save(&mut book, case.id)?;
    session.close(book);
    let mut output = Output::new();
    output.line(&say!(
        session.texts,
        "cli-note-done",
        reference = case.reference.to_string()
    ))?;
    tell_replaced(session, &mut output, replaced)?;
    output.finish()
}

/// Reads the text of a note, up to just over the longest that is taken in.
fn read_text(session: &Session) -> Result<Zeroizing<String>, Failure> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        // Only a hint; the text can be typed without it.
        drop(writeln!(
            io::stderr(),
            "{}",
            say!(session.texts, "cli-note-type")
        ));
    }
    let mut bytes = Zeroizing::new(Vec::new());
    stdin
        .lock()
        .take(LONGEST_TEXT as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|_why| Trouble::File(FileFault::Unreadable))?;
    if bytes.len() > LONGEST_TEXT {
        return Err(Trouble::NoteTooLong.into());
    }
    let text = std::str::from_utf8(&bytes).map_err(|_where| Trouble::File(FileFault::NotText))?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn tell_replaced(session: &Session, output: &mut Output, replaced: usize) -> Result<(), Failure> {
    if replaced == 0 {
        return Ok(());
    }
    output.line(&say!(session.texts, "cli-replaced", count = replaced))
}
