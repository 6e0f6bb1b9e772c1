//! The screens from their first frame to their last, in a real terminal.

use std::io;

use super::{Window, World as _, run, world::Real};
use crate::{
    app::{Effect, Model, Msg, Start},
    catalogue::Catalogue,
    texts::Texts,
    vault::{self, Places, Presence, Vault},
};

/// How the screens ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The adviser stopped.
    Stopped,
    /// The computer asked the program to end, by this signal.
    Dismissed(i32),
}

/// Why the screens could not be shown, or broke off. What was written is sealed.
#[derive(Debug)]
pub enum Broke {
    /// The vault can't be opened here.
    Vault(vault::Error),
    /// The terminal does not answer.
    Terminal,
}

impl From<io::Error> for Broke {
    fn from(_of_the_system: io::Error) -> Self {
        Self::Terminal
    }
}

/// Shows the screens, on the vault at this place or on the made-up cases, until the adviser stops.
///
/// # Errors
/// If the place holds something else, or the terminal does not answer.
pub fn screens(places: Places, texts: Texts, catalogue: Catalogue, demo: bool) -> Result<End, Broke> {
    let exists = match Vault::probe(&places.dir).map_err(Broke::Vault)? {
        Presence::Absent | Presence::Empty => false,
        Presence::Vault => true,
        // Looking at the examples needs no place of one's own.
        _ if demo => true,
        Presence::Foreign => return Err(Broke::Vault(vault::Error::Foreign)),
        Presence::TooNew { found } => return Err(Broke::Vault(vault::Error::TooNew { found })),
    };
    let place = crate::sanitise::one_line(&places.dir.to_string_lossy()).text;
    let language = texts.language();
    let mut world = Real::new(places, catalogue.clone())?;
    let size = crossterm::terminal::size()?;
    let mut model = Model::new(Start { texts, catalogue, place, exists, size }, world.now());
    if demo {
        let opened = world.perform(Effect::Demo(language));
        let nothing_more = model.update(Msg::Done(opened), world.now());
        debug_assert!(nothing_more.is_none(), "an opened vault asks for nothing by itself");
    }
    let mut window = Window::open()?;
    let ended = run(window.terminal(), &mut model, &mut world);
    drop(window);
    match (world.signal(), ended) {
        (Some(signal), _) => Ok(End::Dismissed(signal)),
        (None, Ok(())) => Ok(End::Stopped),
        (None, Err(_)) => Err(Broke::Terminal),
    }
}
