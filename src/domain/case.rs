//! Everything about one employee's matter, and the life of that file: intake, open, aftercare, closed, retained.
//!
//! Specification: `domain.md` 4.6, case. Every step is taken by the adviser, with a date; nothing moves by itself.

use serde::{Deserialize, Serialize};

use super::{
    CaseId, Code, Consent, ConsentId, Date, Doer, Entry, EntryKind, Event, Fingerprint, Private,
    Pseudonym, Reference, Refusal, Track, TrackId, TrackState, Transfer,
    aftercare::AftercareMoment, coded::CodedFacts, exception::SecrecyException,
    mode::IntegrityMode, retention::Retention,
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
    /// The part of the organisation by the code of the organisation's own list of units, for counting; none when there is
    /// no such list or nothing was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_code: Option<Code>,
    /// The first case of the same employee. Always that first one, never a link to a link: see [`super::sameness`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_employee_as: Option<CaseId>,
    /// The first case about the same other party, in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_other_party_as: Option<CaseId>,
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
    /// The moments of aftercare that were proposed, with what was chosen for each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aftercare: Vec<AftercareMoment>,
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
    /// The digest of the case as a former adviser packed it: only the very same is told the same receipt again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came_as: Option<Fingerprint>,
    /// That it is on its way to a successor, until the receipt is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer: Option<Transfer>,
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
            unit_code: None,
            same_employee_as: None,
            same_other_party_as: None,
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
            aftercare: Vec::new(),
            waiting_on: None,
            quiet_until: None,
            closed: None,
            retention: None,
            tally_record: None,
            exceptions: Vec::new(),
            came_as: None,
            transfer: None,
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

    pub(in crate::domain) fn require_not(&self, phase: Phase) -> Result<(), Refusal> {
        if self.phase == phase {
            Err(Refusal::WrongPhase)
        } else {
            Ok(())
        }
    }

    pub(in crate::domain) fn noted(&mut self, on: Date, event: Event) {
        self.note(Entry::event(on, EntryKind::Action, Doer::Adviser, event));
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
            self.consents.iter().filter(used).any(|consent| {
                consent.track.as_ref() == Some(&track.id)
                    && consent.disclosure().step == super::Step::Share
            })
        };
        let all = self.tracks.iter().filter(went_out).all(rests_on_consent);
        if all {
            Ok(())
        } else {
            Err(Refusal::HandedOverWithoutConsent)
        }
    }
}
