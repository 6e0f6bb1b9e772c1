//! The figures of a period: made beside the keys, looked at, changed, and published. A preview is in no file.

mod aid;
mod choose;
mod pieces;
mod publish;

use std::time::Duration;

use super::{
    cases::walked,
    command::{Command, Scope},
    effect::{Effect, Figured, Progress, Work},
    figures_file::FiguresFileScreen,
    reaction::{Around, Reaction, SubModel},
};
use crate::{
    domain::coded::Month,
    say,
    tally::{
        Period, countable_facts,
        published::PublishedReport,
        report::{LedgerRelease, Prepared, ReportError, ReportQuestion, TableChoice},
    },
};

pub use aid::Aid;
pub use choose::{Chooser, Row as ChooserRow};
pub use pieces::{Piece, pieces};

/// How the figures are shown. The numbers are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As bars, with the number beside each.
    Bars,
    /// As plain tables, for a screen reader.
    Tables,
}

/// What is looked at.
#[derive(Debug)]
pub enum Stage {
    /// The figures.
    Figures,
    /// Why something is withheld.
    Why,
    /// Which tables there are. The choice is made when it is left with Enter.
    Tables(Box<Chooser>),
    /// What helps when much is withheld. The row from the top.
    Aid(usize),
    /// What was published before. The row from the top.
    Releases(usize),
}

/// Where the making of the figures stands.
#[derive(Debug)]
pub enum Figures {
    /// They have yet to be asked for.
    Wanted,
    /// They are being made.
    Asked {
        /// What was asked.
        question: Box<ReportQuestion>,
        /// When, on the clock that never jumps.
        at: Duration,
        /// How far it is, in thousandths; none before the first word.
        permille: Option<u16>,
    },
    /// They are made.
    Made(Box<Prepared>),
    /// There are none, and why.
    None(ReportError),
    /// Making them was stopped, or did not succeed.
    Stopped,
}

/// From so long on it is told how far the making is, and Esc stops it.
pub const PATIENCE: Duration = Duration::from_secs(1);

/// How many years the figures go back: always as far, so that where they end says nothing.
const YEARS_BACK: i16 = 10;

/// The tallies.
#[derive(Debug)]
pub struct TalliesScreen {
    period: Period,
    form: Form,
    stage: Stage,
    /// The tables that were chosen; none for the ready-made ones.
    tables: Option<Vec<TableChoice>>,
    figures: Figures,
    releases: Vec<LedgerRelease>,
    top: usize,
}

impl TalliesScreen {
    /// The tallies of this year.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        Self {
            period: Period::year(around.now.today.year()),
            form: Form::Bars,
            stage: Stage::Figures,
            tables: None,
            figures: Figures::Wanted,
            releases: Vec::new(),
            top: 0,
        }
    }

    /// The period that is counted.
    #[must_use]
    pub const fn period(&self) -> Period {
        self.period
    }

    /// Whether the period still goes on, or has yet to begin.
    #[must_use]
    pub fn is_running(&self, around: &Around<'_>) -> bool {
        Month::from(around.now.today) <= self.period.months().1
    }

    /// How the figures are shown.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// What is looked at.
    #[must_use]
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Where the making of the figures stands.
    #[must_use]
    pub const fn figures(&self) -> &Figures {
        &self.figures
    }

    /// The figures, when they are made.
    #[must_use]
    pub fn prepared(&self) -> Option<&Prepared> {
        match &self.figures {
            Figures::Made(prepared) => Some(prepared),
            _ => None,
        }
    }

    /// The first piece that is seen, from 0.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// What was published from this vault, the oldest first.
    #[must_use]
    pub fn releases(&self) -> &[LedgerRelease] {
        &self.releases
    }

    /// What is asked.
    #[must_use]
    pub fn question(&self, around: &Around<'_>) -> ReportQuestion {
        let usual = self.usual(around);
        ReportQuestion {
            tables: self.tables.clone().unwrap_or(usual.tables),
            ..usual
        }
    }

    /// The ready-made report of the period.
    fn usual(&self, around: &Around<'_>) -> ReportQuestion {
        let catalogue = around.desk.catalogue();
        let facts = countable_facts(around.desk.cases(), around.desk.destroyed());
        ReportQuestion::usual_over(
            self.period,
            u32::from(around.desk.settings().threshold(&catalogue.terms)),
            !catalogue.units.is_empty(),
            facts.iter().map(|facts| facts.opened),
        )
    }

    /// What would show more, the mildest first.
    #[must_use]
    pub fn offers(&self, around: &Around<'_>) -> Vec<Aid> {
        aid::offers(&self.question(around))
    }

    /// Asks for the figures, if they have yet to be asked for.
    pub(super) fn wants(&mut self, around: &Around<'_>) -> Option<Effect> {
        if !matches!(self.figures, Figures::Wanted) {
            return None;
        }
        let question = self.question(around);
        self.figures = Figures::Asked {
            question: Box::new(question.clone()),
            at: around.now.monotonic,
            permille: None,
        };
        let on = around.now.today;
        Some(Effect::Work(Box::new(Work::Figures { question, on })))
    }

    /// Takes in how far the making is.
    pub(super) const fn take_progress(&mut self, progress: Progress) {
        if let Figures::Asked { permille, .. } = &mut self.figures {
            *permille = Some(progress.permille);
        }
    }

    /// Takes in the figures; those that were asked for before something else was are let go.
    pub(super) fn take(&mut self, figured: Figured) {
        self.releases = figured.releases;
        match &self.figures {
            Figures::Asked { question, .. } if **question == figured.asked => {
                self.figures = match figured.made {
                    Ok(prepared) => Figures::Made(Box::new(prepared)),
                    Err(ReportError::Stopped) => Figures::Stopped,
                    Err(why) => Figures::None(why),
                };
            }
            _ => {}
        }
    }

    /// The vault was needed for something else: they are to be asked for again.
    pub(super) fn lose(&mut self) {
        if matches!(self.figures, Figures::Asked { .. }) {
            self.figures = Figures::Wanted;
        }
    }

    /// The making was stopped.
    pub(super) fn stop(&mut self) {
        if matches!(self.figures, Figures::Asked { .. }) {
            self.figures = Figures::Stopped;
        }
    }

    /// Takes in a release that is in the ledger: the same report is asked for again, and is as it was published.
    pub(super) fn take_release(&mut self, release: LedgerRelease) {
        self.releases.push(release);
        self.ask_anew();
    }

    /// Makes the figures anew, of what is chosen now.
    fn ask_anew(&mut self) {
        self.figures = Figures::Wanted;
        self.stage = Stage::Figures;
        self.top = 0;
    }

    /// Whether it takes so long that it is told, and can be stopped.
    #[must_use]
    pub fn takes_long(&self, around: &Around<'_>) -> bool {
        matches!(&self.figures, Figures::Asked { at, .. }
            if around.now.monotonic.saturating_sub(*at) >= PATIENCE)
    }

    fn report(&self) -> Option<&PublishedReport> {
        self.prepared().map(|prepared| &prepared.report)
    }

    fn scroll(&mut self, command: Command) {
        let rows = match self.stage {
            Stage::Why => WHY_ROWS,
            _ => self.report().map_or(1, |report| pieces(report).len()),
        };
        self.top = match command {
            Command::PageDown => (self.top + 3).min(rows.saturating_sub(1)),
            Command::PageUp => self.top.saturating_sub(3),
            _ => walked(command, self.top, rows),
        };
    }

    /// The release that is written when a file is asked for: the newest of this period, else the newest of all.
    fn release_to_write(&self) -> Option<&LedgerRelease> {
        let same = |release: &&LedgerRelease| release.question.period == self.period;
        let newest = self.releases.iter().rev();
        newest.clone().find(same).or_else(|| newest.clone().next())
    }

    fn write(&self, around: &Around<'_>) -> Reaction {
        match self.release_to_write() {
            Some(release) => Reaction::open(FiguresFileScreen::new(release.clone())),
            None => Reaction::Refuse(say!(around.texts, "tallies-publish-first")),
        }
    }

    fn in_list(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (&self.stage, command) {
            (_, Command::Back) => self.stage = Stage::Figures,
            (Stage::Aid(at), Command::Open) => {
                let question = self.question(around);
                if let Some(aid) = aid::offers(&question).get(*at) {
                    let (period, tables) = aid.helped(question);
                    self.period = period;
                    self.tables = Some(tables);
                    self.ask_anew();
                }
            }
            (Stage::Aid(at), _) => {
                let offers = aid::offers(&self.question(around)).len();
                self.stage = Stage::Aid(walked(command, *at, offers));
            }
            (Stage::Releases(at), Command::Open) => {
                // The newest is on top.
                if let Some(release) = self.releases.iter().rev().nth(*at) {
                    return Reaction::open(FiguresFileScreen::new(release.clone()));
                }
            }
            (Stage::Releases(at), _) => {
                self.stage = Stage::Releases(walked(command, *at, self.releases.len()));
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn choose(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let usual = self.usual(around);
        let Stage::Tables(chooser) = &mut self.stage else {
            return Reaction::Stay;
        };
        match command {
            Command::Back => self.stage = Stage::Figures,
            Command::ReadyMade => **chooser = Chooser::new(&usual.tables),
            Command::AddTable => {
                if let Err(why) = chooser.add() {
                    return Reaction::Refuse(choose::told(&why, around.texts));
                }
            }
            Command::Open => match chooser.chosen() {
                Ok(tables) => {
                    self.tables = (tables != usual.tables).then_some(tables);
                    self.ask_anew();
                }
                Err(why) => return Reaction::Refuse(choose::told(&why, around.texts)),
            },
            _ => chooser.walk(command),
        }
        Reaction::Stay
    }

    /// Looks at another period.
    fn turn_to(&mut self, period: Period) {
        self.period = period;
        self.ask_anew();
    }

    fn in_figures(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::PreviousYear => self.turn_to(self.period.years_on(-1)),
            Command::NextYear => self.turn_to(self.period.years_on(1)),
            Command::Stretch => self.turn_to(self.period.next_stretch()),
            Command::OtherForm => {
                self.form = match self.form {
                    Form::Bars => Form::Tables,
                    Form::Tables => Form::Bars,
                };
            }
            Command::Why => {
                self.stage = match self.stage {
                    Stage::Why => Stage::Figures,
                    _ => Stage::Why,
                };
                self.top = 0;
            }
            Command::Tables => {
                let tables = self.question(around).tables;
                self.stage = Stage::Tables(Box::new(Chooser::new(&tables)));
            }
            Command::Coarser => self.stage = Stage::Aid(0),
            Command::Releases => self.stage = Stage::Releases(0),
            Command::Publish => {
                if let Some(prepared) = self.prepared() {
                    return Reaction::ask(publish::question(prepared, around));
                }
            }
            Command::Document => return self.write(around),
            Command::Open if matches!(self.figures, Figures::Stopped) => {
                self.figures = Figures::Wanted;
            }
            Command::Back if matches!(self.stage, Stage::Why) => {
                self.stage = Stage::Figures;
                self.top = 0;
            }
            Command::Back if self.takes_long(around) => return Reaction::Effect(Effect::StopWork),
            Command::Back => return Reaction::Run(Command::GoCases),
            _ => self.scroll(command),
        }
        Reaction::Stay
    }
}

/// How many paragraphs the explanation has at most.
const WHY_ROWS: usize = 14;

impl SubModel for TalliesScreen {
    fn scope(&self) -> Scope {
        match self.stage {
            Stage::Figures | Stage::Why => Scope::Tallies,
            Stage::Tables(_) => Scope::TalliesTables,
            Stage::Aid(_) | Stage::Releases(_) => Scope::TalliesList,
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match self.stage {
            Stage::Figures | Stage::Why => self.in_figures(command, around),
            Stage::Tables(_) => self.choose(command, around),
            Stage::Aid(_) | Stage::Releases(_) => self.in_list(command, around),
        }
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let texts = around.texts;
        let year = self.period.in_year();
        match command {
            Command::NextYear if year >= around.now.today.year() => {
                Some(say!(texts, "tallies-no-later-year"))
            }
            Command::PreviousYear if year <= around.now.today.year() - YEARS_BACK => {
                Some(say!(texts, "tallies-no-earlier-year"))
            }
            Command::Publish => publish::refusal(self, around),
            Command::Document => self
                .release_to_write()
                .is_none()
                .then(|| say!(texts, "tallies-publish-first")),
            Command::Releases => self
                .releases
                .is_empty()
                .then(|| say!(texts, "tallies-no-releases")),
            Command::Coarser => aid::offers(&self.question(around))
                .is_empty()
                .then(|| say!(texts, "tallies-no-aid")),
            Command::Open if matches!(self.stage, Stage::Figures | Stage::Why) => {
                (!matches!(self.figures, Figures::Stopped))
                    .then(|| say!(texts, "tallies-made-already"))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
