//! The wish of the computer that the program ends: noticed between keys, and obeyed after sealing what was written.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
};

/// The number of the signal that asked for the end; 0 while none did.
#[derive(Clone, Debug, Default)]
pub(super) struct Dismissal(Arc<AtomicI32>);

impl Dismissal {
    /// The signal, if one came.
    pub(super) fn signal(&self) -> Option<i32> {
        Some(self.0.load(Ordering::SeqCst)).filter(|number| *number != 0)
    }

    /// Begins to listen. When the program does not end by itself within some seconds, it is ended.
    ///
    /// # Errors
    /// If the computer refuses.
    #[cfg(unix)]
    pub(super) fn listen() -> io::Result<Self> {
        use signal_hook::{
            consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
            iterator::Signals,
        };
        let dismissal = Self::default();
        let noted = dismissal.clone();
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
        std::thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                if let Some(number) = signals.forever().next() {
                    noted.0.store(number, Ordering::SeqCst);
                    std::thread::sleep(PATIENCE);
                    // A terminal that takes nothing any more holds up whoever writes to it: that is not waited for.
                    let tidying = std::thread::spawn(super::terminal::give_back);
                    for _ in 0..10 {
                        if tidying.is_finished() {
                            break;
                        }
                        std::thread::sleep(PATIENCE / 100);
                    }
                    std::process::exit(128 + number);
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

/// How long the program may take to seal what was written.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);
