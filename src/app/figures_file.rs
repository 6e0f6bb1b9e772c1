//! A file of published figures: what is in it is read first, then its form and its name. Only what is out is ever in a file.

use super::{
    cases::walked,
    command::{Command, Scope},
    effect::Effect,
    field::Field,
    path,
    reaction::{Around, Reaction, SubModel, Typed},
};
use crate::{
    documents::figures::{Format, Labels, ReportHead, file, plain},
    say,
    tally::report::LedgerRelease,
};

/// The longest path.
const LONGEST: usize = 500;

/// The narrowest room in which a preview is read, in columns: how far it can be read follows from it.
const NARROWEST: usize = 54;

/// In which form the figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileForm {
    /// A text, a spreadsheet, a table or a page.
    Report(Format),
    /// What others can check by program.
    Json,
}

impl FileForm {
    /// All, in the order in which Tab walks through them.
    pub const ALL: [Self; 5] = [
        Self::Report(Format::Odt),
        Self::Report(Format::Ods),
        Self::Report(Format::Csv),
        Self::Report(Format::Html),
        Self::Json,
    ];

    /// How the name of a file of this form ends, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Report(format) => format.ending(),
            Self::Json => "json",
        }
    }

    /// The form that the end of a name means.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let end = std::path::Path::new(name.trim()).extension()?.to_str()?;
        Self::ALL
            .into_iter()
            .find(|form| end.eq_ignore_ascii_case(form.ending()))
    }

    /// The file, whole; none when there is no room for it in memory.
    #[must_use]
    pub fn content(self, release: &LedgerRelease, labels: &Labels<'_>) -> Option<Vec<u8>> {
        match self {
            Self::Report(format) => file(&release.report, &head(release), labels, format).ok(),
            Self::Json => {
                let mut text = serde_json::to_vec_pretty(&release.document).ok()?;
                text.push(b'\n');
                Some(text)
            }
        }
    }
}

/// What stands above a release that isn't in its figures.
#[must_use]
pub fn head(release: &LedgerRelease) -> ReportHead {
    ReportHead {
        period: release.question.period.to_string(),
        published_on: release.on,
        advisers: release.advisers,
    }
}

/// Where the making of a file stands.
#[derive(Debug)]
pub enum Stage {
    /// What is written, from this line on.
    Preview(usize),
    /// In which file. The end of the name is the form.
    Place(Field),
    /// It is in this file.
    Made(String),
}

/// A file being made of a release.
#[derive(Debug)]
pub struct FiguresFileScreen {
    release: LedgerRelease,
    stage: Stage,
}

impl FiguresFileScreen {
    /// A file of this release.
    #[must_use]
    pub const fn new(release: LedgerRelease) -> Self {
        Self {
            release,
            stage: Stage::Preview(0),
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// What is written, in plain text: the same words and figures are in every form.
    #[must_use]
    pub fn words(&self, around: &Around<'_>) -> String {
        let head = head(&self.release);
        around.labels(|labels| plain(&self.release.report, &head, None, labels))
    }

    fn suggested(&self) -> Field {
        let form = FileForm::Report(Format::Odt);
        let period = self.release.question.period;
        let name = format!("~/cijfers-{period}.{}", form.ending());
        Field::with(&name, LONGEST)
    }

    fn read(&mut self, from: usize, command: Command, around: &Around<'_>) {
        if command == Command::Open {
            self.stage = Stage::Place(self.suggested());
            return;
        }
        let rows = |line: &str| line.chars().count() / NARROWEST + 1;
        let lines = self.words(around).lines().map(rows).sum();
        self.stage = Stage::Preview(walked(command, from, lines));
    }

    fn write(&self, around: &Around<'_>) -> Reaction {
        let Stage::Place(field) = &self.stage else {
            return Reaction::Stay;
        };
        let texts = around.texts;
        let path = field.text().trim().to_owned();
        let has_name = path::typed(&path).is_some_and(|path| path.file_name().is_some());
        if !has_name {
            return Reaction::Refuse(say!(texts, "document-file-wrong"));
        }
        let Some(form) = FileForm::of_name(&path) else {
            return Reaction::Refuse(say!(texts, "figures-file-end"));
        };
        match around.labels(|labels| form.content(&self.release, labels)) {
            Some(content) => Reaction::Effect(Effect::SaveFile { path, content }),
            None => Reaction::Refuse(say!(texts, "figures-file-too-large")),
        }
    }
}

/// A name with the end of the next form.
fn next_form(field: &Field) -> Field {
    let text = field.text().trim().to_owned();
    let form = FileForm::of_name(&text);
    let place = FileForm::ALL.iter().position(|known| Some(*known) == form);
    let next = place.map_or(0, |place| place + 1);
    let next = FileForm::ALL.get(next).or(FileForm::ALL.first());
    let stem = form
        .and_then(|form| text.len().checked_sub(form.ending().len() + 1))
        .and_then(|end| text.get(..end))
        .unwrap_or(&text);
    let ending = next.map_or("odt", |form| form.ending());
    Field::with(&format!("{stem}.{ending}"), LONGEST)
}

impl SubModel for FiguresFileScreen {
    fn scope(&self) -> Scope {
        match self.stage {
            Stage::Preview(_) => Scope::FiguresPreview,
            Stage::Place(_) => Scope::FiguresPlace,
            Stage::Made(_) => Scope::DocumentMade,
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (&self.stage, command) {
            (Stage::Preview(_) | Stage::Made(_), Command::Back)
            | (Stage::Made(_), Command::Open) => return Reaction::Back,
            (Stage::Place(_), Command::Back) => self.stage = Stage::Preview(0),
            (Stage::Place(_), Command::Save) => return self.write(around),
            (Stage::Place(field), Command::OtherFileForm) => {
                self.stage = Stage::Place(next_form(field));
            }
            (Stage::Preview(from), _) => self.read(*from, command, around),
            _ => {}
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        if let Stage::Place(field) = &mut self.stage {
            field.typed(input);
        }
        Reaction::Stay
    }

    fn after_document(&mut self, _around: &Around<'_>) -> Reaction {
        if let Stage::Place(field) = &self.stage {
            self.stage = Stage::Made(field.text().trim().to_owned());
        }
        Reaction::Stay
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_walks_through_the_forms_and_keeps_the_name() {
        let mut field = Field::with("~/jaar 2025.odt", LONGEST);
        let mut names = Vec::new();
        for _press in 0..5 {
            field = next_form(&field);
            names.push(field.text());
        }
        let expected = ["ods", "csv", "html", "json", "odt"];
        assert_eq!(names, expected.map(|end| format!("~/jaar 2025.{end}")));
    }

    #[test]
    fn a_name_without_a_known_end_gets_one() {
        let field = next_form(&Field::with("~/cijfers", LONGEST));
        assert_eq!(field.text(), "~/cijfers.odt");
    }
}
