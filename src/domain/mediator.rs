//! Who mediates: never the adviser, unless the organisation's own rule says so.
//!
//! The professional norm is that an adviser does not mediate (LVV); the Rijk regulations let the adviser *bring in* a mediator
//! (EZ, BZK 2013, Financiën 2015). Rules that allow it exist elsewhere (`domain.md` 2.3). So the adviser as a mediator can be
//! named only with a [`MediationRule`], and nothing but the settings of an organisation that has such a rule makes one.

use serde::{Deserialize, Serialize};

use super::{Case, Code, Date, Event, LapseReason, Private, Refusal, Settings, Step, TrackId};

/// That the organisation's own rule lets the adviser mediate, with the ground.
///
/// Only [`Settings::mediation_rule`] makes one, and only when the rule has a ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediationRule {
    ground: Private,
}

impl MediationRule {
    /// The rule, in the organisation's words.
    #[must_use]
    pub const fn ground(&self) -> &Private {
        &self.ground
    }
}

impl Settings {
    /// Returns the organisation's rule that lets the adviser mediate; none when there is none, which is the ordinary state.
    #[must_use]
    pub fn mediation_rule(&self) -> Option<MediationRule> {
        let ground = self.mediation_ground.clone()?;
        (!ground.is_blank()).then_some(MediationRule { ground })
    }
}

/// Who is to mediate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mediator {
    /// Somebody else, who is independent of both.
    SomebodyElse,
    /// The adviser, under the organisation's own rule.
    Adviser(MediationRule),
}

/// Who mediates, as it is kept in the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoMediates {
    /// Somebody else.
    #[default]
    SomebodyElse,
    /// The adviser, under the organisation's own rule.
    Adviser,
}

/// Returns whether a road is one of mediation (`R-BEM`, `R-MED`).
#[must_use]
pub fn is_mediation(route: &Code) -> bool {
    matches!(route.as_str(), "R-BEM" | "R-MED")
}

impl Case {
    /// Names who mediates on a road of mediation. The employee said yes to the one who was named then, so a yes to another
    /// one lapses.
    ///
    /// # Errors
    /// If it is no road of mediation, or past the handover.
    pub fn name_mediator(
        &mut self,
        track: &TrackId,
        mediator: &Mediator,
        on: Date,
    ) -> Result<(), Refusal> {
        self.editable(track)?;
        let found = self.track_mut(track)?;
        if !is_mediation(&found.route) {
            return Err(Refusal::WrongState);
        }
        let (who, event) = match mediator {
            Mediator::SomebodyElse => (WhoMediates::SomebodyElse, Event::MediatorIsSomebodyElse),
            Mediator::Adviser(_) => (WhoMediates::Adviser, Event::MediatorIsAdviser),
        };
        if found.mediator == who {
            return Ok(());
        }
        found.mediator = who;
        self.track_event(track, super::Doer::Adviser, event, on);
        self.lapse_where(on, |consent| {
            let concerned =
                consent.track.as_ref() == Some(track) && consent.disclosure().step == Step::Share;
            concerned.then_some(LapseReason::RecipientChanged)
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;
    use crate::domain::{CaseId, Pseudonym, Reference, RouteKind};

    #[test]
    fn without_the_organisation_s_own_rule_the_adviser_can_t_be_named_at_all() {
        let mut settings = Settings::default();
        assert_eq!(settings.mediation_rule(), None);
        settings.mediation_ground = Some(" ".into());
        assert_eq!(settings.mediation_rule(), None, "a rule has a ground");
        settings.mediation_ground = Some("regeling art. 4".into());
        let rule = settings.mediation_rule().unwrap();
        assert_eq!(rule.ground().expose(), "regeling art. 4");
    }

    #[test]
    fn somebody_else_mediates_until_the_adviser_is_named_on_a_road_of_mediation() {
        let on = date(2025, 6, 2);
        let mut case = Case::open(
            CaseId::from_bytes([1; 16]),
            Reference::new("Z-1").unwrap(),
            Pseudonym::new("Wulp").unwrap(),
            on,
        );
        let add = |case: &mut Case, route| {
            case.consider(Code::literal(route), RouteKind::Informal, None, on)
                .unwrap()
        };
        let mediation = add(&mut case, "R-BEM");
        let talk = add(&mut case, "R-LDG");
        let settings = Settings {
            mediation_ground: Some("regeling art. 4".into()),
            ..Settings::default()
        };
        let adviser = Mediator::Adviser(settings.mediation_rule().unwrap());
        let who = |case: &Case, track| case.track(track).unwrap().mediator;
        assert_eq!(who(&case, &mediation), WhoMediates::SomebodyElse);
        case.name_mediator(&mediation, &adviser, on).unwrap();
        assert_eq!(who(&case, &mediation), WhoMediates::Adviser);
        assert_eq!(
            case.name_mediator(&talk, &adviser, on),
            Err(Refusal::WrongState)
        );
        case.name_mediator(&mediation, &Mediator::SomebodyElse, on)
            .unwrap();
        assert_eq!(who(&case, &mediation), WhoMediates::SomebodyElse);
    }
}
