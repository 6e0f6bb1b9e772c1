//! The arguments of `units check`.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::{Misuse, Task, dressed, path_argument};
use crate::{say, texts::Texts};

/// What was asked.
pub(super) fn task(matches: &ArgMatches) -> Result<Task, Misuse> {
    let (_, matches) = matches.subcommand().ok_or(Misuse::Missing)?;
    let file = matches.get_one::<PathBuf>("file").cloned();
    file.map(Task::UnitsCheck).ok_or(Misuse::Missing)
}

/// The command and its one.
pub(super) fn command(texts: &Texts) -> Command {
    let file = say!(texts, "cli-value-file");
    let check = dressed(Command::new("check"), texts, &format!("units check {file}"))
        .about(say!(texts, "cli-about-units-check"))
        .arg(path_argument(texts, "file").help(say!(texts, "cli-help-units-file")));
    dressed(Command::new("units"), texts, "units")
        .about(say!(texts, "cli-about-units"))
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say!(texts, "cli-heading-commands"))
        .subcommand(check)
}
