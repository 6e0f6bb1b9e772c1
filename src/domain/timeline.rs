//! What happened in a case, day by day: talks, steps, letters, and what the case file itself noted.

use serde::{Deserialize, Serialize};

use super::{Code, ConsentId, Date, LapseReason, Private, TrackId};

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A talk, call or message between employee and adviser.
    Contact,
    /// Somebody did something.
    Action,
    /// The employee's text or a sentence went to its recipient.
    Handover,
    /// A letter, a hearing, a decision: something outside.
    Milestone,
    /// The case was closed.
    Closing,
}

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    /// The confidential adviser.
    Adviser,
    /// The employee.
    Employee,
    /// Somebody else: a mediator, the other party.
    ThirdParty,
    /// A committee.
    Committee,
    /// The authority that decides (*bevoegd gezag*).
    CompetentAuthority,
    /// The officer who takes reports (*meldfunctionaris*).
    ReportOfficer,
}

/// What the case file noted by itself when a step was taken. The screen turns it into a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The case was opened.
    Opened,
    /// The caution was given.
    CautionGiven,
    /// The talk ended before the caution could be given.
    BrokeOffBeforeCaution,
    /// The case went on after intake.
    Continued,
    /// A route was put on the table.
    Considered,
    /// A route was looked at and is not open to this employee.
    NotReachable,
    /// The route was declined.
    Declined,
    /// The employee started this alone.
    StartedByEmployee,
    /// Consent was asked.
    ConsentAsked,
    /// Consent was given.
    ConsentGiven,
    /// Consent was given a second time, on another day.
    ConsentConfirmed,
    /// The employee said no.
    ConsentRefused,
    /// The yes no longer holds.
    ConsentLapsed(LapseReason),
    /// The employee took the yes back.
    ConsentWithdrawn,
    /// A version of the text was written.
    TextWritten(u32),
    /// The employee reported facts that change the risk.
    NewFacts,
    /// Preparation began.
    PreparationStarted,
    /// Everything is ready for the employee to hand over.
    Ready,
    /// It was handed over.
    HandedOver,
    /// The other side received it.
    Received,
    /// The other side acknowledged it.
    Acknowledged,
    /// The other side took more time: this many weeks.
    Postponed(u8),
    /// The text was repaired after a request, which adds two weeks.
    Repaired,
    /// The procedure stands still.
    Suspended,
    /// The procedure goes on.
    Resumed,
    /// There is a decision.
    Decided,
    /// The track came to its end.
    Completed,
    /// The employee stopped.
    Withdrawn,
    /// The employee stopped after the handover.
    WithdrawnAfterHandover,
    /// An informal road ended without a result.
    Stopped,
    /// The employee goes on without the adviser.
    ContinuedElsewhere,
    /// The drafts were thrown away.
    DraftsDiscarded,
    /// An exception to secrecy was recorded.
    SecrecyException,
    /// The employee will be in touch.
    WaitingForEmployee,
    /// The next contact was agreed for this day.
    ContactAgreed(Date),
    /// Doing nothing was agreed, until this day.
    NothingAgreedUntil(Date),
    /// Aftercare began.
    AftercareStarted,
    /// A moment of aftercare was moved to this day.
    AftercareMoved(Date),
    /// The moment of aftercare of this day was left out.
    AftercareDropped(Date),
    /// The employee was asked whether speaking up brought disadvantage; the answer (`retaliation` code).
    RetaliationAsked(Code),
    /// The adviser mediates, under the organisation's own rule.
    MediatorIsAdviser,
    /// Somebody else mediates after all.
    MediatorIsSomebodyElse,
    /// The case was opened again.
    Reopened,
    /// The case was closed.
    Closed,
    /// The adviser stepped aside: another adviser takes this person.
    RoleConflict,
    /// The retention period began.
    RetentionStarted,
    /// Destruction was put on hold.
    Frozen,
    /// The hold ended.
    Released,
    /// Whether this is advice or a report channel was settled.
    ModeSet,
    /// Another adviser takes over.
    HandedToSuccessor,
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day.
    pub on: Date,
    /// What kind of thing.
    pub kind: EntryKind,
    /// Who did it.
    pub by: Doer,
    /// The adviser's words. May be empty when the case file noted it by itself.
    pub text: Private,
    /// What the case file noted, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
    /// The channel (`K-` code); an entry with a channel counts as a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Code>,
    /// The task (`T-` code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Code>,
    /// Minutes spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// The track it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub track: Option<TrackId>,
    /// The consent it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<ConsentId>,
    /// A warning to oneself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Private>,
}

impl Entry {
    /// Makes a bare entry of a kind.
    #[must_use]
    pub fn new(on: Date, kind: EntryKind, by: Doer, text: &str) -> Self {
        let text = Private::from(text);
        Self {
            on,
            kind,
            by,
            text,
            event: None,
            channel: None,
            task: None,
            minutes: None,
            track: None,
            consent: None,
            remark: None,
        }
    }

    /// Makes the entry that the case file writes by itself.
    #[must_use]
    pub fn event(on: Date, kind: EntryKind, by: Doer, event: Event) -> Self {
        Self {
            event: Some(event),
            ..Self::new(on, kind, by, "")
        }
    }

    /// Puts the entry on a track.
    #[must_use]
    pub fn on_track(mut self, track: &TrackId) -> Self {
        self.track = Some(track.clone());
        self
    }

    /// Ties the entry to a consent.
    #[must_use]
    pub fn with_consent(mut self, consent: &ConsentId) -> Self {
        self.consent = Some(consent.clone());
        self
    }

    /// Returns whether this counts as a contact: it says by which channel.
    #[must_use]
    pub const fn is_contact(&self) -> bool {
        self.channel.is_some()
    }
}
