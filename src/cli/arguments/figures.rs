//! The arguments of `tally`, and of its words `releases`, `export` and `merge`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{Misuse, Task, dressed};
use crate::{
    documents::figures::Format,
    say,
    tally::{
        Period,
        release::ReleaseRules,
        report::{ChoiceError, ReportDimension, TableChoice},
    },
    texts::Texts,
};

/// What is asked of the figures.
#[derive(Debug)]
pub(in crate::cli) enum FiguresTask {
    /// A report of this vault.
    Report(Asked),
    /// A report over the files of several advisers.
    Merge(Asked, Vec<PathBuf>),
    /// A file of coded records, without a vault.
    Records(PathBuf),
    /// What was published before.
    Releases { json: bool },
    /// A file for a coordinator.
    Export {
        period: Period,
        to: String,
        file: PathBuf,
    },
}

/// A report that is asked for.
#[derive(Debug)]
pub(in crate::cli) struct Asked {
    pub(in crate::cli) period: Period,
    /// The tables; none for the usual report.
    pub(in crate::cli) by: Vec<TableChoice>,
    pub(in crate::cli) threshold: Option<u32>,
    pub(in crate::cli) publish: bool,
    /// Whether the adviser says that nobody can be recognised.
    pub(in crate::cli) nobody: bool,
    pub(in crate::cli) json: bool,
    /// A file to write, and its form.
    pub(in crate::cli) out: Option<(PathBuf, OutForm)>,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum OutForm {
    /// A table, a sheet, a text or a page.
    Paper(Format),
    /// The document that others can check.
    Json,
}

/// The names of the forms, as they are typed: the ending of the file.
fn form(name: &str) -> Option<OutForm> {
    if name == "json" {
        return Some(OutForm::Json);
    }
    let known = Format::ALL
        .into_iter()
        .find(|format| format.ending() == name);
    known.map(OutForm::Paper)
}

pub(super) fn task(matches: &ArgMatches) -> Result<Task, Misuse> {
    let task = match matches.subcommand() {
        Some(("releases", inner)) => FiguresTask::Releases {
            json: inner.get_flag("json"),
        },
        Some(("export", inner)) => FiguresTask::Export {
            period: period(inner)?,
            to: inner
                .get_one::<String>("to")
                .cloned()
                .ok_or(Misuse::Missing)?,
            file: inner
                .get_one::<PathBuf>("file")
                .cloned()
                .ok_or(Misuse::Missing)?,
        },
        Some((_, inner)) => {
            let files = inner.get_many::<PathBuf>("files").ok_or(Misuse::Missing)?;
            FiguresTask::Merge(asked(inner)?, files.cloned().collect())
        }
        None => match matches.get_one::<PathBuf>("records") {
            Some(_) if beside_records(matches) => return Err(Misuse::OnlyRecords),
            Some(file) => FiguresTask::Records(file.clone()),
            None => FiguresTask::Report(asked(matches)?),
        },
    };
    Ok(Task::Tally(Box::new(task)))
}

/// Whether something is asked beside the records that only goes with a vault.
fn beside_records(matches: &ArgMatches) -> bool {
    let named = ["period", "by", "report", "threshold", "out", "format"];
    let flags = ["publish", "nobody-recognisable"];
    named.iter().any(|name| matches.contains_id(name))
        || flags.iter().any(|name| matches.get_flag(name))
}

fn period(matches: &ArgMatches) -> Result<Period, Misuse> {
    let period = matches.get_one::<String>("period").ok_or(Misuse::Missing)?;
    Period::parse(period).ok_or(Misuse::WrongPeriod)
}

fn asked(matches: &ArgMatches) -> Result<Asked, Misuse> {
    let by = matches.get_many::<String>("by").into_iter().flatten();
    let table = |text: &String| TableChoice::parse(text).map_err(wrong_table);
    let threshold = matches.get_one::<u32>("threshold").copied();
    if threshold.is_some_and(|threshold| {
        !(ReleaseRules::LOWEST..=ReleaseRules::HIGHEST).contains(&threshold)
    }) {
        return Err(Misuse::WrongThreshold);
    }
    let out = matches.get_one::<PathBuf>("out").cloned();
    let named = matches.get_one::<String>("format").cloned();
    let out = match (out, named) {
        (None, None) => None,
        (None, Some(_)) => return Err(Misuse::Missing),
        (Some(file), named) => {
            let ending = || file.extension()?.to_str().map(str::to_lowercase);
            let name = named.or_else(ending).ok_or(Misuse::UnknownForm)?;
            Some((file, form(&name).ok_or(Misuse::UnknownForm)?))
        }
    };
    Ok(Asked {
        period: period(matches)?,
        by: by.map(table).collect::<Result<_, _>>()?,
        threshold,
        publish: matches.get_flag("publish"),
        nobody: matches.get_flag("nobody-recognisable"),
        json: matches.get_flag("json"),
        out,
    })
}

/// What was typed is not repeated; what was perhaps meant is told.
fn wrong_table(error: ChoiceError) -> Misuse {
    let ChoiceError::Unknown(typed) = error else {
        return Misuse::Table(error);
    };
    let typed = typed.replace('-', "_").to_lowercase();
    let near = ReportDimension::ALL
        .into_iter()
        .map(|known| (strsim::jaro_winkler(&typed, known.name()), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    Misuse::UnknownDimension(near.map(|(_, known)| known.name()))
}

pub(super) fn command(texts: &Texts) -> Command {
    let export = dressed(
        Command::new("export"),
        texts,
        "tally export --period 2025 --to age1… FILE",
    )
    .about(say!(texts, "cli-about-tally-export"))
    .arg(period_option(texts).required(true))
    .arg(option(texts, "to", "age1…", say!(texts, "cli-help-tally-to")).required(true))
    .arg(path(texts, "file", say!(texts, "cli-help-tally-file")));
    let merge = dressed(
        Command::new("merge"),
        texts,
        "tally merge --period 2025 FILE…",
    )
    .about(say!(texts, "cli-about-tally-merge"))
    .arg(period_option(texts).required(true))
    .arg(path(texts, "files", say!(texts, "cli-help-tally-files")).num_args(1..))
    .args(report_options(texts));
    let releases = dressed(Command::new("releases"), texts, "tally releases")
        .about(say!(texts, "cli-about-tally-releases"))
        .arg(json(texts));
    dressed(Command::new("tally"), texts, "tally --period 2025")
        .about(say!(texts, "cli-about-tally"))
        .after_help(say!(texts, "cli-after-help-tally"))
        .arg(period_option(texts))
        .arg(
            option(
                texts,
                "records",
                &say!(texts, "cli-value-file"),
                say!(texts, "cli-help-tally-records"),
            )
            .value_parser(value_parser!(PathBuf)),
        )
        .args(report_options(texts))
        .disable_help_subcommand(true)
        .subcommand_help_heading(say!(texts, "cli-heading-commands"))
        .subcommands([export, merge, releases])
}

fn report_options(texts: &Texts) -> Vec<Arg> {
    let flag = |name: &'static str, help: String| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help)
            .help_heading(say!(texts, "cli-heading-options"))
    };
    let number = say!(texts, "cli-value-number");
    let file = say!(texts, "cli-value-file");
    vec![
        option(texts, "by", "nature,unit", say!(texts, "cli-help-tally-by"))
            .action(ArgAction::Append),
        option(
            texts,
            "report",
            "year",
            say!(texts, "cli-help-tally-report"),
        )
        .value_parser(["year"])
        .hide_possible_values(true)
        .conflicts_with("by"),
        option(
            texts,
            "threshold",
            &number,
            say!(texts, "cli-help-tally-threshold"),
        )
        .value_parser(value_parser!(u32)),
        flag("publish", say!(texts, "cli-help-tally-publish")),
        flag("nobody-recognisable", say!(texts, "cli-help-tally-nobody")),
        json(texts),
        option(texts, "out", &file, say!(texts, "cli-help-tally-out"))
            .value_parser(value_parser!(PathBuf)),
        option(
            texts,
            "format",
            "odt|ods|csv|html|json",
            say!(texts, "cli-help-tally-format"),
        ),
    ]
}

fn period_option(texts: &Texts) -> Arg {
    option(
        texts,
        "period",
        "2025|2025-H1",
        say!(texts, "cli-help-period"),
    )
}

fn json(texts: &Texts) -> Arg {
    Arg::new("json")
        .long("json")
        .action(ArgAction::SetTrue)
        .help(say!(texts, "cli-help-json"))
        .help_heading(say!(texts, "cli-heading-options"))
}

fn option(texts: &Texts, name: &'static str, value: &str, help: String) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value.to_owned())
        .help(help)
        .help_heading(say!(texts, "cli-heading-options"))
}

fn path(texts: &Texts, name: &'static str, help: String) -> Arg {
    Arg::new(name)
        .value_name(say!(texts, "cli-value-file"))
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(help)
        .help_heading(say!(texts, "cli-heading-arguments"))
}
