//! From a case to the words of the file. What follows from the rest is left out, or, for dates of the law, written beside it.

use super::{
    format,
    read::{RECKONED, implied_handover, implied_withdrawal_after_handover},
    ties, words,
};
use crate::{
    catalogue::Catalogue,
    domain::{
        Case, Code, Consent, ConsentState, Date, Disclosure, Entry, Phase, Private, Step,
        TextVersion, Track, TrackId,
        coded::{CodedFacts, Month},
        consent::Given,
        exception::{Ground, SecrecyException},
        retention::Retention,
        sameness::Sameness,
    },
};

/// Writes a case of a file with these cases.
pub(super) fn case(case: &Case, all: &[&Case], catalogue: &Catalogue) -> format::Case {
    let same = |which| ties::reference(which, case, all).map(|other| other.to_string());
    let implied_facts =
        matches!(case.phase(), Phase::Closed | Phase::Retained).then(|| CodedFacts::codes_of(case));
    format::Case {
        id: case.reference.to_string(),
        titel: text(&case.title),
        schuilnaam: case.pseudonym.as_str().to_owned(),
        eenheid: text(&case.unit),
        eenheid_code: case.unit_code.as_ref().map(Code::to_string),
        zelfde_medewerker_als: same(Sameness::Employee),
        zelfde_wederpartij_als: same(Sameness::OtherParty),
        organisatie_regime: case.organisation.to_string(),
        band: case.bond.to_string(),
        rol: case.role.to_string(),
        aard: codes(&case.natures),
        grond: codes(&case.grounds),
        wederpartij: case.other_party.to_string(),
        laatste_voorval: day(case.last_incident),
        geopend: case.opened.to_string(),
        cautie: case.caution.as_ref().map(|caution| format::Caution {
            datum: caution.on.to_string(),
            onderdelen: codes(&caution.items),
        }),
        cautie_afgebroken: case.broke_off,
        labels: codes(&case.labels),
        samenvatting: text(&case.summary),
        sporen: case
            .tracks
            .iter()
            .map(|one| track(one, case, catalogue))
            .collect(),
        toestemmingen: case.consents.iter().map(|one| consent(one, case)).collect(),
        tijdlijn: case.timeline.iter().map(entry).collect(),
        uitkomst_informeel: codes(&case.informal_outcomes),
        uitkomst_formeel: codes(&case.formal_outcomes),
        benadeling: case.retaliation.to_string(),
        gesloten: day(case.closed),
        levensfase: words::phase_word(case.phase()).to_owned(),
        modus: case.mode.map(|mode| words::mode_word(mode).to_owned()),
        volgend_contact: day(case.next_contact),
        wacht_op: case
            .waiting_on
            .map(|whom| words::waiting_word(whom).to_owned()),
        stil_tot: day(case.quiet_until),
        bewaartermijn: case.retention.as_ref().map(retention),
        tellijst: case
            .tally_record
            .as_ref()
            .filter(|facts| Some(*facts) != implied_facts.as_ref())
            .map(facts),
        doorbrekingen: case.exceptions.iter().map(exception).collect(),
        _verwacht: serde::de::IgnoredAny,
    }
}

fn text(private: &Private) -> String {
    private.expose().clone()
}

fn codes<'a>(codes: impl IntoIterator<Item = &'a Code>) -> Vec<String> {
    codes.into_iter().map(ToString::to_string).collect()
}

fn day(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn track(track: &Track, case: &Case, catalogue: &Catalogue) -> format::Track {
    let handover = implied_handover(case, &track.id);
    let (implied_with, implied_on) = handover.unzip();
    let stopped_after = implied_withdrawal_after_handover(track);
    let procedure = &track.procedure;
    let deadlines = track.deadlines(&catalogue.terms);
    let [
        decision,
        at_the_latest,
        not_handled,
        acknowledgement,
        feedback,
    ] = RECKONED.map(|(_, kind)| {
        let found = deadlines.iter().find(|deadline| deadline.kind == kind);
        day(found.map(|deadline| deadline.due))
    });
    format::Track {
        id: track.id.to_string(),
        route: track.route.to_string(),
        status: words::track_word(track.state()).to_owned(),
        reden: track.not_reachable_because.clone(),
        voorbereiding: track.preparation.as_ref().map(disclosure),
        teksten: track.texts.iter().map(version).collect(),
        concept_vergrendeld: track.drafts_locked,
        nagekeken: track
            .checked
            .iter()
            .map(|item| words::ready_word(*item).to_owned())
            .collect(),
        overgedragen_op: day(track.handed_over_on.filter(|on| Some(*on) != implied_on)),
        overgedragen_met: track
            .handed_over_with
            .as_ref()
            .filter(|with| Some(*with) != implied_with.as_ref())
            .map(ToString::to_string),
        na_overdracht_ingetrokken: Some(track.withdrawn_after_handover)
            .filter(|told| *told != stopped_after),
        ontvangen_op: day(procedure.received_on),
        termijn_weken: procedure.term_weeks,
        verdaagd_weken: procedure.postponed_weeks,
        verzuim_hersteld: procedure.repaired,
        ontvangstbevestiging_op: day(procedure.acknowledged_on),
        opgeschort_van: day(procedure.standstill.map(|still| still.from)),
        opgeschort_tot: day(procedure.standstill.and_then(|still| still.until)),
        besluit_op: day(procedure.decided_on),
        afdoen_uiterlijk: decision,
        afdoen_uiterlijk_na_max_verdaging: at_the_latest,
        bericht_niet_in_behandeling_uiterlijk: not_handled,
        ontvangstbevestiging_uiterlijk: acknowledgement,
        terugkoppeling_uiterlijk: feedback,
    }
}

fn version(version: &TextVersion) -> format::TextVersion {
    format::TextVersion {
        versie: version.number,
        geschreven_op: version.written_on.to_string(),
        tekst: text(&version.body),
        bijlagen: version
            .attachments
            .iter()
            .map(|paper| format::Attachment {
                naam: text(&paper.label),
                hash: paper.fingerprint.as_str().to_owned(),
            })
            .collect(),
        hash: version.fingerprint.as_str().to_owned(),
    }
}

fn disclosure(shared: &Disclosure) -> format::Disclosure {
    format::Disclosure {
        stap: Some(shared.step)
            .filter(|step| *step != Step::Share)
            .map(|step| words::step_word(step).to_owned()),
        route: shared.route.as_ref().map(ToString::to_string),
        ontvanger: text(&shared.recipient),
        doel: text(&shared.purpose),
        informatie: text(&shared.information),
        identiteit: shared.identity.code().to_owned(),
        wie_handelt: words::actor_words(&shared.actor),
        beperkingen: text(&shared.limits),
        personen: shared.people.iter().map(text).collect(),
        inhoud_hash: shared
            .fingerprint
            .as_ref()
            .map(|digest| digest.as_str().to_owned()),
    }
}

fn consent(consent: &Consent, case: &Case) -> format::Consent {
    let shared = disclosure(consent.disclosure());
    let track_route = |id: &TrackId| case.track(id).ok().map(|track| track.route.to_string());
    let implied_route = consent
        .track
        .as_ref()
        .filter(|_| consent.disclosure().step == Step::Share)
        .and_then(track_route);
    let mut written = format::Consent {
        id: consent.id.to_string(),
        spoor: consent.track.as_ref().map(ToString::to_string),
        stap: shared.stap,
        route: shared
            .route
            .filter(|route| Some(route) != implied_route.as_ref()),
        ontvanger: shared.ontvanger,
        doel: shared.doel,
        informatie: shared.informatie,
        identiteit: shared.identiteit,
        wie_handelt: shared.wie_handelt,
        vorm: text(&consent.form),
        gevraagd_op: consent.asked_on.to_string(),
        status: String::new(),
        verleend_op: None,
        geldig_tot: None,
        bevestigd_op: None,
        geweigerd_op: None,
        inhoud_hash: shared.inhoud_hash,
        ingetrokken_op: None,
        intrekking: None,
        vervallen_op: None,
        reden_vervallen: None,
        gebruikt_op: None,
        vervangt: consent.replaces.as_ref().map(ToString::to_string),
        beperkingen: shared.beperkingen,
        personen: shared.personen,
        eigen_woorden: text(&consent.own_words),
        uitgelegd: codes(consent.explained()),
        eindtekst_gezien: consent.final_text_seen(),
    };
    answer(&mut written, consent.state());
    written
}

/// Writes where a permission stands, with the dates that belong to it.
fn answer(written: &mut format::Consent, state: &ConsentState) {
    let mut yes = |given: &Given| {
        written.verleend_op = Some(given.on.to_string());
        written.geldig_tot = Some(given.valid_until.to_string());
        written.bevestigd_op = day(given.confirmed_on);
    };
    let status = match state {
        ConsentState::Asked => "gevraagd",
        ConsentState::Given(given) => {
            yes(given);
            "verleend"
        }
        ConsentState::Refused { on } => {
            written.geweigerd_op = Some(on.to_string());
            "geweigerd"
        }
        ConsentState::Withdrawn { given, on, told } => {
            yes(given);
            written.ingetrokken_op = Some(on.to_string());
            written.intrekking = Some(text(told)).filter(|told| !told.is_empty());
            "ingetrokken"
        }
        ConsentState::Lapsed { given, on, reason } => {
            yes(given);
            written.vervallen_op = Some(on.to_string());
            written.reden_vervallen = Some(words::lapse_words(reason));
            "vervallen"
        }
        ConsentState::Used { given, on } => {
            yes(given);
            written.gebruikt_op = Some(on.to_string());
            "gebruikt"
        }
    };
    status.clone_into(&mut written.status);
}

fn entry(entry: &Entry) -> format::Entry {
    format::Entry {
        datum: entry.on.to_string(),
        soort: words::kind_word(entry.kind).to_owned(),
        door: words::doer_word(entry.by).to_owned(),
        tekst: text(&entry.text),
        gebeurtenis: entry.event.as_ref().map(words::event_words),
        contact: entry.channel.as_ref().map(ToString::to_string),
        taak: entry.task.as_ref().map(ToString::to_string),
        minuten: entry.minutes,
        spoor: entry.track.as_ref().map(ToString::to_string),
        toestemming: entry.consent.as_ref().map(ToString::to_string),
        let_op: entry.remark.as_ref().map(text),
    }
}

fn retention(retention: &Retention) -> format::Retention {
    format::Retention {
        maanden: retention.policy.months,
        grond: text(&retention.policy.ground),
        vernietigen_na: retention.destroy_after.to_string(),
        bevroren: retention.hold.map(|hold| format::Hold {
            reden: words::hold_word(hold.reason).to_owned(),
            herbekijken_op: hold.review_on.to_string(),
        }),
    }
}

fn facts(facts: &CodedFacts) -> format::Facts {
    let month = |month: Month| String::from(month);
    format::Facts {
        geopend: month(facts.opened),
        gesloten: facts.closed.map(month),
        aard: codes(&facts.natures),
        grond: codes(&facts.grounds),
        rol: facts.role.to_string(),
        band: facts.bond.to_string(),
        eenheid_code: facts.unit.as_ref().map(Code::to_string),
        wederpartij: facts.other_party.to_string(),
        routes: codes(&facts.routes),
        uitkomst_informeel: codes(&facts.informal_outcomes),
        uitkomst_formeel: codes(&facts.formal_outcomes),
        contacten: facts
            .contacts
            .iter()
            .map(|(of, count)| format::MonthContacts {
                maand: month(*of),
                aantal: *count,
            })
            .collect(),
        minuten: facts
            .minutes
            .iter()
            .flat_map(|(of, tasks)| tasks.iter().map(move |(task, spent)| (*of, task, *spent)))
            .map(|(of, task, spent)| format::MonthMinutes {
                maand: month(of),
                taak: task.to_string(),
                minuten: spent,
            })
            .collect(),
    }
}

fn exception(exception: &SecrecyException) -> format::Exception {
    let datum = exception.on().to_string();
    match exception.ground() {
        Ground::StatutoryDuty { duty } => format::Exception {
            datum,
            soort: "wettelijke_plicht".to_owned(),
            plicht: Some(text(duty)),
            voorwaarden: Vec::new(),
            medewerker_ingelicht_op: None,
        },
        Ground::CrisisOfConscience {
            conditions,
            employee_told_on,
        } => format::Exception {
            datum,
            soort: "gewetensnood".to_owned(),
            plicht: None,
            voorwaarden: conditions.iter().map(text).collect(),
            medewerker_ingelicht_op: Some(employee_told_on.to_string()),
        },
    }
}
