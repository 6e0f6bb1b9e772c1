//! A question to the employee and the answer. A state has the dates that belong to it, and no other.

use jiff::ToSpan;

use super::{
    super::words,
    Fault, Misfit, Read, Reader, Within, format,
    values::{date, date_if_any, digest, in_order, name, needed, texts},
};
use crate::domain::{
    Code, Consent, ConsentId, ConsentState, Date, Dimension, Disclosure, IdentityLevel, Private,
    Step, TrackId, consent::Given,
};

/// The keys of a yes, whatever became of it.
const GIVEN: [&str; 3] = ["verleend_op", "geldig_tot", "bevestigd_op"];

impl Reader<'_> {
    /// Reads a consent. `earlier` are those before it, `tracks` all tracks of the case.
    pub(super) fn consent(
        &self,
        words: format::Consent,
        earlier: &[Consent],
        tracks: &[format::Track],
    ) -> Read<Consent> {
        let id = ConsentId::new(name(&words.id).within("id")?);
        if earlier.iter().any(|consent| consent.id == id) {
            return Err(Misfit::at("id", Fault::DuplicateId));
        }
        let on_track = |id: &String| tracks.iter().find(|track| track.id == *id);
        let track = match &words.spoor {
            None => None,
            Some(id) => Some(on_track(id).ok_or_else(|| Misfit::at("spoor", Fault::NotFound))?),
        };
        let asked_on = date(&words.gevraagd_op).within("gevraagd_op")?;
        let state = self.answer(&words, asked_on)?;
        let replaces = words.vervangt.map(ConsentId::new);
        if let Some(replaced) = &replaces
            && !earlier.iter().any(|consent| consent.id == *replaced)
        {
            return Err(Misfit::at("vervangt", Fault::NotFound));
        }
        let mut disclosure = self.disclosure(format::Disclosure {
            stap: words.stap,
            route: words.route,
            ontvanger: words.ontvanger,
            doel: words.doel,
            informatie: words.informatie,
            identiteit: words.identiteit,
            wie_handelt: words.wie_handelt,
            beperkingen: words.beperkingen,
            personen: words.personen,
            inhoud_hash: words.inhoud_hash,
        })?;
        if disclosure.step == Step::Share && disclosure.route.is_none() {
            // An unknown route is found where the track is read.
            disclosure.route = track.and_then(|track| Code::new(&track.route));
        }
        for (key, text) in [
            ("ontvanger", &disclosure.recipient),
            ("doel", &disclosure.purpose),
            ("informatie", &disclosure.information),
        ] {
            if text.is_blank() {
                return Err(Misfit::at(key, Fault::Missing));
            }
        }
        let explained = self.codes(Dimension::Explanation, words.uitgelegd, "uitgelegd")?;
        let track = words.spoor.map(TrackId::new);
        let mut consent = Consent::restore(id, track, disclosure, asked_on, state)
            .with_explained(explained, words.eindtekst_gezien);
        consent.form = Private::new(words.vorm);
        consent.own_words = Private::new(words.eigen_woorden);
        consent.replaces = replaces;
        Ok(consent)
    }

    /// Reads where a permission stands.
    fn answer(&self, words: &format::Consent, asked_on: Date) -> Read<ConsentState> {
        let own: &[&str] = match words.status.as_str() {
            "gevraagd" | "verleend" => &[],
            "geweigerd" => &["geweigerd_op"],
            "ingetrokken" => &["ingetrokken_op", "intrekking"],
            "vervallen" => &["vervallen_op", "reden_vervallen"],
            "gebruikt" => &["gebruikt_op"],
            _ => return Err(Misfit::at("status", Fault::UnknownCode)),
        };
        let was_given = !matches!(words.status.as_str(), "gevraagd" | "geweigerd");
        for (key, is_there) in [
            ("verleend_op", words.verleend_op.is_some()),
            ("geldig_tot", words.geldig_tot.is_some()),
            ("bevestigd_op", words.bevestigd_op.is_some()),
            ("geweigerd_op", words.geweigerd_op.is_some()),
            ("ingetrokken_op", words.ingetrokken_op.is_some()),
            ("intrekking", words.intrekking.is_some()),
            ("vervallen_op", words.vervallen_op.is_some()),
            ("reden_vervallen", words.reden_vervallen.is_some()),
            ("gebruikt_op", words.gebruikt_op.is_some()),
        ] {
            let belongs = own.contains(&key) || (was_given && GIVEN.contains(&key));
            if is_there && !belongs {
                return Err(Misfit::at(key, Fault::Extra));
            }
        }
        let day = |text: &Option<String>, key, first: Date| {
            let day = needed(date_if_any(text.as_ref(), key)?, key)?;
            in_order(Some(first), Some(day), key)?;
            Ok(day)
        };
        if !was_given {
            return Ok(match words.status.as_str() {
                "geweigerd" => ConsentState::Refused {
                    on: day(&words.geweigerd_op, "geweigerd_op", asked_on)?,
                },
                _ => ConsentState::Asked,
            });
        }
        let on = day(&words.verleend_op, "verleend_op", asked_on)?;
        let usual = on.saturating_add(i32::from(self.catalogue.terms.consent_days).days());
        let given = Given {
            on,
            valid_until: date_if_any(words.geldig_tot.as_ref(), "geldig_tot")?.unwrap_or(usual),
            confirmed_on: date_if_any(words.bevestigd_op.as_ref(), "bevestigd_op")?,
        };
        in_order(Some(on), Some(given.valid_until), "geldig_tot")?;
        in_order(Some(on), given.confirmed_on, "bevestigd_op")?;
        Ok(match words.status.as_str() {
            "ingetrokken" => ConsentState::Withdrawn {
                on: day(&words.ingetrokken_op, "ingetrokken_op", on)?,
                told: Private::new(words.intrekking.clone().unwrap_or_default()),
                given,
            },
            "vervallen" => ConsentState::Lapsed {
                on: day(&words.vervallen_op, "vervallen_op", on)?,
                reason: words::lapse(needed(words.reden_vervallen.clone(), "reden_vervallen")?),
                given,
            },
            "gebruikt" => ConsentState::Used {
                on: day(&words.gebruikt_op, "gebruikt_op", on)?,
                given,
            },
            _ => ConsentState::Given(given),
        })
    }

    /// Reads what is shared, with whom and how.
    pub(super) fn disclosure(&self, words: format::Disclosure) -> Read<Disclosure> {
        let step = match &words.stap {
            Some(word) => words::step(word).within("stap")?,
            None => Step::Share,
        };
        Ok(Disclosure {
            step,
            route: self.code_if_any(Dimension::Route, words.route.as_ref(), "route")?,
            recipient: Private::new(words.ontvanger),
            purpose: Private::new(words.doel),
            information: Private::new(words.informatie),
            identity: IdentityLevel::from_code(&words.identiteit)
                .ok_or_else(|| Misfit::at("identiteit", Fault::UnknownCode))?,
            actor: words::actor(words.wie_handelt),
            limits: Private::new(words.beperkingen),
            people: texts(words.personen),
            fingerprint: words
                .inhoud_hash
                .map(|text| digest(text).within("inhoud_hash"))
                .transpose()?,
        })
    }
}
