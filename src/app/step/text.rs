//! Step 3 of a formal road: the employee's own text, in numbered versions. What is typed is sealed while it is typed.

use std::time::Duration;

use super::{Answer, Form, Here, Roads, Stage, StageModel, consent, skeleton};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        editor::Editor,
        effect::{DraftChange, Effect},
        moment::Moment,
        note::SEAL_AFTER,
        reaction::{Reaction, Saving, Typed},
    },
    domain::{
        Action, CaseId, Draft, DraftPurpose, Private, TextVersion, Track, TrackId,
        identity_hint::{IdentityHint, identity_hint},
    },
    say,
};

/// How long after a failure to seal it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// The longest text that is looked through at each key for what seems to point to a person, in lines.
const MOST_LINES_LOOKED_AT: usize = 200;

/// The text of one road.
#[derive(Debug)]
pub struct Sheet {
    track: TrackId,
    /// The text being written; none while it is read.
    pub writing: Option<Writing>,
    /// How far down it is read, in lines.
    pub scroll: usize,
}

/// A version being written.
#[derive(Debug)]
pub struct Writing {
    /// The words.
    pub editor: Editor,
    /// What it began with.
    before: Private,
    seal_at: Option<Duration>,
    /// When it was sealed last.
    pub sealed_at: Option<Moment>,
    /// What in it seems to point to a person.
    pub hint: Option<IdentityHint>,
    has_draft: bool,
}

impl Writing {
    fn new(text: &str) -> Self {
        Self {
            editor: Editor::new(text, (0, 0)),
            before: text.into(),
            seal_at: None,
            sealed_at: None,
            hint: None,
            has_draft: false,
        }
    }

    fn is_changed(&self) -> bool {
        self.editor.text() != *self.before.expose()
    }

    fn changed(&mut self, now: Moment) {
        let (at, _) = self.editor.cursor();
        self.hint = look(self.editor.lines(), at);
        if self.seal_at.is_none() {
            self.seal_at = Some(now.monotonic + SEAL_AFTER);
        }
    }
}

/// Looks at the line of the cursor, and at the whole text while it is short, for what seems to point to a person.
pub(super) fn look(lines: &[String], at: usize) -> Option<IdentityHint> {
    let line = lines.get(at).and_then(|line| identity_hint(line));
    line.or_else(|| {
        let first = lines.iter().take(MOST_LINES_LOOKED_AT);
        first.map(String::as_str).find_map(identity_hint)
    })
}

/// What a new version begins with: the last version, or the skeleton with its blanks.
fn beginning(track: &Track, here: &Here<'_>) -> String {
    match track.text() {
        Some(text) => text.body.expose().clone(),
        None => skeleton::of(track, here),
    }
}

impl Sheet {
    /// The text of a road: to be read, or to be begun when there is none.
    #[must_use]
    pub fn new(track: &Track, here: &Here<'_>) -> Self {
        let none = track.text().is_none() && !track.drafts_locked;
        Self {
            track: track.id.clone(),
            writing: none.then(|| Writing::new(&beginning(track, here))),
            scroll: 0,
        }
    }

    /// The text of a road, to be written on at once.
    #[must_use]
    pub fn writing(track: &Track, here: &Here<'_>) -> Self {
        Self {
            writing: (!track.drafts_locked).then(|| Writing::new(&beginning(track, here))),
            ..Self::reading(&track.id)
        }
    }

    /// The text of a road, to be read.
    fn reading(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            writing: None,
            scroll: 0,
        }
    }

    /// The text as it was when the program locked.
    #[must_use]
    pub fn resume(track: &Track, draft: &Draft, here: &Here<'_>) -> Self {
        Self {
            track: track.id.clone(),
            writing: Some(Writing {
                editor: Editor::new(draft.text.expose(), draft.cursor),
                has_draft: true,
                ..Writing::new(&beginning(track, here))
            }),
            scroll: 0,
        }
    }

    /// The newest version; none when nothing was written yet.
    #[must_use]
    pub fn version<'a>(&self, here: &Here<'a>) -> Option<&'a TextVersion> {
        here.case.track(&self.track).ok()?.text()
    }

    fn draft(&self, case: CaseId) -> Option<Draft> {
        let writing = self.writing.as_ref()?;
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
        self.writing.as_ref()?.seal_at
    }

    /// What becomes of the sealed draft when the program locks now.
    pub(super) fn at_lock(&self, case: CaseId) -> DraftChange {
        match (&self.writing, self.draft(case)) {
            (Some(writing), Some(draft)) if writing.is_changed() => {
                DraftChange::Put(Box::new(draft))
            }
            (Some(writing), _) if writing.has_draft => DraftChange::Clear,
            _ => DraftChange::Keep,
        }
    }

    /// Sealing the draft succeeded, or is to be tried again later.
    pub(super) fn sealed(&mut self, now: Moment, succeeded: bool) {
        if let Some(writing) = &mut self.writing {
            if succeeded {
                writing.seal_at = None;
                writing.sealed_at = Some(now);
                writing.has_draft = true;
            } else {
                writing.seal_at = Some(now.monotonic + TRY_AGAIN_AFTER);
            }
        }
    }

    fn begin(&mut self, here: &Here<'_>) -> Answer {
        let Ok(track) = here.case.track(&self.track) else {
            return Answer::go(Stage::Roads(Roads::new(here)));
        };
        self.writing = Some(Writing::new(&beginning(track, here)));
        Answer::stay()
    }

    /// Ends the writing: the text is the next version, unless it is as it was.
    fn finish(&mut self, here: &Here<'_>) -> Answer {
        let Some(writing) = &self.writing else {
            return Answer::stay();
        };
        if !writing.is_changed() {
            let has_draft = writing.has_draft;
            self.writing = None;
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
        let then = here.then(&case, |_| Stage::Text(Box::new(Self::reading(&self.track))));
        Reaction::Save(Box::new(Saving {
            cases: vec![case],
            draft: DraftChange::Clear,
            said: format!("{lapsed} {kept}").trim().to_owned(),
            then,
        }))
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        Answer::go(match here.case.track(&self.track) {
            Ok(track) => Stage::Form(Box::new(Form::new(track, here))),
            Err(_) => Stage::Roads(Roads::new(here)),
        })
    }
}

/// The most lines that a text takes on the narrowest screen: how far it can be read.
fn most_lines(text: &TextVersion) -> usize {
    let lines = text.body.expose().lines();
    lines.map(|line| line.chars().count() / 50 + 1).sum()
}

impl StageModel for Sheet {
    fn scope(&self) -> Scope {
        match self.writing {
            Some(_) => Scope::StepText,
            // Whoever begins to type here means the text: no letter here writes anything down.
            None => Scope::StepView,
        }
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        if self.writing.is_some() && command == Command::Done {
            return self.finish(here);
        }
        if let Some(writing) = &mut self.writing {
            if writing.editor.command(command) == Some(true) {
                writing.changed(here.around.now);
            }
            return Answer::stay();
        }
        let version = self.version(here);
        match command {
            Command::Back => self.back(here),
            Command::Open if version.is_some() => consent::ask(&self.track, &[], here),
            Command::Write | Command::Open => self.begin(here),
            _ => {
                let lines = version.map_or(0, most_lines);
                self.scroll = walked(command, self.scroll, lines);
                Answer::stay()
            }
        }
    }

    fn refusal(&self, _command: Command, _here: &Here<'_>) -> Option<String> {
        None
    }

    fn typed(&mut self, input: &Typed, here: &Here<'_>) -> Answer {
        let Some(writing) = &mut self.writing else {
            return Answer::stay();
        };
        match writing.editor.typed(input) {
            Ok(true) => writing.changed(here.around.now),
            Ok(false) => {}
            Err(_) => return Reaction::Refuse(say!(here.texts(), "step-text-full")).into(),
        }
        Answer::stay()
    }
}
