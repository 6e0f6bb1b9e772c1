//! The list of cases: what needs a look first, a search through everything, open ones or all.

use std::cmp::Reverse;

use super::{
    case::CaseScreen,
    command::{Command, Scope},
    day::{DayFor, DayScreen},
    destroy::DestroyScreen,
    field::Field,
    new_case::NewCaseScreen,
    note::NoteScreen,
    reaction::{Around, Reaction, SubModel, Typed},
    step::StepScreen,
};
use crate::{
    domain::{Case, CaseId, Signal, retention::DestructionGround},
    say,
};

/// Which cases are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Those the adviser still works on.
    Open,
    /// All that are in the vault.
    All,
}

/// Where keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The list.
    List,
    /// The search line.
    Search,
}

/// The list of cases.
#[derive(Debug)]
pub struct CasesScreen {
    /// What is searched for.
    pub search: Field,
    /// Which cases are listed.
    pub filter: Filter,
    /// Where keys go.
    pub focus: Focus,
    selected: Option<CaseId>,
}

impl CasesScreen {
    /// The list, on the case that was looked at last.
    #[must_use]
    pub const fn new(around: &Around<'_>) -> Self {
        Self {
            search: Field::new(40),
            filter: Filter::Open,
            focus: Focus::List,
            selected: around.desk.last,
        }
    }

    /// The cases that are listed, in order: what needs a look first, then the pseudonyms.
    #[must_use]
    pub fn rows<'a>(&self, around: &Around<'a>) -> Vec<&'a Case> {
        let rules = around.desk.rules();
        let mut rows: Vec<_> = self.matching(around).collect();
        rows.sort_by_cached_key(|case| {
            let first = case.signals(around.now.today, &rules).first().copied();
            let weight = (!case.phase().is_active(), first.is_none(), first);
            (
                weight,
                case.pseudonym.clone(),
                Reverse(case.opened),
                case.id,
            )
        });
        rows
    }

    /// The cases that are listed, in no order.
    fn matching<'a>(&self, around: &Around<'a>) -> impl Iterator<Item = &'a Case> {
        let wanted = self.search.text().trim().to_lowercase();
        let all = self.filter == Filter::All;
        around
            .desk
            .cases()
            .filter(move |case| all || case.phase().is_active())
            .filter(move |case| wanted.is_empty() || contains(case, &wanted))
    }

    /// How many closed cases are not listed.
    #[must_use]
    pub fn hidden(&self, around: &Around<'_>) -> usize {
        match self.filter {
            Filter::All => 0,
            Filter::Open => around
                .desk
                .cases()
                .filter(|case| !case.phase().is_active())
                .count(),
        }
    }

    /// The case that is selected: the one of before, or else the first that is listed.
    #[must_use]
    pub fn selected<'a>(&self, rows: &[&'a Case]) -> Option<&'a Case> {
        let same = rows.iter().find(|case| Some(case.id) == self.selected);
        same.or_else(|| rows.first()).copied()
    }

    fn walk(&mut self, command: Command, around: &Around<'_>) {
        let rows = self.rows(around);
        let selected = self.selected(&rows).map(|case| case.id);
        let at = rows
            .iter()
            .position(|case| Some(case.id) == selected)
            .unwrap_or_default();
        let to = walked(command, at, rows.len());
        self.selected = rows.get(to).map(|case| case.id);
    }
}

/// Where a command of walking leads in a list of `count` rows.
#[must_use]
pub fn walked(command: Command, at: usize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    match command {
        Command::Down => (at + 1).min(last),
        Command::Up => at.saturating_sub(1),
        Command::PageDown => (at + 10).min(last),
        Command::PageUp => at.saturating_sub(10),
        Command::First => 0,
        Command::Last => last,
        _ => at.min(last),
    }
}

fn contains(case: &Case, wanted: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(wanted);
    has(case.pseudonym.as_str())
        || has(case.reference.as_str())
        || has(case.title.expose())
        || has(case.summary.expose())
        || case.timeline.iter().any(|entry| has(entry.text.expose()))
}

/// What stands before a case in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A date of the law is near.
    Term,
    /// A contact was agreed within a week, or has passed.
    Soon,
    /// Nothing.
    None,
}

/// The marker of a case.
#[must_use]
pub fn marker(case: &Case, around: &Around<'_>) -> Marker {
    let signals = case.signals(around.now.today, &around.desk.rules());
    if signals
        .iter()
        .any(|signal| *signal <= Signal::FeedbackNear || *signal == Signal::DestructionDue)
    {
        Marker::Term
    } else if signals.contains(&Signal::ContactWithinWeek) {
        Marker::Soon
    } else {
        Marker::None
    }
}

impl SubModel for CasesScreen {
    fn scope(&self) -> Scope {
        match self.focus {
            Focus::List => Scope::Cases,
            Focus::Search => Scope::Search,
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let rows = self.rows(around);
        let chosen = self.selected(&rows).map(|case| case.id);
        match (self.focus, command, chosen) {
            (Focus::Search, Command::Open, _) => self.focus = Focus::List,
            (_, Command::Back, _) => {
                self.search = Field::new(40);
                self.focus = Focus::List;
            }
            (_, Command::Search, _) => self.focus = Focus::Search,
            (_, Command::Filter, _) => {
                self.filter = match self.filter {
                    Filter::Open => Filter::All,
                    Filter::All => Filter::Open,
                };
            }
            (_, Command::NewCase, _) => return Reaction::open(NewCaseScreen::new()),
            (_, Command::DestroyDue, _) => {
                let ground = DestructionGround::PeriodPassed;
                return Reaction::open(DestroyScreen::new(DestroyScreen::due(around), ground));
            }
            (_, Command::Open, Some(id)) => return Reaction::open(CaseScreen::new(id)),
            (_, Command::Note, Some(id)) => return Reaction::open(NoteScreen::new(id, around)),
            (_, Command::NextStep, Some(id)) => return Reaction::open(StepScreen::new(id, around)),
            (_, Command::Plan, Some(id)) => {
                return Reaction::open(DayScreen::new(id, DayFor::Contact, around));
            }
            _ => self.walk(command, around),
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.search.typed(input);
        self.selected = None;
        Reaction::Stay
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        if command == Command::Back && self.focus == Focus::List && self.search.is_empty() {
            return Some(say!(around.texts, "cases-nothing-behind"));
        }
        if command == Command::DestroyDue {
            let none_due = DestroyScreen::due(around).is_empty();
            return none_due.then(|| say!(around.texts, "destroy-none-due"));
        }
        let needs_a_case = matches!(
            command,
            Command::Open | Command::Note | Command::NextStep | Command::Plan
        );
        let none = self.focus == Focus::List && self.matching(around).next().is_none();
        if command == Command::Plan && !none {
            let rows = self.rows(around);
            let id = self.selected(&rows)?.id;
            return CaseScreen::new(id).refusal(command, around);
        }
        (needs_a_case && none).then(|| say!(around.texts, "cases-none-selected"))
    }

    fn case(&self) -> Option<CaseId> {
        self.selected
    }
}
