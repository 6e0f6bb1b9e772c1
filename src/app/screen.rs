//! Which screens there are behind the lock. A screen is a variant here, a file in `app/`, and a file of the same name in `ui/`.

use super::{
    back_up::BackUpScreen, case::CaseScreen, cases::CasesScreen, caution::CautionScreen,
    change_passphrase::ChangePassphraseScreen, change_sheet::ChangeSheetScreen, day::DayScreen,
    destroy::DestroyScreen, destroyed::DestroyedScreen, document::DocumentScreen,
    exception::ExceptionScreen, facts::FactsScreen, figures_file::FiguresFileScreen,
    line::LineScreen, new_case::NewCaseScreen, note::NoteScreen, package::PackageScreen,
    pick::PickScreen, reaction::SubModel, restore::RestoreScreen, review::ReviewScreen,
    setting_line::SettingLineScreen, settings::SettingsScreen, step::StepScreen,
    successor::SuccessorScreen, tallies::TalliesScreen, tie::TieScreen, today::TodayScreen,
};
use crate::{
    app::reaction::Around,
    domain::{Draft, DraftPurpose},
};

/// A screen of the opened vault.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each variant holds the sub-model of the same name, where it is described"
)]
pub enum Screen {
    Cases(CasesScreen),
    NewCase(NewCaseScreen),
    Case(CaseScreen),
    Exception(ExceptionScreen),
    Facts(FactsScreen),
    FiguresFile(Box<FiguresFileScreen>),
    Pick(PickScreen),
    Tie(TieScreen),
    Caution(CautionScreen),
    Day(DayScreen),
    Line(LineScreen),
    Note(Box<NoteScreen>),
    Step(StepScreen),
    Review(ReviewScreen),
    Tallies(Box<TalliesScreen>),
    Today(TodayScreen),
    Destroy(DestroyScreen),
    Destroyed(DestroyedScreen),
    Settings(SettingsScreen),
    SettingLine(SettingLineScreen),
    BackUp(Box<BackUpScreen>),
    Restore(Box<RestoreScreen>),
    ChangePassphrase(Box<ChangePassphraseScreen>),
    ChangeSheet(Box<ChangeSheetScreen>),
    Document(Box<DocumentScreen>),
    Package(Box<PackageScreen>),
    Successor(Box<SuccessorScreen>),
}

/// The screens that have a tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What is agreed and what matters now.
    Today,
    /// The list of cases.
    Cases,
    /// The review.
    Review,
    /// The tallies.
    Tallies,
    /// The settings.
    Settings,
}

impl Screen {
    /// What every screen can do.
    #[must_use]
    pub fn sub(&self) -> &dyn SubModel {
        match self {
            Self::Cases(screen) => screen,
            Self::NewCase(screen) => screen,
            Self::Case(screen) => screen,
            Self::Exception(screen) => screen,
            Self::Facts(screen) => screen,
            Self::FiguresFile(screen) => &**screen,
            Self::Pick(screen) => screen,
            Self::Tie(screen) => screen,
            Self::Caution(screen) => screen,
            Self::Day(screen) => screen,
            Self::Line(screen) => screen,
            Self::Note(screen) => &**screen,
            Self::Step(screen) => screen,
            Self::Review(screen) => screen,
            Self::Tallies(screen) => &**screen,
            Self::Today(screen) => screen,
            Self::Destroy(screen) => screen,
            Self::Destroyed(screen) => screen,
            Self::Settings(screen) => screen,
            Self::SettingLine(screen) => screen,
            Self::BackUp(screen) => &**screen,
            Self::Restore(screen) => &**screen,
            Self::ChangePassphrase(screen) => &**screen,
            Self::ChangeSheet(screen) => &**screen,
            Self::Document(screen) => &**screen,
            Self::Package(screen) => &**screen,
            Self::Successor(screen) => &**screen,
        }
    }

    /// What every screen can do, with the right to change itself.
    pub(super) fn sub_mut(&mut self) -> &mut dyn SubModel {
        match self {
            Self::Cases(screen) => screen,
            Self::NewCase(screen) => screen,
            Self::Case(screen) => screen,
            Self::Exception(screen) => screen,
            Self::Facts(screen) => screen,
            Self::FiguresFile(screen) => &mut **screen,
            Self::Pick(screen) => screen,
            Self::Tie(screen) => screen,
            Self::Caution(screen) => screen,
            Self::Day(screen) => screen,
            Self::Line(screen) => screen,
            Self::Note(screen) => &mut **screen,
            Self::Step(screen) => screen,
            Self::Review(screen) => screen,
            Self::Tallies(screen) => &mut **screen,
            Self::Today(screen) => screen,
            Self::Destroy(screen) => screen,
            Self::Destroyed(screen) => screen,
            Self::Settings(screen) => screen,
            Self::SettingLine(screen) => screen,
            Self::BackUp(screen) => &mut **screen,
            Self::Restore(screen) => &mut **screen,
            Self::ChangePassphrase(screen) => &mut **screen,
            Self::ChangeSheet(screen) => &mut **screen,
            Self::Document(screen) => &mut **screen,
            Self::Package(screen) => &mut **screen,
            Self::Successor(screen) => &mut **screen,
        }
    }

    /// The first screen of a tab.
    #[must_use]
    pub fn of_tab(tab: Tab, around: &Around<'_>) -> Self {
        match tab {
            Tab::Today => TodayScreen::new().into(),
            Tab::Cases => CasesScreen::new(around).into(),
            Tab::Review => ReviewScreen::new(around).into(),
            Tab::Tallies => TalliesScreen::new(around).into(),
            Tab::Settings => SettingsScreen::new().into(),
        }
    }

    /// The tab to which a screen at the bottom of the stack belongs.
    #[must_use]
    pub const fn tab(&self) -> Tab {
        match self {
            Self::Review(_) => Tab::Review,
            Self::Tallies(_) => Tab::Tallies,
            Self::Today(_) => Tab::Today,
            Self::Settings(_) => Tab::Settings,
            _ => Tab::Cases,
        }
    }

    /// The screens, one above the other, on which a text that was under way goes on; none when its case is gone.
    #[must_use]
    pub fn resume(draft: &Draft, around: &Around<'_>) -> Vec<Self> {
        match &draft.purpose {
            DraftPurpose::Note { case, .. } => NoteScreen::resume(draft, around)
                .map(|note| vec![CaseScreen::new(*case).into(), note.into()]),
            DraftPurpose::Duty { case, .. } | DraftPurpose::Conscience { case, .. } => {
                ExceptionScreen::resume(draft, around)
                    .map(|exception| vec![CaseScreen::new(*case).into(), exception.into()])
            }
            DraftPurpose::Text { case, .. } => StepScreen::resume(draft, around)
                .map(|step| vec![CaseScreen::new(*case).into(), step.into()]),
        }
        .unwrap_or_default()
    }
}

macro_rules! into_screen {
    ($($variant:ident($model:ty)),+ $(,)?) => {
        $(impl From<$model> for Screen {
            fn from(model: $model) -> Self {
                Self::$variant(model)
            }
        })+
    };
}

impl From<NoteScreen> for Screen {
    fn from(model: NoteScreen) -> Self {
        Self::Note(Box::new(model))
    }
}

impl From<TalliesScreen> for Screen {
    fn from(model: TalliesScreen) -> Self {
        Self::Tallies(Box::new(model))
    }
}

impl From<FiguresFileScreen> for Screen {
    fn from(model: FiguresFileScreen) -> Self {
        Self::FiguresFile(Box::new(model))
    }
}

impl From<BackUpScreen> for Screen {
    fn from(model: BackUpScreen) -> Self {
        Self::BackUp(Box::new(model))
    }
}

impl From<RestoreScreen> for Screen {
    fn from(model: RestoreScreen) -> Self {
        Self::Restore(Box::new(model))
    }
}

impl From<ChangePassphraseScreen> for Screen {
    fn from(model: ChangePassphraseScreen) -> Self {
        Self::ChangePassphrase(Box::new(model))
    }
}

impl From<ChangeSheetScreen> for Screen {
    fn from(model: ChangeSheetScreen) -> Self {
        Self::ChangeSheet(Box::new(model))
    }
}

impl From<DocumentScreen> for Screen {
    fn from(model: DocumentScreen) -> Self {
        Self::Document(Box::new(model))
    }
}

impl From<PackageScreen> for Screen {
    fn from(model: PackageScreen) -> Self {
        Self::Package(Box::new(model))
    }
}

impl From<SuccessorScreen> for Screen {
    fn from(model: SuccessorScreen) -> Self {
        Self::Successor(Box::new(model))
    }
}

into_screen!(
    Cases(CasesScreen),
    NewCase(NewCaseScreen),
    Case(CaseScreen),
    Exception(ExceptionScreen),
    Facts(FactsScreen),
    Pick(PickScreen),
    Tie(TieScreen),
    Caution(CautionScreen),
    Day(DayScreen),
    Line(LineScreen),
    Step(StepScreen),
    Review(ReviewScreen),
    Today(TodayScreen),
    Destroy(DestroyScreen),
    Destroyed(DestroyedScreen),
    Settings(SettingsScreen),
    SettingLine(SettingLineScreen),
);
