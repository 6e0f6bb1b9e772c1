//! What follows, drawn: where the road stands, its dates, and what can be noted now.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::{
        field::Field,
        step::{Act, Follow, FollowMode, Here, outcomes},
    },
    domain::{Code, Date, Track, TrackState},
    say,
    texts::sentences,
    ui::{Viewport, parts},
};

/// Draws what follows.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    follow: &Follow,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let track = follow.road(here)?;
    let width = usize::from(area.width.saturating_sub(4));
    let stands: Vec<_> = stands(track, here)
        .iter()
        .flat_map(|text| parts::wrap(text, width))
        .map(Line::raw)
        .collect();
    let height = u16::try_from(stands.len() + 2).unwrap_or(u16::MAX);
    let [above, below] = Layout::vertical([
        Constraint::Length(height.min(area.height.saturating_sub(6))),
        Constraint::Fill(1),
    ])
    .areas(area);
    let room = parts::panel(frame, above, &say!(texts, "step-follow-stands"));
    parts::lines(frame, room, stands);
    match &follow.mode {
        FollowMode::Acts => draw_acts(frame, below, follow, here, viewport),
        FollowMode::Day(act, field) => Some(draw_day(frame, below, *act, field, here)),
        FollowMode::Weeks {
            received_on,
            selected,
        } => {
            let title = match received_on {
                Some(_) => say!(texts, "step-weeks-term"),
                None => say!(texts, "step-weeks-postponed"),
            };
            let room = parts::panel(frame, below, &title);
            let weeks = Follow::weeks(*received_on, here).into_iter();
            let entries: Vec<_> = weeks
                .map(|count| {
                    vec![Line::raw(say!(
                        texts,
                        "step-weeks",
                        count = i64::from(count)
                    ))]
                })
                .collect();
            parts::list(frame, room, &entries, Some(*selected), &mut 0)
        }
        FollowMode::Outcomes { chosen, selected } => {
            let room = parts::panel(frame, below, &say!(texts, "step-outcomes-title"));
            let entries = outcome_lines(follow, chosen, track, here);
            let offset = viewport.offset("step-outcomes");
            parts::list(frame, room, &entries, Some(*selected), offset)
        }
    }
}

fn outcome_lines(
    follow: &Follow,
    chosen: &[Code],
    track: &Track,
    here: &Here<'_>,
) -> Vec<Vec<Line<'static>>> {
    let language = here.texts().language();
    let dimension = outcomes(track.kind);
    follow
        .outcomes(here)
        .iter()
        .map(|code| {
            let label = here.around.desk.label(dimension, code, language);
            let place = chosen.iter().position(|one| one == code);
            let tick = if place.is_some() { "[x]" } else { "[ ]" };
            vec![Line::raw(format!("{tick} {label}"))]
        })
        .collect()
}

fn draw_acts(
    frame: &mut Frame,
    area: Rect,
    follow: &Follow,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let room = parts::panel(frame, area, &say!(texts, "step-follow-note"));
    let acts = follow.acts(here);
    if acts.is_empty() {
        let nothing = say!(texts, "step-follow-nothing");
        parts::lines(frame, room, vec![Line::raw(nothing)]);
        return Some(room.as_position());
    }
    let entries: Vec<_> = acts
        .iter()
        .map(|act| vec![Line::raw(act.name(texts))])
        .collect();
    let selected = Some(follow.selected(&acts));
    let offset = viewport.offset("step-acts");
    parts::list(frame, room, &entries, selected, offset)
}

fn draw_day(frame: &mut Frame, area: Rect, act: Act, field: &Field, here: &Here<'_>) -> Position {
    let texts = here.texts();
    let room = parts::panel(frame, area, &act.name(texts));
    let today = texts.date_numeric(here.around.now.today);
    let help = say!(texts, "step-day-help", today = today);
    let help = parts::wrap(&help, room.width.into()).into_iter();
    let [line, more] = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(room);
    parts::lines(frame, more, help.map(Line::raw).collect());
    let line = Rect {
        height: 1,
        width: line.width.min(14),
        ..line
    };
    parts::field(frame, line, field)
}

/// Where the road stands, and its dates, a sentence for each.
fn stands(track: &Track, here: &Here<'_>) -> Vec<String> {
    let texts = here.texts();
    let mut told = vec![match track.state() {
        TrackState::Withdrawn if track.withdrawn_after_handover => {
            say!(texts, "step-stopped-after")
        }
        TrackState::Withdrawn => say!(texts, "step-stopped-nothing-sent"),
        TrackState::Declined => say!(texts, "step-declined"),
        state => {
            let state = sentences::track_state(texts, state);
            say!(texts, "step-follow-state", state = state)
        }
    }];
    if let Some(why) = &track.not_reachable_because {
        told.push(say!(texts, "step-road-shut", why = why.as_str()));
    }
    if track.drafts_locked && !track.texts.is_empty() {
        told.push(say!(texts, "step-drafts-locked"));
    }
    told.extend(procedure(track, here));
    let terms = here.context().terms;
    let today = here.around.now.today;
    if track.procedure.stands_still() {
        told.push(say!(texts, "step-term-stands-still"));
    }
    let dates = track.open_deadlines(&terms).into_iter();
    told.extend(dates.map(|date| sentences::deadline(texts, date.kind, date.due, today)));
    told
}

/// What was told of the procedure.
fn procedure(track: &Track, here: &Here<'_>) -> Vec<String> {
    let texts = here.texts();
    let procedure = &track.procedure;
    let day = |day: Option<Date>| day.map(|day| texts.date_numeric(day));
    let still = procedure
        .standstill
        .filter(|one| one.until.is_none())
        .map(|one| one.from);
    [
        day(track.handed_over_on).map(|on| say!(texts, "step-handed-over-on", on = on)),
        day(procedure.received_on).map(|on| say!(texts, "step-received-on", on = on)),
        day(procedure.acknowledged_on).map(|on| say!(texts, "step-acknowledged-on", on = on)),
        procedure
            .postponed_weeks
            .map(|weeks| say!(texts, "step-postponed-by", count = i64::from(weeks))),
        procedure.repaired.then(|| say!(texts, "step-repaired")),
        day(still).map(|from| say!(texts, "step-stands-still-from", from = from)),
        day(procedure.decided_on).map(|on| say!(texts, "step-decided-on", on = on)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
