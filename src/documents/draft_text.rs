//! The draft of a complaint (Awb 9:4) or an integrity report: the employee's own words, to the letter, and blanks for
//! what is never stored here.

use super::{Block, Composer, Document};
use crate::{
    domain::{Case, RouteKind, TrackId},
    say,
};

/// How a blank looks in a text that has its own.
const OWN_BLANK: &str = "__";

/// The newest version of the text on a road; none when there is none. The line that names version and digest can be left
/// out.
#[must_use]
pub fn draft_text(
    case: &Case,
    track: &TrackId,
    with_version: bool,
    composer: &Composer<'_>,
) -> Option<Document> {
    let texts = composer.texts;
    let track = case.track(track).ok()?;
    let text = track.text()?;
    let body = text.body.expose();
    let mut blocks = Vec::new();
    let recipient = track.preparation.as_ref().map(|what| &what.recipient);
    if let Some(recipient) = recipient
        .filter(|recipient| !recipient.is_blank() && !body.contains(recipient.expose().as_str()))
    {
        blocks.push(Block::Named {
            name: say!(texts, "doc-to"),
            text: recipient.expose().clone(),
        });
    }
    blocks.push(Block::Paragraph(body.clone()));
    if !body.contains(OWN_BLANK) {
        // Awb 9:4(2): name and address, date, signature. Whoever files fills them in by hand.
        blocks.push(Block::Heading(say!(texts, "doc-fill-in")));
        blocks.extend([
            Block::Blank(say!(texts, "doc-blank-name")),
            Block::Blank(say!(texts, "doc-blank-address")),
            Block::Blank(say!(texts, "doc-blank-date")),
            Block::Blank(say!(texts, "doc-blank-signature")),
        ]);
    }
    if !text.attachments.is_empty() {
        blocks.push(Block::Heading(say!(texts, "doc-attachments")));
        let papers = text.attachments.iter();
        blocks.extend(papers.map(|paper| Block::Item(paper.label.expose().clone())));
    }
    if with_version {
        blocks.push(Block::Paragraph(say!(
            texts,
            "doc-draft-version",
            number = i64::from(text.number),
            mark = text.fingerprint.short()
        )));
    }
    let title = match track.kind {
        RouteKind::IntegrityReport => say!(texts, "doc-title-report"),
        _ => say!(texts, "doc-title-complaint"),
    };
    Some(Document {
        title,
        language: texts.language(),
        blocks,
    })
}
