//! How long a closed case is kept, on what ground, and how it is destroyed: first counted, then gone.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::{
    Case, Date, Doer, Entry, EntryKind, Event, Phase, Private, Refusal,
    coded::{CodedFacts, RecordNumber},
};

/// The organisation's own rule. There is no default: the sources contradict each other (`domain.md` 2.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Months after closing.
    pub months: u16,
    /// On what ground: a regulation, a selection list.
    pub ground: Private,
}

/// Why destruction is on hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldReason {
    /// A statute.
    Law,
    /// A court.
    Court,
    /// The supervisory committee of the LVV.
    Supervision,
    /// A remedy that is still running.
    PendingRemedy,
}

/// A hold on destruction, with the day to look at it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Why.
    pub reason: HoldReason,
    /// When it is looked at again.
    pub review_on: Date,
}

/// The retention of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The rule.
    pub policy: Policy,
    /// From when it may be destroyed.
    pub destroy_after: Date,
    /// The hold, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Hold>,
}

impl Retention {
    /// Returns whether destruction is on hold.
    #[must_use]
    pub const fn is_frozen(&self) -> bool {
        self.hold.is_some()
    }
}

/// Why a case is destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DestructionGround {
    /// The retention period has passed.
    PeriodPassed,
    /// The employee asked for it.
    EmployeeAsked,
    /// A successor has the case, on the employee's yes, and confirmed the receipt.
    TakenOver,
}

/// What is left of a destroyed case: that it happened, and the coded facts that are counted. No pseudonym, no reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Destroyed {
    /// The day.
    pub on: Date,
    /// Why.
    pub ground: DestructionGround,
    /// What is counted. Nothing in it leads back to a case.
    pub facts: CodedFacts,
    /// Under which number it was counted; none for a case that was destroyed by an older version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<RecordNumber>,
}

/// How much goes when a case is destroyed: numbers only, so that the preview tells nothing over somebody's shoulder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Entries in the timeline.
    pub entries: usize,
    /// How many of those are contacts.
    pub contacts: usize,
    /// Roads that came up.
    pub roads: usize,
    /// Questions to the employee, with their answers.
    pub consents: usize,
    /// Versions of texts of the employee.
    pub texts: usize,
    /// Attachments that texts name.
    pub attachments: usize,
}

impl Case {
    /// Counts what would go if the case were destroyed.
    #[must_use]
    pub fn contents(&self) -> Contents {
        let texts = || self.tracks.iter().flat_map(|track| &track.texts);
        let mut attachments: Vec<_> = texts()
            .flat_map(|text| &text.attachments)
            .map(|attachment| &attachment.fingerprint)
            .collect();
        attachments.sort_unstable();
        attachments.dedup();
        Contents {
            entries: self.timeline.len(),
            contacts: self.contacts(),
            roads: self.tracks.len(),
            consents: self.consents.len(),
            texts: texts().count(),
            attachments: attachments.len(),
        }
    }

    /// Starts the retention period.
    ///
    /// # Errors
    /// If the case is not closed, or the rule has no ground.
    pub fn start_retention(&mut self, policy: Policy, on: Date) -> Result<(), Refusal> {
        // A case that was imported as retained has no rule of this organisation yet.
        if !(self.phase == Phase::Retained && self.retention.is_none()) {
            self.require(&[Phase::Closed])?;
        }
        if policy.ground.is_blank() {
            return Err(Refusal::GroundMissing);
        }
        let closed = self.closed.unwrap_or(on);
        let destroy_after = closed.saturating_add(i32::from(policy.months).months());
        self.retention = Some(Retention {
            policy,
            destroy_after,
            hold: None,
        });
        self.phase = Phase::Retained;
        self.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Adviser,
            Event::RetentionStarted,
        ));
        Ok(())
    }

    /// Puts destruction on hold.
    ///
    /// # Errors
    /// If the case is not retained, or the day to look again has passed.
    pub fn freeze(&mut self, reason: HoldReason, review_on: Date, on: Date) -> Result<(), Refusal> {
        if review_on <= on {
            return Err(Refusal::DateOutOfOrder);
        }
        self.require(&[Phase::Retained])?;
        self.retention.as_mut().ok_or(Refusal::NotRetained)?.hold =
            Some(Hold { reason, review_on });
        self.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Adviser,
            Event::Frozen,
        ));
        Ok(())
    }

    /// Ends the hold.
    ///
    /// # Errors
    /// If there is none.
    pub fn release(&mut self, on: Date) -> Result<(), Refusal> {
        let retention = self.retention.as_mut().ok_or(Refusal::NotRetained)?;
        retention.hold.take().ok_or(Refusal::WrongState)?;
        self.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Adviser,
            Event::Released,
        ));
        Ok(())
    }

    /// Returns what will be left when the case is destroyed, if it may be. The caller then makes the content unreadable.
    ///
    /// `confirmed` is whether the adviser typed the word that confirms.
    ///
    /// # Errors
    /// If it is not retained, on hold, too early while the employee did not ask, not counted yet, or not confirmed.
    pub fn destruction(
        &self,
        ground: DestructionGround,
        confirmed: bool,
        on: Date,
    ) -> Result<Destroyed, Refusal> {
        self.require(&[Phase::Retained])?;
        let retention = self.retention.as_ref().ok_or(Refusal::NotRetained)?;
        if retention.is_frozen() {
            return Err(Refusal::Frozen);
        }
        if ground == DestructionGround::PeriodPassed && on < retention.destroy_after {
            return Err(Refusal::RetentionNotPassed);
        }
        if self.tally_record.is_none() {
            return Err(Refusal::TallyRecordMissing);
        }
        if !confirmed {
            return Err(Refusal::NotConfirmed);
        }
        Ok(self.destroyed(ground, on))
    }

    /// The line that is left of the case.
    pub(in crate::domain) fn destroyed(&self, ground: DestructionGround, on: Date) -> Destroyed {
        Destroyed {
            on,
            ground,
            facts: self.counted(),
            record: Some(RecordNumber::of(self.id)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        CaseId, Code, Pseudonym, Reference, RouteKind, Track, TrackId, TrackState,
        closing::ClosingTalk,
        text::{Attachment, Fingerprint, TextVersion},
    };

    const ON: Date = date(2026, 3, 2);

    fn closed() -> Case {
        let reference = Reference::numbered(2026, 1);
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let mut case = Case::open(CaseId::from_bytes([1; 16]), reference, pseudonym, ON);
        case.record_broke_off(ON).unwrap();
        case.proceed(ON).unwrap();
        case.natures = vec![Code::new("OO-PES").unwrap()];
        case.informal_outcomes = vec![Code::new("UI-VER").unwrap()];
        case.formal_outcomes = vec![Code::new("UF-NVT").unwrap()];
        case.close(&ClosingTalk::WithEmployee, ON).unwrap();
        case
    }

    fn retained(months: u16) -> Case {
        let mut case = closed();
        let ground = Private::from("Regeling");
        case.start_retention(Policy { months, ground }, ON).unwrap();
        case
    }

    #[test]
    fn a_case_that_came_in_as_retained_gets_a_rule_first_and_can_then_be_destroyed() {
        let mut case = retained(24);
        case.retention = None;
        let asked = DestructionGround::EmployeeAsked;
        assert_eq!(
            case.destruction(asked, true, ON).err(),
            Some(Refusal::NotRetained)
        );
        let policy = || Policy {
            months: 12,
            ground: Private::from("Regeling"),
        };
        case.start_retention(policy(), ON).unwrap();
        assert!(case.destruction(asked, true, ON).is_ok());
        assert_eq!(
            case.start_retention(policy(), ON).err(),
            Some(Refusal::WrongPhase)
        );
    }

    #[test]
    fn what_would_go_is_counted_and_one_paper_with_two_texts_counts_once() {
        let mut case = closed();
        let route = Code::new("R-KCOO").unwrap();
        let state = TrackState::Considered;
        let mut track = Track::restore(TrackId::nth(1), route, RouteKind::Complaint, state);
        let paper = Attachment {
            label: "mail".into(),
            fingerprint: Fingerprint::new("sha256:1"),
        };
        for body in ["Een.", "Een en twee."] {
            let version = TextVersion::after(&track.texts, body, vec![paper.clone()], ON);
            track.texts.push(version);
        }
        case.tracks = vec![track];
        let contents = case.contents();
        assert_eq!(
            (contents.roads, contents.texts, contents.attachments),
            (1, 2, 1)
        );
        assert_eq!(contents.entries, case.timeline.len());
        assert_eq!((contents.contacts, contents.consents), (0, 0));
    }

    #[test]
    fn destruction_waits_for_its_day_its_word_and_the_end_of_a_hold() {
        let (early, late) = (date(2026, 5, 1), date(2026, 6, 2));
        let passed = DestructionGround::PeriodPassed;
        let mut case = retained(3);
        assert_eq!(
            case.destruction(passed, true, early),
            Err(Refusal::RetentionNotPassed)
        );
        assert_eq!(
            case.destruction(passed, false, late),
            Err(Refusal::NotConfirmed)
        );
        let asked = DestructionGround::EmployeeAsked;
        assert!(case.destruction(asked, true, early).is_ok());
        case.freeze(HoldReason::Court, date(2027, 1, 1), late)
            .unwrap();
        assert_eq!(case.destruction(passed, true, late), Err(Refusal::Frozen));
        assert_eq!(case.destruction(asked, true, late), Err(Refusal::Frozen));
        case.release(late).unwrap();
        let line = case.destruction(passed, true, late).unwrap();
        assert_eq!(line.facts, case.counted());
        assert_eq!(line.record, Some(RecordNumber::of(case.id)));
        assert_eq!(
            closed().destruction(asked, true, late),
            Err(Refusal::WrongPhase)
        );
    }
}
