//! Documents that leave the program: what they say, as a value that the preview, the plain text and the ODT are all made of.
//!
//! Nothing but its title, its language and its blocks is in a document: no author, no place, no time.

use crate::domain::Language;

pub mod access;
mod consent_statement;
pub mod consultation;
mod draft_text;
pub mod figures;
mod odt;
pub mod offer;
mod open_document;
mod processing;
pub mod roads;
mod rows;
pub mod take_home;

pub use access::Extract;
pub use consent_statement::consent_statement;
pub use draft_text::draft_text;
pub use offer::{Composer, Offer, Subject};
pub use open_document::NotMade;
pub use processing::{Configured, processing};
pub use take_home::take_home;

/// In which form a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// An `OpenDocument` text, the open standard that the Dutch government prescribes for texts that are worked on.
    Odt,
    /// Plain text in UTF-8.
    Plain,
}

impl Form {
    /// How the name of a file of this form ends, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Odt => "odt",
            Self::Plain => "txt",
        }
    }
}

/// One part of a document, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading below the title.
    Heading(String),
    /// Words; a line break within them is kept.
    Paragraph(String),
    /// A line of a list.
    Item(String),
    /// Something by its name: `Aan: klachtencommissie`.
    Named {
        /// The name.
        name: String,
        /// What there is to say.
        text: String,
    },
    /// A line that the employee fills in by hand: `Naam: ______`.
    Blank(String),
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title, at the top.
    pub title: String,
    /// The language of the words.
    pub language: Language,
    /// All else.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The words as they are shown before they are written, and exactly what the plain text holds. Ends with a line break.
    #[must_use]
    pub fn plain(&self) -> String {
        self.rows().iter().fold(String::new(), |mut text, row| {
            text.push_str(row.text());
            text.push('\n');
            text
        })
    }

    /// The file as it is written.
    ///
    /// # Errors
    /// When there is no room for it in memory.
    pub fn bytes(&self, form: Form) -> Result<Vec<u8>, NotMade> {
        match form {
            Form::Odt => odt::made(self),
            Form::Plain => Ok(self.plain().into_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_text_has_every_block_in_its_place() {
        let document = Document {
            title: "Klacht".to_owned(),
            language: Language::Dutch,
            blocks: vec![
                Block::Named {
                    name: "Aan".to_owned(),
                    text: "de commissie".to_owned(),
                },
                Block::Blank("Naam".to_owned()),
                Block::Heading("Wat er gebeurde".to_owned()),
                Block::Paragraph("Eerst dit.\nToen dat.".to_owned()),
                Block::Item("een bijlage".to_owned()),
            ],
        };
        assert_eq!(
            document.plain(),
            "Klacht\n\nAan: de commissie\nNaam: ______________________________\n\nWat er gebeurde\n\nEerst dit.\nToen \
             dat.\n\n- een bijlage\n"
        );
    }
}
