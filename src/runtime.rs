//! Where the pure program meets the world: keys, clock, vault, terminal.

use std::time::Duration;

use crossterm::event::Event;
use ratatui::{Terminal, backend::Backend};

use crate::{
    app::{Effect, Model, Moment, Msg, Outcome},
    ui::{self, Viewport},
};

/// What came while waiting.
#[derive(Debug)]
pub enum Heard {
    /// A key, a paste, another size.
    Event(Event),
    /// Nothing: the time was over.
    Nothing,
    /// The computer slept meanwhile.
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

/// Runs until the program is over: draw, then do what was asked, else wait.
///
/// # Errors
/// If the terminal can't be drawn on or read. Then the model is locked and what was being written is sealed.
pub fn run<B: Backend>(
    terminal: &mut Terminal<B>,
    model: &mut Model,
    world: &mut impl World,
) -> Result<(), Broken<B::Error>> {
    let end = turn(terminal, model, world);
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
) -> Result<(), Broken<B::Error>> {
    let mut viewport = Viewport::default();
    let mut effect = None;
    while !model.has_ended() {
        terminal
            .draw(|frame| ui::draw(frame, model, &mut viewport))
            .map_err(Broken::Screen)?;
        let msg = match effect.take() {
            Some(asked) => Msg::Done(world.perform(asked)),
            None => match world.event(model.patience()).map_err(Broken::Keys)? {
                Heard::Event(event) => Msg::Input(event),
                Heard::Nothing => Msg::Tick,
                Heard::Slept => Msg::Slept,
                Heard::Dismissed => Msg::Dismissed,
            },
        };
        effect = model.update(msg, world.now());
    }
    Ok(())
}
