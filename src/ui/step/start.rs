//! A road of the employee's own, and what becomes of drafts after stopping, drawn.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Here, Start, StartRow, StepScreen, Stopped, is_left_at_the_talk},
    say,
    texts::Texts,
    ui::parts,
};

/// Draws the choice on a road of the employee's own.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    start: &Start,
    screen: &StepScreen,
    here: &Here<'_>,
) -> Option<Position> {
    let texts = here.texts();
    let track = screen.track(here)?;
    let codes = here.around.desk.codes();
    let language = texts.language();
    let width = usize::from(area.width.saturating_sub(4));
    let what = codes.route_what(&track.route, language).unwrap_or_default();
    let sees = codes.route_sees(&track.route, language).unwrap_or_default();
    let sees = say!(texts, "step-road-sees", sees = sees);
    let lines: Vec<_> = [what, sees.as_str()]
        .into_iter()
        .flat_map(|text| parts::wrap(text, width))
        .map(Line::raw)
        .collect();
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
    let [about, below] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    let room = parts::panel(frame, about, here.road(track));
    parts::lines(frame, room, lines);
    let room = parts::panel(frame, below, &say!(texts, "step-start-title"));
    let roomy = room.height > 8;
    let entries: Vec<_> = StartRow::on(track)
        .iter()
        .map(|row| {
            let (name, more) = match row {
                StartRow::Alone if is_left_at_the_talk(track) => (
                    say!(texts, "step-start-leave-it"),
                    say!(texts, "step-start-leave-it-more"),
                ),
                row => words(*row, texts),
            };
            let mut lines = vec![Line::raw(name), Line::raw(format!("    {more}"))];
            if roomy {
                lines.push(Line::default());
            }
            lines
        })
        .collect();
    parts::list(frame, room, &entries, Some(start.selected()), &mut 0)
}

fn words(row: StartRow, texts: &Texts) -> (String, String) {
    match row {
        StartRow::Alone => (
            say!(texts, "step-start-alone"),
            say!(texts, "step-start-alone-more"),
        ),
        StartRow::Share => (
            say!(texts, "step-start-share"),
            say!(texts, "step-start-share-more"),
        ),
        StartRow::Decline => (
            say!(texts, "step-start-decline"),
            say!(texts, "step-start-decline-more"),
        ),
    }
}

/// Draws what becomes of the drafts.
pub(super) fn draw_stopped(
    frame: &mut Frame,
    area: Rect,
    stopped: &Stopped,
    here: &Here<'_>,
) -> Option<Position> {
    let texts = here.texts();
    let title = say!(texts, "step-name-stopped");
    let room = parts::dialog(frame, area, (70, 11), &title);
    let [above, below] = Layout::vertical([Constraint::Fill(1), Constraint::Length(3)]).areas(room);
    let width = usize::from(room.width);
    let mut lines = vec![Line::default()];
    for sentence in [
        say!(texts, "step-stopped-nothing-sent"),
        say!(texts, "step-drafts-what"),
    ] {
        lines.extend(parts::wrap(&sentence, width).into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    parts::lines(frame, above, lines);
    let entries = [
        say!(texts, "step-drafts-keep"),
        say!(texts, "step-drafts-discard"),
    ]
    .map(|label| vec![Line::raw(label)]);
    parts::list(frame, below, &entries, Some(stopped.selected()), &mut 0)
}
