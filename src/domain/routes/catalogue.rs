//! All roads and bodies together, with the day on which they were last compared with the outside world.

use serde::Deserialize;

use super::{Employee, Reach, Road};
use crate::domain::{Code, Date, Terms, language::Wording};

/// Somebody or something that is no road, but has a part in what happens on one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Its name in the file.
    pub code: Code,
    /// Its name on screen, in Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
    /// What it is and does.
    pub what: Wording,
    /// What it gets to see.
    pub sees: Wording,
    /// The roads on which it has a part.
    #[serde(default)]
    pub roads: Vec<Code>,
    /// Where it was found.
    pub source: String,
    /// The day on which somebody last looked whether this still holds.
    pub checked_on: Date,
}

/// All roads and bodies. A route without an entry is open to everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RouteCatalogue {
    roads: Vec<Road>,
    bodies: Vec<Body>,
    checked_on: Option<Date>,
    check_after_months: u16,
}

impl RouteCatalogue {
    /// A catalogue of these roads and bodies, compared with the outside world on a day, to be done again after so many
    /// months.
    #[must_use]
    pub const fn new(
        roads: Vec<Road>,
        bodies: Vec<Body>,
        checked_on: Option<Date>,
        check_after_months: u16,
    ) -> Self {
        Self {
            roads,
            bodies,
            checked_on,
            check_after_months,
        }
    }

    /// All roads, in the order of the file: from near to far, not from good to bad.
    #[must_use]
    pub fn roads(&self) -> &[Road] {
        &self.roads
    }

    /// All bodies that are no road.
    #[must_use]
    pub fn bodies(&self) -> &[Body] {
        &self.bodies
    }

    /// One road.
    #[must_use]
    pub fn road(&self, route: &Code) -> Option<&Road> {
        self.roads.iter().find(|road| road.route == *route)
    }

    /// The day on which the whole was last compared with the outside world.
    #[must_use]
    pub const fn checked_on(&self) -> Option<Date> {
        self.checked_on
    }

    /// The day from which it has to be compared again.
    #[must_use]
    pub fn check_again_on(&self) -> Option<Date> {
        use jiff::ToSpan as _;
        let months = i32::from(self.check_after_months).months();
        Some(self.checked_on?.saturating_add(months))
    }

    /// Whether an employee can take a road on a day, and why not or what to ask.
    #[must_use]
    pub fn reach(&self, route: &Code, employee: &Employee, on: Date, terms: &Terms) -> Reach<'_> {
        self.road(route)
            .map_or_else(Reach::open, |road| Reach::test(road, employee, on, terms))
    }
}
