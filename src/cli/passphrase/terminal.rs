//! Asks for a passphrase in the terminal without showing it, and leaves the terminal as it was, whatever happens.

use std::{
    fs::File,
    io::{Read as _, Write as _},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};
use signal_hook::{
    SigId,
    consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM},
    flag, low_level,
};
use zeroize::Zeroizing;

use super::{Failure, LONGEST, Misuse, PassphraseFault};
use crate::sanitise;

/// Asks, and returns what was typed before Enter.
pub(super) fn ask(prompt: &str) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let no_terminal = || Failure::Misuse(Misuse::NoTerminalForPassphrase);
    let tty = File::options()
        .read(true)
        .write(true)
        .open("/dev/tty")
        .map_err(|_why| no_terminal())?;
    let signals = Signals::watch();
    let mut quiet = Quiet::begin(tty).ok_or_else(no_terminal)?;
    quiet.say(&sanitise::one_line(prompt).text);
    quiet.say(" ");
    let typed = quiet.read_line(&signals);
    quiet.say("\r\n");
    typed
}

/// A terminal that shows nothing of what is typed, until this is dropped.
struct Quiet {
    tty: File,
    before: Termios,
}

impl Quiet {
    fn begin(tty: File) -> Option<Self> {
        let before = tcgetattr(&tty).ok()?;
        let mut quiet = before.clone();
        // Keys come one by one, and Ctrl-C as a key: no signal can end the program while the terminal is silent.
        quiet.local_modes -=
            LocalModes::ECHO | LocalModes::ECHONL | LocalModes::ICANON | LocalModes::ISIG;
        quiet.input_modes -= InputModes::ICRNL;
        // A read ends after a tenth of a second, so that a signal from outside is noticed.
        quiet.special_codes[SpecialCodeIndex::VMIN] = 0;
        quiet.special_codes[SpecialCodeIndex::VTIME] = 1;
        tcsetattr(&tty, OptionalActions::Flush, &quiet).ok()?;
        Some(Self { tty, before })
    }

    fn say(&mut self, text: &str) {
        // A prompt that can't be shown is no reason not to listen.
        drop(self.tty.write_all(text.as_bytes()));
    }

    fn read_line(&mut self, signals: &Signals) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let mut line = Zeroizing::new(Vec::with_capacity(LONGEST + 2));
        loop {
            let mut key = [0];
            let count = self
                .tty
                .read(&mut key)
                .map_err(|_why| Failure::Passphrase(PassphraseFault::Unreadable))?;
            if signals.came() {
                return Err(Failure::Cancelled);
            }
            if count == 0 {
                continue;
            }
            match key[0] {
                b'\r' | b'\n' => return Ok(line),
                // Ctrl-C, Ctrl-D, Ctrl-\.
                0x03 | 0x04 | 0x1C => return Err(Failure::Cancelled),
                // Backspace takes a whole letter.
                0x08 | 0x7F => while line.pop().is_some_and(|byte| byte & 0xC0 == 0x80) {},
                // Ctrl-U.
                0x15 => line.clear(),
                other if other >= b' ' && line.len() <= LONGEST => line.push(other),
                _ => {}
            }
        }
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        // When the terminal is gone there is nothing to put back.
        let _gone = tcsetattr(&self.tty, OptionalActions::Flush, &self.before);
    }
}

/// Notices signals that would end the program, as long as it lives.
struct Signals {
    came: Arc<AtomicBool>,
    watched: Vec<SigId>,
}

impl Signals {
    fn watch() -> Self {
        let came = Arc::new(AtomicBool::new(false));
        let watched = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
            .into_iter()
            .filter_map(|signal| flag::register(signal, Arc::clone(&came)).ok())
            .collect();
        Self { came, watched }
    }

    fn came(&self) -> bool {
        self.came.load(Ordering::Relaxed)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        for id in self.watched.drain(..) {
            low_level::unregister(id);
        }
    }
}
