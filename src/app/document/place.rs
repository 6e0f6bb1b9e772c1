//! In which file a document is put, and in which form: the end of the name says it.

use crate::{
    app::{field::Field, path},
    documents::Form,
    domain::Case,
    say,
    texts::Texts,
};

/// The longest path.
const LONGEST: usize = 500;

/// A file being named.
#[derive(Debug)]
pub struct Place {
    /// The file, as it is typed.
    pub file: Field,
}

impl Place {
    /// A file in the home directory, with a name that tells nothing.
    pub(super) fn new() -> Self {
        Self {
            file: Field::with("~/document.odt", LONGEST),
        }
    }

    /// The form that the end of the name means.
    #[must_use]
    pub fn form(&self) -> Form {
        match self.end() {
            Some(end) if end.eq_ignore_ascii_case(Form::Plain.ending()) => Form::Plain,
            _ => Form::Odt,
        }
    }

    /// How the name ends, without the dot.
    fn end(&self) -> Option<String> {
        let text = self.file.text();
        let end = std::path::Path::new(text.trim()).extension()?;
        end.to_str().map(str::to_owned)
    }

    /// Whether the name ends in a way that means a form.
    fn has_form(&self) -> bool {
        let end = self.end().unwrap_or_default();
        [Form::Odt, Form::Plain]
            .iter()
            .any(|form| end.eq_ignore_ascii_case(form.ending()))
    }

    /// Gives the name the other end.
    pub(super) fn other_form(&mut self) {
        let text = self.file.text().trim().to_owned();
        let other = match self.form() {
            Form::Odt => Form::Plain,
            Form::Plain => Form::Odt,
        };
        let stem = match self.end() {
            Some(end) if self.has_form() => text.strip_suffix(&end).unwrap_or(&text),
            _ => &text,
        };
        let stem = stem.strip_suffix('.').unwrap_or(stem);
        self.file = Field::with(&format!("{stem}.{}", other.ending()), LONGEST);
    }

    /// Whether it says where it begins, which form it has, and nothing of the case.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn fits(&self, case: Option<&Case>, texts: &Texts) -> Result<(), String> {
        let text = self.file.text().trim().to_owned();
        let wrong = || say!(texts, "document-file-wrong");
        let path = path::typed(&text).ok_or_else(wrong)?;
        path.file_name().ok_or_else(wrong)?;
        if !self.has_form() {
            return Err(say!(texts, "document-file-end"));
        }
        let lower = text.to_lowercase();
        let tells = case.is_some_and(|case| {
            [case.pseudonym.as_str(), case.reference.as_str()]
                .iter()
                .any(|known| lower.contains(&known.to_lowercase()))
        });
        if tells {
            return Err(say!(texts, "document-file-tells"));
        }
        Ok(())
    }
}
