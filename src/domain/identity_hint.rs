//! Looks through a text for what seems to point to a person: a name, an e-mail address, a telephone number, a number of a person.
//!
//! A help against a slip of the hand, not a proof (`domain.md` 7.1): it misses rare names, and sometimes it is wrong.
//! [`identity_hint`] is careful, for notes in which pseudonyms stand. [`identity_hints`] is thorough, for a text that goes
//! out: there every word with a capital in a sentence is shown, unless it is known as something else.

use std::ops::Range;

use super::Private;

mod lists;
mod words;

use lists::{
    FORMS_OF_ADDRESS, FREQUENT, NO_PEOPLE, NO_PERSON, ORGANISATIONS, PARTICLES, SOMETIMES, SPEAKS,
    STARTERS,
};
use words::{Word, in_line};

/// What a piece of text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HintKind {
    /// A name.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A personnel number, a citizen service number, a postcode.
    Number,
}

/// A piece of text that seems to point to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityHint {
    /// What it seems to be.
    pub kind: HintKind,
    /// The words.
    pub words: Private,
    /// Where they stand in the text, in bytes.
    pub at: Range<usize>,
}

/// How much is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Care {
    /// What is very likely a person: for notes, in which pseudonyms stand.
    Careful,
    /// All that may be one: for a text that goes out.
    Thorough,
}

/// Returns the first piece that very likely points to a person, or nothing.
#[must_use]
pub fn identity_hint(text: &str) -> Option<IdentityHint> {
    lines(text).find_map(|(start, line)| found(start, line, Care::Careful).into_iter().next())
}

/// Returns every piece that may point to a person, in the order of the text.
#[must_use]
pub fn identity_hints(text: &str) -> Vec<IdentityHint> {
    lines(text)
        .flat_map(|(start, line)| found(start, line, Care::Thorough))
        .collect()
}

/// The lines of a text, each with the place in bytes where it begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let begin = start;
        start += line.len();
        (begin, line.trim_end_matches(['\n', '\r']))
    })
}

fn found(start: usize, line: &str, care: Care) -> Vec<IdentityHint> {
    let words = in_line(line);
    let mut hints = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let Some((kind, count)) = contact(rest).or_else(|| name(rest, before, care)) else {
            at += 1;
            continue;
        };
        let first = rest.first().map(Word::bare);
        let last = rest.get(count - 1).map(Word::bare);
        if let (Some(first), Some(last)) = (first, last) {
            let end = if kind == HintKind::Name {
                last.start + without_possessive(last.text).len()
            } else {
                last.start + last.text.len()
            };
            hints.push(IdentityHint {
                kind,
                words: Private::from(line.get(first.start..end).unwrap_or_default()),
                at: start + first.start..start + end,
            });
        }
        at += count;
    }
    hints
}

/// A name without the ending that says whose something is: `Anna’s`.
fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word)
}

/// An address or a number at the beginning of these words, and how many of them it takes.
fn contact(words: &[Word<'_>]) -> Option<(HintKind, usize)> {
    let first = words.first()?.bare().text;
    if let Some((name, domain)) = first.split_once('@')
        && !name.is_empty()
        && domain.contains('.')
    {
        return Some((HintKind::Email, 1));
    }
    let is_dial = |word: &&Word<'_>| {
        let word = word.bare().text;
        word.chars().any(|c| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || "+-()".contains(c))
    };
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count();
    if first.starts_with(['0', '+']) {
        let mut count = 0;
        for (number, word) in words.iter().take_while(is_dial).enumerate() {
            count += digits(word.raw);
            if (9..=13).contains(&count) {
                return Some((HintKind::Phone, number + 1));
            }
        }
    }
    let letters = first.chars().take_while(char::is_ascii_alphabetic).count();
    let tail: String = first.chars().skip(letters).collect();
    let is_numbered = tail
        .trim_start_matches(['-', '.'])
        .chars()
        .all(|c| c.is_ascii_digit());
    let personal = is_numbered
        && match letters {
            0 => digits(&tail) >= 7,
            1..=3 => digits(&tail) >= 4,
            _ => false,
        };
    let postcode = digits(first) == 4
        && first.len() == 4
        && words.get(1).is_some_and(|word| {
            let word = word.bare().text;
            word.len() == 2 && word.chars().all(|c| c.is_ascii_uppercase())
        });
    if postcode {
        return Some((HintKind::Number, 2));
    }
    personal.then_some((HintKind::Number, 1))
}

/// A name at the beginning of these words, and how many of them it takes.
fn name(words: &[Word<'_>], before: Option<&Word<'_>>, care: Care) -> Option<(HintKind, usize)> {
    let raw = words.first()?;
    let first = without_possessive(raw.bare().text);
    if first.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let lower = first.to_lowercase();
    let in_parts = |list: &[&str]| lower.split('-').any(|part| list.contains(&part));
    let frequent = in_parts(FREQUENT);
    let capital = first.chars().next()?.is_uppercase();
    if !capital {
        // Typed in haste: "jansen zei". Only long names that are no word.
        let sure = frequent && lower.chars().count() >= 6 && lower.chars().all(char::is_alphabetic);
        let particled = care == Care::Thorough && lower == "van";
        return match (sure, particled.then(|| particles_first(words)).flatten()) {
            (true, _) => Some((HintKind::Name, 1)),
            (false, count) => count.map(|count| (HintKind::Name, count)),
        };
    }
    let known = frequent || in_parts(SOMETIMES);
    // "collega. Teamgenoten" begins a sentence, "mevr. Okafor" does not; "collega A" is a role.
    let addressed = first.chars().count() > 1
        && before.is_some_and(|word| {
            let text = word.bare().text.to_lowercase();
            let abbreviated = word.goes_on() || text.chars().count() <= 4;
            abbreviated && FORMS_OF_ADDRESS.contains(&text.as_str())
        });
    let begins = raw.is_quoted()
        || before.is_none_or(|word| {
            word.bare().text.is_empty()
                || (word.raw.ends_with(['.', '!', '?', ':']) && !is_initial(word.raw))
        });
    let second = surname(words);
    if is_initial(raw.raw) {
        return second.map(|count| (HintKind::Name, count));
    }
    // A capital that begins a sentence says nothing: "Groot probleem" is no surname.
    if addressed || frequent || (known && (!begins || second.is_some())) {
        let count = second.filter(|_| raw.goes_on()).unwrap_or(1);
        return Some((HintKind::Name, double(words, count)));
    }
    if let Some(count) = particles_first(words).filter(|_| lower == "van") {
        return Some((HintKind::Name, count));
    }
    let shouted = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    if shouted {
        return None;
    }
    if care == Care::Thorough && begins && speaks(words) && !STARTERS.contains(&lower.as_str()) {
        return (!is_known_as_other(words, 1)).then_some((HintKind::Name, 1));
    }
    if begins {
        return None;
    }
    let count = match (second.filter(|_| raw.goes_on()), care) {
        (Some(count), _) => count,
        (None, Care::Thorough) if first.chars().count() > 2 => 1,
        (None, _) => return None,
    };
    (!is_known_as_other(words, count)).then(|| (HintKind::Name, double(words, count)))
}

/// Whether words with capitals are an organisation, a place, a language: anything but a person.
fn is_known_as_other(words: &[Word<'_>], count: usize) -> bool {
    let lower = |word: &Word<'_>| without_possessive(word.bare().text).to_lowercase();
    let all: Vec<String> = words.iter().take(count.max(2)).map(lower).collect();
    let pair = all.join(" ");
    let is_other = |word: &String| {
        let list = |list: &[&str]| {
            list.contains(&word.as_str()) || word.split('-').any(|part| list.contains(&part))
        };
        list(ORGANISATIONS) || (count == 1 && is_one_of_many(word)) || list(NO_PERSON)
    };
    NO_PEOPLE.contains(&pair.as_str()) || all.iter().take(count).any(is_other)
}

/// Whether a word is made as the names of languages, peoples and bodies are made.
fn is_one_of_many(word: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        "commissie",
        "dienst",
        "raad",
        "inspectie",
        "bank",
        "wet",
        "landse",
        "aanse",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether the second word says that the first one speaks: "Wouter zei".
fn speaks(words: &[Word<'_>]) -> bool {
    let goes_on = words.first().is_some_and(Word::goes_on);
    let second = words.get(1).map(|word| word.bare().text);
    goes_on && second.is_some_and(|word| SPEAKS.contains(&word))
}

/// How many words a surname takes that begins with `van der`, `van den`, `van ’t`; none when it does not.
fn particles_first(words: &[Word<'_>]) -> Option<usize> {
    let second = words.get(1)?.raw.to_lowercase();
    let third = words.get(2)?.bare().text;
    let is_name = ["der", "den", "'t", "’t", "het"].contains(&second.as_str());
    let capital = third.chars().next()?.is_uppercase();
    let place = NO_PEOPLE.contains(&format!("{second} {}", third.to_lowercase()).as_str());
    let other = second == "het" || ORGANISATIONS.contains(&third.to_lowercase().as_str());
    (is_name && capital && !other && !place).then_some(3)
}

/// How many words a name takes that goes on after a hyphen: "Vos-de Groot".
fn double(words: &[Word<'_>], count: usize) -> usize {
    let last = words.get(count - 1).map(|word| word.raw);
    let open = last
        .and_then(|word| word.rsplit_once('-'))
        .is_some_and(|(_, particle)| PARTICLES.contains(&particle));
    let next = words.get(count).map(|word| word.bare().text);
    let goes_on = next.is_some_and(|word| word.starts_with(char::is_uppercase));
    if open && goes_on { count + 1 } else { count }
}

/// How many words a name takes whose surname follows the first word; none when no capital follows.
fn surname(words: &[Word<'_>]) -> Option<usize> {
    let particles = words
        .iter()
        .skip(1)
        .take_while(|word| {
            PARTICLES.contains(&word.raw.to_lowercase().as_str()) || is_initial(word.raw)
        })
        .count();
    let last = words.get(particles + 1)?.bare().text;
    let capital = last.chars().next()?.is_uppercase();
    let small = last.chars().skip(1).any(char::is_lowercase);
    (capital && small).then_some(particles + 2)
}

/// Whether a word is initials: `J.`, `A.B.`.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    word.ends_with('.')
        && word.chars().count() <= 8
        && std::iter::from_fn(|| Some((letters.next()?, letters.next())))
            .all(|(letter, dot)| letter.is_uppercase() && dot == Some('.'))
}

#[cfg(test)]
mod tests;
