//! The one border for foreign text: whatever is typed, pasted or imported is made readable and harmless here.
//!
//! A pasted text can hold orders to a terminal, marks that turn the direction of reading, and letters nobody sees.
//! They are replaced by something visible, never dropped in silence. The rules are those of `security.md` 3.2.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How many marks (accents) one letter can carry.
const MOST_MARKS: usize = 8;

/// A text that is safe to store and to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// The text: composed (NFC), with LF as the only control character.
    pub text: String,
    /// How many characters were replaced or left out.
    pub replaced: usize,
}

/// Makes a text of several lines safe.
#[must_use]
pub fn clean(text: &str) -> Cleaned {
    let mut cleaned = Cleaned::default();
    let mut marks = 0;
    let mut before = None;
    let mut characters = text.nfc().peekable();
    while let Some(c) = characters.next() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.text.push('\n'),
            '\t' => cleaned.text.push(' '),
            '\u{ad}' => cleaned.replaced += 1,
            _ if marks > MOST_MARKS => cleaned.replaced += 1,
            '\u{200d}' if before.is_some_and(is_pictorial) => cleaned.text.push(c),
            _ if is_hostile(c) => {
                cleaned.replaced += 1;
                cleaned.text.push_str(&visible(c));
            }
            _ => cleaned.text.push(c),
        }
        before = Some(c);
    }
    // What was left out may have stood between a letter and its mark: cleaning twice gives the same as cleaning once.
    cleaned.text = cleaned.text.nfc().collect();
    cleaned
}

/// Makes a text safe for a field of one line: line ends become spaces.
#[must_use]
pub fn one_line(text: &str) -> Cleaned {
    let mut cleaned = clean(text);
    if cleaned.text.contains('\n') {
        cleaned.text = cleaned.text.trim_end_matches('\n').replace('\n', " ");
    }
    cleaned
}

fn visible(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

/// Whether a character before a joiner makes the joiner part of one picture.
const fn is_pictorial(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_hostile(c: char) -> bool {
    let direction = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    let unseen = matches!(
        c,
        '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{180e}'
    );
    let tag = matches!(c, '\u{e0000}'..='\u{e0fff}');
    let no_character = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    let private = matches!(
        c,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}'
    );
    c.is_control() || direction || unseen || tag || no_character || private
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn cleaning_twice_gives_the_same_as_cleaning_once(text in "[a-e\u{ad}\u{301}\u{308}\u{200b}\u{202e}\u{1b}\r\n\t é]{0,40}") {
            let once = clean(&text);
            let twice = clean(&once.text);
            proptest::prop_assert_eq!(&once.text, &twice.text);
            proptest::prop_assert_eq!(twice.replaced, 0);
        }
    }

    #[test]
    fn orders_to_a_terminal_become_something_to_see() {
        let cleaned = clean("a\u{1b}]52;c;x\u{7}b");
        assert_eq!(cleaned.text, "a[U+001B]]52;c;x[U+0007]b");
        assert_eq!(cleaned.replaced, 2);
    }

    #[test]
    fn ordinary_dutch_text_stays_as_it_is() {
        let text = "Eén gesprek, coördinatie à la carte — “goed”.\nTweede regel.";
        assert_eq!(
            clean(text),
            Cleaned {
                text: text.to_owned(),
                replaced: 0
            }
        );
        assert_eq!(clean("a\r\nb\rc\td").text, "a\nb\nc d");
        assert_eq!(clean("e\u{301}").text, "é");
    }

    #[test]
    fn marks_that_turn_the_direction_or_hide_are_shown() {
        for c in [
            '\u{202e}',
            '\u{2067}',
            '\u{200b}',
            '\u{feff}',
            '\u{e0041}',
            '\u{ffff}',
            '\u{200d}',
        ] {
            let cleaned = clean(&format!("a{c}b"));
            assert_eq!(cleaned.replaced, 1, "{:x}", u32::from(c));
            assert!(!cleaned.text.contains(c));
        }
    }

    #[test]
    fn a_letter_carries_at_most_eight_marks() {
        let tower = format!("x{}", "\u{316}".repeat(200));
        assert_eq!(clean(&tower).text.chars().count(), 9);
    }

    #[test]
    fn a_field_of_one_line_stays_one_line() {
        assert_eq!(one_line("Wulp\n").text, "Wulp");
        assert_eq!(one_line("a\r\nb").text, "a b");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        let once = clean("a\u{1b}\u{202e}\t\u{2028}e\u{301}x").text;
        assert_eq!(
            clean(&once),
            Cleaned {
                text: once.clone(),
                replaced: 0
            }
        );
    }
}
