//! Counting for a period, without exposing anybody.

use super::{
    command::{Command, Scope},
    reaction::{Around, Reaction, SubModel},
};
use crate::{
    domain::coded::Month,
    say,
    tally::{Period, Tally, TallyDimension, countable_facts, tally},
};

/// How the figures are shown. The numbers are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As bars, with the number beside each.
    Bars,
    /// As plain tables, for a screen reader.
    Tables,
}

/// How many years the figures go back: always as far, so that where they end says nothing.
const YEARS_BACK: i16 = 10;

/// The tallies.
#[derive(Debug)]
pub struct TalliesScreen {
    period: Period,
    form: Form,
    why: bool,
    top: usize,
}

impl TalliesScreen {
    /// How many blocks there are to walk along: the totals, the tables, and what figures can't say.
    pub const BLOCKS: usize = TallyDimension::ALL.len() + 2;

    /// The tallies of this year.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        Self {
            period: Period::year(around.now.today.year()),
            form: Form::Bars,
            why: false,
            top: 0,
        }
    }

    /// The period that is counted.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// Whether the period still goes on, or has yet to begin.
    #[must_use]
    pub fn is_running(&self, around: &Around<'_>) -> bool {
        Month::from(around.now.today) <= self.period.months().1
    }

    /// How the figures are shown.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Whether the explanation of what is withheld is shown instead of the figures.
    #[must_use]
    pub const fn explains(&self) -> bool {
        self.why
    }

    /// The first block that is seen, from 0.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// The figures.
    #[must_use]
    pub fn tally(&self, around: &Around<'_>) -> Tally {
        let facts = countable_facts(around.desk.cases(), around.desk.destroyed());
        let threshold = around
            .desk
            .settings()
            .threshold(&around.desk.catalogue().terms);
        tally(&facts, self.period, threshold, around.desk.codes())
    }

    fn scroll(&mut self, command: Command) {
        let last = Self::BLOCKS - 1;
        self.top = match command {
            Command::Down => (self.top + 1).min(last),
            Command::PageDown => (self.top + 3).min(last),
            Command::Up => self.top.saturating_sub(1),
            Command::PageUp => self.top.saturating_sub(3),
            Command::First => 0,
            Command::Last => last,
            _ => self.top,
        };
    }
}

impl SubModel for TalliesScreen {
    fn scope(&self) -> Scope {
        Scope::Tallies
    }

    fn command(&mut self, command: Command, _around: &Around<'_>) -> Reaction {
        match command {
            Command::PreviousYear => self.period = self.period.years_on(-1),
            Command::NextYear => self.period = self.period.years_on(1),
            Command::Stretch => self.period = self.period.next_stretch(),
            Command::OtherForm => {
                self.form = match self.form {
                    Form::Bars => Form::Tables,
                    Form::Tables => Form::Bars,
                };
            }
            Command::Why => {
                self.why = !self.why;
                self.top = 0;
            }
            Command::Back if self.why => self.why = false,
            Command::Back => return Reaction::Run(Command::GoCases),
            _ => self.scroll(command),
        }
        Reaction::Stay
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let year = self.period.in_year();
        match command {
            Command::NextYear if year >= around.now.today.year() => {
                Some(say!(around.texts, "tallies-no-later-year"))
            }
            Command::PreviousYear if year <= around.now.today.year() - YEARS_BACK => {
                Some(say!(around.texts, "tallies-no-earlier-year"))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;
    use crate::{
        app::{Desk, Moment, effect::Opened},
        catalogue::Catalogue,
        domain::{Language, Settings},
        texts::Texts,
    };

    fn with(threshold: Option<u16>, check: impl Fn(&Around<'_>)) {
        let opened = Opened {
            settings: Settings {
                threshold,
                ..Settings::default()
            },
            ..Opened::default()
        };
        let desk = Desk::new(opened, Catalogue::shipped().unwrap());
        let texts = Texts::new(Language::Dutch).unwrap();
        let today = date(2026, 11, 23);
        check(&Around {
            desk: &desk,
            texts: &texts,
            now: Moment {
                today,
                wall: today.at(14, 31, 0, 0),
                monotonic: std::time::Duration::ZERO,
            },
        });
    }

    #[test]
    fn the_period_walks_by_years_and_halves_and_not_beyond_this_year() {
        with(None, |around| {
            let mut screen = TalliesScreen::new(around);
            assert!(screen.refusal(Command::NextYear, around).is_some());
            screen.command(Command::PreviousYear, around);
            screen.command(Command::Stretch, around);
            assert_eq!(screen.period().to_string(), "2025-H1");
            assert!(!screen.is_running(around));
            screen.command(Command::Stretch, around);
            screen.command(Command::NextYear, around);
            assert_eq!(screen.period().to_string(), "2026-H2");
            assert!(screen.is_running(around));
        });
    }

    #[test]
    fn the_threshold_is_that_of_the_organisation_and_never_too_low() {
        with(Some(10), |around| {
            assert_eq!(TalliesScreen::new(around).tally(around).threshold, 10);
        });
        with(Some(1), |around| {
            assert_eq!(TalliesScreen::new(around).tally(around).threshold, 3);
        });
    }

    #[test]
    fn walking_stays_within_the_blocks() {
        with(None, |around| {
            let mut screen = TalliesScreen::new(around);
            for _press in 0..20 {
                screen.command(Command::Down, around);
            }
            assert_eq!(screen.top(), TalliesScreen::BLOCKS - 1);
            screen.command(Command::Up, around);
            assert_eq!(screen.top(), TalliesScreen::BLOCKS - 2);
        });
    }
}
