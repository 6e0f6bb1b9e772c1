//! Where the pure program meets the world: keys, clock, vault, terminal.

use std::{io, panic, time::Duration};

use crossterm::event::Event;
use ratatui::{Terminal, backend::Backend, layout::Rect};

use crate::{
    app::{Effect, Model, Moment, Msg, Outcome, Start},
    catalogue::Catalogue,
    sanitise,
    texts::Texts,
    ui::{self, Viewport},
    vault::{self, Places, Presence, Vault},
};

mod clock;
mod keyboard;
mod perform;
mod real;
mod signals;
mod terminal;
mod work;

use keyboard::Keyboard;
use perform::Performer;
use real::Real;
use signals::Dismissal;

/// What the screens begin with.
#[derive(Debug)]
pub struct Screens {
    /// The sentences, in the language to begin with.
    pub texts: Texts,
    /// Whether that language stays, whatever the settings in the vault say.
    pub keeps_language: bool,
    /// The lists and routes.
    pub catalogue: Catalogue,
    /// Where the vault is, or will be.
    pub places: Places,
    /// Whether to begin with the made-up examples.
    pub demo: bool,
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
}

/// Shows the screens until they are over. The terminal is as it was when this returns, also after a panic.
///
/// # Errors
/// If in the place of the vault there is something that can't be opened; then no screen was shown.
pub fn screens(begin: Screens) -> Result<End, vault::Error> {
    let exists = match Vault::probe(&begin.places.dir)? {
        Presence::Vault => true,
        Presence::Absent | Presence::Empty => false,
        Presence::Foreign if begin.demo => false,
        Presence::Foreign => return Err(vault::Error::Foreign),
        Presence::TooNew { found } => return Err(vault::Error::TooNew { found }),
    };
    let shown = give_back_on_panic(|| show(begin, exists));
    Ok(shown.unwrap_or(End::TerminalGone))
}

fn show(begin: Screens, exists: bool) -> io::Result<End> {
    let dismissal = Dismissal::listen()?;
    let language = begin.texts.language();
    let start = Start {
        texts: begin.texts,
        keeps_language: begin.keeps_language,
        catalogue: begin.catalogue.clone(),
        place: sanitise::one_line(&begin.places.dir.to_string_lossy()).text,
        exists,
        size: crossterm::terminal::size()?,
    };
    let performer = Performer::new(begin.places, begin.catalogue);
    let first = begin.demo.then_some(Effect::Demo(language));
    let mut screen = terminal::take()?;
    let went_well = Keyboard::listen().is_ok_and(|keyboard| {
        let mut world = Real::new(performer, dismissal.clone(), keyboard);
        let mut model = Model::new(start, world.now());
        run(&mut screen, &mut model, &mut world, first).is_ok()
    });
    terminal::give_back();
    // Its own way of giving the terminal back writes to a terminal that may be gone, and fails loudly then.
    std::mem::forget(screen);
    Ok(match (dismissal.signal(), went_well) {
        (Some(signal), _) => End::Dismissed(signal),
        (None, true) => End::Stopped,
        (None, false) => End::TerminalGone,
    })
}

/// Gives the terminal back before the place of a panic is told.
fn give_back_on_panic<T>(show: impl FnOnce() -> T) -> T {
    let before: std::sync::Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> =
        panic::take_hook().into();
    let told = before.clone();
    panic::set_hook(Box::new(move |panic| {
        if !vault::survives_panics() {
            terminal::give_back();
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
                Heard::Dismissed => Msg::Dismissed,
            },
        };
        effect = model.update(msg, world.now());
    }
    Ok(())
}
