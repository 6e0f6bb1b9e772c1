//! A day that has been: `11-3`, `11-3-2025`, or nothing for today.

use crate::domain::Date;

/// The day of a text; none when it is no day. Without a year it is the last such day up to today.
pub(super) fn parse(text: &str, today: Date) -> Option<Date> {
    let text = text.trim();
    if text.is_empty() {
        return Some(today);
    }
    let parts: Option<Vec<i16>> = text
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    match *parts? {
        [day, month] => {
            let of = |year| date(year, month, day);
            let this_year = of(today.year()).filter(|date| *date <= today);
            this_year.or_else(|| of(today.year() - 1))
        }
        [day, month, year @ 0..=99] => date(2000 + year, month, day),
        [day, month, year] => date(year, month, day),
        _ => None,
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let month = i8::try_from(month).ok()?;
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_without_a_year_is_the_last_one_that_was() {
        let today = date(2025, 3, 12);
        assert_eq!(parse("11-3", today), Some(date(2025, 3, 11)));
        assert_eq!(parse("28-12", today), Some(date(2024, 12, 28)));
        assert_eq!(parse(" 11-3-2025 ", today), Some(date(2025, 3, 11)));
        assert_eq!(parse("11/3/25", today), Some(date(2025, 3, 11)));
        assert_eq!(parse("", today), Some(today));
    }

    #[test]
    fn what_is_no_day_is_no_day() {
        let today = date(2025, 3, 12);
        for text in ["31-2", "morgen", "11", "1-2-3-4", "99999999-1", "0-0", "-1"] {
            assert_eq!(parse(text, today), None, "{text}");
        }
    }
}
