//! The computer's wish that the program ends: heard at once, and answered even when the terminal hangs.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
    thread,
    time::Duration,
};

use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH},
    iterator::Signals as Heard,
    low_level::raise,
};

/// How long the program may take to seal the text and to tidy up, once it was asked to end.
const PATIENCE: Duration = Duration::from_secs(5);

/// Hears the signals that end a program.
#[derive(Clone, Debug)]
pub struct Signals {
    last: Arc<AtomicI32>,
}

impl Signals {
    /// Starts to listen.
    ///
    /// # Errors
    /// If the system does not allow it.
    pub fn listen() -> io::Result<Self> {
        let mut heard = Heard::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        let last = Arc::new(AtomicI32::new(0));
        let told = Arc::clone(&last);
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in heard.forever() {
                told.store(signal, Ordering::SeqCst);
                // The wait for keys wakes up by a change of size, and by nothing else from outside.
                let _unwoken = raise(SIGWINCH);
                thread::sleep(PATIENCE);
                // Still here: the terminal is gone and does not let go. What was sealed is safe; the rest is not saved by
                // waiting longer.
                std::process::exit(128 + signal);
            }
        })?;
        Ok(Self { last })
    }

    /// Returns the signal that came, if one did.
    #[must_use]
    pub fn came(&self) -> Option<i32> {
        Some(self.last.load(Ordering::SeqCst)).filter(|signal| *signal != 0)
    }
}
