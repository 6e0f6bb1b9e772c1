//! The extract for a request of access (AVG, article 15): every line of the file, about one person, with what concerns
//! others blacked out.
//!
//! Notes are not outside the right of access because they are notes (Hof Den Haag 17 September 2019), and the right may
//! not harm others (AVG, article 15, fourth paragraph). So every line is there, and each can be blacked out. What is
//! blacked out is always as long as the next: its length tells nothing, and its words are nowhere in the document.

mod roads;

use super::{Block, Composer, Document};
use crate::{
    domain::{
        Case, Date, Dimension, Doer, Entry, Private, WaitingOn, exception::Ground,
        identity_hint::identity_hint, mode::IntegrityMode,
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
        if let Some(unit) = &case.unit_code {
            fact(
                say!(texts, "doc-access-unit-code"),
                unit.as_str(),
                About::Coded,
            );
        }
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
        self.days(case, composer);
    }

    /// The days that are kept, beside those of the timeline.
    fn days(&mut self, case: &Case, composer: &Composer<'_>) {
        let texts = composer.texts;
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
        let waits = match case.waiting_on {
            Some(WaitingOn::Employee) => Some(say!(texts, "review-waits-for-employee")),
            Some(WaitingOn::Adviser) => Some(say!(texts, "review-waits-for-me")),
            None => None,
        };
        if let Some(waits) = waits {
            fact(say!(texts, "review-waiting"), &waits, About::Coded);
        }
        for moment in &case.aftercare {
            let name = say!(texts, "doc-access-aftercare");
            fact(name, &texts.date_long(moment.day()), About::Coded);
        }
        if let Some(transfer) = &case.transfer {
            let name = say!(texts, "doc-access-transfer");
            fact(name, &texts.date_long(transfer.package.on), About::Coded);
        }
        if case.mode == Some(IntegrityMode::ReportChannel) {
            let told = say!(texts, "doc-access-report-channel");
            fact(say!(texts, "doc-access-mode"), &told, About::Coded);
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
            for item in &caution.items {
                let told = composer.label(Dimension::CautionItem, item);
                fact(String::new(), told, About::Coded);
            }
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
    fn exception(&mut self, on: Date, ground: &Ground, texts: &Texts) {
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
