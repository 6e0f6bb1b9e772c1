//! The moments of aftercare of a case: what is proposed, and what the adviser makes of the next one.

use super::{
    day::{DayFor, DayScreen},
    facts::Fact,
    pick::PickScreen,
    question::Question,
    reaction::{Around, Reaction, Then},
};
use crate::{
    domain::{
        Action, Case,
        aftercare::{AftercareMoment, AftercareStanding},
    },
    say,
};

/// One moment in a sentence.
fn told(case: &Case, moment: &AftercareMoment, around: &Around<'_>) -> String {
    let texts = around.texts;
    let date = |day| texts.date_numeric(day);
    match case.aftercare_standing(moment) {
        AftercareStanding::Proposed(day) => say!(texts, "aftercare-proposed", day = date(day)),
        AftercareStanding::Agreed(day) => say!(texts, "aftercare-agreed", day = date(day)),
        AftercareStanding::Held(day) => say!(texts, "aftercare-held", day = date(day)),
        AftercareStanding::Dropped => {
            say!(texts, "aftercare-dropped", day = date(moment.due))
        }
    }
}

/// Whether something can still be chosen for a moment.
fn is_open(case: &Case, moment: &AftercareMoment) -> bool {
    matches!(
        case.aftercare_standing(moment),
        AftercareStanding::Proposed(_) | AftercareStanding::Agreed(_)
    )
}

/// Shows the moments, and asks on the harmless choice what becomes of the next one.
pub(super) fn asks(case: &Case, around: &Around<'_>) -> Reaction {
    let texts = around.texts;
    let moments = case.aftercare_moments(&around.desk.rules().terms);
    let mut lines: Vec<_> = moments
        .iter()
        .map(|moment| told(case, moment, around))
        .collect();
    lines.push(match case.retaliation_asked_on() {
        Some(day) => say!(
            texts,
            "aftercare-retaliation-asked",
            day = texts.date_numeric(day)
        ),
        None => say!(texts, "aftercare-retaliation-never"),
    });
    let day = |purpose| Reaction::open(DayScreen::new(case.id, purpose, around));
    let ask = Reaction::open(PickScreen::new(case.id, Fact::Retaliation, around));
    let mut question = Question::new(
        say!(texts, "aftercare-title"),
        lines,
        say!(texts, "aftercare-not-now"),
    );
    let next = moments.iter().position(|moment| is_open(case, moment));
    if let Some((number, moment)) = next.and_then(|at| Some((at, moments.get(at)?))) {
        let left_out = around.change(
            case.id,
            &[Action::DropAftercare(number)],
            say!(texts, "aftercare-left-out"),
            Then::Stay,
        );
        let on = texts.date_numeric(moment.day());
        let on = on.as_str();
        question = question
            .or(
                say!(texts, "aftercare-take-up", day = on),
                day(DayFor::AftercareTakeUp(number)),
            )
            .or(
                say!(texts, "aftercare-move", day = on),
                day(DayFor::AftercareMove(number)),
            )
            .or(say!(texts, "aftercare-drop", day = on), left_out);
    }
    Reaction::ask(question.or(say!(texts, "aftercare-ask-retaliation"), ask))
}
