//! Before figures are published: what will stand in the ledger for ever, what is withheld, and whether anybody could be
//! recognised. Only who says that nobody could, publishes.

use super::{Figures, TalliesScreen};
use crate::{
    app::{
        command::Command,
        effect::Effect,
        question::Question,
        reaction::{Around, Reaction},
    },
    documents::figures::asked,
    say,
    tally::{published::PublishedReport, report::Prepared},
    texts::figures as wording,
};

/// How many figures of a report are shown.
fn shown(report: &PublishedReport) -> i64 {
    let cells = report.tables.iter().flat_map(|table| &table.cells);
    let shown = cells.filter(|cell| cell.count().is_some()).count();
    i64::try_from(shown).unwrap_or(i64::MAX)
}

/// Why nothing can be published now.
pub(super) fn refusal(screen: &TalliesScreen, around: &Around<'_>) -> Option<String> {
    let texts = around.texts;
    match &screen.figures {
        Figures::Made(prepared) if prepared.again.is_none() && screen.is_running(around) => {
            Some(say!(texts, "tallies-publish-running"))
        }
        Figures::Made(prepared) => prepared.again.map(|on| {
            let day = texts.date_long(on);
            say!(texts, "tallies-published-already", day = day)
        }),
        Figures::None(why) => Some(asked::report_refused(texts, why)),
        Figures::Wanted | Figures::Asked { .. } | Figures::Stopped => {
            Some(say!(texts, "tallies-not-made"))
        }
    }
}

/// The question. It starts on the harmless answer.
pub(super) fn question(prepared: &Prepared, around: &Around<'_>) -> Question {
    let texts = around.texts;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let withheld = number(prepared.reasons.values().sum());
    let shown = shown(&prepared.report);
    let mut lines = vec![say!(
        texts,
        "tallies-publish-what",
        period = wording::period(texts, &prepared.question.period.to_string()),
        tables = number(prepared.report.tables.len()),
        shown = shown,
        withheld = withheld,
        threshold = i64::from(prepared.report.threshold)
    )];
    let mut below = vec![match prepared.earlier {
        0 => say!(texts, "tallies-publish-first-one"),
        count => say!(texts, "tallies-publish-beside", count = number(count)),
    }];
    if prepared.question.period.which_half().is_some() {
        below.push(say!(texts, "tallies-publish-half"));
    }
    lines.push(below.join(" "));
    lines.push(say!(texts, "tallies-publish-question"));
    let publish = Effect::PublishFigures {
        prepared: Box::new(prepared.clone()),
        on: around.now.today,
    };
    let not_now = say!(texts, "tallies-publish-not-now");
    Question::new(say!(texts, "tallies-publish-title"), lines, not_now)
        .or(
            say!(texts, "tallies-publish-perhaps"),
            Reaction::Run(Command::Coarser),
        )
        .or(
            say!(texts, "tallies-publish-nobody"),
            Reaction::Effect(publish),
        )
}
