//! A text that is read: the sentences at which the cursor can stand, so that no key goes past the end.

use super::difference::sentences;

/// A sentence of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The line of the text in which it begins, from 0.
    pub line: usize,
    /// How many letters and signs of that line come before it, spaces left out.
    pub before: usize,
    /// How many letters and signs it has, spaces left out.
    pub length: usize,
}

/// The sentences of a text, in order. A line without words has none.
#[must_use]
pub fn reading(text: &str) -> Vec<Sentence> {
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let lines = text.split('\n').enumerate();
    lines
        .flat_map(|(line, text)| {
            let mut before = 0;
            sentences(text).into_iter().map(move |sentence| {
                let length = visible(sentence);
                let place = Sentence {
                    line,
                    before,
                    length,
                };
                before += length;
                place
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sentence_has_its_place() {
        let places: Vec<_> = reading("Een twee. Drie.\n\nVier")
            .into_iter()
            .map(|one| (one.line, one.before, one.length))
            .collect();
        assert_eq!(places, [(0, 0, 8), (0, 8, 5), (2, 0, 4)]);
        assert_eq!(reading("\n \n"), []);
    }
}
