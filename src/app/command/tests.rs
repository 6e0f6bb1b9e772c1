//! Tests over every row of the table of commands.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr;

use super::*;
use crate::domain::Language;

#[test]
fn a_key_has_one_meaning_in_each_scope() {
    for scope in Scope::READ {
        let mut seen = HashSet::new();
        for row in bindings(scope) {
            for key in row.keys {
                assert!(seen.insert(*key), "{scope:?}: {key:?} means two things");
            }
        }
    }
}

#[test]
fn where_text_is_typed_no_letter_is_a_command() {
    for scope in Scope::READ.into_iter().filter(|scope| scope.is_text()) {
        for key in bindings(scope).flat_map(|row| row.keys) {
            let letter = matches!(key.0, KeyCode::Char(_)) && key.1.is_empty();
            assert!(!letter, "{scope:?}: {key:?} can't be typed");
        }
    }
}

#[test]
fn no_key_is_one_that_never_arrives() {
    let lost = ['h', 'i', 'j', 'm', '['].map(|c| Key(KeyCode::Char(c), KeyModifiers::CONTROL));
    for row in BINDINGS {
        for key in row.keys {
            assert!(!lost.contains(key), "{row:?}");
            assert!(key.0 != KeyCode::F(11), "{row:?}");
            let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
            assert!(!key.1.contains(alt_gr), "{row:?}");
        }
    }
}

#[test]
fn locking_and_stopping_work_everywhere_once_the_vault_is_open() {
    let inside = Scope::READ
        .into_iter()
        .filter(|scope| !scope.layers().contains(&Scope::Outside));
    for scope in inside {
        for key in [KeyCode::F(12), KeyCode::Char('l')] {
            let held = match key {
                KeyCode::Char(_) => KeyModifiers::CONTROL,
                _ => KeyModifiers::NONE,
            };
            assert_eq!(
                resolve(scope, KeyEvent::new(key, held)),
                Some(Command::Lock),
                "{scope:?}"
            );
        }
    }
    for scope in Scope::READ {
        let stop = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::CONTROL);
        assert_eq!(resolve(scope, stop), Some(Command::Quit), "{scope:?}");
    }
}

#[test]
fn a_name_is_short_in_both_languages_and_every_scope_has_a_way_back() {
    for language in Language::ALL {
        let texts = Texts::new(language).unwrap();
        for row in BINDINGS {
            let name = (row.name)(&texts);
            assert!(name.width() <= 20 && !name.is_empty(), "{row:?}: {name}");
        }
    }
    for scope in Scope::READ {
        let leaves =
            |row: &Binding| matches!(row.command, Command::Back | Command::Done | Command::Quit);
        assert!(bindings(scope).any(leaves), "{scope:?}");
    }
}

#[test]
fn shift_is_part_of_the_character_and_alt_gr_types() {
    let question = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
    assert_eq!(resolve(Scope::Cases, question), Some(Command::Help));
    let euro = KeyEvent::new(
        KeyCode::Char('€'),
        KeyModifiers::CONTROL | KeyModifiers::ALT,
    );
    assert_eq!(Key::text_of(euro), Some('€'));
    let save = KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL);
    assert_eq!(Key::text_of(save), None);
}
