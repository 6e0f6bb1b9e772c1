//! The extract for peer consultation (*intervisie*): a case told to colleagues so that nobody can be known from it.
//!
//! It begins with coded facts, the short story and the months, never with the words of notes: what an employee told in a
//! talk is not for colleagues. The adviser reads and changes every word before it is written.

use super::{Block, Composer, Document};
use crate::{
    domain::{Case, Code, Date, Dimension, Entry},
    say,
    texts::{Texts, sentences},
};

/// What the adviser begins with.
#[must_use]
pub fn beginning(case: &Case, composer: &Composer<'_>) -> String {
    let texts = composer.texts;
    let labels = |dimension, codes: &[Code]| {
        let labels: Vec<_> = codes
            .iter()
            .map(|code| composer.codes.label(dimension, code, texts.language()))
            .collect();
        labels.join(", ")
    };
    let mut lines = vec![
        say!(
            texts,
            "doc-consultation-nature",
            nature = labels(Dimension::Nature, &case.natures)
        ),
        say!(
            texts,
            "doc-consultation-role",
            role = composer.label(Dimension::Role, &case.role)
        ),
        say!(
            texts,
            "doc-consultation-other",
            other = composer.label(Dimension::OtherParty, &case.other_party)
        ),
        String::new(),
    ];
    if !case.summary.is_blank() {
        lines.push(without_marks(case.summary.expose(), case, texts));
        lines.push(String::new());
    }
    for track in &case.tracks {
        lines.push(say!(
            texts,
            "doc-consultation-road",
            road = composer.label(Dimension::Route, &track.route),
            state = sentences::track_state(texts, track.state())
        ));
    }
    lines.push(String::new());
    let mut entries: Vec<&Entry> = case.timeline.iter().collect();
    entries.sort_by_key(|entry| entry.on);
    for (month, happened) in by_month(&entries, case.opened, composer) {
        let when = match month {
            0 => say!(texts, "doc-consultation-begin"),
            month => say!(texts, "doc-consultation-months", count = month),
        };
        lines.push(format!("{when}: {happened}"));
    }
    lines.push(String::new());
    lines.push(say!(texts, "doc-consultation-question"));
    lines.join("\n")
}

/// The extract as the adviser left it.
#[must_use]
pub fn extract(words: &str, composer: &Composer<'_>) -> Document {
    let texts = composer.texts;
    Document {
        title: say!(texts, "doc-title-consultation"),
        language: texts.language(),
        blocks: vec![
            Block::Paragraph(words.to_owned()),
            Block::Paragraph(say!(texts, "doc-consultation-end")),
        ],
    }
}

/// How each contact took place, month by month counted from the beginning; a month is all that is told of a day.
fn by_month(entries: &[&Entry], opened: Date, composer: &Composer<'_>) -> Vec<(i64, String)> {
    let mut months: Vec<(i64, Vec<&str>)> = Vec::new();
    for entry in entries {
        let Some(channel) = &entry.channel else {
            continue;
        };
        let years = i64::from(entry.on.year()) - i64::from(opened.year());
        let month = years * 12 + i64::from(entry.on.month()) - i64::from(opened.month());
        let month = month.max(0);
        let language = composer.texts.language();
        let label = composer.codes.label(Dimension::Channel, channel, language);
        match months.last_mut() {
            Some((last, labels)) if *last == month => {
                if !labels.contains(&label) {
                    labels.push(label);
                }
            }
            _ => months.push((month, vec![label])),
        }
    }
    let joined = |(month, labels): (i64, Vec<&str>)| (month, labels.join(", "));
    months.into_iter().map(joined).collect()
}

/// Words without the pseudonym, the reference, the part of the organisation, and the day in dates.
#[must_use]
pub fn without_marks(words: &str, case: &Case, texts: &Texts) -> String {
    let somebody = say!(texts, "doc-consultation-employee");
    let unit = say!(texts, "doc-consultation-unit");
    let mut words = replaced(words, case.pseudonym.as_str(), &somebody);
    words = replaced(&words, case.reference.as_str(), "…");
    words = replaced(&words, case.unit.expose(), &unit);
    let months: Vec<String> = (1..=12)
        .map(|month| say!(texts, "date-month", month = month))
        .collect();
    let day = say!(texts, "doc-consultation-day");
    let parts: Vec<&str> = words.split_inclusive([' ', '\n']).collect();
    let mut kept = String::new();
    for (number, part) in parts.iter().enumerate() {
        let bare = part.trim_matches(|c: char| !c.is_alphanumeric());
        let next = parts.get(number + 1).map(|next| {
            next.trim_matches(|c: char| !c.is_alphanumeric())
                .to_lowercase()
        });
        let is_day = bare.len() <= 2 && bare.parse::<u8>().is_ok_and(|day| day <= 31);
        if is_day && next.is_some_and(|next| months.contains(&next)) {
            continue;
        }
        if is_date(bare) {
            kept.push_str(&part.replacen(bare, &day, 1));
        } else {
            kept.push_str(part);
        }
    }
    kept
}

/// Whether a word is a date in digits: 12-03, 12-03-2025, 2025-03-12, 12/3/25.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let fits = match parts.as_slice() {
        [first, second] => first.len() <= 2 && second.len() <= 2,
        [first, second, third] => first.len() <= 4 && second.len() <= 2 && third.len() <= 4,
        _ => false,
    };
    fits && parts.iter().all(digits)
}

/// Replaces words, whatever their capitals.
fn replaced(text: &str, words: &str, by: &str) -> String {
    if words.trim().is_empty() {
        return text.to_owned();
    }
    let (lower, wanted) = (text.to_lowercase(), words.to_lowercase());
    // Some capitals have another length than their small letter: then the places differ, and the plain way is taken.
    if lower.len() != text.len() {
        return text.replace(words, by);
    }
    let mut kept = String::new();
    let mut from = 0;
    for (at, found) in lower.match_indices(&wanted) {
        kept.push_str(text.get(from..at).unwrap_or_default());
        kept.push_str(by);
        from = at + found.len();
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_digits_is_known() {
        for date in ["12-03", "12-03-2025", "2025-03-12", "1/3/25", "1.3.2025"] {
            assert!(is_date(date), "{date}");
        }
        for other in ["2025", "160/162", "T-OPV", "1.200.000.0", "a-b"] {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn words_are_replaced_whatever_their_capitals() {
        assert_eq!(
            replaced("Wulp belt. WULP wil.", "wulp", "X"),
            "X belt. X wil."
        );
        assert_eq!(replaced("İs Wulp", "Wulp", "X"), "İs X");
        assert_eq!(replaced("a", "", "X"), "a");
    }
}
