//! Who may be named in a text: each is talked over with the employee. It stays, gives way to a role everywhere, or is no
//! person (`domain.md` 4.5, 11).

use super::{
    Answer, Here,
    text::{Inner, keep, next},
};
use crate::{
    app::{cases::walked, command::Command, question::Question, reaction::Reaction},
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

    pub(super) fn command(&mut self, command: Command, track: &Track, here: &Here<'_>) -> Inner {
        let named = track.named();
        let at = self.selected(&named);
        match (command, named.get(at)) {
            (Command::Back, _) => return Inner::Close,
            (Command::Open | Command::Tick, None) => return Inner::GoOn,
            (Command::Open | Command::Tick, Some(one)) => return confirm(one, track, here).into(),
            (Command::ReplaceName, Some(one)) => return ask_role(one, track, here).into(),
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

/// Asks which role takes its place: only the employee knows who this is. An address or a number is left out.
fn ask_role(one: &Named, track: &Track, here: &Here<'_>) -> Answer {
    let texts = here.texts();
    if one.kind != HintKind::Name {
        return Role::LeftOut.replaces(one, track, here);
    }
    let title = say!(texts, "names-ask-title");
    let lines = vec![say!(texts, "names-ask-who")];
    let question = Question::new(title, lines, say!(texts, "names-ask-not-now"));
    let roles = [Role::Other, Role::Manager, Role::Colleague, Role::Witness];
    let question = roles.into_iter().try_fold(question, |question, role| {
        match role.replaces(one, track, here) {
            Answer::React(Reaction::Refuse(why)) => Err(Reaction::Refuse(why)),
            Answer::React(done) => Ok(question.or(role.words(track, here), done)),
            Answer::Go(_) | Answer::GoSaying(..) => Err(Reaction::Stay),
        }
    });
    question.map_or_else(Into::into, |question| Reaction::ask(question).into())
}

/// What takes the place of something that points to a person.
#[derive(Clone, Copy)]
enum Role {
    /// The one whom it is about, as the skeleton calls them.
    Other,
    /// The manager.
    Manager,
    /// A colleague, with a letter.
    Colleague,
    /// A witness, with a letter.
    Witness,
    /// Nothing: it was a number or an address.
    LeftOut,
}

impl Role {
    /// The words that come in its place.
    fn words(self, track: &Track, here: &Here<'_>) -> String {
        let texts = here.texts();
        let text = track.text();
        let mut everything = text.map_or_else(String::new, |text| text.body.expose().clone());
        for paper in text.iter().flat_map(|text| &text.attachments) {
            everything.push('\n');
            everything.push_str(paper.label.expose());
        }
        let people = track.preparation.as_ref().map(|what| &what.people);
        let people = people.map_or(&[][..], Vec::as_slice);
        let free = |role: &str| free_role(role, &everything, people);
        match self {
            Self::Other => say!(texts, "names-other"),
            Self::Manager => say!(texts, "names-manager"),
            Self::Colleague => free(&say!(texts, "names-role")),
            Self::Witness => free(&say!(texts, "names-witness")),
            Self::LeftOut => say!(texts, "names-left-out"),
        }
    }

    /// Whether a person by this role is named beside the one whom it is about.
    const fn is_named(self) -> bool {
        matches!(self, Self::Manager | Self::Colleague | Self::Witness)
    }

    /// It takes the place everywhere, in the text and in the names of the attachments: a next version.
    fn replaces(self, one: &Named, track: &Track, here: &Here<'_>) -> Answer {
        replace(one, &self.words(track, here), self.is_named(), track, here)
    }
}

/// Words take its place everywhere: a next version.
fn replace(one: &Named, role: &str, is_named: bool, track: &Track, here: &Here<'_>) -> Answer {
    let texts = here.texts();
    let (Some(text), Some(_)) = (track.text(), &track.preparation) else {
        return incomplete(here);
    };
    let words = one.words.expose();
    let papers = text.attachments.iter().map(|paper| {
        let label = paper.label.expose();
        let called = replaced_in_label(label, words, role);
        if called == *label {
            paper.clone()
        } else {
            paper.called(&called)
        }
    });
    let body = replaced(text.body.expose(), words, role);
    let write = next(&track.id, &body, papers.collect());
    let named = people(track, |people| {
        people.retain(|person| !is_same(person, &one.words));
        if is_named && people.iter().all(|person| person.expose() != role) {
            people.push(role.into());
        }
    });
    let steps: Vec<Action> = std::iter::once(write).chain(named).collect();
    keep(&track.id, &steps, here, |text| {
        say!(
            texts,
            "names-said-replaced",
            role = role,
            number = i64::from(text.number),
            mark = text.fingerprint.short()
        )
    })
}
