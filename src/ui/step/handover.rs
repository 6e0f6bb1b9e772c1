//! The last step, drawn: exactly what goes where; or why it can't be handed over now, and the ways out.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{difference, what};
use crate::{
    app::step::{Handover, HandoverRow, Here, Lapsed},
    domain::{Actor, TextVersion},
    say,
    texts::Texts,
    ui::{Viewport, parts, theme},
};

/// Draws the handover.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    handover: &Handover,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    match (handover.compared, handover.lapsed(here)) {
        (Some(line), _) => {
            let (then, now, changes) = handover.changes(here)?;
            let pair = (then, now, &changes);
            difference::draw(frame, area, pair, line, here.texts(), viewport)
        }
        (None, Some(lapsed)) => draw_lapsed(frame, area, handover, &lapsed, here),
        (None, None) => draw_possible(frame, area, handover, here, viewport),
    }
}

fn draw_possible(
    frame: &mut Frame,
    area: Rect,
    handover: &Handover,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let track = handover.road(here)?;
    let what = handover.what(here)?;
    let width = usize::from(area.width.saturating_sub(4));
    let pairs = what::pairs(&what, track.text(), here);
    let lines = what::lines(&pairs, width, 2);
    let height = what::height(&lines).saturating_add(2);
    let [above, below] = Layout::vertical([
        Constraint::Length(height.min(area.height.saturating_sub(7))),
        Constraint::Fill(1),
    ])
    .areas(area);
    let room = parts::panel(frame, above, &say!(texts, "step-handover-what"));
    parts::lines(frame, room, lines);
    let room = parts::panel(frame, below, &say!(texts, "step-handover-confirm"));
    let tick = |ticked, text: String| format!("{} {text}", if ticked { "[x]" } else { "[ ]" });
    let people = what::people(&what);
    let entries: Vec<_> = handover
        .rows(here)
        .iter()
        .map(|row| {
            let text = match row {
                HandoverRow::Actor => tick(handover.actor, acted(&what.actor, texts)),
                HandoverRow::People => {
                    let people = people.as_str();
                    let text = say!(texts, "step-people-confirm", people = people);
                    tick(handover.people, text)
                }
                HandoverRow::Record => say!(texts, "step-handover-record"),
            };
            let lines = parts::wrap(&text, usize::from(room.width.saturating_sub(2)));
            lines.into_iter().map(Line::raw).collect()
        })
        .collect();
    let offset = viewport.offset("step-handover");
    parts::list(frame, room, &entries, Some(handover.selected()), offset)
}

fn acted(actor: &Actor, texts: &Texts) -> String {
    match actor {
        Actor::AdviserOnBehalf => say!(texts, "step-acted-adviser"),
        Actor::EmployeeWithAdviser => say!(texts, "step-acted-together"),
        Actor::EmployeeAlone | Actor::Described(_) => say!(texts, "step-acted-employee"),
    }
}

fn draw_lapsed(
    frame: &mut Frame,
    area: Rect,
    handover: &Handover,
    lapsed: &Lapsed<'_>,
    here: &Here<'_>,
) -> Option<Position> {
    let texts = here.texts();
    let title = match lapsed.given_on {
        Some(_) => say!(texts, "step-lapsed-title"),
        None => say!(texts, "step-no-yes-title"),
    };
    let low = area.height < 17;
    let room = if low {
        parts::panel(frame, area, &title)
    } else {
        parts::dialog(frame, area, (76, 14), &title)
    };
    let ways = if low { 3 } else { 2 };
    let [above, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(ways)]).areas(room);
    let lines = told(lapsed, here, room.width.into());
    parts::lines(frame, above, lines);
    let (lines, cursor) = ways_out(handover, lapsed, below, texts);
    parts::lines(frame, below, lines);
    cursor
}

/// The reason first, then what the yes was for and what is there now, then what helps.
fn told(lapsed: &Lapsed<'_>, here: &Here<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = here.texts();
    let mut lines = vec![Line::default()];
    let add = |lines: &mut Vec<Line<'static>>, text: &str| {
        lines.extend(parts::wrap(text, width).into_iter().map(Line::raw));
    };
    add(&mut lines, &lapsed.reason(here));
    lines.push(Line::default());
    if let (Some(day), Some(then)) = (lapsed.given_on, lapsed.then) {
        let day = texts.date_short(day, here.around.now.today);
        let yes = say!(texts, "step-lapsed-yes", day = day);
        lines.push(Line::raw(marked(&yes, then, texts)));
    }
    if let Some(now) = lapsed.now {
        let line = marked(&say!(texts, "step-lapsed-now"), now, texts);
        if lapsed.is_another_text() {
            let count = i64::try_from(lapsed.changed()).unwrap_or_default();
            let changed = say!(texts, "step-lapsed-changed", count = count);
            if line.width() + changed.width() + 2 <= width {
                lines.push(Line::raw(format!("{line}  {changed}")));
            } else {
                lines.push(Line::raw(line));
                lines.push(Line::raw(format!("    {changed}")));
            }
        } else {
            lines.push(Line::raw(line));
        }
    }
    lines.push(Line::default());
    if lapsed.is_another_text() {
        add(&mut lines, &say!(texts, "step-lapsed-together"));
        add(&mut lines, &say!(texts, "step-lapsed-small"));
    } else {
        add(&mut lines, &say!(texts, "step-no-yes-more"));
    }
    lines
}

fn marked(label: &str, text: &TextVersion, texts: &Texts) -> String {
    let version = say!(
        texts,
        "step-lapsed-version",
        number = i64::from(text.number)
    );
    let mark = text.fingerprint.short();
    let mark = say!(texts, "step-lapsed-mark", mark = mark);
    format!("  {} {version}  {mark}", parts::pad(label, 19))
}

fn ways_out(
    handover: &Handover,
    lapsed: &Lapsed<'_>,
    room: Rect,
    texts: &Texts,
) -> (Vec<Line<'static>>, Option<Position>) {
    let mut ways = vec![match lapsed.given_on {
        Some(_) => say!(texts, "step-way-ask-again"),
        None => say!(texts, "step-way-ask"),
    }];
    if lapsed.is_another_text() {
        let number = lapsed.then.map_or(0, |text| i64::from(text.number));
        ways.push(say!(texts, "step-way-compare"));
        ways.push(say!(texts, "step-way-restore", number = number));
    }
    let gaps = 5 * ways.len();
    let wide = ways.iter().map(|way| way.width()).sum::<usize>() + gaps <= room.width.into();
    let mut lines = vec![Line::default()];
    let mut at = Position::new(room.x, room.y);
    let mut cursor = None;
    for (number, way) in ways.into_iter().enumerate() {
        let under_cursor = number == handover.selected();
        let (marker, style) = if under_cursor {
            cursor = Some(at);
            ("► ", theme::SELECTED)
        } else {
            ("  ", theme::PLAIN)
        };
        let text = format!("{marker}{way}");
        let width = u16::try_from(text.width() + 3).unwrap_or_default();
        if let Some(line) = lines.last_mut() {
            line.spans.push(Span::styled(text, style));
            line.spans.push(Span::raw("   "));
        }
        if wide {
            at.x = at.x.saturating_add(width);
        } else {
            at.y = at.y.saturating_add(1);
            lines.push(Line::default());
        }
    }
    (lines, cursor)
}
