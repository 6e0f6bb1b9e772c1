//! Every Dutch sentence that an employee sees or hears: gathered from the sources into `tests/teksten.md`, a list for a native
//! reader to tick, and read for length and for the words of offices. `KLANKBORD_WRITE=1 cargo test --test teksten` writes the
//! list anew.
//!
//! Level B1 is more than that: which words people know, how a sentence sounds to somebody who cries. That is what the reader
//! is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may fail"
)]

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The longest sentence, in words.
const MOST_WORDS: usize = 20;

/// The messages that an employee sees or hears, by the beginning of their names.
const MESSAGES: [(&str, &[&str]); 4] = [
    ("Samen kijken", &["watch-"]),
    ("Het blad voor thuis", &["take-home-"]),
    (
        "Wat bij een weg staat, en wat bij een ja wordt gezegd",
        &[
            "step-road-ask",
            "step-road-excluded",
            "step-road-not-yet",
            "step-road-ended",
            "step-status-roads",
            "step-consent-for-what",
            "step-final-text-spoken",
            "step-answer-",
            "statement-",
        ],
    ),
    (
        "Wat een klacht of melding voordrukt",
        &[
            "part-fill-",
            "part-about",
            "part-assistance",
            "part-concerned",
            "part-confidentiality",
            "part-done",
            "part-function",
            "part-goal",
            "part-ground",
            "part-heard",
            "part-kind",
            "part-name-address",
            "part-organisation",
            "part-papers",
            "part-place-date",
            "part-procedures",
            "part-recipient",
            "part-seen",
            "part-signature",
            "part-translation",
            "part-what",
            "part-where-when",
            "part-why-here",
            "part-witnesses",
        ],
    ),
];

/// The files of lists whose words an employee sees or hears.
const FILES: [(&str, &str); 6] = [
    (
        "Voor het gesprek, zoals gezegd",
        "assets/codes/caution_item.toml",
    ),
    (
        "Voor een formele stap, zoals gezegd",
        "assets/codes/explanation.toml",
    ),
    ("Waar de medewerker werkt", "assets/codes/organisation.toml"),
    ("Hoe de medewerker daar werkt", "assets/codes/bond.toml"),
    ("De groepen van wegen", "assets/routes/groups.toml"),
    (
        "De wegen, en wanneer zij openstaan",
        "assets/routes/rijk.toml",
    ),
];

/// The words of the roads stand in one of these two.
const ROADS: &str = "assets/codes/route.toml";

/// What must be called by its own name, however official: the names of bodies, and the words of a text of the law.
const NAMES: [&str; 0] = [];

struct Said {
    place: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every list of texts: its heading, and what is in it.
fn lists() -> Vec<(&'static str, Vec<Said>)> {
    let files = FILES.iter().copied();
    let roads = [("Wat een weg is", ROADS)];
    let of_files = files
        .chain(roads)
        .filter(|(_, file)| root().join(file).exists())
        .map(|(heading, file)| (heading, of_file(file)));
    let messages = of_messages();
    let of_messages = MESSAGES.iter().map(|(heading, beginnings)| {
        let is_one = |said: &&(String, String)| {
            beginnings
                .iter()
                .any(|beginning| said.0.starts_with(beginning))
        };
        let found = messages.iter().filter(is_one);
        let said = found.map(|(name, text)| Said {
            place: name.clone(),
            text: text.clone(),
        });
        (*heading, said.collect())
    });
    of_messages.chain(of_files).collect()
}

/// The Dutch messages; what is filled in is `…`.
fn of_messages() -> Vec<(String, String)> {
    let source = fs::read_to_string(root().join("assets/texts/nl/klankbord.ftl")).unwrap();
    let parsed = fluent_syntax::parser::parse(source.as_str()).unwrap();
    let messages = parsed.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    });
    messages
        .flat_map(|(name, value)| {
            let forms = forms(value);
            forms.into_iter().map(|text| (name.to_owned(), text))
        })
        .collect()
}

/// Every form of a message: one, or one for each choice in it.
fn forms(pattern: &Pattern<&str>) -> Vec<String> {
    let mut forms = vec![String::new()];
    for element in &pattern.elements {
        let parts: Vec<String> = match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => vec![(*value).to_owned()],
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => variants
                .iter()
                .flat_map(|variant| self::forms(&variant.value))
                .collect(),
            PatternElement::Placeable { .. } => vec!["…".to_owned()],
        };
        forms = forms
            .iter()
            .flat_map(|begun| parts.iter().map(move |part| format!("{begun}{part}")))
            .collect();
    }
    forms
}

/// Every Dutch text of a file of lists, wherever in the file it is.
fn of_file(file: &str) -> Vec<Said> {
    let text = fs::read_to_string(root().join(file)).unwrap();
    let whole: toml::Table = text.parse().unwrap();
    let mut found = Vec::new();
    walk(&toml::Value::Table(whole), "", &mut found);
    assert!(!found.is_empty(), "{file}");
    found
}

fn walk(value: &toml::Value, place: &str, found: &mut Vec<Said>) {
    match value {
        toml::Value::Table(table) => {
            let of_group = table.get("name").and_then(|name| name.get("nl")?.as_str());
            let by_key = ["code", "route"]
                .iter()
                .find_map(|key| table.get(*key)?.as_str());
            let name = by_key.or(of_group);
            let place = name.map_or_else(|| place.to_owned(), str::to_owned);
            if let Some(text) = table.get("nl").and_then(toml::Value::as_str) {
                found.push(Said {
                    place: place.clone(),
                    text: text.to_owned(),
                });
            }
            for (key, inner) in table {
                let below = match inner {
                    toml::Value::Table(_) => format!("{place} {key}"),
                    _ => place.clone(),
                };
                walk(inner, below.trim(), found);
            }
        }
        toml::Value::Array(values) => {
            for inner in values {
                walk(inner, place, found);
            }
        }
        _ => {}
    }
}

/// The sentences of a text.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut sentence = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        sentence.push(if letter == '\n' { ' ' } else { letter });
        let ends = matches!(letter, '.' | '?' | '!' | ':');
        if ends && letters.peek().is_none_or(|next| next.is_whitespace()) {
            found.push(std::mem::take(&mut sentence));
        }
    }
    found.push(sentence);
    let trimmed = found.into_iter().map(|one| one.trim().to_owned());
    trimmed.filter(|one| !one.is_empty()).collect()
}

fn words(sentence: &str) -> usize {
    let is_word = |word: &&str| word.chars().any(char::is_alphanumeric) || *word == "…";
    sentence.split_whitespace().filter(is_word).count()
}

/// The words of offices, with what people say instead.
fn officialese() -> Vec<(String, String)> {
    let list = include_str!("language/officialese.txt");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (word, plain) = line.split_once('\t').expect("a word, a tab, plain words");
            (word.to_owned(), plain.to_owned())
        })
        .collect()
}

/// Whether words occur in a text as whole words.
fn has(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    let is_letter = |c: char| c.is_alphanumeric();
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(is_letter) && !after.is_some_and(is_letter)
    })
}

#[test]
fn no_sentence_to_an_employee_is_too_long() {
    let mut long = String::new();
    for (_, said) in lists() {
        for Said { place, text } in said {
            for sentence in sentences(&text) {
                let count = words(&sentence);
                if count > MOST_WORDS {
                    writeln!(long, "{count} words, {place}: {sentence}").unwrap();
                }
            }
        }
    }
    assert!(long.is_empty(), "\n{long}");
}

#[test]
fn no_sentence_to_an_employee_has_a_word_of_an_office() {
    let list = officialese();
    assert!(list.len() >= 60, "{}", list.len());
    let mut found = String::new();
    for (_, said) in lists() {
        for Said { place, text } in said {
            for (word, plain) in &list {
                if has(&text, word) && !NAMES.contains(&word.as_str()) {
                    writeln!(found, "{word} → {plain}, {place}: {text}").unwrap();
                }
            }
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn no_sentence_to_an_employee_presses_or_ranks() {
    let pressing = [
        "beste weg",
        "aanbevolen",
        "wij raden",
        "ik raad",
        "u kunt beter",
        "het is verstandig",
        "helaas",
        "jammer",
        "waarom niet",
        "nog niet besloten",
    ];
    for (_, said) in lists() {
        for Said { place, text } in said {
            for words in pressing {
                assert!(!has(&text, words), "{words}, {place}: {text}");
            }
        }
    }
}

/// The list as a page.
fn page() -> String {
    let mut page = String::from(
        "# Teksten voor de medewerker\n\nElke zin die een medewerker ziet of hoort. Deze lijst wordt gemaakt uit de bronnen met\n\
         `KLANKBORD_WRITE=1 cargo test --test teksten`; verander de zin in de bron en niet hier.\n\nLees hardop, alsof er iemand \
         tegenover u zit die huilt. Zet een kruisje: **B1** (iemand zonder opleiding begrijpt het in één\nkeer), **waar** (zo is \
         het), **warm** (het helpt, het duwt niet, het schrikt niet af). Schrijf bij *anders* hoe het beter kan.\nEen test kijkt \
         al of geen zin langer is dan 20 woorden en of er geen ambtelijke woorden in staan\n(`tests/language/officialese.txt`). \
         Nagelezen door een moedertaalspreker: nog niet.\n",
    );
    for (heading, said) in lists() {
        writeln!(page, "\n## {heading}\n\n| waar | zin | B1 | waar | warm | anders |\n| --- | --- | --- | --- | --- | --- |").unwrap();
        let mut seen = BTreeSet::new();
        for Said { place, text } in said {
            let text = text.replace('\n', " ").replace('|', "\\|");
            if seen.insert((place.clone(), text.clone())) {
                writeln!(page, "| {place} | {text} | | | | |").unwrap();
            }
        }
    }
    page
}

#[test]
fn the_list_for_the_reader_is_what_the_program_says() {
    let path = root().join("tests/teksten.md");
    if std::env::var_os("KLANKBORD_WRITE").is_some() {
        fs::write(&path, page()).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == page(),
        "tests/teksten.md is not what the program says now: KLANKBORD_WRITE=1 cargo test --test teksten"
    );
}

#[test]
fn the_reading_itself_works() {
    assert_eq!(
        sentences("Ja. U mag stoppen! Echt?"),
        ["Ja.", "U mag stoppen!", "Echt?"]
    );
    assert_eq!(sentences("Awb art. 9:8 geldt"), ["Awb art.", "9:8 geldt"]);
    assert_eq!(words("U mag op elk moment stoppen."), 6);
    assert!(has("Dit is, indien nodig, zo.", "indien"));
    assert!(!has("Een klacht indienen", "indien"), "a whole word");
    let gathered: usize = lists().iter().map(|(_, said)| said.len()).sum();
    assert!(gathered > 250, "{gathered}");
    for (heading, said) in lists() {
        assert!(!said.is_empty(), "{heading}");
    }
}
