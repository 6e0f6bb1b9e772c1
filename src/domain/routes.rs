//! Which roads exist for whom, and since when: scope and start dates as dated data.
//!
//! The letter of January 2025 was overtaken within months, so nothing here knows a committee by
//! name. The rules come from `assets/routes`, and an organisation can lay its own over them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::codes::{Code, Language, Wording};

/// How sure the dates of a rule are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Found in a source as being in force.
    InForce,
    /// Announced; whether it happened was not found.
    Expected,
    /// An assumption of the makers of the demo data.
    Assumed,
}

/// What holds for one route during one period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteRule {
    /// The route.
    pub route: Code,
    /// The first day of the period; `None`: it has always held.
    pub from: Option<Date>,
    /// The last day of the period; `None`: it still holds.
    pub until: Option<Date>,
    /// How sure the dates are.
    pub certainty: Certainty,
    /// The organisations for whose people this road is closed.
    #[serde(default)]
    pub excluded: Vec<Code>,
    /// The organisations for which nobody can say without asking.
    #[serde(default)]
    pub ask_for: Vec<Code>,
    /// Why it is closed to the excluded, to be read by the employee.
    pub excluded_because: Option<Wording>,
    /// What is to be asked, and of whom.
    pub ask_what: Option<Wording>,
    /// What is good to know of this road and its dates.
    pub note: Option<Wording>,
    /// Where the rule was found.
    pub source: String,
    /// The day on which somebody last looked whether it still holds.
    pub checked_on: Date,
}

impl RouteRule {
    fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Whether an employee can take a road today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reachability {
    /// It can be taken.
    Open,
    /// It cannot.
    NotOpen(NotOpen),
    /// The program cannot know: ask first.
    Ask,
}

/// Why a road cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpen {
    /// Not for people of this organisation.
    Excluded,
    /// It starts on this day.
    NotYet(Date),
    /// It ended after this day.
    Ended(Date),
}

/// All rules about routes. A route without a rule is open to everybody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RouteCatalogue {
    rules: Vec<RouteRule>,
}

impl RouteCatalogue {
    /// A catalogue of these rules; a route may have several, one for each period.
    #[must_use]
    pub const fn new(rules: Vec<RouteRule>) -> Self {
        Self { rules }
    }

    /// All rules, in the order of the file.
    #[must_use]
    pub fn rules(&self) -> &[RouteRule] {
        &self.rules
    }

    /// This catalogue with the routes that `own` speaks of replaced by what `own` says of them.
    #[must_use]
    pub fn laid_under(mut self, own: Vec<RouteRule>) -> Self {
        self.rules
            .retain(|rule| own.iter().all(|other| other.route != rule.route));
        self.rules.extend(own);
        self
    }

    /// The rule that decides about a route on a day: the one that holds then, else the next one
    /// to start, else the last one that ended. `None` when nothing is said about the route.
    #[must_use]
    pub fn rule(&self, route: &Code, on: Date) -> Option<&RouteRule> {
        let of_route = || self.rules.iter().filter(|rule| rule.route == *route);
        of_route()
            .find(|rule| rule.holds_on(on))
            .or_else(|| {
                of_route()
                    .filter(|rule| rule.from.is_some_and(|from| from > on))
                    .min_by_key(|rule| rule.from)
            })
            .or_else(|| of_route().max_by_key(|rule| rule.until))
    }

    /// Whether somebody of this organisation can take a route on a day.
    ///
    /// That the organisation is excluded goes before the dates: to hear "not yet" would raise a
    /// false hope.
    #[must_use]
    pub fn reachability(&self, route: &Code, organisation: &Code, on: Date) -> Reachability {
        let Some(rule) = self.rule(route, on) else {
            return Reachability::Open;
        };
        if rule.excluded.contains(organisation) {
            return Reachability::NotOpen(NotOpen::Excluded);
        }
        match (rule.from, rule.until) {
            (Some(from), _) if on < from => Reachability::NotOpen(NotOpen::NotYet(from)),
            (_, Some(until)) if until < on => Reachability::NotOpen(NotOpen::Ended(until)),
            _ if rule.ask_for.contains(organisation) => Reachability::Ask,
            _ => Reachability::Open,
        }
    }

    /// The sentence that belongs to the answer of [`Self::reachability`]: why not, what to ask, or
    /// what is good to know of the road.
    #[must_use]
    pub fn reason(
        &self,
        route: &Code,
        organisation: &Code,
        on: Date,
        language: Language,
    ) -> Option<&str> {
        let rule = self.rule(route, on)?;
        let wording = match self.reachability(route, organisation, on) {
            Reachability::NotOpen(NotOpen::Excluded) => &rule.excluded_because,
            Reachability::Ask => &rule.ask_what,
            Reachability::Open | Reachability::NotOpen(_) => &rule.note,
        };
        wording.as_ref().map(|wording| wording.text(language))
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::civil::date;

    use super::*;

    fn code(text: &str) -> Code {
        Code::new(text).unwrap()
    }

    fn wording(text: &str) -> Wording {
        Wording {
            nl: format!("{text} nl"),
            en: format!("{text} en"),
        }
    }

    fn committee() -> RouteRule {
        RouteRule {
            route: code("R-KCOO"),
            from: Some(date(2025, 7, 1)),
            until: Some(date(2026, 12, 31)),
            certainty: Certainty::Assumed,
            excluded: vec![code("uitgezonderd_bz")],
            ask_for: vec![code("onbekend")],
            excluded_because: Some(wording("excluded")),
            ask_what: Some(wording("ask")),
            note: Some(wording("note")),
            source: "invented".to_owned(),
            checked_on: date(2025, 11, 21),
        }
    }

    fn ask(organisation: &str, on: Date) -> Reachability {
        RouteCatalogue::new(vec![committee()]).reachability(
            &code("R-KCOO"),
            &code(organisation),
            on,
        )
    }

    #[test]
    fn a_road_opens_on_its_first_day_and_closes_after_its_last() {
        let closed = |why| Reachability::NotOpen(why);
        let whose = "rijk_deelnemend";
        assert_eq!(
            ask(whose, date(2025, 6, 30)),
            closed(NotOpen::NotYet(date(2025, 7, 1)))
        );
        assert_eq!(ask(whose, date(2025, 7, 1)), Reachability::Open);
        assert_eq!(ask(whose, date(2026, 12, 31)), Reachability::Open);
        assert_eq!(
            ask(whose, date(2027, 1, 1)),
            closed(NotOpen::Ended(date(2026, 12, 31)))
        );
    }

    #[test]
    fn an_excluded_employee_never_hears_not_yet() {
        let excluded = Reachability::NotOpen(NotOpen::Excluded);
        assert_eq!(ask("uitgezonderd_bz", date(2025, 1, 1)), excluded);
        assert_eq!(ask("uitgezonderd_bz", date(2025, 8, 1)), excluded);
    }

    #[test]
    fn what_nobody_can_know_is_asked() {
        assert_eq!(ask("onbekend", date(2025, 8, 1)), Reachability::Ask);
    }

    #[test]
    fn a_road_without_a_rule_is_open() {
        let nothing = RouteCatalogue::default();
        let day = date(2025, 1, 1);
        assert_eq!(
            nothing.reachability(&code("R-ZELF"), &code("onbekend"), day),
            Reachability::Open
        );
    }

    #[test]
    fn the_next_period_answers_when_none_holds_now() {
        let earlier = RouteRule {
            from: None,
            until: Some(date(2024, 12, 31)),
            ..committee()
        };
        let book = RouteCatalogue::new(vec![committee(), earlier]);
        assert_eq!(
            book.reachability(&code("R-KCOO"), &code("rijk_deelnemend"), date(2025, 2, 1)),
            Reachability::NotOpen(NotOpen::NotYet(date(2025, 7, 1)))
        );
    }

    #[test]
    fn the_sentence_fits_the_answer() {
        let book = RouteCatalogue::new(vec![committee()]);
        let say = |whose: &str, language| {
            book.reason(&code("R-KCOO"), &code(whose), date(2025, 8, 1), language)
        };
        assert_eq!(say("uitgezonderd_bz", Language::Dutch), Some("excluded nl"));
        assert_eq!(say("onbekend", Language::English), Some("ask en"));
        assert_eq!(say("rijk_deelnemend", Language::Dutch), Some("note nl"));
    }

    #[test]
    fn an_organisations_own_rule_replaces_the_shipped_one() {
        let own = RouteRule {
            excluded: Vec::new(),
            ..committee()
        };
        let book = RouteCatalogue::new(vec![committee()]).laid_under(vec![own]);
        assert_eq!(book.rules().len(), 1);
        assert_eq!(
            book.reachability(&code("R-KCOO"), &code("uitgezonderd_bz"), date(2025, 8, 1)),
            Reachability::Open
        );
    }
}
