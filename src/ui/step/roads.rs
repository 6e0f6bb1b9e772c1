//! Step 1, drawn: the roads of this case, all roads in the order of the list, and what the selected one is.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};
use unicode_width::UnicodeWidthStr;

use crate::{
    app::step::{Here, Reach, Roads, Row, reach, told},
    domain::{Code, Dimension},
    say,
    texts::sentences,
    ui::{Viewport, parts},
};

/// The width of the name of a road.
const NAME: usize = 41;

/// Draws the choice of a road.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    roads: &Roads,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let rows = roads.rows(here);
    let selected = roads.selected(&rows);
    let walked = here.case.tracks.len();
    let about = about(
        rows.get(selected),
        here,
        area.width.saturating_sub(4).into(),
    );
    let height = |lines: usize| u16::try_from(lines + 2).unwrap_or(u16::MAX);
    let tracks_height = match walked {
        0 => 0,
        count => height(count).min((area.height / 4).max(3)),
    };
    let [first, second, third] = Layout::vertical([
        Constraint::Length(tracks_height),
        Constraint::Fill(1),
        Constraint::Length(height(about.len()).clamp(6, (area.height / 2).max(6))),
    ])
    .areas(area);
    let on_track = if walked > 0 {
        let room = parts::panel(frame, first, &say!(texts, "step-roads-case"));
        let tracks = rows.iter().take(walked);
        let entries: Vec<_> = tracks.map(|row| line(row, room.width, here)).collect();
        let at = (selected < walked).then_some(selected);
        parts::list(frame, room, &entries, at, viewport.offset("step-tracks"))
    } else {
        None
    };
    let room = parts::panel(frame, second, &say!(texts, "step-roads-all"));
    let routes = rows.iter().skip(walked);
    let entries: Vec<_> = routes.map(|row| line(row, room.width, here)).collect();
    let at = selected.checked_sub(walked);
    let on_road = parts::list(frame, room, &entries, at, viewport.offset("step-roads"));
    let title = rows.get(selected).map_or("", |row| name(row, here));
    let room = parts::panel(frame, third, title);
    let fits = about.len() <= usize::from(room.height);
    parts::lines(frame, room, about);
    if !fits {
        parts::more(frame, room, texts);
    }
    on_track.or(on_road)
}

fn route<'a>(row: &'a Row, here: &Here<'a>) -> Option<&'a Code> {
    match row {
        Row::Track(id) => here.case.track(id).ok().map(|track| &track.route),
        Row::Route(code) => Some(code),
    }
}

fn name<'a>(row: &'a Row, here: &Here<'a>) -> &'a str {
    route(row, here).map_or("", |code| {
        let language = here.texts().language();
        here.around.desk.label(Dimension::Route, code, language)
    })
}

fn line(row: &Row, width: u16, here: &Here<'_>) -> Vec<Line<'static>> {
    let texts = here.texts();
    let right = match row {
        Row::Track(id) => here.case.track(id).map_or_else(
            |_| String::new(),
            |track| sentences::track_state(texts, track.state()),
        ),
        Row::Route(code) => match reach(code, here) {
            Reach::Open(_) => String::new(),
            Reach::NotOpen(_) => say!(texts, "step-mark-shut"),
            Reach::Ask(_) => say!(texts, "step-mark-ask"),
        },
    };
    let room = usize::from(width).saturating_sub(right.width() + 3);
    let name = parts::pad(name(row, here), room.min(NAME));
    vec![Line::raw(format!("{name} {right}"))]
}

/// What there is to know of a road.
fn about(row: Option<&Row>, here: &Here<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = here.texts();
    let Some(code) = row.and_then(|row| route(row, here)) else {
        return Vec::new();
    };
    let codes = here.around.desk.codes();
    let language = texts.language();
    let why = match row {
        Some(Row::Track(id)) => here
            .case
            .track(id)
            .ok()
            .and_then(|track| track.not_reachable_because.as_deref())
            .map(|why| say!(texts, "step-road-shut", why = why)),
        _ => Some(told(code, here).join(" ")).filter(|told| !told.is_empty()),
    };
    let what = codes.route_what(code, language).map(str::to_owned);
    let sees = codes
        .route_sees(code, language)
        .map(|sees| say!(texts, "step-road-sees", sees = sees));
    [what, sees, why]
        .into_iter()
        .flatten()
        .flat_map(|text| parts::wrap(&text, width))
        .map(Line::raw)
        .collect()
}
