//! The model, drawn. Nothing here decides anything.
//!
//! Every frame has the same places: tabs and the clock to the lock on top, one sentence above the last row, and the keys that
//! work here in the last row. What is selected has a marker, so that it is seen without colours.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
};

use crate::app::{Around, Door, Inside, Model, Overlay, Place, Screen};

mod back_up;
mod case;
mod cases;
mod caution;
mod change_passphrase;
mod change_sheet;
mod charts;
mod day;
mod destroy;
mod destroyed;
mod document;
mod exception;
mod facts;
mod figures_file;
mod first_run;
mod frame;
mod help;
mod line;
mod new_case;
mod new_passphrase;
mod note;
mod package;
pub mod parts;
mod pick;
mod problem;
mod question;
mod recover;
mod recovery_sheet;
mod restore;
mod review;
mod setting_line;
mod settings;
mod step;
mod successor;
mod tallies;
pub mod theme;
mod tie;
mod today;
mod too_small;
mod unlock;
mod watch_together;
mod work;

/// From this width a panel stands beside the main one.
pub const WIDE: u16 = 110;

/// What drawing remembers between frames: how far each list is scrolled. No decisions.
#[derive(Debug, Default)]
pub struct Viewport {
    offsets: std::collections::BTreeMap<&'static str, usize>,
}

impl Viewport {
    /// How far a list is scrolled, by the name of the list.
    pub fn offset(&mut self, list: &'static str) -> &mut usize {
        self.offsets.entry(list).or_default()
    }
}

/// Draws the model on the whole frame.
pub fn draw(frame: &mut Frame, model: &Model, viewport: &mut Viewport) {
    let area = frame.area();
    if model.is_too_small()
        || area.width < crate::app::LEAST_SIZE.0
        || area.height < crate::app::LEAST_SIZE.1
    {
        too_small::draw(frame, area, model);
        return;
    }
    let cursor = match (model.place(), model.around()) {
        (Place::Outside(door), _) => draw_door(frame, area, model, door, viewport),
        (Place::Inside(inside), Some(around)) => {
            draw_room(frame, area, model, inside, &around, viewport)
        }
        (Place::Inside(_), None) => None,
    };
    let over = model
        .overlay()
        .and_then(|overlay| draw_over(frame, area, model, overlay, viewport));
    if let Some(position) = over.or_else(|| cursor.filter(|_| model.overlay().is_none())) {
        frame.set_cursor_position(position);
    }
}

fn draw_door(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    door: &Door,
    viewport: &mut Viewport,
) -> Option<Position> {
    match door {
        Door::Unlock(unlock) => unlock::draw(frame, area, model, unlock),
        Door::Recover(recover) => Some(recover::draw(frame, area, model, recover)),
        Door::FirstRun(first) => first_run::draw(frame, area, model, first),
        Door::Watch(watch) => watch_together::draw(frame, area, model, watch, viewport),
    }
}

fn draw_room(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    inside: &Inside,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let (title, status) = words(inside.top(), around);
    // What was just said is to be read whole; the standing sentence gives way to the screen.
    let rows = model
        .toast()
        .map_or(1, |toast| frame::sentence_height(toast, area.width));
    let said = model.toast().map(str::to_owned).or(status);
    let said = said.unwrap_or_default();
    let [head, body, sentence, hints] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(rows),
        Constraint::Length(1),
    ])
    .areas(area);
    match title {
        Some(title) => frame::draw_title(frame, head, model, &title),
        None => frame::draw_tabs(
            frame,
            head,
            model,
            inside.tab(),
            !matches!(inside.top(), Screen::Review(_)),
        ),
    }
    frame::draw_sentence(frame, sentence, &said);
    frame::draw_hints(frame, hints, model);
    match inside.top() {
        Screen::Cases(screen) => cases::draw(frame, body, screen, around, viewport),
        Screen::NewCase(screen) => Some(new_case::draw(frame, body, screen, around)),
        Screen::Case(screen) => case::draw(frame, body, screen, around, viewport),
        Screen::Exception(screen) => exception::draw(frame, body, screen, around, viewport),
        Screen::Facts(screen) => facts::draw(frame, body, screen, around, viewport),
        Screen::Pick(screen) => pick::draw(frame, body, screen, around, viewport),
        Screen::Tie(screen) => tie::draw(frame, body, screen, around, viewport),
        Screen::Caution(screen) => caution::draw(frame, body, screen, around, viewport),
        Screen::Day(screen) => Some(day::draw(frame, body, screen, around)),
        Screen::Line(screen) => Some(line::draw(frame, body, screen, around)),
        Screen::Note(screen) => Some(note::draw(frame, body, screen, around)),
        Screen::Step(screen) => step::draw(frame, body, screen, around, viewport),
        Screen::Review(screen) => Some(review::draw(frame, body, screen, around)),
        Screen::Tallies(screen) => Some(tallies::draw(frame, body, screen, around, viewport)),
        Screen::FiguresFile(screen) => Some(figures_file::draw(frame, body, screen, around)),
        Screen::Today(screen) => today::draw(frame, body, screen, around, viewport),
        Screen::Destroy(screen) => Some(destroy::draw(frame, body, screen, around)),
        Screen::Destroyed(screen) => destroyed::draw(frame, body, screen, around, viewport),
        Screen::Settings(screen) => settings::draw(frame, body, screen, around, viewport),
        Screen::SettingLine(screen) => Some(setting_line::draw(frame, body, screen, around)),
        Screen::Restore(screen) => Some(restore::draw(frame, body, screen, around)),
        Screen::BackUp(screen) => Some(back_up::draw(frame, body, screen, around)),
        Screen::ChangePassphrase(screen) => {
            Some(change_passphrase::draw(frame, body, screen, around))
        }
        Screen::ChangeSheet(screen) => change_sheet::draw(frame, body, screen, around),
        Screen::Document(screen) => document::draw(frame, body, screen, around, viewport),
        Screen::Package(screen) => Some(package::draw(frame, body, screen, around)),
        Screen::Successor(screen) => successor::draw(frame, body, screen, around),
    }
}

/// The title in the place of the tabs, and the sentence above the keys.
fn words(screen: &Screen, around: &Around<'_>) -> (Option<String>, Option<String>) {
    match screen {
        Screen::Cases(screen) => (None, Some(cases::status(screen, around))),
        Screen::Case(screen) => (None, Some(case::status(screen, around))),
        Screen::Exception(screen) => (None, Some(exception::status(screen, around))),
        Screen::Facts(_) => (None, Some(facts::status(around))),
        Screen::Pick(screen) => (None, Some(pick::status(screen, around))),
        Screen::Tie(_) => (None, Some(tie::status(around))),
        Screen::Caution(_) => (None, Some(caution::status(around))),
        Screen::Note(screen) => note::words(screen, around),
        Screen::Review(screen) => (None, Some(review::status(screen, around))),
        Screen::Tallies(screen) => (None, Some(tallies::status(screen, around))),
        Screen::FiguresFile(screen) => (None, Some(figures_file::status(screen, around))),
        Screen::Step(screen) => (None, step::words(screen, around)),
        Screen::Today(_) => (None, Some(today::status(around))),
        Screen::Destroy(screen) => (None, Some(destroy::status(screen, around))),
        Screen::Settings(_) => (None, Some(settings::status(around))),
        Screen::Restore(screen) => (None, Some(restore::status(screen, around))),
        Screen::BackUp(screen) => (None, Some(back_up::status(screen, around))),
        Screen::Document(screen) => (None, Some(document::status(screen, around))),
        Screen::Package(screen) => (None, Some(package::status(screen, around))),
        Screen::Successor(screen) => (None, Some(successor::status(screen, around))),
        Screen::NewCase(_)
        | Screen::Day(_)
        | Screen::Line(_)
        | Screen::SettingLine(_)
        | Screen::ChangePassphrase(_)
        | Screen::ChangeSheet(_)
        | Screen::Destroyed(_) => (None, None),
    }
}

fn draw_over(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    overlay: &Overlay,
    viewport: &mut Viewport,
) -> Option<Position> {
    match overlay {
        Overlay::Help(help) => Some(help::draw(frame, area, model, help, viewport)),
        Overlay::Question(question) => question::draw(frame, area, model, question),
        Overlay::Problem(problem) => Some(problem::draw(frame, area, model, problem)),
        Overlay::Work(working) => Some(work::draw(frame, area, model, working)),
    }
}
