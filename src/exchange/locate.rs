//! Finds the line and column of a place, so that whoever made a file can put the finger on it.

use super::error::{Place, Step};

/// Returns line and column, from 1, of a place in a text that is known to be JSON. When the place itself is not there (it is
/// missing), those of what it is missing from.
pub(super) fn line_and_column(text: &str, place: &Place) -> (usize, usize) {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
    };
    scan.skip_space();
    let mut found = scan.at;
    for step in &place.0 {
        if !scan.go(*step) {
            break;
        }
        found = scan.at;
    }
    position(text, found)
}

/// Returns line and column, from 1, of a byte.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    (line, column)
}

/// A position in the bytes of a JSON text.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Skips this byte and the space around it, if it is there.
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        let there = self.peek() == Some(byte);
        if there {
            self.at += 1;
            self.skip_space();
        }
        there
    }

    /// Goes from the start of a value to the start of what the step leads to, if it is there.
    fn go(&mut self, step: Step) -> bool {
        if let Step::Index(index) = step {
            return self.take(b'[') && (0..index).all(|_| self.skip_value() && self.take(b','));
        }
        if !self.take(b'{') {
            return false;
        }
        let mut rank = 0;
        while self.peek() == Some(b'"') {
            let start = self.at;
            self.skip_text();
            let name = self
                .bytes
                .get(start + 1..self.at.saturating_sub(1))
                .unwrap_or_default();
            match step {
                Step::Unknown(wanted) if wanted == rank => {
                    self.at = start;
                    return true;
                }
                Step::Key(key) if key.as_bytes() == name => return self.take(b':'),
                _ => {}
            }
            if !(self.take(b':') && self.skip_value() && self.take(b',')) {
                return false;
            }
            rank += 1;
        }
        false
    }

    /// Skips a text, from quote to quote.
    fn skip_text(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    /// Skips a value with all that is in it.
    fn skip_value(&mut self) -> bool {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.skip_text();
                    if depth == 0 {
                        return true;
                    }
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' | b',' if depth == 0 => return true,
                b']' | b'}' => {
                    depth -= 1;
                    if depth == 0 {
                        self.at += 1;
                        return true;
                    }
                }
                _ => {}
            }
            self.at += 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_through_lists_texts_with_quotes_and_letters_of_more_bytes() {
        let text = "{\n \"schema\": \"x, \\\"}[é\",\n \"zaken\": [ {}, {\"a\": [1,\n  {\"b\": 2}], \"c\": \"é\", \"id\": null} ]\n}";
        let at = |steps: &[Step]| line_and_column(text, &Place(steps.to_vec()));
        let key = Step::Key;
        assert_eq!(at(&[]), (1, 1));
        assert_eq!(at(&[key("schema")]), (2, 12));
        assert_eq!(at(&[key("zaken"), Step::Index(0)]), (3, 13));
        let second = [key("zaken"), Step::Index(1)];
        assert_eq!(at(&second), (3, 17));
        let inner = [
            key("zaken"),
            Step::Index(1),
            key("a"),
            Step::Index(1),
            key("b"),
        ];
        assert_eq!(at(&inner), (4, 9));
        let last = [key("zaken"), Step::Index(1), key("id")];
        assert_eq!(at(&last), (4, 30));
        let unknown = [key("zaken"), Step::Index(1), Step::Unknown(1)];
        assert_eq!(at(&unknown), (4, 14));
        let missing = [key("zaken"), Step::Index(1), key("none")];
        assert_eq!(
            at(&missing),
            (3, 17),
            "what is missing is shown at what it is missing from"
        );
    }
}
