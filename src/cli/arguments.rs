//! What can be asked on the command line, with the help in the language of the reader.

use std::{ffi::OsString, path::PathBuf};

use clap::{
    Arg, ArgAction, ArgMatches, Command, builder::PossibleValuesParser, error::ErrorKind,
    value_parser,
};

use super::{failure::Misuse, passphrase::Source, roads::Whose};
use crate::{app::Begin, domain::Language, say, texts::Texts};

pub(super) mod figures;
pub(super) mod packages;
mod routes;
mod units;

/// What is to be done, and with what.
#[derive(Debug)]
pub(super) struct Request {
    /// What is to be done.
    pub(super) task: Task,
    /// The directory of the vault; none for the usual place.
    pub(super) vault: Option<PathBuf>,
    /// The own file of roads; none for the usual place.
    pub(super) routes: Option<PathBuf>,
    /// The language that was asked for.
    pub(super) language: Option<Language>,
    /// Where the passphrase comes from.
    pub(super) passphrase: Source,
    /// Where the screens begin, when they are shown in this very process: said by the parent of it.
    pub(super) begin: Option<Begin>,
}

/// What is to be done.
#[derive(Debug)]
pub(super) enum Task {
    Screens,
    Init,
    Import(PathBuf),
    List {
        json: bool,
    },
    Show {
        case: String,
        json: bool,
    },
    Note {
        case: String,
        facts: OwnFacts,
    },
    Tally(Box<figures::FiguresTask>),
    Verify {
        json: bool,
    },
    Backup {
        file: PathBuf,
        for_sheet: bool,
    },
    Restore {
        file: PathBuf,
        into: PathBuf,
        sheet: Option<PathBuf>,
    },
    Handover(packages::Handover),
    Successor(packages::Successor),
    TakeOver(PathBuf),
    Received {
        case: String,
        code: String,
    },
    Key,
    RoutesCheck(PathBuf),
    UnitsCheck(PathBuf),
    RoutesShow {
        whose: Whose,
        json: bool,
    },
    Demo,
}

/// What is known of a note beside its words, as it was typed.
#[derive(Debug, Default)]
pub(super) struct OwnFacts {
    pub(super) channel: Option<String>,
    pub(super) task: Option<String>,
    pub(super) minutes: Option<u16>,
}

/// What came of reading the arguments.
#[derive(Debug)]
pub(super) enum Asked {
    /// A text to show.
    Help(String),
    /// Something to do.
    Task(Box<Request>),
}

/// Returns the language that is asked for, before anything else is read: the help is in it too.
pub(super) fn language(arguments: &[OsString]) -> Option<Language> {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.next()?,
            Some(rest) => rest.strip_prefix('=')?,
            None => continue,
        };
        return Language::ALL
            .into_iter()
            .find(|language| language.tag() == tag);
    }
    None
}

/// Reads the arguments.
///
/// What was typed is never repeated in an answer: somebody may have typed a passphrase in the wrong place.
pub(super) fn parse(arguments: Vec<OsString>, texts: &Texts) -> Result<Asked, Misuse> {
    let matches = match program(texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                    Ok(Asked::Help(error.render().to_string()))
                }
                ErrorKind::InvalidSubcommand | ErrorKind::UnknownArgument => Err(Misuse::Unknown),
                ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
                    Err(Misuse::Missing)
                }
                ErrorKind::ArgumentConflict | ErrorKind::TooManyValues => Err(Misuse::TooMuch),
                _ => Err(Misuse::WrongValue),
            };
        }
    };
    request(&matches).map(Box::new).map(Asked::Task)
}

fn request(matches: &ArgMatches) -> Result<Request, Misuse> {
    let (task, inner) = match matches.subcommand() {
        None => (Task::Screens, matches),
        Some((name, inner)) => (task(name, inner)?, inner),
    };
    // A command of two words has its options at the second.
    let inner = inner.subcommand().map_or(inner, |(_, second)| second);
    let passphrase = match inner.get_one::<PathBuf>("passphrase-file") {
        None => Source::Prompt,
        Some(path) if path.as_os_str() == "-" => Source::StandardInput,
        Some(path) => Source::File(path.clone()),
    };
    Ok(Request {
        task,
        vault: inner.get_one::<PathBuf>("vault").cloned(),
        routes: inner.get_one::<PathBuf>("routes").cloned(),
        language: inner
            .get_one::<String>("lang")
            .and_then(|tag| Language::from_tag(tag)),
        passphrase,
        begin: matches.get_one::<Begin>("screens").cloned(),
    })
}

fn task(name: &str, matches: &ArgMatches) -> Result<Task, Misuse> {
    let word = |name: &str| matches.get_one::<String>(name).cloned();
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let json = || matches.get_flag("json");
    if let Some(task) = packages::task(name, matches) {
        return task;
    }
    Ok(match name {
        "init" => Task::Init,
        "import" => Task::Import(path("file").ok_or(Misuse::Missing)?),
        "list" => Task::List { json: json() },
        "show" => Task::Show {
            case: word("case").ok_or(Misuse::Missing)?,
            json: json(),
        },
        "note" => Task::Note {
            case: word("case").ok_or(Misuse::Missing)?,
            facts: OwnFacts {
                channel: word("channel"),
                task: word("task"),
                minutes: matches.get_one::<u16>("minutes").copied(),
            },
        },
        "tally" => figures::task(matches)?,
        "verify" => Task::Verify { json: json() },
        "backup" => Task::Backup {
            file: path("file").ok_or(Misuse::Missing)?,
            for_sheet: matches.get_flag("for-sheet"),
        },
        "restore" => Task::Restore {
            file: path("file").ok_or(Misuse::Missing)?,
            into: path("into").ok_or(Misuse::Missing)?,
            sheet: path("recovery-sheet"),
        },
        "routes" => routes::task(matches)?,
        "units" => units::task(matches)?,
        _ => Task::Demo,
    })
}

/// Describes the whole command line.
fn program(texts: &Texts) -> Command {
    let directory = say!(texts, "cli-value-directory");
    let file = say!(texts, "cli-value-file");
    let global = [
        Arg::new("vault")
            .long("vault")
            .visible_alias("kluis")
            .value_name(directory)
            .value_parser(value_parser!(PathBuf))
            .help(say!(texts, "cli-help-vault")),
        Arg::new("routes")
            .long("routes")
            .value_name(file.clone())
            .value_parser(value_parser!(PathBuf))
            .help(say!(texts, "cli-help-routes")),
        Arg::new("passphrase-file")
            .long("passphrase-file")
            .value_name(file)
            .value_parser(value_parser!(PathBuf))
            .help(say!(texts, "cli-help-passphrase-file")),
        Arg::new("lang")
            .long("lang")
            .value_name("nl|en")
            .value_parser(PossibleValuesParser::new(["nl", "en"]))
            .hide_possible_values(true)
            .help(say!(texts, "cli-help-lang")),
    ];
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help(say!(texts, "cli-help-version"))
        .help_heading(say!(texts, "cli-heading-options"));
    let inner = Arg::new("screens")
        .long("screens")
        .hide(true)
        .value_parser(|word: &str| Begin::read(word).ok_or(""));
    let globals = global.map(|arg| {
        arg.global(true)
            .help_heading(say!(texts, "cli-heading-options"))
    });
    dressed(Command::new("klankbord"), texts, "")
        .about(say!(texts, "cli-about"))
        .after_help(say!(texts, "cli-after-help"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say!(texts, "cli-heading-commands"))
        .args(globals)
        .arg(version)
        .arg(inner)
        .subcommands(commands(texts))
}

fn commands(texts: &Texts) -> Vec<Command> {
    let positional = |name: &'static str, value: String, help: String| {
        Arg::new(name)
            .value_name(value)
            .required(true)
            .help(help)
            .help_heading(say!(texts, "cli-heading-arguments"))
    };
    let case = || {
        let value = say!(texts, "cli-value-case");
        positional("case", value, say!(texts, "cli-help-case"))
    };
    let option = |name: &'static str, value: String, help: String| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(help)
            .help_heading(say!(texts, "cli-heading-options"))
    };
    let json = || {
        Arg::new("json")
            .long("json")
            .action(ArgAction::SetTrue)
            .help(say!(texts, "cli-help-json"))
            .help_heading(say!(texts, "cli-heading-options"))
    };
    let code = || say!(texts, "cli-value-code");
    let command = |name: &'static str, about: String, values: String| {
        dressed(Command::new(name), texts, &format!("{name} {values}")).about(about)
    };
    let case_value = || say!(texts, "cli-value-case");
    let file = || say!(texts, "cli-value-file");
    let mut commands = vec![
        command("init", say!(texts, "cli-about-init"), String::new()),
        command("import", say!(texts, "cli-about-import"), file())
            .arg(path_argument(texts, "file").help(say!(texts, "cli-help-import-file"))),
        command("list", say!(texts, "cli-about-list"), String::new()).arg(json()),
        command("show", say!(texts, "cli-about-show"), case_value())
            .arg(case())
            .arg(json()),
        command("note", say!(texts, "cli-about-note"), case_value())
            .after_help(say!(texts, "cli-after-help-note"))
            .arg(case())
            .arg(option("channel", code(), say!(texts, "cli-help-channel")))
            .arg(option("task", code(), say!(texts, "cli-help-task")))
            .arg(
                option(
                    "minutes",
                    say!(texts, "cli-value-number"),
                    say!(texts, "cli-help-minutes"),
                )
                .value_parser(value_parser!(u16).range(0..=1440)),
            ),
        figures::command(texts),
        command("verify", say!(texts, "cli-about-verify"), String::new()).arg(json()),
        backup(
            texts,
            command("backup", say!(texts, "cli-about-backup"), file()),
        ),
        restore(
            texts,
            command("restore", say!(texts, "cli-about-restore"), file()),
        ),
        routes::command(texts, json()),
        units::command(texts),
    ];
    commands.extend(packages::commands(texts));
    commands.push(command(
        "demo",
        say!(texts, "cli-about-demo"),
        String::new(),
    ));
    commands
}

fn backup(texts: &Texts, command: Command) -> Command {
    command
        .arg(path_argument(texts, "file").help(say!(texts, "cli-help-backup-file")))
        .arg(
            Arg::new("for-sheet")
                .long("for-sheet")
                .action(ArgAction::SetTrue)
                .help(say!(texts, "cli-help-for-sheet"))
                .help_heading(say!(texts, "cli-heading-options")),
        )
}

fn restore(texts: &Texts, command: Command) -> Command {
    let option = |name: &'static str, value: String| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .value_parser(value_parser!(PathBuf))
            .help_heading(say!(texts, "cli-heading-options"))
    };
    command
        .arg(path_argument(texts, "file").help(say!(texts, "cli-help-restore-file")))
        .arg(
            option("into", say!(texts, "cli-value-directory"))
                .required(true)
                .help(say!(texts, "cli-help-into")),
        )
        .arg(
            option("recovery-sheet", say!(texts, "cli-value-file"))
                .help(say!(texts, "cli-help-recovery-sheet")),
        )
}

fn path_argument(texts: &Texts, name: &'static str) -> Arg {
    Arg::new(name)
        .value_name(say!(texts, "cli-value-file"))
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help_heading(say!(texts, "cli-heading-arguments"))
}

/// Gives a command its help in the language of the reader: the library's own headings are English.
fn dressed(command: Command, texts: &Texts, words: &str) -> Command {
    let values = if words.is_empty() {
        say!(texts, "cli-usage-command")
    } else {
        words.trim_end().to_owned()
    };
    let usage = say!(texts, "cli-usage", values = values);
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n",
        say!(texts, "cli-heading-usage")
    );
    command
        .override_usage(usage)
        .help_template(template)
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(say!(texts, "cli-help-help"))
                .help_heading(say!(texts, "cli-heading-options")),
        )
}

#[cfg(test)]
mod tests;
