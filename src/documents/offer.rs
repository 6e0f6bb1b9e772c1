//! Which documents can be made of a case. What can't be made now stays in the list, with the reason.

use super::access::Whose;
use crate::{
    domain::{Case, Code, Codebook, ConsentId, Date, Dimension, RouteKind, TrackId},
    say,
    texts::Texts,
};

/// What a document is composed with, beside the case.
#[derive(Clone, Copy, Debug)]
pub struct Composer<'a> {
    /// The sentences.
    pub texts: &'a Texts,
    /// The words for codes.
    pub codes: &'a Codebook,
    /// The day.
    pub today: Date,
}

impl<'a> Composer<'a> {
    /// The words for a code.
    pub(super) fn label(&self, dimension: Dimension, code: &'a Code) -> &'a str {
        self.codes.label(dimension, code, self.texts.language())
    }
}

/// What a document is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The employee's text on a formal road.
    Text(TrackId),
    /// What the employee said yes to.
    Consent(ConsentId),
    /// The case, told to colleagues without a name.
    Consultation,
    /// What is kept about one person.
    Access(Whose),
    /// The roads, to take home: nothing of the case is in it.
    TakeHome,
    /// What is kept at all, for the data protection officer.
    Processing,
}

/// A document that can be made, or not now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What it is about, or why it can't be made now.
    pub subject: Result<Subject, String>,
}

/// What can be made of a case, always in the same order.
#[must_use]
pub fn offers(case: &Case, composer: &Composer<'_>) -> Vec<Offer> {
    let texts = composer.texts;
    let possible = |name, subject| Offer {
        name,
        subject: Ok(subject),
    };
    let impossible = |name, why| Offer {
        name,
        subject: Err(why),
    };
    let mut offers = texts_of(case, RouteKind::Complaint, composer);
    offers.extend(texts_of(case, RouteKind::IntegrityReport, composer));
    let given: Vec<Offer> = case
        .consents
        .iter()
        .filter(|consent| consent.given().is_some())
        .map(|consent| {
            let recipient = consent.disclosure().recipient.expose();
            let name = say!(texts, "doc-name-consent", recipient = recipient.as_str());
            possible(name, Subject::Consent(consent.id.clone()))
        })
        .collect();
    if given.is_empty() {
        let why = say!(texts, "doc-no-consent");
        offers.push(impossible(say!(texts, "doc-name-consent-none"), why));
    }
    offers.extend(given);
    offers.extend([
        possible(say!(texts, "doc-name-consultation"), Subject::Consultation),
        possible(
            say!(texts, "doc-name-access-employee"),
            Subject::Access(Whose::Employee),
        ),
        possible(
            say!(texts, "doc-name-access-other"),
            Subject::Access(Whose::OtherParty),
        ),
        possible(say!(texts, "doc-name-take-home"), Subject::TakeHome),
        impossible(
            say!(texts, "doc-name-processing"),
            say!(texts, "doc-processing-elsewhere"),
        ),
    ]);
    offers
}

/// The texts on roads of one kind.
fn texts_of(case: &Case, kind: RouteKind, composer: &Composer<'_>) -> Vec<Offer> {
    let texts = composer.texts;
    let written = case
        .tracks
        .iter()
        .filter(|track| track.kind == kind && track.text().is_some());
    let offers: Vec<Offer> = written
        .map(|track| {
            let road = composer.label(Dimension::Route, &track.route);
            let name = match kind {
                RouteKind::IntegrityReport => say!(texts, "doc-name-report", road = road),
                _ => say!(texts, "doc-name-complaint", road = road),
            };
            // The employee stopped: a text that is locked does not leave, not as a draft either (`domain.md` 4.4).
            let subject = if track.drafts_locked {
                Err(say!(texts, "doc-text-locked"))
            } else {
                Ok(Subject::Text(track.id.clone()))
            };
            Offer { name, subject }
        })
        .collect();
    if !offers.is_empty() {
        return offers;
    }
    let name = match kind {
        RouteKind::IntegrityReport => say!(texts, "doc-name-report-none"),
        _ => say!(texts, "doc-name-complaint-none"),
    };
    vec![Offer {
        name,
        subject: Err(say!(texts, "doc-no-text")),
    }]
}
