//! Exceptions to secrecy, drawn: the texts of the law and of the protocol, and what was written for each.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{Viewport, parts, theme};
use crate::{
    app::{
        Around,
        exception::{ExceptionScreen, Stage},
    },
    domain::exception::{Duty, Ground, SecrecyException},
    say,
};

/// Draws where the adviser is.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ExceptionScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let rules = &around.desk.catalogue().secrecy;
    let language = texts.language();
    match &screen.stage {
        Stage::Menu => menu(frame, area, screen, around, viewport),
        Stage::Read(duty, scroll) => {
            let duty = rules.duties.get(*duty)?;
            Some(read(frame, area, duty, *scroll, around))
        }
        Stage::Duty(duty, field) => {
            let title = rules.duties.get(*duty)?.label.text(language);
            let asked = say!(texts, "exception-duty-ask");
            let remark = say!(texts, "exception-no-names");
            Some(parts::form(
                frame,
                area,
                title,
                [&asked, "", &remark],
                field,
                82,
            ))
        }
        Stage::Conditions => conditions(frame, area, screen, around, viewport),
        Stage::Condition(condition, field) => {
            let rule = rules.conditions.get(*condition)?;
            let remark = say!(texts, "exception-no-names");
            let title = numbered(*condition, rule.label.text(language));
            let asked = rule.ask.text(language);
            Some(parts::form(
                frame,
                area,
                &title,
                [asked, "", &remark],
                field,
                82,
            ))
        }
        Stage::ToldOn(field) => {
            let title = say!(texts, "exception-told-title");
            let asked = say!(texts, "exception-told-ask");
            Some(parts::form(
                frame,
                area,
                &title,
                [&asked, "", ""],
                field,
                12,
            ))
        }
    }
}

fn numbered(condition: usize, label: &str) -> String {
    format!("{} {label}", condition + 1)
}

fn strong(words: &str, width: usize) -> Vec<Line<'static>> {
    let lines = parts::wrap(words, width).into_iter();
    lines
        .map(|line| Line::styled(line, theme::STRONG))
        .collect()
}

fn raw(words: &str, width: usize) -> Vec<Line<'static>> {
    parts::wrap(words, width)
        .into_iter()
        .map(Line::raw)
        .collect()
}

fn menu(
    frame: &mut Frame,
    area: Rect,
    screen: &ExceptionScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let language = texts.language();
    let rules = &around.desk.catalogue().secrecy;
    let room = parts::panel(frame, area, &say!(texts, "exception-title"));
    let width = usize::from(room.width).saturating_sub(2).min(90);
    let mut intro = raw(&say!(texts, "exception-intro"), width);
    intro.extend(raw(&say!(texts, "exception-first"), width));
    intro.push(Line::default());
    let height = u16::try_from(intro.len())
        .unwrap_or_default()
        .min(room.height);
    parts::lines(frame, Rect { height, ..room }, intro);
    let below = Rect {
        y: room.y + height,
        height: room.height - height,
        ..room
    };
    let labels = rules.duties.iter().map(|duty| duty.label.text(language));
    let crisis = say!(texts, "exception-crisis");
    let rows = labels
        .chain([crisis.as_str()])
        .map(|label| raw(label, width))
        .collect();
    let recorded = around
        .case(screen.case_id())
        .map_or(&[][..], |case| case.exceptions.as_slice());
    let recorded = recorded
        .iter()
        .flat_map(|exception| raw(&told(exception, around), width))
        .collect::<Vec<_>>();
    let choices = parts::Section {
        title: say!(texts, "exception-choose"),
        rows,
        empty: None,
    };
    let offset = viewport.offset("exception");
    let choices_height = u16::try_from(rules.duties.len() + 2).unwrap_or_default();
    let cursor = parts::sections(frame, below, vec![choices], screen.selected(), offset);
    let rest = Rect {
        y: below.y.saturating_add(choices_height + 1),
        height: below.height.saturating_sub(choices_height + 1),
        ..below
    };
    if !recorded.is_empty() && rest.height > 1 {
        let mut lines = strong(&say!(texts, "exception-recorded-title"), width);
        lines.extend(recorded);
        parts::lines(frame, rest, lines);
    }
    cursor
}

/// One exception in a line: the day and what kind.
fn told(exception: &SecrecyException, around: &Around<'_>) -> String {
    let texts = around.texts;
    let day = texts.date_numeric(exception.on());
    match exception.ground() {
        Ground::StatutoryDuty { duty } => format!("{day} · {}", duty.expose()),
        Ground::CrisisOfConscience { .. } => format!("{day} · {}", say!(texts, "exception-crisis")),
    }
}

fn read(
    frame: &mut Frame,
    area: Rect,
    duty: &Duty,
    scroll: usize,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let language = texts.language();
    let room = parts::panel(frame, area, duty.label.text(language));
    let width = usize::from(room.width).saturating_sub(3).min(90);
    let mut lines = raw(duty.plain.text(language), width);
    lines.push(Line::default());
    if !duty.text.is_empty() {
        lines.extend(strong(&say!(texts, "exception-law"), width));
        lines.extend(raw(&duty.text, width));
        lines.push(Line::default());
    }
    lines.extend(strong(&say!(texts, "exception-advice-title"), width));
    lines.extend(raw(&say!(texts, "exception-advice"), width));
    lines.push(Line::default());
    let day = texts.date_numeric(duty.checked_on);
    let source = say!(
        texts,
        "exception-source",
        source = duty.source.as_str(),
        day = day
    );
    lines.extend(raw(&source, width));
    let most = lines.len().saturating_sub(usize::from(room.height));
    let entries: Vec<_> = lines.into_iter().map(|line| vec![line]).collect();
    parts::list(frame, room, &entries, None, &mut scroll.min(most));
    Position::new(room.x, room.y)
}

fn conditions(
    frame: &mut Frame,
    area: Rect,
    screen: &ExceptionScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let language = texts.language();
    let room = parts::panel(frame, area, &say!(texts, "exception-crisis"));
    let width = usize::from(room.width).saturating_sub(6).min(90);
    let rules = &around.desk.catalogue().secrecy;
    let mut entries: Vec<Vec<Line<'static>>> = rules
        .conditions
        .iter()
        .enumerate()
        .map(|(number, rule)| {
            let mark = if screen.is_met(number) { "x" } else { " " };
            let label = format!("[{mark}] {}", numbered(number, rule.label.text(language)));
            let mut lines = vec![Line::styled(label, theme::STRONG)];
            let written = screen.written(number);
            let shown = if written.is_empty() {
                rule.ask.text(language)
            } else {
                written
            };
            let words = parts::wrap(shown, width).into_iter();
            lines.extend(words.map(|words| Line::raw(format!("    {words}"))));
            lines
        })
        .collect();
    entries.push(vec![Line::raw(say!(texts, "exception-record"))]);
    let offset = viewport.offset("conditions");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}

/// The sentence above the keys.
pub(super) fn status(screen: &ExceptionScreen, around: &Around<'_>) -> String {
    match screen.stage {
        Stage::Conditions => say!(around.texts, "exception-status-conditions"),
        _ => say!(around.texts, "exception-status"),
    }
}
