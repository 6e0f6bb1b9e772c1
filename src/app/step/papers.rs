//! The attachments of a text: named and digested, never kept. Each change is a next version, so that a yes to the text of
//! before does not hold for other papers.

use std::path::PathBuf;

use super::{
    Answer, Here,
    text::{Inner, keep, next},
};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        effect::{Effect, FileDigest},
        field::Field,
        path,
        reaction::{Reaction, Typed},
    },
    domain::{Fingerprint, Track, people::hints_in_label, text::Attachment},
    say,
};

/// The longest path and the longest name, in characters.
const LONGEST: (usize, usize) = (1_000, 120);

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperRow {
    /// An attachment, from 0.
    Attachment(usize),
    /// A file is added.
    AddFile,
    /// A paper is added.
    AddPaper,
}

/// What is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Where a file is.
    Path,
    /// What a file is called that was just read.
    NewFile(Fingerprint),
    /// What a new paper is called.
    NewPaper,
    /// What an attachment is called from now on.
    Again(usize),
}

/// The attachments of one text.
#[derive(Debug, Default)]
pub struct Papers {
    selected: usize,
    /// What is typed, and for what.
    pub typing: Option<(Field, Naming)>,
}

impl Papers {
    pub(super) const fn scope(&self) -> Scope {
        match self.typing {
            Some(_) => Scope::StepLine,
            None => Scope::StepPapers,
        }
    }

    /// The lines of the list.
    #[must_use]
    pub fn rows(&self, track: &Track) -> Vec<PaperRow> {
        let count = track.text().map_or(0, |text| text.attachments.len());
        let papers = (0..count).map(PaperRow::Attachment);
        papers
            .chain([PaperRow::AddFile, PaperRow::AddPaper])
            .collect()
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub fn selected(&self, rows: &[PaperRow]) -> usize {
        self.selected.min(rows.len().saturating_sub(1))
    }

    /// What in the name that is typed seems to point to a person.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        let (field, naming) = self.typing.as_ref()?;
        if *naming == Naming::Path {
            return None;
        }
        let first = hints_in_label(&field.text()).into_iter().next();
        first.map(|hint| hint.words.into_inner())
    }

    /// A file was read: its name is proposed, to be changed.
    pub(super) fn take_file(&mut self, file: FileDigest) {
        if let Some((field, naming)) = &mut self.typing
            && *naming == Naming::Path
        {
            let name: String = file.name.expose().chars().take(LONGEST.1).collect();
            *field = Field::with(&name, LONGEST.1);
            *naming = Naming::NewFile(file.fingerprint);
        }
    }

    pub(super) fn command(
        &mut self,
        command: Command,
        track: &Track,
        here: &Here<'_>,
    ) -> Option<Inner> {
        if let Some((field, naming)) = self.typing.take() {
            return self.typed_line(command, field, naming, track, here).into();
        }
        let rows = self.rows(track);
        let row = rows.get(self.selected(&rows)).copied();
        match (command, row) {
            (Command::Back, _) => return None,
            (Command::Open | Command::Tick, Some(row)) => self.begin(row, track),
            (Command::RemovePaper, Some(PaperRow::Attachment(at))) => {
                return self.remove(at, track, here).into();
            }
            (Command::RemovePaper, _) => {
                let why = say!(here.texts(), "papers-remove-which");
                return Answer::from(Reaction::Refuse(why)).into();
            }
            _ => self.selected = walked(command, self.selected(&rows), rows.len()),
        }
        Inner::stay()
    }

    fn begin(&mut self, row: PaperRow, track: &Track) {
        let papers = track.text().map(|text| text.attachments.as_slice());
        self.typing = Some(match row {
            PaperRow::AddFile => (Field::new(LONGEST.0), Naming::Path),
            PaperRow::AddPaper => (Field::new(LONGEST.1), Naming::NewPaper),
            PaperRow::Attachment(at) => {
                let label = papers.and_then(|papers| papers.get(at));
                let label = label.map_or("", |paper| paper.label.expose().as_str());
                (Field::with(label, LONGEST.1), Naming::Again(at))
            }
        });
    }

    /// Ends the typing, or goes on with it when something is missing.
    fn typed_line(
        &mut self,
        command: Command,
        field: Field,
        naming: Naming,
        track: &Track,
        here: &Here<'_>,
    ) -> Answer {
        let texts = here.texts();
        match command {
            Command::Save => {}
            Command::Back => return Reaction::Say(say!(texts, "papers-not-added")).into(),
            _ => {
                self.typing = Some((field, naming));
                return Answer::stay();
            }
        }
        let text = field.text().trim().to_owned();
        let papers = track.text().map(|text| text.attachments.clone());
        let mut papers = papers.unwrap_or_default();
        let refused = match &naming {
            Naming::Path => {
                let path: Option<PathBuf> = path::typed(&text);
                self.typing = Some((field, naming));
                return match path {
                    Some(path) => Reaction::Effect(Effect::DigestFile(path)).into(),
                    None => Reaction::Refuse(say!(texts, "papers-path-whole")).into(),
                };
            }
            _ if text.is_empty() => Some(say!(texts, "papers-label-empty")),
            Naming::NewFile(fingerprint) => {
                papers.push(Attachment::file(&text, fingerprint.clone()));
                None
            }
            Naming::NewPaper => {
                papers.push(Attachment::on_paper(&text));
                None
            }
            Naming::Again(at) => {
                if let Some(paper) = papers.get_mut(*at) {
                    *paper = paper.called(&text);
                }
                None
            }
        };
        if let Some(why) = refused {
            self.typing = Some((field, naming));
            return Reaction::Refuse(why).into();
        }
        write(papers, track, here)
    }

    fn remove(&mut self, at: usize, track: &Track, here: &Here<'_>) -> Answer {
        let papers = track.text().map(|text| text.attachments.clone());
        let mut papers = papers.unwrap_or_default();
        if at < papers.len() {
            drop(papers.remove(at));
        }
        write(papers, track, here)
    }

    pub(super) fn typed(&mut self, input: &Typed, here: &Here<'_>) -> Answer {
        let fits = match &mut self.typing {
            Some((field, _)) => field.typed(input),
            None => true,
        };
        if fits {
            Answer::stay()
        } else {
            Reaction::Refuse(say!(here.texts(), "step-line-full")).into()
        }
    }
}

fn write(papers: Vec<Attachment>, track: &Track, here: &Here<'_>) -> Answer {
    let body = track.text().map_or("", |text| text.body.expose().as_str());
    let texts = here.texts();
    keep(&track.id, &[next(&track.id, body, papers)], here, |text| {
        say!(
            texts,
            "papers-kept",
            number = i64::from(text.number),
            mark = text.fingerprint.short()
        )
    })
}
