//! Writing a note in a case. What is written is sealed every few seconds, and kept when the program locks.

use std::time::Duration;

use super::{
    command::{Command, Scope},
    editor::Editor,
    effect::{DraftChange, Effect},
    facts::Fact,
    moment::Moment,
    pick::PickScreen,
    reaction::{Around, Reaction, Saving, SubModel, Then, Typed},
};
use crate::{
    domain::{
        Action, CaseId, Code, Dimension, Doer, Draft, DraftPurpose, Entry, EntryKind, Phase,
        identity_hint::{IdentityHint, identity_hint},
    },
    say,
    texts::sentences,
};

/// How long after a change the text is sealed.
pub const SEAL_AFTER: Duration = Duration::from_secs(3);

/// How long after a failure to seal it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// How many lines are looked through for names after every key.
const MOST_LINES_LOOKED_AT: usize = 60;

/// Minutes by which the time spent is corrected.
const MINUTES_STEP: u16 = 5;

/// A note being written.
#[derive(Debug)]
pub struct NoteScreen {
    case: CaseId,
    /// The text.
    pub editor: Editor,
    /// The channel of the contact; none for a note that is no contact.
    pub channel: Option<Code>,
    /// The task.
    pub task: Code,
    earlier: u16,
    begun: Duration,
    seal_at: Option<Duration>,
    /// When it was sealed last.
    pub sealed_at: Option<Moment>,
    /// Something in the text that seems to point to a person.
    pub hint: Option<IdentityHint>,
}

impl NoteScreen {
    /// An empty note in a case: a talk, and the first task of the list.
    #[must_use]
    pub fn new(case: CaseId, around: &Around<'_>) -> Self {
        let first = |dimension| {
            let entries = around.desk.codes().entries(dimension);
            entries.first().map(|entry| entry.code.clone())
        };
        Self {
            case,
            editor: Editor::new("", (0, 0)),
            channel: first(Dimension::Channel),
            task: first(Dimension::Task).unwrap_or_else(|| Code::literal("T-BEG")),
            earlier: 0,
            begun: around.now.monotonic,
            seal_at: None,
            sealed_at: None,
            hint: None,
        }
    }

    /// The note that was under way; none when its case is gone.
    #[must_use]
    pub fn resume(draft: &Draft, around: &Around<'_>) -> Option<Self> {
        let DraftPurpose::Note {
            case,
            channel,
            task,
            minutes,
        } = &draft.purpose
        else {
            return None;
        };
        around.case(*case)?;
        let mut note = Self {
            case: *case,
            editor: Editor::new(draft.text.expose(), draft.cursor),
            channel: (*channel != no_channel()).then(|| channel.clone()),
            task: task.clone(),
            earlier: *minutes,
            begun: around.now.monotonic,
            seal_at: None,
            sealed_at: None,
            hint: None,
        };
        note.look();
        Some(note)
    }

    /// In which case it is written.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// Minutes spent so far.
    #[must_use]
    pub fn minutes(&self, now: Moment) -> u16 {
        let here = now.monotonic.saturating_sub(self.begun).as_secs() / 60;
        self.earlier
            .saturating_add(u16::try_from(here).unwrap_or(u16::MAX))
    }

    /// Looks at the line of the cursor, and at the whole text while it is short.
    fn look(&mut self) {
        let lines = self.editor.lines();
        let (here, _) = self.editor.cursor();
        let line = lines.get(here).and_then(|line| identity_hint(line));
        self.hint = line.or_else(|| {
            let first = lines.iter().take(MOST_LINES_LOOKED_AT);
            first.map(String::as_str).find_map(identity_hint)
        });
    }

    fn changed(&mut self, now: Moment) {
        self.look();
        if self.seal_at.is_none() {
            self.seal_at = Some(now.monotonic + SEAL_AFTER);
        }
    }

    fn draft(&self, now: Moment) -> Draft {
        Draft {
            purpose: DraftPurpose::Note {
                case: self.case,
                channel: self.channel.clone().unwrap_or_else(no_channel),
                task: self.task.clone(),
                minutes: self.minutes(now),
            },
            text: self.editor.text().into(),
            cursor: self.editor.cursor(),
        }
    }
}

/// What a sealed note says when it is no contact.
fn no_channel() -> Code {
    Code::new("geen").unwrap_or_else(|| Code::literal("K-TOE"))
}

impl NoteScreen {
    /// The entry of the timeline that the note becomes.
    fn entry(&self, now: Moment) -> Entry {
        let kind = match self.channel {
            Some(_) => EntryKind::Contact,
            None => EntryKind::Action,
        };
        let minutes = self.minutes(now);
        Entry {
            channel: self.channel.clone(),
            task: Some(self.task.clone()),
            minutes: (minutes > 0).then_some(minutes),
            ..Entry::new(now.today, kind, Doer::Adviser, self.editor.text().trim())
        }
    }

    fn done(&self, around: &Around<'_>) -> Reaction {
        if self.editor.is_blank() {
            return Reaction::BackAnd(Effect::SaveDraft(None));
        }
        let step = Action::Write(self.entry(around.now));
        match around.after(self.case, &[step]) {
            Ok(case) => Reaction::Save(Box::new(Saving {
                cases: vec![case],
                draft: DraftChange::Clear,
                said: say!(around.texts, "note-saved", time = around.now.clock()),
                then: self.then(around),
            })),
            Err(refusal) => Reaction::Refuse(sentences::refusal(around.texts, &refusal)),
        }
    }

    /// After a contact of aftercare it is asked whether speaking up brought disadvantage (`domain.md` D14); Esc leaves it.
    fn then(&self, around: &Around<'_>) -> Then {
        let aftercare = around
            .case(self.case)
            .is_some_and(|case| case.phase() == Phase::Aftercare);
        if aftercare && self.channel.is_some() {
            let question = PickScreen::new(self.case, Fact::Retaliation, around);
            return Then::Replace(Box::new(question.into()));
        }
        Then::Back
    }

    fn next_channel(&mut self, around: &Around<'_>) {
        let entries = around.desk.codes().entries(Dimension::Channel);
        let mut codes = entries.iter().map(|entry| entry.code.clone());
        self.channel = match &self.channel {
            None => codes.next(),
            Some(now) => codes.skip_while(|code| code != now).nth(1),
        };
    }

    fn next_task(&mut self, around: &Around<'_>) {
        let entries = around.desk.codes().entries(Dimension::Task);
        let after = entries
            .iter()
            .skip_while(|entry| entry.code != self.task)
            .nth(1);
        if let Some(entry) = after.or_else(|| entries.first()) {
            self.task = entry.code.clone();
        }
    }

    fn correct_minutes(&mut self, command: Command, now: Moment) {
        let minutes = self.minutes(now);
        self.begun = now.monotonic;
        self.earlier = match command {
            Command::MoreMinutes => minutes.saturating_add(MINUTES_STEP),
            _ => minutes.saturating_sub(MINUTES_STEP),
        };
    }
}

impl SubModel for NoteScreen {
    fn scope(&self) -> Scope {
        Scope::Note
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Done => return self.done(around),
            Command::NextChannel => self.next_channel(around),
            Command::NextTask => self.next_task(around),
            Command::MoreMinutes | Command::FewerMinutes => {
                self.correct_minutes(command, around.now);
            }
            _ => {
                if self.editor.command(command) == Some(true) {
                    self.changed(around.now);
                }
                return Reaction::Stay;
            }
        }
        self.changed(around.now);
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        match self.editor.typed(input) {
            Ok(true) => self.changed(around.now),
            Ok(false) => {}
            Err(_) => return Reaction::Refuse(say!(around.texts, "note-full")),
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    fn draft_due(&self, now: Moment) -> Option<Draft> {
        (self.seal_at? <= now.monotonic).then(|| self.draft(now))
    }

    fn seal_at(&self) -> Option<Duration> {
        self.seal_at
    }

    fn at_lock(&self, now: Moment) -> DraftChange {
        if self.editor.is_blank() {
            DraftChange::Clear
        } else {
            DraftChange::Put(Box::new(self.draft(now)))
        }
    }

    fn sealed(&mut self, now: Moment, succeeded: bool) {
        if succeeded {
            self.seal_at = None;
            self.sealed_at = Some(now);
        } else {
            self.seal_at = Some(now.monotonic + TRY_AGAIN_AFTER);
        }
    }
}
