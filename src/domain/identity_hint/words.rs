//! The words of a line, each with its place, with and without the signs around it.

/// A word as it stands in a line.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    /// With the signs around it.
    pub(super) raw: &'a str,
    start: usize,
}

/// A word without the signs around it.
#[derive(Clone, Copy)]
pub(super) struct Bare<'a> {
    /// The letters; empty when there are none.
    pub(super) text: &'a str,
    /// Where they begin in the line, in bytes.
    pub(super) start: usize,
}

/// Cuts a line into its words.
pub(super) fn in_line(line: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = 0;
    for part in line.split_inclusive(char::is_whitespace) {
        let raw = part.trim_end();
        if !raw.is_empty() {
            words.push(Word { raw, start });
        }
        start += part.len();
    }
    words
}

impl<'a> Word<'a> {
    /// Without the signs around it.
    pub(super) fn bare(&self) -> Bare<'a> {
        let sign = |c: char| !c.is_alphanumeric() && c != '+';
        let text = self.raw.trim_start_matches(sign);
        Bare {
            start: self.start + self.raw.len() - text.len(),
            text: text.trim_end_matches(sign),
        }
    }

    /// Whether nothing stands between this word and the next but a space.
    pub(super) fn goes_on(&self) -> bool {
        self.raw.ends_with(self.bare().text)
    }

    /// Whether what somebody said begins here.
    pub(super) fn is_quoted(&self) -> bool {
        self.raw.starts_with(['"', '“', '„', '‘', '\'', '«'])
    }
}
