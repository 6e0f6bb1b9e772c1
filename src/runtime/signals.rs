//! The wish of the computer that the program ends or steps aside: noticed between keys, and obeyed after sealing what was
//! written.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
};

/// What the computer asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Dismissal {
    /// The number of the signal that asked for the end; 0 while none did.
    number: Arc<AtomicI32>,
    /// Whether it was to step aside, or had been made to.
    aside: Arc<AtomicBool>,
}

impl Dismissal {
    /// The signal, if one came.
    pub(super) fn signal(&self) -> Option<i32> {
        Some(self.number.load(Ordering::SeqCst)).filter(|number| *number != 0)
    }

    /// Whether the program was put aside since this was asked last: others may look at the screen now.
    pub(super) fn was_put_aside(&self) -> bool {
        self.aside.swap(false, Ordering::SeqCst)
    }

    /// Begins to listen. When the program does not end by itself within some seconds, it is ended.
    ///
    /// # Errors
    /// If the computer refuses.
    #[cfg(unix)]
    pub(super) fn listen() -> io::Result<Self> {
        use signal_hook::{
            consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
            iterator::Signals,
        };
        let dismissal = Self::default();
        let noted = dismissal.clone();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
        std::thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                for number in signals.forever() {
                    // It locks instead of standing still with a note on the screen.
                    if matches!(number, SIGTSTP | SIGCONT) {
                        noted.aside.store(true, Ordering::SeqCst);
                    } else {
                        noted.number.store(number, Ordering::SeqCst);
                        std::thread::sleep(PATIENCE);
                        end_at_once(number);
                    }
                }
            })?;
        Ok(dismissal)
    }

    /// Begins to listen: elsewhere the window closes without a word, and the draft of three seconds ago is there.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(unix))]
    pub(super) fn listen() -> io::Result<Self> {
        Ok(Self::default())
    }
}

/// Ends the program, and gives the terminal back if it still takes anything: one that does not holds up whoever writes to it.
#[cfg(unix)]
fn end_at_once(number: i32) -> ! {
    let tidying = std::thread::spawn(super::terminal::give_back);
    for _ in 0..10 {
        if tidying.is_finished() {
            break;
        }
        std::thread::sleep(PATIENCE / 100);
    }
    std::process::exit(128 + number);
}

/// How long the program may take to seal what was written.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);
