//! Where the adviser is: before the door or behind it, and what lies over the screen.

use std::time::Duration;

use crossterm::event::Event;

use super::{
    At, Begin, Desk, Outcome, Screen, Tab,
    first_run::{self, FirstRun},
    help::Help,
    new_passphrase::Way,
    question::Question,
    reaction::SubModel,
    recover::{self, Recover},
    unlock::{self, Unlock},
    watch_together::WatchTogether,
    work::Working,
};
use crate::{catalogue::Catalogue, problem::Problem, say, texts::Texts};

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
    /// The program is to step aside, so that somebody can use the terminal for something else.
    Aside,
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
    /// It is closed on purpose: the roads are looked at together with an employee.
    Watch(Box<WatchTogether>),
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
            Self::Unlock(_) | Self::Watch(_) => None,
        };
        new.is_some_and(|new| new.way == Way::Offered)
    }
}

impl Door {
    /// The door at which a process begins.
    pub(super) fn of(begin: &Begin, exists: bool) -> Self {
        if matches!(begin.at, At::Watch | At::WatchDemo) {
            let before = (begin.language, begin.keeps_language);
            let mut watch = WatchTogether::new(before, begin.at == At::WatchDemo);
            watch.words_lost = begin.words_lost;
            return Self::Watch(Box::new(watch));
        }
        let (form, way) = match begin.at {
            At::Locked => (unlock::Form::Locked, unlock::Way::Unlock),
            At::AfterDemo => (unlock::Form::Start, unlock::Way::Demo),
            At::Start | At::Demo | At::Place | At::Watch | At::WatchDemo => {
                (unlock::Form::Start, unlock::Way::Unlock)
            }
        };
        if !exists && begin.at != At::Locked {
            return Self::FirstRun(match begin.at {
                At::Place => FirstRun::at_place(),
                _ => FirstRun::new(begin.language),
            });
        }
        let attempt = if begin.did_not_fit {
            unlock::Attempt::DidNotFit
        } else {
            unlock::Attempt::Waiting
        };
        Self::Unlock(Unlock {
            way,
            attempt,
            words_lost: begin.words_lost,
            ..Unlock::new(form)
        })
    }
}

/// Something about the surroundings of the program that its user should know. Never a reason to refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caveat {
    /// It runs as the administrator of the computer, or as somebody else than who logged in.
    NotYourself,
    /// The terminal runs in a program that keeps what was on the screen.
    KeepsScreen,
}

impl Caveat {
    /// The sentence that says so.
    #[must_use]
    pub fn told(self, texts: &Texts) -> String {
        match self {
            Self::NotYourself => say!(texts, "caveat-not-yourself"),
            Self::KeepsScreen => say!(texts, "caveat-keeps-screen"),
        }
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
    /// On which screen it begins, and what has to be told there.
    pub begin: Begin,
    /// Whether a fresh process comes when this one ends in order to forget.
    pub fresh_can_come: bool,
    /// What is to be told of the surroundings.
    pub caveat: Option<Caveat>,
    /// The lists and routes.
    pub catalogue: Catalogue,
    /// Where the notes are, or will be, kept: to be shown.
    pub place: String,
    /// Whether there is a vault.
    pub exists: bool,
    /// Width and height of the window.
    pub size: (u16, u16),
}
