//! Looks through a text for what seems to point to a person: a name, an e-mail address, a telephone number, a number of a person.
//!
//! A help against a slip of the hand, not a proof (`domain.md` 7.1): it misses rare names, and sometimes it is wrong.

use super::Private;

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
}

/// Words after which a capital is a name.
const FORMS_OF_ADDRESS: &[&str] = &[
    "mevrouw", "meneer", "mw", "dhr", "heer", "drs", "mr", "ir", "ing", "prof", "mrs", "ms",
    "miss", "mister", "collega",
];

/// Words that stand between a first name and a surname.
const PARTICLES: &[&str] = &[
    "de", "van", "der", "den", "ten", "ter", "te", "el", "al", "von", "'t", "’t",
];

/// Frequent first names and surnames, in lower case; words that are more often something else are left out.
const FREQUENT: &[&str] = &[
    "jansen",
    "janssen",
    "jong",
    "vries",
    "bakker",
    "visser",
    "meijer",
    "meyer",
    "mulder",
    "groot",
    "peters",
    "hendriks",
    "dekker",
    "dijkstra",
    "smits",
    "huisman",
    "postma",
    "kuiper",
    "kuipers",
    "veenstra",
    "kramer",
    "scholten",
    "willems",
    "hoekstra",
    "koster",
    "prins",
    "maas",
    "verhoeven",
    "jacobs",
    "evers",
    "bosman",
    "molenaar",
    "yilmaz",
    "yildiz",
    "kaya",
    "demir",
    "mohamed",
    "ali",
    "ahmed",
    "hassan",
    "nguyen",
    "singh",
    "anna",
    "maria",
    "johanna",
    "jan",
    "piet",
    "peter",
    "kees",
    "hans",
    "henk",
    "marieke",
    "sanne",
    "sophie",
    "emma",
    "julia",
    "lisa",
    "laura",
    "eva",
    "lotte",
    "ingrid",
    "monique",
    "esther",
    "linda",
    "karin",
    "petra",
    "thomas",
    "daan",
    "lucas",
    "bram",
    "jeroen",
    "martijn",
    "erik",
    "rob",
    "ruud",
    "wim",
    "gerard",
    "johan",
    "marcel",
    "bas",
    "tim",
    "fatima",
    "mohammed",
    "ahmet",
    "mehmet",
    "ayse",
    "youssef",
    "samira",
];

/// Pairs of capitals that are no people.
const NO_PEOPLE: &[&str] = &[
    "tweede kamer",
    "eerste kamer",
    "nationale ombudsman",
    "binnenlandse zaken",
    "buitenlandse zaken",
    "economische zaken",
    "sociale zaken",
    "europese unie",
    "den haag",
    "algemene rekenkamer",
    "hoge raad",
    "ministerie van",
    "raad van",
    "huis voor",
];

/// Words of the code lists and routes that stand there with a capital: organisations and laws, no people.
const ORGANISATIONS: &[&str] = &[
    "affairs",
    "april",
    "authority",
    "awb",
    "bzk",
    "cao",
    "college",
    "ez",
    "february",
    "financiën",
    "hr",
    "huis",
    "human",
    "ikb",
    "institute",
    "judiciary",
    "kamerstuk",
    "klachtencommissie",
    "klokkenluiders",
    "may",
    "mens",
    "ministerie",
    "muslims",
    "ocw",
    "ombudsman",
    "omgangsvormen",
    "ongewenste",
    "rechten",
    "rights",
    "rijk",
    "rijk-wide",
    "security",
    "stcrt",
    "strafvordering",
    "szw",
    "veiligheid",
    "wet",
    "zaken",
];

/// Returns the first piece that seems to point to a person, or nothing.
#[must_use]
pub fn identity_hint(text: &str) -> Option<IdentityHint> {
    text.lines().find_map(in_a_line)
}

fn in_a_line(line: &str) -> Option<IdentityHint> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let rest = words.get(at..)?;
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied();
        let found = contact(rest).or_else(|| name(rest, before));
        found.map(|(kind, count)| IdentityHint {
            kind,
            words: Private::from(bare(
                &rest
                    .iter()
                    .take(count)
                    .copied()
                    .collect::<Vec<_>>()
                    .join(" "),
            )),
        })
    })
}

/// A text without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '+')
}

/// An address or a number at the beginning of these words, and how many of them it takes.
fn contact(words: &[&str]) -> Option<(HintKind, usize)> {
    let first = bare(words.first()?);
    if let Some((name, domain)) = first.split_once('@')
        && !name.is_empty()
        && domain.contains('.')
    {
        return Some((HintKind::Email, 1));
    }
    let is_dial = |word: &&&str| {
        let word = bare(word);
        word.chars().any(|c| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || "+-()".contains(c))
    };
    let dial: Vec<&str> = words.iter().take_while(is_dial).copied().collect();
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).count();
    if first.starts_with(['0', '+']) {
        let mut count = 0;
        for (number, word) in dial.iter().enumerate() {
            count += digits(word);
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
        && words
            .get(1)
            .map(|word| bare(word))
            .is_some_and(|word| word.len() == 2 && word.chars().all(|c| c.is_ascii_uppercase()));
    if postcode {
        return Some((HintKind::Number, 2));
    }
    personal.then_some((HintKind::Number, 1))
}

/// A name at the beginning of these words, and how many of them it takes.
fn name(words: &[&str], before: Option<&str>) -> Option<(HintKind, usize)> {
    let raw = words.first()?;
    let first = bare(raw);
    if !first.chars().next()?.is_uppercase() || first.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let lower = first.to_lowercase();
    let known = FREQUENT.contains(&lower.as_str());
    let addressed = before
        .map(|word| bare(word).to_lowercase())
        .is_some_and(|word| FORMS_OF_ADDRESS.contains(&word.as_str()));
    let begins =
        before.is_none_or(|word| word.ends_with(['.', '!', '?', ':']) && !is_initial(word));
    let second = surname(words);
    if is_initial(raw) {
        return second.map(|count| (HintKind::Name, count));
    }
    // A capital that begins a sentence says nothing: "Groot probleem" is no surname.
    if addressed || (known && (!begins || second.is_some())) {
        let goes_on = raw.ends_with(first);
        let count = second.filter(|_| goes_on).unwrap_or(1);
        return Some((HintKind::Name, count));
    }
    let ends = !raw.ends_with(first);
    let shouted = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    if begins || ends || shouted {
        return None;
    }
    let count = second?;
    let pair = words.iter().take(2).map(|word| bare(word).to_lowercase());
    let pair = pair.collect::<Vec<_>>().join(" ");
    let is_organisation = pair.split(' ').any(|word| ORGANISATIONS.contains(&word));
    (!is_organisation && !NO_PEOPLE.contains(&pair.as_str())).then_some((HintKind::Name, count))
}

/// How many words a name takes whose surname follows the first word; none when no capital follows.
fn surname(words: &[&str]) -> Option<usize> {
    let particles = words
        .iter()
        .skip(1)
        .take_while(|word| PARTICLES.contains(&word.to_lowercase().as_str()) || is_initial(word))
        .count();
    let last = bare(words.get(particles + 1)?);
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
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(HintKind, String)> {
        identity_hint(text).map(|hint| (hint.kind, hint.words.expose().clone()))
    }

    #[test]
    fn names_are_noticed() {
        for (text, words) in [
            ("Belde over Anna Jansen, weer.", "Anna Jansen"),
            ("Toen zei Jansen niets.", "Jansen"),
            ("Jan Jansen zei niets.", "Jan Jansen"),
            ("Dat zei mevrouw Terpstra.", "Terpstra"),
            ("gesprek met J. Terpstra gehad", "J. Terpstra"),
            (
                "ging over Wouter van der Meulen gisteren",
                "Wouter van der Meulen",
            ),
        ] {
            assert_eq!(
                found(text),
                Some((HintKind::Name, words.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn addresses_and_numbers_are_noticed() {
        assert_eq!(
            found("mail: a.terpstra@voorbeeld.nl."),
            Some((HintKind::Email, "a.terpstra@voorbeeld.nl".to_owned()))
        );
        for phone in [
            "0612345678",
            "06 12345678",
            "+31 6 1234 5678",
            "070-1234567",
        ] {
            let kind = found(&format!("bel {phone} maar")).map(|(kind, _)| kind);
            assert_eq!(kind, Some(HintKind::Phone), "{phone}");
        }
        for number in ["P-12345", "123456789", "2511 AB"] {
            let kind = found(&format!("nummer {number} genoemd")).map(|(kind, _)| kind);
            assert_eq!(kind, Some(HintKind::Number), "{number}");
        }
    }

    #[test]
    fn ordinary_notes_are_left_alone() {
        for text in [
            "Belt vanuit de auto. Wil even sparren. Zit al weken hoog.",
            "In overleg van donderdag weer onderbroken. Collega’s zeiden niets.",
            "Afgesproken: dinsdag 10.00 bellen, 12-10-2026 of 9-12.",
            "Groot probleem, zei ze. Maas en Waal is het niet.",
            "Aan: Klachtencommissie Ongewenste Omgangsvormen Rijk",
            "naar de Klachtencommissie Ongewenste Omgangsvormen Rijk",
            "Vragen in de Tweede Kamer. Een brief van Binnenlandse Zaken.",
            "Wulp belde. Vandaag Wulp gesproken. Artikel 9:9 Awb. 412 woorden, € 1.250.",
            "",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
