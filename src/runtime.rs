//! Where the pure program meets the world: keys, clock, vault, terminal.

use std::{io, panic, time::Duration};

use crossterm::event::Event;
use ratatui::{Terminal, backend::Backend, layout::Rect};

use crate::{
    app::{At, Begin, Effect, Ending, Model, Moment, Msg, Outcome, Start},
    catalogue::Catalogue,
    sanitise,
    texts::Texts,
    ui::{self, Viewport},
    vault::{self, Places, Presence, Vault},
};

mod chance;
mod clock;
mod digest_file;
mod document_file;
mod home;
mod keyboard;
mod new_file;
mod parent;
mod passing;
mod perform;
mod real;
mod sheet_file;
mod signals;
mod surroundings;
mod terminal;
mod work;

pub use chance::words as offered_words;
use keyboard::{Keyboard, Typed};
pub use new_file::save as save_new_file;
pub use parent::{Watched, watch};
use perform::Performer;
use real::Real;
use signals::Dismissal;

/// What the screens begin with.
#[derive(Debug)]
pub struct Screens {
    /// The sentences, in the language to begin with.
    pub texts: Texts,
    /// On which screen they begin, and what is to be told there.
    pub begin: Begin,
    /// The lists and routes.
    pub catalogue: Catalogue,
    /// Where the vault is, or will be.
    pub places: Places,
}

/// How the screens ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The adviser stopped.
    Stopped,
    /// The computer asked for it, with the signal of this number; the exit code is 128 more.
    Dismissed(i32),
    /// The terminal went away.
    TerminalGone,
    /// This process is over, and its parent knows how to go on; this is the exit code that says so.
    ComesBack(u8),
}

/// Shows the screens until they are over, in a process of their own. The screen is blank when this returns, also after a
/// panic; the parent gives the terminal back.
///
/// # Errors
/// If in the place of the vault there is something that can't be opened; then no screen was shown.
pub fn screens(begin: Screens) -> Result<End, vault::Error> {
    let exists = match Vault::probe(&begin.places.dir)? {
        Presence::Vault => true,
        Presence::Absent | Presence::Empty => false,
        Presence::Foreign if matches!(begin.begin.at, At::Demo | At::WatchDemo) => false,
        Presence::Foreign => return Err(vault::Error::Foreign),
        Presence::TooNew { found } => return Err(vault::Error::TooNew { found }),
    };
    let shown = tidy_on_panic(leave_blank, || show(begin, exists));
    Ok(shown.unwrap_or(End::TerminalGone))
}

fn show(begin: Screens, exists: bool) -> io::Result<End> {
    let dismissal = Dismissal::listen()?;
    let language = begin.texts.language();
    let typed = Typed::at(&begin.begin);
    let first = (begin.begin.at == At::Demo).then_some(Effect::Demo(language));
    let start = Start {
        texts: begin.texts,
        fresh_can_come: true,
        caveat: surroundings::caveat(&begin.begin),
        begin: begin.begin,
        catalogue: begin.catalogue.clone(),
        place: sanitise::one_line(&begin.places.dir.to_string_lossy()).text,
        exists,
        size: crossterm::terminal::size()?,
    };
    let performer = Performer::new(begin.places, begin.catalogue);
    let mut screen = terminal::canvas()?;
    let mut ending = None;
    let went_well = Keyboard::listen(typed).is_ok_and(|keyboard| {
        let mut world = Real::new(performer, dismissal.clone(), keyboard);
        let mut model = Model::new(start, world.now());
        let went_well = run(&mut screen, &mut model, &mut world, first).is_ok();
        ending = model.ending();
        went_well
    });
    leave_blank();
    // Its own way of giving the terminal back writes to a terminal that may be gone, and fails loudly then.
    std::mem::forget(screen);
    if let Some(signal) = dismissal.signal() {
        return Ok(End::Dismissed(signal));
    }
    let (next, aside) = match ending.filter(|_| went_well) {
        None => return Ok(End::TerminalGone),
        Some(Ending::Stopped) => return Ok(End::Stopped),
        Some(Ending::Fresh(next)) => (next, false),
        Some(Ending::Aside(next)) => (next, true),
    };
    parent::leave(&next, aside);
    Ok(End::ComesBack(parent::COMES_BACK))
}

/// Leaves nothing on the screen, and where there is no parent to do it, gives the terminal back.
fn leave_blank() {
    if signals::is_orphan() {
        terminal::rescue();
    } else {
        // A terminal that is gone shows nothing.
        drop(terminal::wipe());
    }
}

/// Tidies the terminal before the place of a panic is told.
fn tidy_on_panic<T>(tidy: fn(), show: impl FnOnce() -> T) -> T {
    let before: std::sync::Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> =
        panic::take_hook().into();
    let told = before.clone();
    panic::set_hook(Box::new(move |panic| {
        if !vault::survives_panics() {
            tidy();
            told(panic);
        }
    }));
    let shown = show();
    panic::set_hook(Box::new(move |panic| before(panic)));
    shown
}

/// What came while waiting.
#[derive(Debug)]
pub enum Heard {
    /// A key, a paste, another size.
    Event(Event),
    /// Nothing: the time was over.
    Nothing,
    /// Word of the work that goes on beside the screen.
    Worked(Box<Outcome>),
    /// The computer slept meanwhile, or the program was put aside.
    Slept,
    /// The program is to step aside.
    Aside,
    /// The computer wants the program gone.
    Dismissed,
}

/// The outside world, as the program needs it. The one seam: tests put a scripted world in its place.
pub trait World {
    /// Waits for something, at most `patience`.
    ///
    /// # Errors
    /// If the terminal can't be read any more.
    fn event(&mut self, patience: Duration) -> std::io::Result<Heard>;

    /// Returns the present moment.
    fn now(&self) -> Moment;

    /// Does what was asked.
    fn perform(&mut self, effect: Effect) -> Outcome;
}

/// Why the loop ended other than by being asked to.
#[derive(Debug, thiserror::Error)]
pub enum Broken<E: std::error::Error> {
    /// The terminal can't be drawn on.
    #[error("the terminal can't be drawn on")]
    Screen(#[source] E),
    /// The terminal can't be read.
    #[error("the terminal can't be read")]
    Keys(#[source] std::io::Error),
}

/// Runs until the program is over: draw, then do what was asked, else wait. `first` is asked before any key.
///
/// # Errors
/// If the terminal can't be drawn on or read. Then the model is locked and what was being written is sealed.
pub fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    model: &mut Model,
    world: &mut impl World,
    first: Option<Effect>,
) -> Result<(), Broken<B::Error>> {
    let end = turn(terminal, model, world, first);
    if end.is_err() {
        let mut effect = model.update(Msg::Dismissed, world.now());
        while let Some(asked) = effect {
            let outcome = world.perform(asked);
            effect = model.update(Msg::Done(outcome), world.now());
        }
    }
    end
}

/// The loop itself, without the tidying when it breaks.
///
/// # Errors
/// If the terminal can't be drawn on or read.
pub fn turn<B: Backend>(
    terminal: &mut Terminal<B>,
    model: &mut Model,
    world: &mut impl World,
    first: Option<Effect>,
) -> Result<(), Broken<B::Error>> {
    let mut viewport = Viewport::default();
    let mut effect = first;
    while !model.has_ended() {
        terminal
            .draw(|frame| ui::draw(frame, model, &mut viewport))
            .map_err(Broken::Screen)?;
        let msg = match effect.take() {
            Some(asked) => Msg::Done(world.perform(asked)),
            None => match world.event(model.patience()).map_err(Broken::Keys)? {
                Heard::Event(event) => {
                    if let Event::Resize(width, height) = event {
                        // All of it anew: a window that went smaller and back shows less than was drawn on it.
                        let window = Rect::new(0, 0, width, height);
                        terminal.resize(window).map_err(Broken::Screen)?;
                    }
                    Msg::Input(event)
                }
                Heard::Nothing => Msg::Tick,
                Heard::Worked(outcome) => Msg::Done(*outcome),
                Heard::Slept => Msg::Slept,
                Heard::Aside => Msg::Aside,
                Heard::Dismissed => Msg::Dismissed,
            },
        };
        effect = model.update(msg, world.now());
    }
    Ok(())
}
