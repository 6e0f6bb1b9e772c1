//! What follows when the outside world has done what was asked: only now the desk changes and "saved" is said.

use super::{
    Around, DEAF, Desk, Door, Effect, Inside, Life, Model, Opened, Outcome, Overlay, Place,
    Reaction, Screen, Tab, Then,
    case::CaseScreen,
    effect::{FileDigest, FileRefusal, Found, Worked},
    question::Question,
};
use crate::{
    domain::Case,
    problem::Problem,
    say,
    texts::sentences,
    words::{Drawn, SheetKey, sheet::ASKED},
};

impl Model {
    pub(super) fn done(&mut self, outcome: Outcome) -> Option<Effect> {
        match outcome {
            Outcome::Unlocked(opened) => self.unlocked(*opened),
            Outcome::WordsDrawn(drawn) => self.words_drawn(drawn),
            Outcome::SheetDrawn(key, numbers) => self.sheet_drawn(key, numbers),
            Outcome::SheetSaved => self.sheet_saved(),
            Outcome::DocumentSaved => return self.document_saved(),
            Outcome::FiguresPublished(release) => self.figures_published(*release),
            Outcome::FileDigested(digested) => self.file_digested(digested),
            Outcome::Created(case) => self.created(*case),
            Outcome::Saved => self.saved(),
            Outcome::DraftSealed => self.draft_sealed(true),
            Outcome::SettingsSaved(settings) => self.settings_saved(&settings),
            Outcome::Locked(problem) => self.locked(problem.is_some()),
            Outcome::Working(progress) => self.working(progress),
            Outcome::Worked(worked) => match *worked {
                Worked::Figures(figured) => self.figured(*figured),
                Worked::Stopped if self.figures_stopped() => {}
                worked => self.worked(worked),
            },
            Outcome::Failed(problem) => self.failed(problem),
            Outcome::Refused(refusal) => {
                self.saving = None;
                self.refuse(sentences::refusal(&self.texts, &refusal));
            }
        }
        None
    }

    fn unlocked(&mut self, opened: Opened) {
        if !self.language_chosen && !opened.demo {
            self.use_language(opened.settings.language);
        }
        let (draft, demo) = (opened.draft.clone(), opened.demo);
        self.exists |= !demo;
        let found = self.fresh.with_untold(&opened.found);
        let desk = Desk::new(opened, self.catalogue.clone());
        let around = Around {
            desk: &desk,
            texts: &self.texts,
            now: self.now,
        };
        let above = draft.map_or_else(Vec::new, |draft| Screen::resume(&draft, &around));
        let resumed = !above.is_empty();
        // Behind a text that goes on lies the list in which its case stands.
        let tab = if resumed { Tab::Cases } else { Tab::Today };
        let root = Screen::of_tab(tab, &around);
        self.touched = self.now.monotonic;
        self.opened_at = self.now.monotonic;
        self.place = Place::Inside(Box::new(Inside { desk, root, above }));
        self.overlay = self.told(&found);
        if resumed {
            self.say(say!(self.texts, "unlock-draft-resumed"));
        } else if demo {
            self.refuse(say!(self.texts, "unlock-demo"));
        }
    }

    /// What opening found, to be read before anything else.
    fn told(&self, found: &[Found]) -> Option<Overlay> {
        let texts = &self.texts;
        let lines: Vec<String> = found
            .iter()
            .map(|found| match found {
                Found::Rebuilt(missing) => {
                    let missing = i64::try_from(*missing).unwrap_or(i64::MAX);
                    say!(texts, "cli-report-rebuilt", missing = missing)
                }
                Found::Behind => say!(texts, "cli-report-behind"),
                Found::Repaired => say!(texts, "cli-report-repaired"),
                Found::SheetLost => say!(texts, "cli-report-sheet-lost"),
                Found::NoSheet => say!(texts, "unlock-no-sheet"),
                Found::ReadOnly => say!(texts, "cli-report-read-only"),
            })
            .collect();
        let understood = say!(texts, "unlock-found-understood");
        let question = Question::new(say!(texts, "unlock-found-title"), lines, understood);
        (!found.is_empty()).then(|| Overlay::Question(Box::new(question)))
    }

    fn words_drawn(&mut self, drawn: Drawn) {
        match &mut self.place {
            Place::Outside(Door::FirstRun(first)) => first.take_words(drawn),
            Place::Outside(Door::Recover(recover)) => recover.take_words(drawn),
            Place::Outside(Door::Unlock(_) | Door::Watch(_)) => {}
            Place::Inside(inside) => inside.top_mut().take_words(drawn),
        }
    }

    fn sheet_drawn(&mut self, key: SheetKey, numbers: [u16; ASKED]) {
        match &mut self.place {
            Place::Outside(Door::FirstRun(first)) => first.take_key(key, numbers),
            Place::Outside(Door::Recover(_) | Door::Unlock(_) | Door::Watch(_)) => {}
            Place::Inside(inside) => inside.top_mut().take_sheet(key, numbers),
        }
    }

    fn sheet_saved(&mut self) {
        match &mut self.place {
            Place::Outside(Door::FirstRun(first)) => first.sheet_saved(),
            Place::Outside(Door::Recover(_) | Door::Unlock(_) | Door::Watch(_)) => {}
            Place::Inside(inside) => inside.top_mut().sheet_saved(),
        }
        self.say(say!(self.texts, "sheet-saved"));
    }

    fn document_saved(&mut self) -> Option<Effect> {
        if let Place::Outside(Door::Watch(watch)) = &mut self.place {
            watch.saved();
        }
        self.say(say!(self.texts, "document-saved"));
        let Place::Inside(inside) = &mut self.place else {
            return None;
        };
        inside.top_mut().document_saved();
        let (desk, root, above) = inside.parts();
        let around = Around {
            desk,
            texts: &self.texts,
            now: self.now,
        };
        let top = above.last_mut().unwrap_or(root).sub_mut();
        let then = top.after_document(&around);
        self.react(then)
    }

    fn file_digested(&mut self, digested: Result<FileDigest, FileRefusal>) {
        match (digested, &mut self.place) {
            (Ok(file), Place::Inside(inside)) => inside.top_mut().take_file(file),
            (Ok(_), Place::Outside(_)) => {}
            (Err(why), _) => self.refuse(why.told(&self.texts)),
        }
    }

    fn created(&mut self, case: Case) {
        let Place::Inside(inside) = &mut self.place else {
            return;
        };
        let id = case.id;
        let said = say!(
            self.texts,
            "case-created",
            reference = case.reference.as_str()
        );
        inside.desk.take(vec![case]);
        let _none = self.react(Reaction::replace(CaseScreen::new(id)));
        self.say(said);
    }

    fn saved(&mut self) {
        let Some(saving) = self.saving.take() else {
            return;
        };
        if let Place::Inside(inside) = &mut self.place {
            inside.desk.take(saving.cases);
        }
        match saving.then {
            Then::Stay => {}
            Then::Back => self.back(),
            Then::Replace(screen) => {
                let _none = self.react(Reaction::Replace(screen));
            }
        }
        self.say(saving.said);
    }

    fn draft_sealed(&mut self, succeeded: bool) {
        let now = self.now;
        if let Place::Inside(inside) = &mut self.place {
            let (_, root, above) = inside.parts();
            above
                .last_mut()
                .unwrap_or(root)
                .sub_mut()
                .sealed(now, succeeded);
        }
    }

    fn locked(&mut self, words_lost: bool) {
        self.deaf_until = self.now.monotonic + DEAF;
        if self.life == Life::Leaving {
            self.life = Life::Over;
        }
        match &mut self.place {
            Place::Outside(Door::Unlock(unlock)) => unlock.words_lost = words_lost,
            Place::Outside(Door::Watch(watch)) => watch.words_lost = words_lost,
            Place::Outside(_) | Place::Inside(_) => {}
        }
        self.end_after_locking();
    }

    fn failed(&mut self, problem: Problem) {
        self.saving = None;
        self.figures_stopped();
        let told = match &mut self.place {
            Place::Outside(Door::Unlock(unlock)) => unlock.failed(problem),
            Place::Outside(Door::FirstRun(first)) => {
                first.failed();
                Some(problem)
            }
            Place::Outside(Door::Recover(recover)) => {
                recover.failed(&problem);
                Some(problem)
            }
            Place::Outside(Door::Watch(_)) => Some(problem),
            Place::Inside(_) => {
                self.draft_sealed(false);
                Some(problem)
            }
        };
        self.overlay = told.map(Overlay::Problem);
    }
}
