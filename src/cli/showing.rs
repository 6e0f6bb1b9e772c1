//! The command that shows one case: as text to read, or as a file that can be taken in elsewhere.

use super::{Output, Request, Session, failure::Failure, session::today};
use crate::{
    domain::{
        Case, Code, Consent, ConsentState, Date, Dimension, Entry, SignalRules, Track,
        sameness::Sameness,
    },
    exchange, say,
    texts::{reasons, sentences},
    usecases::find,
};

/// Shows a case.
pub(super) fn show(
    session: &mut Session,
    request: &Request,
    name: &str,
    json: bool,
) -> Result<(), Failure> {
    let book = session.open(request)?;
    let case = find::find(&book, name)?;
    let rules = book.settings()?.signal_rules(session.catalogue.terms);
    // Which others are of the same person, only all of them together tell.
    let all = if json { Vec::new() } else { book.cases()? };
    session.close(book);
    let mut output = Output::new();
    if json {
        output.json(&exchange::document([&case], &session.catalogue))?;
    } else {
        let reader = Reader {
            session,
            case: &case,
            all: &all,
            today: today(),
        };
        reader.show(&mut output, &rules)?;
    }
    output.finish()
}

/// One case on one day, to be read.
struct Reader<'a> {
    session: &'a Session,
    case: &'a Case,
    all: &'a [Case],
    today: Date,
}

impl Reader<'_> {
    fn show(&self, output: &mut Output, rules: &SignalRules) -> Result<(), Failure> {
        let texts = &self.session.texts;
        let case = self.case;
        output.line(&format!(
            "{}  {}  ({})",
            case.reference,
            case.pseudonym.as_str(),
            sentences::phase(texts, case.phase())
        ))?;
        if !case.title.is_blank() {
            output.line(case.title.expose())?;
        }
        output.line(&say!(
            texts,
            "cli-show-opened",
            day = texts.date_numeric(case.opened),
            days = case.days_open(self.today)
        ))?;
        output.line(&say!(
            texts,
            "cli-show-contacts",
            count = case.contacts(),
            minutes = case.minutes()
        ))?;
        let natures = self.labels(Dimension::Nature, &case.natures);
        if !natures.is_empty() {
            output.line(&say!(texts, "cli-show-nature", nature = natures))?;
        }
        self.counted(output)?;
        if !case.summary.is_blank() {
            output.indented(case.summary.expose(), "")?;
        }
        for reason in reasons::reasons(texts, case, self.today, rules) {
            output.line(&format!("! {}", reason.text))?;
        }
        for deadline in case.dates_ahead(&rules.terms, self.today) {
            let told = sentences::deadline(texts, deadline.kind, deadline.due, self.today);
            output.line(&format!("- {told}"))?;
        }
        if !case.tracks.is_empty() {
            output.line("")?;
            output.line(&say!(texts, "cli-show-tracks"))?;
        }
        for track in &case.tracks {
            self.track(output, track)?;
        }
        if !case.timeline.is_empty() {
            output.line("")?;
            output.line(&say!(texts, "cli-show-timeline"))?;
        }
        for entry in &case.timeline {
            self.entry(output, entry)?;
        }
        Ok(())
    }

    /// What there is for the figures alone: the unit, and the other cases of the same person.
    fn counted(&self, output: &mut Output) -> Result<(), Failure> {
        let texts = &self.session.texts;
        if let Some(unit) = &self.case.unit_code {
            let unit = self.session.catalogue.units.label(unit, texts.language());
            output.line(&say!(texts, "cli-show-unit", unit = unit))?;
        }
        let others = |which: Sameness| {
            let others = which.others(self.case, self.all);
            let names: Vec<&str> = others.iter().map(|case| case.reference.as_str()).collect();
            names.join(", ")
        };
        let cases = others(Sameness::Employee);
        if !cases.is_empty() {
            output.line(&say!(texts, "cli-show-same-employee", cases = cases))?;
        }
        let cases = others(Sameness::OtherParty);
        if !cases.is_empty() {
            output.line(&say!(texts, "cli-show-same-other-party", cases = cases))?;
        }
        Ok(())
    }

    fn label(&self, dimension: Dimension, code: &Code) -> String {
        let language = self.session.texts.language();
        let codes = &self.session.catalogue.codes;
        codes.label(dimension, code, language).to_owned()
    }

    fn labels(&self, dimension: Dimension, codes: &[Code]) -> String {
        let labels: Vec<String> = codes
            .iter()
            .map(|code| self.label(dimension, code))
            .collect();
        labels.join(", ")
    }

    fn track(&self, output: &mut Output, track: &Track) -> Result<(), Failure> {
        let texts = &self.session.texts;
        output.line(&format!(
            "  {}  {}: {}",
            track.id,
            self.label(Dimension::Route, &track.route),
            sentences::track_state(texts, track.state())
        ))?;
        let own = |consent: &&Consent| consent.track.as_ref() == Some(&track.id);
        for consent in self.case.consents.iter().filter(own) {
            output.line(&format!("      {}  {}", consent.id, self.answer(consent)))?;
        }
        Ok(())
    }

    fn answer(&self, consent: &Consent) -> String {
        let texts = &self.session.texts;
        let day = |day: Date| texts.date_numeric(day);
        match consent.state() {
            ConsentState::Asked => {
                say!(texts, "cli-consent-asked", day = day(consent.asked_on))
            }
            ConsentState::Given(given) => say!(
                texts,
                "cli-consent-given",
                day = day(given.on),
                until = day(given.valid_until)
            ),
            ConsentState::Refused { on } => {
                say!(texts, "cli-consent-refused", day = day(*on))
            }
            ConsentState::Withdrawn { on, .. } => {
                say!(texts, "cli-consent-withdrawn", day = day(*on))
            }
            ConsentState::Lapsed { on, reason, .. } => say!(
                texts,
                "cli-consent-lapsed",
                day = day(*on),
                reason = sentences::lapse_reason(texts, reason)
            ),
            ConsentState::Used { on, .. } => {
                say!(texts, "cli-consent-used", day = day(*on))
            }
        }
    }

    fn entry(&self, output: &mut Output, entry: &Entry) -> Result<(), Failure> {
        let texts = &self.session.texts;
        let mut facts = vec![texts.date_numeric(entry.on)];
        if let Some(channel) = &entry.channel {
            facts.push(self.label(Dimension::Channel, channel));
        }
        if let Some(task) = &entry.task {
            facts.push(self.label(Dimension::Task, task));
        }
        if let Some(minutes) = entry.minutes {
            facts.push(say!(texts, "cli-show-minutes", minutes = minutes));
        }
        if let Some(event) = &entry.event {
            facts.push(sentences::event(texts, event, self.today));
        }
        output.line(&format!("  {}", facts.join("  ")))?;
        if !entry.text.is_blank() {
            output.indented(entry.text.expose(), "    ")?;
        }
        if let Some(remark) = &entry.remark {
            output.indented(remark.expose(), "    ! ")?;
        }
        Ok(())
    }
}
