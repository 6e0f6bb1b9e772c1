//! What the employee said yes to, on paper for the employee: exactly that, how long it holds, and how to take it back.
//!
//! The pseudonym is not on it. The paper goes home with the employee: with the pseudonym on it, whoever finds it could
//! call up the case. The employee writes the name, if the employee wants one on it.

use super::{Block, Composer, Document};
use crate::{
    domain::{
        Actor, Case, Code, Consent, ConsentId, ConsentState, Dimension, Disclosure, IdentityLevel,
        mode::ChannelPoint,
    },
    say,
    texts::{Texts, sentences},
};

/// The statement of one yes; none when there is no such yes.
#[must_use]
pub fn consent_statement(
    case: &Case,
    consent: &ConsentId,
    composer: &Composer<'_>,
) -> Option<Document> {
    let texts = composer.texts;
    let consent = case.consent(consent).ok()?;
    let given = consent.given()?;
    let mut blocks = vec![
        Block::Paragraph(say!(texts, "doc-consent-intro")),
        Block::Heading(say!(texts, "doc-consent-for-what")),
    ];
    blocks.extend(exactly(consent.disclosure(), texts));
    blocks.push(Block::Heading(say!(texts, "doc-consent-when")));
    blocks.push(named(
        say!(texts, "doc-consent-given"),
        &texts.date_long(given.on),
    ));
    if let Some(day) = given.confirmed_on {
        let day = texts.date_long(day);
        blocks.push(named(say!(texts, "doc-consent-confirmed"), &day));
    }
    if !consent.form.is_blank() {
        blocks.push(named(
            say!(texts, "doc-consent-form"),
            consent.form.expose(),
        ));
    }
    blocks.push(named(
        say!(texts, "doc-consent-until"),
        &texts.date_long(given.last_day()),
    ));
    blocks.push(Block::Paragraph(stands(consent, texts)));
    if !consent.explained().is_empty() {
        blocks.push(Block::Heading(say!(texts, "doc-consent-explained")));
        let explained = consent.explained().iter();
        blocks.extend(explained.map(|code| Block::Item(explained_as(code, composer))));
    }
    blocks.extend([
        Block::Heading(say!(texts, "doc-consent-back")),
        Block::Paragraph(say!(texts, "doc-consent-back-text")),
        Block::Blank(say!(texts, "doc-blank-name")),
        Block::Blank(say!(texts, "doc-blank-date")),
        Block::Blank(say!(texts, "doc-blank-signature")),
    ]);
    Some(Document {
        title: say!(texts, "doc-title-consent"),
        language: texts.language(),
        blocks,
    })
}

/// What was explained, in words.
fn explained_as(code: &Code, composer: &Composer<'_>) -> String {
    let texts = composer.texts;
    match ChannelPoint::from_code(code) {
        Some(ChannelPoint::NeedNotBe) => say!(texts, "doc-channel-need-not-be"),
        Some(ChannelPoint::BecomesReport) => say!(texts, "doc-channel-becomes-report"),
        Some(ChannelPoint::OrganisationDecides) => say!(texts, "doc-channel-decides"),
        Some(ChannelPoint::Name) => say!(texts, "doc-channel-name"),
        None => composer.label(Dimension::Explanation, code).to_owned(),
    }
}

fn named(name: String, text: &str) -> Block {
    Block::Named {
        name,
        text: text.to_owned(),
    }
}

/// Every part of what was said yes to. All are named here: a new part can't be forgotten, because this would not compile.
fn exactly(what: &Disclosure, texts: &Texts) -> Vec<Block> {
    let Disclosure {
        step: _,
        route: _,
        recipient,
        purpose,
        information,
        identity,
        actor,
        limits,
        people,
        fingerprint,
    } = what;
    let mut blocks = vec![
        named(say!(texts, "doc-to"), recipient.expose()),
        named(say!(texts, "doc-consent-purpose"), purpose.expose()),
        named(say!(texts, "doc-consent-what"), information.expose()),
        named(
            say!(texts, "doc-consent-identity"),
            &self::identity(texts, *identity),
        ),
        named(say!(texts, "doc-consent-actor"), &self::actor(texts, actor)),
    ];
    if !limits.is_blank() {
        blocks.push(named(say!(texts, "doc-consent-limits"), limits.expose()));
    }
    for one in people {
        blocks.push(named(say!(texts, "doc-consent-person"), one.expose()));
    }
    if let Some(mark) = fingerprint {
        blocks.push(named(say!(texts, "doc-consent-mark"), &mark.short()));
    }
    blocks
}

/// How much of the employee's identity is shared.
pub(super) fn identity(texts: &Texts, level: IdentityLevel) -> String {
    match level {
        IdentityLevel::Nothing => say!(texts, "doc-identity-nothing"),
        IdentityLevel::Anonymous => say!(texts, "doc-identity-anonymous"),
        IdentityLevel::Confidential => say!(texts, "doc-identity-confidential"),
        IdentityLevel::Open => say!(texts, "doc-identity-open"),
    }
}

/// Who acts, said to the employee.
pub(super) fn actor(texts: &Texts, actor: &Actor) -> String {
    match actor {
        Actor::EmployeeAlone => say!(texts, "doc-actor-alone"),
        Actor::EmployeeWithAdviser => say!(texts, "doc-actor-with-adviser"),
        Actor::AdviserOnBehalf => say!(texts, "doc-actor-adviser"),
        Actor::Described(words) => words.expose().clone(),
    }
}

/// Whether the yes still stands.
fn stands(consent: &Consent, texts: &Texts) -> String {
    match consent.state() {
        ConsentState::Withdrawn { on, .. } => {
            say!(texts, "doc-consent-withdrawn", day = texts.date_long(*on))
        }
        ConsentState::Lapsed { on, reason, .. } => say!(
            texts,
            "doc-consent-lapsed",
            day = texts.date_long(*on),
            reason = sentences::lapse_reason(texts, reason)
        ),
        ConsentState::Used { on, .. } => {
            say!(texts, "doc-consent-used", day = texts.date_long(*on))
        }
        ConsentState::Asked | ConsentState::Given(_) | ConsentState::Refused { .. } => {
            say!(texts, "doc-consent-once")
        }
    }
}
