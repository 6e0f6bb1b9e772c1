//! The wish of the computer that the program ends or steps aside: noticed between keys, and obeyed after sealing what was
//! written. Also the end of the parent, without which nobody puts the terminal right.

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
    /// Whether it is to step aside.
    aside: Arc<AtomicBool>,
    /// Whether it went on after it had been put aside, by whatever means.
    resumed: Arc<AtomicBool>,
}

impl Dismissal {
    /// The signal, if one came. The end of the parent counts as one.
    pub(super) fn signal(&self) -> Option<i32> {
        let number = self.number.load(Ordering::SeqCst);
        match number {
            0 => is_orphan().then_some(TERMINATED),
            number => Some(number),
        }
    }

    /// Whether it was asked to step aside since this was asked last.
    pub(super) fn is_to_step_aside(&self) -> bool {
        self.aside.swap(false, Ordering::SeqCst)
    }

    /// Whether the program was put aside since this was asked last: others may look at the screen now.
    pub(super) fn was_put_aside(&self) -> bool {
        self.resumed.swap(false, Ordering::SeqCst)
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
        end_with_the_parent();
        std::thread::Builder::new()
            .name("signals".to_owned())
            .spawn(move || {
                for number in signals.forever() {
                    match number {
                        // It locks instead of standing still with a note on the screen.
                        SIGTSTP => noted.aside.store(true, Ordering::SeqCst),
                        SIGCONT => noted.resumed.store(true, Ordering::SeqCst),
                        _ => {
                            noted.number.store(number, Ordering::SeqCst);
                            std::thread::sleep(PATIENCE);
                            end_at_once(number);
                        }
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

/// The signal that asks for the end.
#[cfg(unix)]
const TERMINATED: i32 = signal_hook::consts::SIGTERM;
#[cfg(not(unix))]
const TERMINATED: i32 = 15;

/// Asks the system for word when the parent ends.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn end_with_the_parent() {
    use rustix::process::{Signal, set_parent_process_death_signal};
    // Where it is refused the missing reader of our errors tells the same, within a moment.
    let _refused = set_parent_process_death_signal(Some(Signal::TERM));
}

#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
const fn end_with_the_parent() {}

/// Whether the parent is gone: it reads what goes to standard error, and nobody does now.
#[cfg(unix)]
pub(super) fn is_orphan() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let stderr = io::stderr();
    let mut line = [PollFd::new(&stderr, PollFlags::empty())];
    let at_once = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    let asked = poll(&mut line, Some(&at_once));
    let gone = PollFlags::ERR | PollFlags::HUP;
    asked.is_ok() && line.iter().any(|line| line.revents().intersects(gone))
}

#[cfg(not(unix))]
pub(super) const fn is_orphan() -> bool {
    false
}

/// Ends the program, with a blank screen if the terminal still takes anything: one that does not holds up whoever writes to it.
#[cfg(unix)]
fn end_at_once(number: i32) -> ! {
    let tidying = std::thread::spawn(|| {
        if is_orphan() {
            super::terminal::rescue();
        } else {
            // A terminal that is gone shows nothing.
            drop(super::terminal::wipe());
        }
    });
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
