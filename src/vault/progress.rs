//! How far long work is, and the word that stops it.

use std::ops::ControlFlow;

use super::error::Error;

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Reads everything.
    Reading,
    /// Seals and writes everything.
    Writing,
    /// Reads back what was written and compares.
    Checking,
    /// Overwrites and removes what is no longer to be read. From here it can't be stopped.
    Clearing,
}

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How many items are done in this stage.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// Follows long work. Its `Break` stops the work before it counts: then nothing has changed.
pub type Watch<'a> = dyn Fn(Progress) -> ControlFlow<()> + Sync + 'a;

/// Follows nothing and stops nothing.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// Tells how far the work is, and turns the word to stop into an error.
pub(super) fn tell(watch: &Watch<'_>, stage: Stage, done: usize, of: usize) -> Result<(), Error> {
    match watch(Progress { stage, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Stopped),
    }
}
