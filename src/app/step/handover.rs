//! The last step: exactly what goes where, who did it, and that it happened today. The program itself sends nothing.

use super::{
    Answer, Difference, Form, Here, Lapsed, Ready, Roads, Sheet, Stage, StageModel, consent,
    difference,
};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        question::Question,
        reaction::Reaction,
    },
    domain::{Action, Actor, Disclosure, TextVersion, Track, TrackId},
    say,
};

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverRow {
    /// Who acted is confirmed.
    Actor,
    /// Each person who is named was gone through with the employee.
    People,
    /// It is recorded as handed over.
    Record,
}

/// The ways out when no yes holds, in the order of the screen.
const WAYS_OUT: usize = 3;

/// The handover of one road.
#[derive(Debug)]
pub struct Handover {
    track: TrackId,
    selected: usize,
    /// Whether it was confirmed who acted.
    pub actor: bool,
    /// Whether the people who are named were confirmed.
    pub people: bool,
    /// How far down the difference is read, in lines; none while it is not shown.
    pub compared: Option<usize>,
}

impl Handover {
    /// The handover of a road; nothing is confirmed.
    #[must_use]
    pub fn new(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            selected: 0,
            actor: false,
            people: false,
            compared: None,
        }
    }

    /// The road.
    #[must_use]
    pub fn road<'a>(&self, here: &Here<'a>) -> Option<&'a Track> {
        here.case.track(&self.track).ok()
    }

    /// Why it can't be handed over now; none when a yes holds.
    #[must_use]
    pub fn lapsed<'a>(&self, here: &Here<'a>) -> Option<Lapsed<'a>> {
        Lapsed::of(self.road(here)?, here)
    }

    /// The lines of the list.
    #[must_use]
    pub fn rows(&self, here: &Here<'_>) -> Vec<HandoverRow> {
        let named = self
            .road(here)
            .and_then(|track| track.preparation.as_ref())
            .is_some_and(|what| !what.people.is_empty());
        let mut rows = vec![HandoverRow::Actor];
        if named {
            rows.push(HandoverRow::People);
        }
        rows.push(HandoverRow::Record);
        rows
    }

    /// Which line, or which way out, is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// What would be shared.
    #[must_use]
    pub fn what(&self, here: &Here<'_>) -> Option<Disclosure> {
        self.road(here)?.disclosure()
    }

    fn act(&mut self, here: &Here<'_>) -> Answer {
        match self.rows(here).get(self.selected) {
            Some(HandoverRow::Actor) => self.actor = !self.actor,
            Some(HandoverRow::People) => self.people = !self.people,
            Some(HandoverRow::Record) => return self.record(here).into(),
            None => {}
        }
        Answer::stay()
    }

    /// Asks, on the harmless choice, whether it happened today.
    fn record(&self, here: &Here<'_>) -> Reaction {
        let texts = here.texts();
        let step = Action::HandOver {
            track: self.track.clone(),
            actor_confirmed: self.actor,
            people_confirmed: self.people,
        };
        let said = say!(texts, "step-handed-over");
        let done = here.go(&[step], said, |here| Stage::of_id(&self.track, here));
        let (Some(track), Some(what)) = (self.road(here), self.what(here)) else {
            return done;
        };
        if matches!(done, Reaction::Refuse(_)) {
            return done;
        }
        let recipient = what.recipient.expose().as_str();
        let mut lines = vec![say!(texts, "step-handover-to", recipient = recipient)];
        match track.text() {
            Some(text) => lines.push(say!(
                texts,
                "step-handover-text",
                number = i64::from(text.number),
                mark = text.fingerprint.short()
            )),
            None => lines.push(what.information.expose().clone()),
        }
        lines.push(say!(texts, "step-handover-nothing-sent"));
        let yes = if what.actor == Actor::AdviserOnBehalf {
            say!(texts, "step-handover-yes-adviser")
        } else {
            say!(texts, "step-handover-yes-employee")
        };
        let title = say!(texts, "step-handover-title");
        Reaction::ask(Question::new(title, lines, say!(texts, "step-handover-no")).or(yes, done))
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        Answer::go(match self.road(here) {
            Some(track) if track.kind.is_formal() => Stage::Ready(Ready::new(&self.track)),
            Some(track) => Stage::Form(Box::new(Form::new(track, here))),
            None => Stage::Roads(Roads::new(here)),
        })
    }

    /// When no yes holds: ask again, look at the difference, or put the earlier text back.
    fn way_out(&mut self, command: Command, lapsed: &Lapsed<'_>, here: &Here<'_>) -> Answer {
        let texts = here.texts();
        let ways = [Command::Open, Command::Compare, Command::RestoreText];
        let chosen = match (command, ways.get(self.selected)) {
            (Command::Open, Some(way)) => *way,
            _ => command,
        };
        match chosen {
            Command::Open => return self.ask_again(here),
            Command::Compare | Command::RestoreText if !lapsed.is_another_text() => {
                return Reaction::Refuse(say!(texts, "step-same-text")).into();
            }
            Command::Compare => self.compared = Some(0),
            Command::RestoreText => return self.restore(lapsed, here),
            Command::NextPart => self.selected = (self.selected + 1) % WAYS_OUT,
            Command::PreviousPart => {
                self.selected = (self.selected + WAYS_OUT - 1) % WAYS_OUT;
            }
            _ => self.selected = walked(command, self.selected, WAYS_OUT),
        }
        Answer::stay()
    }

    /// Asks again; without an answer on what exactly, that comes first.
    fn ask_again(&self, here: &Here<'_>) -> Answer {
        match self.road(here) {
            Some(track) if track.preparation.is_none() => {
                Answer::go(Stage::Form(Box::new(Form::new(track, here))))
            }
            _ => consent::ask(&self.track, &[], here),
        }
    }

    fn restore(&self, lapsed: &Lapsed<'_>, here: &Here<'_>) -> Answer {
        let Some(then) = lapsed.then else {
            return Answer::stay();
        };
        let write = Action::WriteText(
            self.track.clone(),
            then.body.clone(),
            then.attachments.clone(),
        );
        let number = i64::from(then.number);
        here.keep(
            &[write],
            say!(here.texts(), "step-restored", number = number),
        )
        .into()
    }

    /// What changed since the yes: the two versions, and what differs.
    #[must_use]
    pub fn changes<'a>(
        &self,
        here: &Here<'a>,
    ) -> Option<(&'a TextVersion, &'a TextVersion, Difference)> {
        let lapsed = self.lapsed(here)?;
        let (then, now) = (lapsed.then?, lapsed.now?);
        Some((then, now, difference(then, now)))
    }
}

impl StageModel for Handover {
    /// The scope can't see the case, so the keys of both states are in one scope; each says when it does not fit.
    fn scope(&self) -> Scope {
        match self.compared {
            Some(_) => Scope::Step,
            None => Scope::StepHandover,
        }
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn refusal(&self, command: Command, here: &Here<'_>) -> Option<String> {
        let texts = here.texts();
        match (command, self.lapsed(here)) {
            (Command::Compare | Command::RestoreText, None) => Some(say!(texts, "step-yes-holds")),
            (Command::Compare | Command::RestoreText, Some(lapsed)) => {
                let same = !lapsed.is_another_text();
                same.then(|| say!(texts, "step-same-text"))
            }
            _ => None,
        }
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        if let Some(line) = self.compared {
            let changes = self.changes(here).map(|(.., changes)| changes);
            let changes = changes.unwrap_or_default();
            self.compared = match command {
                Command::Back | Command::Open => None,
                Command::NextPart => Some(changes.next(line, true)),
                Command::PreviousPart => Some(changes.next(line, false)),
                _ => Some(walked(command, line, changes.lines())),
            };
            return Answer::stay();
        }
        match command {
            Command::Back => return self.back(here),
            Command::Write => {
                if let Some(track) = self.road(here).filter(|track| track.kind.is_formal()) {
                    return Answer::go(Stage::Text(Box::new(Sheet::writing(track, here))));
                }
                return self.back(here);
            }
            _ => {}
        }
        if let Some(lapsed) = self.lapsed(here) {
            return self.way_out(command, &lapsed, here);
        }
        match command {
            Command::Open | Command::Tick => self.act(here),
            Command::Compare | Command::RestoreText => Answer::stay(),
            _ => {
                self.selected = walked(command, self.selected, self.rows(here).len());
                Answer::stay()
            }
        }
    }
}
