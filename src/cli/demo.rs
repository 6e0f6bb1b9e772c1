//! Looking round with made-up cases: the screens in a terminal, and without one a walk in plain lines.

mod escalation;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{Output, Request, Session, checking, failure::Failure, figures, listing};
use crate::{
    domain::Language,
    say,
    tally::Period,
    texts::Texts,
    usecases::{demo, figures as made},
    vault::Casebook,
};

/// Shows what the program does, on a vault that is gone afterwards.
pub(super) fn demo(session: &mut Session, request: &Request) -> Result<(), Failure> {
    // The made-up cases are Dutch, and so are the sentences round them unless another language was asked for.
    let language = request.language.unwrap_or(Language::Dutch);
    if let Ok(texts) = Texts::new(language) {
        session.texts = texts;
    }
    let interrupted = watch();
    let mut output = Output::new();
    let (mut book, folder) = demo::open(&session.catalogue)?;
    let walked = walk(session, &mut book, &mut output, &interrupted);
    // Closed before its folder goes, and the folder goes before anything is told.
    session.close(book);
    let removed = folder.remove();
    walked?;
    removed?;
    output.line(&say!(session.texts, "demo-removed"))?;
    output.finish()
}

/// Notices Ctrl-C and the like, so that the folder is removed then too.
fn watch() -> Arc<AtomicBool> {
    let interrupted = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    for signal in [
        signal_hook::consts::SIGINT,
        signal_hook::consts::SIGTERM,
        signal_hook::consts::SIGHUP,
    ] {
        // Without it a Ctrl-C leaves a folder with made-up cases behind: no reason to stop.
        drop(signal_hook::flag::register(
            signal,
            Arc::clone(&interrupted),
        ));
    }
    interrupted
}

fn walk(
    session: &Session,
    book: &mut Casebook,
    output: &mut Output,
    interrupted: &AtomicBool,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let go_on = || {
        if interrupted.load(Ordering::Relaxed) {
            Err(Failure::Cancelled)
        } else {
            Ok(())
        }
    };
    output.line(&say!(texts, "demo-title"))?;
    output.line(&say!(texts, "demo-nothing-stays"))?;
    heading(output, &say!(texts, "demo-heading-cases"))?;
    let mut cases = book.cases()?;
    cases.sort_by(|one, other| one.reference.cmp(&other.reference));
    let rules = book.settings()?.signal_rules(session.catalogue.terms);
    output.line(&say!(
        texts,
        "demo-cases-on",
        day = texts.date_long(demo::TODAY)
    ))?;
    listing::lines(output, texts, &cases, demo::TODAY, &rules)?;
    go_on()?;
    heading(output, &say!(texts, "demo-heading-step"))?;
    escalation::replay(session, book, output)?;
    go_on()?;
    heading(output, &say!(texts, "demo-heading-figures"))?;
    let catalogue = &session.catalogue;
    let question = made::usual_question(book, Period::year(2025), None, catalogue)?;
    let prepared = made::prepared(book, &question, catalogue, &mut |_, _| true)?;
    figures::preview(output, session, &prepared)?;
    go_on()?;
    heading(output, &say!(texts, "demo-heading-check"))?;
    let found = book.verify(&crate::vault::unwatched)?;
    checking::lines(output, session, &found)?;
    go_on()
}

fn heading(output: &mut Output, text: &str) -> Result<(), Failure> {
    output.line("")?;
    output.line(text)?;
    output.flush()
}
