//! Step 2, drawn: the parts of the form, and below them the one that is being answered.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::what;
use crate::{
    app::step::{Form, FormMode, FormPart, Here},
    domain::RouteKind,
    say,
    texts::Texts,
    ui::{Viewport, note, parts},
};

/// The room of the part that is being answered, with its borders.
const BELOW: u16 = 8;

/// Draws the form.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    form: &Form,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let below = BELOW.min(area.height / 2);
    let [list, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(area);
    let room = parts::panel(frame, list, &say!(texts, "step-form-title"));
    let width = usize::from(room.width.saturating_sub(2));
    let entries: Vec<_> = FormPart::ALL
        .iter()
        .map(|part| match part {
            FormPart::GoOn => vec![Line::raw(go_on(form, texts))],
            _ => what::lines(
                &[(label(*part, texts), value(*part, form, texts))],
                width,
                2,
            ),
        })
        .collect();
    let at = FormPart::ALL.iter().position(|part| *part == form.part);
    let cursor = parts::list(frame, room, &entries, at, viewport.offset("step-form"));
    let title = match form.part {
        FormPart::GoOn => say!(texts, "step-form-go-on-title"),
        part => label(part, texts),
    };
    let room = parts::panel(frame, below, &title);
    draw_part(frame, room, form, here).or(cursor)
}

fn draw_part(frame: &mut Frame, room: Rect, form: &Form, here: &Here<'_>) -> Option<Position> {
    let texts = here.texts();
    let help = help(form, texts);
    let helping = |frame: &mut Frame, room: Rect| {
        let lines = parts::wrap(&help, room.width.into());
        parts::lines(frame, room, lines.into_iter().map(Line::raw).collect());
    };
    match &form.mode {
        FormMode::Reading => {
            helping(frame, room);
            None
        }
        FormMode::Line(field) => {
            let [line, more] =
                Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]).areas(room);
            helping(frame, more);
            Some(parts::field(frame, Rect { height: 1, ..line }, field))
        }
        FormMode::Lines(editor) => {
            let [above, sheet] =
                Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(room);
            let hint = parts::clip(&help, room.width.into());
            parts::lines(frame, above, vec![Line::raw(hint)]);
            Some(note::draw_sheet(frame, sheet, editor))
        }
        FormMode::Choosing(at) => {
            let entries = choices(form, texts);
            let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
            let [list, more] =
                Layout::vertical([Constraint::Length(count), Constraint::Fill(1)]).areas(room);
            helping(frame, more);
            parts::list(frame, list, &entries, Some(*at), &mut 0)
        }
    }
}

fn choices(form: &Form, texts: &Texts) -> Vec<Vec<Line<'static>>> {
    let labels: Vec<_> = if form.part == FormPart::Identity {
        let levels = form.levels().iter();
        levels.map(|level| what::identity(texts, *level)).collect()
    } else {
        let actors = form.actors().iter();
        actors.map(|actor| what::actor(texts, actor)).collect()
    };
    labels
        .into_iter()
        .map(|label| vec![Line::raw(label)])
        .collect()
}

fn label(part: FormPart, texts: &Texts) -> String {
    match part {
        FormPart::Recipient => say!(texts, "step-label-to"),
        FormPart::Purpose => say!(texts, "step-label-why"),
        FormPart::Information => say!(texts, "step-label-what"),
        FormPart::Identity => say!(texts, "step-label-name"),
        FormPart::Actor => say!(texts, "step-label-who"),
        FormPart::Limits => say!(texts, "step-label-limits"),
        FormPart::People => say!(texts, "step-label-people"),
        FormPart::GoOn => String::new(),
    }
}

fn value(part: FormPart, form: &Form, texts: &Texts) -> String {
    let what = &form.what;
    let value = match part {
        FormPart::Recipient => what.recipient.expose().clone(),
        FormPart::Purpose => what.purpose.expose().clone(),
        FormPart::Information => what.information.expose().replace('\n', "; "),
        FormPart::Identity => what::identity(texts, what.identity),
        FormPart::Actor => what::actor(texts, &what.actor),
        FormPart::Limits => what.limits.expose().clone(),
        FormPart::People => what::people(what),
        FormPart::GoOn => String::new(),
    };
    let needed = matches!(
        part,
        FormPart::Recipient | FormPart::Purpose | FormPart::Information
    );
    match (value.is_empty(), needed) {
        (true, true) => say!(texts, "step-form-empty"),
        (true, false) => say!(texts, "step-form-none"),
        (false, _) => value,
    }
}

fn go_on(form: &Form, texts: &Texts) -> String {
    if form.kind().is_formal() {
        say!(texts, "step-form-to-text")
    } else {
        say!(texts, "step-form-to-question")
    }
}

fn help(form: &Form, texts: &Texts) -> String {
    match form.part {
        FormPart::Recipient => say!(texts, "step-help-to"),
        FormPart::Purpose => say!(texts, "step-help-why"),
        FormPart::Information => say!(texts, "step-help-what"),
        FormPart::Identity if form.kind() == RouteKind::Complaint => {
            say!(texts, "step-help-name-complaint")
        }
        FormPart::Identity => say!(texts, "step-help-name"),
        FormPart::Actor if form.kind().is_formal() => say!(texts, "step-help-who-formal"),
        FormPart::Actor => say!(texts, "step-help-who"),
        FormPart::Limits => say!(texts, "step-help-limits"),
        FormPart::People => say!(texts, "step-help-people"),
        FormPart::GoOn => say!(texts, "step-help-go-on"),
    }
}
