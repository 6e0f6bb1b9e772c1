//! What a document is made of before it is written: taken as it is, line by line, or in words that the adviser changes.

use crate::{
    app::{
        command::Command,
        editor::Editor,
        reaction::{Around, Reaction, Typed},
    },
    documents::{
        Composer, Document, Extract, Subject, access::Whose, consent_statement, consultation,
        draft_text,
    },
    domain::{
        Case, ConsentId, TrackId,
        identity_hint::{IdentityHint, identity_hint},
    },
    say,
    texts::Texts,
};

/// What a document is made of.
#[derive(Debug)]
pub enum Material {
    /// The employee's text on a road, to the letter.
    Text {
        /// The road.
        track: TrackId,
        /// Whether a line names version and digest.
        with_version: bool,
    },
    /// What the employee said yes to.
    Consent(ConsentId),
    /// Every line of the file, some blacked out.
    Lines {
        /// The lines.
        extract: Extract,
        /// Whether one was changed.
        is_changed: bool,
    },
    /// Words that the adviser changes.
    Words {
        /// The words.
        editor: Box<Editor>,
        /// Whether they were changed.
        is_changed: bool,
        /// What in them seems to point to a person.
        hint: Option<IdentityHint>,
    },
    /// The roads, with nothing of the case.
    TakeHome,
    /// What was chosen for this vault.
    Processing,
}

impl Material {
    /// What a subject begins with.
    pub(super) fn of(subject: &Subject, case: &Case, composer: &Composer<'_>) -> Self {
        match subject {
            Subject::Text(track) => Self::Text {
                track: track.clone(),
                with_version: true,
            },
            Subject::Consent(consent) => Self::Consent(consent.clone()),
            Subject::Access(whose) => Self::Lines {
                extract: Extract::of(case, *whose, composer),
                is_changed: false,
            },
            Subject::Consultation => {
                let words = consultation::beginning(case, composer);
                Self::Words {
                    hint: identity_hint(&words),
                    editor: Box::new(Editor::new(&words, (0, 0))),
                    is_changed: false,
                }
            }
            Subject::TakeHome => Self::TakeHome,
            Subject::Processing => Self::Processing,
        }
    }

    /// What it is about.
    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Text { track, .. } => Subject::Text(track.clone()),
            Self::Consent(consent) => Subject::Consent(consent.clone()),
            Self::Lines { extract, .. } => Subject::Access(extract.whose),
            Self::Words { .. } => Subject::Consultation,
            Self::TakeHome => Subject::TakeHome,
            Self::Processing => Subject::Processing,
        }
    }

    /// The road it belongs to; none when it belongs to none.
    pub(super) const fn track(&self) -> Option<&TrackId> {
        match self {
            Self::Text { track, .. } => Some(track),
            _ => None,
        }
    }

    /// What it is called in the timeline.
    pub(super) fn name(&self, texts: &Texts) -> String {
        match self {
            Self::Text { .. } => say!(texts, "document-noted-text"),
            Self::Consent(_) => say!(texts, "doc-name-consent-none"),
            Self::Lines { extract, .. } => match extract.whose {
                Whose::Employee => say!(texts, "doc-name-access-employee"),
                Whose::OtherParty => say!(texts, "doc-name-access-other"),
            },
            Self::Words { .. } => say!(texts, "doc-name-consultation"),
            Self::TakeHome => say!(texts, "doc-name-take-home"),
            Self::Processing => say!(texts, "doc-name-processing"),
        }
    }

    /// Exactly what would be written of a case.
    pub(super) fn document(&self, case: &Case, composer: &Composer<'_>) -> Option<Document> {
        match self {
            Self::Text {
                track,
                with_version,
            } => draft_text(case, track, *with_version, composer),
            Self::Consent(consent) => consent_statement(case, consent, composer),
            Self::Lines { extract, .. } => Some(extract.document(composer)),
            Self::Words { editor, .. } => Some(consultation::extract(&editor.text(), composer)),
            Self::TakeHome | Self::Processing => None,
        }
    }

    /// Whether something would get lost if it went away now.
    pub(super) const fn is_changed(&self) -> bool {
        match self {
            Self::Lines { is_changed, .. } | Self::Words { is_changed, .. } => *is_changed,
            Self::Text { .. } | Self::Consent(_) | Self::TakeHome | Self::Processing => false,
        }
    }

    /// Blacks a line out, or shows it again.
    pub(super) fn toggle(&mut self, number: usize) {
        if let Self::Lines {
            extract,
            is_changed,
        } = self
        {
            extract.toggle(number);
            *is_changed = true;
        }
    }

    /// Leaves the line with version and digest out, or puts it back.
    pub(super) const fn toggle_version(&mut self) {
        if let Self::Text { with_version, .. } = self {
            *with_version = !*with_version;
        }
    }

    /// Changes words by a command.
    pub(super) fn command(&mut self, command: Command, _around: &Around<'_>) {
        if let Self::Words {
            editor,
            is_changed,
            hint,
        } = self
            && editor.command(command) == Some(true)
        {
            *is_changed = true;
            *hint = identity_hint(&editor.text());
        }
    }

    /// Changes words by typing.
    pub(super) fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let Self::Words {
            editor,
            is_changed,
            hint,
        } = self
        else {
            return Reaction::Stay;
        };
        match editor.typed(input) {
            Ok(true) => {
                *is_changed = true;
                *hint = identity_hint(&editor.text());
            }
            Ok(false) => {}
            Err(_) => return Reaction::Refuse(say!(around.texts, "step-text-full")),
        }
        Reaction::Stay
    }
}
