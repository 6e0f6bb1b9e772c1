//! The stretch of time that figures are about: a calendar half-year at least.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::coded::Month;

/// Whole months of one year, both ends included: a year or a half-year.
///
/// Shorter periods are not offered: with few cases they point at people (`domain.md` 3.3, rule 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    year: i16,
    half: Option<Half>,
}

/// A half of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Half {
    /// January to June.
    First,
    /// July to December.
    Second,
}

impl Period {
    /// A calendar year.
    #[must_use]
    pub const fn year(year: i16) -> Self {
        Self { year, half: None }
    }

    /// A calendar half-year.
    #[must_use]
    pub const fn half(year: i16, half: Half) -> Self {
        Self {
            year,
            half: Some(half),
        }
    }

    /// Reads `2025`, `2025-H1` or `2025-H2`; anything else is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, half) = match text.split_once('-') {
            None => (text, None),
            Some((year, "H1" | "h1")) => (year, Some(Half::First)),
            Some((year, "H2" | "h2")) => (year, Some(Half::Second)),
            Some(_) => return None,
        };
        let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year = year.parse().ok().filter(|year| digits && *year >= 1900)?;
        Some(Self { year, half })
    }

    /// Returns the year.
    #[must_use]
    pub const fn in_year(self) -> i16 {
        self.year
    }

    /// Returns the first and the last month.
    #[must_use]
    pub const fn months(self) -> (Month, Month) {
        let (first, last) = match self.half {
            None => (1, 12),
            Some(Half::First) => (1, 6),
            Some(Half::Second) => (7, 12),
        };
        (
            Month {
                year: self.year,
                month: first,
            },
            Month {
                year: self.year,
                month: last,
            },
        )
    }

    /// Returns whether a month lies in it.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        let (first, last) = self.months();
        (first..=last).contains(&month)
    }

    /// Returns whether some month lies in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let ((first, last), (begin, end)) = (self.months(), other.months());
        first <= end && begin <= last
    }

    /// Returns which half of the year it is; none when it is the whole year.
    #[must_use]
    pub const fn which_half(self) -> Option<Half> {
        self.half
    }

    /// Returns the other half of the year, when this is a half.
    #[must_use]
    pub const fn other_half(self) -> Option<Self> {
        match self.half {
            None => None,
            Some(Half::First) => Some(Self::half(self.year, Half::Second)),
            Some(Half::Second) => Some(Self::half(self.year, Half::First)),
        }
    }

    /// Returns the half of the same year that comes before this one.
    #[must_use]
    pub const fn earlier_half(self) -> Option<Self> {
        match self.half {
            Some(Half::Second) => Some(Self::half(self.year, Half::First)),
            None | Some(Half::First) => None,
        }
    }

    /// Returns the next stretch of the same year: the year, its first half, its second half, and the year again.
    #[must_use]
    pub const fn next_stretch(self) -> Self {
        let half = match self.half {
            None => Some(Half::First),
            Some(Half::First) => Some(Half::Second),
            Some(Half::Second) => None,
        };
        Self {
            year: self.year,
            half,
        }
    }

    /// Returns the same stretch a year earlier or later.
    #[must_use]
    pub const fn years_on(self, years: i16) -> Self {
        Self {
            year: self.year.saturating_add(years),
            half: self.half,
        }
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("a period is written as 2025 or 2025-H1")
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.half {
            None => write!(f, "{}", self.year),
            Some(Half::First) => write!(f, "{}-H1", self.year),
            Some(Half::Second) => write!(f, "{}-H2", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_year_or_a_half_year_and_nothing_shorter() {
        assert_eq!(Period::parse("2025"), Some(Period::year(2025)));
        assert_eq!(
            Period::parse("2025-H2"),
            Some(Period::half(2025, Half::Second))
        );
        for wrong in ["2025-Q1", "2025-03", "25", "", "2025-H3", "jaar", "+025"] {
            assert_eq!(Period::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_half_year_ends_with_june() {
        let half = Period::half(2025, Half::First);
        assert!(half.contains(Month {
            year: 2025,
            month: 6
        }));
        assert!(!half.contains(Month {
            year: 2025,
            month: 7
        }));
        assert!(!half.contains(Month {
            year: 2024,
            month: 6
        }));
    }
}
