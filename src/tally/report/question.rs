//! What an adviser asks: a period, and tables by what they are divided by.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{Dimension, coded::Month},
    tally::{Period, published::Measure},
};

/// What a report can be divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportDimension {
    /// The main group of the nature: conduct, integrity, work, question.
    NatureGroup,
    /// The main code of the nature, with its groups.
    Nature,
    /// The ground of discrimination. A case can have several.
    Ground,
    /// The employee's role.
    Role,
    /// The bond with the organisation.
    Bond,
    /// The other party.
    OtherParty,
    /// The unit, by the organisation's own list, with the units that it is part of.
    Unit,
    /// The routes that were walked or asked for. A case can have several.
    Route,
    /// How it ended on an informal road. A case can have several.
    InformalOutcome,
    /// How it ended on a formal road. A case can have several.
    FormalOutcome,
    /// The month.
    Month,
    /// The quarter.
    Quarter,
    /// The half-year.
    Half,
    /// How long a case that was closed had been open.
    Duration,
    /// How many contacts a case that was closed had.
    Contacts,
    /// What the adviser did.
    Task,
}

impl ReportDimension {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 16] = [
        Self::NatureGroup,
        Self::Nature,
        Self::Ground,
        Self::Role,
        Self::Bond,
        Self::OtherParty,
        Self::Unit,
        Self::Route,
        Self::InformalOutcome,
        Self::FormalOutcome,
        Self::Month,
        Self::Quarter,
        Self::Half,
        Self::Duration,
        Self::Contacts,
        Self::Task,
    ];

    /// Its name, as it is typed and stored: `nature_group`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NatureGroup => "nature_group",
            Self::Nature => "nature",
            Self::Ground => "ground",
            Self::Role => "role",
            Self::Bond => "bond",
            Self::OtherParty => "other_party",
            Self::Unit => "unit",
            Self::Route => "route",
            Self::InformalOutcome => "informal_outcome",
            Self::FormalOutcome => "formal_outcome",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Duration => "duration",
            Self::Contacts => "contacts",
            Self::Task => "task",
        }
    }

    /// Returns the one of this name; `-` and `_` are the same.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().replace('-', "_").to_lowercase();
        Self::ALL.into_iter().find(|known| known.name() == name)
    }

    /// Returns the code list whose labels its rows have; none for stretches of time, classes and units.
    #[must_use]
    pub const fn list(self) -> Option<Dimension> {
        match self {
            Self::Nature => Some(Dimension::Nature),
            Self::Ground => Some(Dimension::Ground),
            Self::Role => Some(Dimension::Role),
            Self::Bond => Some(Dimension::Bond),
            Self::OtherParty => Some(Dimension::OtherParty),
            Self::Route => Some(Dimension::Route),
            Self::InformalOutcome => Some(Dimension::InformalOutcome),
            Self::FormalOutcome => Some(Dimension::FormalOutcome),
            Self::Task => Some(Dimension::Task),
            Self::NatureGroup
            | Self::Unit
            | Self::Month
            | Self::Quarter
            | Self::Half
            | Self::Duration
            | Self::Contacts => None,
        }
    }

    /// Returns whether a case can have several of its codes: then the rows don't add up.
    #[must_use]
    pub const fn several_answers(self) -> bool {
        matches!(
            self,
            Self::Ground | Self::Route | Self::InformalOutcome | Self::FormalOutcome
        )
    }

    /// Returns whether it is only known of a case that is closed.
    #[must_use]
    pub const fn of_closed_cases(self) -> bool {
        matches!(
            self,
            Self::InformalOutcome | Self::FormalOutcome | Self::Duration | Self::Contacts
        )
    }
}

/// A table that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TableChoice {
    /// What is counted.
    pub measure: Measure,
    /// What it is divided by: nothing, or up to three.
    pub by: Vec<ReportDimension>,
}

/// Why a table can't be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// There is no dimension of this name; perhaps one of these was meant.
    Unknown(String),
    /// The same dimension twice.
    Twice(ReportDimension),
    /// More than three.
    TooMany,
    /// This measure can't be divided by that.
    DoesNotGo(Measure, ReportDimension),
    /// Employees are counted in a report of their own: beside the cases, the difference would tell who came back.
    PersonsBesideCases,
    /// Nothing is asked.
    Nothing,
}

impl TableChoice {
    /// The most dimensions of a table.
    pub const MOST: usize = 3;

    /// A table of a measure.
    #[must_use]
    pub const fn total(measure: Measure) -> Self {
        Self {
            measure,
            by: Vec::new(),
        }
    }

    /// A table that is divided by these, over the measure that knows them: outcomes are of cases that were closed, tasks
    /// are of work, all else is of cases that were opened.
    ///
    /// # Errors
    /// If these don't go together.
    pub fn by(dimensions: &[ReportDimension]) -> Result<Self, ChoiceError> {
        let measure = if dimensions.contains(&ReportDimension::Task) {
            Measure::Minutes
        } else if dimensions
            .iter()
            .any(|dimension| dimension.of_closed_cases())
        {
            Measure::Closed
        } else {
            Measure::Cases
        };
        let choice = Self {
            measure,
            by: dimensions.to_vec(),
        };
        choice.check()?;
        Ok(choice)
    }

    /// Reads `nature,unit`.
    ///
    /// # Errors
    /// If a name is unknown, or these don't go together.
    pub fn parse(text: &str) -> Result<Self, ChoiceError> {
        let named = |name: &str| {
            ReportDimension::named(name).ok_or_else(|| ChoiceError::Unknown(name.trim().to_owned()))
        };
        let dimensions = text.split(',').map(named).collect::<Result<Vec<_>, _>>()?;
        Self::by(&dimensions)
    }

    /// Checks that a table can be made.
    ///
    /// # Errors
    /// If it can't, and why.
    pub fn check(&self) -> Result<(), ChoiceError> {
        if self.by.len() > Self::MOST {
            return Err(ChoiceError::TooMany);
        }
        for (place, dimension) in self.by.iter().enumerate() {
            if self.by.iter().take(place).any(|known| known == dimension) {
                return Err(ChoiceError::Twice(*dimension));
            }
            let of_work = *dimension == ReportDimension::Task;
            let goes = match self.measure {
                Measure::Minutes => of_work,
                Measure::Contacts | Measure::CarriedOver => false,
                Measure::Cases | Measure::Persons => !of_work && !dimension.of_closed_cases(),
                Measure::Closed => !of_work,
            };
            if !goes {
                return Err(ChoiceError::DoesNotGo(self.measure, *dimension));
            }
        }
        Ok(())
    }

    /// Its name within a report: `cases`, `nature`, `nature-unit`, `closed-role`.
    #[must_use]
    pub fn id(&self) -> String {
        let measure = match self.measure {
            Measure::Cases => "cases",
            Measure::CarriedOver => "carried_over",
            Measure::Closed => "closed",
            Measure::Persons => "persons",
            Measure::Contacts => "contacts_made",
            Measure::Minutes => "minutes",
        };
        let names: Vec<&str> = self.by.iter().map(|dimension| dimension.name()).collect();
        let usual = self.measure == Measure::Cases
            || self.measure == Measure::Minutes
            || self.by.iter().any(|dimension| dimension.of_closed_cases());
        match (names.is_empty(), usual) {
            (true, _) => measure.to_owned(),
            (false, true) => names.join("-"),
            (false, false) => format!("{measure}-{}", names.join("-")),
        }
    }
}

/// A report that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportQuestion {
    /// The period.
    pub period: Period,
    /// Counts below this are not shown.
    pub threshold: u32,
    /// The tables.
    pub tables: Vec<TableChoice>,
}

/// From so many cases on, tables of two dimensions show enough to be worth it.
const FEWEST_FOR_TWO_WAYS: usize = 200;

impl ReportQuestion {
    /// The usual report of a year or a half-year: the totals, and one table for each of the most asked questions; with many
    /// cases also nature by unit. The adviser can change it.
    #[must_use]
    pub fn usual(period: Period, threshold: u32, has_units: bool, many_cases: bool) -> Self {
        use ReportDimension as By;
        let one = |dimension: By, measure| TableChoice {
            measure,
            by: vec![dimension],
        };
        let mut tables: Vec<TableChoice> = [
            Measure::Cases,
            Measure::CarriedOver,
            Measure::Closed,
            Measure::Contacts,
        ]
        .map(TableChoice::total)
        .into();
        let by = [By::NatureGroup, By::Nature, By::Role, By::OtherParty];
        tables.extend(by.map(|dimension| one(dimension, Measure::Cases)));
        if has_units {
            tables.push(one(By::Unit, Measure::Cases));
        }
        tables.push(one(By::Route, Measure::Cases));
        tables.push(one(By::InformalOutcome, Measure::Closed));
        tables.push(one(By::FormalOutcome, Measure::Closed));
        if many_cases && has_units {
            tables.push(TableChoice {
                measure: Measure::Cases,
                by: vec![By::Nature, By::Unit],
            });
        }
        Self {
            period,
            threshold,
            tables,
        }
    }

    /// The usual report over cases that were opened in these months.
    #[must_use]
    pub fn usual_over(
        period: Period,
        threshold: u32,
        has_units: bool,
        opened: impl Iterator<Item = Month>,
    ) -> Self {
        let inside = opened.filter(|month| period.contains(*month)).count();
        Self::usual(period, threshold, has_units, inside >= FEWEST_FOR_TWO_WAYS)
    }

    /// Checks that the report can be asked for.
    ///
    /// # Errors
    /// If a table can't be made, or tables don't go together.
    pub fn check(&self) -> Result<(), ChoiceError> {
        if self.tables.is_empty() {
            return Err(ChoiceError::Nothing);
        }
        for table in &self.tables {
            table.check()?;
        }
        let persons = self
            .tables
            .iter()
            .filter(|table| table.measure == Measure::Persons)
            .count();
        if persons > 0 && persons < self.tables.len() {
            return Err(ChoiceError::PersonsBesideCases);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn outcomes_are_counted_over_closed_cases_and_tasks_over_work() {
        let measure = |text: &str| TableChoice::parse(text).unwrap().measure;
        assert_eq!(measure("nature,unit"), Measure::Cases);
        assert_eq!(measure("formal-outcome"), Measure::Closed);
        assert_eq!(measure("unit,duration"), Measure::Closed);
        assert_eq!(measure("task"), Measure::Minutes);
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        let refused = |text: &str| TableChoice::parse(text).unwrap_err();
        assert_eq!(
            refused("nature,colour"),
            ChoiceError::Unknown("colour".to_owned())
        );
        assert_eq!(
            refused("role,role"),
            ChoiceError::Twice(ReportDimension::Role)
        );
        assert_eq!(refused("role,unit,bond,nature"), ChoiceError::TooMany);
        assert_eq!(
            refused("task,unit"),
            ChoiceError::DoesNotGo(Measure::Minutes, ReportDimension::Unit)
        );
    }

    #[test]
    fn employees_are_not_counted_beside_cases() {
        let mut question = ReportQuestion::usual(Period::year(2025), 5, false, false);
        assert_eq!(question.check(), Ok(()));
        question.tables.push(TableChoice::total(Measure::Persons));
        assert_eq!(question.check(), Err(ChoiceError::PersonsBesideCases));
    }
}
