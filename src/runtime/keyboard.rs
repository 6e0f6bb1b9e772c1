//! The keyboard, listened to by a thread of its own: nothing that comes over the line can hold the program up.
//!
//! Half a key (the first bytes of a function key, a pasted text that never ends) makes the library wait for the rest without
//! end, and a terminal that is gone makes it turn round for ever (crossterm #793). Both must not keep the program from
//! locking, or from ending.

use std::{
    io,
    sync::mpsc::{Receiver, RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

use crossterm::event::{self, Event};

use super::terminal;
use crate::app::Begin;

/// Keys that wait come right after one another; after a pause this long there are no more.
const PAUSE: Duration = Duration::from_millis(20);

/// The most that is thrown away at once: more than a terminal keeps waiting.
const MOST_FORGOTTEN: usize = 10_000;

/// How long after a lock nothing is read: what still comes is the rest of a sentence, and must not even be in the memory.
const DEAF: Duration = Duration::from_millis(300);

/// What becomes of the keys that were typed before this process listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// They count: somebody goes on typing.
    Counts,
    /// They are thrown away: they were typed at something that is no longer there.
    Forgotten,
    /// They are thrown away, and those of the next moment too.
    Deaf,
}

impl Typed {
    /// What becomes of them where a process begins.
    pub(super) const fn at(begin: &Begin) -> Self {
        if begin.is_deaf {
            Self::Deaf
        } else if begin.did_not_fit || begin.problem.is_some() {
            Self::Forgotten
        } else {
            Self::Counts
        }
    }

    /// Lets the moment of deafness pass.
    fn wait(self) {
        if self == Self::Deaf {
            thread::sleep(DEAF);
            terminal::forget_typed();
        }
    }
}

/// The keyboard.
#[derive(Debug)]
pub(super) struct Keyboard {
    events: Receiver<io::Result<Event>>,
}

impl Keyboard {
    /// Begins to listen. Nothing is kept between the thread and the program: a key is handed over or waits outside.
    ///
    /// # Errors
    /// If the computer allows no thread.
    pub(super) fn listen(typed: Typed) -> io::Result<Self> {
        // Before the first frame: what is typed at that one counts.
        if typed != Typed::Counts {
            terminal::forget_typed();
        }
        let (sender, events) = sync_channel(0);
        thread::Builder::new()
            .name("keys".to_owned())
            .spawn(move || {
                typed.wait();
                loop {
                    let event = event::read();
                    let failed = event.is_err();
                    if sender.send(event).is_err() || failed {
                        return;
                    }
                }
            })?;
        Ok(Self { events })
    }

    /// Waits for something, at most `patience`.
    ///
    /// # Errors
    /// If the terminal is gone.
    pub(super) fn next(&self, patience: Duration) -> io::Result<Option<Event>> {
        match self.events.recv_timeout(patience) {
            Ok(event) => event.map(Some),
            Err(RecvTimeoutError::Timeout) if !is_gone() => Ok(None),
            Err(_) => Err(io::ErrorKind::NotConnected.into()),
        }
    }

    /// Throws away what was typed meanwhile.
    pub(super) fn forget_typed(&self) {
        for _key in 0..MOST_FORGOTTEN {
            if self.events.recv_timeout(PAUSE).is_err() {
                return;
            }
        }
    }
}

/// Whether the terminal was closed.
#[cfg(unix)]
fn is_gone() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stdin = io::stdin();
    let mut line = [PollFd::new(&stdin, PollFlags::empty())];
    let at_once = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // When it can't be asked it is taken to be there: a signal or a failing frame tells otherwise.
    let asked = poll(&mut line, Some(&at_once));
    asked.is_ok() && line.iter().any(|line| !line.revents().is_empty())
}

/// Whether the terminal was closed: elsewhere reading fails by itself.
#[cfg(not(unix))]
const fn is_gone() -> bool {
    false
}
