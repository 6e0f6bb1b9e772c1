//! Going through the open cases one by one, so that nobody is forgotten and nobody is pushed.

use super::{
    case::CaseScreen,
    command::{Command, Scope},
    question::Question,
    reaction::{Around, Reaction, SubModel},
};
use crate::{
    domain::{Case, CaseId, Phase, Refusal},
    say,
    texts::sentences,
};

pub mod round;

pub use round::{Chosen, Round, Stop};

/// Whether a command is one of the choices of a card. They do what they do on the screen of the case.
const fn is_choice(command: Command) -> bool {
    matches!(
        command,
        Command::Plan
            | Command::NothingUntil
            | Command::Aftercare
            | Command::CloseCase
            | Command::Note
            | Command::Facts
    )
}

/// Aftercare is another phase and not another day: one slip of a digit must not start it.
fn ask_for_aftercare(start: Reaction, around: &Around<'_>) -> Reaction {
    let texts = around.texts;
    let question = Question::new(
        say!(texts, "review-aftercare-title"),
        vec![say!(texts, "review-aftercare-text")],
        say!(texts, "review-aftercare-not-now"),
    );
    Reaction::ask(question.or(say!(texts, "review-aftercare-yes"), start))
}

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

    /// Leaves out cases that are no longer there.
    pub(super) fn forget(&mut self, gone: &[CaseId]) {
        self.round.forget(gone);
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

    /// Whether a choice belongs to the phase of the case on the card. Whether it is possible yet is told when it is chosen.
    #[must_use]
    pub fn offers(&self, command: Command, around: &Around<'_>) -> bool {
        let phase = self.current(around).map(Case::phase);
        match command {
            Command::Plan | Command::NothingUntil => phase.is_some_and(Phase::is_active),
            Command::Aftercare => phase == Some(Phase::Open),
            Command::CloseCase => matches!(phase, Some(Phase::Open | Phase::Aftercare)),
            _ => phase.is_some(),
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
            (_, Some(case)) if is_choice(command) => {
                // After an agreement the round goes on; after a note it stays, as both often belong together.
                if !matches!(command, Command::Note | Command::Facts) {
                    self.round.ask(around.desk);
                }
                let reaction = CaseScreen::new(case).command(command, around);
                if command == Command::Aftercare {
                    return ask_for_aftercare(reaction, around);
                }
                return reaction;
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let texts = around.texts;
        let Some(case) = self.round.current(around.desk) else {
            let needs_a_card = command == Command::NextCard || is_choice(command);
            return needs_a_card.then(|| say!(texts, "review-no-card"));
        };
        if command == Command::PreviousCard && self.round.position(around.desk) == 0 {
            return Some(say!(texts, "review-first-card"));
        }
        // What is proposed in aftercare is chosen on the screen of the case; the card only leads to it.
        let in_aftercare = around.case(case).map(Case::phase) == Some(Phase::Aftercare);
        if command == Command::Aftercare && in_aftercare {
            return Some(sentences::refusal(texts, &Refusal::WrongPhase));
        }
        is_choice(command)
            .then(|| CaseScreen::new(case).refusal(command, around))
            .flatten()
    }

    fn case(&self) -> Option<CaseId> {
        None
    }
}
