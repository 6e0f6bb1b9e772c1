//! Stepping aside for one of two sides: said without a word about the other case, and asked before anything is dropped.

use super::{
    question::Question,
    reaction::{Around, Reaction, Then},
};
use crate::{
    domain::{Action, CaseId, role_conflict::may_help_both_sides},
    say,
};

/// Whether the adviser may be helping somebody in this matter already. Nothing else of the other case comes out.
#[must_use]
pub fn is_noticed(case: CaseId, around: &Around<'_>) -> bool {
    around
        .case(case)
        .is_some_and(|case| may_help_both_sides(case, around.desk.cases(), around.now.today))
}

/// Asks, on the harmless choice, whether another adviser takes this person. The content goes; that is said beforehand.
pub(super) fn asks(case: CaseId, around: &Around<'_>) -> Reaction {
    let texts = around.texts;
    let done = around.change(
        case,
        &[Action::ReportRoleConflict],
        say!(texts, "conflict-done"),
        Then::Stay,
    );
    if matches!(done, Reaction::Refuse(_)) {
        return done;
    }
    let lines = vec![
        say!(texts, "conflict-text"),
        say!(texts, "conflict-dropped"),
        say!(texts, "conflict-other"),
    ];
    let title = say!(texts, "conflict-title");
    Reaction::ask(
        Question::new(title, lines, say!(texts, "conflict-no"))
            .or(say!(texts, "conflict-yes"), done),
    )
}
