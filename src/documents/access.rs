//! The extract for a request of access (AVG, article 15): every line of the file, about one person, with what concerns
//! others blacked out.
//!
//! Notes are not outside the right of access because they are notes (Hof Den Haag 17 September 2019), and the right may
//! not harm others (AVG, article 15, fourth paragraph). So every line is there, and each can be blacked out. What is
//! blacked out is always as long as the next: its length tells nothing, and its words are nowhere in the document.

use super::{
    Block, Composer, Document,
    consent_statement::{actor, identity},
};
use crate::{
    domain::{
        Case, Consent, ConsentState, Dimension, Disclosure, Doer, Entry, Private, Track,
        exception::Ground, identity_hint::identity_hint,
    },
    say,
    texts::{Texts, sentences},
};

/// What stands in the place of words that are blacked out.
pub const BLACK: &str = "██████████";

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The employee: what concerns others starts blacked out.
    Employee,
    /// The other party: all comes from the employee and may point to the employee, so all starts blacked out.
    OtherParty,
}

/// One line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtractLine {
    /// Under which heading it stands.
    pub heading: String,
    /// The words.
    pub words: Private,
    /// Whether it is blacked out.
    pub is_black: bool,
}

/// Every line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    /// Who asks.
    pub whose: Whose,
    /// The lines, in the order of the file.
    pub lines: Vec<ExtractLine>,
}

/// What a line is, for what starts blacked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    /// A code or a date.
    Coded,
    /// Words that were told or written: somebody may be named in them.
    Told,
    /// Somebody else than the employee.
    Others,
}

impl Extract {
    /// The file of a case, line by line, with what concerns others blacked out.
    #[must_use]
    pub fn of(case: &Case, whose: Whose, composer: &Composer<'_>) -> Self {
        let mut extract = Self {
            whose,
            lines: Vec::new(),
        };
        let texts = composer.texts;
        extract.facts(case, composer);
        let story = say!(texts, "doc-access-story");
        extract.push(&story, case.title.expose(), About::Told);
        extract.push(&story, case.summary.expose(), About::Told);
        for track in &case.tracks {
            extract.track(track, composer);
        }
        for consent in &case.consents {
            extract.consent(consent, texts);
        }
        let mut entries: Vec<&Entry> = case.timeline.iter().collect();
        entries.sort_by_key(|entry| entry.on);
        for entry in entries {
            extract.entry(entry, composer);
        }
        for exception in &case.exceptions {
            extract.exception(exception.on(), exception.ground(), texts);
        }
        extract
    }

    /// Blacks a line out, or shows it again; lines with the same words go with it.
    pub fn toggle(&mut self, number: usize) {
        let Some(line) = self.lines.get(number) else {
            return;
        };
        let (words, is_black) = (line.words.clone(), !line.is_black);
        for line in self.lines.iter_mut().filter(|line| line.words == words) {
            line.is_black = is_black;
        }
    }

    /// How many lines are blacked out.
    #[must_use]
    pub fn black(&self) -> usize {
        self.lines.iter().filter(|line| line.is_black).count()
    }

    /// The extract as it leaves the program.
    #[must_use]
    pub fn document(&self, composer: &Composer<'_>) -> Document {
        let texts = composer.texts;
        let intro = match self.whose {
            Whose::Employee => say!(texts, "doc-access-intro-employee"),
            Whose::OtherParty => say!(texts, "doc-access-intro-other"),
        };
        let mut blocks = vec![
            Block::Paragraph(intro),
            Block::Paragraph(say!(texts, "doc-access-black", black = BLACK)),
        ];
        let mut heading = "";
        for line in &self.lines {
            if line.heading != heading {
                heading = &line.heading;
                blocks.push(Block::Heading(heading.to_owned()));
            }
            let words = if line.is_black {
                BLACK
            } else {
                line.words.expose()
            };
            blocks.push(Block::Item(words.to_owned()));
        }
        blocks.extend([
            Block::Heading(say!(texts, "doc-access-rights")),
            Block::Paragraph(say!(texts, "doc-access-rights-text")),
        ]);
        Document {
            title: say!(texts, "doc-title-access"),
            language: texts.language(),
            blocks,
        }
    }

    /// Adds words, a line for each line of them. Empty ones are left out.
    fn push(&mut self, heading: &str, words: &str, about: About) {
        self.named(heading, "", words, about);
    }

    /// Adds words after what they are. Only the first line says what it is.
    fn named(&mut self, heading: &str, name: &str, words: &str, about: About) {
        let lines = words.lines().map(str::trim_end);
        let lines = lines.filter(|line| !line.trim().is_empty());
        for (number, line) in lines.enumerate() {
            let is_black = match (self.whose, about) {
                (Whose::Employee, About::Coded) => false,
                (Whose::Employee, About::Told) => identity_hint(line).is_some(),
                (Whose::Employee, About::Others) | (Whose::OtherParty, _) => true,
            };
            let words = if number == 0 && !name.is_empty() {
                Private::from(format!("{name}: {line}"))
            } else {
                Private::from(line)
            };
            self.lines.push(ExtractLine {
                heading: heading.to_owned(),
                words,
                is_black,
            });
        }
    }

    fn facts(&mut self, case: &Case, composer: &Composer<'_>) {
        let texts = composer.texts;
        let heading = say!(texts, "doc-access-facts");
        let label = |dimension, code| composer.codes.label(dimension, code, texts.language());
        let mut fact = |name: String, words: &str, about: About| {
            self.named(&heading, &name, words, about);
        };
        fact(
            say!(texts, "doc-access-reference"),
            case.reference.as_str(),
            About::Coded,
        );
        fact(
            say!(texts, "doc-access-pseudonym"),
            case.pseudonym.as_str(),
            About::Coded,
        );
        let opened = texts.date_long(case.opened);
        fact(say!(texts, "doc-access-opened"), &opened, About::Coded);
        if let Some(closed) = case.closed {
            let closed = texts.date_long(closed);
            fact(say!(texts, "doc-access-closed"), &closed, About::Coded);
        }
        fact(
            say!(texts, "doc-access-unit"),
            case.unit.expose(),
            About::Told,
        );
        for (name, dimension, code) in [
            (
                say!(texts, "doc-access-organisation"),
                Dimension::Organisation,
                &case.organisation,
            ),
            (say!(texts, "doc-access-bond"), Dimension::Bond, &case.bond),
            (say!(texts, "doc-access-role"), Dimension::Role, &case.role),
            (
                say!(texts, "doc-access-retaliation"),
                Dimension::Retaliation,
                &case.retaliation,
            ),
        ] {
            fact(name, label(dimension, code), About::Coded);
        }
        let other = label(Dimension::OtherParty, &case.other_party);
        fact(say!(texts, "doc-access-other"), other, About::Others);
        for (name, dimension, codes) in [
            (
                say!(texts, "doc-access-nature"),
                Dimension::Nature,
                &case.natures,
            ),
            (
                say!(texts, "doc-access-ground"),
                Dimension::Ground,
                &case.grounds,
            ),
            (
                say!(texts, "doc-access-label"),
                Dimension::Label,
                &case.labels,
            ),
            (
                say!(texts, "doc-access-outcome"),
                Dimension::InformalOutcome,
                &case.informal_outcomes,
            ),
            // A measure against somebody is about that person.
            (
                say!(texts, "doc-access-formal-outcome"),
                Dimension::FormalOutcome,
                &case.formal_outcomes,
            ),
        ] {
            for code in codes {
                let about = match dimension {
                    Dimension::FormalOutcome => About::Others,
                    _ => About::Coded,
                };
                fact(name.clone(), label(dimension, code), about);
            }
        }
        self.days(case, texts);
    }

    /// The days that are kept, beside those of the timeline.
    fn days(&mut self, case: &Case, texts: &Texts) {
        let heading = say!(texts, "doc-access-facts");
        let mut fact = |name: String, words: &str, about: About| {
            self.named(&heading, &name, words, about);
        };
        for (name, day) in [
            (say!(texts, "doc-access-incident"), case.last_incident),
            (say!(texts, "doc-access-contact"), case.next_contact),
            (say!(texts, "doc-access-quiet"), case.quiet_until),
        ] {
            if let Some(day) = day {
                fact(name, &texts.date_long(day), About::Coded);
            }
        }
        if let Some(retention) = &case.retention {
            let until = texts.date_long(retention.destroy_after);
            let ground = retention.policy.ground.expose();
            fact(
                say!(texts, "doc-access-kept"),
                &format!("{until}, {ground}"),
                About::Coded,
            );
        }
        if let Some(caution) = &case.caution {
            let told = texts.date_long(caution.on);
            fact(say!(texts, "doc-access-caution"), &told, About::Coded);
        }
    }

    fn track(&mut self, track: &Track, composer: &Composer<'_>) {
        let texts = composer.texts;
        let heading = say!(texts, "doc-access-roads");
        let road = composer.label(Dimension::Route, &track.route);
        let state = sentences::track_state(texts, track.state());
        self.push(&heading, &format!("{road}: {state}"), About::Coded);
        if let Some(why) = &track.not_reachable_because {
            self.push(&heading, why, About::Told);
        }
        if let Some(what) = &track.preparation {
            self.disclosure(&heading, what, texts);
        }
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

    fn consent(&mut self, consent: &Consent, texts: &Texts) {
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

    /// An entry of the timeline: what somebody else did, or what seems to name somebody, is of others.
    fn entry(&mut self, entry: &Entry, composer: &Composer<'_>) {
        let texts = composer.texts;
        let heading = say!(texts, "doc-access-timeline");
        let about = match entry.by {
            Doer::Adviser | Doer::Employee => About::Told,
            _ => About::Others,
        };
        let day = texts.date_numeric(entry.on);
        let channel = entry
            .channel
            .as_ref()
            .map(|code| composer.label(Dimension::Channel, code).to_owned());
        let event = entry
            .event
            .as_ref()
            .map(|event| sentences::event(texts, event, entry.on));
        let head = channel.map_or_else(|| day.clone(), |channel| format!("{day} {channel}"));
        let words = Some(entry.text.expose().clone());
        let told: Vec<String> = [event, words]
            .into_iter()
            .flatten()
            .filter(|part| !part.trim().is_empty())
            .collect();
        if told.is_empty() {
            self.push(&heading, &head, about);
        }
        self.named(&heading, &head, &told.join(" "), about);
        if let Some(remark) = &entry.remark {
            let name = say!(texts, "doc-access-remark");
            self.named(&heading, &name, remark.expose(), about);
        }
    }

    /// Why secrecy was broken: it concerns others until the adviser says otherwise.
    fn exception(&mut self, on: crate::domain::Date, ground: &Ground, texts: &Texts) {
        let heading = say!(texts, "doc-access-exceptions");
        let day = texts.date_long(on);
        match ground {
            Ground::StatutoryDuty { duty } => {
                self.named(&heading, &day, duty.expose(), About::Others);
            }
            Ground::CrisisOfConscience { conditions, .. } => {
                for condition in conditions {
                    self.named(&heading, &day, condition.expose(), About::Others);
                }
            }
        }
    }
}
