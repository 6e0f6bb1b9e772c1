//! The general act on terms (*Algemene termijnenwet*, BWBR0002448): which day a term of the law really ends on.
//!
//! A term that ends on a Saturday, a Sunday or a generally recognised holiday runs on to the next day that is none
//! (article 1(1)). Pure reckoning: the days of the act follow from the calendar. Days that a royal decree makes equal to
//! them (article 3(3), mostly a Friday after Ascension Day) can't be reckoned and are left out: on such a day the program
//! reminds one working day early, which harms nobody.

use jiff::{Span, ToSpan, civil::Weekday};

use super::Date;

/// A length as the law words it. How it is worded decides whether the act applies (article 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many days.
    Days(u16),
    /// So many weeks.
    Weeks(u16),
    /// So many calendar months.
    Months(u16),
    /// So many calendar years.
    Years(u16),
}

impl Length {
    /// Returns whether the act applies to a term of this length: not to more than 90 days, twelve weeks or three months,
    /// and to no term in years (article 4, a).
    #[must_use]
    pub const fn is_covered(self) -> bool {
        match self {
            Self::Days(count) => count <= 90,
            Self::Weeks(count) => count <= 12,
            Self::Months(count) => count <= 3,
            Self::Years(_) => false,
        }
    }

    /// Returns the length in the calendar.
    #[must_use]
    pub fn span(self) -> Span {
        match self {
            Self::Days(count) => i32::from(count).days(),
            Self::Weeks(count) => i32::from(count).weeks(),
            Self::Months(count) => i32::from(count).months(),
            Self::Years(count) => i32::from(count).years(),
        }
    }
}

/// Returns the first day from `day` on, that day included, that is no Saturday, Sunday or holiday (article 1(1)).
#[must_use]
pub fn next_working_day(day: Date) -> Date {
    let mut found = day;
    // No run of such days is longer than a week, so this ends; the bound is for the end of the calendar.
    for _ in 0..10 {
        if !is_day_off(found) {
            break;
        }
        found = found.saturating_add(1.day());
    }
    found
}

/// Returns whether a term can't end on this day.
#[must_use]
pub fn is_day_off(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) || is_holiday(day)
}

/// Returns whether this is a generally recognised holiday in the sense of the act, or Good Friday (article 3(1) and (2)).
#[must_use]
pub fn is_holiday(day: Date) -> bool {
    let fixed = matches!((day.month(), day.day()), (1, 1) | (5, 5) | (12, 25 | 26));
    let easter = easter(day.year());
    // Good Friday, Easter Monday, Ascension Day, Whit Monday.
    let moving = [-2, 1, 39, 50].map(|days: i32| easter.saturating_add(days.days()));
    fixed || day == kings_day(day.year()) || moving.contains(&day)
}

/// Returns the day on which the birthday of the King is celebrated: 27 April, and the day before when that is a Sunday.
/// Until 2013 it was 30 April, the Queen's day.
#[must_use]
pub fn kings_day(year: i16) -> Date {
    let day = Date::constant(year, 4, if year < 2014 { 30 } else { 27 });
    if day.weekday() == Weekday::Sunday {
        day.saturating_sub(1.day())
    } else {
        day
    }
}

/// Returns Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, *Astronomical Algorithms*, chapter 8).
#[must_use]
pub fn easter(year: i16) -> Date {
    let year_in_full = i32::from(year);
    let golden = year_in_full.rem_euclid(19);
    let century = year_in_full.div_euclid(100);
    let of_century = year_in_full.rem_euclid(100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let weekday =
        (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days_after_22_march = epact + weekday - 7 * late;
    Date::constant(year, 3, 22).saturating_add(days_after_22_march.days())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use jiff::civil::date;

    use super::*;

    /// Easter Sundays as python-dateutil 2.9 gives them.
    const EASTERS: [(i16, i8, i8); 21] = [
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2031, 4, 13),
        (2032, 3, 28),
        (2033, 4, 17),
        (2034, 4, 9),
        (2035, 3, 25),
        (2036, 4, 13),
        (2037, 4, 5),
        (2038, 4, 25),
        (2039, 4, 10),
        (2100, 3, 28),
    ];

    #[test]
    fn easter_is_where_another_program_puts_it() {
        for (year, month, day) in EASTERS {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn the_holidays_of_2025_are_those_of_the_act() {
        let mut found = Vec::new();
        let mut day = date(2025, 1, 1);
        while day.year() == 2025 {
            if is_holiday(day) {
                found.push((day.month(), day.day()));
            }
            day = day.tomorrow().unwrap();
        }
        // 27 April 2025 is a Sunday, so the King's birthday is celebrated on the 26th.
        let by_hand = [
            (1, 1),
            (4, 18),
            (4, 21),
            (4, 26),
            (5, 5),
            (5, 29),
            (6, 9),
            (12, 25),
            (12, 26),
        ];
        assert_eq!(found, by_hand);
        assert_eq!(kings_day(2026), date(2026, 4, 27));
        assert_eq!(kings_day(2012), date(2012, 4, 30));
    }

    #[test]
    fn a_term_runs_on_to_the_first_day_that_is_none_of_these() {
        let by_hand = [
            // A working day stays.
            (date(2025, 5, 20), date(2025, 5, 20)),
            // A Saturday, a Sunday.
            (date(2025, 11, 22), date(2025, 11, 24)),
            (date(2025, 11, 23), date(2025, 11, 24)),
            // Good Friday, over Easter Monday.
            (date(2025, 4, 18), date(2025, 4, 22)),
            (date(2026, 4, 6), date(2026, 4, 7)),
            // Ascension Day is a Thursday, the Friday after it is a working day.
            (date(2026, 5, 14), date(2026, 5, 15)),
            (date(2026, 5, 25), date(2026, 5, 26)),
            // Christmas 2025 is Thursday and Friday, then a weekend; new year's day 2027 is a Friday.
            (date(2025, 12, 25), date(2025, 12, 29)),
            (date(2027, 1, 1), date(2027, 1, 4)),
            (date(2026, 4, 27), date(2026, 4, 28)),
            (date(2026, 5, 5), date(2026, 5, 6)),
        ];
        for (ends, runs_to) in by_hand {
            assert_eq!(next_working_day(ends), runs_to, "{ends}");
        }
    }

    #[test]
    fn the_act_leaves_long_terms_and_years_alone() {
        assert!(Length::Days(90).is_covered() && !Length::Days(91).is_covered());
        assert!(Length::Weeks(12).is_covered() && !Length::Weeks(13).is_covered());
        assert!(Length::Months(3).is_covered() && !Length::Months(4).is_covered());
        assert!(!Length::Years(1).is_covered());
    }

    #[test]
    fn every_week_has_two_working_days_so_article_2_never_moves_a_term_of_ours() {
        let mut day = date(2000, 1, 1);
        while day.year() < 2100 {
            let after = (1..=7).map(|days: i32| day.saturating_add(days.days()));
            assert!(after.filter(|day| !is_day_off(*day)).count() >= 2, "{day}");
            day = day.tomorrow().unwrap();
        }
    }
}
