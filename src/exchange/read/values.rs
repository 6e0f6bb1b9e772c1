//! Single values: a day, a month, a code, a name, and lists of them.

use super::{Fault, Misfit, Read, Within};
use crate::{
    catalogue::Catalogue,
    domain::{Code, Date, Dimension, Fingerprint, Private, coded::Month},
};

/// The years in which a day of a case can lie.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;
/// The longest name of a track or consent inside its case, in bytes.
const LONGEST_NAME: usize = 24;
/// The longest digest, in bytes.
const LONGEST_DIGEST: usize = 200;

/// Reads with the lists at hand.
pub(in crate::exchange) struct Reader<'a> {
    /// The lists, and how long things may take.
    pub(super) catalogue: &'a Catalogue,
}

/// Reads a day, written as 2025-03-11.
pub(super) fn date(text: &str) -> Read<Date> {
    text.parse()
        .ok()
        .filter(|date: &Date| date.to_string() == text && YEARS.contains(&date.year()))
        .ok_or_else(|| Misfit::new(Fault::NotADate))
}

/// Reads a day that need not be there.
pub(super) fn date_if_any(text: Option<&String>, key: &'static str) -> Read<Option<Date>> {
    text.map(|text| date(text).within(key)).transpose()
}

/// Reads a month, written as 2025-03.
pub(super) fn month(text: &str) -> Read<Month> {
    let day = date(&format!("{text}-01"))?;
    Ok(day.into())
}

/// Returns what has to be there.
pub(super) fn needed<T>(value: Option<T>, key: &'static str) -> Read<T> {
    value.ok_or_else(|| Misfit::at(key, Fault::Missing))
}

/// Refuses a day that lies before one that has to come first.
pub(super) fn in_order(first: Option<Date>, then: Option<Date>, key: &'static str) -> Read<()> {
    match (first, then) {
        (Some(first), Some(then)) if then < first => Err(Misfit::at(key, Fault::DateOutOfOrder)),
        _ => Ok(()),
    }
}

/// Reads each element of a list.
pub(super) fn each<T, U, C: FromIterator<U>>(
    items: Vec<T>,
    key: &'static str,
    mut read: impl FnMut(T) -> Read<U>,
) -> Read<C> {
    items
        .into_iter()
        .enumerate()
        .map(|(index, item)| read(item).nth(index).within(key))
        .collect()
}

/// Reads a name of a track or consent.
pub(super) fn name(text: &str) -> Read<&str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if text.len() > LONGEST_NAME {
        Err(Misfit::new(Fault::TooLong))
    } else if text.is_empty() || !text.bytes().all(plain) {
        Err(Misfit::new(Fault::NotAReference))
    } else {
        Ok(text)
    }
}

/// Reads a digest. Its form is not ours to judge: it may be one of a paper that stays with the employee.
pub(super) fn digest(text: String) -> Read<Fingerprint> {
    if text.len() > LONGEST_DIGEST {
        return Err(Misfit::new(Fault::TooLong));
    }
    Ok(Fingerprint::new(text))
}

/// Wraps texts.
pub(super) fn texts(items: Vec<String>) -> Vec<Private> {
    items.into_iter().map(Private::new).collect()
}

impl Reader<'_> {
    /// Reads a code of a list.
    pub(super) fn code(&self, dimension: Dimension, text: &str) -> Read<Code> {
        Code::new(text)
            .filter(|code| self.catalogue.codes.contains(dimension, code))
            .ok_or_else(|| Misfit::new(Fault::UnknownCode))
    }

    /// Reads a code that need not be there.
    pub(super) fn code_if_any(
        &self,
        dimension: Dimension,
        text: Option<&String>,
        key: &'static str,
    ) -> Read<Option<Code>> {
        text.map(|text| self.code(dimension, text).within(key))
            .transpose()
    }

    /// Reads codes of a list.
    pub(super) fn codes<C: FromIterator<Code>>(
        &self,
        dimension: Dimension,
        texts: Vec<String>,
        key: &'static str,
    ) -> Read<C> {
        each(texts, key, |text| self.code(dimension, &text))
    }
}
