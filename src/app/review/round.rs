//! One walk along the cases: in which order, how far it is, and what was agreed in it.
//!
//! A round remembers cases and not rows, so that it goes on at the same case whatever happened in between. What was chosen
//! is read from the case itself: from what was written in it since the round began.

use crate::domain::{
    Case, CaseId, Date, Entry, Event,
    review::{ReviewItem, review},
};

use super::super::desk::Desk;

/// A walk along the cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    began: Date,
    stops: Vec<Stop>,
    at: Option<CaseId>,
    asked: Option<usize>,
}

/// A case in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Which case.
    pub case: CaseId,
    /// How many entries its timeline had when the round came to know it.
    entries: usize,
}

/// Something that was agreed or written down during a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The next contact.
    Contact(Date),
    /// To do nothing until a day.
    Nothing(Date),
    /// The employee will be in touch.
    Waiting,
    /// Aftercare began.
    Aftercare,
    /// The case was closed.
    Closed,
    /// A note was written.
    Note,
    /// Any other step.
    Step,
}

impl Chosen {
    fn of(entry: &Entry) -> Self {
        match entry.event {
            None => Self::Note,
            Some(Event::ContactAgreed(day)) => Self::Contact(day),
            Some(Event::NothingAgreedUntil(day)) => Self::Nothing(day),
            Some(Event::WaitingForEmployee) => Self::Waiting,
            Some(Event::AftercareStarted) => Self::Aftercare,
            Some(Event::Closed) => Self::Closed,
            Some(_) => Self::Step,
        }
    }
}

impl Stop {
    fn of(case: &Case) -> Self {
        Self {
            case: case.id,
            entries: case.timeline.len(),
        }
    }

    /// What was chosen for the case in this round, in order; of the same thing only the last.
    #[must_use]
    pub fn chosen(&self, case: &Case) -> Vec<Chosen> {
        let mut chosen: Vec<Chosen> = Vec::new();
        for entry in case.timeline.iter().skip(self.entries) {
            let new = Chosen::of(entry);
            chosen.retain(|old| std::mem::discriminant(old) != std::mem::discriminant(&new));
            chosen.push(new);
        }
        chosen
    }
}

fn items(desk: &Desk, today: Date) -> Vec<ReviewItem> {
    review(desk.cases(), today, &desk.rules())
}

fn stops(desk: &Desk, today: Date) -> impl Iterator<Item = Stop> {
    items(desk, today)
        .into_iter()
        .filter_map(|item| desk.case(item.case).map(Stop::of))
}

impl Round {
    /// A new round, at its first case.
    #[must_use]
    pub fn new(desk: &Desk, today: Date) -> Self {
        let stops: Vec<_> = stops(desk, today).collect();
        Self {
            began: today,
            at: stops.first().map(|stop| stop.case),
            stops,
            asked: None,
        }
    }

    /// Goes on where it was. Cases that came since are at the end; on another day, or after its end, a new round begins.
    #[must_use]
    pub fn resumed(mut self, desk: &Desk, today: Date) -> Self {
        let at = self.current(desk);
        if self.began != today || at.is_none() {
            return Self::new(desk, today);
        }
        self.at = at;
        self.asked = None;
        let new =
            stops(desk, today).filter(|new| self.stops.iter().all(|old| old.case != new.case));
        let new: Vec<_> = new.collect();
        self.stops.extend(new);
        self.stops.retain(|stop| desk.case(stop.case).is_some());
        self
    }

    /// The cases of the round, in order.
    #[must_use]
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// The case where the round is; none at its end. Once a choice was made, that is the next case.
    #[must_use]
    pub fn current(&self, desk: &Desk) -> Option<CaseId> {
        let at = self.at.filter(|at| desk.case(*at).is_some())?;
        let made = self.asked.is_some_and(|entries| {
            desk.case(at)
                .is_some_and(|case| case.timeline.len() > entries)
        });
        if made { self.after(at) } else { Some(at) }
    }

    /// Which case of the round that is, from 0; the number of cases at its end.
    #[must_use]
    pub fn position(&self, desk: &Desk) -> usize {
        self.current(desk)
            .and_then(|at| self.place(at))
            .unwrap_or(self.stops.len())
    }

    fn place(&self, case: CaseId) -> Option<usize> {
        self.stops.iter().position(|stop| stop.case == case)
    }

    fn after(&self, case: CaseId) -> Option<CaseId> {
        let next = self.place(case)?.checked_add(1)?;
        self.stops.get(next).map(|stop| stop.case)
    }

    /// Goes to a place in the round: a number from 0; past the last case is its end.
    pub(super) fn go(&mut self, place: usize) {
        self.at = self.stops.get(place).map(|stop| stop.case);
        self.asked = None;
    }

    /// Remembers that a choice is being made here: when it is on the disk, the round goes on.
    pub(super) fn ask(&mut self, desk: &Desk) {
        self.asked = self
            .at
            .and_then(|at| desk.case(at))
            .map(|case| case.timeline.len());
    }

    /// Leaves out cases that are no longer there. Where the round stood at one of them, it goes on at the next.
    pub(super) fn forget(&mut self, gone: &[CaseId]) {
        let is_gone = |case: &CaseId| gone.contains(case);
        if let Some(place) = self.at.filter(is_gone).and_then(|at| self.place(at)) {
            let after = self.stops.iter().skip(place).map(|stop| stop.case);
            self.at = after.into_iter().find(|case| !is_gone(case));
            self.asked = None;
        }
        self.stops.retain(|stop| !is_gone(&stop.case));
    }

    /// Goes on past a choice that was made.
    pub(super) fn settle(&mut self, desk: &Desk) {
        self.at = self.current(desk);
        self.asked = None;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::{ToSpan, civil::date};

    use super::*;
    use crate::{
        app::effect::Opened,
        catalogue::Catalogue,
        domain::{Doer, EntryKind, Phase, Pseudonym, Reference},
    };

    const TODAY: Date = date(2026, 11, 23);

    fn case(number: u8, quiet_for: i16) -> Case {
        let last = TODAY.saturating_sub(i64::from(quiet_for).days());
        let mut case = Case::restore(
            CaseId::from_bytes([number; 16]),
            Reference::numbered(2026, number.into()),
            Pseudonym::new("Wulp").unwrap(),
            last,
            Phase::Open,
        );
        case.next_contact = Some(date(2027, 3, 1));
        case
    }

    fn desk(cases: Vec<Case>) -> Desk {
        let opened = Opened {
            cases,
            ..Opened::default()
        };
        Desk::new(opened, Catalogue::shipped().unwrap())
    }

    fn at(round: &Round, desk: &Desk) -> Option<u8> {
        round.current(desk).map(|id| id.bytes()[0])
    }

    fn three() -> Desk {
        desk(vec![case(1, 30), case(2, 20), case(3, 10)])
    }

    #[test]
    fn where_a_case_was_destroyed_the_round_goes_on_at_the_next() {
        let mut round = Round::new(&three(), TODAY);
        round.go(1);
        let gone = [CaseId::from_bytes([2; 16])];
        round.forget(&gone);
        let left = desk(vec![case(1, 30), case(3, 10)]);
        assert_eq!(at(&round, &left), Some(3));
        assert_eq!(round.stops().len(), 2);
    }

    #[test]
    fn the_round_goes_on_when_a_choice_is_on_the_disk_and_stays_when_it_was_not_made() {
        let mut desk = three();
        let mut round = Round::new(&desk, TODAY);
        round.ask(&desk);
        assert_eq!(at(&round, &desk), Some(1));
        let mut changed = case(1, 30);
        changed.agree_contact(date(2026, 12, 1), TODAY).unwrap();
        desk.take(vec![changed]);
        assert_eq!(at(&round, &desk), Some(2));
        round.settle(&desk);
        round.ask(&desk);
        round.settle(&desk);
        assert_eq!(at(&round, &desk), Some(2), "it was not made after all");
    }

    #[test]
    fn a_paused_round_goes_on_at_the_same_case_whatever_came_in_between() {
        let mut desk = three();
        let mut round = Round::new(&desk, TODAY);
        round.go(1);
        let mut pressing = case(9, 0);
        pressing.next_contact = Some(TODAY);
        desk.take(vec![pressing]);
        let round = round.resumed(&desk, TODAY);
        assert_eq!(at(&round, &desk), Some(2));
        assert_eq!(round.position(&desk), 1);
        assert_eq!(round.stops().len(), 4, "the new case is at the end");
    }

    #[test]
    fn after_its_end_and_on_another_day_a_new_round_begins() {
        let desk = three();
        let mut round = Round::new(&desk, TODAY);
        round.go(3);
        assert_eq!(at(&round, &desk), None);
        assert_eq!(at(&round.clone().resumed(&desk, TODAY), &desk), Some(1));
        round.go(2);
        let tomorrow = TODAY.saturating_add(1.day());
        assert_eq!(at(&round.resumed(&desk, tomorrow), &desk), Some(1));
    }

    #[test]
    fn what_was_chosen_is_what_was_written_since_and_of_the_same_thing_the_last() {
        let mut case = case(1, 30);
        case.agree_contact(date(2026, 11, 30), TODAY).unwrap();
        let stop = Stop::of(&case);
        assert_eq!(stop.chosen(&case), []);
        case.agree_contact(date(2026, 12, 1), TODAY).unwrap();
        case.write(Entry::new(
            TODAY,
            EntryKind::Action,
            Doer::Adviser,
            "Belde.",
        ))
        .unwrap();
        case.agree_contact(date(2026, 12, 2), TODAY).unwrap();
        let contact = Chosen::Contact(date(2026, 12, 2));
        assert_eq!(stop.chosen(&case), [Chosen::Note, contact]);
    }
}
