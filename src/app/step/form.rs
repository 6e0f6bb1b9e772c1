//! Step 2: to whom, what, with or without a name, and who acts. Each answer is in the case as soon as it is given.

use super::{Answer, Here, Roads, Sheet, Stage, StageModel, Start, consent, writing::look};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        editor::Editor,
        field::Field,
        reaction::{Reaction, Typed},
    },
    domain::{
        Action, Actor, Disclosure, IdentityLevel, Private, Refusal, RouteKind, Step, Track,
        TrackId,
        identity_hint::{IdentityHint, identity_hint},
    },
    say,
    texts::sentences,
};

/// The longest answer of one line, in characters.
const LONGEST: usize = 300;

/// The parts of the form, in the order of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormPart {
    /// Who receives it.
    Recipient,
    /// Why, in the employee's words.
    Purpose,
    /// What, a line for each thing.
    Information,
    /// How much of the employee's identity.
    Identity,
    /// Who acts.
    Actor,
    /// The limits in the employee's words.
    Limits,
    /// Other people, a line for each, by their role.
    People,
    /// Goes on.
    GoOn,
}

impl FormPart {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Recipient,
        Self::Purpose,
        Self::Information,
        Self::Identity,
        Self::Actor,
        Self::Limits,
        Self::People,
        Self::GoOn,
    ];

    fn next(self) -> Self {
        let at = Self::ALL.iter().position(|part| *part == self);
        let next = at.and_then(|at| Self::ALL.get(at + 1));
        next.copied().unwrap_or(Self::GoOn)
    }
}

/// What is being done in the form.
#[derive(Debug)]
pub enum FormMode {
    /// Nothing is typed.
    Reading,
    /// One line is typed.
    Line(Field),
    /// A line for each thing is typed.
    Lines(Box<Editor>),
    /// One of a few is chosen; the cursor, from 0.
    Choosing(usize),
}

/// The form of one road.
#[derive(Debug)]
pub struct Form {
    track: TrackId,
    kind: RouteKind,
    /// The answers.
    pub what: Disclosure,
    /// The part with the cursor.
    pub part: FormPart,
    /// What is being done.
    pub mode: FormMode,
}

impl Form {
    /// The form of a road, with the answers that were given before.
    #[must_use]
    pub fn new(track: &Track, here: &Here<'_>) -> Self {
        Self {
            track: track.id.clone(),
            kind: track.kind,
            what: track
                .preparation
                .clone()
                .unwrap_or_else(|| empty(track, here)),
            part: FormPart::Recipient,
            mode: FormMode::Reading,
        }
    }

    /// Which kind of road it is.
    #[must_use]
    pub const fn kind(&self) -> RouteKind {
        self.kind
    }

    /// The levels of identity that this kind of road knows: a complaint is open (Awb 9:9).
    #[must_use]
    pub const fn levels(&self) -> &'static [IdentityLevel] {
        match self.kind {
            RouteKind::Complaint => &[IdentityLevel::Open],
            _ => &IdentityLevel::ALL,
        }
    }

    /// Who can act on this kind of road. A formal step is the employee's own.
    #[must_use]
    pub const fn actors(&self) -> &'static [Actor] {
        const ALL: [Actor; 3] = [
            Actor::EmployeeAlone,
            Actor::EmployeeWithAdviser,
            Actor::AdviserOnBehalf,
        ];
        match self.kind {
            RouteKind::Complaint | RouteKind::IntegrityReport => ALL.split_at(2).0,
            RouteKind::Informal | RouteKind::Employee => &ALL,
        }
    }

    /// What seems to point to a person in what is being typed.
    #[must_use]
    pub fn hint(&self) -> Option<IdentityHint> {
        match &self.mode {
            FormMode::Line(field) => identity_hint(&field.text()),
            FormMode::Lines(editor) => look(editor.lines(), editor.cursor().0),
            FormMode::Reading | FormMode::Choosing(_) => None,
        }
    }

    fn begin(&mut self) {
        let lines = |text: &str| {
            let last = text.split('\n').count().saturating_sub(1);
            FormMode::Lines(Box::new(Editor::new(text, (last, usize::from(u16::MAX)))))
        };
        let line = |text: &Private| FormMode::Line(Field::with(text.expose(), LONGEST));
        self.mode = match self.part {
            FormPart::Recipient => line(&self.what.recipient),
            FormPart::Purpose => line(&self.what.purpose),
            FormPart::Limits => line(&self.what.limits),
            FormPart::Information => lines(self.what.information.expose()),
            FormPart::People => lines(&people_as_lines(&self.what.people)),
            FormPart::Identity => {
                let now = self
                    .levels()
                    .iter()
                    .position(|one| *one == self.what.identity);
                FormMode::Choosing(now.unwrap_or_default())
            }
            FormPart::Actor => {
                let now = self.actors().iter().position(|one| *one == self.what.actor);
                FormMode::Choosing(now.unwrap_or_default())
            }
            FormPart::GoOn => FormMode::Reading,
        };
    }

    /// Takes the answer that was being given, and puts it in the case when it is another than before.
    fn take(&mut self, onward: bool, here: &Here<'_>) -> Answer {
        let mode = std::mem::replace(&mut self.mode, FormMode::Reading);
        let part = self.part;
        match (part, mode) {
            (FormPart::Recipient, FormMode::Line(field)) => {
                self.what.recipient = field.text().trim().into();
            }
            (FormPart::Purpose, FormMode::Line(field)) => {
                self.what.purpose = field.text().trim().into();
            }
            (FormPart::Limits, FormMode::Line(field)) => {
                self.what.limits = field.text().trim().into();
            }
            (FormPart::Information, FormMode::Lines(editor)) => {
                self.what.information = editor.text().trim().into();
            }
            (FormPart::People, FormMode::Lines(editor)) => {
                self.what.people = people_from_lines(&editor.text());
            }
            (FormPart::Identity, FormMode::Choosing(at)) => {
                if let Some(level) = self.levels().get(at) {
                    self.what.identity = *level;
                }
            }
            (FormPart::Actor, FormMode::Choosing(at)) => {
                if let Some(actor) = self.actors().get(at) {
                    self.what.actor = actor.clone();
                }
            }
            _ => {}
        }
        if onward {
            self.part = part.next();
        }
        self.save(here)
    }

    fn save(&self, here: &Here<'_>) -> Answer {
        let before = here.case.track(&self.track).ok();
        if before.and_then(|track| track.preparation.as_ref()) == Some(&self.what) {
            return Answer::stay();
        }
        here.keep(&[self.step()], say!(here.texts(), "step-kept"))
            .into()
    }

    fn step(&self) -> Action {
        Action::PrepareDisclosure(self.track.clone(), Box::new(self.what.clone()))
    }

    /// Goes on: to the text of a formal road, to the question of another.
    fn go_on(&self, here: &Here<'_>) -> Answer {
        if !self.what.is_complete() {
            let why = sentences::refusal(here.texts(), &Refusal::DisclosureIncomplete);
            return Reaction::Refuse(why).into();
        }
        let first = here
            .case
            .track(&self.track)
            .is_ok_and(|track| track.preparation.as_ref() != Some(&self.what));
        let kept: &[Action] = if first { &[self.step()] } else { &[] };
        if !self.kind.is_formal() {
            return consent::ask(&self.track, kept, here);
        }
        let sheet = |here: &Here<'_>| match here.case.track(&self.track) {
            Ok(track) => Stage::Text(Box::new(Sheet::new(track, here))),
            Err(_) => Stage::Roads(Roads::new(here)),
        };
        if first {
            here.go(kept, say!(here.texts(), "step-kept"), sheet).into()
        } else {
            Answer::go(sheet(here))
        }
    }

    fn reading(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back => return self.back(here),
            Command::Open if self.part == FormPart::GoOn => return self.go_on(here),
            Command::Open | Command::Write => self.begin(),
            _ => {
                let at = FormPart::ALL.iter().position(|part| *part == self.part);
                let to = walked(command, at.unwrap_or_default(), FormPart::ALL.len());
                if let Some(part) = FormPart::ALL.get(to) {
                    self.part = *part;
                }
            }
        }
        Answer::stay()
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        match here.case.track(&self.track) {
            Ok(track) if track.kind == RouteKind::Employee => {
                Answer::go(Stage::Start(Start::new(&self.track)))
            }
            _ => Answer::go(Stage::Roads(Roads::at(&self.track))),
        }
    }
}

/// The form before anything was answered: the usual recipient, no name unless the road asks for it, the employee acts.
fn empty(track: &Track, here: &Here<'_>) -> Disclosure {
    let texts = here.texts();
    let recipient = here
        .around
        .desk
        .codes()
        .recipient(&track.route, texts.language());
    let (information, identity) = match track.kind {
        RouteKind::Complaint => (say!(texts, "step-what-complaint"), IdentityLevel::Open),
        RouteKind::IntegrityReport => {
            (say!(texts, "step-what-report"), IdentityLevel::Confidential)
        }
        RouteKind::Informal | RouteKind::Employee => (String::new(), IdentityLevel::Nothing),
    };
    Disclosure {
        step: Step::Share,
        route: Some(track.route.clone()),
        recipient: recipient.unwrap_or_default().into(),
        purpose: Private::default(),
        information: information.into(),
        identity,
        actor: Actor::EmployeeAlone,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    }
}

fn people_as_lines(people: &[Private]) -> String {
    let lines: Vec<_> = people.iter().map(|one| one.expose().as_str()).collect();
    lines.join("\n")
}

fn people_from_lines(text: &str) -> Vec<Private> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(Private::from)
        .collect()
}

impl StageModel for Form {
    fn scope(&self) -> Scope {
        match self.mode {
            FormMode::Reading | FormMode::Choosing(_) => Scope::Step,
            FormMode::Line(_) => Scope::StepLine,
            FormMode::Lines(_) => Scope::StepText,
        }
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        let choices = match self.part {
            FormPart::Identity => self.levels().len(),
            _ => self.actors().len(),
        };
        match (&mut self.mode, command) {
            (FormMode::Reading, _) => self.reading(command, here),
            (FormMode::Choosing(_), Command::Open | Command::Tick) => self.take(true, here),
            (FormMode::Choosing(_), Command::Back) => {
                self.mode = FormMode::Reading;
                Answer::stay()
            }
            (FormMode::Choosing(at), _) => {
                *at = walked(command, *at, choices);
                Answer::stay()
            }
            // What was typed is kept when Esc is pressed, too: Esc never destroys.
            (FormMode::Line(_), Command::Back) => self.take(false, here),
            (FormMode::Line(_), Command::Save) | (FormMode::Lines(_), Command::Done) => {
                self.take(true, here)
            }
            (FormMode::Lines(editor), _) => {
                let _changed = editor.command(command);
                Answer::stay()
            }
            (FormMode::Line(_), _) => Answer::stay(),
        }
    }

    fn refusal(&self, _command: Command, _here: &Here<'_>) -> Option<String> {
        None
    }

    fn typed(&mut self, input: &Typed, here: &Here<'_>) -> Answer {
        let fits = match &mut self.mode {
            FormMode::Line(field) => field.typed(input),
            FormMode::Lines(editor) => editor.typed(input).is_ok(),
            FormMode::Reading | FormMode::Choosing(_) => true,
        };
        if fits {
            Answer::stay()
        } else {
            Reaction::Refuse(say!(here.texts(), "step-line-full")).into()
        }
    }
}
