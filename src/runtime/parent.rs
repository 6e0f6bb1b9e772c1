//! The parent: a small process that holds no secret and reads no key. It has the terminal, starts the screens as a process
//! of their own, and puts the terminal right whatever happens to them.

use std::{
    ffi::OsString,
    io::{self, Read},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::{Duration, Instant},
};

use super::{terminal, tidy_on_panic};
use crate::{app::Begin, sanitise};

#[cfg(unix)]
mod calls;
#[cfg(not(unix))]
#[path = "parent/no_calls.rs"]
mod calls;
mod word;

pub(super) use word::{COMES_BACK, leave};

/// How long the screens may take to end after they were asked to: somewhat more than they give themselves.
const PATIENCE: Duration = Duration::from_secs(15);

/// A process that ends within this time has hardly been seen.
const AT_ONCE: Duration = Duration::from_secs(1);

/// After so many of those in a row no further one is started: something is wrong with them.
const MOST_AT_ONCE: u32 = 20;

/// How many processes in a row ended at once: something that always does must not go on for ever.
#[derive(Debug, Default)]
struct Restarts(u32);

impl Restarts {
    /// Whether another may follow one that was there for so long.
    fn may_follow(&mut self, lived: Duration) -> bool {
        self.0 = if lived < AT_ONCE { self.0 + 1 } else { 0 };
        self.0 <= MOST_AT_ONCE
    }
}

/// How the screens ended, as the parent sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watched {
    /// By themselves, with this exit code. Whatever there was to tell was told.
    Ended(u8),
    /// Not by themselves: the computer killed them with the signal of this number, or something broke.
    Killed(i32),
    /// A new process for them could not be started.
    NotStarted,
    /// There is no terminal to take.
    NoTerminal,
}

/// What the parent waits for.
enum News {
    /// A signal came for the parent.
    Signal(i32),
    /// The screens are over; what they said last.
    Silent(Vec<u8>),
}

/// What stays the same for every process of the screens.
struct Screens {
    program: PathBuf,
    vault: Option<PathBuf>,
    routes: Option<PathBuf>,
    to_me: Sender<News>,
    news: Receiver<News>,
}

/// How one process of the screens ended.
enum End {
    /// A fresh one is to go on, at once or when the program is called back.
    Again { begin: Begin, aside: bool },
    /// The whole program is over.
    Over(Watched),
}

/// Shows the screens, in one process after the other, until they are over. The terminal is as it was when this returns. What
/// the processes said on standard error comes back, made safe, to be told then.
pub fn watch(begin: Begin, vault: Option<&Path>, routes: Option<&Path>) -> (Watched, Vec<String>) {
    let (to_me, news) = channel();
    if calls::listen(to_me.clone()).is_err() {
        return (Watched::NotStarted, Vec::new());
    }
    let screens = Screens {
        program: program(),
        vault: vault.map(Path::to_path_buf),
        routes: routes.map(Path::to_path_buf),
        to_me,
        news,
    };
    let mut said = Vec::new();
    let watched = tidy_on_panic(terminal::give_back, || screens.show(begin, &mut said));
    terminal::give_back();
    (watched, said)
}

/// The program itself, and not what may have been put in its place while it runs: a newer one, or somebody else's.
fn program() -> PathBuf {
    let itself = PathBuf::from("/proc/self/exe");
    if cfg!(target_os = "linux") && itself.exists() {
        return itself;
    }
    std::env::current_exe().unwrap_or_default()
}

impl Screens {
    fn show(&self, begin: Begin, said: &mut Vec<String>) -> Watched {
        let mut begin = begin;
        let mut restarts = Restarts::default();
        loop {
            let started = Instant::now();
            if terminal::take().is_err() {
                return Watched::NoTerminal;
            }
            match self.one(&begin, said) {
                Err(_) => return Watched::NotStarted,
                Ok(End::Over(watched)) => return watched,
                Ok(End::Again { begin: next, aside }) => {
                    begin = next;
                    if !restarts.may_follow(started.elapsed()) {
                        return Watched::NotStarted;
                    }
                    if aside && calls::can_step_aside() {
                        terminal::give_back();
                        calls::step_aside();
                        self.forget_calls_to_step_aside();
                    }
                }
            }
        }
    }

    /// Starts one process of the screens and waits for its end.
    fn one(&self, begin: &Begin, said: &mut Vec<String>) -> io::Result<End> {
        let mut child = self.start(begin)?;
        let mut until: Option<Instant> = None;
        let last_words = loop {
            let left = until.map_or(Duration::MAX, |until| {
                until.saturating_duration_since(Instant::now())
            });
            match self.news.recv_timeout(left) {
                Ok(News::Silent(words)) => break words,
                Ok(News::Signal(number)) => {
                    calls::pass_on(&child, number);
                    if calls::asks_for_the_end(number) {
                        until.get_or_insert_with(|| Instant::now() + PATIENCE);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    // It may have ended just now.
                    drop(child.kill());
                    until = None;
                }
                Err(RecvTimeoutError::Disconnected) => break Vec::new(),
            }
        };
        let status = child.wait()?;
        let (word, lines) = word::split(&last_words);
        said.extend(lines);
        Ok(end(status, word))
    }

    fn start(&self, begin: &Begin) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.arg("--screens").arg(begin.word());
        if let Some(vault) = &self.vault {
            command.arg("--vault").arg(OsString::from(vault));
        }
        if let Some(routes) = &self.routes {
            command.arg("--routes").arg(OsString::from(routes));
        }
        calls::name(&mut command);
        let mut child = command.stderr(Stdio::piped()).spawn()?;
        let mut errors = child.stderr.take();
        let to_me = self.to_me.clone();
        let listening = thread::Builder::new().spawn(move || {
            let mut words = Vec::new();
            if let Some(errors) = &mut errors {
                // What was said before it broke off is all there is.
                drop(errors.take(word::MOST).read_to_end(&mut words));
                drop(io::copy(errors, &mut io::sink()));
            }
            // The parent may be over.
            drop(to_me.send(News::Silent(words)));
        });
        if listening.is_err() {
            // It may have ended just now.
            drop(child.kill());
            drop(child.wait());
        }
        listening.map(|_| child)
    }

    /// Forgets the calls that put it aside and called it back, and keeps those that ask for the end.
    fn forget_calls_to_step_aside(&self) {
        let kept: Vec<News> = self
            .news
            .try_iter()
            .filter(|news| matches!(news, News::Signal(number) if calls::asks_for_the_end(*number)))
            .collect();
        for news in kept {
            // The receiver is this one.
            drop(self.to_me.send(news));
        }
    }
}

/// What the end of one process means.
fn end(status: ExitStatus, word: Option<(Begin, bool)>) -> End {
    match (status.code(), word) {
        (Some(code), Some((begin, aside))) if code == i32::from(COMES_BACK) => {
            End::Again { begin, aside }
        }
        // Without a word it has not left in order.
        (Some(code), None) if code == i32::from(COMES_BACK) => End::Over(Watched::Killed(0)),
        (Some(code), _) => End::Over(Watched::Ended(u8::try_from(code).unwrap_or(1))),
        (None, _) => End::Over(Watched::Killed(calls::killed_by(status))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn screens_that_always_end_at_once_are_not_started_for_ever() {
        let mut restarts = Restarts::default();
        for _ in 0..MOST_AT_ONCE {
            assert!(restarts.may_follow(Duration::from_millis(30)));
        }
        assert!(!restarts.may_follow(Duration::from_millis(30)));
        // Somebody who locks and opens again takes longer than that.
        assert!(restarts.may_follow(Duration::from_secs(3)));
        assert!(restarts.may_follow(Duration::from_millis(30)));
    }
}
