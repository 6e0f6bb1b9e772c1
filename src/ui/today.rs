//! Today, drawn: what is agreed, what matters and why, and how the vault is; in a wide window the keys to begin with.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{Viewport, WIDE, parts, theme};
use crate::{
    app::{
        Around, BINDINGS, Scope, SubModel, own_roads,
        today::{REMIND_AFTER_DAYS, Row, TodayScreen},
    },
    domain::{Date, Phase, deadlines::days_between},
    say,
    texts::sentences,
};

/// The width of a mark.
const MARK: usize = 2;

/// The width of a pseudonym or of what stands in its place.
const WHO: usize = 14;

/// Draws today.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TodayScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let beside = if area.width >= WIDE { 43 } else { 0 };
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(beside)]).areas(area);
    if beside > 0 {
        draw_beside(frame, right, screen, around);
    }
    let room = parts::panel(frame, left, &texts.date_long(around.now.today));
    let width = usize::from(room.width).saturating_sub(2);
    let told = |rows: Vec<Row<'_>>| -> Vec<_> {
        let rows = rows.iter();
        rows.map(|row| lines(row, around, width)).collect()
    };
    let none_at_all = around.desk.cases().next().is_none();
    let no_contacts = if none_at_all {
        say!(texts, "cases-empty")
    } else {
        say!(texts, "today-no-contacts")
    };
    let sections = vec![
        parts::Section {
            title: say!(texts, "today-contacts"),
            rows: told(screen.contacts(around)),
            empty: Some(no_contacts),
        },
        parts::Section {
            title: say!(texts, "today-matters"),
            rows: told(screen.matters(around)),
            empty: (!none_at_all).then(|| say!(texts, "today-nothing-matters")),
        },
        parts::Section {
            title: say!(texts, "today-vault"),
            rows: told(screen.vault(around)),
            empty: None,
        },
        parts::Section {
            title: say!(texts, "today-roads"),
            rows: told(screen.roads(around)),
            empty: None,
        },
    ];
    let offset = viewport.offset("today");
    let cursor = parts::sections(frame, room, sections, screen.selected(), offset);
    cursor.or_else(|| Some(room.as_position()))
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "today-status")
}

fn lines(row: &Row<'_>, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let line = |mark: &str, who: &str, text: &str| {
        let before = format!("{}{}", parts::pad(mark, MARK), parts::pad(who, WHO));
        parts::labelled(&before, text, MARK + WHO, width)
    };
    match row {
        Row::Contact(case, day) => line("•", case.pseudonym.as_str(), &contact(*day, around)),
        Row::Matters(case, reason) => {
            let mark = if reason.is_a_term() { "!" } else { "" };
            line(mark, case.pseudonym.as_str(), &reason.text)
        }
        Row::Held(case, hold) => {
            let since = texts.date_numeric(hold.review_on);
            let reason = sentences::hold_reason(texts, hold.reason);
            let text = say!(texts, "today-held", day = since, reason = reason);
            line("!", case.pseudonym.as_str(), &text)
        }
        Row::BackUp(last) => line("", &say!(texts, "today-backup"), &backup(*last, around)),
        Row::NoRecovery => line(
            "",
            &say!(texts, "today-recovery"),
            &say!(texts, "today-no-recovery"),
        ),
        Row::Damaged(_) => line(
            "!",
            &say!(texts, "today-check"),
            &say!(texts, "today-damaged"),
        ),
        Row::CheckRoads(since) => {
            let day = texts.date_numeric(*since);
            let text = say!(texts, "today-roads-check", day = day);
            line("", &say!(texts, "today-roads-list"), &text)
        }
        Row::OwnRoads(file) => {
            let text = own_roads::told(texts, file).unwrap_or_default();
            line("!", &say!(texts, "today-roads-own"), &text)
        }
        Row::OwnUnits(file) => {
            let text = own_roads::units_told(texts, file).unwrap_or_default();
            line("!", &say!(texts, "today-units-own"), &text)
        }
    }
}

/// When a contact was agreed for. A day that has passed is told, and no more.
fn contact(day: Date, around: &Around<'_>) -> String {
    let (texts, today) = (around.texts, around.now.today);
    let told = texts.date_short(day, today);
    match days_between(today, day) {
        0 => say!(texts, "today-contact-today"),
        1 => say!(texts, "today-contact-tomorrow", day = told),
        2.. => say!(texts, "today-contact", day = told),
        _ => say!(texts, "today-contact-passed", day = told),
    }
}

fn backup(last: Option<Date>, around: &Around<'_>) -> String {
    let (texts, today) = (around.texts, around.now.today);
    let Some(day) = last else {
        return say!(texts, "today-backup-none");
    };
    let days = days_between(day, today);
    let told = texts.date_short(day, today);
    if days >= REMIND_AFTER_DAYS {
        return say!(texts, "today-backup-old", day = told, days = days);
    }
    say!(texts, "today-backup-last", day = told)
}

/// The keys to begin with, and how many cases there are in each phase.
fn draw_beside(frame: &mut Frame, area: Rect, screen: &TodayScreen, around: &Around<'_>) {
    let texts = around.texts;
    let rows = BINDINGS
        .iter()
        .filter(|row| matches!(row.scope, Scope::Today | Scope::Tabs))
        .filter(|row| screen.refusal(row.command, around).is_none());
    let keys: Vec<Line<'static>> = rows
        .filter_map(|row| {
            let key = row.keys.first()?.label(texts);
            Some(Line::raw(format!(
                "{}{}",
                parts::pad(&key, 7),
                (row.name)(texts)
            )))
        })
        .collect();
    let height = u16::try_from(keys.len()).unwrap_or_default() + 2;
    let [above, below] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(area);
    let room = parts::panel(frame, above, &say!(texts, "today-begin"));
    parts::lines(frame, room, keys);
    let room = parts::panel(frame, below, &say!(texts, "today-counts"));
    let mut lines: Vec<Line<'static>> = [
        Phase::Intake,
        Phase::Open,
        Phase::Aftercare,
        Phase::Closed,
        Phase::Retained,
    ]
    .into_iter()
    .map(|phase| {
        let count = around
            .desk
            .cases()
            .filter(|case| case.phase() == phase)
            .count();
        let name = parts::pad(&sentences::phase(texts, phase), WHO);
        Line::styled(format!("{name}{count:>4}"), theme::PLAIN)
    })
    .collect();
    lines.push(Line::default());
    let stays = parts::wrap(&say!(texts, "today-counts-stay"), room.width.into());
    lines.extend(stays.into_iter().map(Line::raw));
    parts::lines(frame, room, lines);
}
