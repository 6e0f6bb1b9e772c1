//! Months as codes. The list is the same for everybody and for ever, so that a figure of an old release still means the same.

use std::collections::BTreeSet;

use crate::{
    domain::coded::Month,
    tally::{Period, figure::CodeSet, schema::CodeNumber},
};

/// The first year of which months are told apart.
const FIRST_YEAR: i16 = 2010;

/// How many years are told apart.
const YEARS: i16 = 50;

/// The code of everything before the first year.
const EARLIER: &str = "earlier";

/// The code of everything after the last year, and of what has not happened yet.
const LATER: &str = "later";

/// All codes of a dimension of time: earlier, each month, and later (or not yet).
pub(super) fn codes() -> Vec<String> {
    let months = (0..YEARS).flat_map(|year| {
        (1..=12).map(move |month| {
            String::from(Month {
                year: FIRST_YEAR + year,
                month,
            })
        })
    });
    std::iter::once(EARLIER.to_owned())
        .chain(months)
        .chain(std::iter::once(LATER.to_owned()))
        .collect()
}

/// Returns how many codes there are.
pub(super) fn length() -> CodeNumber {
    CodeNumber::try_from(i32::from(YEARS) * 12 + 2).unwrap_or(CodeNumber::MAX)
}

/// The code of a month; none stands for a month that has not come.
pub(super) fn code(month: Option<Month>) -> CodeNumber {
    let Some(month) = month else {
        return length() - 1;
    };
    let since = (i32::from(month.year) - i32::from(FIRST_YEAR)) * 12 + i32::from(month.month);
    CodeNumber::try_from(since.clamp(0, i32::from(length()) - 1)).unwrap_or(0)
}

/// The months of a period.
pub(super) fn within(period: Period) -> CodeSet {
    let (first, last) = period.months();
    CodeSet::new(code(Some(first))..=code(Some(last)))
}

/// The months before a period.
pub(super) fn before(period: Period) -> CodeSet {
    CodeSet::new(0..code(Some(period.months().0)))
}

/// The months from the beginning of a period on, and those that have not come.
pub(super) fn from(period: Period) -> CodeSet {
    CodeSet::new(code(Some(period.months().0))..length())
}

/// Where a set of months begins anew or ends: there, months before and after are told apart.
pub(super) fn borders(codes: &CodeSet) -> BTreeSet<CodeNumber> {
    let begins = codes
        .iter()
        .filter(|code| **code > 0 && !codes.contains(**code - 1));
    let ends = codes
        .iter()
        .map(|code| code + 1)
        .filter(|next| !codes.contains(*next) && *next < length());
    begins.copied().chain(ends).collect()
}

/// The months of a period as they are called, put together: by one, three, six or twelve.
pub(super) fn parts(period: Period, months: u16) -> Vec<(String, CodeSet)> {
    let (first, last) = period.months();
    let (start, end) = (code(Some(first)), code(Some(last)));
    (start..=end)
        .step_by(usize::from(months))
        .map(|begin| {
            let month = first.month + i8::try_from(begin - start).unwrap_or(0);
            let name = match months {
                1 => format!("{:04}-{month:02}", first.year),
                3 => format!("{:04}-Q{}", first.year, (month + 2) / 3),
                6 => format!("{:04}-H{}", first.year, (month + 5) / 6),
                _ => format!("{:04}", first.year),
            };
            (name, CodeSet::new(begin..(begin + months).min(end + 1)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Half;

    #[test]
    fn a_year_has_four_quarters_and_its_second_half_has_two() {
        let names = |period, months| -> Vec<String> {
            parts(period, months)
                .into_iter()
                .map(|part| part.0)
                .collect()
        };
        assert_eq!(
            names(Period::year(2025), 3),
            ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
        );
        assert_eq!(
            names(Period::half(2025, Half::Second), 3),
            ["2025-Q3", "2025-Q4"]
        );
        assert_eq!(names(Period::year(2025), 1).len(), 12);
    }

    #[test]
    fn before_within_and_after_are_everything_once() {
        let year = Period::year(2025);
        let count = before(year).len() + from(year).len();
        assert_eq!(count, usize::from(length()));
        assert_eq!(within(year).len(), 12);
        assert_eq!(code(None), length() - 1);
    }
}
