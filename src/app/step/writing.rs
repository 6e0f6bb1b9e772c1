//! A version of the employee's text while it is written. What is typed is sealed while it is typed.

use std::time::Duration;

use crate::{
    app::{editor::Editor, moment::Moment, note::SEAL_AFTER},
    domain::{
        Draft, Private,
        identity_hint::{IdentityHint, identity_hint},
    },
};

/// How long after a failure to seal it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// The longest text that is looked through at each key for what seems to point to a person, in lines.
const MOST_LINES_LOOKED_AT: usize = 200;

/// A version being written.
#[derive(Debug)]
pub struct Writing {
    /// The words.
    pub editor: Editor,
    /// What it began with.
    before: Private,
    pub(super) seal_at: Option<Duration>,
    /// When it was sealed last.
    pub sealed_at: Option<Moment>,
    /// What in it seems to point to a person.
    pub hint: Option<IdentityHint>,
    pub(super) has_draft: bool,
}

impl Writing {
    pub(super) fn new(text: &str) -> Self {
        Self::at(text, (0, 0))
    }

    /// A text with the cursor at a line and a character of it, from 0.
    pub(super) fn at(text: &str, cursor: (usize, usize)) -> Self {
        Self {
            editor: Editor::new(text, cursor),
            before: text.into(),
            seal_at: None,
            sealed_at: None,
            hint: None,
            has_draft: false,
        }
    }

    /// The text as it was when the program locked, on what it began with.
    pub(super) fn resume(draft: &Draft, before: &str) -> Self {
        Self {
            editor: Editor::new(draft.text.expose(), draft.cursor),
            has_draft: true,
            ..Self::new(before)
        }
    }

    pub(super) fn is_changed(&self) -> bool {
        self.editor.text() != *self.before.expose()
    }

    pub(super) fn changed(&mut self, now: Moment) {
        let (at, _) = self.editor.cursor();
        self.hint = look(self.editor.lines(), at);
        if self.seal_at.is_none() {
            self.seal_at = Some(now.monotonic + SEAL_AFTER);
        }
    }

    /// Sealing succeeded, or is to be tried again later.
    pub(super) fn sealed(&mut self, now: Moment, succeeded: bool) {
        if succeeded {
            self.seal_at = None;
            self.sealed_at = Some(now);
            self.has_draft = true;
        } else {
            self.seal_at = Some(now.monotonic + TRY_AGAIN_AFTER);
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
