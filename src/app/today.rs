//! What is agreed for these days, what matters now and why, and how the vault is: in one look, and never as a reproach.

use super::{
    back_up::BackUpScreen,
    case::CaseScreen,
    cases::walked,
    change_sheet::ChangeSheetScreen,
    command::{Command, Scope},
    day::{DayFor, DayScreen},
    effect::Checked,
    new_case::NewCaseScreen,
    note::NoteScreen,
    reaction::{Around, Reaction, SubModel},
};
use crate::{
    catalogue::OwnFile,
    domain::{
        Case, CaseId, Date, Signal, deadlines::days_between, retention::Hold, review::review,
    },
    say,
    texts::reasons::{Reason, reasons},
};

/// After how many days without a backup it is named as something to do.
pub const REMIND_AFTER_DAYS: i64 = 14;

/// One row.
#[derive(Clone, Debug)]
pub enum Row<'a> {
    /// A contact that was agreed for this day: within a week, today, or before today.
    Contact(&'a Case, Date),
    /// Something about a case, with the reason.
    Matters(&'a Case, Reason),
    /// The day has come to look again at what keeps a case from being destroyed.
    Held(&'a Case, Hold),
    /// When the last backup was made; none when there never was one.
    BackUp(Option<Date>),
    /// There is no recovery sheet.
    NoRecovery,
    /// The last check found damage.
    Damaged(Checked),
    /// The list of roads has to be compared with its sources again, since this day.
    CheckRoads(Date),
    /// The organisation's own file of roads can't be used, so the shipped list holds.
    OwnRoads(&'a OwnFile),
    /// The organisation's own list of units can't be used, so there is none.
    OwnUnits(&'a OwnFile),
}

/// Today.
#[derive(Debug, Default)]
pub struct TodayScreen {
    selected: usize,
}

impl TodayScreen {
    /// Today, at the first row.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0 }
    }

    /// Which row is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// The agreed contacts, the earliest first.
    #[must_use]
    pub fn contacts<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let today = around.now.today;
        let mut agreed: Vec<_> = around
            .desk
            .cases()
            .filter(|case| case.phase().is_active())
            .filter_map(|case| Some((case.next_contact?, case)))
            .filter(|(day, _)| days_between(today, *day) <= 7)
            .collect();
        agreed.sort_by_key(|(day, case)| (*day, case.pseudonym.clone(), case.id));
        let row = |(day, case)| Row::Contact(case, day);
        agreed.into_iter().map(row).collect()
    }

    /// What matters in the cases, in the order of the review. Where doing nothing was agreed it stays silent.
    #[must_use]
    pub fn matters<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let (today, rules) = (around.now.today, around.desk.rules());
        let mut rows = Vec::new();
        for item in review(around.desk.cases(), today, &rules) {
            let Some(case) = around.case(item.case).filter(|_| !item.quiet) else {
                continue;
            };
            let told = reasons(around.texts, case, today, &rules);
            let is_silent = item.reasons.contains(&Signal::Dormant);
            let is_named = |reason: &Reason| match reason.signal {
                Signal::Dormant => true,
                Signal::NoNextContact => !is_silent,
                _ => reason.is_a_term(),
            };
            let named = told.into_iter().filter(is_named);
            rows.extend(named.map(|reason| Row::Matters(case, reason)));
        }
        let held = around.desk.cases().filter_map(|case| {
            let hold = case.retention.as_ref()?.hold?;
            (hold.review_on <= today).then_some(Row::Held(case, hold))
        });
        rows.extend(held);
        rows
    }

    /// How the vault is; nothing for the made-up examples.
    #[must_use]
    pub fn vault<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let desk = around.desk;
        if desk.is_demo() {
            return Vec::new();
        }
        let last = desk.copies().iter().map(|copy| copy.on).max();
        let damaged = desk.checked().filter(|checked| !checked.is_whole);
        damaged
            .map(Row::Damaged)
            .into_iter()
            .chain([Row::BackUp(last)])
            .chain((!desk.has_recovery()).then_some(Row::NoRecovery))
            .collect()
    }

    /// What there is to do about the list of roads: once a year to compare it with its sources, and a mistake in an own
    /// file.
    #[must_use]
    pub fn roads<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let catalogue = around.desk.catalogue();
        let file = &catalogue.own_file;
        let own = file.is_refused().then_some(Row::OwnRoads(file));
        let units = &catalogue.units_file;
        let units = units.is_refused().then_some(Row::OwnUnits(units));
        // The made-up examples play in a year of their own.
        let due = catalogue.routes.check_again_on();
        let due = due.filter(|day| *day <= around.now.today && !around.desk.is_demo());
        own.into_iter()
            .chain(units)
            .chain(due.map(Row::CheckRoads))
            .collect()
    }

    /// Every row, from top to bottom.
    #[must_use]
    pub fn rows<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let mut rows = self.contacts(around);
        rows.extend(self.matters(around));
        rows.extend(self.vault(around));
        rows.extend(self.roads(around));
        rows
    }

    fn chosen<'a>(&self, around: &Around<'a>) -> Option<Row<'a>> {
        let mut rows = self.rows(around);
        let at = self.selected.min(rows.len().checked_sub(1)?);
        Some(rows.swap_remove(at))
    }

    fn chosen_case(&self, around: &Around<'_>) -> Option<CaseId> {
        match self.chosen(around)? {
            Row::Contact(case, _) | Row::Matters(case, _) | Row::Held(case, _) => Some(case.id),
            Row::BackUp(_)
            | Row::NoRecovery
            | Row::Damaged(_)
            | Row::CheckRoads(_)
            | Row::OwnRoads(_)
            | Row::OwnUnits(_) => None,
        }
    }

    fn open(&self, around: &Around<'_>) -> Reaction {
        match self.chosen(around) {
            Some(Row::Contact(case, _) | Row::Matters(case, _) | Row::Held(case, _)) => {
                Reaction::open(CaseScreen::new(case.id))
            }
            Some(Row::BackUp(_)) => BackUpScreen::asks(around),
            Some(Row::NoRecovery) => ChangeSheetScreen::asks(around),
            Some(Row::Damaged(_)) => Reaction::Run(Command::GoSettings),
            Some(Row::CheckRoads(_)) => Reaction::Say(say!(around.texts, "today-roads-how")),
            Some(Row::OwnRoads(_)) => Reaction::Say(say!(around.texts, "today-own-roads-how")),
            Some(Row::OwnUnits(_)) => Reaction::Say(say!(around.texts, "today-own-units-how")),
            None => Reaction::Stay,
        }
    }
}

impl SubModel for TodayScreen {
    fn scope(&self) -> Scope {
        Scope::Today
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (command, self.chosen_case(around)) {
            (Command::Back, _) => Reaction::Run(Command::GoCases),
            (Command::NewCase, _) => Reaction::open(NewCaseScreen::new()),
            (Command::Open, _) => self.open(around),
            (Command::Note, Some(id)) => Reaction::open(NoteScreen::new(id, around)),
            (Command::Plan, Some(id)) => {
                Reaction::open(DayScreen::new(id, DayFor::Contact, around))
            }
            _ => {
                self.selected = walked(command, self.selected, self.rows(around).len());
                Reaction::Stay
            }
        }
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let texts = around.texts;
        let case = self.chosen_case(around);
        match (command, case) {
            (Command::Open, _) if self.chosen(around).is_none() => {
                Some(say!(texts, "today-nothing-selected"))
            }
            (Command::Note | Command::Plan, None) => Some(say!(texts, "today-no-case-selected")),
            (Command::Plan, Some(id)) => CaseScreen::new(id).refusal(command, around),
            _ => None,
        }
    }

    fn case(&self) -> Option<CaseId> {
        None
    }
}
