//! A new passphrase, drawn: the choice, the words that are offered or the two lines, and how strong it is.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{parts, theme, unlock::draw_secret};
use crate::{
    app::{
        new_passphrase::{NewPassphrase, Spot, Way},
        secret::Secret,
    },
    say,
    texts::Texts,
    words::{Level, Strength, list, passphrase},
};

/// The columns of the labels before the lines.
const LABEL: u16 = 14;

/// The most columns of a line to type in.
const LINE: u16 = 52;

/// The columns of the bar of the strength.
const BAR: usize = 20;

/// A passphrase of so many bits fills the bar.
const FULL: u32 = 72;

/// Draws it from the top of an area of at least 11 rows. Returns where the cursor stands.
pub(super) fn draw(frame: &mut Frame, area: Rect, texts: &Texts, new: &NewPassphrase) -> Position {
    let at_choice = draw_choice(frame, area, texts, new);
    let rest = Rect {
        y: area.y + 3,
        height: area.height.saturating_sub(3),
        ..area
    };
    let at_line = match new.way {
        Way::Offered => draw_offered(frame, rest, texts, new),
        Way::Own => draw_own(frame, rest, texts, new),
    };
    match new.spot {
        Spot::Choice => at_choice.unwrap_or(at_line),
        Spot::First | Spot::Again => at_line,
    }
}

fn draw_choice(
    frame: &mut Frame,
    area: Rect,
    texts: &Texts,
    new: &NewPassphrase,
) -> Option<Position> {
    let ways = [
        (Way::Offered, say!(texts, "new-way-offered")),
        (Way::Own, say!(texts, "new-way-own")),
    ];
    let chosen = ways.iter().position(|(way, _)| *way == new.way);
    let entries: Vec<_> = ways
        .iter()
        .map(|(way, name)| {
            let mark = if *way == new.way { '•' } else { ' ' };
            vec![Line::raw(format!("({mark}) {name}"))]
        })
        .collect();
    let selected = chosen.filter(|_| new.spot == Spot::Choice);
    parts::list(frame, row(area, 0, 2), &entries, selected, &mut 0)
}

fn draw_offered(frame: &mut Frame, area: Rect, texts: &Texts, new: &NewPassphrase) -> Position {
    let phrase = new.offered().map(crate::words::Drawn::phrase);
    let phrase = phrase.as_ref().map_or("", |phrase| phrase.as_str());
    let words = Line::styled(format!("  {phrase}"), theme::STRONG);
    frame.render_widget(Paragraph::new(words), row(area, 0, 1));
    let others = say!(texts, "new-other-words");
    frame.render_widget(Paragraph::new(format!("  {others}")), row(area, 1, 1));
    let at = draw_line(frame, row(area, 3, 1), &say!(texts, "new-over"), &new.again);
    let bits = list::BITS * u32::try_from(passphrase::WORDS).unwrap_or_default();
    let strength = Strength {
        bits,
        level: Level::Strong,
    };
    let below = vec![
        strength_line(texts, strength),
        tick(new.is_same(), &say!(texts, "new-rule-over")),
        tick(new.again.shown, &say!(texts, "unlock-show")),
    ];
    parts::lines(frame, row(area, 5, 3), below);
    at
}

fn draw_own(frame: &mut Frame, area: Rect, texts: &Texts, new: &NewPassphrase) -> Position {
    let label = say!(texts, "first-passphrase");
    let first = draw_line(frame, row(area, 0, 1), &label, &new.first);
    let label = say!(texts, "first-passphrase-again");
    let again = draw_line(frame, row(area, 1, 1), &label, &new.again);
    let judged = new.judged();
    let below = vec![
        strength_line(texts, judged.strength),
        tick(judged.is_long_enough, &say!(texts, "first-rule-length")),
        tick(judged.has_enough_words, &say!(texts, "new-rule-words")),
        tick(judged.is_uncommon, &say!(texts, "new-rule-uncommon")),
        tick(new.is_same(), &say!(texts, "first-rule-same")),
        tick(new.first.shown, &say!(texts, "unlock-show")),
    ];
    parts::lines(frame, row(area, 3, 6), below);
    match new.spot {
        Spot::Again => again,
        Spot::Choice | Spot::First => first,
    }
}

fn draw_line(frame: &mut Frame, area: Rect, label: &str, secret: &Secret) -> Position {
    frame.render_widget(Paragraph::new(label), area);
    let line = Rect {
        x: area.x + LABEL,
        width: area.width.saturating_sub(LABEL).min(LINE),
        ..area
    };
    draw_secret(frame, line, secret)
}

/// The bar and the word: nobody has to see the bar.
fn strength_line(texts: &Texts, strength: Strength) -> Line<'static> {
    let level = match strength.level {
        Level::Weak => say!(texts, "new-weak"),
        Level::Fair => say!(texts, "new-fair"),
        Level::Strong => say!(texts, "new-strong"),
    };
    let bits = usize::try_from(strength.bits.min(FULL)).unwrap_or_default();
    let full = bits * BAR / usize::try_from(FULL).unwrap_or(1);
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(BAR - full));
    let label = parts::pad(&say!(texts, "new-strength"), usize::from(LABEL));
    Line::raw(format!("{label}{bar}  {level}"))
}

fn tick(done: bool, what: &str) -> Line<'static> {
    let mark = if done { 'x' } else { ' ' };
    let room = " ".repeat(usize::from(LABEL) - 12);
    Line::raw(format!("{room}[{mark}] {what}"))
}

const fn row(area: Rect, number: u16, height: u16) -> Rect {
    let left = area.height.saturating_sub(number);
    Rect {
        x: area.x,
        y: area.y + number,
        width: area.width,
        height: if height < left { height } else { left },
    }
}
