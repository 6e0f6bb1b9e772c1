//! What an adviser or the organisation chose. Kept in the vault with the rest.

use serde::{Deserialize, Serialize};

use super::{Language, Private, SignalRules, Terms, retention::Policy};

/// The choices, each with its ordinary value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the screens.
    pub language: Language,
    /// After how many minutes without a key the program locks itself.
    pub lock_minutes: u16,
    /// Counts below this are not shown; none until the organisation chose, and then the shipped one holds.
    pub threshold: Option<u16>,
    /// After how many days without contact a case is dormant; none for the shipped number.
    pub dormant_days: Option<u16>,
    /// The retention rule; none until the organisation chose.
    pub retention: Option<Policy>,
    /// On what ground of the organisation's own the adviser may mediate; none unless it has such a rule.
    pub mediation_ground: Option<Private>,
    /// Where backups are put, as the adviser typed it once; none until then.
    pub backup_place: Option<Private>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Dutch,
            lock_minutes: 5,
            threshold: None,
            dormant_days: None,
            retention: None,
            mediation_ground: None,
            backup_place: None,
        }
    }
}

impl Settings {
    /// Returns the rules for the signals, with these choices laid over the shipped lengths.
    #[must_use]
    pub fn signal_rules(&self, mut terms: Terms) -> SignalRules {
        if let Some(days) = self.dormant_days {
            terms.dormant_days = days;
        }
        let shipped = SignalRules::shipped(terms);
        SignalRules {
            retention: self.retention.clone().unwrap_or(shipped.retention),
            ..shipped
        }
    }

    /// Returns the threshold for figures: never below the lowest that is allowed.
    #[must_use]
    pub fn threshold(&self, terms: &Terms) -> u16 {
        self.threshold
            .unwrap_or(terms.threshold)
            .max(terms.lowest_threshold)
    }
}
