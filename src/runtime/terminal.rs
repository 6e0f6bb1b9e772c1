//! The terminal: taken over in one piece, and given back clean whatever happens.

use std::{
    io::{self, Stdout, Write as _},
    mem::ManuallyDrop,
    panic,
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    execute,
    terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{Terminal, backend::CrosstermBackend};

/// The terminal while the screens are on it. Dropping it gives the terminal back, blank.
pub struct Window {
    // Never dropped by itself: its own way of ending writes to a terminal that may be gone, and stops the program then.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Stdout>>>,
}

impl std::fmt::Debug for Window {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Window")
    }
}

impl Window {
    /// Takes the terminal over: single keys, the other screen, pastes in one piece.
    ///
    /// # Errors
    /// If the terminal does not allow it; then it is as it was.
    pub fn open() -> io::Result<Self> {
        give_back_when_panicking();
        enable_raw_mode()?;
        let taken = execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)
            .and_then(|()| Terminal::new(CrosstermBackend::new(io::stdout())));
        match taken {
            Ok(terminal) => Ok(Self { terminal: ManuallyDrop::new(terminal) }),
            Err(refused) => {
                give_back();
                Err(refused)
            }
        }
    }

    /// What is drawn on.
    pub fn terminal(&mut self) -> &mut Terminal<CrosstermBackend<Stdout>> {
        &mut self.terminal
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Blank first, then clear, then leave: some terminals keep what is cleared, but not what was overwritten. The
        // window may be gone already; then there is nothing left to tidy.
        let _window_gone = self.terminal.draw(|_blank| {});
        give_back();
    }
}

/// Gives the terminal back as it was found.
fn give_back() {
    let mut out = io::stdout();
    let _window_gone = execute!(out, Clear(ClearType::All), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _window_gone = out.flush();
    let _window_gone = disable_raw_mode();
}

/// Has the terminal given back before the place of a panic is told; the earlier hook tells it.
fn give_back_when_panicking() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        give_back();
        tell(info);
    }));
}
