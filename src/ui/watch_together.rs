//! The roads, drawn for two people who look at them together: no tabs, no clock, no count, nothing of any case.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, frame, parts, theme};
use crate::{
    app::{
        Model,
        field::Field,
        watch_together::{Extent, START, Stage, WatchTogether},
    },
    documents::roads::{Group, Road},
    domain::Dimension,
    say,
    texts::{Texts, roads::Taken},
};

/// The width of a question in the explanation.
const QUESTION: usize = 18;

/// From this height there is air between the parts, and from the second between the roads.
const AIRY: u16 = 24;
const TALL: u16 = 36;

/// How far the explanation was scrolled when it was drawn last, and by how many turns.
const OFFSET: &str = "watch";
const SEEN: &str = "watch-seen";

/// Draws the screen.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    watch: &WatchTogether,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = model.texts();
    let said = model
        .toast()
        .map_or_else(|| known(model, watch), str::to_owned);
    let air = u16::from(area.height >= AIRY);
    let [_, head, body, sentence, hints] = Layout::vertical([
        Constraint::Length(air),
        Constraint::Length(2 + air),
        Constraint::Fill(1),
        Constraint::Length(frame::sentence_height(&said, area.width)),
        Constraint::Length(1),
    ])
    .areas(area);
    frame::draw_sentence(frame, sentence, &said);
    frame::draw_hints(frame, hints, model);
    let side = match area.width {
        ..80 => 1,
        80..110 => 4,
        _ => 10,
    };
    let title = say!(texts, "watch-title").to_uppercase();
    let heading = vec![
        Line::styled(title, theme::STRONG),
        Line::raw(say!(texts, "watch-you-choose")),
    ];
    let beside = Rect {
        x: head.x + side,
        width: head.width.saturating_sub(side),
        ..head
    };
    parts::lines(frame, beside, heading);
    let boxed = |area: Rect| inset(area, side.saturating_sub(2).max(1));
    match &watch.stage {
        Stage::Roads => draw_roads(frame, body, side, model, watch, viewport),
        Stage::Organisation(at) => {
            let title = say!(texts, "watch-organisation");
            let what = (Dimension::Organisation, *at);
            draw_pick(frame, boxed(body), model, &title, what, viewport)
        }
        Stage::Bond(at) => {
            let title = say!(texts, "watch-bond");
            let what = (Dimension::Bond, *at);
            draw_pick(frame, boxed(body), model, &title, what, viewport)
        }
        Stage::File(path) => Some(draw_file(frame, boxed(body), texts, path)),
    }
}

const fn inset(area: Rect, side: u16) -> Rect {
    Rect {
        x: area.x + side,
        width: area.width.saturating_sub(2 * side),
        ..area
    }
}

/// For whom the roads are looked up.
fn known(model: &Model, watch: &WatchTogether) -> String {
    let texts = model.texts();
    if matches!(watch.stage, Stage::File(_)) {
        return say!(texts, "watch-status-file");
    }
    if watch.asker.is_unknown() {
        return say!(texts, "watch-nothing-known");
    }
    let codes = &model.catalogue().codes;
    let language = texts.language();
    let organisation = &watch.asker.organisation;
    let organisation = codes.label(Dimension::Organisation, organisation, language);
    if watch.asker.knows_bond() {
        let bond = codes.label(Dimension::Bond, &watch.asker.bond, language);
        return say!(
            texts,
            "watch-known-bond",
            organisation = organisation,
            bond = bond
        );
    }
    say!(texts, "watch-known", organisation = organisation)
}

fn draw_roads(
    frame: &mut Frame,
    area: Rect,
    side: u16,
    model: &Model,
    watch: &WatchTogether,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = model.texts();
    let groups = watch.groups(texts, model.catalogue(), model.now().today);
    let (between, air) = (
        u16::from(model.size().1 >= TALL),
        u16::from(model.size().1 >= AIRY),
    );
    let count = u16::try_from(groups.len()).unwrap_or_default();
    let rows = count + between * count.saturating_sub(1);
    let [list, _, explained] = Layout::vertical([
        Constraint::Length(rows),
        Constraint::Length(air),
        Constraint::Fill(1),
    ])
    .areas(area);
    let list = inset(list, side);
    let name = groups.iter().map(|group| group.name.width()).max();
    let name = name.unwrap_or_default() + 2;
    let beside = groups.iter().map(|group| group.beside.width()).max();
    let fits = 5 + name + beside.unwrap_or_default() <= usize::from(list.width);
    let entries: Vec<_> = groups
        .iter()
        .enumerate()
        .map(|(number, group)| {
            let beside = if fits { group.beside.as_str() } else { "" };
            let row = format!("{}  {}{beside}", number + 1, parts::pad(&group.name, name));
            let row = Line::raw(row.trim_end().to_owned());
            std::iter::once(row)
                .chain((between > 0 && number + 1 < groups.len()).then(Line::default))
                .collect()
        })
        .collect();
    let at = parts::list(frame, list, &entries, watch.chosen, &mut 0);
    let explained = inset(explained, side.saturating_sub(2).max(1));
    match watch.chosen.and_then(|at| groups.get(at)) {
        Some(group) => draw_group(frame, explained, texts, watch, group, !fits, viewport),
        None => draw_beginning(frame, explained, texts),
    }
    at
}

fn draw_beginning(frame: &mut Frame, area: Rect, texts: &Texts) {
    let room = parts::panel(frame, area, &say!(texts, "watch-begin-title"));
    let told = [
        say!(texts, "watch-begin"),
        say!(texts, "watch-begin-nothing"),
        say!(texts, "watch-begin-forgotten"),
    ];
    let lines = told
        .iter()
        .flat_map(|text| parts::wrap(text, room.width.into()))
        .map(Line::raw);
    parts::lines(frame, room, lines.collect());
}

fn draw_group(
    frame: &mut Frame,
    area: Rect,
    texts: &Texts,
    watch: &WatchTogether,
    group: &Group,
    with_beside: bool,
    viewport: &mut Viewport,
) {
    let room = parts::panel(frame, area, &group.name);
    let width = usize::from(room.width);
    let mut lines = explanation(texts, group, watch.extent, width);
    if with_beside {
        let beside = parts::wrap(&group.beside, width);
        lines.splice(0..0, beside.into_iter().map(Line::raw));
    }
    let height = usize::from(room.height);
    let furthest = lines.len().saturating_sub(height);
    let offset = scrolled(watch.scrolled, height, furthest, viewport);
    let shown = lines.into_iter().skip(offset).take(height).collect();
    parts::lines(frame, room, shown);
    if offset > 0 {
        let above = room.y.saturating_sub(1);
        draw_mark(frame, room, above, &say!(texts, "watch-before"));
    }
    if offset < furthest {
        draw_mark(frame, room, room.bottom(), &say!(texts, "watch-more"));
    }
}

/// Says on an edge of the box that there is more, and with which key.
fn draw_mark(frame: &mut Frame, room: Rect, row: u16, mark: &str) {
    let mark = format!(" {mark} ");
    let width = u16::try_from(mark.width()).unwrap_or_default();
    let place = Rect::new(
        room.right().saturating_sub(width),
        row,
        width.min(room.width),
        1,
    );
    frame.render_widget(Paragraph::new(mark), place);
}

/// How far the explanation is scrolled: what was turned since it was drawn last, and never past its end.
fn scrolled(turned: usize, height: usize, furthest: usize, viewport: &mut Viewport) -> usize {
    let page = height.saturating_sub(1).max(1);
    let seen = match std::mem::replace(viewport.offset(SEEN), turned) {
        0 => START,
        seen => seen,
    };
    let offset = viewport.offset(OFFSET);
    *offset = if turned == START {
        0
    } else {
        let down = turned.saturating_sub(seen) * page;
        let up = seen.saturating_sub(turned) * page;
        (*offset + down).saturating_sub(up).min(furthest)
    };
    *offset
}

/// The six answers, and the roads.
fn explanation(texts: &Texts, group: &Group, extent: Extent, width: usize) -> Vec<Line<'static>> {
    let is_airy = extent == Extent::Long;
    let mut lines = Vec::new();
    for answer in &group.answers {
        if is_airy && !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.extend(parts::labelled(
            &answer.question,
            &answer.text,
            QUESTION,
            width,
        ));
    }
    let is_plain = |road: &&Road| road.taken == Taken::Open(None);
    let shown: Vec<&Road> = match extent {
        Extent::Short => {
            let asked = |road: &&Road| !matches!(road.taken, Taken::Open(_));
            group.roads.iter().filter(asked).collect()
        }
        // A road of its own says nothing that was not said already.
        _ if group.roads.iter().all(|road| is_plain(&road)) && group.roads.len() == 1 => Vec::new(),
        Extent::Ordinary | Extent::Long => group.roads.iter().collect(),
    };
    if shown.is_empty() {
        return lines;
    }
    lines.push(Line::default());
    lines.push(Line::styled(say!(texts, "watch-roads"), theme::STRONG));
    for road in shown {
        if is_airy {
            lines.push(Line::default());
        }
        lines.extend(of_road(texts, group, road, is_airy, width));
    }
    lines
}

fn of_road(
    texts: &Texts,
    group: &Group,
    road: &Road,
    is_long: bool,
    width: usize,
) -> Vec<Line<'static>> {
    let taken = match &road.taken {
        Taken::Open(note) => note.clone(),
        Taken::NotOpen(why) => Some(say!(texts, "watch-not-open", why = why.as_str())),
        Taken::Ask(what) => Some(say!(texts, "watch-ask", what = what.as_str())),
    };
    let [what, sees, ..] = &group.answers;
    let said = is_long && !what.text.starts_with(&road.what);
    let about = said.then(|| road.what.clone());
    let said = is_long && !sees.text.starts_with(&road.sees);
    let known_by = said.then(|| say!(texts, "watch-sees", sees = road.sees.as_str()));
    let name = parts::labelled("-", &road.name, 2, width);
    let below = [about, known_by, taken].into_iter().flatten();
    name.into_iter()
        .chain(below.flat_map(|text| parts::labelled("", &text, 2, width)))
        .collect()
}

fn draw_pick(
    frame: &mut Frame,
    area: Rect,
    model: &Model,
    title: &str,
    (dimension, at): (Dimension, usize),
    viewport: &mut Viewport,
) -> Option<Position> {
    let room = parts::panel(frame, area, title);
    let language = model.texts().language();
    let entries: Vec<_> = model
        .catalogue()
        .codes
        .entries(dimension)
        .iter()
        .map(|entry| vec![Line::raw(entry.label.text(language).to_owned())])
        .collect();
    let offset = viewport.offset("watch-pick");
    parts::list(frame, room, &entries, Some(at), offset)
}

fn draw_file(frame: &mut Frame, area: Rect, texts: &Texts, path: &Field) -> Position {
    let question = say!(texts, "watch-file");
    let label = say!(texts, "watch-key-file");
    let remark = say!(texts, "watch-file-note");
    let words = [question.as_str(), label.as_str(), remark.as_str()];
    let title = say!(texts, "watch-file-title");
    parts::form(frame, area, &title, words, path, 60)
}
