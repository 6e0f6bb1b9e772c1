//! Where the adviser is: before the door or behind it, and what lies over the screen.

use std::time::Duration;

use crossterm::event::Event;

use super::{
    Desk, Outcome, Screen, Tab,
    first_run::{self, FirstRun},
    help::Help,
    new_passphrase::Way,
    question::Question,
    reaction::SubModel,
    recover::{self, Recover},
    unlock::Unlock,
    work::Working,
};
use crate::{catalogue::Catalogue, problem::Problem, texts::Texts};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// The adviser did something.
    Input(Event),
    /// An effect ended.
    Done(Outcome),
    /// Time passed.
    Tick,
    /// The computer slept.
    Slept,
    /// The computer wants the program gone.
    Dismissed,
}

/// The door, while the vault is closed.
#[derive(Debug)]
pub enum Door {
    /// There is no vault yet.
    FirstRun(FirstRun),
    /// There is one.
    Unlock(Unlock),
    /// There is one, and its passphrase is forgotten.
    Recover(Box<Recover>),
}

impl Door {
    /// Whether words for a passphrase are offered here.
    pub(super) fn offers_words(&self) -> bool {
        let new = match self {
            Self::FirstRun(first) => match &first.stage {
                first_run::Stage::Passphrase(new) => Some(new),
                _ => None,
            },
            Self::Recover(recover) => match &recover.stage {
                recover::Stage::Passphrase { new, .. } => Some(new),
                recover::Stage::Words => None,
            },
            Self::Unlock(_) => None,
        };
        new.is_some_and(|new| new.way == Way::Offered)
    }
}

/// The room behind the door.
#[derive(Debug)]
pub struct Inside {
    pub(super) desk: Desk,
    pub(super) root: Screen,
    pub(super) above: Vec<Screen>,
}

impl Inside {
    /// The screen that is seen.
    #[must_use]
    pub fn top(&self) -> &Screen {
        self.above.last().unwrap_or(&self.root)
    }

    pub(super) const fn parts(&mut self) -> (&Desk, &mut Screen, &mut Vec<Screen>) {
        (&self.desk, &mut self.root, &mut self.above)
    }

    /// The screen that is seen, with the right to change itself.
    pub(super) fn top_mut(&mut self) -> &mut dyn SubModel {
        self.above.last_mut().unwrap_or(&mut self.root).sub_mut()
    }

    /// The tab that is active.
    #[must_use]
    pub const fn tab(&self) -> Tab {
        self.root.tab()
    }

    /// What is known.
    #[must_use]
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }
}

/// Where the adviser is. Outside, nothing of a case exists in here.
#[derive(Debug)]
pub enum Place {
    /// Before the door.
    Outside(Door),
    /// Behind it.
    Inside(Box<Inside>),
}

/// What lies over the screen; at most one.
#[derive(Debug)]
pub enum Overlay {
    /// Help.
    Help(Help),
    /// A question.
    Question(Box<Question>),
    /// Something went wrong.
    Problem(Problem),
    /// Long work goes on.
    Work(Working),
}

/// A sentence about what was just done, or why it was not.
#[derive(Debug)]
pub struct Toast {
    /// The sentence.
    pub text: String,
    /// When it fades; none when it stays until the next key.
    pub(super) until: Option<Duration>,
}

/// Whether the program goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Life {
    /// It does.
    Running,
    /// It is over as soon as it is locked.
    Leaving,
    /// It is over.
    Over,
}

/// What the program starts with.
#[derive(Debug)]
pub struct Start {
    /// The sentences.
    pub texts: Texts,
    /// Whether their language stays, whatever the settings in the vault say.
    pub keeps_language: bool,
    /// The lists and routes.
    pub catalogue: Catalogue,
    /// Where the notes are, or will be, kept: to be shown.
    pub place: String,
    /// Whether there is a vault.
    pub exists: bool,
    /// Width and height of the window.
    pub size: (u16, u16),
}
