//! The record of this processing for the data protection officer (AVG, article 30, first paragraph): what is kept, for
//! what, how long, and how it is secured. Nothing of any case is in it, not even how many there are.

use super::{Block, Composer, Document};
use crate::{domain::retention::Policy, say};

/// What was chosen in this vault.
#[derive(Clone, Debug, Default)]
pub struct Configured {
    /// The retention rule; none until the organisation chose.
    pub retention: Option<Policy>,
    /// After how many minutes it locks.
    pub lock_minutes: u16,
    /// Whether a recovery sheet opens it too.
    pub has_recovery: bool,
}

/// The record.
#[must_use]
pub fn processing(configured: &Configured, composer: &Composer<'_>) -> Document {
    let texts = composer.texts;
    let retention = match &configured.retention {
        Some(policy) => say!(
            texts,
            "doc-processing-kept",
            months = i64::from(policy.months),
            ground = policy.ground.expose().as_str()
        ),
        None => say!(texts, "doc-processing-not-chosen"),
    };
    let sheet = if configured.has_recovery {
        say!(texts, "doc-processing-with-sheet")
    } else {
        say!(texts, "doc-processing-without-sheet")
    };
    let minutes = i64::from(configured.lock_minutes);
    let item = Block::Item;
    Document {
        title: say!(texts, "doc-title-processing"),
        language: texts.language(),
        blocks: vec![
            Block::Paragraph(say!(texts, "doc-processing-intro")),
            Block::Blank(say!(texts, "doc-processing-controller")),
            Block::Blank(say!(texts, "doc-processing-officer")),
            Block::Blank(say!(texts, "doc-processing-ground")),
            Block::Heading(say!(texts, "doc-processing-why")),
            Block::Paragraph(say!(texts, "doc-processing-why-text")),
            Block::Heading(say!(texts, "doc-processing-who")),
            item(say!(texts, "doc-processing-who-employee")),
            item(say!(texts, "doc-processing-who-others")),
            Block::Heading(say!(texts, "doc-processing-what")),
            item(say!(texts, "doc-processing-what-codes")),
            item(say!(texts, "doc-processing-what-notes")),
            item(say!(texts, "doc-processing-what-texts")),
            item(say!(texts, "doc-processing-what-special")),
            Block::Heading(say!(texts, "doc-processing-not")),
            Block::Paragraph(say!(texts, "doc-processing-not-text")),
            Block::Heading(say!(texts, "doc-processing-to")),
            item(say!(texts, "doc-processing-to-nobody")),
            item(say!(texts, "doc-processing-to-consent")),
            item(say!(texts, "doc-processing-to-abroad")),
            Block::Heading(say!(texts, "doc-processing-how-long")),
            Block::Paragraph(retention),
            Block::Paragraph(say!(texts, "doc-processing-destroyed")),
            Block::Heading(say!(texts, "doc-processing-secured")),
            item(say!(texts, "doc-processing-sealed")),
            item(say!(texts, "doc-processing-offline")),
            item(say!(texts, "doc-processing-locks", minutes = minutes)),
            item(sheet),
            item(say!(texts, "doc-processing-backup")),
        ],
    }
}
