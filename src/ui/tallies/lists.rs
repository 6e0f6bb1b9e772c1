//! The lists beside the figures: the tables of the report, what shows more, and what was published before.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::super::{Viewport, parts, theme};
use crate::{
    app::{
        Around,
        tallies::{Aid, Chooser, ChooserRow, TalliesScreen},
    },
    documents::figures::asked,
    say,
    texts::{Texts, figures as wording},
};

/// Draws the choice of the tables.
pub(super) fn tables(
    frame: &mut Frame,
    area: Rect,
    chooser: &Chooser,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "tallies-tables-title"));
    let width = usize::from(room.width).saturating_sub(4);
    let (mut now, mut new, mut count) = (Vec::new(), Vec::new(), Vec::new());
    let tick = |mark: &str, name: &str| parts::labelled(&format!("[{mark}]"), name, 4, width);
    for row in chooser.rows() {
        match row {
            ChooserRow::Table(table, is_on) => {
                let name = asked::choice(texts, table);
                now.push(tick(if is_on { "█" } else { " " }, &name));
            }
            ChooserRow::Dimension(by, place) => {
                let name = wording::dimension(texts, by.name()).unwrap_or_default();
                let mark = place.map_or_else(|| " ".to_owned(), |place| place.to_string());
                new.push(tick(&mark, &name));
            }
            ChooserRow::Persons(is_on) => {
                let name = say!(texts, "tallies-tables-persons");
                count.push(tick(if is_on { "█" } else { " " }, &name));
            }
        }
    }
    let section = |title: String, rows| parts::Section {
        title,
        rows,
        empty: None,
    };
    let sections = vec![
        section(say!(texts, "tallies-tables-now"), now),
        section(say!(texts, "tallies-tables-new"), new),
        section(say!(texts, "tallies-tables-count"), count),
    ];
    let offset = viewport.offset("tallies-tables");
    parts::sections(frame, room, sections, chooser.selected(), offset)
}

/// Draws what shows more.
pub(super) fn aid(
    frame: &mut Frame,
    area: Rect,
    at: usize,
    screen: &TalliesScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "tallies-aid-title"));
    let width = usize::from(room.width).saturating_sub(theme::MARKER.len() + 2);
    let entries: Vec<_> = screen
        .offers(around)
        .into_iter()
        .map(|aid| {
            let (name, what) = told(texts, aid);
            let what = parts::labelled("", &what, 2, width);
            std::iter::once(Line::raw(name)).chain(what).collect()
        })
        .collect();
    let offset = viewport.offset("tallies-aid");
    parts::list(frame, room, &entries, Some(at), offset)
}

fn told(texts: &Texts, aid: Aid) -> (String, String) {
    match aid {
        Aid::Groups => (
            say!(texts, "tallies-aid-groups"),
            say!(texts, "tallies-aid-groups-what"),
        ),
        Aid::LongerStretches => (
            say!(texts, "tallies-aid-stretches"),
            say!(texts, "tallies-aid-stretches-what"),
        ),
        Aid::WholeYear => (
            say!(texts, "tallies-aid-year"),
            say!(texts, "tallies-aid-year-what"),
        ),
        Aid::FewerDimensions => (
            say!(texts, "tallies-aid-dimensions"),
            say!(texts, "tallies-aid-dimensions-what"),
        ),
        Aid::NoUnits => (
            say!(texts, "tallies-aid-units"),
            say!(texts, "tallies-aid-units-what"),
        ),
        Aid::Totals => (
            say!(texts, "tallies-aid-totals"),
            say!(texts, "tallies-aid-totals-what"),
        ),
    }
}

/// Draws what was published before, the newest on top.
pub(super) fn releases(
    frame: &mut Frame,
    area: Rect,
    at: usize,
    screen: &TalliesScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "tallies-releases-title"));
    let width = usize::from(room.width).saturating_sub(4);
    let entries: Vec<_> = screen
        .releases()
        .iter()
        .rev()
        .map(|release| {
            let period = wording::period(texts, &release.question.period.to_string());
            let head = say!(
                texts,
                "tallies-release",
                period = period,
                day = texts.date_numeric(release.on),
                threshold = i64::from(release.report.threshold)
            );
            let count = i64::try_from(release.report.tables.len()).unwrap_or(i64::MAX);
            let mut what = say!(texts, "tallies-release-what", count = count);
            if let Some(advisers) = release.advisers {
                let of = say!(
                    texts,
                    "tallies-release-advisers",
                    advisers = i64::from(advisers)
                );
                what = format!("{what}, {of}");
            }
            let head = parts::labelled("", &head, 0, width);
            let what = parts::labelled("", &what, 2, width);
            head.into_iter().chain(what).collect()
        })
        .collect();
    let offset = viewport.offset("tallies-releases");
    parts::list(frame, room, &entries, Some(at), offset)
}
