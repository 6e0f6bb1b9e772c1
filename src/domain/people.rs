//! Who may be named in a text that goes out: each one is confirmed by the employee, or replaced by a role (`domain.md` 4.5, 11).
//!
//! Nothing is kept of it but what stands in the text and what the employee said about it.

use std::ops::Range;

use super::{
    Private, TextVersion, Track,
    identity_hint::{HintKind, IdentityHint, identity_hints},
};

/// What the employee said about a piece of the text that seems to point to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing yet.
    Open,
    /// It stays as it is. It is part of what the yes is for.
    Confirmed,
    /// It is no person.
    NoPerson,
}

/// A piece of a text, or of the name of an attachment, that seems to point to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What it seems to be.
    pub kind: HintKind,
    /// The words.
    pub words: Private,
    /// The lines of the text in which it stands, from 1.
    pub lines: Vec<usize>,
    /// The attachments in whose name it stands, from 1.
    pub attachments: Vec<usize>,
    /// What the employee said about it.
    pub standing: Standing,
}

impl Track {
    /// Everything in the newest text and in the names of its attachments that seems to point to a person, each once.
    #[must_use]
    pub fn named(&self) -> Vec<Named> {
        self.text()
            .map_or_else(Vec::new, |text| self.named_in(text))
    }

    /// Whether something in the text seems to point to a person about whom the employee said nothing yet.
    #[must_use]
    pub fn names_somebody_unconfirmed(&self) -> bool {
        let mut named = self.named().into_iter();
        named.any(|one| one.standing == Standing::Open)
    }

    pub(in crate::domain) fn named_in(&self, text: &TextVersion) -> Vec<Named> {
        let body = text.body.expose();
        let labels = text.attachments.iter().flat_map(|paper| {
            let hints = hints_in_label(paper.label.expose());
            hints.into_iter().map(|hint| (hint.kind, hint.words))
        });
        let hints = identity_hints(body).into_iter();
        let mut named: Vec<Named> = Vec::new();
        for (kind, words) in hints.map(|hint| (hint.kind, hint.words)).chain(labels) {
            if named.iter().any(|one| one.words == words) {
                continue;
            }
            let of_body = places(body, words.expose());
            let papers = text.attachments.iter().enumerate();
            named.push(Named {
                kind,
                standing: self.standing(&words),
                lines: lines_of(body, &of_body),
                attachments: papers
                    .filter(|(_, paper)| stands_in_label(paper.label.expose(), words.expose()))
                    .map(|(at, _)| at + 1)
                    .collect(),
                words,
            });
        }
        named
    }

    fn standing(&self, words: &Private) -> Standing {
        let same =
            |other: &Private| other.expose().trim().to_lowercase() == words.expose().to_lowercase();
        let people = self.preparation.iter().flat_map(|what| &what.people);
        if people.into_iter().any(same) {
            Standing::Confirmed
        } else if self.no_people.iter().any(same) {
            Standing::NoPerson
        } else {
            Standing::Open
        }
    }

    /// Forgets what was said about words that no longer stand in the newest text. `before` is what was named in the text
    /// before that.
    pub(in crate::domain) fn forget_gone(&mut self, before: &[Named]) {
        let Some(text) = self.text().cloned() else {
            return;
        };
        self.no_people
            .retain(|words| stands_in(&text, words.expose()));
        let gone: Vec<Private> = before
            .iter()
            .map(|one| one.words.clone())
            .filter(|words| !stands_in(&text, words.expose()))
            .collect();
        if let Some(what) = &mut self.preparation {
            what.people.retain(|one| !gone.contains(one));
        }
    }
}

fn stands_in(text: &TextVersion, words: &str) -> bool {
    let labels = text.attachments.iter();
    !places(text.body.expose(), words).is_empty()
        || labels
            .map(|paper| paper.label.expose())
            .any(|label| stands_in_label(label, words))
}

/// The name of a file with spaces in the place of its other separators, each as long as what it replaces.
fn spaced(label: &str) -> String {
    label.replace(['_', '.', '-'], " ")
}

/// What seems to point to a person in the name of an attachment, in which words are often joined by other signs.
///
/// A capital says nothing in the name of a file, so only what is very likely a name counts here.
#[must_use]
pub fn hints_in_label(label: &str) -> Vec<IdentityHint> {
    let whole = identity_hints(label)
        .into_iter()
        .filter(|hint| hint.kind != HintKind::Name);
    let text = spaced(label);
    let mut hints: Vec<IdentityHint> = whole.collect();
    let mut from = 0;
    // The careful look gives the first one only: it goes on behind it.
    while let Some(rest) = text.get(from..)
        && let Some(hint) = super::identity_hint::identity_hint(rest)
    {
        let at = from + hint.at.start..from + hint.at.end;
        from = at.end;
        if hint.kind == HintKind::Name {
            hints.push(IdentityHint { at, ..hint });
        }
    }
    hints
}

fn stands_in_label(label: &str, words: &str) -> bool {
    !places(label, words).is_empty() || !places(&spaced(label), words).is_empty()
}

/// Where words stand in a text as words of their own, in bytes.
fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    if words.is_empty() {
        return Vec::new();
    }
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words)
        .map(|(at, _)| at..at + words.len())
        .filter(|at| {
            let mut before = text.get(..at.start).unwrap_or_default().chars().rev();
            let mut after = text.get(at.end..).unwrap_or_default().chars();
            let (first, second) = (before.next(), before.next());
            let joined_before = joins(first) || (first == Some('-') && joins(second));
            let (first, second) = (after.next(), after.next());
            let joined_after = joins(first) || (first == Some('-') && joins(second));
            !joined_before && !joined_after
        })
        .collect()
}

fn lines_of(text: &str, places: &[Range<usize>]) -> Vec<usize> {
    let mut lines: Vec<usize> = places
        .iter()
        .map(|at| {
            text.get(..at.start)
                .unwrap_or_default()
                .matches('\n')
                .count()
                + 1
        })
        .collect();
    lines.dedup();
    lines
}

/// The text with a role everywhere in the place of these words. Where they are a part of a longer name, that one stays:
/// it is a name of its own in the list.
#[must_use]
pub fn replaced(text: &str, words: &str, role: &str) -> String {
    let longer: Vec<Range<usize>> = identity_hints(text)
        .into_iter()
        .map(|hint| hint.at)
        .filter(|at| at.len() > words.len())
        .collect();
    let within = |at: &Range<usize>| {
        longer
            .iter()
            .any(|long| long.start <= at.start && at.end <= long.end)
    };
    let mut result = String::new();
    let mut from = 0;
    for at in places(text, words).into_iter().filter(|at| !within(at)) {
        result.push_str(text.get(from..at.start).unwrap_or_default());
        result.push_str(role);
        from = at.end;
    }
    result.push_str(text.get(from..).unwrap_or_default());
    result
}

/// The name of an attachment with a role in the place of these words.
#[must_use]
pub fn replaced_in_label(label: &str, words: &str, role: &str) -> String {
    let label = if places(label, words).is_empty() && stands_in_label(label, words) {
        spaced(label)
    } else {
        label.to_owned()
    };
    replaced(&label, words, role)
}

/// The first role that is not taken: the name of a role and a letter, `collega A`.
#[must_use]
pub fn free_role(role: &str, text: &str, people: &[Private]) -> String {
    let is_free = |one: &String| {
        places(text, one).is_empty() && people.iter().all(|person| person.expose() != one)
    };
    let letters = ('A'..='Z').map(|letter| format!("{role} {letter}"));
    let numbers = (1_u32..).map(|number| format!("{role} {number}"));
    letters
        .chain(numbers)
        .find(is_free)
        .unwrap_or_else(|| role.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_takes_the_place_of_a_name_everywhere_and_of_nothing_else() {
        let text = "Jansen zei niets. Toen lachte Jansen.\nJansens en Jan-Jansen zijn anderen.";
        assert_eq!(
            replaced(text, "Jansen", "collega A"),
            "collega A zei niets. Toen lachte collega A.\nJansens en Jan-Jansen zijn anderen."
        );
    }

    #[test]
    fn a_part_of_a_longer_name_stays_for_that_name() {
        let text = "Karin de Boer kwam. Toen zei Karin niets.";
        assert_eq!(
            replaced(text, "Karin", "collega A"),
            "Karin de Boer kwam. Toen zei collega A niets."
        );
        assert_eq!(
            replaced(text, "Karin de Boer", "collega A"),
            "collega A kwam. Toen zei Karin niets."
        );
    }

    #[test]
    fn the_next_role_is_one_that_nobody_has() {
        let people = [Private::from("collega B")];
        assert_eq!(
            free_role("collega", "Collega A of collega A.", &people),
            "collega C"
        );
        assert_eq!(free_role("collega", "", &[]), "collega A");
    }

    #[test]
    fn the_name_of_a_file_is_looked_through_too() {
        let names = |label: &str| -> Vec<String> {
            let hints = hints_in_label(label).into_iter();
            hints.map(|hint| hint.words.into_inner()).collect()
        };
        assert_eq!(names("verslag_Jansen_2026.pdf"), ["Jansen"]);
        assert_eq!(names("mail-aan-fatima.eml"), ["fatima"]);
        assert_eq!(names("tijdlijn.odt"), [""; 0]);
        assert_eq!(names("Verslag Overleg.pdf"), [""; 0]);
        assert_eq!(
            replaced_in_label("verslag_Jansen_2026.pdf", "Jansen", "collega A"),
            "verslag_collega A_2026.pdf"
        );
    }
}
