//! A case as a whole: its facts, its timeline, its retention and what was counted of it.

use std::collections::BTreeMap;

use super::{
    super::words,
    Fault, Misfit, Read, Reader, Within, format,
    values::{date, date_if_any, each, in_order, month, needed, texts},
};
use crate::domain::{
    Case, CaseId, Caution, Code, ConsentId, Date, Dimension, Entry, Phase, Private, Pseudonym,
    Reference, Refusal, TrackId,
    coded::CodedFacts,
    exception::{Ground, SecrecyException},
    pseudonym::NotAPseudonym,
    retention::{Hold, Policy, Retention},
};

impl Reader<'_> {
    /// Reads a case.
    pub(super) fn case(&self, words: format::Case, id: CaseId) -> Read<Case> {
        let reference =
            Reference::new(&words.id).ok_or_else(|| Misfit::at("id", Fault::NotAReference))?;
        let pseudonym = Pseudonym::new(&words.schuilnaam).map_err(|why| {
            let fault = match why {
                NotAPseudonym::TooLong => Fault::TooLong,
                NotAPseudonym::Empty => Fault::Missing,
                _ => Fault::NotAPseudonym,
            };
            Misfit::at("schuilnaam", fault)
        })?;
        let opened = date(&words.geopend).within("geopend")?;
        let closed = date_if_any(words.gesloten.as_ref(), "gesloten")?;
        let phase = phase(&words.levensfase, opened, closed)?;
        let mut case = Case::restore(id, reference, pseudonym, opened, phase);
        case.closed = closed;
        self.coded(&mut case, &words)?;
        case.title = Private::new(words.titel);
        case.unit = Private::new(words.eenheid);
        case.unit_code = unit(words.eenheid_code.as_ref())?;
        case.summary = Private::new(words.samenvatting);
        case.last_incident = date_if_any(words.laatste_voorval.as_ref(), "laatste_voorval")?;
        case.next_contact = date_if_any(words.volgend_contact.as_ref(), "volgend_contact")?;
        case.quiet_until = date_if_any(words.stil_tot.as_ref(), "stil_tot")?;
        case.broke_off = words.cautie_afgebroken;
        case.caution = words
            .cautie
            .map(|caution| self.caution(caution).within("cautie"))
            .transpose()?;
        let waiting = |word: String| words::waiting(&word).within("wacht_op");
        case.waiting_on = words.wacht_op.map(waiting).transpose()?;
        let mode = |word: String| words::mode(&word).within("modus");
        case.mode = words.modus.map(mode).transpose()?;
        self.roads(&mut case, words.sporen, words.toestemmingen)?;
        case.timeline = each(words.tijdlijn, "tijdlijn", |entry| self.entry(entry, &case))?;
        case.retention = words
            .bewaartermijn
            .map(|kept| retention(kept, phase).within("bewaartermijn"))
            .transpose()?;
        case.exceptions = each(words.doorbrekingen, "doorbrekingen", exception)?;
        let counted = matches!(phase, Phase::Closed | Phase::Retained);
        case.tally_record = match words.tellijst {
            Some(facts) => Some(self.facts(facts).within("tellijst")?),
            None if counted => Some(CodedFacts::codes_of(&case)),
            None => None,
        };
        Ok(case)
    }

    /// Reads the codes of a case.
    fn coded(&self, case: &mut Case, words: &format::Case) -> Read<()> {
        let one = |dimension, text: &str, key| self.code(dimension, text).within(key);
        let many = |dimension, texts: &Vec<String>, key| self.codes(dimension, texts.clone(), key);
        case.organisation = one(
            Dimension::Organisation,
            &words.organisatie_regime,
            "organisatie_regime",
        )?;
        case.bond = one(Dimension::Bond, &words.band, "band")?;
        case.role = one(Dimension::Role, &words.rol, "rol")?;
        case.other_party = one(Dimension::OtherParty, &words.wederpartij, "wederpartij")?;
        case.retaliation = one(Dimension::Retaliation, &words.benadeling, "benadeling")?;
        case.natures = many(Dimension::Nature, &words.aard, "aard")?;
        case.grounds = many(Dimension::Ground, &words.grond, "grond")?;
        case.labels = many(Dimension::Label, &words.labels, "labels")?;
        case.informal_outcomes = many(
            Dimension::InformalOutcome,
            &words.uitkomst_informeel,
            "uitkomst_informeel",
        )?;
        case.formal_outcomes = many(
            Dimension::FormalOutcome,
            &words.uitkomst_formeel,
            "uitkomst_formeel",
        )?;
        Ok(())
    }

    fn caution(&self, words: format::Caution) -> Read<Caution> {
        Ok(Caution {
            on: date(&words.datum).within("datum")?,
            items: self.codes(Dimension::CautionItem, words.onderdelen, "onderdelen")?,
        })
    }

    /// Reads the tracks and consents, which point to each other, and checks that nothing went out without a yes.
    fn roads(
        &self,
        case: &mut Case,
        tracks: Vec<format::Track>,
        consents: Vec<format::Consent>,
    ) -> Read<()> {
        for (index, track) in tracks.iter().enumerate() {
            if tracks
                .iter()
                .take(index)
                .any(|earlier| earlier.id == track.id)
            {
                let twice = Err(Misfit::at("id", Fault::DuplicateId));
                return twice.nth(index).within("sporen");
            }
        }
        for (index, words) in consents.into_iter().enumerate() {
            let consent = self.consent(words, &case.consents, &tracks);
            case.consents
                .push(consent.nth(index).within("toestemmingen")?);
        }
        for (index, words) in tracks.into_iter().enumerate() {
            let track = self.track(words, case).and_then(|track| {
                case.tracks.push(track);
                case.check().map_err(|refusal| {
                    debug_assert_eq!(refusal, Refusal::HandedOverWithoutConsent, "the only one");
                    Misfit::new(Fault::HandedOverWithoutConsent)
                })
            });
            track.nth(index).within("sporen")?;
        }
        Ok(())
    }

    fn entry(&self, words: format::Entry, case: &Case) -> Read<Entry> {
        let on = date(&words.datum).within("datum")?;
        let kind = words::kind(&words.soort).within("soort")?;
        let by = words::doer(&words.door).within("door")?;
        let mut entry = Entry::new(on, kind, by, "");
        entry.text = Private::new(words.tekst);
        entry.event = words
            .gebeurtenis
            .map(|event| words::event(event, date).within("gebeurtenis"))
            .transpose()?;
        entry.channel = self.code_if_any(Dimension::Channel, words.contact.as_ref(), "contact")?;
        entry.task = self.code_if_any(Dimension::Task, words.taak.as_ref(), "taak")?;
        entry.minutes = words.minuten;
        entry.track = words.spoor.map(TrackId::new);
        if let Some(track) = &entry.track
            && case.track(track).is_err()
        {
            return Err(Misfit::at("spoor", Fault::NotFound));
        }
        entry.consent = words.toestemming.map(ConsentId::new);
        if let Some(consent) = &entry.consent
            && case.consent(consent).is_err()
        {
            return Err(Misfit::at("toestemming", Fault::NotFound));
        }
        entry.remark = words.let_op.map(Private::new);
        Ok(entry)
    }

    fn facts(&self, words: format::Facts) -> Read<CodedFacts> {
        let one = |dimension, text: &str, key| self.code(dimension, text).within(key);
        let mut contacts = BTreeMap::new();
        for (index, row) in words.contacten.into_iter().enumerate() {
            let month = month(&row.maand).within("maand");
            let month = month.nth(index).within("contacten")?;
            once(contacts.insert(month, row.aantal))
                .nth(index)
                .within("contacten")?;
        }
        let mut minutes: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (index, row) in words.minuten.into_iter().enumerate() {
            let month = month(&row.maand).within("maand");
            let task = one(Dimension::Task, &row.taak, "taak");
            let of_month = minutes.entry(month.nth(index).within("minuten")?);
            let task = task.nth(index).within("minuten")?;
            once(of_month.or_default().insert(task, row.minuten))
                .nth(index)
                .within("minuten")?;
        }
        Ok(CodedFacts {
            opened: month(&words.geopend).within("geopend")?,
            closed: words
                .gesloten
                .map(|text| month(&text).within("gesloten"))
                .transpose()?,
            natures: self.codes(Dimension::Nature, words.aard, "aard")?,
            grounds: self.codes(Dimension::Ground, words.grond, "grond")?,
            role: one(Dimension::Role, &words.rol, "rol")?,
            bond: one(Dimension::Bond, &words.band, "band")?,
            other_party: one(Dimension::OtherParty, &words.wederpartij, "wederpartij")?,
            routes: self.codes(Dimension::Route, words.routes, "routes")?,
            informal_outcomes: self.codes(
                Dimension::InformalOutcome,
                words.uitkomst_informeel,
                "uitkomst_informeel",
            )?,
            formal_outcomes: self.codes(
                Dimension::FormalOutcome,
                words.uitkomst_formeel,
                "uitkomst_formeel",
            )?,
            contacts,
            minutes,
            unit: unit(words.eenheid_code.as_ref())?,
            person: None,
            other_party_number: None,
        })
    }
}

/// Reads the code of a unit. The list of units is the organisation's own and may have changed since: any code will do.
fn unit(text: Option<&String>) -> Read<Option<Code>> {
    let read = |text: &String| Code::new(text).ok_or_else(|| Misfit::new(Fault::UnknownCode));
    text.map(read).transpose().within("eenheid_code")
}

/// Refuses a row of which there was one already.
fn once<T>(earlier: Option<T>) -> Read<()> {
    earlier.map_or(Ok(()), |_| Err(Misfit::at("maand", Fault::KeyTwice)))
}

/// Reads the phase, which has to fit the day of closing. Of a destroyed case there is nothing left to read.
fn phase(word: &str, opened: Date, closed: Option<Date>) -> Read<Phase> {
    let phase = words::phase(word).within("levensfase")?;
    match phase {
        Phase::Destroyed => return Err(Misfit::at("levensfase", Fault::DoesNotFollow)),
        Phase::Closed | Phase::Retained => {
            needed(closed, "gesloten")?;
        }
        Phase::Intake | Phase::Open | Phase::Aftercare if closed.is_some() => {
            return Err(Misfit::at("gesloten", Fault::Extra));
        }
        Phase::Intake | Phase::Open | Phase::Aftercare => {}
    }
    in_order(Some(opened), closed, "gesloten")?;
    Ok(phase)
}

fn retention(words: format::Retention, phase: Phase) -> Read<Retention> {
    if phase != Phase::Retained {
        return Err(Misfit::new(Fault::Extra));
    }
    let ground = Private::new(words.grond);
    if ground.is_blank() {
        return Err(Misfit::at("grond", Fault::Missing));
    }
    let hold = |hold: format::Hold| {
        Ok(Hold {
            reason: words::hold(&hold.reden).within("reden")?,
            review_on: date(&hold.herbekijken_op).within("herbekijken_op")?,
        })
    };
    Ok(Retention {
        policy: Policy {
            months: words.maanden,
            ground,
        },
        destroy_after: date(&words.vernietigen_na).within("vernietigen_na")?,
        hold: words
            .bevroren
            .map(|words| hold(words).within("bevroren"))
            .transpose()?,
    })
}

fn exception(words: format::Exception) -> Read<SecrecyException> {
    let on = date(&words.datum).within("datum")?;
    let told = date_if_any(
        words.medewerker_ingelicht_op.as_ref(),
        "medewerker_ingelicht_op",
    )?;
    let ground = match words.soort.as_str() {
        "wettelijke_plicht" if told.is_some() => {
            return Err(Misfit::at("medewerker_ingelicht_op", Fault::Extra));
        }
        "wettelijke_plicht" if !words.voorwaarden.is_empty() => {
            return Err(Misfit::at("voorwaarden", Fault::Extra));
        }
        "wettelijke_plicht" => Ground::StatutoryDuty {
            duty: Private::new(needed(words.plicht, "plicht")?),
        },
        "gewetensnood" if words.plicht.is_some() => {
            return Err(Misfit::at("plicht", Fault::Extra));
        }
        "gewetensnood" => Ground::CrisisOfConscience {
            conditions: texts(words.voorwaarden),
            employee_told_on: needed(told, "medewerker_ingelicht_op")?,
        },
        _ => return Err(Misfit::at("soort", Fault::UnknownCode)),
    };
    SecrecyException::record(ground, on).map_err(|refusal| match refusal {
        Refusal::DateOutOfOrder => Misfit::at("medewerker_ingelicht_op", Fault::DateOutOfOrder),
        _ => Misfit::new(Fault::Missing),
    })
}
