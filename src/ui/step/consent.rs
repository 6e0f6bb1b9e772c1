//! The question and the answer, drawn: exactly for what, what was explained, and what the employee says.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::what;
use crate::{
    app::{
        field::Field,
        step::{AnswerForm, Asking, Here, Said, Spot},
    },
    domain::{Dimension, mode::ChannelPoint},
    say,
    texts::Texts,
    ui::{Viewport, WIDE, parts, theme},
};

/// The room of the answer, with its borders.
const ANSWER: u16 = 5;

/// The width of one explanation in the narrow list: marker, tick, a label of at most 18 columns.
const CELL: usize = 24;

/// Draws the question and the answer.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    asking: &Asking,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let consent = asking.consent(here)?;
    let text = consent
        .track
        .as_ref()
        .and_then(|track| here.case.track(track).ok())
        .and_then(|track| track.text());
    let explanations = asking.explanations(here);
    let wide = frame.area().width >= WIDE;
    let width = usize::from(area.width.saturating_sub(4));
    let mut pairs = what::pairs(consent.disclosure(), text, here);
    if !consent.own_words.is_blank() {
        let words = format!("“{}”", consent.own_words.expose());
        pairs.push((say!(texts, "step-own-words"), words));
    }
    let roomy = area.height >= 30;
    let question = if roomy {
        what::lines(&pairs, width, 3)
    } else {
        what::lines(&what::joined(pairs), width, 1)
    };
    let columns = if wide { 1 } else { (width / CELL).max(1) };
    let rows = explanations.len().div_ceil(columns);
    let list_height = match rows {
        0 => 0,
        rows => u16::try_from(rows + 2).unwrap_or(u16::MAX),
    };
    // What the answer is about is seen whole on every screen; on a low one the list goes by, a row at a time.
    let answer = if roomy { ANSWER + 1 } else { ANSWER };
    let least = what::height(&question).saturating_add(2 + answer);
    let left = area.height.saturating_sub(least);
    let list_height = if asking.aloud {
        // What is read aloud is seen whole; what the answer is about gives way for that moment.
        let spoken = parts::wrap(&spoken(asking, here), width).len();
        let most = area.height.saturating_sub(answer + 3);
        u16::try_from(spoken + 2)
            .unwrap_or(u16::MAX)
            .clamp(3, most.max(3))
            .max(list_height.min(left))
    } else {
        list_height.min(left.max(3))
    };
    let [first, second, third] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(list_height),
        Constraint::Length(answer),
    ])
    .areas(area);
    let room = parts::panel(frame, first, &say!(texts, "step-consent-for-what"));
    parts::lines(frame, room, question);
    let list = List {
        explanations: &explanations,
        columns,
        numbered: wide,
    };
    let cursor = draw_explained(frame, second, &list, asking, here, viewport);
    if let Some(field) = &asking.words {
        return Some(draw_words(frame, third, field, texts));
    }
    let room = parts::panel(frame, third, &say!(texts, "step-answer-title"));
    draw_answer(frame, room, asking, here).or(cursor)
}

/// The line for the employee's own words: why it was their choice. It may stay empty.
fn draw_words(frame: &mut Frame, area: Rect, field: &Field, texts: &Texts) -> Position {
    let room = parts::panel(frame, area, &say!(texts, "step-own-words-title"));
    let line = Rect { height: 1, ..room };
    let below = Rect {
        y: room.y.saturating_add(1),
        height: room.height.saturating_sub(1),
        ..room
    };
    let help = parts::wrap(&say!(texts, "step-own-words-help"), room.width.into());
    parts::lines(frame, below, help.into_iter().map(Line::raw).collect());
    parts::field(frame, line, field)
}

struct List<'a> {
    explanations: &'a [Spot],
    columns: usize,
    numbered: bool,
}

fn draw_explained(
    frame: &mut Frame,
    area: Rect,
    list: &List<'_>,
    asking: &Asking,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    if area.height == 0 {
        return None;
    }
    let all = list.explanations.len();
    let done = all - asking.lacking(here).len();
    let title = say!(
        here.texts(),
        "step-explained",
        done = i64::try_from(done).unwrap_or_default(),
        all = i64::try_from(all).unwrap_or_default()
    );
    let room = parts::panel(frame, area, &title);
    if asking.aloud {
        Some(draw_aloud(frame, room, asking, here))
    } else {
        draw_list(frame, room, list, asking, here, viewport)
    }
}

fn draw_list(
    frame: &mut Frame,
    room: Rect,
    list: &List<'_>,
    asking: &Asking,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let at = asking.spot(here);
    let spots = list.explanations.iter();
    let selected = spots.clone().position(|spot| Some(spot) == at.as_ref());
    let rows = list.explanations.len().div_ceil(list.columns);
    let height = usize::from(room.height).max(1);
    let offset = viewport.offset("step-explained");
    if let Some(row) = selected.map(|at| at / list.columns) {
        *offset = (*offset).clamp((row + 1).saturating_sub(height), row);
    }
    *offset = (*offset).min(rows.saturating_sub(height));
    let mut cursor = None;
    let chunks = list.explanations.chunks(list.columns).enumerate();
    for (line, (row, spots)) in chunks.skip(*offset).take(height).enumerate() {
        let y = room.y + u16::try_from(line).unwrap_or_default();
        let mut spans = Vec::new();
        let mut x = room.x;
        for (column, spot) in spots.iter().enumerate() {
            let number = row * list.columns + column;
            let under_cursor = Some(number) == selected;
            if under_cursor {
                cursor = Some(Position::new(x, y));
            }
            let cell = cell(spot, list.numbered.then_some(number + 1), asking, here);
            x = x.saturating_add(u16::try_from(cell.width() + 1).unwrap_or_default());
            let marker = if under_cursor { ">" } else { " " };
            spans.push(Span::styled(format!("{marker}{cell}"), style(under_cursor)));
        }
        let place = Rect::new(room.x, y, room.width, 1);
        frame.render_widget(Paragraph::new(Line::from(spans)), place);
    }
    cursor
}

fn cell(spot: &Spot, number: Option<usize>, asking: &Asking, here: &Here<'_>) -> String {
    let tick = if asking.is_ticked(spot, here) {
        "[x]"
    } else {
        "[ ]"
    };
    let label = label(spot, here);
    match number {
        Some(number) => format!("{tick} {number:>2} {label}"),
        None => parts::pad(&format!("{tick} {label}"), CELL - 1),
    }
}

const fn style(under_cursor: bool) -> Style {
    if under_cursor {
        theme::SELECTED
    } else {
        theme::PLAIN
    }
}

fn label(spot: &Spot, here: &Here<'_>) -> String {
    let texts = here.texts();
    match spot {
        Spot::Explanation(code) => {
            if let Some(point) = ChannelPoint::from_code(code) {
                return channel_point(point, texts);
            }
            let language = texts.language();
            let desk = here.around.desk;
            desk.label(Dimension::Explanation, code, language)
                .to_owned()
        }
        Spot::FinalText => say!(texts, "step-final-text"),
        Spot::Answer(answer) => match answer {
            Said::NotYet => say!(texts, "step-answer-not-yet"),
            Said::Yes => say!(texts, "step-answer-yes"),
            Said::No => say!(texts, "step-answer-no"),
        },
        Spot::Form(form) => form.name(texts),
    }
}

/// The name of something that is explained before a report channel: at most 18 columns.
fn channel_point(point: ChannelPoint, texts: &Texts) -> String {
    match point {
        ChannelPoint::NeedNotBe => say!(texts, "channel-need-not"),
        ChannelPoint::BecomesReport => say!(texts, "channel-becomes"),
        ChannelPoint::OrganisationDecides => say!(texts, "channel-decides"),
        ChannelPoint::Name => say!(texts, "channel-name"),
    }
}

/// What is said of it.
fn channel_point_spoken(point: ChannelPoint, texts: &Texts) -> String {
    match point {
        ChannelPoint::NeedNotBe => say!(texts, "channel-need-not-spoken"),
        ChannelPoint::BecomesReport => say!(texts, "channel-becomes-spoken"),
        ChannelPoint::OrganisationDecides => say!(texts, "channel-decides-spoken"),
        ChannelPoint::Name => say!(texts, "channel-name-spoken"),
    }
}

/// The sentence to say for the explanation with the cursor.
fn spoken(asking: &Asking, here: &Here<'_>) -> String {
    let texts = here.texts();
    match asking.spot(here) {
        Some(Spot::Explanation(code)) => {
            if let Some(point) = ChannelPoint::from_code(&code) {
                return format!("“{}”", channel_point_spoken(point, texts));
            }
            let codes = here.around.desk.codes();
            let language = texts.language();
            let spoken = codes.spoken(Dimension::Explanation, &code, language);
            format!("“{}”", spoken.unwrap_or_default())
        }
        Some(Spot::FinalText) => format!("“{}”", say!(texts, "step-final-text-spoken")),
        _ => say!(texts, "step-aloud-walk"),
    }
}

fn draw_aloud(frame: &mut Frame, room: Rect, asking: &Asking, here: &Here<'_>) -> Position {
    let spoken = spoken(asking, here);
    let lines = parts::wrap(&spoken, room.width.into());
    parts::lines(frame, room, lines.into_iter().map(Line::raw).collect());
    room.as_position()
}

fn draw_answer(
    frame: &mut Frame,
    room: Rect,
    asking: &Asking,
    here: &Here<'_>,
) -> Option<Position> {
    let texts = here.texts();
    let answers = [Said::NotYet, Said::Yes, Said::No].map(Spot::Answer);
    let forms = AnswerForm::ALL.map(Spot::Form);
    let second = Rect {
        y: room.y + 1,
        ..room
    };
    let (answer, on_answer) = choices(&answers, "", room, asking, here);
    let before = say!(texts, "step-form-of-answer");
    let (form, on_form) = choices(&forms, &before, second, asking, here);
    let last = what_is_left(asking, here, texts);
    let rows = usize::from(room.height.saturating_sub(2)).max(1);
    let mut lines = vec![answer, form];
    lines.extend(
        what::at_most(&last, room.width.into(), rows)
            .into_iter()
            .map(Line::raw),
    );
    parts::lines(frame, room, lines);
    on_answer.or(on_form)
}

/// What a yes still lacks, or else for what and how long it would hold.
fn what_is_left(asking: &Asking, here: &Here<'_>, texts: &Texts) -> String {
    let lacking = asking.lacking(here);
    let no_form = asking.lacks_form();
    if !lacking.is_empty() || no_form {
        let form = no_form.then(|| say!(texts, "step-lacks-form"));
        let labels: Vec<_> = form
            .into_iter()
            .chain(lacking.iter().map(|spot| label(spot, here)))
            .collect();
        let labels = labels.join(", ");
        return say!(texts, "step-yes-lacks", what = labels);
    }
    if asking.is_ticked(&Spot::Answer(Said::NotYet), here) {
        return say!(texts, "step-not-yet-stands");
    }
    if asking.is_channel(here) {
        return say!(texts, "channel-yes-means");
    }
    let days = i64::from(here.context().terms.consent_days);
    if asking.kind(here).is_formal() {
        say!(texts, "step-yes-holds-for-text", days = days)
    } else {
        say!(texts, "step-yes-holds-for", days = days)
    }
}

fn choices(
    spots: &[Spot],
    before: &str,
    room: Rect,
    asking: &Asking,
    here: &Here<'_>,
) -> (Line<'static>, Option<Position>) {
    let at = asking.spot(here);
    let mut spans = vec![Span::raw(before.to_owned())];
    let mut x = before.width();
    let mut cursor = None;
    for spot in spots {
        let under_cursor = Some(spot) == at.as_ref();
        let dot = if asking.is_ticked(spot, here) {
            "(•)"
        } else {
            "( )"
        };
        let marker = if under_cursor { "► " } else { "  " };
        let text = format!("{marker}{dot} {}", label(spot, here));
        if under_cursor {
            let column = u16::try_from(x).unwrap_or_default();
            cursor = Some(Position::new(room.x.saturating_add(column), room.y));
        }
        x += text.width() + 1;
        spans.push(Span::styled(text, style(under_cursor)));
        spans.push(Span::raw(" "));
    }
    (Line::from(spans), cursor)
}
