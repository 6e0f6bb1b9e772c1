//! The coded facts of a case: each one is chosen from a list, so that it can be counted and says nothing of a person.

use super::{
    cases::walked,
    command::{Command, Scope},
    day::{DayFor, DayScreen},
    line::{LineFor, LineScreen},
    pick::PickScreen,
    reaction::{Around, Reaction, SubModel},
    tie::TieScreen,
};
use crate::domain::{
    Case, CaseId, Code, Dimension, codes::CodeEntry, sameness::Sameness, units::Units,
};

/// One of the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// What it is about in a few words.
    Title,
    /// The nature; the first is the main one.
    Natures,
    /// The grounds of discrimination.
    Grounds,
    /// The employee's role.
    Role,
    /// The bond with the organisation.
    Bond,
    /// The other party.
    OtherParty,
    /// The arrangements under which the organisation falls.
    Organisation,
    /// The day of the last incident.
    LastIncident,
    /// How it ended informally; the first is the main one.
    InformalOutcomes,
    /// How it ended formally; the first is the main one.
    FormalOutcomes,
    /// Disadvantage after speaking up.
    Retaliation,
    /// Labels.
    Labels,
    /// The unit, of the organisation's own list.
    Unit,
    /// Which other cases are of the same employee.
    SameEmployee,
    /// Which other cases are about the same other party.
    SameOtherParty,
}

impl Fact {
    /// The facts, in the order in which they are shown.
    pub const ALL: [Self; 15] = [
        Self::Title,
        Self::Natures,
        Self::Role,
        Self::OtherParty,
        Self::LastIncident,
        Self::Organisation,
        Self::Bond,
        Self::Grounds,
        Self::Retaliation,
        Self::Labels,
        Self::Unit,
        Self::SameEmployee,
        Self::SameOtherParty,
        Self::InformalOutcomes,
        Self::FormalOutcomes,
    ];

    /// The facts that there are to choose: the unit only when the organisation has a list of units.
    #[must_use]
    pub fn shown(around: &Around<'_>) -> Vec<Self> {
        let has_units = !around.desk.catalogue().units.is_empty();
        let all = Self::ALL.into_iter();
        all.filter(|fact| has_units || *fact != Self::Unit)
            .collect()
    }

    /// The choices of a fact; none for what is not chosen from codes.
    #[must_use]
    pub fn choices<'a>(self, around: &Around<'a>) -> &'a [CodeEntry] {
        match (self, self.dimension()) {
            (Self::Unit, _) => around.desk.catalogue().units.choices(),
            (_, Some(dimension)) => around.desk.codes().entries(dimension),
            (_, None) => &[],
        }
    }

    /// In what it says that cases are the same; none for any other fact.
    #[must_use]
    pub const fn sameness(self) -> Option<Sameness> {
        match self {
            Self::SameEmployee => Some(Sameness::Employee),
            Self::SameOtherParty => Some(Sameness::OtherParty),
            _ => None,
        }
    }

    /// The code list from which it is chosen; none for a day, a line of text, a unit or another case.
    #[must_use]
    pub const fn dimension(self) -> Option<Dimension> {
        Some(match self {
            Self::Title
            | Self::LastIncident
            | Self::Unit
            | Self::SameEmployee
            | Self::SameOtherParty => return None,
            Self::Natures => Dimension::Nature,
            Self::Grounds => Dimension::Ground,
            Self::Role => Dimension::Role,
            Self::Bond => Dimension::Bond,
            Self::OtherParty => Dimension::OtherParty,
            Self::Organisation => Dimension::Organisation,
            Self::InformalOutcomes => Dimension::InformalOutcome,
            Self::FormalOutcomes => Dimension::FormalOutcome,
            Self::Retaliation => Dimension::Retaliation,
            Self::Labels => Dimension::Label,
        })
    }

    /// Whether several can be chosen.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(
            self,
            Self::Natures
                | Self::Grounds
                | Self::InformalOutcomes
                | Self::FormalOutcomes
                | Self::Labels
        )
    }

    /// What a case has chosen.
    #[must_use]
    pub fn codes(self, case: &Case) -> Vec<Code> {
        match self {
            Self::Title | Self::LastIncident | Self::SameEmployee | Self::SameOtherParty => {
                Vec::new()
            }
            Self::Unit => {
                let unit = case.unit_code.clone();
                vec![unit.unwrap_or_else(|| Code::literal(Units::NONE))]
            }
            Self::Natures => case.natures.clone(),
            Self::Grounds => case.grounds.clone(),
            Self::Role => vec![case.role.clone()],
            Self::Bond => vec![case.bond.clone()],
            Self::OtherParty => vec![case.other_party.clone()],
            Self::Organisation => vec![case.organisation.clone()],
            Self::InformalOutcomes => case.informal_outcomes.clone(),
            Self::FormalOutcomes => case.formal_outcomes.clone(),
            Self::Retaliation => vec![case.retaliation.clone()],
            Self::Labels => case.labels.clone(),
        }
    }

    /// Puts what was chosen into a case.
    pub(super) fn put(self, case: &mut Case, codes: Vec<Code>) {
        let one = codes.first().cloned();
        match self {
            Self::Title | Self::LastIncident | Self::SameEmployee | Self::SameOtherParty => {}
            Self::Unit => case.unit_code = one.filter(|unit| unit.as_str() != Units::NONE),
            Self::Natures => case.natures = codes,
            Self::Grounds => case.grounds = codes,
            Self::InformalOutcomes => case.informal_outcomes = codes,
            Self::FormalOutcomes => case.formal_outcomes = codes,
            Self::Labels => case.labels = codes,
            Self::Role => case.role = one.unwrap_or_else(|| case.role.clone()),
            Self::Bond => case.bond = one.unwrap_or_else(|| case.bond.clone()),
            Self::OtherParty => case.other_party = one.unwrap_or_else(|| case.other_party.clone()),
            Self::Organisation => {
                case.organisation = one.unwrap_or_else(|| case.organisation.clone());
            }
            Self::Retaliation => case.retaliation = one.unwrap_or_else(|| case.retaliation.clone()),
        }
    }
}

/// The facts of a case on screen.
#[derive(Debug)]
pub struct FactsScreen {
    case: CaseId,
    selected: usize,
}

impl FactsScreen {
    /// The facts of a case.
    #[must_use]
    pub const fn new(case: CaseId) -> Self {
        Self { case, selected: 0 }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// Which fact is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

impl SubModel for FactsScreen {
    fn scope(&self) -> Scope {
        Scope::Facts
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let facts = Fact::shown(around);
        let chosen = facts.get(self.selected).copied();
        match (command, chosen) {
            (Command::Back, _) => Reaction::Back,
            (Command::Open, Some(Fact::Title)) => {
                Reaction::open(LineScreen::new(self.case, LineFor::Title, around))
            }
            (Command::Open, Some(Fact::LastIncident)) => {
                Reaction::open(DayScreen::new(self.case, DayFor::LastIncident, around))
            }
            (Command::Open, Some(fact)) => match fact.sameness() {
                Some(which) => Reaction::open(TieScreen::new(self.case, which, around)),
                None => Reaction::open(PickScreen::new(self.case, fact, around)),
            },
            _ => {
                self.selected = walked(command, self.selected, facts.len());
                Reaction::Stay
            }
        }
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
