//! A road: where it stands, its texts, and its dates, of which those that follow from the rest are checked.

use super::{
    super::words,
    Fault, Misfit, Read, Reader, Within, format,
    values::{date, date_if_any, digest, each, in_order, name},
};
use crate::domain::{
    Case, ConsentId, ConsentState, Date, Dimension, Fingerprint, Private, Step, TextVersion, Track,
    TrackId, TrackState,
    deadlines::DeadlineKind,
    procedure::{Procedure, Standstill},
    text::Attachment,
};

impl Reader<'_> {
    /// Reads a track of a case of which the consents and the earlier tracks have been read.
    pub(super) fn track(&self, words: format::Track, case: &Case) -> Read<Track> {
        let id = TrackId::new(name(&words.id).within("id")?);
        let route = self.code(Dimension::Route, &words.route).within("route")?;
        let kind = self.catalogue.codes.route_kind(&route);
        let kind = kind.ok_or_else(|| Misfit::at("route", Fault::UnknownCode))?;
        let state = words::track(&words.status).within("status")?;
        let reckoned = Reckoned::of(&words);
        let mut track = Track::restore(id, route, kind, state);
        let handover = implied_handover(case, &track.id);
        track.procedure = procedure(&words)?;
        track.handed_over_on = date_if_any(words.overgedragen_op.as_ref(), "overgedragen_op")?
            .or_else(|| handover.as_ref().map(|(_, on)| *on));
        track.handed_over_with = match words.overgedragen_met.map(ConsentId::new) {
            Some(consent) if case.consent(&consent).is_err() => {
                return Err(Misfit::at("overgedragen_met", Fault::NotFound));
            }
            Some(consent) => Some(consent),
            None => handover.map(|(consent, _)| consent),
        };
        in_order(
            track.handed_over_on,
            track.procedure.received_on,
            "ontvangen_op",
        )?;
        track.withdrawn_after_handover = words
            .na_overdracht_ingetrokken
            .unwrap_or_else(|| implied_withdrawal_after_handover(&track));
        track.not_reachable_because = words.reden;
        track.preparation = words
            .voorbereiding
            .map(|words| self.disclosure(words).within("voorbereiding"))
            .transpose()?;
        track.texts = each(words.teksten, "teksten", text)?;
        track.drafts_locked = words.concept_vergrendeld;
        track.checked = each(words.nagekeken, "nagekeken", |word| words::ready(&word))?;
        reckoned.check(&track, self)?;
        Ok(track)
    }
}

/// Returns the consent that was used to share on a track, and the day, when there is one.
pub(in crate::exchange) fn implied_handover(
    case: &Case,
    track: &TrackId,
) -> Option<(ConsentId, Date)> {
    case.consents
        .iter()
        .rev()
        .filter(|consent| consent.track.as_ref() == Some(track))
        .filter(|consent| consent.disclosure().step == Step::Share)
        .find_map(|consent| match consent.state() {
            ConsentState::Used { on, .. } => Some((consent.id.clone(), *on)),
            _ => None,
        })
}

/// Returns whether the rest of a track says that the employee stopped after the handover.
pub(in crate::exchange) fn implied_withdrawal_after_handover(track: &Track) -> bool {
    let went_out = track.handed_over_on.is_some() || track.procedure.received_on.is_some();
    track.state() == TrackState::Withdrawn && went_out
}

fn procedure(words: &format::Track) -> Read<Procedure> {
    let received_on = date_if_any(words.ontvangen_op.as_ref(), "ontvangen_op")?;
    let acknowledged_on = date_if_any(
        words.ontvangstbevestiging_op.as_ref(),
        "ontvangstbevestiging_op",
    )?;
    let decided_on = date_if_any(words.besluit_op.as_ref(), "besluit_op")?;
    in_order(received_on, acknowledged_on, "ontvangstbevestiging_op")?;
    in_order(received_on, decided_on, "besluit_op")?;
    let from = date_if_any(words.opgeschort_van.as_ref(), "opgeschort_van")?;
    let until = date_if_any(words.opgeschort_tot.as_ref(), "opgeschort_tot")?;
    in_order(from, until, "opgeschort_tot")?;
    let standstill = match (from, until) {
        (Some(from), until) => Some(Standstill { from, until }),
        (None, Some(_)) => return Err(Misfit::at("opgeschort_van", Fault::Missing)),
        (None, None) => None,
    };
    Ok(Procedure {
        received_on,
        term_weeks: words.termijn_weken,
        postponed_weeks: words.verdaagd_weken,
        repaired: words.verzuim_hersteld,
        acknowledged_on,
        standstill,
        earlier_standstills: Vec::new(),
        decided_on,
    })
}

fn text(words: format::TextVersion) -> Read<TextVersion> {
    let attachments: Vec<Attachment> = each(words.bijlagen, "bijlagen", |paper| {
        Ok(Attachment {
            label: Private::new(paper.naam),
            fingerprint: digest(paper.hash).within("hash")?,
        })
    })?;
    let fingerprint = Fingerprint::of(&words.tekst, &attachments);
    if fingerprint.as_str() != words.hash {
        return Err(Misfit::at("hash", Fault::DoesNotFollow));
    }
    Ok(TextVersion {
        number: words.versie,
        written_on: date(&words.geschreven_op).within("geschreven_op")?,
        body: Private::new(words.tekst),
        attachments,
        fingerprint,
    })
}

/// The keys of a track whose dates follow from the rest, each with the kind of date it is.
pub(in crate::exchange) const RECKONED: [(&str, DeadlineKind); 5] = [
    ("afdoen_uiterlijk", DeadlineKind::Decision),
    (
        "afdoen_uiterlijk_na_max_verdaging",
        DeadlineKind::DecisionAtTheLatest,
    ),
    (
        "bericht_niet_in_behandeling_uiterlijk",
        DeadlineKind::NotHandledNotice,
    ),
    (
        "ontvangstbevestiging_uiterlijk",
        DeadlineKind::Acknowledgement,
    ),
    ("terugkoppeling_uiterlijk", DeadlineKind::Feedback),
];

/// What a file says of the dates that follow from the rest.
struct Reckoned([Option<String>; 5]);

impl Reckoned {
    fn of(words: &format::Track) -> Self {
        Self([
            words.afdoen_uiterlijk.clone(),
            words.afdoen_uiterlijk_na_max_verdaging.clone(),
            words.bericht_niet_in_behandeling_uiterlijk.clone(),
            words.ontvangstbevestiging_uiterlijk.clone(),
            words.terugkoppeling_uiterlijk.clone(),
        ])
    }

    /// Refuses a date that does not follow.
    fn check(self, track: &Track, reader: &Reader<'_>) -> Read<()> {
        let follow = track.deadlines(&reader.catalogue.terms);
        for ((key, kind), told) in RECKONED.into_iter().zip(self.0) {
            let Some(told) = told else { continue };
            let told = date(&told).within(key)?;
            // A file of before the act on terms was applied has the day on which the term was counted to.
            if !follow.iter().any(|deadline| {
                deadline.kind == kind && (deadline.due == told || deadline.counted == told)
            }) {
                return Err(Misfit::at(key, Fault::DoesNotFollow));
            }
        }
        Ok(())
    }
}
