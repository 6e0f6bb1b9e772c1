//! What holds for all sentences: both languages say the same things, and every sentence is used.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use klankbord::domain::codes::Language;
use klankbord::texts::Texts;

/// The variables of each message of a file, by the message's name.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(language: Language) -> String {
    let path = format!("assets/texts/{}/klankbord.ftl", language.tag());
    fs::read_to_string(root().join(path)).expect("the file of a language is there")
}

fn messages(language: Language) -> Messages {
    let text = source(language);
    let parsed = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag()));
    let mut messages = Messages::new();
    for entry in &parsed.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut variables = BTreeSet::new();
        let attributes = message.attributes.iter().map(|attribute| &attribute.value);
        for pattern in message.value.iter().chain(attributes) {
            of_pattern(pattern, &mut variables);
        }
        let earlier = messages.insert(message.id.name.to_owned(), variables);
        assert!(earlier.is_none(), "{} is there twice", message.id.name);
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, found);
        }
    }
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found);
            for variant in variants {
                of_pattern(&variant.value, found);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => of_arguments(arguments, found),
        _ => {}
    }
}

fn of_arguments(arguments: &CallArguments<&str>, found: &mut BTreeSet<String>) {
    let named = arguments.named.iter().map(|argument| &argument.value);
    for inline in arguments.positional.iter().chain(named) {
        of_inline(inline, found);
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn both_languages_have_the_same_messages() {
    let names = |language| -> BTreeSet<String> { messages(language).into_keys().collect() };
    let (dutch, english) = (names(Language::Dutch), names(Language::English));
    let only_dutch: Vec<_> = dutch.difference(&english).collect();
    let only_english: Vec<_> = english.difference(&dutch).collect();
    assert!(only_dutch.is_empty(), "no English for {only_dutch:?}");
    assert!(only_english.is_empty(), "no Dutch for {only_english:?}");
}

#[test]
fn both_languages_ask_for_the_same_variables() {
    let english = messages(Language::English);
    for (name, variables) in messages(Language::Dutch) {
        if let Some(others) = english.get(&name) {
            assert_eq!(&variables, others, "the variables of {name}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let program: String = files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect();
    let unused: Vec<String> = messages(Language::Dutch)
        .into_keys()
        .filter(|name| !program.contains(&format!("\"{name}\"")))
        .collect();
    assert!(unused.is_empty(), "never said: {unused:?}");
}

#[test]
fn no_line_is_too_long_to_review() {
    for language in Language::ALL {
        for (index, line) in source(language).lines().enumerate() {
            let length = line.chars().count();
            assert!(length <= 200, "{} line {}", language.tag(), index + 1);
        }
    }
}

#[test]
fn no_invisible_marks_reach_the_terminal() {
    let day = jiff::civil::date(2026, 11, 23);
    for language in Language::ALL {
        let texts = Texts::new(language).unwrap();
        let said = [
            texts.date_long(day),
            texts.date_numeric(day),
            source(language),
        ];
        for sentence in said {
            let hidden = |mark: char| ('\u{2066}'..='\u{2069}').contains(&mark);
            assert!(!sentence.contains(hidden), "{sentence:?}");
        }
    }
}
