//! Which of its steps a road is at.

use super::{Here, Stage, StepScreen};
use crate::{domain::Track, say};

/// A step of so many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which step, from 1; none when it is no numbered step.
    pub number: Option<usize>,
    /// The names of all steps of this road.
    pub names: Vec<String>,
    /// What it is called.
    pub name: String,
}

/// Where the flow is: a formal road has six steps, another one four.
#[must_use]
pub fn place(screen: &StepScreen, here: &Here<'_>) -> Place {
    let texts = here.texts();
    let formal = screen
        .track(here)
        .is_some_and(|track: &Track| track.kind.is_formal());
    let road = say!(texts, "step-name-road");
    let what = say!(texts, "step-name-what");
    let consent = say!(texts, "step-name-consent");
    let handover = say!(texts, "step-name-handover");
    let names = if formal {
        let text = say!(texts, "step-name-text");
        let ready = say!(texts, "step-name-ready");
        vec![road, what, text, consent, ready, handover]
    } else {
        vec![road, what, consent, handover]
    };
    let last = names.len();
    let number = match screen.stage {
        Stage::Roads(_) | Stage::Road(_) | Stage::Start(_) => Some(1),
        Stage::Form(_) => Some(2),
        Stage::Consent(_) if formal => Some(4),
        Stage::Text(_) | Stage::Consent(_) => Some(3),
        Stage::Ready(_) => Some(5),
        Stage::Handover(_) => Some(last),
        Stage::Follow(_) | Stage::Stopped(_) => None,
    };
    let name = number
        .and_then(|number| names.get(number.saturating_sub(1)).cloned())
        .unwrap_or_else(|| match screen.stage {
            Stage::Stopped(_) => say!(texts, "step-name-stopped"),
            _ => say!(texts, "step-name-follow"),
        });
    Place {
        number,
        names,
        name,
    }
}
