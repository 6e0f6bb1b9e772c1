//! From a key to what happens: the table says which command it is, the screen says what it does.

use crossterm::event::{Event, KeyEvent, KeyEventKind};

use super::{
    Around, Command, Door, Effect, LARGEST_PASTE, Model, Overlay, Place, Reaction, Screen, Tab,
    Typed, command,
    command::Key,
    first_run, help,
    help::Help,
    question::Question,
    recover,
    unlock::{Form, Unlock, Way},
};
use crate::{domain::Language, sanitise, say, texts::Texts};

impl Model {
    pub(super) fn input(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Resize(width, height) => {
                self.size = (width, height);
                None
            }
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(key),
            Event::Paste(text) => self.paste(&text),
            _ => None,
        }
    }

    fn is_deaf(&self) -> bool {
        matches!(self.place, Place::Outside(_)) && self.now.monotonic < self.deaf_until
    }

    fn key(&mut self, key: KeyEvent) -> Option<Effect> {
        if self.is_deaf() {
            return None;
        }
        self.touched = self.now.monotonic;
        self.toast.take_if(|toast| toast.until.is_none());
        let scope = self.scope();
        if let Some(command) = command::resolve(scope, key) {
            return self.run(command);
        }
        if !scope.is_text() {
            return None;
        }
        let typed = match Key::text_of(key) {
            Some(c) => Typed::Text(sanitise::clean(c.encode_utf8(&mut [0; 4])).text),
            None if key.code == crossterm::event::KeyCode::Enter => Typed::Text("\n".to_owned()),
            None if matches!(key.code, crossterm::event::KeyCode::Char(_)) => return None,
            None => Typed::Key(key),
        };
        self.typed(&typed)
    }

    fn paste(&mut self, text: &str) -> Option<Effect> {
        if self.is_deaf() {
            return None;
        }
        self.touched = self.now.monotonic;
        if !self.scope().is_text() {
            self.refuse(say!(self.texts, "paste-only-in-text"));
            return None;
        }
        if text.len() > LARGEST_PASTE {
            self.refuse(say!(self.texts, "paste-too-large"));
            return None;
        }
        let cleaned = sanitise::clean(text);
        if cleaned.replaced > 0 {
            let count = i64::try_from(cleaned.replaced).unwrap_or(i64::MAX);
            self.say(say!(self.texts, "paste-replaced", count = count));
        }
        self.typed(&Typed::Text(cleaned.text))
    }

    fn typed(&mut self, input: &Typed) -> Option<Effect> {
        if let Some(overlay) = &mut self.overlay {
            if let Overlay::Help(help) = overlay {
                help.typed(input);
            }
            return None;
        }
        let fits = match &mut self.place {
            Place::Inside(inside) => {
                let (desk, root, above) = inside.parts();
                let around = Around {
                    desk,
                    texts: &self.texts,
                    now: self.now,
                };
                let top = above.last_mut().unwrap_or(root);
                let reaction = top.sub_mut().typed(input, &around);
                return self.react(reaction);
            }
            Place::Outside(Door::Unlock(unlock)) => unlock.typed(input),
            Place::Outside(Door::FirstRun(first)) => first.typed(input),
            Place::Outside(Door::Recover(recover)) => recover.typed(input),
            Place::Outside(Door::Watch(watch)) => watch.typed(input),
        };
        if !fits {
            self.refuse(say!(self.texts, "passphrase-does-not-fit"));
        }
        self.typed_at_the_door();
        None
    }

    /// Carries a command out, wherever it came from.
    pub(super) fn run(&mut self, command: Command) -> Option<Effect> {
        match command {
            Command::Lock if self.loses_examples() => {
                self.overlay = Some(Overlay::Question(Box::new(self.about_examples())));
                return None;
            }
            Command::WatchTogether if self.loses_examples() => {
                self.overlay = Some(Overlay::Question(Box::new(self.about_watching())));
                return None;
            }
            Command::Lock => return self.lock(),
            Command::Aside => return self.step_aside(),
            Command::Quit => return self.leave(),
            Command::Language => return self.speak_other(),
            Command::Help if matches!(self.overlay, Some(Overlay::Work(_))) => return None,
            Command::Help if !matches!(self.overlay, Some(Overlay::Help(_))) => {
                let below = self.scope();
                self.under_help = self.overlay.replace(Overlay::Help(Help::new(below)));
                return None;
            }
            Command::WatchTogether if self.overlay.is_none() => return self.watch_together(),
            _ => {}
        }
        if self.overlay.is_some() {
            return self.over(command);
        }
        match &mut self.place {
            Place::Outside(_) => self.at_the_door(command),
            Place::Inside(_) => self.in_the_room(command),
        }
    }

    /// Whether locking now would end the made-up examples without a word.
    fn loses_examples(&self) -> bool {
        let is_demo = self.inside().is_some_and(|inside| inside.desk.is_demo());
        is_demo && self.overlay.is_none() && !self.is_too_small()
    }

    fn about_examples(&self) -> Question {
        let texts = &self.texts;
        Question::new(
            say!(texts, "demo-lock-title"),
            vec![say!(texts, "demo-lock-text")],
            say!(texts, "demo-lock-not-now"),
        )
        .or(say!(texts, "demo-lock-yes"), Reaction::Run(Command::Lock))
    }

    /// The same for looking together, which locks first.
    fn about_watching(&self) -> Question {
        let texts = &self.texts;
        Question::new(
            say!(texts, "demo-watch-title"),
            vec![say!(texts, "demo-watch-text")],
            say!(texts, "demo-lock-not-now"),
        )
        .or(
            say!(texts, "demo-watch-yes"),
            Reaction::Run(Command::WatchTogether),
        )
    }

    fn over(&mut self, command: Command) -> Option<Effect> {
        match self.overlay.as_mut()? {
            Overlay::Help(help) => match help.command(command, &self.texts) {
                help::Answer::Stay => None,
                help::Answer::Close => {
                    self.overlay = self.under_help.take();
                    None
                }
                help::Answer::Run(command) => {
                    self.overlay = self.under_help.take();
                    self.run(command)
                }
            },
            Overlay::Question(question) => {
                let reaction = question.command(command)?;
                self.overlay = None;
                // What opening found is asked about before anything else can be.
                self.fresh.untold.clear();
                self.react(reaction)
            }
            Overlay::Problem(_) => {
                self.overlay = None;
                None
            }
            Overlay::Work(working) => working.command(command),
        }
    }

    fn at_the_door(&mut self, command: Command) -> Option<Effect> {
        if let Some(why) = self.refusal(command) {
            self.refuse(why);
            return None;
        }
        self.commanded_at_the_door();
        let texts = &self.texts;
        let Place::Outside(door) = &mut self.place else {
            return None;
        };
        let reaction = match door {
            Door::Unlock(unlock)
                if command == Command::Forgotten
                    || (unlock.way == Way::Sheet && command == Command::Open) =>
            {
                *door = Door::Recover(Box::default());
                Reaction::Stay
            }
            Door::Unlock(unlock) => unlock.command(command, texts.language()),
            Door::Recover(recover) => match recover.command(command, texts) {
                recover::Answer::Reaction(reaction) => reaction,
                recover::Answer::Leave => {
                    *door = Door::Unlock(Unlock::new(Form::Start));
                    Reaction::Stay
                }
            },
            Door::Watch(watch) => {
                match watch.command(command, texts, &self.catalogue, self.now.today) {
                    Some(reaction) => reaction,
                    None => Reaction::Run(Command::Lock),
                }
            }
            Door::FirstRun(first) => match first.command(command, texts, self.now.today) {
                first_run::Answer::Reaction(reaction) => reaction,
                first_run::Answer::Speak(language) => {
                    self.speak(language);
                    Reaction::Stay
                }
            },
        };
        self.react(reaction)
    }

    fn in_the_room(&mut self, command: Command) -> Option<Effect> {
        let tab = match command {
            Command::GoToday => Some(Tab::Today),
            Command::GoCases => Some(Tab::Cases),
            Command::GoReview => Some(Tab::Review),
            Command::GoTallies => Some(Tab::Tallies),
            Command::GoSettings => Some(Tab::Settings),
            _ => None,
        };
        let Place::Inside(inside) = &mut self.place else {
            return None;
        };
        let (desk, root, above) = inside.parts();
        let around = Around {
            desk,
            texts: &self.texts,
            now: self.now,
        };
        if let Some(tab) = tab {
            return self.go(tab);
        }
        let top = above.last_mut().unwrap_or(root);
        // What was said at one card, or at one stage of a road, is not true of the next.
        if matches!(command, Command::NextCard | Command::PreviousCard)
            || matches!(top, Screen::Step(_))
        {
            self.toast = None;
        }
        let top = top.sub_mut();
        let reaction = match top.refusal(command, &around) {
            Some(why) => Reaction::Refuse(why),
            None => top.command(command, &around),
        };
        self.react(reaction)
    }

    /// Goes to a tab. The round of the review is kept, so that it goes on where it was.
    fn go(&mut self, tab: Tab) -> Option<Effect> {
        let Place::Inside(inside) = &mut self.place else {
            return None;
        };
        if let Screen::Review(review) = &inside.root {
            inside.desk.round = Some(review.round().clone());
        }
        inside.above.clear();
        let around = Around {
            desk: &inside.desk,
            texts: &self.texts,
            now: self.now,
        };
        inside.root = Screen::of_tab(tab, &around);
        self.toast = None;
        None
    }

    pub(super) fn react(&mut self, reaction: Reaction) -> Option<Effect> {
        match reaction {
            Reaction::Stay => None,
            Reaction::Say(text) => {
                self.say(text);
                None
            }
            Reaction::Refuse(text) => {
                self.refuse(text);
                None
            }
            Reaction::Ask(question) => {
                self.overlay = Some(Overlay::Question(question));
                None
            }
            Reaction::Open(screen) => {
                self.open(*screen);
                None
            }
            Reaction::Replace(screen) => {
                self.back();
                self.open(*screen);
                None
            }
            Reaction::Back => {
                self.back();
                None
            }
            Reaction::Effect(Effect::Work(work)) => Some(self.begin(work)),
            Reaction::Effect(effect) => Some(effect),
            Reaction::BackAnd(effect) => {
                self.back();
                self.react(Reaction::Effect(effect))
            }
            Reaction::Save(saving) => {
                let effect = Effect::Save {
                    cases: saving.cases.clone(),
                    draft: saving.draft.clone(),
                };
                self.saving = Some(*saving);
                Some(effect)
            }
            Reaction::Run(Command::Lock) => self.lock(),
            Reaction::Run(Command::WatchTogether) => self.watch_together(),
            Reaction::Run(command) => self.run(command),
        }
    }

    /// Opens a screen on top. What was said was about the screen below.
    pub(super) fn open(&mut self, screen: Screen) {
        self.toast = None;
        if let Place::Inside(inside) = &mut self.place {
            if let Some(case) = screen.sub().case() {
                inside.desk.last = Some(case);
            }
            inside.above.push(screen);
        }
    }

    /// Closes the screen on top, with what was said about it.
    pub(super) fn back(&mut self) {
        self.toast = None;
        if let Place::Inside(inside) = &mut self.place {
            drop(inside.above.pop());
        }
    }

    fn speak_other(&mut self) -> Option<Effect> {
        let other = match self.texts.language() {
            Language::Dutch => Language::English,
            Language::English => Language::Dutch,
        };
        self.speak(other);
        let mut settings = self.inside()?.desk.settings().clone();
        settings.language = other;
        Some(Effect::SaveSettings(settings))
    }

    fn speak(&mut self, language: Language) {
        self.language_chosen = true;
        self.use_language(language);
    }

    pub(super) fn use_language(&mut self, language: Language) {
        if language != self.texts.language()
            && let Ok(texts) = Texts::new(language)
        {
            self.texts = texts;
        }
    }
}
