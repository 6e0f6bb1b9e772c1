//! One road in a case, from being considered to its end. Specification: `domain.md` 4.6, track.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Code, ConsentId, Date, Disclosure, Private, Refusal, RouteKind, TextVersion, TrackId,
    consent::ProofOfConsent, mediator::WhoMediates, procedure::Procedure,
};

/// Where a track stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrackState {
    /// On the table.
    Considered,
    /// Not open to this employee; the reason is kept.
    NotReachable,
    /// The employee does not want it.
    Declined,
    /// The question was asked.
    ConsentAsked,
    /// The employee said yes.
    ConsentGiven,
    /// The text is being prepared (formal tracks).
    Preparation,
    /// All is there; the employee can hand it over (formal tracks).
    Ready,
    /// It is with the recipient.
    HandedOver,
    /// Under way.
    Running,
    /// Standing still, for mediation.
    Suspended,
    /// Finished, with an outcome.
    Completed,
    /// The employee stopped.
    Withdrawn,
    /// An informal road that ended without a result.
    Stopped,
    /// The employee goes on alone.
    RunningElsewhere,
}

impl TrackState {
    /// All states.
    pub const ALL: [Self; 14] = [
        Self::Considered,
        Self::NotReachable,
        Self::Declined,
        Self::ConsentAsked,
        Self::ConsentGiven,
        Self::Preparation,
        Self::Ready,
        Self::HandedOver,
        Self::Running,
        Self::Suspended,
        Self::Completed,
        Self::Withdrawn,
        Self::Stopped,
        Self::RunningElsewhere,
    ];

    /// Returns whether the track is on its way to a handover and can be stopped without a trace outside.
    #[must_use]
    pub const fn is_before_handover(self) -> bool {
        matches!(
            self,
            Self::Considered
                | Self::ConsentAsked
                | Self::ConsentGiven
                | Self::Preparation
                | Self::Ready
        )
    }

    /// Returns whether nothing more has to happen on the track (*eindtoestand*, or *lopend elders*).
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(
            self,
            Self::NotReachable
                | Self::Declined
                | Self::Completed
                | Self::Withdrawn
                | Self::Stopped
                | Self::RunningElsewhere
        )
    }

    /// Returns whether a track in this state keeps its case from being closed (`domain.md` 4.6, *sluiten*).
    #[must_use]
    pub const fn keeps_case_open(self) -> bool {
        matches!(
            self,
            Self::ConsentAsked
                | Self::ConsentGiven
                | Self::Preparation
                | Self::Ready
                | Self::HandedOver
                | Self::Running
                | Self::Suspended
        )
    }
}

/// What must be there, or must have been shown, before a formal track is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadyItem {
    /// A blank for name and address, which the employee fills in (Awb 9:4(2)a).
    NameAndAddressBlank,
    /// A place for the date (Awb 9:4(2)b).
    DatePresent,
    /// A description of the conduct (Awb 9:4(2)c).
    DescriptionPresent,
    /// A blank for the signature (Awb 9:4(2)).
    SignatureBlank,
    /// The one-year date was shown (Awb 9:8(1)b).
    OneYearDateShown,
    /// The obstacles of Awb 9:8 were looked at.
    ObstaclesShown,
    /// Whether it might be wrongdoing in the sense of the whistleblower act was looked at.
    WrongdoingTestShown,
}

impl ReadyItem {
    const COMPLAINT: &'static [Self] = &[
        Self::NameAndAddressBlank,
        Self::DatePresent,
        Self::DescriptionPresent,
        Self::SignatureBlank,
        Self::OneYearDateShown,
        Self::ObstaclesShown,
    ];
    const REPORT: &'static [Self] = &[Self::DescriptionPresent, Self::WrongdoingTestShown];

    /// Returns whether it was ticked for what stands in the text: another text has to be looked at anew.
    #[must_use]
    pub const fn is_about_text(self) -> bool {
        match self {
            Self::NameAndAddressBlank
            | Self::DatePresent
            | Self::DescriptionPresent
            | Self::SignatureBlank => true,
            Self::OneYearDateShown | Self::ObstaclesShown | Self::WrongdoingTestShown => false,
        }
    }

    /// Returns what a track of this kind needs.
    #[must_use]
    pub const fn needed(kind: RouteKind) -> &'static [Self] {
        match kind {
            RouteKind::Complaint => Self::COMPLAINT,
            RouteKind::IntegrityReport => Self::REPORT,
            RouteKind::Informal | RouteKind::Employee => &[],
        }
    }
}

/// One road in a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Track {
    /// Its name in the case.
    pub id: TrackId,
    /// The route (`R-` code).
    pub route: Code,
    /// What kind of road it is.
    pub kind: RouteKind,
    state: TrackState,
    /// Why it is not open, as it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_reachable_because: Option<String>,
    /// What is being prepared: recipient, purpose, information and the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preparation: Option<Disclosure>,
    /// The versions of the employee's text, oldest first.
    #[serde(default)]
    pub texts: Vec<TextVersion>,
    /// What in the text looked like a person and is none, as the employee said. Only words that stand in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no_people: Vec<Private>,
    /// Whether the drafts may no longer be changed, since the employee stopped.
    #[serde(default)]
    pub drafts_locked: bool,
    /// What has been checked or shown on the way to *ready*.
    #[serde(default)]
    pub checked: BTreeSet<ReadyItem>,
    /// Who mediates, on a road of mediation.
    #[serde(default)]
    pub mediator: WhoMediates,
    /// Whether the employee stopped after the handover.
    #[serde(default)]
    pub withdrawn_after_handover: bool,
    /// When it was handed over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over_on: Option<Date>,
    /// The consent that was used for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_over_with: Option<ConsentId>,
    /// Receipt, terms, standstill and decision.
    #[serde(default)]
    pub procedure: Procedure,
}

impl Track {
    /// Puts a route on the table, or notes that it is not open and why.
    #[must_use]
    pub fn consider(
        id: TrackId,
        route: Code,
        kind: RouteKind,
        not_reachable_because: Option<String>,
    ) -> Self {
        let state = if not_reachable_because.is_some() {
            TrackState::NotReachable
        } else {
            TrackState::Considered
        };
        Self {
            not_reachable_because,
            ..Self::restore(id, route, kind, state)
        }
    }

    /// Takes over a track as it stands in an imported case file.
    #[must_use]
    pub fn restore(id: TrackId, route: Code, kind: RouteKind, state: TrackState) -> Self {
        Self {
            id,
            route,
            kind,
            state,
            not_reachable_because: None,
            preparation: None,
            texts: Vec::new(),
            no_people: Vec::new(),
            drafts_locked: false,
            checked: BTreeSet::new(),
            mediator: WhoMediates::default(),
            withdrawn_after_handover: false,
            handed_over_on: None,
            handed_over_with: None,
            procedure: Procedure::default(),
        }
    }

    /// Returns where it stands.
    #[must_use]
    pub const fn state(&self) -> TrackState {
        self.state
    }

    /// Returns the newest version of the text.
    #[must_use]
    pub fn text(&self) -> Option<&TextVersion> {
        self.texts.last()
    }

    /// Returns exactly what would be shared if it were handed over now.
    #[must_use]
    pub fn disclosure(&self) -> Option<Disclosure> {
        let mut disclosure = self.preparation.clone()?;
        disclosure.route = Some(self.route.clone());
        if let Some(text) = self.text() {
            disclosure.fingerprint = Some(text.fingerprint.clone());
        }
        Some(disclosure)
    }

    /// Returns the first thing that is missing before a formal track is ready.
    #[must_use]
    pub fn first_unready(&self) -> Option<ReadyItem> {
        ReadyItem::needed(self.kind)
            .iter()
            .copied()
            .find(|item| !self.checked.contains(item))
    }

    /// Goes from one of the `from` states to `to`.
    ///
    /// # Errors
    /// If it is in another state. *Handed over* can't be reached this way.
    pub(in crate::domain) fn advance(
        &mut self,
        from: &[TrackState],
        to: TrackState,
    ) -> Result<(), Refusal> {
        if to == TrackState::HandedOver || !from.contains(&self.state) {
            return Err(Refusal::WrongState);
        }
        self.state = to;
        Ok(())
    }

    /// Returns whether the track is where it can be handed over from: *ready* when formal, *consent given* when not.
    #[must_use]
    pub const fn can_hand_over(&self) -> bool {
        match self.kind {
            RouteKind::Complaint | RouteKind::IntegrityReport => {
                matches!(self.state, TrackState::Ready)
            }
            RouteKind::Informal | RouteKind::Employee => {
                matches!(self.state, TrackState::ConsentGiven)
            }
        }
    }

    /// Hands over: the only way to *handed over*, and it takes the proof away.
    ///
    /// # Errors
    /// If the proof is for another track or another disclosure, or the track is not there yet.
    pub(in crate::domain) fn hand_over(&mut self, proof: ProofOfConsent) -> Result<(), Refusal> {
        if !self.can_hand_over() {
            return Err(Refusal::WrongState);
        }
        if proof.track() != Some(&self.id) || self.disclosure().as_ref() != Some(proof.disclosure())
        {
            return Err(Refusal::NoConsent);
        }
        self.handed_over_on = Some(proof.on());
        self.handed_over_with = Some(proof.into_consent());
        self.state = TrackState::HandedOver;
        Ok(())
    }
}
