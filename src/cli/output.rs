//! Writes the answer to standard output: harmless, and with an eye on whether it arrives.

use std::io::{self, BufWriter, StdoutLock, Write as _};

use serde::Serialize;

use super::failure::Failure;
use crate::sanitise;

/// Standard output, until [`Output::finish`].
pub(super) struct Output(BufWriter<StdoutLock<'static>>);

impl Output {
    /// Takes hold of standard output.
    pub(super) fn new() -> Self {
        Self(BufWriter::new(io::stdout().lock()))
    }

    /// Writes a text of several lines, made harmless.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Failure> {
        let cleaned = sanitise::clean(text).text;
        self.0
            .write_all(cleaned.as_bytes())
            .map_err(|error| failed(&error))
    }

    /// Writes one line, made harmless.
    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.0, "{}", sanitise::one_line(text).text.trim_end())
            .map_err(|error| failed(&error))
    }

    /// Writes a text of several lines, each of them indented.
    pub(super) fn indented(&mut self, text: &str, indent: &str) -> Result<(), Failure> {
        for line in sanitise::clean(text).text.lines() {
            self.line(&format!("{indent}{line}"))?;
        }
        Ok(())
    }

    /// Writes a JSON document. What is harmful in a text is made visible here too; the document stays a document.
    pub(super) fn json(&mut self, document: &impl Serialize) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(document)
            .map_err(|_its_own| Failure::Output(io::ErrorKind::InvalidData))?;
        self.text(&text)?;
        self.line("")
    }

    /// Makes sure that everything has been written before the command ends well.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.0.flush().map_err(|error| failed(&error))
    }

    /// Makes sure that what was written so far is seen.
    pub(super) fn flush(&mut self) -> Result<(), Failure> {
        self.0.flush().map_err(|error| failed(&error))
    }
}

fn failed(error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::ReaderGone,
        kind => Failure::Output(kind),
    }
}
