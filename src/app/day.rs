//! Typing a day: for an agreed contact, for doing nothing, for looking back, or the day of the last incident.

use jiff::{ToSpan, civil::date};

use super::{
    command::{Command, Scope},
    field::Field,
    reaction::{Around, Reaction, SubModel, Then, Typed},
};
use crate::{
    domain::{Action, CaseId, Date, retention::HoldReason},
    say,
};

/// What the day is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFor {
    /// The next contact.
    Contact,
    /// Doing nothing until then.
    NothingUntil,
    /// Waiting for the employee, with a day to look back; may stay empty.
    Wait,
    /// Aftercare, with the day of the first contact; may stay empty.
    Aftercare,
    /// A moment of aftercare, by its number from 0, is agreed for a day.
    AftercareTakeUp(usize),
    /// A moment of aftercare is proposed for another day.
    AftercareMove(usize),
    /// The last incident; empty when it is not known.
    LastIncident,
    /// Looking again at what keeps a case from being destroyed.
    HoldReview(HoldReason),
}

impl DayFor {
    /// Whether no day is an answer too.
    #[must_use]
    pub const fn may_be_empty(self) -> bool {
        matches!(self, Self::Wait | Self::Aftercare | Self::LastIncident)
    }
}

/// A day being typed for a case.
#[derive(Debug)]
pub struct DayScreen {
    case: CaseId,
    /// What it is for.
    pub purpose: DayFor,
    /// What is typed.
    pub field: Field,
}

impl DayScreen {
    /// An empty line; for the last incident the day that is known, for aftercare a day four weeks on.
    #[must_use]
    pub fn new(case: CaseId, purpose: DayFor, around: &Around<'_>) -> Self {
        let known = around
            .case(case)
            .and_then(|case| case.last_incident)
            .filter(|_| purpose == DayFor::LastIncident)
            .or_else(|| (purpose == DayFor::Aftercare).then(|| four_weeks_on(around.now.today)))
            .or_else(|| proposed(case, purpose, around))
            .map(|day| format!("{}-{}-{}", day.day(), day.month(), day.year()));
        Self {
            case,
            purpose,
            field: Field::with(&known.unwrap_or_default(), 10),
        }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// The day as it is understood so far.
    #[must_use]
    pub fn day(&self, today: Date) -> Option<Date> {
        let nearest = match self.purpose {
            DayFor::LastIncident => Nearest::Past,
            _ => Nearest::Future,
        };
        parse_day(&self.field.text(), today, nearest)
    }

    fn save(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let today = around.now.today;
        let day = self.day(today);
        let empty = self.field.text().trim().is_empty();
        if day.is_none() && !(empty && self.purpose.may_be_empty()) {
            let has_time = self.field.text().contains(':');
            return Reaction::Refuse(if has_time {
                say!(texts, "day-without-time")
            } else {
                say!(texts, "day-not-understood")
            });
        }
        let told = |day: Date| texts.date_long(day);
        let (step, said) = match (self.purpose, day) {
            (DayFor::LastIncident, _) => return self.save_incident(day, around),
            (DayFor::Wait, _) => (Action::WaitForEmployee(day), say!(texts, "day-wait-saved")),
            (DayFor::Aftercare, _) => (
                Action::StartAftercare(day),
                say!(texts, "day-aftercare-saved"),
            ),
            (DayFor::Contact, Some(day)) => (
                Action::AgreeContact(day),
                say!(texts, "day-contact-saved", day = told(day)),
            ),
            (DayFor::AftercareTakeUp(number), Some(day)) => (
                Action::TakeUpAftercare(number, day),
                say!(texts, "day-contact-saved", day = told(day)),
            ),
            (DayFor::AftercareMove(number), Some(day)) => (
                Action::MoveAftercare(number, day),
                say!(texts, "aftercare-moved", day = told(day)),
            ),
            (DayFor::NothingUntil, Some(day)) => (
                Action::AgreeNothingUntil(day),
                say!(texts, "day-nothing-saved", day = told(day)),
            ),
            (DayFor::HoldReview(reason), Some(day)) => (
                Action::Freeze(reason, day),
                say!(texts, "hold-saved", day = told(day)),
            ),
            (
                DayFor::Contact
                | DayFor::NothingUntil
                | DayFor::AftercareTakeUp(_)
                | DayFor::AftercareMove(_)
                | DayFor::HoldReview(_),
                None,
            ) => return Reaction::Stay,
        };
        around.change(self.case, &[step], said, Then::Back)
    }

    fn save_incident(&self, day: Option<Date>, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        if day.is_some_and(|day| day > around.now.today) {
            return Reaction::Refuse(say!(texts, "day-incident-in-future"));
        }
        let Some(mut case) = around.case(self.case).cloned() else {
            return Reaction::Back;
        };
        case.last_incident = day;
        Reaction::save(case, say!(texts, "facts-saved"), Then::Back)
    }
}

impl SubModel for DayScreen {
    fn scope(&self) -> Scope {
        Scope::Day
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Back,
            Command::Save => self.save(around),
            _ => Reaction::Stay,
        }
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.field.typed(input);
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}

/// The day that is proposed for the first contact of aftercare.
fn four_weeks_on(today: Date) -> Date {
    today.saturating_add(4.weeks())
}

/// The day of a moment of aftercare, as long as it has not passed.
fn proposed(case: CaseId, purpose: DayFor, around: &Around<'_>) -> Option<Date> {
    let DayFor::AftercareTakeUp(number) = purpose else {
        return None;
    };
    let moments = around
        .case(case)?
        .aftercare_moments(&around.desk.rules().terms);
    let day = moments.get(number)?.day();
    (day >= around.now.today).then_some(day)
}

/// Which day is meant when no year is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearest {
    /// The next one, today too.
    Future,
    /// The last one, today too.
    Past,
}

/// Reads `9-12`, `9-12-2026`, or the same with dots, slashes or spaces. Nothing when it is no day.
#[must_use]
pub fn parse_day(text: &str, today: Date, nearest: Nearest) -> Option<Date> {
    let parts: Vec<i16> = text
        .trim()
        .split(['-', '.', '/', ' '])
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let small = |number: i16| i8::try_from(number).ok();
    let on = |year, day, month| Date::new(year, small(month)?, small(day)?).ok();
    match *parts.as_slice() {
        [day, month] => {
            let years = match nearest {
                Nearest::Future => [0, 1, 4],
                Nearest::Past => [0, -1, -4],
            };
            let fits = |day: &Date| match nearest {
                Nearest::Future => *day >= today,
                Nearest::Past => *day <= today,
            };
            years
                .into_iter()
                .filter_map(|step| on(today.year() + step, day, month))
                .find(fits)
        }
        [day, month, year @ 0..100] => on(year + 2000, day, month),
        [day, month, year @ 1900..2200] => on(year, day, month),
        _ => None,
    }
    .filter(|day| *day >= date(1900, 1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        let today = date(2026, 11, 23);
        let read = |text, nearest| parse_day(text, today, nearest);
        assert_eq!(read("9-12", Nearest::Future), Some(date(2026, 12, 9)));
        assert_eq!(read("3-1", Nearest::Future), Some(date(2027, 1, 3)));
        assert_eq!(read("23-11", Nearest::Future), Some(today));
        assert_eq!(read("3-1", Nearest::Past), Some(date(2026, 1, 3)));
        assert_eq!(read("9-12", Nearest::Past), Some(date(2025, 12, 9)));
        assert_eq!(read(" 3.1.2027 ", Nearest::Past), Some(date(2027, 1, 3)));
        assert_eq!(read("3/1/27", Nearest::Future), Some(date(2027, 1, 3)));
        assert_eq!(read("29-2", Nearest::Future), None);
    }

    #[test]
    fn what_is_no_day_is_not_taken_for_one() {
        let today = date(2026, 11, 23);
        for text in [
            "",
            "31-2",
            "morgen",
            "32-1-2026",
            "1",
            "1-1-1-1",
            "-1-1",
            "1-1-9999",
            "99999-1",
        ] {
            assert_eq!(parse_day(text, today, Nearest::Future), None, "{text}");
        }
    }
}
