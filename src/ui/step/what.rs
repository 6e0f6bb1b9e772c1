//! Exactly what a yes is for, in lines: to whom, what, under which name, who acts, why, and the employee's limits.

use ratatui::text::Line;

use crate::{
    app::step::Here,
    domain::{Actor, Disclosure, IdentityLevel, TextVersion},
    say,
    texts::Texts,
    ui::parts,
};

/// The width of the labels.
pub(super) const LABEL: usize = 11;

/// How much of the employee's identity is shared.
pub(super) fn identity(texts: &Texts, level: IdentityLevel) -> String {
    match level {
        IdentityLevel::Nothing => say!(texts, "step-identity-nothing"),
        IdentityLevel::Anonymous => say!(texts, "step-identity-anonymous"),
        IdentityLevel::Confidential => say!(texts, "step-identity-confidential"),
        IdentityLevel::Open => say!(texts, "step-identity-open"),
    }
}

/// Who acts.
pub(super) fn actor(texts: &Texts, actor: &Actor) -> String {
    match actor {
        Actor::EmployeeAlone => say!(texts, "step-actor-alone"),
        Actor::EmployeeWithAdviser => say!(texts, "step-actor-with-adviser"),
        Actor::AdviserOnBehalf => say!(texts, "step-actor-adviser"),
        Actor::Described(words) => words.expose().clone(),
    }
}

/// A version of the text in one line.
pub(super) fn version(texts: &Texts, text: &TextVersion) -> String {
    let line = say!(
        texts,
        "step-version",
        number = i64::from(text.number),
        words = i64::try_from(text.words()).unwrap_or_default(),
        mark = text.fingerprint.short()
    );
    match text.attachments.len() {
        0 => line,
        count => {
            let count = i64::try_from(count).unwrap_or_default();
            format!("{line} {}", say!(texts, "step-attachments", count = count))
        }
    }
}

/// The people who are named, by their role.
pub(super) fn people(what: &Disclosure) -> String {
    let people: Vec<_> = what
        .people
        .iter()
        .map(|one| one.expose().as_str())
        .collect();
    people.join(", ")
}

/// What a yes is for, each part with its label.
pub(super) fn pairs(
    what: &Disclosure,
    text: Option<&TextVersion>,
    here: &Here<'_>,
) -> Vec<(String, String)> {
    let texts = here.texts();
    let information: Vec<_> = what.information.expose().lines().collect();
    let information = information.join("; ");
    let information = match text {
        Some(text) => format!("{information} {}", version(texts, text)),
        None => information,
    };
    let purpose = what.purpose.expose();
    let mut pairs = vec![
        (
            say!(texts, "step-label-to"),
            what.recipient.expose().clone(),
        ),
        (say!(texts, "step-label-what"), information),
        (
            say!(texts, "step-label-name"),
            identity(texts, what.identity),
        ),
        (say!(texts, "step-label-who"), actor(texts, &what.actor)),
        (say!(texts, "step-label-why"), format!("“{purpose}”")),
    ];
    if !what.limits.is_blank() {
        pairs.push((
            say!(texts, "step-label-limits"),
            what.limits.expose().clone(),
        ));
    }
    if !what.people.is_empty() {
        pairs.push((say!(texts, "step-label-people"), people(what)));
    }
    pairs
}

/// The same with the people beside the limits, for a low screen.
pub(super) fn joined(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    if pairs.len() == 7
        && let Some((label, people)) = pairs.pop()
        && let Some((_, limits)) = pairs.last_mut()
    {
        *limits = format!("{limits}   {label}: {people}");
    }
    pairs
}

/// The same in lines of a width; each part takes at most `most` lines, and what is cut off says so.
pub(super) fn lines(pairs: &[(String, String)], width: usize, most: usize) -> Vec<Line<'static>> {
    let room = width.saturating_sub(LABEL).max(1);
    let mut lines = Vec::new();
    for (label, text) in pairs {
        for (number, part) in at_most(text, room, most).into_iter().enumerate() {
            let before = if number == 0 { label.as_str() } else { "" };
            lines.push(Line::raw(format!("{}{part}", parts::pad(before, LABEL))));
        }
    }
    lines
}

/// A text on at most so many lines; what is cut off says so.
pub(super) fn at_most(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines = parts::wrap(text, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = parts::clip(&format!("{last} …"), width);
        }
    }
    lines
}

/// The number of lines as a height.
pub(super) fn height(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}
