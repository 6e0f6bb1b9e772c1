//! Going through the open cases one by one, so that nobody is forgotten and nobody is pushed.

use super::{
    case::CaseScreen,
    command::{Command, Scope},
    note::NoteScreen,
    reaction::{Around, Reaction, SubModel},
};
use crate::{
    domain::{Action, Case, CaseId},
    say,
    texts::sentences,
};

pub mod round;

pub use round::{Chosen, Round, Stop};

/// The review: a round along the cases, and at its end what was chosen.
#[derive(Debug)]
pub struct ReviewScreen {
    round: Round,
    top: usize,
}

impl ReviewScreen {
    /// The round that was paused, or a new one.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        let (desk, today) = (around.desk, around.now.today);
        let round = match &desk.round {
            Some(round) => round.clone().resumed(desk, today),
            None => Round::new(desk, today),
        };
        Self { round, top: 0 }
    }

    /// The round.
    #[must_use]
    pub const fn round(&self) -> &Round {
        &self.round
    }

    /// The case on the card; none at the end.
    #[must_use]
    pub fn current<'a>(&self, around: &Around<'a>) -> Option<&'a Case> {
        around.case(self.round.current(around.desk)?)
    }

    /// What was chosen in this round, by case, in the order of the round; cases that were left as they are not in it.
    #[must_use]
    pub fn summary<'a>(&self, around: &Around<'a>) -> Vec<(&'a Case, Vec<Chosen>)> {
        self.round
            .stops()
            .iter()
            .filter_map(|stop| {
                let case = around.case(stop.case)?;
                let chosen = stop.chosen(case);
                (!chosen.is_empty()).then_some((case, chosen))
            })
            .collect()
    }

    /// The first line of the summary that is seen, from 0.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    fn walk(&mut self, command: Command, around: &Around<'_>) {
        let at = self.round.position(around.desk);
        let end = self.round.stops().len();
        let to = match command {
            Command::NextCard => at.saturating_add(1).min(end),
            Command::PreviousCard => at.saturating_sub(1),
            Command::First => 0,
            _ => end,
        };
        self.round.go(to);
        self.top = 0;
    }

    /// Opens the screen of a choice. The round goes on by itself after an agreement, and stays after a note: often both
    /// belong together.
    fn choose(&mut self, command: Command, case: CaseId, around: &Around<'_>) -> Reaction {
        if command != Command::Note {
            self.round.ask(around.desk);
        }
        match command {
            Command::Note => Reaction::open(NoteScreen::new(case, around)),
            _ => Reaction::open(CaseScreen::new(case)),
        }
    }
}

impl SubModel for ReviewScreen {
    fn scope(&self) -> Scope {
        Scope::Review
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        self.round.settle(around.desk);
        let lines = self.summary(around).len();
        match (command, self.round.current(around.desk)) {
            (Command::Back, _) | (Command::Open, None) => {
                return Reaction::Run(Command::GoCases);
            }
            (Command::NextCard | Command::PreviousCard | Command::First | Command::Last, _) => {
                self.walk(command, around);
            }
            (Command::Open, Some(case)) => return Reaction::open(CaseScreen::new(case)),
            (Command::Down, None) => self.top = (self.top + 1).min(lines.saturating_sub(1)),
            (Command::Up, None) => self.top = self.top.saturating_sub(1),
            (
                Command::Plan
                | Command::NothingUntil
                | Command::Aftercare
                | Command::CloseCase
                | Command::Note,
                Some(case),
            ) => return self.choose(command, case, around),
            _ => {}
        }
        Reaction::Stay
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let choice = matches!(
            command,
            Command::Plan
                | Command::NothingUntil
                | Command::Aftercare
                | Command::CloseCase
                | Command::Note
        );
        if !choice {
            return None;
        }
        let Some(case) = self.current(around) else {
            return Some(say!(around.texts, "review-no-card"));
        };
        let step = match command {
            Command::Plan => Action::AgreeContact(around.now.today),
            Command::NothingUntil => Action::AgreeNothingUntil(
                around.now.today.saturating_add(jiff::Span::new().days(1)),
            ),
            Command::Aftercare => Action::StartAftercare(None),
            _ => return None,
        };
        let refused = around.after(case.id, &[step]).err()?;
        Some(sentences::refusal(around.texts, &refused))
    }

    fn case(&self) -> Option<CaseId> {
        None
    }
}
