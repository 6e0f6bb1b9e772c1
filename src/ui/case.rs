//! One case, drawn: in short, and the timeline with the newest entry on top.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, WIDE, parts, theme};
use crate::{
    app::{Around, BINDINGS, Scope, SubModel, case::CaseScreen},
    domain::{Case, Caution, Dimension, Entry, EntryKind, Event},
    say,
    texts::sentences,
};

const LABEL: usize = 13;
const DAY: usize = 14;
const KIND: usize = 13;

/// Draws a case.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CaseScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let case = around.case(screen.id())?;
    let [path, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let pseudonym = case.pseudonym.as_str();
    let left = format!(" {}", say!(texts, "case-path", pseudonym = pseudonym));
    let right = format!("{} ", case.reference);
    let gap = usize::from(path.width).saturating_sub(left.width() + right.width());
    let line = Line::from(vec![
        Span::styled(left, theme::STRONG),
        Span::raw(" ".repeat(gap)),
        Span::raw(right),
    ]);
    frame.render_widget(Paragraph::new(line), path);
    let title = say!(texts, "case-in-short");
    let timeline = if area.width >= WIDE {
        let [timeline, short] =
            Layout::horizontal([Constraint::Fill(1), Constraint::Length(43)]).areas(body);
        let [short, now] =
            Layout::vertical([Constraint::Length(18), Constraint::Fill(1)]).areas(short);
        let room = parts::panel(frame, short, &title);
        parts::lines(frame, room, facts(case, around, room.width.into()));
        let room = parts::panel(frame, now, &say!(texts, "case-can-now"));
        parts::lines(frame, room, possible(screen, around, room.width.into()));
        timeline
    } else {
        let [short, timeline] =
            Layout::vertical([Constraint::Length(5), Constraint::Fill(1)]).areas(body);
        let room = parts::panel(frame, short, &title);
        parts::lines(frame, room, in_short(case, around, room.width.into()));
        timeline
    };
    draw_timeline(frame, timeline, screen, around, viewport)
}

/// What can be done now, with its key, and what can't, with the reason.
fn possible(screen: &CaseScreen, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let (mut can, mut cannot) = (Vec::new(), Vec::new());
    for row in BINDINGS.iter().filter(|row| row.scope == Scope::Case) {
        let name = (row.name)(texts);
        match screen.refusal(row.command, around) {
            None => {
                let key = row.keys.first().map(|key| key.label(texts));
                let key = parts::pad(&key.unwrap_or_default(), 3);
                can.push(Line::raw(format!("{key}{name}")));
            }
            Some(why) => {
                cannot.push(Line::raw(name));
                let why = parts::wrap(&why, width.saturating_sub(2));
                cannot.extend(why.into_iter().map(|why| Line::raw(format!("  {why}"))));
            }
        }
    }
    if !cannot.is_empty() {
        can.push(Line::default());
        can.push(Line::styled(say!(texts, "case-cannot-now"), theme::STRONG));
    }
    can.extend(cannot);
    can
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "case-status")
}

/// The facts of a case, a line for each.
pub(super) fn facts(case: &Case, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    pairs(case, around)
        .into_iter()
        .chain(next(case, around))
        .flat_map(|(label, text)| parts::labelled(&label, &text, LABEL, width))
        .chain(
            dates(case, around)
                .into_iter()
                .flat_map(|date| parts::wrap(&format!("! {date}"), width))
                .map(Line::raw),
        )
        .chain(case.tracks.iter().map(|track| {
            let route = around
                .desk
                .label(Dimension::Route, &track.route, texts.language());
            let state = sentences::track_state(texts, track.state());
            Line::raw(parts::clip(&format!("{route}: {state}"), width))
        }))
        .collect()
}

fn pairs(case: &Case, around: &Around<'_>) -> Vec<(String, String)> {
    let texts = around.texts;
    let language = texts.language();
    let label = |dimension, code| around.desk.label(dimension, code, language).to_owned();
    let phase = say!(
        texts,
        "case-phase-days",
        phase = sentences::phase(texts, case.phase()),
        days = case.days_open(around.now.today)
    );
    let nature = case.natures.first().map_or_else(
        || say!(texts, "case-not-chosen"),
        |code| label(Dimension::Nature, code),
    );
    let caution = case.caution.as_ref().map_or_else(
        || say!(texts, "case-caution-none"),
        |caution| {
            let day = texts.date_short(caution.on, around.now.today);
            match partly(caution, around) {
                Some(partly) => format!("{day} ({partly})"),
                None => day,
            }
        },
    );
    vec![
        (say!(texts, "case-phase"), phase),
        (say!(texts, "case-nature"), nature),
        (say!(texts, "case-role"), label(Dimension::Role, &case.role)),
        (
            say!(texts, "case-other-party"),
            label(Dimension::OtherParty, &case.other_party),
        ),
        (say!(texts, "case-caution"), caution),
    ]
}

/// Until when a closed case is kept, or what holds it; nothing before its period began.
fn keeps(case: &Case, around: &Around<'_>) -> Option<(String, String)> {
    let texts = around.texts;
    let retention = case.retention.as_ref()?;
    let told = match retention.hold {
        Some(hold) => say!(
            texts,
            "case-held-until",
            day = texts.date_numeric(hold.review_on)
        ),
        None => say!(
            texts,
            "case-kept-until",
            day = texts.date_numeric(retention.destroy_after)
        ),
    };
    Some((say!(texts, "case-keeps"), told))
}

/// What comes next, when there is something; a date that has a line of its own is not said twice.
fn next(case: &Case, around: &Around<'_>) -> Option<(String, String)> {
    let next = if dates(case, around).is_empty() {
        super::cases::next(case, around)
    } else {
        super::cases::agreed(case, around)
    };
    let next = (!next.is_empty()).then(|| (say!(around.texts, "case-next"), next));
    next.or_else(|| keeps(case, around))
}

fn dates(case: &Case, around: &Around<'_>) -> Vec<String> {
    let rules = around.desk.rules();
    case.dates_ahead(&rules.terms, around.now.today)
        .into_iter()
        .map(|date| sentences::deadline(around.texts, date.kind, date.due, around.now.today))
        .collect()
}

/// The same facts in three lines.
fn in_short(case: &Case, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let pairs = pairs(case, around);
    let half = width / 2;
    let cell = |index: usize| {
        pairs.get(index).map_or_else(String::new, |(label, text)| {
            parts::pad(&format!("{label} {text}"), half)
        })
    };
    let date = dates(case, around)
        .into_iter()
        .next()
        .map_or_else(String::new, |date| format!("! {date}. "));
    let next =
        next(case, around).map_or_else(String::new, |(label, text)| format!("{label}: {text}"));
    vec![
        Line::raw(format!("{}{}", cell(0), cell(1))),
        Line::raw(format!("{}{}", cell(2), cell(4))),
        Line::raw(parts::clip(&format!("{date}{next}"), width)),
    ]
}

fn draw_timeline(
    frame: &mut Frame,
    area: Rect,
    screen: &CaseScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let case = around.case(screen.id())?;
    let room = parts::panel(frame, area, &say!(around.texts, "case-timeline"));
    let width = usize::from(room.width).saturating_sub(theme::MARKER.width());
    let entries: Vec<_> = screen
        .entries(around)
        .into_iter()
        .map(|entry| entry_lines(case, entry, around, width))
        .collect();
    let selected = screen.selected().min(entries.len().saturating_sub(1));
    parts::list(
        frame,
        room,
        &entries,
        Some(selected),
        viewport.offset("timeline"),
    )
}

fn entry_lines(
    case: &Case,
    entry: &Entry,
    around: &Around<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let day = around.texts.date_short(entry.on, around.now.today);
    let before = format!(
        "{}{}",
        parts::pad(&day, DAY),
        parts::pad(&kind(entry, around), KIND)
    );
    parts::labelled(&before, &words(case, entry, around), DAY + KIND, width)
}

/// The head of an entry and its words.
pub(super) fn told(case: &Case, entry: &Entry, around: &Around<'_>) -> (String, String) {
    let day = around.texts.date_short(entry.on, around.now.today);
    let head = format!("{day}  {}", kind(entry, around));
    (head, words(case, entry, around))
}

/// How a contact took place, or what else it was.
fn kind(entry: &Entry, around: &Around<'_>) -> String {
    let texts = around.texts;
    match (&entry.channel, entry.kind) {
        (Some(channel), _) => around
            .desk
            .label(Dimension::Channel, channel, texts.language())
            .to_owned(),
        (None, EntryKind::Contact) => say!(texts, "case-kind-contact"),
        (None, EntryKind::Action) => say!(texts, "case-kind-action"),
        (None, EntryKind::Handover) => say!(texts, "case-kind-handover"),
        (None, EntryKind::Milestone) => say!(texts, "case-kind-milestone"),
        (None, EntryKind::Closing) => say!(texts, "case-kind-closing"),
    }
}

/// What the case file noted: with the road it is about, and for the caution how much of it was told.
fn happened(case: &Case, entry: &Entry, event: &Event, around: &Around<'_>) -> String {
    let texts = around.texts;
    let today = around.now.today;
    let track = entry
        .track
        .as_ref()
        .and_then(|id| case.tracks.iter().find(|track| track.id == *id));
    if let Some(track) = track {
        let road = around
            .desk
            .label(Dimension::Route, &track.route, texts.language());
        return sentences::event_on_road(texts, event, road, today);
    }
    let sentence = sentences::event(texts, event, today);
    let partly = case
        .caution
        .as_ref()
        .filter(|caution| *event == Event::CautionGiven && caution.on == entry.on)
        .and_then(|caution| partly(caution, around));
    partly.map_or_else(
        || sentence.clone(),
        |partly| format!("{sentence} ({partly})"),
    )
}

/// How many items of the caution were told, when it were not all.
fn partly(caution: &Caution, around: &Around<'_>) -> Option<String> {
    let told = caution.items.len();
    let all = around.desk.codes().entries(Dimension::CautionItem).len();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    (told < all).then(|| {
        say!(
            around.texts,
            "case-caution-partly",
            told = number(told),
            all = number(all)
        )
    })
}

/// What the case file noted, the adviser's words, and the minutes.
fn words(case: &Case, entry: &Entry, around: &Around<'_>) -> String {
    let texts = around.texts;
    let event = entry
        .event
        .as_ref()
        .map(|event| happened(case, entry, event, around));
    let minutes = entry
        .minutes
        .map(|minutes| say!(texts, "case-minutes", minutes = i64::from(minutes)));
    let minutes = minutes.map(|minutes| format!("({minutes})"));
    [event, Some(entry.text.expose().clone()), minutes]
        .into_iter()
        .flatten()
        .filter(|part| !part.trim().is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
