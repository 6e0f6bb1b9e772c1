//! A case for a successor, drawn: the question, the answer, the package, and the receipt.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{
    back_up::{Input, draw_form},
    change_passphrase::sized,
};
use crate::{
    app::{
        Around,
        successor::{Part, Standing, SuccessorScreen, standing},
    },
    domain::{Case, Consent},
    say,
};

/// Draws where the case stands.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &SuccessorScreen,
    around: &Around<'_>,
) -> Option<Position> {
    let texts = around.texts;
    let case = screen.of(around)?;
    let here = screen.part(around);
    let parts = screen.parts(around);
    let rows: Vec<_> = parts
        .iter()
        .map(|part| {
            let (label, input) = match part {
                Part::Recipient => (
                    say!(texts, "successor-who"),
                    Input::Field(&screen.recipient),
                ),
                Part::Yes(form) => (
                    say!(texts, "successor-yes", form = form.name(texts)),
                    Input::Nothing,
                ),
                Part::No if standing(case, around) == Standing::Yes => {
                    (say!(texts, "successor-taken-back"), Input::Nothing)
                }
                Part::No => (say!(texts, "successor-no"), Input::Nothing),
                Part::Key => (say!(texts, "successor-key"), Input::Field(&screen.key)),
                Part::File => (say!(texts, "successor-file"), Input::Field(&screen.file)),
                Part::Code => (say!(texts, "successor-code"), Input::Field(&screen.code)),
                Part::Again => (say!(texts, "successor-again"), Input::Nothing),
            };
            (label, input, *part == here)
        })
        .collect();
    let title = say!(
        texts,
        "successor-title",
        pseudonym = case.pseudonym.as_str()
    );
    let text = text(case, around);
    Some(draw_form(frame, sized(area, 17), [&title, &text], &rows))
}

fn text(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let what = case.successor_consent().map(Consent::disclosure);
    let recipient = what.map_or("", |what| what.recipient.expose().as_str());
    match standing(case, around) {
        Standing::ToAsk => say!(texts, "successor-text-ask"),
        Standing::Asked => say!(texts, "successor-text-asked", recipient = recipient),
        Standing::Yes => say!(texts, "successor-text-yes", recipient = recipient),
        Standing::OnItsWay => {
            let until = case.transfer.as_ref().map(|transfer| transfer.until);
            let until = until.map(|day| texts.date_long(day)).unwrap_or_default();
            say!(
                texts,
                "successor-text-on-its-way",
                recipient = recipient,
                day = until
            )
        }
    }
}

/// The sentence above the keys.
pub(super) fn status(screen: &SuccessorScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    match screen.of(around).map(|case| standing(case, around)) {
        Some(Standing::Asked) => say!(texts, "successor-status-asked"),
        Some(Standing::Yes) => say!(texts, "successor-status-yes"),
        Some(Standing::OnItsWay) => say!(texts, "successor-status-code"),
        _ => say!(texts, "successor-status-ask"),
    }
}
