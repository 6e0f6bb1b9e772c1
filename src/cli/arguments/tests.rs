//! Each command is understood, and wrong use is told by its kind.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
use super::*;

fn read(line: &str) -> Result<Asked, Misuse> {
    let texts = Texts::new(Language::Dutch).unwrap();
    let words = std::iter::once("klankbord").chain(line.split_whitespace());
    parse(words.map(OsString::from).collect(), &texts)
}

fn task_of(line: &str) -> Task {
    match read(line) {
        Ok(Asked::Task(request)) => request.task,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_description_holds_together_in_both_languages() {
    for language in Language::ALL {
        program(&Texts::new(language).unwrap()).debug_assert();
    }
}

#[test]
fn each_command_is_understood() {
    assert!(matches!(task_of(""), Task::Screens));
    assert!(matches!(task_of("init"), Task::Init));
    assert!(matches!(task_of("list --json"), Task::List { json: true }));
    assert!(matches!(task_of("show NL-01"), Task::Show { .. }));
    assert!(matches!(
        task_of("tally --period 2025-H2"),
        Task::Tally { .. }
    ));
    assert!(matches!(task_of("demo --lang en"), Task::Demo));
    assert!(matches!(
        task_of("backup /x"),
        Task::Backup {
            for_sheet: false,
            ..
        }
    ));
    assert!(matches!(
        task_of("restore /x --into /y"),
        Task::Restore { sheet: None, .. }
    ));
    let Ok(Asked::Task(request)) = read("--kluis /x list --passphrase-file -") else {
        panic!("understood");
    };
    assert_eq!(request.vault, Some(PathBuf::from("/x")));
    assert!(matches!(request.passphrase, Source::StandardInput));
}

#[test]
fn wrong_use_is_told_by_its_kind() {
    let misuse = |line: &str| read(line).unwrap_err();
    assert!(matches!(misuse("geheim"), Misuse::Unknown));
    assert!(matches!(misuse("list --geheim"), Misuse::Unknown));
    assert!(matches!(misuse("show"), Misuse::Missing));
    assert!(matches!(misuse("restore /x"), Misuse::Missing));
    assert!(matches!(misuse("tally"), Misuse::Missing));
    assert!(matches!(
        misuse("tally --period 2025-03"),
        Misuse::WrongPeriod
    ));
    assert!(matches!(misuse("list --lang de"), Misuse::WrongValue));
    assert!(matches!(
        misuse("note A --minutes 9999"),
        Misuse::WrongValue
    ));
}

#[test]
fn the_language_is_known_before_the_rest_is_read() {
    let words =
        |line: &str| -> Vec<OsString> { line.split_whitespace().map(OsString::from).collect() };
    assert_eq!(
        language(&words("klankbord --lang en x")),
        Some(Language::English)
    );
    assert_eq!(
        language(&words("klankbord list --lang=nl")),
        Some(Language::Dutch)
    );
    assert_eq!(language(&words("klankbord --lang")), None);
    assert_eq!(language(&words("klankbord --language x")), None);
}

#[test]
fn no_line_of_the_help_has_english_in_it_for_a_dutch_reader() {
    for line in ["--help", "note --help", "tally -h"] {
        let Ok(Asked::Help(text)) = read(line) else {
            panic!("help");
        };
        for word in [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "Print",
            "possible",
        ] {
            assert!(!text.contains(word), "{text}");
        }
    }
}
