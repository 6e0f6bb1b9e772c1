//! The command line: what somebody asks of the program in one line, and what it answers in plain text or JSON.
//!
//! Exit codes: 0 it is done, 1 it was refused or failed (four lines on standard error say why), 2 it was asked wrongly.

mod arguments;
mod checking;
mod copying;
mod demo;
mod failure;
mod figures;
mod listing;
mod output;
mod passing;
mod passphrase;
mod roads;
mod session;
mod showing;
mod writing;

use std::{
    ffi::OsString,
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
};

use arguments::{Asked, Request, Task};
use failure::{Failure, Misuse, ScreensFault};
use output::Output;
use session::Session;

use crate::{
    app::{At, Begin},
    catalogue::Catalogue,
    runtime::{self, End, Screens, Watched},
    say,
    texts::{self, Texts},
};

/// Does what the arguments ask, the name of the program first, and returns how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = arguments::language(&arguments).unwrap_or_else(texts::language_of_this_computer);
    // Both are built in; a test sees to it that they can be read.
    let (Ok(texts), Ok(catalogue)) = (Texts::new(language), Catalogue::shipped()) else {
        return ExitCode::FAILURE;
    };
    let asked = arguments::parse(arguments, &texts);
    let mut session = Session { texts, catalogue };
    let done = match asked {
        Ok(Asked::Help(text)) => show_help(&text),
        Ok(Asked::Task(request)) => {
            session.lay_own_files(&request);
            perform(&mut session, &request)
        }
        Err(misuse) => Err(Failure::Misuse(misuse)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(&session.texts),
    }
}

fn show_help(text: &str) -> Result<(), Failure> {
    let mut output = Output::new();
    output.text(text)?;
    output.finish()
}

fn perform(session: &mut Session, request: &Request) -> Result<(), Failure> {
    match &request.task {
        Task::Screens => screens(session, request, false),
        Task::Init => writing::init(session, request),
        Task::Import(file) => writing::import(session, request, file),
        Task::Note { case, facts } => writing::note(session, request, case, facts),
        Task::List { json } => listing::list(session, request, *json),
        Task::Show { case, json } => showing::show(session, request, case, *json),
        Task::Tally(task) => figures::tally(session, request, task),
        Task::Verify { json } => checking::verify(session, request, *json),
        Task::Backup { file, for_sheet } => copying::backup(session, request, file, *for_sheet),
        Task::Restore { file, into, sheet } => {
            copying::restore(session, request, file, into, sheet.as_ref())
        }
        Task::Handover(asked) => passing::hand_over(session, request, asked),
        Task::Successor(asked) => passing::successor(session, request, asked),
        Task::TakeOver(file) => passing::take_over(session, request, file),
        Task::Received { case, code } => passing::received(session, request, case, code),
        Task::Key => passing::key(session, request),
        Task::RoutesCheck(file) => roads::check(session, file),
        Task::UnitsCheck(file) => roads::check_units(session, file),
        Task::RoutesShow { whose, json } => roads::show(session, whose, *json),
        Task::Demo if has_terminal() => screens(session, request, true),
        Task::Demo => demo::demo(session, request),
    }
}

/// Opens the screens, which need a terminal on both sides: in a process of their own, with this one to look after it.
fn screens(session: &Session, request: &Request, demo: bool) -> Result<(), Failure> {
    if !has_terminal() {
        return Err(Failure::Misuse(Misuse::NoTerminal));
    }
    if let Some(begin) = &request.begin {
        return screens_here(session, request, begin);
    }
    let at = if demo { At::Demo } else { At::Start };
    let begin = Begin::new(at, session.texts.language(), request.language.is_some());
    let (watched, said) =
        runtime::watch(begin, request.vault.as_deref(), request.routes.as_deref());
    for line in said {
        // Nobody is left to be told that this could not be told.
        drop(writeln!(io::stderr(), "{line}"));
    }
    match watched {
        Watched::Ended(0) => Ok(()),
        Watched::Ended(code) => Err(Failure::Told(code)),
        Watched::Killed(signal) => Err(Failure::Screens(ScreensFault::Broke(signal))),
        Watched::NotStarted => Err(Failure::Screens(ScreensFault::NotStarted)),
        Watched::NoTerminal => Err(Failure::Output(io::ErrorKind::BrokenPipe)),
    }
}

/// Shows the screens in this process. Its parent has the terminal, and reads what it says on standard error.
fn screens_here(session: &Session, request: &Request, begin: &Begin) -> Result<(), Failure> {
    if io::stderr().is_terminal() {
        return Err(Failure::Misuse(Misuse::Unknown));
    }
    // Built in, as above.
    let Ok(texts) = Texts::new(begin.language) else {
        return Err(Failure::Output(io::ErrorKind::NotFound));
    };
    let lost = begin.words_lost.then(|| say!(texts, "unlock-words-lost"));
    let end = runtime::screens(Screens {
        texts,
        begin: begin.clone(),
        catalogue: session.catalogue.clone(),
        places: session::places(request)?,
    });
    if let (Err(_), Some(lost)) = (&end, lost) {
        // There is no screen to say it on: what was being typed could not be sealed.
        drop(writeln!(io::stderr(), "{lost}"));
    }
    match end? {
        End::Stopped => Ok(()),
        End::Dismissed(signal) => Err(Failure::Dismissed(signal)),
        End::TerminalGone => Err(Failure::Output(io::ErrorKind::BrokenPipe)),
        End::ComesBack(code) => Err(Failure::Told(code)),
    }
}

/// Returns whether somebody sits in front of it.
fn has_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}
