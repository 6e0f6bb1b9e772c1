//! The terminal: taken over at the start, and given back clean, whatever way the program ends.

use std::{
    io::{self, Stdout, Write},
    sync::atomic::{AtomicBool, Ordering},
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

/// Whether the terminal is ours. The panic hook and the signals ask for it from other threads.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Takes the terminal over: raw keys, a screen of its own, pasted text as one piece.
///
/// # Errors
/// If the terminal refuses; then it is as it was.
pub(super) fn take() -> io::Result<Terminal<CrosstermBackend<Stdout>>> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let begun = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
        .and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
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
    // A terminal that is gone can't be told anything, and there is nobody left to tell that.
    drop(blank());
    drop(execute!(
        io::stdout(),
        ResetColor,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    ));
    drop(forget_history());
    drop(disable_raw_mode());
}

/// Overwrites every cell before clearing: some terminals copy a cleared screen into their history.
fn blank() -> io::Result<()> {
    let (width, height) = measured()?;
    let row = " ".repeat(width.into());
    let mut out = io::stdout().lock();
    for y in 0..height {
        queue!(out, MoveTo(0, y), Print(&row))?;
    }
    queue!(out, Clear(ClearType::All), MoveTo(0, 0))?;
    out.flush()
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
pub(super) fn forget_history() -> io::Result<()> {
    if std::env::var_os("TMUX").is_some() {
        execute!(io::stdout(), Clear(ClearType::Purge))?;
    }
    Ok(())
}
