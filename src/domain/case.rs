//! Everything about one employee's matter, and the life of that file: intake, open, aftercare, closed, retained.
//!
//! Specification: `domain.md` 4.6, case. Every step is taken by the adviser, with a date; nothing moves by itself.

use serde::{Deserialize, Serialize};

use super::{
    CaseId, Code, Consent, ConsentId, Date, Doer, Entry, EntryKind, Event, Private, Pseudonym,
    Reference, Refusal, Track, TrackId, TrackState, closing::ClosingTalk, coded::CodedFacts,
    exception::SecrecyException, mode::IntegrityMode, retention::Retention,
};

/// The phase of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The first talk.
    Intake,
    /// Under way.
    Open,
    /// Looking back now and then.
    Aftercare,
    /// Closed, together with the employee where possible.
    Closed,
    /// Kept until the retention period has passed.
    Retained,
    /// Destroyed: only a line that proves it is left.
    Destroyed,
}

impl Phase {
    /// Returns whether the adviser still works on it.
    #[must_use]
    pub const fn is_active(self) -> bool {
        matches!(self, Self::Intake | Self::Open | Self::Aftercare)
    }
}

/// That the employee was told beforehand what confidentiality means and where it ends (`domain.md` 2.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caution {
    /// The day.
    pub on: Date,
    /// What was told, by code.
    pub items: Vec<Code>,
}

/// Whom the case waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitingOn {
    /// The employee will be in touch.
    Employee,
    /// The adviser has something to do.
    Adviser,
}

/// The case file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Its identity in the vault.
    pub id: CaseId,
    /// How the adviser calls it up.
    pub reference: Reference,
    /// Under which borrowed name the employee is known.
    pub pseudonym: Pseudonym,
    /// What it is about in a few words.
    #[serde(default)]
    pub title: Private,
    /// The part of the organisation.
    #[serde(default)]
    pub unit: Private,
    /// To which arrangements the organisation belongs (code list `organisation`).
    pub organisation: Code,
    /// The bond with the organisation (`B-` code).
    pub bond: Code,
    /// The employee's role (`C-` code).
    pub role: Code,
    /// The nature (`OO-`, `IN-`, `AR-`, `VR-` codes); the first is the main code.
    #[serde(default)]
    pub natures: Vec<Code>,
    /// The grounds of discrimination (`G-` codes).
    #[serde(default)]
    pub grounds: Vec<Code>,
    /// The other party (`W-` code), never a name.
    pub other_party: Code,
    /// Labels from a closed list.
    #[serde(default)]
    pub labels: Vec<Code>,
    /// The day of the last incident: the one-year date runs from here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_incident: Option<Date>,
    /// When it was opened.
    pub opened: Date,
    /// The caution, once given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<Caution>,
    /// Whether the talk broke off before the caution could be given.
    #[serde(default)]
    pub broke_off: bool,
    /// The story in short.
    #[serde(default)]
    pub summary: Private,
    /// The roads, in the order in which they came up.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// The questions to the employee, oldest first.
    #[serde(default)]
    pub consents: Vec<Consent>,
    /// What happened, in the order in which it was written down.
    #[serde(default)]
    pub timeline: Vec<Entry>,
    /// Informal outcomes (`UI-` codes), as told by the employee; the first is the main code.
    #[serde(default)]
    pub informal_outcomes: Vec<Code>,
    /// Formal outcomes (`UF-` codes), as told by the employee; the first is the main code.
    #[serde(default)]
    pub formal_outcomes: Vec<Code>,
    /// Disadvantage after speaking up (code list `retaliation`).
    pub retaliation: Code,
    /// Advice or report channel; none until it was settled, and then it is treated as advice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<IntegrityMode>,
    /// The next agreed contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_contact: Option<Date>,
    /// Whom it waits for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_on: Option<WaitingOn>,
    /// Until when doing nothing was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_until: Option<Date>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// The retention rule that was chosen, with its ground.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
    /// The coded facts that were counted at closing; replaced, never doubled, when it is closed again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally_record: Option<CodedFacts>,
    /// Records that secrecy was broken; apart from everything else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<SecrecyException>,
    pub(in crate::domain) phase: Phase,
}

impl Case {
    /// Opens a case. Nothing but a pseudonym is needed in a first talk.
    #[must_use]
    pub fn open(id: CaseId, reference: Reference, pseudonym: Pseudonym, on: Date) -> Self {
        let mut case = Self::restore(id, reference, pseudonym, on, Phase::Intake);
        case.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Adviser,
            Event::Opened,
        ));
        case
    }

    /// Starts the file of an imported case, in the phase in which it stands; the caller fills in the rest.
    #[must_use]
    pub fn restore(
        id: CaseId,
        reference: Reference,
        pseudonym: Pseudonym,
        opened: Date,
        phase: Phase,
    ) -> Self {
        Self {
            id,
            reference,
            pseudonym,
            title: Private::default(),
            unit: Private::default(),
            organisation: Code::literal("onbekend"),
            bond: Code::literal("B-ONB"),
            role: Code::literal("C-ONB"),
            natures: Vec::new(),
            grounds: Vec::new(),
            other_party: Code::literal("W-NB"),
            labels: Vec::new(),
            last_incident: None,
            opened,
            caution: None,
            broke_off: false,
            summary: Private::default(),
            tracks: Vec::new(),
            consents: Vec::new(),
            timeline: Vec::new(),
            informal_outcomes: Vec::new(),
            formal_outcomes: Vec::new(),
            retaliation: Code::literal("onbekend"),
            mode: None,
            next_contact: None,
            waiting_on: None,
            quiet_until: None,
            closed: None,
            retention: None,
            tally_record: None,
            exceptions: Vec::new(),
            phase,
        }
    }

    /// Returns the phase.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// Returns the mode, which is advice unless something else was settled.
    #[must_use]
    pub fn integrity_mode(&self) -> IntegrityMode {
        self.mode.unwrap_or(IntegrityMode::Advice)
    }

    /// Returns a track by name.
    ///
    /// # Errors
    /// If there is none.
    pub fn track(&self, id: &TrackId) -> Result<&Track, Refusal> {
        self.tracks
            .iter()
            .find(|track| track.id == *id)
            .ok_or(Refusal::NotFound)
    }

    /// Returns a track by name, to be changed by the domain.
    pub(in crate::domain) fn track_mut(&mut self, id: &TrackId) -> Result<&mut Track, Refusal> {
        self.tracks
            .iter_mut()
            .find(|track| track.id == *id)
            .ok_or(Refusal::NotFound)
    }

    /// Returns a consent by name.
    ///
    /// # Errors
    /// If there is none.
    pub fn consent(&self, id: &ConsentId) -> Result<&Consent, Refusal> {
        self.consents
            .iter()
            .find(|consent| consent.id == *id)
            .ok_or(Refusal::NotFound)
    }

    /// Adds an entry to the timeline.
    pub(in crate::domain) fn note(&mut self, entry: Entry) {
        self.timeline.push(entry);
    }

    /// Writes a contact or another entry down. Always possible while the case is not destroyed: a note is never refused.
    ///
    /// # Errors
    /// If the case was destroyed.
    pub fn write(&mut self, entry: Entry) -> Result<(), Refusal> {
        self.require_not(Phase::Destroyed)?;
        self.note(entry);
        Ok(())
    }

    pub(in crate::domain) fn require(&self, phases: &[Phase]) -> Result<(), Refusal> {
        if phases.contains(&self.phase) {
            Ok(())
        } else {
            Err(Refusal::WrongPhase)
        }
    }

    fn require_not(&self, phase: Phase) -> Result<(), Refusal> {
        if self.phase == phase {
            Err(Refusal::WrongPhase)
        } else {
            Ok(())
        }
    }

    fn noted(&mut self, on: Date, event: Event) {
        self.note(Entry::event(on, EntryKind::Action, Doer::Adviser, event));
    }

    /// Records that the caution was given. Allowed at any time while the case is active; the first date stays.
    ///
    /// # Errors
    /// If the case is not active.
    pub fn record_caution(&mut self, items: Vec<Code>, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        self.caution = Some(Caution { on, items });
        self.noted(on, Event::CautionGiven);
        Ok(())
    }

    /// Records that the employee broke off before the caution could be given.
    ///
    /// # Errors
    /// If the case is not at intake.
    pub fn record_broke_off(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake])?;
        self.broke_off = true;
        self.noted(on, Event::BrokeOffBeforeCaution);
        Ok(())
    }

    /// Goes on after intake.
    ///
    /// # Errors
    /// If neither the caution nor the reason why not is there.
    pub fn proceed(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake])?;
        if self.caution.is_none() && !self.broke_off {
            return Err(Refusal::CautionMissing);
        }
        self.phase = Phase::Open;
        self.noted(on, Event::Continued);
        Ok(())
    }

    /// Steps aside: another adviser takes this person. The content is dropped; only the referral stays.
    ///
    /// # Errors
    /// If the case is past *open*.
    pub fn report_role_conflict(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open])?;
        let opened = self.opened;
        let caution = self.caution.take();
        *self = Self::restore(
            self.id,
            self.reference.clone(),
            self.pseudonym.clone(),
            opened,
            Phase::Closed,
        );
        self.caution = caution;
        self.informal_outcomes = vec![Code::literal("UI-VER")];
        self.formal_outcomes = vec![Code::literal("UF-NVT")];
        self.closed = Some(on);
        self.noted(on, Event::RoleConflict);
        self.tally_record = Some(CodedFacts::of(self));
        Ok(())
    }

    /// Lets it rest: the employee will be in touch. One date to look back, no reminders before.
    ///
    /// # Errors
    /// If the case is not open.
    pub fn wait_for_employee(
        &mut self,
        look_back_on: Option<Date>,
        on: Date,
    ) -> Result<(), Refusal> {
        self.require(&[Phase::Open])?;
        self.waiting_on = Some(WaitingOn::Employee);
        self.quiet_until = look_back_on;
        self.noted(on, Event::WaitingForEmployee);
        Ok(())
    }

    /// Agrees the next contact.
    ///
    /// # Errors
    /// If the case is not active, or the day has passed.
    pub fn agree_contact(&mut self, day: Date, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if day < on {
            return Err(Refusal::DateOutOfOrder);
        }
        self.next_contact = Some(day);
        self.noted(on, Event::ContactAgreed(day));
        Ok(())
    }

    /// Notes that doing nothing is what was agreed, until a day. A positive choice: the review leaves it alone till then.
    ///
    /// # Errors
    /// If the case is not active, or the day has passed.
    pub fn agree_nothing_until(&mut self, day: Date, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if day <= on {
            return Err(Refusal::DateOutOfOrder);
        }
        self.quiet_until = Some(day);
        self.noted(on, Event::NothingAgreedUntil(day));
        Ok(())
    }

    /// Goes to aftercare, with a first date to look back.
    ///
    /// # Errors
    /// If the case is not open, or a track is still under way.
    pub fn start_aftercare(
        &mut self,
        first_contact: Option<Date>,
        on: Date,
    ) -> Result<(), Refusal> {
        self.require(&[Phase::Open])?;
        if !self.tracks.iter().all(Self::is_settled_for_aftercare) {
            return Err(Refusal::TrackUnderWay);
        }
        self.phase = Phase::Aftercare;
        self.waiting_on = None;
        self.next_contact = first_contact.or(self.next_contact);
        self.noted(on, Event::AftercareStarted);
        Ok(())
    }

    /// An informal signal that was passed on asks nothing more, so it does not hold the aftercare up.
    fn is_settled_for_aftercare(track: &Track) -> bool {
        track.state().is_settled()
            || (track.state() == TrackState::HandedOver && !track.kind.is_formal())
    }

    /// Opens the case again, from aftercare or after closing and before destruction.
    ///
    /// # Errors
    /// If it is not in aftercare, closed or retained, or, after closing, the employee was not asked.
    pub fn reopen(&mut self, employee_asked: bool, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Aftercare, Phase::Closed, Phase::Retained])?;
        if self.phase != Phase::Aftercare && !employee_asked {
            return Err(Refusal::EmployeeNotInformed);
        }
        if self.retention.as_ref().is_some_and(Retention::is_frozen) {
            return Err(Refusal::Frozen);
        }
        self.phase = Phase::Open;
        self.closed = None;
        self.retention = None;
        self.noted(on, Event::Reopened);
        Ok(())
    }

    /// Closes the case and makes the coded facts that will be counted. They take the place of earlier ones.
    ///
    /// # Errors
    /// If a track is under way, a main code is missing, or the employee does not know and no reason was noted.
    pub fn close(&mut self, talk: &ClosingTalk, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Open, Phase::Aftercare])?;
        if self
            .tracks
            .iter()
            .any(|track| track.state().keeps_case_open())
        {
            return Err(Refusal::TrackUnderWay);
        }
        if self.natures.is_empty()
            || self.informal_outcomes.is_empty()
            || self.formal_outcomes.is_empty()
        {
            return Err(Refusal::CodesMissing);
        }
        if !talk.is_complete() {
            return Err(Refusal::EmployeeNotInformed);
        }
        self.phase = Phase::Closed;
        self.closed = Some(on);
        self.next_contact = None;
        self.waiting_on = None;
        let mut entry = Entry::event(on, EntryKind::Closing, Doer::Adviser, Event::Closed);
        entry.text = talk.words();
        self.note(entry);
        self.tally_record = Some(CodedFacts::of(self));
        Ok(())
    }

    /// Settles that an integrity talk is advice. To become a report channel takes a consent: see `use_for_report_channel`.
    ///
    /// # Errors
    /// If the case is not active, or it became a report channel already.
    pub fn settle_advice_mode(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if self.mode == Some(IntegrityMode::ReportChannel) {
            return Err(Refusal::WrongState);
        }
        self.mode = Some(IntegrityMode::Advice);
        self.noted(on, Event::ModeSet);
        Ok(())
    }

    /// Records that secrecy was broken. It changes no state, no track and no consent.
    pub fn record_exception(&mut self, exception: SecrecyException) {
        self.exceptions.push(exception);
    }

    /// Checks an imported file: a formal track that went out must rest on a consent that was used for it.
    ///
    /// # Errors
    /// If one does not.
    pub fn check(&self) -> Result<(), Refusal> {
        let went_out = |track: &&Track| {
            track.kind.is_formal()
                && (matches!(
                    track.state(),
                    TrackState::HandedOver
                        | TrackState::Running
                        | TrackState::Suspended
                        | TrackState::Completed
                ) || track.handed_over_on.is_some())
        };
        let rests_on_consent = |track: &Track| {
            let used =
                |consent: &&Consent| matches!(consent.state(), super::ConsentState::Used { .. });
            self.consents
                .iter()
                .filter(used)
                .any(|consent| consent.track.as_ref() == Some(&track.id))
        };
        let all = self.tracks.iter().filter(went_out).all(rests_on_consent);
        if all {
            Ok(())
        } else {
            Err(Refusal::HandedOverWithoutConsent)
        }
    }
}
