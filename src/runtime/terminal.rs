//! The terminal: taken over by the parent and given back clean whatever happens; drawn on by the child.

use std::{
    io::{self, Stdout, Write},
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use crossterm::{
    cursor::{MoveTo, Show},
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute, queue,
    style::{Print, ResetColor},
    terminal::{
        Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// Whether the terminal is ours. The panic hook asks for it from another thread.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// How long a terminal may take to be given back. One that takes nothing any more holds up whoever writes to it.
const PATIENCE: Duration = Duration::from_secs(1);

/// Takes the terminal over: raw keys, a screen of its own, pasted text as one piece.
///
/// # Errors
/// If the terminal refuses; then it is as it was.
pub(super) fn take() -> io::Result<()> {
    if TAKEN.load(Ordering::SeqCst) {
        return Ok(());
    }
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    // Where there is no other screen the commands of before stay in the way of the first frame, which counts on a blank one.
    let begun = execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        Clear(ClearType::All)
    );
    if begun.is_err() {
        give_back();
    }
    begun
}

/// Gives the terminal back: first every cell blank, then clear, then the screen of before. Once; later calls do nothing.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    within_reason(|| {
        leave_screen();
        drop(disable_raw_mode());
    });
}

/// Gives the terminal back in the place of a parent that is gone, with the usual settings: nobody knows those of before.
pub(super) fn rescue() {
    within_reason(|| {
        leave_screen();
        usual_settings();
    });
}

/// Does something with a terminal that may not answer, and does not wait for it without end.
fn within_reason(act: impl FnOnce() + Send + 'static) {
    let (done, is_done) = std::sync::mpsc::channel();
    let acting = std::thread::Builder::new().spawn(move || {
        act();
        // Whoever waited is gone, or the end comes anyway.
        let _nobody = done.send(());
    });
    if acting.is_ok() {
        let _too_late = is_done.recv_timeout(PATIENCE);
    }
}

fn leave_screen() {
    // A terminal that is gone can't be told anything, and there is nobody left to tell that.
    drop(wipe());
    drop(execute!(
        io::stdout(),
        ResetColor,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    ));
    drop(forget_history());
}

/// What is needed to draw on the terminal that the parent has taken.
///
/// # Errors
/// If it can't be measured.
pub(super) fn canvas() -> io::Result<Terminal<CrosstermBackend<Stdout>>> {
    Terminal::new(CrosstermBackend::new(io::stdout()))
}

/// Overwrites every cell before clearing: some terminals copy a cleared screen into their history. That is emptied too.
///
/// # Errors
/// If the terminal is gone.
pub(super) fn wipe() -> io::Result<()> {
    let (width, height) = measured()?;
    let row = " ".repeat(width.into());
    let mut out = io::stdout().lock();
    queue!(out, ResetColor)?;
    for y in 0..height {
        queue!(out, MoveTo(0, y), Print(&row))?;
    }
    queue!(out, Clear(ClearType::All), MoveTo(0, 0))?;
    out.flush()?;
    drop(out);
    forget_history()
}

/// Throws away what was typed and not read.
#[cfg(unix)]
pub(super) fn forget_typed() {
    use rustix::termios::{QueueSelector, tcflush};
    // Where there is nothing to throw away it is well.
    let _gone = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// Throws away what was typed and not read.
#[cfg(not(unix))]
pub(super) const fn forget_typed() {}

/// Lines, echo, and keys that stop a program: as a terminal is for everybody.
#[cfg(unix)]
fn usual_settings() {
    use rustix::termios::{
        InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr,
    };
    let Ok(mut settings) = tcgetattr(io::stdin()) else {
        return;
    };
    settings.input_modes |= InputModes::BRKINT | InputModes::ICRNL | InputModes::IXON;
    settings.output_modes |= OutputModes::OPOST;
    settings.local_modes |= LocalModes::ECHO
        | LocalModes::ECHOE
        | LocalModes::ECHOK
        | LocalModes::ICANON
        | LocalModes::ISIG
        | LocalModes::IEXTEN;
    // The terminal may be in other hands already.
    let _refused = tcsetattr(io::stdin(), OptionalActions::Now, &settings);
}

#[cfg(not(unix))]
fn usual_settings() {
    drop(disable_raw_mode());
}

/// Width and height of the window. For a terminal that is gone the other way of measuring would start another program.
///
/// # Errors
/// If the terminal is gone.
#[cfg(unix)]
pub(super) fn measured() -> io::Result<(u16, u16)> {
    crossterm::terminal::window_size().map(|size| (size.columns, size.rows))
}

#[cfg(not(unix))]
pub(super) fn measured() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

/// Empties the history of a terminal multiplexer, which may hold rows of our screen.
fn forget_history() -> io::Result<()> {
    if std::env::var_os("TMUX").is_some() {
        execute!(io::stdout(), Clear(ClearType::Purge))?;
    }
    Ok(())
}
