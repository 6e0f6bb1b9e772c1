//! The versions of a text, drawn: the list, one of them, and what differs between two.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{difference, reading};
use crate::{
    app::step::{Here, Look, Sheet, Versions, newest_first},
    domain::{TextVersion, Track},
    say,
    ui::{Viewport, parts},
};

/// Draws what is looked at.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    versions: &Versions,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let track = sheet.road(here)?;
    let texts = here.texts();
    match versions.look {
        Look::List => draw_list(frame, area, versions, track, here, viewport),
        Look::One(at) => {
            let text = versions.version(track)?;
            let is_newest = track.text().map(|newest| newest.number) == Some(text.number);
            let title = if is_newest {
                super::what::version(texts, text)
            } else {
                say!(texts, "versions-old", number = i64::from(text.number))
            };
            let room = parts::panel(frame, area, &title);
            let offset = viewport.offset("step-version");
            reading::draw(frame, room, text.body.expose(), at, offset)
        }
        Look::Compared { earlier, later, at } => {
            let of = |number: u32| track.texts.iter().find(|text| text.number == number);
            let changes = versions.difference(track);
            let pair = (of(earlier)?, of(later)?, &changes);
            difference::draw(frame, area, pair, at, texts, viewport)
        }
    }
}

fn draw_list(
    frame: &mut Frame,
    area: Rect,
    versions: &Versions,
    track: &Track,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let room = parts::panel(frame, area, &say!(texts, "versions-title"));
    let width = usize::from(room.width.saturating_sub(3));
    let entries: Vec<_> = newest_first(track)
        .into_iter()
        .enumerate()
        .map(|(at, text)| {
            let mut line = told(text, here);
            if at == 0 {
                line = format!("{line} ({})", say!(texts, "versions-newest"));
            }
            if versions.marked == Some(text.number) {
                line = format!("{line} [{}]", say!(texts, "versions-marked"));
            }
            parts::wrap(&line, width)
                .into_iter()
                .map(Line::raw)
                .collect()
        })
        .collect();
    let offset = viewport.offset("step-versions");
    parts::list(frame, room, &entries, Some(versions.selected()), offset)
}

/// Number, day, words, digest and attachments of a version.
fn told(text: &TextVersion, here: &Here<'_>) -> String {
    let texts = here.texts();
    let line = say!(
        texts,
        "versions-line",
        number = i64::from(text.number),
        day = texts.date_short(text.written_on, here.around.now.today),
        words = i64::try_from(text.words()).unwrap_or_default(),
        mark = text.fingerprint.short()
    );
    match text.attachments.len() {
        0 => line,
        count => {
            let count = i64::try_from(count).unwrap_or_default();
            format!("{line} {}", say!(texts, "step-attachments", count = count))
        }
    }
}
