//! Why something is not shown, in the same words for nothing and for little; and below it what only the adviser sees.

use ratatui::{Frame, layout::Rect, text::Line};

use super::{super::parts, Block, draw_blocks};
use crate::{
    app::{Around, tallies::TalliesScreen},
    say,
    tally::{
        release::Why,
        report::{Prepared, Warning},
    },
    texts::Texts,
};

/// The explanation, in paragraphs.
pub(super) fn paragraphs(
    screen: &TalliesScreen,
    around: &Around<'_>,
    width: usize,
) -> Vec<Vec<Line<'static>>> {
    let texts = around.texts;
    let threshold = screen.question(around).threshold;
    let mut told = vec![
        say!(texts, "tallies-why-small"),
        say!(texts, "tallies-why-cover"),
        say!(texts, "tallies-why-same"),
        say!(texts, "tallies-why-ledger"),
        say!(texts, "tallies-why-words"),
        say!(
            texts,
            "tallies-why-threshold",
            threshold = i64::from(threshold)
        ),
    ];
    if let Some(prepared) = screen.prepared() {
        told.extend(for_the_adviser(prepared, around));
    }
    told.into_iter()
        .map(|text| parts::labelled("• ", &text, 2, width))
        .collect()
}

/// What only the adviser sees: how often for which reason, what came later, and what would help.
fn for_the_adviser(prepared: &Prepared, around: &Around<'_>) -> Vec<String> {
    let texts = around.texts;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut told = Vec::new();
    if !prepared.reasons.is_empty() {
        let reasons = prepared.reasons.iter();
        let reasons: Vec<String> = reasons
            .map(|(why, count)| reason(texts, *why, number(*count)))
            .collect();
        let yours = say!(texts, "tallies-why-yours");
        told.push(format!("{yours} {}.", reasons.join("; ")));
    }
    for (count, sentence) in [
        (
            prepared.late,
            say!(texts, "tallies-why-late", count = number(prepared.late)),
        ),
        (
            prepared.already_out,
            say!(
                texts,
                "tallies-why-already-out",
                count = number(prepared.already_out)
            ),
        ),
        (
            prepared.guessable,
            say!(
                texts,
                "tallies-why-guessable",
                count = number(prepared.guessable)
            ),
        ),
    ] {
        if count > 0 {
            told.push(sentence);
        }
    }
    let is_sparse = |warning: &&Warning| matches!(warning, Warning::Sparse(..));
    let sparse = prepared.warnings.iter().filter(is_sparse).count();
    if sparse > 0 {
        told.push(say!(texts, "tallies-why-sparse", count = number(sparse)));
    }
    around.labels(|labels| {
        told.extend(prepared.report.left_out.iter().map(|id| {
            let table = labels.left_out(id);
            say!(texts, "tallies-left-out", table = table)
        }));
    });
    told
}

fn reason(texts: &Texts, why: Why, count: i64) -> String {
    match why {
        Why::FewOrNone => say!(texts, "tallies-why-reason-few", count = count),
        Why::FewPeople => say!(texts, "tallies-why-reason-people", count = count),
        Why::FewOthers => say!(texts, "tallies-why-reason-others", count = count),
        Why::WholeGroup => say!(texts, "tallies-why-reason-group", count = count),
        Why::Cover => say!(texts, "tallies-why-reason-cover", count = count),
        Why::Earlier => say!(texts, "tallies-why-reason-earlier", count = count),
    }
}

/// Draws the explanation, from one of the paragraphs on. Returns whether there is more than fits.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    paragraphs: Vec<Vec<Line<'static>>>,
    top: usize,
    texts: &Texts,
) -> bool {
    let rows: usize = paragraphs.iter().map(Vec::len).sum();
    let more = rows + 2 > usize::from(area.height);
    let last = paragraphs.len().saturating_sub(1);
    let skipped = if more { top.min(last) } else { 0 };
    let room = usize::from(area.height.saturating_sub(2));
    let lines = paragraphs.into_iter().skip(skipped).flatten();
    let block = Block {
        table: None,
        title: say!(texts, "tallies-why-title"),
        lines: lines.take(room).collect(),
        below: Vec::new(),
    };
    draw_blocks(frame, area, vec![block], 0, texts);
    more
}
