//! The words in which figures are told, wherever they are told: what they are divided by, stretches of time, classes, groups.

use crate::{say, texts::Texts};

/// The name of what figures are divided by, such as `nature`; none for a name that the program doesn't know.
#[must_use]
pub fn dimension(texts: &Texts, name: &str) -> Option<String> {
    let words = match name {
        "nature" => say!(texts, "figures-by-nature"),
        "nature_group" => say!(texts, "figures-by-nature-group"),
        "ground" => say!(texts, "figures-by-ground"),
        "role" => say!(texts, "figures-by-role"),
        "bond" => say!(texts, "figures-by-bond"),
        "other_party" => say!(texts, "figures-by-other-party"),
        "unit" => say!(texts, "figures-by-unit"),
        "route" => say!(texts, "figures-by-route"),
        "informal_outcome" => say!(texts, "figures-by-informal-outcome"),
        "formal_outcome" => say!(texts, "figures-by-formal-outcome"),
        "month" => say!(texts, "figures-by-month"),
        "quarter" => say!(texts, "figures-by-quarter"),
        "half" => say!(texts, "figures-by-half"),
        "year" => say!(texts, "figures-by-year"),
        "duration" => say!(texts, "figures-by-duration"),
        "contacts" => say!(texts, "figures-by-contacts"),
        "task" => say!(texts, "figures-by-task"),
        _ => return None,
    };
    Some(words)
}

/// A group of natures by its code: `OO`, `IN`, `AR` or `VR`; none for another one.
#[must_use]
pub fn nature_group(texts: &Texts, code: &str) -> Option<String> {
    let words = match code {
        "OO" => say!(texts, "tallies-group-conduct"),
        "IN" => say!(texts, "tallies-group-integrity"),
        "AR" => say!(texts, "tallies-group-work"),
        "VR" => say!(texts, "tallies-group-question"),
        _ => return None,
    };
    Some(words)
}

/// A class of how long a case took, or of how many contacts there were; none for another code.
#[must_use]
pub fn class(texts: &Texts, code: &str) -> Option<String> {
    let words = match code {
        "D-1M" => say!(texts, "figures-duration-one-month"),
        "D-3M" => say!(texts, "figures-duration-three-months"),
        "D-6M" => say!(texts, "figures-duration-six-months"),
        "D-12M" => say!(texts, "figures-duration-twelve-months"),
        "D-MORE" => say!(texts, "figures-duration-more"),
        "D-OPEN" => say!(texts, "figures-duration-open"),
        "N-0" => say!(texts, "figures-contacts-none"),
        "N-1" => say!(texts, "figures-contacts-one"),
        "N-3" => say!(texts, "figures-contacts-two-three"),
        "N-6" => say!(texts, "figures-contacts-four-six"),
        "N-MORE" => say!(texts, "figures-contacts-more"),
        _ => return None,
    };
    Some(words)
}

/// A stretch of time in words: `2025-03`, `2025-Q1`, `2025-H1`, `2025`. What is none of these stays as it is.
#[must_use]
pub fn period(texts: &Texts, code: &str) -> String {
    known_period(texts, code).unwrap_or_else(|| code.to_owned())
}

fn known_period(texts: &Texts, code: &str) -> Option<String> {
    let (year, part) = code.split_once('-')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !is_number(year) {
        return None;
    }
    let words = match part {
        "H1" => say!(texts, "figures-first-half", year = year),
        "H2" => say!(texts, "figures-second-half", year = year),
        "Q1" => say!(texts, "figures-first-quarter", year = year),
        "Q2" => say!(texts, "figures-second-quarter", year = year),
        "Q3" => say!(texts, "figures-third-quarter", year = year),
        "Q4" => say!(texts, "figures-fourth-quarter", year = year),
        month if month.len() == 2 && is_number(month) => {
            let number = month
                .parse()
                .ok()
                .filter(|month| (1_i64..=12).contains(month))?;
            let month = say!(texts, "date-month", month = number);
            say!(texts, "figures-month", month = month, year = year)
        }
        _ => return None,
    };
    Some(words)
}
