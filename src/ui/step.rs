//! The step flow, drawn: where it stands on top, the stage below it, and on a wide screen the steps and the text beside it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, WIDE, note, parts, theme};
use crate::{
    app::{
        Around,
        step::{Here, Place, Stage, StepScreen, place},
    },
    domain::RouteKind,
    say,
};

mod consent;
mod difference;
mod follow;
mod form;
mod handover;
mod names;
mod papers;
mod reading;
mod ready;
mod roads;
mod side;
mod skeleton;
mod start;
mod text;
mod versions;
mod what;

/// The width of the panels at the side.
const SIDE: u16 = 41;

/// Draws the flow.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &StepScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let here = screen.here(around)?;
    let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let place = place(screen, &here);
    draw_head(frame, head, screen, &here, &place);
    let beside = area.width >= WIDE && place.number.is_some();
    let main = if beside {
        let [main, _, side] = Layout::horizontal([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(SIDE),
        ])
        .areas(body);
        side::draw(frame, side, screen, &here, &place);
        main
    } else {
        body
    };
    match &screen.stage {
        Stage::Roads(roads) => roads::draw(frame, main, roads, &here, viewport),
        Stage::Start(start) => start::draw(frame, main, start, screen, &here),
        Stage::Form(form) => form::draw(frame, main, form, &here, viewport),
        Stage::Text(sheet) => text::draw(frame, main, sheet, &here, viewport),
        Stage::Consent(asking) => consent::draw(frame, main, asking, &here, viewport),
        Stage::Ready(ready) => ready::draw(frame, main, ready, &here, viewport),
        Stage::Handover(handover) => handover::draw(frame, main, handover, &here, viewport),
        Stage::Follow(follow) => follow::draw(frame, main, follow, &here, viewport),
        Stage::Stopped(stopped) => start::draw_stopped(frame, main, stopped, &here),
    }
}

/// Draws whose road it is and which step, with a square for each.
fn draw_head(frame: &mut Frame, area: Rect, screen: &StepScreen, here: &Here<'_>, at: &Place) {
    let texts = here.texts();
    let pseudonym = here.case.pseudonym.as_str();
    let road = match (&screen.stage, screen.track(here)) {
        (Stage::Roads(_), _) | (_, None) => say!(texts, "step-head-roads"),
        (_, Some(track)) => match track.kind {
            RouteKind::Complaint => say!(texts, "step-head-complaint"),
            RouteKind::IntegrityReport => say!(texts, "step-head-report"),
            RouteKind::Informal | RouteKind::Employee => here.road(track).to_owned(),
        },
    };
    let right = format!("{} ", right_of_head(screen, here, at));
    let width = usize::from(area.width);
    let room = width.saturating_sub(right.width() + 2);
    let left = format!(" {}", parts::pad(&format!("{pseudonym} → {road}"), room));
    let line = Line::from(vec![
        Span::styled(left, theme::STRONG),
        Span::raw(" "),
        Span::raw(right),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}

fn right_of_head(screen: &StepScreen, here: &Here<'_>, at: &Place) -> String {
    let texts = here.texts();
    let Some(number) = at.number else {
        return at.name.clone();
    };
    if let Stage::Roads(_) | Stage::Start(_) = screen.stage {
        let name = at.name.as_str();
        return say!(texts, "step-head-first", name = name);
    }
    let last = at.names.len();
    let step = say!(
        texts,
        "step-head-step",
        number = i64::try_from(number).unwrap_or_default(),
        last = i64::try_from(last).unwrap_or_default(),
        name = at.name.as_str()
    );
    let unavailable = matches!(&screen.stage, Stage::Handover(it) if it.lapsed(here).is_some());
    if unavailable {
        return format!("{step}   {}", say!(texts, "step-head-unavailable"));
    }
    let squares: Vec<_> = (1..=last)
        .map(|one| if one <= number { "■" } else { "□" })
        .collect();
    format!("{step}   {}", squares.join(" "))
}

/// The sentence above the keys.
pub(super) fn words(screen: &StepScreen, around: &Around<'_>) -> Option<String> {
    let here = screen.here(around)?;
    let texts = here.texts();
    let hint = match &screen.stage {
        Stage::Form(form) => form.hint(),
        Stage::Text(sheet) => sheet.hint(),
        _ => None,
    };
    if let Some(hint) = hint {
        return Some(note::told(&hint, around));
    }
    match &screen.stage {
        Stage::Roads(_) => Some(say!(texts, "step-status-roads")),
        Stage::Start(_) | Stage::Form(_) | Stage::Ready(_) => {
            Some(say!(texts, "step-status-nothing-sent"))
        }
        Stage::Consent(_) => Some(say!(texts, "step-status-consent")),
        Stage::Text(sheet) => Some(text::status(sheet, &here)),
        Stage::Handover(handover) if handover.lapsed(&here).is_some() => {
            let kind = handover.road(&here).map(|track| track.kind);
            Some(match kind {
                Some(RouteKind::Complaint) => say!(texts, "step-status-complaint-not-now"),
                Some(RouteKind::IntegrityReport) => say!(texts, "step-status-report-not-now"),
                _ => say!(texts, "step-status-not-now"),
            })
        }
        Stage::Handover(_) => Some(say!(texts, "step-status-handover")),
        Stage::Follow(_) => Some(say!(texts, "step-status-follow")),
        Stage::Stopped(_) => Some(say!(texts, "step-status-stopped")),
    }
}
