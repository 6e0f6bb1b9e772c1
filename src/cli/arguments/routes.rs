//! The arguments of `routes check` and `routes show`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::{Misuse, Task, dressed, path_argument};
use crate::{cli::roads::Whose, domain::Date, say, texts::Texts};

/// What was asked.
pub(super) fn task(matches: &ArgMatches) -> Result<Task, Misuse> {
    Ok(match matches.subcommand() {
        Some(("check", matches)) => Task::RoutesCheck(
            matches
                .get_one::<PathBuf>("file")
                .cloned()
                .ok_or(Misuse::Missing)?,
        ),
        Some((_, matches)) => Task::RoutesShow {
            whose: Whose {
                on: matches.get_one::<Date>("on").copied(),
                organisation: matches.get_one::<String>("organisation").cloned(),
                bond: matches.get_one::<String>("bond").cloned(),
            },
            json: matches.get_flag("json"),
        },
        None => return Err(Misuse::Missing),
    })
}

/// The command and its two.
pub(super) fn command(texts: &Texts, json: Arg) -> Command {
    let file = say!(texts, "cli-value-file");
    let check = dressed(
        Command::new("check"),
        texts,
        &format!("routes check {file}"),
    )
    .about(say!(texts, "cli-about-routes-check"))
    .arg(path_argument(texts, "file").help(say!(texts, "cli-help-routes-file")));
    let option = |name: &'static str, value: String, help: String| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .help(help)
            .help_heading(say!(texts, "cli-heading-options"))
    };
    let code = || say!(texts, "cli-value-code");
    let on = option(
        "on",
        say!(texts, "cli-value-day"),
        say!(texts, "cli-help-routes-on"),
    );
    let whose = say!(texts, "cli-help-routes-organisation");
    let bond = say!(texts, "cli-help-routes-bond");
    let show = dressed(Command::new("show"), texts, "routes show")
        .about(say!(texts, "cli-about-routes-show"))
        .arg(on.value_parser(|word: &str| word.parse::<Date>().map_err(|_theirs| "")))
        .arg(option("organisation", code(), whose))
        .arg(option("bond", code(), bond))
        .arg(json);
    dressed(Command::new("routes"), texts, "routes")
        .about(say!(texts, "cli-about-routes"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say!(texts, "cli-heading-commands"))
        .subcommands([check, show])
}
