//! The signals of the parent: what the computer asks of the program is asked of the screens.

use std::{
    io,
    os::unix::process::{CommandExt as _, ExitStatusExt as _},
    process::{Child, Command, ExitStatus},
    sync::mpsc::Sender,
};

use nix::unistd::{getpgid, getppid, getsid};
use rustix::process::{Pid, Signal, kill_process};
use signal_hook::{
    consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
    iterator::Signals,
    low_level::emulate_default_handler,
};

use super::News;

/// Begins to listen.
///
/// # Errors
/// If the computer refuses.
pub(super) fn listen(to_me: Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for number in signals.forever() {
                if to_me.send(News::Signal(number)).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Passes a signal on to the screens.
pub(super) fn pass_on(child: &Child, number: i32) {
    let pid = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    let send = |signal| {
        if let Some(pid) = pid {
            // It may have ended just now.
            let _gone = kill_process(pid, signal);
        }
    };
    match number {
        SIGHUP => send(Signal::HUP),
        SIGINT => send(Signal::INT),
        SIGQUIT => send(Signal::QUIT),
        SIGTERM => send(Signal::TERM),
        SIGTSTP => send(Signal::TSTP),
        _ => {}
    }
    // One that stands still can't obey.
    if number != SIGTSTP {
        send(Signal::CONT);
    }
}

/// Whether a signal asks for the end of the program.
pub(super) const fn asks_for_the_end(number: i32) -> bool {
    matches!(number, SIGHUP | SIGINT | SIGQUIT | SIGTERM)
}

/// Whether somebody could call the program back when it stands still: a shell with a hold on it.
pub(super) fn can_step_aside() -> bool {
    // Each of these is 0 for what lies outside the container that the program runs in: nobody there can call it back.
    let shell = getppid();
    let is_seen = shell.as_raw() != 0;
    let same_session = getsid(Some(shell)).is_ok() && getsid(Some(shell)) == getsid(None);
    let other_group = getpgid(Some(shell)) != getpgid(None);
    is_seen && same_session && other_group
}

/// Stands still until the program is called back.
pub(super) fn step_aside() {
    // It can only be refused for a signal that does not exist.
    let _never = emulate_default_handler(SIGTSTP);
}

/// The name of the process, the same as that of the parent.
pub(super) fn name(command: &mut Command) {
    command.arg0("klankbord");
}

/// The signal that ended a process.
pub(super) fn killed_by(status: ExitStatus) -> i32 {
    status.signal().unwrap_or_default()
}
