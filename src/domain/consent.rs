//! The employee's permission for one step: asked, given or refused; used once, taken back, or lapsed by itself.
//!
//! Specification: `domain.md` 4.1 (what it records), 4.2 (what was explained), 4.3 (when it lapses), 4.4 (withdrawal).

use std::collections::BTreeSet;

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::{Code, ConsentId, Date, Disclosure, Private, Refusal, TrackId};

mod proof;
mod state;

pub use proof::ProofOfConsent;
pub use state::{AnswerFrom, Conditions, ConsentState, Given, LapseReason};

/// One question to the employee, and the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its name in the case.
    pub id: ConsentId,
    /// The track it is for; none when it concerns the case as a whole.
    pub track: Option<TrackId>,
    /// Exactly what was asked.
    disclosure: Disclosure,
    /// When it was asked.
    pub asked_on: Date,
    /// In which form the answer came: by word of mouth, in writing, as a message.
    #[serde(default)]
    pub form: Private,
    /// What was explained, by code (list 4.2). Ticked by the adviser, never beforehand.
    #[serde(default)]
    explained: BTreeSet<Code>,
    /// Whether the employee read the final text.
    #[serde(default)]
    final_text_seen: bool,
    /// In the employee's own words why it was their choice; may be empty.
    #[serde(default)]
    pub own_words: Private,
    /// The consent whose place this one takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<ConsentId>,
    state: ConsentState,
}

impl Consent {
    /// Asks the employee for one step.
    ///
    /// # Errors
    /// If recipient, purpose or information is empty.
    pub fn ask(
        id: ConsentId,
        track: Option<TrackId>,
        disclosure: Disclosure,
        on: Date,
    ) -> Result<Self, Refusal> {
        if !disclosure.is_complete() {
            return Err(Refusal::DisclosureIncomplete);
        }
        Ok(Self {
            id,
            track,
            disclosure,
            asked_on: on,
            form: Private::default(),
            explained: BTreeSet::new(),
            final_text_seen: false,
            own_words: Private::default(),
            replaces: None,
            state: ConsentState::Asked,
        })
    }

    /// Takes over a consent as it stands in an imported case file.
    #[must_use]
    pub fn restore(
        id: ConsentId,
        track: Option<TrackId>,
        disclosure: Disclosure,
        asked_on: Date,
        state: ConsentState,
    ) -> Self {
        Self {
            id,
            track,
            disclosure,
            asked_on,
            form: Private::default(),
            explained: BTreeSet::new(),
            final_text_seen: false,
            own_words: Private::default(),
            replaces: None,
            state,
        }
    }

    /// Takes over what an imported case file says was explained.
    #[must_use]
    pub fn with_explained(mut self, explained: BTreeSet<Code>, final_text_seen: bool) -> Self {
        self.explained = explained;
        self.final_text_seen = final_text_seen;
        self
    }

    /// Returns exactly what was asked.
    #[must_use]
    pub const fn disclosure(&self) -> &Disclosure {
        &self.disclosure
    }

    /// Returns where it stands.
    #[must_use]
    pub const fn state(&self) -> &ConsentState {
        &self.state
    }

    /// Returns the yes, whatever became of it.
    #[must_use]
    pub const fn given(&self) -> Option<&Given> {
        match &self.state {
            ConsentState::Asked | ConsentState::Refused { .. } => None,
            ConsentState::Given(given)
            | ConsentState::Withdrawn { given, .. }
            | ConsentState::Lapsed { given, .. }
            | ConsentState::Used { given, .. } => Some(given),
        }
    }

    /// Returns what has been explained.
    #[must_use]
    pub const fn explained(&self) -> &BTreeSet<Code> {
        &self.explained
    }

    /// Returns whether the employee read the final text.
    #[must_use]
    pub const fn final_text_seen(&self) -> bool {
        self.final_text_seen
    }

    /// Ticks or unticks something on the list of explanations while the answer is open.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn explain(&mut self, item: Code, explained: bool) -> Result<(), Refusal> {
        self.open()?;
        if explained {
            self.explained.insert(item);
        } else {
            self.explained.remove(&item);
        }
        Ok(())
    }

    /// Notes that the employee read the final text, or not yet.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn text_seen(&mut self, seen: bool) -> Result<(), Refusal> {
        self.open()?;
        self.final_text_seen = seen;
        Ok(())
    }

    /// Forgets what was explained while the answer is open: another adviser explains it again.
    pub fn explain_again(&mut self) {
        if self.open().is_ok() {
            self.explained.clear();
            self.final_text_seen = false;
        }
    }

    /// Changes the question while the answer is open. The employee has not seen this, so that tick goes.
    ///
    /// # Errors
    /// If the answer is no longer open, or the question incomplete.
    pub fn amend(&mut self, disclosure: Disclosure) -> Result<(), Refusal> {
        self.open()?;
        if !disclosure.is_complete() {
            return Err(Refusal::DisclosureIncomplete);
        }
        if self.disclosure != disclosure {
            self.final_text_seen = false;
            self.disclosure = disclosure;
        }
        Ok(())
    }

    const fn open(&self) -> Result<(), Refusal> {
        match self.state {
            ConsentState::Asked => Ok(()),
            _ => Err(Refusal::NothingAsked),
        }
    }

    /// Records the employee's yes. `conditions` say what must have been explained and for how long it will hold.
    ///
    /// # Errors
    /// If somebody else answered, nothing was asked, or something was not explained.
    pub fn grant(
        &mut self,
        from: AnswerFrom,
        form: Private,
        conditions: &Conditions,
        on: Date,
    ) -> Result<(), Refusal> {
        self.open()?;
        if from != AnswerFrom::Employee {
            return Err(Refusal::OnlyTheEmployee);
        }
        if on < self.asked_on {
            return Err(Refusal::DateOutOfOrder);
        }
        if !conditions.explanations.is_subset(&self.explained) {
            return Err(Refusal::NotExplained);
        }
        if conditions.formal && self.disclosure.fingerprint.is_none() {
            return Err(Refusal::TextMissing);
        }
        if conditions.formal && !self.final_text_seen {
            return Err(Refusal::FinalTextNotSeen);
        }
        if form.is_blank() {
            return Err(Refusal::FormMissing);
        }
        let valid_until = on.saturating_add(i32::from(conditions.days).days());
        self.form = form;
        self.state = ConsentState::Given(Given {
            on,
            valid_until,
            confirmed_on: None,
        });
        Ok(())
    }

    /// Records the employee's no. No reason is asked.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn refuse(&mut self, on: Date) -> Result<(), Refusal> {
        self.open()?;
        self.state = ConsentState::Refused { on };
        Ok(())
    }

    /// Takes in the employee's own words, while the question or the yes stands.
    ///
    /// # Errors
    /// If neither does.
    pub fn tell_own_words(&mut self, words: Private) -> Result<(), Refusal> {
        match self.state {
            ConsentState::Asked | ConsentState::Given(_) => {
                self.own_words = words;
                Ok(())
            }
            _ => Err(Refusal::NothingAsked),
        }
    }

    /// Records a second yes on another day.
    ///
    /// # Errors
    /// If there is no yes, or it was given today.
    pub fn confirm(&mut self, on: Date) -> Result<(), Refusal> {
        match &mut self.state {
            ConsentState::Given(given) if on > given.on => {
                given.confirmed_on = Some(on);
                Ok(())
            }
            ConsentState::Given(_) => Err(Refusal::DateOutOfOrder),
            _ => Err(Refusal::NoConsent),
        }
    }

    /// Records that the employee takes the yes back.
    ///
    /// # Errors
    /// If there is no yes that stands.
    pub fn withdraw(&mut self, told: Private, on: Date) -> Result<(), Refusal> {
        match &self.state {
            ConsentState::Given(given) => {
                self.state = ConsentState::Withdrawn {
                    given: given.clone(),
                    on,
                    told,
                };
                Ok(())
            }
            other => Err(dead(other)),
        }
    }

    /// Lets the yes lapse. Does nothing when there is no yes that stands; returns whether it lapsed.
    pub fn lapse(&mut self, reason: LapseReason, on: Date) -> bool {
        if let ConsentState::Given(given) = &self.state {
            self.state = ConsentState::Lapsed {
                given: given.clone(),
                on,
                reason,
            };
            return true;
        }
        false
    }

    /// Returns whether the yes holds on `today` for exactly `now`.
    ///
    /// # Errors
    /// The reason why not.
    pub fn holds(&self, now: &Disclosure, today: Date) -> Result<&Given, Refusal> {
        match &self.state {
            ConsentState::Given(given) => match self.disclosure.difference(now) {
                Some(reason) => Err(Refusal::ConsentLapsed(reason)),
                None if today > given.last_day() => {
                    Err(Refusal::ConsentLapsed(LapseReason::Expired))
                }
                None if today < given.on => Err(Refusal::DateOutOfOrder),
                None => Ok(given),
            },
            other => Err(dead(other)),
        }
    }

    /// Uses the yes for its one step: checks everything, marks it as used, and returns the proof.
    ///
    /// # Errors
    /// If the yes does not hold today for exactly `now`; then nothing changes.
    pub fn spend(&mut self, now: &Disclosure, today: Date) -> Result<ProofOfConsent, Refusal> {
        let given = self.holds(now, today)?.clone();
        self.state = ConsentState::Used { given, on: today };
        Ok(ProofOfConsent::new(
            self.id.clone(),
            self.track.clone(),
            self.disclosure.clone(),
            today,
        ))
    }
}

/// Returns why a consent in this state can't be used.
fn dead(state: &ConsentState) -> Refusal {
    match state {
        ConsentState::Asked | ConsentState::Given(_) => Refusal::NoConsent,
        ConsentState::Refused { .. } => Refusal::ConsentRefused,
        ConsentState::Withdrawn { .. } => Refusal::ConsentWithdrawn,
        ConsentState::Lapsed { reason, .. } => Refusal::ConsentLapsed(reason.clone()),
        ConsentState::Used { .. } => Refusal::ConsentUsed,
    }
}
