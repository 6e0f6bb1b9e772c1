//! The card of one case: how it stands, why it is looked at, the last note, and what can be chosen.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    app::{Around, Command, review::ReviewScreen},
    domain::{Case, Consent, ConsentState, Dimension, WaitingOn},
    say,
    texts::{Texts, reasons::reasons, sentences},
    ui::{parts, theme},
};

/// The width of the labels.
const LABEL: usize = 13;

/// How many lines the last note takes at most.
const NOTE_LINES: usize = 2;

/// Draws the card. What does not fit is left out from the least needed on: helpful questions, the note, white space, the
/// second line of the roads.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ReviewScreen,
    case: &Case,
    around: &Around<'_>,
) -> Position {
    let title = format!("{} ({})", case.pseudonym.as_str(), case.reference);
    let room = parts::panel(frame, area, &title);
    let (width, height) = (usize::from(room.width), usize::from(room.height));
    let reasons = why(case, around, width);
    let choices = choices(screen, around);
    let note = note(case, width);
    let questions = questions(around.texts, width);
    let needed = reasons.len() + choices.len();
    let mut facts = facts(case, around, width, 2);
    let mut white = 2;
    if facts.len() + needed + white > height {
        white = 0;
    }
    if facts.len() + needed > height {
        facts = self::facts(case, around, width, 1);
    }
    let kept = height.saturating_sub(facts.len() + choices.len()).max(1);
    let mut parts_of_card = vec![facts, at_most(reasons, kept, width)];
    let mut used = parts_of_card.iter().map(Vec::len).sum::<usize>() + choices.len() + white;
    if !note.is_empty() && used + note.len() < height {
        used += note.len() + 1;
        parts_of_card.push(note);
    }
    parts_of_card.push(choices);
    if used + questions.len() < height {
        parts_of_card.push(questions);
    }
    let between: &[Line<'static>] = if white > 0 { &[Line::raw("")] } else { &[] };
    parts::lines(frame, room, parts_of_card.join(between));
    room.as_position()
}

/// The first lines of a text, with `…` at the end when there were more.
fn at_most(mut lines: Vec<Line<'static>>, most: usize, width: usize) -> Vec<Line<'static>> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let words = parts::clip(&last.to_string(), width.saturating_sub(2));
            *last = Line::raw(format!("{} …", words.trim_end_matches(['…', ' '])));
        }
    }
    lines
}

fn facts(case: &Case, around: &Around<'_>, width: usize, most: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let today = around.now.today;
    let phase = say!(
        texts,
        "case-phase-days",
        phase = sentences::phase(texts, case.phase()),
        days = case.days_open(today)
    );
    let waiting = match case.waiting_on {
        Some(WaitingOn::Employee) => say!(texts, "review-waits-for-employee"),
        Some(WaitingOn::Adviser) => say!(texts, "review-waits-for-me"),
        None => say!(texts, "review-waits-for-nobody"),
    };
    let next = case.next_contact.map_or_else(
        || say!(texts, "review-none-agreed"),
        |day| texts.date_short(day, today),
    );
    let half = width.saturating_sub(1) / 2;
    let pair = |one: (String, String), other: (String, String)| {
        let cell = |(label, text): (String, String)| {
            parts::pad(&format!("{}{text}", parts::pad(&label, LABEL)), half)
        };
        Line::raw(format!("{} {}", cell(one), cell(other)))
    };
    let mut lines = vec![
        pair(
            (say!(texts, "case-phase"), phase),
            (say!(texts, "review-waiting"), waiting),
        ),
        pair(
            (say!(texts, "review-last"), last_contact(case, around)),
            (say!(texts, "case-next"), next),
        ),
    ];
    let whole = [
        (say!(texts, "review-consent"), consent(case, around)),
        (say!(texts, "review-tracks"), tracks(case, around)),
    ];
    for (label, text) in whole {
        let told = parts::labelled(&label, &text, LABEL, width);
        lines.extend(at_most(told, most, width));
    }
    lines
}

fn last_contact(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let last = case
        .timeline
        .iter()
        .filter(|entry| entry.is_contact())
        .max_by_key(|entry| entry.on);
    let Some(entry) = last else {
        return say!(texts, "review-no-contact");
    };
    let day = texts.date_short(entry.on, around.now.today);
    let channel = entry.channel.as_ref().map_or("", |code| {
        around
            .desk
            .label(Dimension::Channel, code, texts.language())
    });
    format!("{day} {channel}")
}

fn tracks(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    // What is still under way comes first: it is what a glance is for.
    let mut by_weight: Vec<_> = case.tracks.iter().collect();
    by_weight.sort_by_key(|track| track.state().is_settled());
    let told: Vec<_> = by_weight
        .into_iter()
        .map(|track| {
            let route = around
                .desk
                .label(Dimension::Route, &track.route, texts.language());
            let state = sentences::track_state(texts, track.state());
            format!("{route}: {state}")
        })
        .collect();
    if told.is_empty() {
        say!(texts, "review-no-tracks")
    } else {
        told.join("; ")
    }
}

/// The permission that matters now: a yes that holds, else a question without an answer, else the last answer.
fn consent(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let weight = |consent: &&Consent| match consent.state() {
        ConsentState::Given(_) => 2,
        ConsentState::Asked => 1,
        _ => 0,
    };
    let Some(consent) = case.consents.iter().max_by_key(weight) else {
        return say!(texts, "review-consent-none");
    };
    let date = |day| texts.date_short(day, around.now.today);
    match consent.state() {
        ConsentState::Asked => say!(texts, "review-consent-asked", date = date(consent.asked_on)),
        ConsentState::Given(given) => {
            say!(texts, "review-consent-given", date = date(given.last_day()))
        }
        ConsentState::Refused { on } => say!(texts, "review-consent-refused", date = date(*on)),
        ConsentState::Withdrawn { on, .. } => {
            say!(texts, "review-consent-withdrawn", date = date(*on))
        }
        ConsentState::Lapsed { on, .. } => say!(texts, "review-consent-lapsed", date = date(*on)),
        ConsentState::Used { on, .. } => say!(texts, "review-consent-used", date = date(*on)),
    }
}

fn why(case: &Case, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let today = around.now.today;
    let mut told: Vec<(&str, String)> = reasons(texts, case, today, &around.desk.rules())
        .into_iter()
        .map(|reason| (if reason.is_a_term() { "! " } else { "• " }, reason.text))
        .collect();
    if let Some(day) = case.quiet_until.filter(|day| *day > today) {
        let date = texts.date_short(day, today);
        told.push(("• ", say!(texts, "review-quiet", date = date)));
    }
    if told.is_empty() {
        told.push(("  ", say!(texts, "review-no-reason")));
    }
    told.into_iter()
        .flat_map(|(marker, text)| parts::labelled(marker, &text, 2, width))
        .collect()
}

fn note(case: &Case, width: usize) -> Vec<Line<'static>> {
    let written = case
        .timeline
        .iter()
        .filter(|entry| !entry.text.is_blank())
        .max_by_key(|entry| entry.on);
    let Some(entry) = written else {
        return Vec::new();
    };
    let words: Vec<&str> = entry.text.expose().split_whitespace().collect();
    let room = (width * NOTE_LINES).saturating_sub(width / 8);
    let quoted = format!("“{}”", parts::clip(&words.join(" "), room));
    parts::wrap(&quoted, width)
        .into_iter()
        .take(NOTE_LINES)
        .map(Line::raw)
        .collect()
}

/// What can be chosen for this case. What does not belong to its phase is left out; the numbers stay the same.
fn choices(screen: &ReviewScreen, around: &Around<'_>) -> Vec<Line<'static>> {
    let texts = around.texts;
    let all = [
        (1, Command::Plan, say!(texts, "review-choice-contact")),
        (
            2,
            Command::NothingUntil,
            say!(texts, "review-choice-nothing"),
        ),
        (
            3,
            Command::Aftercare,
            say!(texts, "review-choice-aftercare"),
        ),
        (4, Command::CloseCase, say!(texts, "review-choice-close")),
        (5, Command::Note, say!(texts, "review-choice-note")),
    ];
    let possible = all
        .into_iter()
        .filter(|(_, command, _)| screen.offers(*command, around))
        .map(|(number, _, name)| Line::raw(format!("{number}  {name}")));
    std::iter::once(Line::styled(say!(texts, "review-choose"), theme::STRONG))
        .chain(possible)
        .collect()
}

fn questions(texts: &Texts, width: usize) -> Vec<Line<'static>> {
    let asked = [
        say!(texts, "review-question-expects"),
        say!(texts, "review-question-worse-off"),
        say!(texts, "review-question-date"),
    ];
    std::iter::once(Line::styled(say!(texts, "review-questions"), theme::STRONG))
        .chain(
            asked
                .into_iter()
                .flat_map(|question| parts::labelled("  ", &question, 2, width)),
        )
        .collect()
}
