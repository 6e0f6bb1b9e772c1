//! Who may be named in a text: each is talked over with the employee. It stays, gives way to a role everywhere, or is no
//! person (`domain.md` 4.5, 11).

use super::{
    Answer, Here,
    text::{Inner, keep, next},
};
use crate::{
    app::{cases::walked, command::Command, reaction::Reaction},
    domain::{
        Action, Disclosure, Private, Refusal, Track,
        identity_hint::HintKind,
        people::{Named, Standing, free_role, replaced, replaced_in_label},
    },
    say,
    texts::sentences,
};

/// Who is named in one text.
#[derive(Debug, Default)]
pub struct Names {
    selected: usize,
}

impl Names {
    /// Which line is selected, from 0; behind the last one it goes on.
    #[must_use]
    pub fn selected(&self, named: &[Named]) -> usize {
        self.selected.min(named.len())
    }

    pub(super) fn command(
        &mut self,
        command: Command,
        track: &Track,
        here: &Here<'_>,
    ) -> Option<Inner> {
        let named = track.named();
        let at = self.selected(&named);
        match (command, named.get(at)) {
            (Command::Back, _) => return None,
            (Command::Open | Command::Tick, None) => return Some(Inner::GoOn),
            (Command::Open | Command::Tick, Some(one)) => return confirm(one, track, here).into(),
            (Command::ReplaceName, Some(one)) => return replace(one, track, here).into(),
            (Command::NoPerson, Some(one)) => return no_person(one, track, here).into(),
            (Command::ReplaceName | Command::NoPerson, None) => {
                let why = say!(here.texts(), "names-walk");
                return Answer::from(Reaction::Refuse(why)).into();
            }
            _ => self.selected = walked(command, at, named.len() + 1),
        }
        Inner::stay()
    }
}

/// What is shared on a road, with the people as `change` makes them.
fn people(track: &Track, change: impl FnOnce(&mut Vec<Private>)) -> Option<Action> {
    let mut what: Disclosure = track.preparation.clone()?;
    change(&mut what.people);
    Some(Action::PrepareDisclosure(track.id.clone(), Box::new(what)))
}

fn incomplete(here: &Here<'_>) -> Answer {
    Reaction::Refuse(sentences::refusal(
        here.texts(),
        &Refusal::DisclosureIncomplete,
    ))
    .into()
}

fn is_same(one: &Private, other: &Private) -> bool {
    one.expose().trim().to_lowercase() == other.expose().to_lowercase()
}

/// The employee wants that it stays, or takes that back.
fn confirm(one: &Named, track: &Track, here: &Here<'_>) -> Answer {
    let texts = here.texts();
    let confirmed = one.standing == Standing::Confirmed;
    let step = people(track, |people| {
        people.retain(|person| !is_same(person, &one.words));
        if !confirmed {
            people.push(one.words.clone());
        }
    });
    let Some(step) = step else {
        return incomplete(here);
    };
    let said = if confirmed {
        say!(texts, "names-said-taken-back")
    } else {
        say!(texts, "names-said-confirmed")
    };
    let person = Action::NoPerson(track.id.clone(), one.words.clone(), false);
    here.keep(&[person, step], said).into()
}

/// It is no person, or that is taken back.
fn no_person(one: &Named, track: &Track, here: &Here<'_>) -> Answer {
    let texts = here.texts();
    let was = one.standing == Standing::NoPerson;
    let mut steps = vec![Action::NoPerson(track.id.clone(), one.words.clone(), !was)];
    if one.standing == Standing::Confirmed {
        steps.extend(people(track, |people| {
            people.retain(|person| !is_same(person, &one.words));
        }));
    }
    let said = if was {
        say!(texts, "names-said-taken-back")
    } else {
        say!(texts, "names-said-no-person")
    };
    here.keep(&steps, said).into()
}

/// A role takes its place everywhere, in the text and in the names of the attachments: a next version.
fn replace(one: &Named, track: &Track, here: &Here<'_>) -> Answer {
    let texts = here.texts();
    let (Some(text), Some(what)) = (track.text(), &track.preparation) else {
        return incomplete(here);
    };
    let words = one.words.expose();
    let body = text.body.expose();
    let labels: Vec<&str> = text
        .attachments
        .iter()
        .map(|paper| paper.label.expose().as_str())
        .collect();
    let everything = format!("{body}\n{}", labels.join("\n"));
    let is_name = one.kind == HintKind::Name;
    let role = if is_name {
        free_role(&say!(texts, "names-role"), &everything, &what.people)
    } else {
        say!(texts, "names-left-out")
    };
    let papers = text.attachments.iter().map(|paper| {
        let label = paper.label.expose();
        let called = replaced_in_label(label, words, &role);
        if called == *label {
            paper.clone()
        } else {
            paper.called(&called)
        }
    });
    let write = next(&track.id, &replaced(body, words, &role), papers.collect());
    let named = people(track, |people| {
        people.retain(|person| !is_same(person, &one.words));
        if is_name {
            people.push(role.as_str().into());
        }
    });
    let steps: Vec<Action> = std::iter::once(write).chain(named).collect();
    keep(&track.id, &steps, here, |text| {
        say!(
            texts,
            "names-said-replaced",
            role = role.as_str(),
            number = i64::from(text.number),
            mark = text.fingerprint.short()
        )
    })
}
