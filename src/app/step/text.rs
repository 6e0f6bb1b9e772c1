//! Step 3 of a formal road: the employee's own text in numbered versions, what goes with it and who is named in it.
//!
//! Nothing but writing holds words that are not on the disk: versions, attachments and names are reached from the text that
//! is read, so that no text under way can be left behind.

use std::time::Duration;

use super::{
    Answer, Form, Here, Names, Papers, Roads, Stage, StageModel, Versions, Writing, consent,
    reading::reading, skeleton, skeleton::Check,
};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        effect::{DraftChange, Effect, FileDigest},
        moment::Moment,
        reaction::{Reaction, Saving, Then, Typed},
    },
    domain::{
        Action, CaseId, Draft, DraftPurpose, Private, TextVersion, Track, TrackId,
        identity_hint::IdentityHint,
    },
    say,
};

/// The text of one road.
#[derive(Debug)]
pub struct Sheet {
    track: TrackId,
    /// What is done with it.
    pub view: View,
    /// Looks which parts of the law a text has.
    pub check: Check,
}

/// What is done with a text.
#[derive(Debug)]
pub enum View {
    /// It is written.
    Writing(Box<Writing>),
    /// It is read; the sentence with the cursor, from 0.
    Reading(usize),
    /// What the law asks is held beside it; the part with the cursor, from 0.
    Check(usize),
    /// Its versions.
    Versions(Versions),
    /// What goes with it.
    Papers(Papers),
    /// Who is named in it.
    Names(Names),
}

/// What a new version begins with: the last version, or the skeleton with its blanks.
fn beginning(track: &Track, here: &Here<'_>) -> String {
    match track.text() {
        Some(text) => text.body.expose().clone(),
        None => skeleton::of(track, here),
    }
}

/// A version to be written: a new text begins where the story goes, so that no heading is spoiled.
fn begun(track: &Track, here: &Here<'_>) -> Writing {
    let text = beginning(track, here);
    match track.text() {
        Some(_) => Writing::new(&text),
        None => Writing::at(&text, skeleton::story(&text, track, here)),
    }
}

impl Sheet {
    fn with(track: &Track, view: View) -> Self {
        Self {
            track: track.id.clone(),
            view,
            check: Check::new(track.kind),
        }
    }

    /// The text of a road: to be read, or to be begun when there is none.
    #[must_use]
    pub fn new(track: &Track, here: &Here<'_>) -> Self {
        if track.text().is_none() {
            return Self::writing(track, here);
        }
        Self::with(track, View::Reading(0))
    }

    /// The text of a road, to be written on at once.
    #[must_use]
    pub fn writing(track: &Track, here: &Here<'_>) -> Self {
        let view = if track.drafts_locked {
            View::Reading(0)
        } else {
            View::Writing(Box::new(begun(track, here)))
        };
        Self::with(track, view)
    }

    /// Whether a yes holds today for the text as it is: the next letter ends it.
    #[must_use]
    pub fn has_standing_yes(&self, here: &Here<'_>) -> bool {
        let today = here.around.now.today;
        here.case.standing_consent(&self.track, today).is_ok()
    }

    /// Who is named in the text of a road, to be talked over.
    #[must_use]
    pub fn names(track: &Track) -> Self {
        Self::with(track, View::Names(Names::default()))
    }

    /// The text as it was when the program locked.
    #[must_use]
    pub fn resume(track: &Track, draft: &Draft, here: &Here<'_>) -> Self {
        let writing = Writing::resume(draft, &beginning(track, here));
        Self::with(track, View::Writing(Box::new(writing)))
    }

    /// The version being written.
    #[must_use]
    pub const fn under_way(&self) -> Option<&Writing> {
        match &self.view {
            View::Writing(writing) => Some(writing),
            _ => None,
        }
    }

    /// What in what is typed seems to point to a person.
    #[must_use]
    pub fn hint(&self) -> Option<IdentityHint> {
        match &self.view {
            View::Writing(writing) => writing.hint.clone(),
            _ => None,
        }
    }

    /// The road.
    #[must_use]
    pub fn road<'a>(&self, here: &Here<'a>) -> Option<&'a Track> {
        here.case.track(&self.track).ok()
    }

    /// The newest version; none when nothing was written yet.
    #[must_use]
    pub fn version<'a>(&self, here: &Here<'a>) -> Option<&'a TextVersion> {
        self.road(here)?.text()
    }

    /// The words as they are now: those being written, or those of the newest version.
    #[must_use]
    pub fn words(&self, here: &Here<'_>) -> String {
        match (&self.view, self.version(here)) {
            (View::Writing(writing), _) => writing.editor.text(),
            (_, Some(text)) => text.body.expose().clone(),
            (_, None) => String::new(),
        }
    }

    fn draft(&self, case: CaseId) -> Option<Draft> {
        let writing = self.under_way()?;
        Some(Draft {
            purpose: DraftPurpose::Text {
                case,
                track: self.track.clone(),
            },
            text: writing.editor.text().into(),
            cursor: writing.editor.cursor(),
        })
    }

    /// The text under way, when it is time to seal it.
    pub(super) fn draft_due(&self, case: CaseId, now: Moment) -> Option<Draft> {
        self.seal_at().filter(|at| *at <= now.monotonic)?;
        self.draft(case)
    }

    /// When it is to be sealed.
    pub(super) fn seal_at(&self) -> Option<Duration> {
        self.under_way()?.seal_at
    }

    /// What becomes of the sealed draft when the program locks now.
    pub(super) fn at_lock(&self, case: CaseId) -> DraftChange {
        match (self.under_way(), self.draft(case)) {
            (Some(writing), Some(draft)) if writing.is_changed() => {
                DraftChange::Put(Box::new(draft))
            }
            (Some(writing), _) if writing.has_draft => DraftChange::Clear,
            _ => DraftChange::Keep,
        }
    }

    /// Sealing the draft succeeded, or is to be tried again later.
    pub(super) fn sealed(&mut self, now: Moment, succeeded: bool) {
        if let View::Writing(writing) = &mut self.view {
            writing.sealed(now, succeeded);
        }
    }

    /// A file was read for its digest.
    pub(super) fn take_file(&mut self, file: FileDigest) {
        if let View::Papers(papers) = &mut self.view {
            papers.take_file(file);
        }
    }

    fn begin(&mut self, here: &Here<'_>) -> Answer {
        let Some(track) = self.road(here) else {
            return Answer::go(Stage::Roads(Roads::new(here)));
        };
        *self = Self::writing(track, here);
        Answer::stay()
    }

    /// Ends the writing: the text is the next version, unless it is as it was.
    fn finish(&mut self, here: &Here<'_>) -> Answer {
        let Some(writing) = self.under_way() else {
            return Answer::stay();
        };
        if !writing.is_changed() {
            let has_draft = writing.has_draft;
            self.view = View::Reading(0);
            return if has_draft {
                Reaction::Effect(Effect::SaveDraft(None)).into()
            } else if self.version(here).is_none() {
                self.back(here)
            } else {
                Answer::stay()
            };
        }
        let papers = self
            .version(here)
            .map(|text| text.attachments.clone())
            .unwrap_or_default();
        let write = Action::WriteText(self.track.clone(), writing.editor.text().into(), papers);
        self.write(&write, here).into()
    }

    fn write(&self, write: &Action, here: &Here<'_>) -> Reaction {
        let (case, lapsed) = match here.after(std::slice::from_ref(write), String::new()) {
            Ok(after) => after,
            Err(refused) => return refused,
        };
        let text = case.track(&self.track).ok().and_then(Track::text);
        let kept = text.map_or_else(String::new, |text| {
            say!(
                here.texts(),
                "step-text-kept",
                number = i64::from(text.number),
                mark = text.fingerprint.short()
            )
        });
        let then = here.then(&case, |here| Stage::of_text(&self.track, here));
        Reaction::Save(Box::new(Saving {
            cases: vec![case],
            draft: DraftChange::Clear,
            said: format!("{lapsed} {kept}").trim().to_owned(),
            then,
        }))
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        Answer::go(match self.road(here) {
            Some(track) => Stage::Form(Box::new(Form::new(track, here))),
            None => Stage::Roads(Roads::new(here)),
        })
    }

    /// Goes on to the question, or first to who is named.
    fn go_on(&mut self, here: &Here<'_>) -> Answer {
        let open = self
            .road(here)
            .is_some_and(Track::names_somebody_unconfirmed);
        if open {
            self.view = View::Names(Names::default());
            return Reaction::Say(say!(here.texts(), "names-first")).into();
        }
        consent::ask(&self.track, &[], here)
    }

    fn looked_at(&mut self, command: Command, here: &Here<'_>) -> Answer {
        let version = self.version(here);
        match command {
            Command::Back if matches!(self.view, View::Check(_)) => self.view = View::Reading(0),
            Command::Back => return self.back(here),
            Command::Open if version.is_some() => return self.go_on(here),
            Command::Write | Command::Open => return self.begin(here),
            Command::Versions => self.view = View::Versions(Versions::new(self.road(here))),
            Command::Attachments => self.view = View::Papers(Papers::default()),
            Command::Names => self.view = View::Names(Names::default()),
            Command::CheckText => {
                self.view = match self.view {
                    View::Check(_) => View::Reading(0),
                    _ => View::Check(0),
                };
            }
            _ => {
                let words = self.words(here);
                let count = match self.view {
                    View::Check(_) => self.check.of(&words).len(),
                    _ => reading(&words).len(),
                };
                if let View::Reading(at) | View::Check(at) = &mut self.view {
                    *at = walked(command, *at, count);
                }
            }
        }
        Answer::stay()
    }
}

/// Takes steps that change the text and stays; `said` tells of the version that came of it.
pub(super) fn keep(
    track: &TrackId,
    steps: &[Action],
    here: &Here<'_>,
    said: impl FnOnce(&TextVersion) -> String,
) -> Answer {
    let (case, lapsed) = match here.after(steps, String::new()) {
        Ok(after) => after,
        Err(refused) => return refused.into(),
    };
    let text = case.track(track).ok().and_then(Track::text);
    let kept = text.map_or_else(String::new, said);
    let said = format!("{lapsed} {kept}").trim().to_owned();
    Reaction::save(case, said, Then::Stay).into()
}

/// The step that makes these words and these attachments the next version.
pub(super) fn next(
    track: &TrackId,
    body: &str,
    papers: Vec<crate::domain::text::Attachment>,
) -> Action {
    Action::WriteText(track.clone(), Private::from(body), papers)
}

impl StageModel for Sheet {
    fn scope(&self) -> Scope {
        match &self.view {
            View::Writing(_) => Scope::StepText,
            // Whoever begins to type here means the text: no letter here writes anything down.
            View::Reading(_) | View::Check(_) => Scope::StepView,
            View::Versions(versions) => versions.scope(),
            View::Papers(papers) => papers.scope(),
            View::Names(_) => Scope::StepNames,
        }
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        let Some(track) = self.road(here) else {
            return Answer::go(Stage::Roads(Roads::new(here)));
        };
        let inner = match &mut self.view {
            View::Writing(_) if command == Command::Done => return self.finish(here),
            View::Writing(writing) => {
                if writing.editor.command(command) == Some(true) {
                    writing.changed(here.around.now);
                }
                return Answer::stay();
            }
            View::Reading(_) | View::Check(_) => return self.looked_at(command, here),
            View::Versions(versions) => versions.command(command, track, here),
            View::Papers(papers) => papers.command(command, track, here),
            View::Names(names) => match names.command(command, track, here) {
                Inner::GoOn => return self.go_on(here),
                other => other,
            },
        };
        match inner {
            Inner::Answer(answer) => answer,
            Inner::GoOn => Answer::stay(),
            Inner::Close => {
                self.view = View::Reading(0);
                Answer::stay()
            }
        }
    }

    fn refusal(&self, command: Command, here: &Here<'_>) -> Option<String> {
        let texts = here.texts();
        let none = self.version(here).is_none();
        match command {
            Command::Versions | Command::Names if none => Some(say!(texts, "versions-none")),
            Command::Attachments if none => Some(say!(texts, "papers-text-first")),
            _ => None,
        }
    }

    fn typed(&mut self, input: &Typed, here: &Here<'_>) -> Answer {
        match &mut self.view {
            View::Papers(papers) => papers.typed(input, here),
            View::Writing(writing) => match writing.editor.typed(input) {
                Ok(true) => {
                    writing.changed(here.around.now);
                    Answer::stay()
                }
                Ok(false) => Answer::stay(),
                Err(_) => Reaction::Refuse(say!(here.texts(), "step-text-full")).into(),
            },
            _ => Answer::stay(),
        }
    }
}

/// How a part of the sheet answers.
#[derive(Debug)]
pub(super) enum Inner {
    /// As a stage does.
    Answer(Answer),
    /// On to the question.
    GoOn,
    /// Back to the text.
    Close,
}

impl Inner {
    pub(super) const fn stay() -> Self {
        Self::Answer(Answer::stay())
    }
}

impl From<Answer> for Inner {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}
