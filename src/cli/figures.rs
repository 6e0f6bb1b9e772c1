//! The commands about figures: a report that is looked at or published, what is out, and figures of several advisers.

mod records;
mod refused;
mod table;
mod together;

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    Output, Request, Session,
    arguments::figures::{Asked, FiguresTask, OutForm},
    failure::{Failure, Misuse},
    session::{places, today},
};
use crate::{
    documents::figures::{Labels, ReportHead, file},
    domain::Date,
    runtime, say,
    tally::report::{LedgerRelease, Prepared, Recognisable, ReportQuestion},
    usecases::figures::{self, NoFigures},
    vault::Casebook,
};

pub(super) use refused::{records_told, told};
pub(super) use table::preview;

/// After this long something is said of how far the work is.
const PATIENCE: Duration = Duration::from_secs(1);

/// Does what is asked of the figures.
pub(super) fn tally(
    session: &mut Session,
    request: &Request,
    task: &FiguresTask,
) -> Result<(), Failure> {
    match task {
        FiguresTask::Records(file) => records::records(session, file),
        FiguresTask::Report(asked) => report(session, request, asked),
        FiguresTask::Merge(asked, files) => together::merge(session, request, asked, files),
        FiguresTask::Releases { json } => releases(session, request, *json),
        FiguresTask::Export { period, to, file } => {
            together::export(session, request, *period, to, file)
        }
    }
}

fn report(session: &mut Session, request: &Request, asked: &Asked) -> Result<(), Failure> {
    refuse_halves(asked)?;
    let mut book = session.open(request)?;
    let question = question(&book, asked, session)?;
    let mut progress = Progress::new(session);
    let prepared = figures::prepared(&book, &question, &session.catalogue, &mut |met, all| {
        progress.tell(met, all)
    });
    progress.end();
    let outcome = deliver(session, request, asked, &mut book, prepared?);
    session.close(book);
    outcome
}

/// Nothing is asked by halves: before the passphrase is typed.
fn refuse_halves(asked: &Asked) -> Result<(), Failure> {
    if asked.publish && !asked.nobody {
        return Err(Failure::Misuse(Misuse::NobodyFirst));
    }
    Ok(())
}

/// The question: the tables that were named, or the usual report.
fn question(book: &Casebook, asked: &Asked, session: &Session) -> Result<ReportQuestion, Failure> {
    let mut question =
        figures::usual_question(book, asked.period, asked.threshold, &session.catalogue)?;
    if !asked.by.is_empty() {
        question.tables.clone_from(&asked.by);
    }
    Ok(question)
}

/// Shows a report or publishes it, and writes a file of it when it is out.
fn deliver(
    session: &Session,
    request: &Request,
    asked: &Asked,
    book: &mut Casebook,
    prepared: Prepared,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let mut output = Output::new();
    let again = prepared.again.is_some();
    if !again && !asked.publish {
        if asked.out.is_some() {
            return Err(Failure::Misuse(Misuse::OnlyPublished));
        }
        if asked.json {
            let mut document = prepared.document().clone();
            if let Some(object) = document.as_object_mut() {
                object.insert("preview".to_owned(), Value::Bool(true));
            }
            output.json(&document)?;
        } else {
            table::preview(&mut output, session, &prepared)?;
        }
        return output.finish();
    }
    // Into the ledger before anything of it is seen.
    let notes = prepared.clone();
    let release = figures::publish(book, prepared, today(), Recognisable::Nobody)?;
    if let Some((path, form)) = &asked.out {
        write(session, request, &release, path, *form)?;
    }
    if asked.json {
        output.json(&release.document)?;
        return output.finish();
    }
    table::report(
        &mut output,
        session,
        (&release.report, &head(&release)),
        None,
    )?;
    output.line("")?;
    table::notes(&mut output, session, &notes)?;
    if !again {
        let name = release.name.as_str();
        output.line(&say!(texts, "cli-tally-published", name = name))?;
    }
    if asked.out.is_some() {
        output.line(&say!(texts, "cli-tally-written"))?;
    }
    output.finish()
}

/// What stands above a release.
fn head(release: &LedgerRelease) -> ReportHead {
    ReportHead {
        period: release.question.period.to_string(),
        published_on: release.on,
        advisers: release.advisers,
    }
}

/// Writes a release as a file of a form, never over another file.
fn write(
    session: &Session,
    request: &Request,
    release: &LedgerRelease,
    path: &Path,
    form: OutForm,
) -> Result<(), Failure> {
    let failed = || Failure::Output(io::ErrorKind::InvalidData);
    let bytes = match form {
        OutForm::Json => {
            serde_json::to_vec_pretty(&release.document).map_err(|_its_own| failed())?
        }
        OutForm::Paper(format) => {
            let head = head(release);
            with_labels(session, |labels| {
                file(&release.report, &head, labels, format)
            })
            .map_err(|_its_own| failed())?
        }
    };
    let beside = places(request)?.dir;
    runtime::save_new_file(&path.to_string_lossy(), &beside, &bytes).map_err(Failure::Problem)
}

/// Does something with the words for codes and units.
fn with_labels<T>(session: &Session, with: impl FnOnce(&Labels<'_>) -> T) -> T {
    let catalogue = &session.catalogue;
    let language = session.texts.language();
    let unit = |code: &str| {
        let code = crate::domain::Code::new(code)?;
        let known = catalogue.units.unit(&code).is_some();
        known.then(|| catalogue.units.label(&code, language).to_owned())
    };
    with(&Labels {
        codes: &catalogue.codes,
        unit: &unit,
        texts: &session.texts,
    })
}

/// Lists what was published.
fn releases(session: &mut Session, request: &Request, json: bool) -> Result<(), Failure> {
    let book = session.open(request)?;
    let releases = figures::releases(&book)?;
    session.close(book);
    let texts = &session.texts;
    let mut output = Output::new();
    if json {
        let documents: Vec<&Value> = releases.iter().map(|release| &release.document).collect();
        output.json(&documents)?;
        return output.finish();
    }
    if releases.is_empty() {
        output.line(&say!(texts, "cli-tally-no-releases"))?;
    }
    for release in &releases {
        output.line(&say!(
            texts,
            "cli-tally-release",
            name = release.name.as_str(),
            on = day(release.on),
            period = release.question.period.to_string(),
            threshold = release.report.threshold,
            tables = release.report.tables.len()
        ))?;
    }
    output.finish()
}

fn day(on: Date) -> String {
    on.to_string()
}

impl From<NoFigures> for Failure {
    fn from(none: NoFigures) -> Self {
        match none {
            NoFigures::Trouble(trouble) => Self::Trouble(trouble),
            NoFigures::Report(error) => Self::Figures(error),
        }
    }
}

/// Says on standard error how far long work is. What is watched by a program goes to standard output, without a word of this.
struct Progress<'a> {
    session: &'a Session,
    since: Instant,
    said: Option<usize>,
}

impl<'a> Progress<'a> {
    fn new(session: &'a Session) -> Self {
        Self {
            session,
            since: Instant::now(),
            said: None,
        }
    }

    /// Always goes on: on the command line Ctrl-C is enough to stop.
    fn tell(&mut self, done: usize, of: usize) -> bool {
        let percent = done * 100 / of.max(1);
        if self.since.elapsed() >= PATIENCE
            && io::stderr().is_terminal()
            && self.said != Some(percent)
        {
            self.said = Some(percent);
            let line = say!(self.session.texts, "cli-tally-progress", percent = percent);
            // It is only a sign of life.
            drop(write!(io::stderr(), "\r{line}"));
        }
        true
    }

    fn end(&self) {
        if self.said.is_some() {
            drop(writeln!(io::stderr()));
        }
    }
}
