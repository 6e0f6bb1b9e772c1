//! The lines of an extract about roads: where each stands, its text, its procedure, and what was asked and answered.

use super::{About, Extract};
use crate::{
    documents::{
        Composer,
        consent_statement::{actor, identity},
    },
    domain::{
        Consent, ConsentState, Date, Dimension, Disclosure, Event, Track, mediator::WhoMediates,
        procedure::Procedure,
    },
    say,
    texts::{Texts, sentences},
};

impl Extract {
    pub(super) fn track(&mut self, track: &Track, composer: &Composer<'_>) {
        let texts = composer.texts;
        let heading = say!(texts, "doc-access-roads");
        let road = composer.label(Dimension::Route, &track.route);
        let state = sentences::track_state(texts, track.state());
        self.push(&heading, &format!("{road}: {state}"), About::Coded);
        if let Some(why) = &track.not_reachable_because {
            self.push(&heading, why, About::Told);
        }
        if track.mediator == WhoMediates::Adviser {
            let told = sentences::event(texts, &Event::MediatorIsAdviser, Date::default());
            self.push(&heading, &told, About::Coded);
        }
        for words in &track.no_people {
            let name = say!(texts, "doc-access-no-people");
            self.named(&heading, &name, words.expose(), About::Told);
        }
        if let Some(what) = &track.preparation {
            self.disclosure(&heading, what, texts);
        }
        self.procedure(&heading, track, texts);
        for text in &track.texts {
            let head = say!(
                texts,
                "doc-version",
                number = i64::from(text.number),
                mark = text.fingerprint.short()
            );
            self.push(&heading, &head, About::Coded);
            self.push(&heading, text.body.expose(), About::Told);
            for paper in &text.attachments {
                let name = say!(texts, "doc-attachments");
                self.named(&heading, &name, paper.label.expose(), About::Told);
            }
        }
    }

    /// What the other side told of its procedure. All parts are named: a new one can't be forgotten.
    fn procedure(&mut self, heading: &str, track: &Track, texts: &Texts) {
        let Procedure {
            received_on,
            term_weeks,
            postponed_weeks,
            repaired,
            acknowledged_on,
            standstill,
            earlier_standstills,
            decided_on,
        } = &track.procedure;
        let mut on_day = |event: Event, day: Option<Date>| {
            if let Some(day) = day {
                let told = sentences::event(texts, &event, day);
                let day = texts.date_long(day);
                self.named(heading, &day, &told, About::Coded);
            }
        };
        on_day(Event::HandedOver, track.handed_over_on);
        on_day(Event::Received, *received_on);
        on_day(Event::Acknowledged, *acknowledged_on);
        for still in earlier_standstills.iter().chain(standstill) {
            on_day(Event::Suspended, Some(still.from));
            on_day(Event::Resumed, still.until);
        }
        on_day(Event::Decided, *decided_on);
        if let Some(weeks) = term_weeks {
            let weeks = say!(texts, "doc-access-term", weeks = i64::from(*weeks));
            self.push(heading, &weeks, About::Coded);
        }
        let postponed = postponed_weeks.map(Event::Postponed);
        let repaired = repaired.then_some(Event::Repaired);
        for event in postponed.into_iter().chain(repaired) {
            let told = sentences::event(texts, &event, Date::default());
            self.push(heading, &told, About::Coded);
        }
        if let Some(package) = &track.package {
            let day = texts.date_long(package.on);
            let name = say!(texts, "doc-access-package");
            self.named(heading, &name, &day, About::Coded);
        }
    }

    fn disclosure(&mut self, heading: &str, what: &Disclosure, texts: &Texts) {
        for (name, words) in [
            (say!(texts, "doc-to"), what.recipient.expose().clone()),
            (
                say!(texts, "doc-consent-purpose"),
                what.purpose.expose().clone(),
            ),
            (
                say!(texts, "doc-consent-what"),
                what.information.expose().clone(),
            ),
            (
                say!(texts, "doc-consent-identity"),
                identity(texts, what.identity),
            ),
            (say!(texts, "doc-consent-actor"), actor(texts, &what.actor)),
            (
                say!(texts, "doc-consent-limits"),
                what.limits.expose().clone(),
            ),
        ] {
            self.named(heading, &name, &words, About::Told);
        }
        for one in &what.people {
            let name = say!(texts, "doc-consent-person");
            self.named(heading, &name, one.expose(), About::Others);
        }
    }

    pub(super) fn consent(&mut self, consent: &Consent, texts: &Texts) {
        let heading = say!(texts, "doc-access-consents");
        let asked = texts.date_long(consent.asked_on);
        self.named(
            &heading,
            &say!(texts, "doc-access-asked"),
            &asked,
            About::Coded,
        );
        self.disclosure(&heading, consent.disclosure(), texts);
        let form = consent.form.expose();
        self.named(
            &heading,
            &say!(texts, "doc-consent-form"),
            form,
            About::Told,
        );
        let own = consent.own_words.expose();
        self.named(
            &heading,
            &say!(texts, "doc-access-own-words"),
            own,
            About::Told,
        );
        if let Some(given) = consent.given() {
            let day = texts.date_long(given.on);
            self.named(
                &heading,
                &say!(texts, "doc-consent-given"),
                &day,
                About::Coded,
            );
            let until = texts.date_long(given.last_day());
            let name = say!(texts, "doc-access-until");
            self.named(&heading, &name, &until, About::Coded);
            if let Some(again) = given.confirmed_on {
                let again = texts.date_long(again);
                let name = say!(texts, "doc-access-confirmed");
                self.named(&heading, &name, &again, About::Coded);
            }
        }
        let answer = match consent.state() {
            ConsentState::Refused { on } => Some((say!(texts, "doc-access-refused"), *on, None)),
            ConsentState::Withdrawn { on, told, .. } => {
                let told = Some(told.expose().clone());
                Some((say!(texts, "doc-access-withdrawn"), *on, told))
            }
            ConsentState::Lapsed { on, reason, .. } => {
                let reason = Some(sentences::lapse_reason(texts, reason));
                Some((say!(texts, "doc-access-lapsed"), *on, reason))
            }
            ConsentState::Used { on, .. } => Some((say!(texts, "doc-access-used"), *on, None)),
            ConsentState::Asked | ConsentState::Given(_) => None,
        };
        if let Some((name, on, told)) = answer {
            let day = texts.date_long(on);
            let words = told.map_or_else(|| day.clone(), |told| format!("{day}. {told}"));
            self.named(&heading, &name, &words, About::Told);
        }
    }
}
