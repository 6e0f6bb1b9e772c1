//! Destroying cases, drawn: what goes, what stays, what is out of reach, and the line for the word.

use std::collections::BTreeMap;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{facts, parts, theme};
use crate::{
    app::{
        Around,
        destroy::{DestroyScreen, Row},
        facts::Fact,
    },
    domain::{Code, Dimension, coded::Month, retention::Contents},
    say,
    texts::{Texts, sentences},
};

/// The width of the labels.
const LABEL: usize = 24;

/// Draws the preview and the line for the word.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DestroyScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let [above, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(3)]).areas(area);
    let room = parts::panel(frame, above, &title(screen, around));
    let width = usize::from(room.width);
    let rows: Vec<_> = screen
        .rows(around)
        .iter()
        .map(|row| lines(row, around, width))
        .collect();
    let all: usize = rows.iter().map(Vec::len).sum();
    let fits = all <= usize::from(room.height);
    let top = if fits { 0 } else { screen.top() };
    let seen: Vec<Line<'static>> = rows.into_iter().skip(top).flatten().collect();
    if seen.len() > usize::from(room.height) {
        parts::more(frame, room, texts);
    }
    parts::lines(frame, room, seen);
    let title = say!(texts, "destroy-confirm-title");
    let label = say!(texts, "destroy-confirm", word = say!(texts, "destroy-word"));
    parts::typed_word(frame, below, [&title, &label], &screen.word)
}

/// The sentence above the keys.
pub(super) fn status(screen: &DestroyScreen, around: &Around<'_>) -> String {
    let copies = number(screen.copies(around).len());
    say!(around.texts, "destroy-status", copies = copies)
}

fn title(screen: &DestroyScreen, around: &Around<'_>) -> String {
    let cases = screen.cases(around);
    if let [case] = cases.as_slice() {
        let pseudonym = case.pseudonym.as_str();
        return say!(around.texts, "destroy-title", pseudonym = pseudonym);
    }
    let count = number(cases.len());
    say!(around.texts, "destroy-title-several", count = count)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn lines(row: &Row<'_>, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let heading = |text: String| vec![Line::default(), Line::styled(text, theme::STRONG)];
    let labelled = |label: &str, text: &str| parts::labelled(label, text, LABEL, width);
    match row {
        Row::GoesTitle => vec![Line::styled(say!(texts, "destroy-goes"), theme::STRONG)],
        Row::Goes(case, contents) => {
            labelled(case.pseudonym.as_str(), &contents_told(texts, contents))
        }
        Row::StaysTitle(case) => {
            let pseudonym = case.pseudonym.as_str();
            let mut lines = heading(say!(texts, "destroy-stays", pseudonym = pseudonym));
            let why = parts::wrap(&say!(texts, "destroy-stays-why"), width);
            lines.extend(why.into_iter().map(Line::raw));
            lines
        }
        Row::Line(on, ground) => {
            let ground = sentences::destruction_ground(texts, *ground);
            let text = format!("{}, {ground}", texts.date_numeric(*on));
            labelled(&say!(texts, "destroy-line"), &text)
        }
        Row::Months(facts) => {
            let opened = month(texts, facts.opened);
            let closed = facts.closed.map(|closed| month(texts, closed));
            let text = match closed {
                Some(closed) => format!("{opened} — {closed}"),
                None => opened,
            };
            labelled(&say!(texts, "destroy-months"), &text)
        }
        Row::Codes(dimension, codes) => labelled(
            &list_name(texts, *dimension),
            &told(*dimension, codes, around),
        ),
        Row::Unit(unit) => {
            let units = &around.desk.catalogue().units;
            let unit = units.label(unit, texts.language());
            labelled(&facts::name(Fact::Unit, texts), unit)
        }
        Row::Numbers => labelled(
            &say!(texts, "destroy-numbers"),
            &say!(texts, "destroy-numbers-what"),
        ),
        Row::Contacts(facts) => {
            let months = facts.contacts.iter();
            let each = months.map(|(at, count)| format!("{}: {count}", month(texts, *at)));
            labelled(&say!(texts, "destroy-contacts"), &joined(each))
        }
        Row::Minutes(facts) => {
            let each = facts
                .minutes
                .iter()
                .map(|(at, tasks)| format!("{}: {}", month(texts, *at), minutes(tasks, around)));
            labelled(&say!(texts, "destroy-minutes"), &joined(each))
        }
        Row::ElsewhereTitle => heading(say!(texts, "destroy-elsewhere")),
        Row::Copy(copy) => {
            let day = texts.date_numeric(copy.on);
            let place = copy.place.expose().as_str();
            let text = say!(texts, "destroy-copy", place = place);
            labelled(&day, &text)
        }
        Row::NoCopies => plain(&say!(texts, "destroy-no-copies"), width),
        Row::Paper => plain(&say!(texts, "destroy-paper"), width),
    }
}

fn plain(text: &str, width: usize) -> Vec<Line<'static>> {
    parts::wrap(text, width)
        .into_iter()
        .map(Line::raw)
        .collect()
}

fn joined(each: impl Iterator<Item = String>) -> String {
    each.collect::<Vec<_>>().join("; ")
}

/// How much there is of everything, without what there is none of.
fn contents_told(texts: &Texts, contents: &Contents) -> String {
    let count = |count: usize| (count > 0).then(|| number(count));
    let told = [
        count(contents.entries).map(|n| say!(texts, "destroy-entries", count = n)),
        count(contents.contacts).map(|n| say!(texts, "destroy-of-which", count = n)),
        count(contents.roads).map(|n| say!(texts, "destroy-roads", count = n)),
        count(contents.consents).map(|n| say!(texts, "destroy-consents", count = n)),
        count(contents.texts).map(|n| say!(texts, "destroy-texts", count = n)),
        count(contents.attachments).map(|n| say!(texts, "destroy-attachments", count = n)),
    ];
    let rest = say!(texts, "destroy-and-the-rest");
    joined(told.into_iter().flatten().chain([rest]))
}

fn told(dimension: Dimension, codes: &[&Code], around: &Around<'_>) -> String {
    let language = around.texts.language();
    joined(
        codes
            .iter()
            .map(|code| around.desk.label(dimension, code, language).to_owned()),
    )
}

fn minutes(tasks: &BTreeMap<Code, u32>, around: &Around<'_>) -> String {
    let texts = around.texts;
    let each = tasks.iter().map(|(task, spent)| {
        let task = around.desk.label(Dimension::Task, task, texts.language());
        say!(
            texts,
            "destroy-spent",
            task = task,
            minutes = i64::from(*spent)
        )
    });
    each.collect::<Vec<_>>().join(", ")
}

fn month(texts: &Texts, month: Month) -> String {
    let name = say!(texts, "date-month", month = i64::from(month.month));
    format!("{name} {}", month.year)
}

/// What a list of the counted facts is called.
fn list_name(texts: &Texts, dimension: Dimension) -> String {
    match dimension {
        Dimension::Nature => facts::name(Fact::Natures, texts),
        Dimension::Ground => facts::name(Fact::Grounds, texts),
        Dimension::Role => facts::name(Fact::Role, texts),
        Dimension::Bond => facts::name(Fact::Bond, texts),
        Dimension::OtherParty => facts::name(Fact::OtherParty, texts),
        Dimension::InformalOutcome => facts::name(Fact::InformalOutcomes, texts),
        Dimension::FormalOutcome => facts::name(Fact::FormalOutcomes, texts),
        _ => say!(texts, "destroy-routes"),
    }
}
