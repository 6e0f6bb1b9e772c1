//! The commands by which something leaves for somebody else, and comes in from a former adviser.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{Misuse, Task, dressed};
use crate::{say, texts::Texts};

/// A package for a committee or a desk, as it was asked for.
#[derive(Debug)]
pub(in crate::cli) struct Handover {
    /// The case.
    pub(in crate::cli) case: String,
    /// The track: its name in the case, or its route.
    pub(in crate::cli) track: String,
    /// The keys that were given.
    pub(in crate::cli) to: Vec<String>,
    /// Whether a passphrase opens it instead.
    pub(in crate::cli) passphrase: bool,
    /// The file; none for a name that says nothing.
    pub(in crate::cli) file: Option<PathBuf>,
}

/// A package for a successor, as it was asked for.
#[derive(Debug)]
pub(in crate::cli) struct Successor {
    /// The cases.
    pub(in crate::cli) cases: Vec<String>,
    /// The keys that were given.
    pub(in crate::cli) to: Vec<String>,
    /// The file.
    pub(in crate::cli) file: PathBuf,
}

/// Reads one of these commands; nothing for another.
pub(super) fn task(name: &str, matches: &ArgMatches) -> Option<Result<Task, Misuse>> {
    let word = |name: &str| matches.get_one::<String>(name).cloned();
    let words = |name: &str| -> Vec<String> {
        let given = matches.get_many::<String>(name);
        given.into_iter().flatten().cloned().collect()
    };
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let task = match name {
        "handover" => handover(matches, word("case"), word("track"), words("to")),
        "successor" => path("file").map(|file| {
            Task::Successor(Successor {
                cases: words("cases"),
                to: words("to"),
                file,
            })
        }),
        "take-over" => path("file").map(Task::TakeOver),
        "received" => word("case")
            .zip(word("code"))
            .map(|(case, code)| Task::Received { case, code }),
        "key" => Some(Task::Key),
        _ => return None,
    };
    Some(task.ok_or(Misuse::Missing))
}

fn handover(
    matches: &ArgMatches,
    case: Option<String>,
    track: Option<String>,
    to: Vec<String>,
) -> Option<Task> {
    Some(Task::Handover(Handover {
        case: case?,
        track: track?,
        to,
        passphrase: matches.get_flag("passphrase"),
        file: matches.get_one::<PathBuf>("file").cloned(),
    }))
}

/// Describes these commands.
pub(super) fn commands(texts: &Texts) -> Vec<Command> {
    let command = |name: &'static str, about: String, values: String| {
        dressed(Command::new(name), texts, &format!("{name} {values}")).about(about)
    };
    let (case, file) = (say!(texts, "cli-value-case"), say!(texts, "cli-value-file"));
    let key = say!(texts, "cli-value-key");
    let code = say!(texts, "cli-value-code");
    vec![
        command(
            "handover",
            say!(texts, "cli-about-handover"),
            format!("{case} --track R-KCOO --to {key}"),
        )
        .after_help(say!(texts, "cli-after-help-handover"))
        .arg(positional(texts, "case", &case).help(say!(texts, "cli-help-case")))
        .arg(
            option(texts, "track", &say!(texts, "cli-value-track"))
                .required(true)
                .help(say!(texts, "cli-help-track")),
        )
        .arg(to(texts, &key))
        .arg(
            Arg::new("passphrase")
                .long("passphrase")
                .action(ArgAction::SetTrue)
                .conflicts_with("to")
                .help(say!(texts, "cli-help-package-passphrase"))
                .help_heading(say!(texts, "cli-heading-options")),
        )
        .arg(
            option(texts, "file", &file)
                .value_parser(value_parser!(PathBuf))
                .help(say!(texts, "cli-help-package-file")),
        ),
        command(
            "successor",
            say!(texts, "cli-about-successor"),
            format!("{case}... {file} --to {key}"),
        )
        .after_help(say!(texts, "cli-after-help-successor"))
        .arg(
            positional(texts, "cases", &case)
                .num_args(1..)
                .help(say!(texts, "cli-help-successor-cases")),
        )
        .arg(
            positional(texts, "file", &file)
                .value_parser(value_parser!(PathBuf))
                .help(say!(texts, "cli-help-successor-file")),
        )
        .arg(to(texts, &key)),
        command(
            "take-over",
            say!(texts, "cli-about-take-over"),
            file.clone(),
        )
        .arg(
            positional(texts, "file", &file)
                .value_parser(value_parser!(PathBuf))
                .help(say!(texts, "cli-help-take-over-file")),
        ),
        command(
            "received",
            say!(texts, "cli-about-received"),
            format!("{case} {code}"),
        )
        .arg(positional(texts, "case", &case).help(say!(texts, "cli-help-case")))
        .arg(positional(texts, "code", &code).help(say!(texts, "cli-help-receipt"))),
        command("key", say!(texts, "cli-about-key"), String::new()),
    ]
}

/// The recipient. It can be given twice, so that two are refused by name.
fn to(texts: &Texts, key: &str) -> Arg {
    option(texts, "to", key)
        .action(ArgAction::Append)
        .help(say!(texts, "cli-help-to"))
}

fn positional(texts: &Texts, name: &'static str, value: &str) -> Arg {
    Arg::new(name)
        .value_name(value.to_owned())
        .required(true)
        .help_heading(say!(texts, "cli-heading-arguments"))
}

fn option(texts: &Texts, name: &'static str, value: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value.to_owned())
        .help_heading(say!(texts, "cli-heading-options"))
}
