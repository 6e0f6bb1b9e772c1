//! Who may be named in a text, drawn: each with where it stands and what the employee said about it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Here, Names, Sheet},
    domain::{
        Track,
        identity_hint::HintKind,
        people::{Named, Standing},
    },
    say,
    texts::Texts,
    ui::{Viewport, parts},
};

/// The room below the list, with its borders.
const BELOW: u16 = 6;

/// The width of what was said.
const SAID: usize = 16;

/// Draws who is named.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    names: &Names,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let track = sheet.road(here)?;
    let named = track.named();
    let is_open = |one: &&Named| one.standing == Standing::Open;
    let open = named.iter().filter(is_open).count();
    let count = i64::try_from(open).unwrap_or(i64::MAX);
    let [above, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(BELOW)]).areas(area);
    let room = parts::panel(frame, above, &say!(texts, "names-title", count = count));
    let width = usize::from(room.width.saturating_sub(3));
    let mut entries: Vec<Vec<Line<'static>>> = named
        .iter()
        .map(|one| parts::labelled(&said(one.standing, texts), &told(one, texts), SAID, width))
        .collect();
    entries.push(vec![Line::raw(say!(texts, "names-go-on"))]);
    let offset = viewport.offset("step-names");
    let selected = names.selected(&named);
    let cursor = parts::list(frame, room, &entries, Some(selected), offset);
    let room = parts::panel(frame, below, &say!(texts, "step-ready-means"));
    let meaning = meaning(named.get(selected), named.is_empty(), open, track, texts);
    let lines = parts::wrap(&meaning, room.width.into());
    parts::lines(frame, room, lines.into_iter().map(Line::raw).collect());
    cursor
}

fn said(standing: Standing, texts: &Texts) -> String {
    match standing {
        Standing::Open => say!(texts, "names-open"),
        Standing::Confirmed => say!(texts, "names-confirmed"),
        Standing::NoPerson => say!(texts, "names-no-person"),
    }
}

fn told(one: &Named, texts: &Texts) -> String {
    let kind = match one.kind {
        HintKind::Name => say!(texts, "names-kind-name"),
        HintKind::Email => say!(texts, "names-kind-email"),
        HintKind::Phone => say!(texts, "names-kind-phone"),
        HintKind::Number => say!(texts, "names-kind-number"),
    };
    let numbers = |numbers: &[usize]| {
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        numbers.join(", ")
    };
    let lines =
        (!one.lines.is_empty()).then(|| say!(texts, "names-line", lines = numbers(&one.lines)));
    let papers = (!one.attachments.is_empty()).then(|| {
        say!(
            texts,
            "names-attachment",
            numbers = numbers(&one.attachments)
        )
    });
    let words = parts::clip(one.words.expose(), 40);
    [Some(format!("“{words}”")), lines, papers, Some(kind)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn meaning(
    selected: Option<&Named>,
    is_empty: bool,
    open: usize,
    track: &Track,
    texts: &Texts,
) -> String {
    let first = match selected {
        Some(_) => say!(texts, "names-means"),
        None if is_empty => say!(texts, "names-none"),
        None if open > 0 => say!(texts, "names-go-on-open"),
        None => say!(texts, "names-go-on-means"),
    };
    let named = track.named();
    let people = track.preparation.iter().flat_map(|what| &what.people);
    let by_role: Vec<&str> = people
        .filter(|person| named.iter().all(|one| one.words != **person))
        .map(|person| person.expose().as_str())
        .collect();
    if by_role.is_empty() {
        return first;
    }
    let people = by_role.join(", ");
    format!("{first} {}", say!(texts, "names-by-role", people = people))
}
