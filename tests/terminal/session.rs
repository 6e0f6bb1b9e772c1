//! The built program in a real pseudo-terminal, its screen read back with an emulator.

use std::{
    fmt::Write as _,
    io::{Read, Write},
    num::NonZeroU16,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::{
    process::{Pid, Signal, kill_process},
    termios::LocalModes,
};

use super::home::{Home, PASSPHRASE};

/// How long something may take: a passphrase is slow by design, and the computer may be busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// Keys as a terminal sends them.
pub const F12: &str = "\x1b[24~";
pub const CTRL_Q: &str = "\x11";
pub const CTRL_Z: &str = "\x1a";
pub const ESC: &str = "\x1b";
pub const CTRL_S: &str = "\x13";
pub const ENTER: &str = "\r";
pub const DOWN: &str = "\x1b[B";
pub const UP: &str = "\x1b[A";
pub const CTRL_R: &str = "\x12";
pub const BACKSPACE: &str = "\x7f";

/// The master side of the terminal, as long as the window is open.
struct Line {
    pty: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    reader: JoinHandle<()>,
}

/// A running program and the screen it draws on.
pub struct Session {
    line: Option<Line>,
    closing: Arc<AtomicBool>,
    output: Receiver<Vec<u8>>,
    emulator: vt100::Parser,
    raw: Vec<u8>,
    quiet_modes: String,
    child: Option<Box<dyn Child + Send + Sync>>,
    pid: Pid,
}

impl Session {
    /// Starts the program of this computer in a window of 24 by 80.
    pub fn start(home: &Home) -> Self {
        Self::run(home.program(&[]))
    }

    /// Starts a command in a window of 24 by 80.
    pub fn run(command: CommandBuilder) -> Self {
        let (rows, cols) = (24, 80);
        let pair = native_pty_system().openpty(size(rows, cols)).unwrap();
        let quiet_modes = modes(&*pair.master);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let closing = Arc::new(AtomicBool::new(false));
        let (sender, output) = channel();
        let is_closing = Arc::clone(&closing);
        let reader = thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                let told = sender.send(buffer[..count].to_vec());
                if told.is_err() || is_closing.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let pid = i32::try_from(child.process_id().unwrap()).unwrap();
        Self {
            line: Some(Line {
                pty: pair.master,
                keys,
                reader,
            }),
            closing,
            output,
            emulator: emulator(rows, cols),
            raw: Vec::new(),
            quiet_modes,
            child: Some(child),
            pid: Pid::from_raw(pid).unwrap(),
        }
    }

    /// The number of the process.
    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    /// The process that shows the screens: the child of the one that was started. None while the next is on its way.
    #[cfg(target_os = "linux")]
    pub fn screens(&self) -> Option<i32> {
        children(self.pid()).first().copied()
    }

    /// Waits until another process than this shows the screens, and returns it.
    #[cfg(target_os = "linux")]
    #[track_caller]
    pub fn fresh_screens(&self, before: i32) -> i32 {
        for _try in 0..600 {
            if let Some(pid) = self.screens().filter(|pid| *pid != before) {
                return pid;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("the same process shows the screens");
    }

    /// Whether the terminal treats keys as before the program was started.
    pub fn is_quiet(&self) -> bool {
        let line = self.line.as_ref().unwrap();
        modes(&*line.pty) == self.quiet_modes
    }

    /// Types.
    pub fn types(&mut self, keys: &str) {
        let line = self.line.as_mut().expect("the window is open");
        line.keys.write_all(keys.as_bytes()).unwrap();
        line.keys.flush().unwrap();
    }

    /// Pastes, as a terminal with bracketed paste does.
    pub fn pastes(&mut self, text: &str) {
        self.types(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Gives the window another size.
    pub fn resize(&mut self, rows: u16, cols: u16) {
        let line = self.line.as_ref().expect("the window is open");
        line.pty.resize(size(rows, cols)).unwrap();
        let [rows, cols] = [rows, cols].map(|count| NonZeroU16::new(count).unwrap());
        self.emulator.screen_mut().set_size(rows, cols);
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// What is on the screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// What is on the screen and in what scrolled off it.
    pub fn everything_shown(&mut self) -> String {
        let screen = self.emulator.screen_mut();
        let mut shown = screen.contents();
        screen.set_scrollback(usize::MAX);
        while screen.scrollback() > 0 {
            writeln!(shown, "\n{}", screen.contents()).unwrap();
            screen.set_scrollback(screen.scrollback() - 1);
        }
        shown
    }

    /// Every byte that the program sent to the terminal so far.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Whether these bytes were sent to the terminal.
    pub fn has_sent(&self, bytes: &[u8]) -> bool {
        self.raw.windows(bytes.len()).any(|window| window == bytes)
    }

    fn feed(&mut self, within: Duration) -> Result<(), RecvTimeoutError> {
        let bytes = self.output.recv_timeout(within)?;
        self.emulator.process(&bytes);
        self.raw.extend(bytes);
        Ok(())
    }

    /// Whether the screen satisfies `wanted` within this time.
    fn comes(&mut self, within: Duration, wanted: impl Fn(&vt100::Screen) -> bool) -> bool {
        let end = Instant::now() + within;
        while !wanted(self.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            if self.feed(left).is_err() {
                return wanted(self.screen());
            }
        }
        true
    }

    /// Waits until the screen satisfies `wanted`, or fails showing the screen.
    #[track_caller]
    pub fn wait_for(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let came = self.comes(PATIENCE, wanted);
        let shown = self.screen().contents();
        assert!(
            came,
            "waited in vain for {what}; the screen shows:\n{shown}"
        );
    }

    /// Waits for words on the screen.
    #[track_caller]
    pub fn sees(&mut self, words: &str) {
        self.wait_for(words, |screen| screen.contents().contains(words));
    }

    /// Waits for six words that are offered, other than these.
    #[track_caller]
    pub fn offered_words(&mut self, others: &str) -> String {
        let offered = |screen: &vt100::Screen| {
            let shown = screen.contents();
            let lines: Vec<_> = shown.lines().collect();
            let below = lines.iter().position(|line| line.contains("Ctrl+R"))?;
            let words = lines.get(below.checked_sub(1)?)?.trim().to_owned();
            (words.split(' ').count() == 6 && words != others).then_some(words)
        };
        self.wait_for("six words", |screen| offered(screen).is_some());
        offered(self.screen()).unwrap()
    }

    /// The words with a number before them, in the order of the numbers.
    pub fn numbered_words(&self) -> Vec<String> {
        let shown = self.screen().contents();
        let mut found = std::collections::BTreeMap::new();
        let begins_with_number = |line: &&str| line.trim_start().starts_with(char::is_numeric);
        for line in shown.lines().filter(begins_with_number) {
            let parts: Vec<_> = line.split_whitespace().collect();
            for pair in parts.windows(2) {
                if let Ok(number @ 1..=22) = pair[0].parse::<usize>()
                    && pair[1].bytes().all(|b| b.is_ascii_lowercase())
                {
                    found.entry(number).or_insert_with(|| pair[1].to_owned());
                }
            }
        }
        found.into_values().collect()
    }

    /// The numbers of the words that are asked back.
    pub fn asked_numbers(&self) -> Vec<usize> {
        let shown = self.screen().contents();
        let asked = shown
            .lines()
            .filter_map(|line| line.trim().strip_prefix("Woord "));
        asked.filter_map(|rest| rest.trim().parse().ok()).collect()
    }

    /// Waits until the text being written is sealed, which is told with the time.
    #[track_caller]
    pub fn sees_it_sealed(&mut self) {
        self.wait_for("the time of sealing", |screen| {
            let shown = screen.contents();
            let mut after = shown.split("bewaard ").skip(1);
            after.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
    }

    /// Waits until words are not on the screen any more.
    #[track_caller]
    pub fn sees_no_more(&mut self, words: &str) {
        self.wait_for("words to go", |screen| !screen.contents().contains(words));
    }

    /// Waits until the line for the passphrase takes keys again, and leaves it empty. Returns how much was in it before.
    #[track_caller]
    pub fn waits_for_passphrase(&mut self) -> usize {
        let dots = |screen: &vt100::Screen| screen.contents().matches('•').count();
        let before = dots(self.screen());
        for _try in 0..200 {
            self.types(".");
            if self.comes(Duration::from_millis(150), |screen| dots(screen) > before) {
                break;
            }
        }
        assert!(dots(self.screen()) > before, "the passphrase can be typed");
        // As many as can have come; one too many takes nothing.
        self.types(&BACKSPACE.repeat(250));
        self.wait_for("an empty line", |screen| dots(screen) == 0);
        before
    }

    /// Waits until the vault is closed, whatever the screen shows.
    #[track_caller]
    pub fn waits_for_closed_vault(&mut self, home: &Home) {
        let lock = std::fs::File::open(home.vault().join("LOCK")).unwrap();
        for _try in 0..600 {
            if lock.try_lock().is_ok() {
                return;
            }
            let _nothing_yet = self.feed(Duration::from_millis(50));
        }
        panic!("the vault stays open");
    }

    /// Opens the vault.
    #[track_caller]
    pub fn unlocks(&mut self) {
        self.sees("Ontgrendelen");
        self.types(&format!("{PASSPHRASE}{ENTER}"));
    }

    /// From the closed door to the list of cases.
    #[track_caller]
    pub fn opens_the_list(&mut self) {
        self.unlocks();
        self.goes_to_the_list();
    }

    /// From today to the list of cases.
    #[track_caller]
    pub fn goes_to_the_list(&mut self) {
        self.sees("[1 Vandaag]");
        self.types("2");
        self.sees("Volgorde");
    }

    /// From the closed door to the case on top of the list.
    #[track_caller]
    pub fn opens_first_case(&mut self) {
        self.opens_the_list();
        self.types(ENTER);
        self.sees("Tijdlijn");
    }

    /// From the closed door to a note with this text.
    #[track_caller]
    pub fn writes(&mut self, text: &str) {
        self.opens_first_case();
        self.types("n");
        self.sees("Notitie —");
        self.types(text);
        self.sees(text);
    }

    /// Waits until the program ends, and returns its exit code. Then the terminal is as if it never ran.
    #[track_caller]
    pub fn ends(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.feed(end.saturating_duration_since(Instant::now())) {
                Ok(()) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("does not end:\n{}", self.screen().contents())
                }
            }
        }
        let mut child = self.child.take().unwrap();
        let code = child.wait().unwrap().exit_code();
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the screen of before is back");
        assert!(!screen.hide_cursor(), "the cursor is back");
        assert!(!screen.bracketed_paste(), "pastes are ordinary keys again");
        let line = self.line.as_ref().unwrap();
        assert_eq!(modes(&*line.pty), self.quiet_modes, "raw mode is off");
        let modes = line.pty.get_termios().unwrap().local_flags.bits();
        let usual = (LocalModes::ECHO | LocalModes::ICANON).bits();
        assert_eq!(modes & usual, usual, "keys are seen and come by the line");
        assert!(!self.has_sent(b"\x1b]"), "no title, no clipboard");
        assert!(!self.has_sent(b"\x1bP"), "no other strings to a terminal");
        code
    }

    /// Whether the terminal is in the hands of the program.
    pub fn is_taken(&self) -> bool {
        let line = self.line.as_ref().unwrap();
        modes(&*line.pty) != self.quiet_modes && self.screen().alternate_screen()
    }

    /// Closes the window while the program runs, and returns the exit code of the program, which has to end by itself.
    #[track_caller]
    pub fn closes_the_window(&mut self, within: Duration) -> u32 {
        // The reader has to let go of the terminal: it does after the next frame.
        self.closing.store(true, Ordering::SeqCst);
        self.types("x");
        let line = self.line.take().unwrap();
        line.reader.join().unwrap();
        drop((line.keys, line.pty));
        let (sender, ended) = channel();
        let mut child = self.child.take().unwrap();
        thread::spawn(move || sender.send(child.wait().unwrap().exit_code()));
        ended.recv_timeout(within).unwrap_or_else(|_| {
            self.signal(Signal::KILL);
            panic!("still there {within:?} after its window was closed")
        })
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            drop(child.kill());
            drop(child.wait());
        }
    }
}

/// The processes that a process has started.
#[cfg(target_os = "linux")]
pub fn children(pid: i32) -> Vec<i32> {
    let mut found = Vec::new();
    for task in std::fs::read_dir(format!("/proc/{pid}/task"))
        .into_iter()
        .flatten()
    {
        let Ok(task) = task else { continue };
        // A thread that has ended meanwhile has no children.
        let children = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        found.extend(
            children
                .split_whitespace()
                .filter_map(|pid| pid.parse::<i32>().ok()),
        );
    }
    found
}

/// How the terminal treats keys, in a form that can be compared.
fn modes(pty: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", pty.get_termios().unwrap())
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

fn emulator(rows: u16, cols: u16) -> vt100::Parser {
    let [rows, cols] = [rows, cols].map(|count| NonZeroU16::new(count).unwrap());
    vt100::Parser::new(rows, cols, 1000)
}
