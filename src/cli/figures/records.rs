//! Figures over a file of coded records, so that others can check the method: no vault, no passphrase.

use std::path::Path;

use rand::{RngCore as _, rngs::OsRng};

use super::{Output, Progress, Session};
use crate::{
    cli::failure::Failure,
    sanitise, say,
    tally::scenario,
    usecases::{Trouble, own_roads},
};

/// Makes the releases that a file asks for, and writes what everybody may see of them.
pub(super) fn records(session: &Session, file: &Path) -> Result<(), Failure> {
    let text = own_roads::read(file).map_err(Trouble::File)?;
    let mut progress = Progress::new(session);
    let published = scenario::publish(&text, OsRng.next_u64(), &mut |met, all| {
        progress.tell(met, all)
    });
    progress.end();
    let published = published.map_err(Failure::Records)?;
    for (release, table) in &published.left_out {
        let line = say!(
            session.texts,
            "cli-tally-records-left-out",
            release = release.as_str(),
            table = table.as_str()
        );
        // The answer itself goes to standard output.
        drop(std::io::Write::write_fmt(
            &mut std::io::stderr(),
            format_args!("{}\n", sanitise::one_line(&line).text),
        ));
    }
    let mut output = Output::new();
    output.json(&published.documents)?;
    output.finish()
}
