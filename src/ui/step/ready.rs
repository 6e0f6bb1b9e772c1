//! Step 5, drawn: what must be there or be shown, what each means, and whether the yes stands.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Here, Ready, ReadyRow},
    domain::{Consent, track::ReadyItem},
    say,
    texts::{Texts, sentences},
    ui::{Viewport, parts},
};

/// Draws the list.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    ready: &Ready,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let rows = ready.rows(here);
    let selected = ready.selected(&rows);
    let width = usize::from(area.width.saturating_sub(4));
    let more = rows
        .get(selected)
        .map_or_else(String::new, |row| meaning(*row, ready, here));
    let more: Vec<_> = parts::wrap(&more, width)
        .into_iter()
        .map(Line::raw)
        .collect();
    let below = u16::try_from(more.len() + 2)
        .unwrap_or(u16::MAX)
        .clamp(7, (area.height / 2).max(7));
    let [list, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(below)]).areas(area);
    let room = parts::panel(frame, list, &say!(texts, "step-ready-title"));
    let fits = usize::from(room.width.saturating_sub(2));
    let entries: Vec<_> = rows
        .iter()
        .map(|row| {
            let name = name(*row, texts);
            let line = match row {
                ReadyRow::Item(item) if ready.is_checked(*item, here) => format!("[x] {name}"),
                ReadyRow::Item(_) | ReadyRow::Advice | ReadyRow::Confirm => format!("[ ] {name}"),
                ReadyRow::Channel | ReadyRow::AskAgain | ReadyRow::GoOn => name,
            };
            vec![Line::raw(parts::clip(&line, fits))]
        })
        .collect();
    let offset = viewport.offset("step-ready");
    let cursor = parts::list(frame, room, &entries, Some(selected), offset);
    let room = parts::panel(frame, below, &say!(texts, "step-ready-means"));
    parts::lines(frame, room, more);
    cursor
}

fn name(row: ReadyRow, texts: &Texts) -> String {
    match row {
        ReadyRow::Item(item) => sentences::ready_item(texts, item),
        ReadyRow::Advice => say!(texts, "step-advice"),
        ReadyRow::Channel => say!(texts, "channel-row"),
        ReadyRow::Confirm => say!(texts, "step-confirm"),
        ReadyRow::AskAgain => say!(texts, "step-ask-again"),
        ReadyRow::GoOn => say!(texts, "step-ready-go-on"),
    }
}

fn meaning(row: ReadyRow, ready: &Ready, here: &Here<'_>) -> String {
    let texts = here.texts();
    match row {
        ReadyRow::Item(item) => item_means(item, here),
        ReadyRow::Advice => say!(texts, "step-advice-means"),
        ReadyRow::Channel => say!(texts, "channel-means"),
        ReadyRow::Confirm => say!(texts, "step-confirm-means"),
        ReadyRow::AskAgain => say!(texts, "step-ask-again-means"),
        ReadyRow::GoOn => match ready.standing(here).and_then(Consent::given) {
            Some(given) => {
                let today = here.around.now.today;
                let on = texts.date_short(given.on, today);
                let until = texts.date_short(given.last_day(), today);
                let stands = say!(texts, "step-yes-stands", on = on, until = until);
                match i64::try_from(ready.gaps(here)).unwrap_or_default() {
                    0 => stands,
                    count => format!("{stands} {}", say!(texts, "step-gaps", count = count)),
                }
            }
            None => say!(texts, "step-ask-again-means"),
        },
    }
}

fn item_means(item: ReadyItem, here: &Here<'_>) -> String {
    let texts = here.texts();
    match item {
        ReadyItem::NameAndAddressBlank => say!(texts, "step-means-name"),
        ReadyItem::DatePresent => say!(texts, "step-means-date"),
        ReadyItem::DescriptionPresent => say!(texts, "step-means-description"),
        ReadyItem::SignatureBlank => say!(texts, "step-means-signature"),
        ReadyItem::OneYearDateShown => {
            let terms = here.context().terms;
            match here.case.complaint_deadline(&terms) {
                Some(deadline) => {
                    let last = texts.date_numeric(deadline.from);
                    let due = texts.date_numeric(deadline.due);
                    say!(texts, "step-means-one-year", last = last, due = due)
                }
                None => say!(texts, "step-means-one-year-unknown"),
            }
        }
        ReadyItem::ObstaclesShown => say!(texts, "step-means-obstacles"),
        ReadyItem::WrongdoingTestShown => say!(texts, "step-means-wrongdoing"),
    }
}
