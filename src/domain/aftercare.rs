//! Looking back after the end: three moments are proposed, and the adviser takes each one up, moves it or drops it.
//!
//! Specification: `domain.md` 4.7 (4 weeks, 3 and 6 months after the end) and D14 (disadvantage after speaking up). They are
//! our own proposals and no terms of the law. A day that passes changes nothing.

use serde::{Deserialize, Serialize};

use super::{Case, Code, Date, Event, Phase, Refusal, Terms, deadlines};

/// How many days before its day a contact counts as that moment of aftercare.
const EARLY_DAYS: i64 = 7;

/// The task of a contact that is aftercare (`domain.md` 2.1).
const AFTERCARE: &str = "T-NAZ";

/// What the adviser chose for a proposed moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AftercareChoice {
    /// It was agreed for this day.
    TakenUp(Date),
    /// It is left out.
    Dropped,
}

/// One proposed moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AftercareMoment {
    /// The proposed day.
    pub due: Date,
    /// What was chosen; none while it is a proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<AftercareChoice>,
}

impl AftercareMoment {
    const fn proposed(due: Date) -> Self {
        Self { due, choice: None }
    }

    /// The day on which it is to be.
    #[must_use]
    pub const fn day(&self) -> Date {
        match self.choice {
            Some(AftercareChoice::TakenUp(day)) => day,
            Some(AftercareChoice::Dropped) | None => self.due,
        }
    }
}

/// Where a moment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AftercareStanding {
    /// A proposal.
    Proposed(Date),
    /// Agreed for this day.
    Agreed(Date),
    /// There was a contact on this day.
    Held(Date),
    /// Left out.
    Dropped,
}

impl Case {
    /// Returns the day on which the last road ended, as far as it is known: a decision, an outcome, a stop.
    #[must_use]
    pub fn ended_on(&self) -> Option<Date> {
        let decided = self
            .tracks
            .iter()
            .filter_map(|track| track.procedure.decided_on);
        let ended = self.timeline.iter().filter(|entry| {
            matches!(
                entry.event,
                Some(
                    Event::Completed
                        | Event::Withdrawn
                        | Event::WithdrawnAfterHandover
                        | Event::Stopped
                        | Event::ContinuedElsewhere
                )
            )
        });
        decided.chain(ended.map(|entry| entry.on)).max()
    }

    /// Returns the moments of aftercare. A case that came in with its aftercare begun has none of its own: then they are
    /// reckoned from the end, and each contact of aftercare since then stands for one of them.
    #[must_use]
    pub fn aftercare_moments(&self, terms: &Terms) -> Vec<AftercareMoment> {
        if !self.aftercare.is_empty() || self.phase() != Phase::Aftercare {
            return self.aftercare.clone();
        }
        let begun = |entry: &&super::Entry| entry.event == Some(Event::AftercareStarted);
        let begun = self.timeline.iter().rev().find(begun).map(|entry| entry.on);
        let Some(end) = self.ended_on().or(begun).or_else(|| self.last_contact()) else {
            return Vec::new();
        };
        let mut held = self
            .timeline
            .iter()
            .filter(|entry| entry.is_contact() && entry.on >= end)
            .filter(|entry| entry.task.as_ref().map(Code::as_str) == Some(AFTERCARE))
            .map(|entry| entry.on);
        deadlines::aftercare(end, terms)
            .map(|due| AftercareMoment {
                due,
                choice: held.next().map(AftercareChoice::TakenUp),
            })
            .to_vec()
    }

    /// Returns where a moment stands.
    #[must_use]
    pub fn aftercare_standing(&self, moment: &AftercareMoment) -> AftercareStanding {
        if moment.choice == Some(AftercareChoice::Dropped) {
            return AftercareStanding::Dropped;
        }
        let day = moment.day();
        let early = match moment.choice {
            Some(_) => 0,
            None => EARLY_DAYS,
        };
        let held = self
            .timeline
            .iter()
            .filter(|entry| entry.is_contact())
            .map(|entry| entry.on)
            .filter(|on| deadlines::days_between(*on, day) <= early)
            .min();
        match (held, moment.choice) {
            (Some(on), _) => AftercareStanding::Held(on),
            (None, Some(_)) => AftercareStanding::Agreed(day),
            (None, None) => AftercareStanding::Proposed(day),
        }
    }

    /// Returns the first moment that is still a proposal and is within a week, or has passed.
    #[must_use]
    pub fn aftercare_to_choose(&self, today: Date, terms: &Terms) -> Option<Date> {
        if self.phase() != Phase::Aftercare {
            return None;
        }
        self.aftercare_moments(terms)
            .iter()
            .find_map(|moment| match self.aftercare_standing(moment) {
                AftercareStanding::Proposed(day) => Some(day),
                _ => None,
            })
            .filter(|day| deadlines::days_between(today, *day) <= 7)
    }

    /// Proposes the moments when aftercare begins. A first day that was agreed takes the first one up.
    pub(in crate::domain) fn propose_aftercare(
        &mut self,
        first_contact: Option<Date>,
        terms: &Terms,
        on: Date,
    ) {
        let end = self.ended_on().map_or(on, |day| day.min(on));
        self.aftercare = deadlines::aftercare(end, terms)
            .map(AftercareMoment::proposed)
            .to_vec();
        if let (Some(day), Some(first)) = (first_contact, self.aftercare.first_mut()) {
            first.choice = Some(AftercareChoice::TakenUp(day));
        }
    }

    fn aftercare_moment(
        &mut self,
        number: usize,
        terms: &Terms,
    ) -> Result<&mut AftercareMoment, Refusal> {
        self.require(&[Phase::Aftercare])?;
        self.aftercare = self.aftercare_moments(terms);
        self.aftercare.get_mut(number).ok_or(Refusal::NotFound)
    }

    /// Takes a moment up: the contact is agreed for a day. `number` counts from 0.
    ///
    /// # Errors
    /// If the case is not in aftercare, or the day has passed.
    pub fn take_up_aftercare(
        &mut self,
        number: usize,
        day: Date,
        terms: &Terms,
        on: Date,
    ) -> Result<(), Refusal> {
        let moment = self.aftercare_moment(number, terms)?;
        moment.choice = Some(AftercareChoice::TakenUp(day));
        self.agree_contact(day, on)
    }

    /// Moves a proposed moment to another day. It stays a proposal.
    ///
    /// # Errors
    /// If the case is not in aftercare, or the day has passed.
    pub fn move_aftercare(
        &mut self,
        number: usize,
        day: Date,
        terms: &Terms,
        on: Date,
    ) -> Result<(), Refusal> {
        if day < on {
            return Err(Refusal::DateOutOfOrder);
        }
        *self.aftercare_moment(number, terms)? = AftercareMoment::proposed(day);
        self.noted(on, Event::AftercareMoved(day));
        Ok(())
    }

    /// Leaves a moment out. A contact that was agreed for it goes with it.
    ///
    /// # Errors
    /// If the case is not in aftercare.
    pub fn drop_aftercare(
        &mut self,
        number: usize,
        terms: &Terms,
        on: Date,
    ) -> Result<(), Refusal> {
        let moment = self.aftercare_moment(number, terms)?;
        let agreed = moment.choice;
        moment.choice = Some(AftercareChoice::Dropped);
        let due = moment.due;
        if agreed == self.next_contact.map(AftercareChoice::TakenUp) {
            self.next_contact = None;
        }
        self.noted(on, Event::AftercareDropped(due));
        Ok(())
    }

    /// Notes that the employee was asked whether speaking up brought disadvantage, and the answer (D14).
    ///
    /// # Errors
    /// If the case is not active.
    pub fn record_retaliation(&mut self, answer: Code, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        self.retaliation = answer.clone();
        self.noted(on, Event::RetaliationAsked(answer));
        Ok(())
    }

    /// Returns when it was asked last whether speaking up brought disadvantage.
    #[must_use]
    pub fn retaliation_asked_on(&self) -> Option<Date> {
        let asked = |entry: &&super::Entry| matches!(entry.event, Some(Event::RetaliationAsked(_)));
        self.timeline.iter().rev().find(asked).map(|entry| entry.on)
    }

    /// Returns whether there was a contact of aftercare since it was asked last. A question the adviser can leave.
    #[must_use]
    pub fn retaliation_is_to_be_asked(&self) -> bool {
        let asked = self.retaliation_asked_on();
        self.phase() == Phase::Aftercare
            && self
                .last_contact()
                .is_some_and(|contact| asked.is_none_or(|asked| asked < contact))
    }
}

#[cfg(test)]
mod tests;
