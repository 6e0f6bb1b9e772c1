//! The sheet that an employee can take home: the roads, their rights, who helps. No name, no case, no date.

use super::{
    Block, Document,
    roads::{self, Asker, Group, Road},
};
use crate::{
    catalogue::Catalogue,
    domain::Date,
    say,
    texts::{Texts, roads::Taken},
};

/// The sheet. `looked_at` are the groups of roads that were looked at together, counted from 0; none when it is made from a
/// case. `on` is the day on which the roads are looked up; it is not on the sheet.
#[must_use]
pub fn take_home(
    texts: &Texts,
    catalogue: &Catalogue,
    asker: &Asker,
    looked_at: &[usize],
    on: Date,
) -> Document {
    let groups = roads::groups(texts, catalogue, asker, on);
    let mut blocks = vec![Block::Paragraph(say!(texts, "take-home-for-you"))];
    let looked: Vec<Block> = groups
        .iter()
        .enumerate()
        .filter(|(number, _)| looked_at.contains(number))
        .map(|(_, group)| Block::Item(group.name.clone()))
        .collect();
    if !looked.is_empty() {
        blocks.push(Block::Heading(say!(texts, "take-home-looked")));
        blocks.push(Block::Paragraph(say!(texts, "take-home-looked-note")));
        blocks.extend(looked);
    }
    blocks.extend(rights(texts));
    blocks.push(Block::Heading(say!(texts, "watch-title")));
    blocks.push(Block::Paragraph(say!(texts, "take-home-roads")));
    blocks.extend(groups.iter().flat_map(|group| told(texts, group)));
    blocks.extend(contact(texts));
    Document {
        title: say!(texts, "take-home-title"),
        language: texts.language(),
        blocks,
    }
}

fn rights(texts: &Texts) -> Vec<Block> {
    let items = [
        say!(texts, "take-home-right-choose"),
        say!(texts, "take-home-right-stop"),
        say!(texts, "take-home-right-alone"),
        say!(texts, "take-home-right-company"),
        say!(texts, "take-home-right-harm"),
    ];
    let heading = Block::Heading(say!(texts, "take-home-rights"));
    std::iter::once(heading)
        .chain(items.map(Block::Item))
        .collect()
}

fn told(texts: &Texts, group: &Group) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(group.name.clone())];
    blocks.extend(group.answers.iter().map(|answer| Block::Named {
        name: answer.question.trim_end_matches('?').to_owned(),
        text: answer.text.clone(),
    }));
    blocks.extend(
        group
            .roads
            .iter()
            .map(|road| Block::Item(line(texts, road))),
    );
    blocks
}

/// A road in one line: its name, and why it can't be taken or what to ask.
fn line(texts: &Texts, road: &Road) -> String {
    let name = road.name.as_str();
    match &road.taken {
        Taken::Open(None) => name.to_owned(),
        Taken::Open(Some(note)) => say!(
            texts,
            "take-home-road-open",
            road = name,
            note = note.as_str()
        ),
        Taken::NotOpen(why) => say!(
            texts,
            "take-home-road-not-open",
            road = name,
            why = why.as_str()
        ),
        Taken::Ask(what) => say!(
            texts,
            "take-home-road-ask",
            road = name,
            what = what.as_str()
        ),
    }
}

fn contact(texts: &Texts) -> Vec<Block> {
    vec![
        Block::Heading(say!(texts, "take-home-contact")),
        Block::Paragraph(say!(texts, "take-home-contact-note")),
        Block::Blank(say!(texts, "take-home-contact-name")),
        Block::Blank(say!(texts, "take-home-contact-phone")),
        Block::Blank(say!(texts, "take-home-contact-mail")),
        Block::Blank(say!(texts, "take-home-contact-when")),
        Block::Heading(say!(texts, "take-home-danger")),
        Block::Paragraph(say!(texts, "take-home-danger-note")),
    ]
}
