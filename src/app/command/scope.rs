//! Where a row of the table of commands holds, and in which layers a key is looked up.

/// Where a row of the table holds. A key is looked up in the layers of the present scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Below the least size: only locking and stopping.
    TooSmall,
    /// Every screen of the opened vault, text and dialogs too.
    Everywhere,
    /// Every screen of the opened vault in which no text is typed.
    Reading,
    /// The sheets on which longer text is written.
    Writing,
    /// The tabs: only where leaving loses nothing.
    Tabs,
    /// Before the vault is open.
    Outside,
    /// The first run, and the way in with a recovery sheet.
    FirstRun,
    /// The unlock screen.
    Unlock,
    /// The unlock screen, with the recovery sheet selected.
    UnlockSheet,
    /// The unlock screen, with the made-up examples selected.
    UnlockDemo,
    /// The lock screen.
    Locked,
    /// What is agreed and what matters now.
    Today,
    /// The list of cases.
    Cases,
    /// Typing in the search line of the list.
    Search,
    /// Typing a pseudonym.
    NewCase,
    /// One case.
    Case,
    /// The coded facts of a case.
    Facts,
    /// Choosing one from a code list.
    Pick,
    /// Ticking several in a code list.
    PickSeveral,
    /// The exceptions to secrecy.
    Exception,
    /// The items of the caution.
    Caution,
    /// Typing a day.
    Day,
    /// Typing a reason or a ground, in one line.
    Line,
    /// Writing a note.
    Note,
    /// Help and the list of everything possible.
    Help,
    /// A question before something happens.
    Question,
    /// Long work goes on.
    Working,
    /// Something went wrong.
    Problem,
    /// Something went wrong before the vault is open.
    ProblemOutside,
    /// The step flow, where something is chosen.
    Step,
    /// The step flow: what holds wherever no text is typed.
    StepShared,
    /// The step flow, where ticks are set and an answer is kept.
    StepAnswer,
    /// The step flow, at the handover.
    StepHandover,
    /// The step flow, where the text is read: no letter there writes anything down.
    StepView,
    /// The step flow, at the versions of a text.
    StepVersions,
    /// The step flow, at the attachments of a text.
    StepPapers,
    /// The step flow, at the people who are named in a text.
    StepNames,
    /// The step flow, typing one line.
    StepLine,
    /// The step flow, writing text.
    StepText,
    /// The review.
    Review,
    /// The tallies.
    Tallies,
    /// There: choosing the tables.
    TalliesTables,
    /// There: a list to choose one from.
    TalliesList,
    /// Reading the figures that are written in a file.
    FiguresPreview,
    /// Typing in which file figures are put.
    FiguresPlace,
    /// Typing the word that destroys.
    Destroy,
    /// The settings.
    Settings,
    /// Typing where a backup goes, and what opens it.
    BackUp,
    /// Typing which backup is put back, and where.
    Restore,
    /// Typing to whom a package or a case goes.
    Package,
    /// A new passphrase or a new recovery sheet.
    Renew,
    /// Which document is made.
    Document,
    /// Which lines of a document are blacked out.
    DocumentLines,
    /// Changing the words of a document.
    DocumentWords,
    /// Reading exactly what is written.
    DocumentPreview,
    /// Typing in which file a document is put.
    DocumentPlace,
    /// The document is in its file.
    DocumentMade,
    /// The roads, looked at together with an employee.
    Watch,
    /// There: choosing an organisation or a bond.
    WatchPick,
    /// There: typing where the sheet to take home goes.
    WatchFile,
}

impl Scope {
    /// Every scope in which keys are read, without the shared layers.
    pub const READ: [Self; 54] = [
        Self::TooSmall,
        Self::FirstRun,
        Self::Unlock,
        Self::UnlockSheet,
        Self::UnlockDemo,
        Self::Locked,
        Self::Cases,
        Self::Search,
        Self::NewCase,
        Self::Case,
        Self::Facts,
        Self::Pick,
        Self::PickSeveral,
        Self::Caution,
        Self::Exception,
        Self::Day,
        Self::Line,
        Self::Note,
        Self::Help,
        Self::Question,
        Self::Working,
        Self::Problem,
        Self::ProblemOutside,
        Self::Step,
        Self::StepAnswer,
        Self::StepHandover,
        Self::StepView,
        Self::StepVersions,
        Self::StepPapers,
        Self::StepNames,
        Self::StepLine,
        Self::StepText,
        Self::Review,
        Self::Tallies,
        Self::TalliesTables,
        Self::TalliesList,
        Self::FiguresPreview,
        Self::FiguresPlace,
        Self::Today,
        Self::Destroy,
        Self::Settings,
        Self::BackUp,
        Self::Restore,
        Self::Package,
        Self::Renew,
        Self::Document,
        Self::DocumentLines,
        Self::DocumentWords,
        Self::DocumentPreview,
        Self::DocumentPlace,
        Self::DocumentMade,
        Self::Watch,
        Self::WatchPick,
        Self::WatchFile,
    ];

    /// The layers in which a key is looked up, the screen's own first.
    #[must_use]
    pub const fn layers(self) -> &'static [Self] {
        match self {
            Self::TooSmall => &[Self::TooSmall],
            Self::Everywhere => &[Self::Everywhere],
            Self::Reading => &[Self::Reading, Self::Everywhere],
            Self::Writing => &[Self::Writing, Self::Everywhere],
            Self::Tabs => &[Self::Tabs, Self::Everywhere],
            Self::Outside => &[Self::Outside],
            Self::FirstRun => &[Self::FirstRun, Self::Outside],
            Self::Unlock => &[Self::Unlock, Self::Outside],
            Self::UnlockSheet => &[Self::UnlockSheet, Self::Outside],
            Self::UnlockDemo => &[Self::UnlockDemo, Self::Outside],
            Self::Locked => &[Self::Locked, Self::Outside],
            Self::Today => &[Self::Today, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Cases => &[Self::Cases, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Search => &[Self::Search, Self::Everywhere],
            Self::NewCase => &[Self::NewCase, Self::Everywhere],
            Self::Case => &[Self::Case, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Facts => &[Self::Facts, Self::Reading, Self::Everywhere],
            Self::Pick => &[Self::Pick, Self::Reading, Self::Everywhere],
            Self::PickSeveral => &[Self::PickSeveral, Self::Reading, Self::Everywhere],
            Self::Exception => &[Self::Exception, Self::Reading, Self::Everywhere],
            Self::Caution => &[Self::Caution, Self::Reading, Self::Everywhere],
            Self::Day => &[Self::Day, Self::Everywhere],
            Self::Line => &[Self::Line, Self::Everywhere],
            Self::Note => &[Self::Note, Self::Writing, Self::Everywhere],
            Self::Help => &[Self::Help, Self::Everywhere],
            Self::Question => &[Self::Question, Self::Everywhere],
            Self::Working => &[Self::Working, Self::Everywhere],
            Self::Problem => &[Self::Problem, Self::Everywhere],
            Self::ProblemOutside => &[Self::Problem, Self::Outside],
            Self::Step => &[
                Self::Step,
                Self::StepShared,
                Self::Reading,
                Self::Everywhere,
            ],
            Self::StepShared => &[Self::StepShared, Self::Everywhere],
            Self::StepAnswer => &[Self::StepAnswer, Self::StepShared, Self::Everywhere],
            Self::StepView => &[Self::StepView, Self::Reading, Self::Everywhere],
            Self::StepVersions => &[Self::StepVersions, Self::Reading, Self::Everywhere],
            Self::StepPapers => &[Self::StepPapers, Self::Reading, Self::Everywhere],
            Self::StepNames => &[Self::StepNames, Self::Reading, Self::Everywhere],
            Self::StepHandover => &[
                Self::StepHandover,
                Self::StepShared,
                Self::Reading,
                Self::Everywhere,
            ],
            Self::StepLine => &[Self::StepLine, Self::Everywhere],
            Self::StepText => &[Self::StepText, Self::Writing, Self::Everywhere],
            // The digits are the choices of the card here.
            Self::Review => &[Self::Review, Self::Reading, Self::Everywhere],
            Self::Tallies => &[Self::Tallies, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::TalliesTables => &[Self::TalliesTables, Self::Reading, Self::Everywhere],
            Self::TalliesList => &[Self::TalliesList, Self::Reading, Self::Everywhere],
            Self::FiguresPreview => &[Self::FiguresPreview, Self::Reading, Self::Everywhere],
            Self::FiguresPlace => &[Self::FiguresPlace, Self::Everywhere],
            Self::Destroy => &[Self::Destroy, Self::Everywhere],
            Self::Settings => &[Self::Settings, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::BackUp => &[Self::BackUp, Self::Everywhere],
            Self::Restore => &[Self::Restore, Self::Everywhere],
            Self::Package => &[Self::Package, Self::Everywhere],
            Self::Renew => &[Self::Renew, Self::Everywhere],
            Self::Document => &[Self::Document, Self::Reading, Self::Everywhere],
            Self::DocumentLines => &[Self::DocumentLines, Self::Reading, Self::Everywhere],
            Self::DocumentWords => &[Self::DocumentWords, Self::Writing, Self::Everywhere],
            Self::DocumentPreview => &[Self::DocumentPreview, Self::Reading, Self::Everywhere],
            Self::DocumentPlace => &[Self::DocumentPlace, Self::Everywhere],
            Self::DocumentMade => &[Self::DocumentMade, Self::Reading, Self::Everywhere],
            Self::Watch => &[Self::Watch, Self::Everywhere],
            Self::WatchPick => &[Self::WatchPick, Self::Everywhere],
            Self::WatchFile => &[Self::WatchFile, Self::Everywhere],
        }
    }

    /// Whether letters are text here. Then no letter, digit or sign can be a command.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::FirstRun
                | Self::Unlock
                | Self::UnlockSheet
                | Self::UnlockDemo
                | Self::Locked
                | Self::Search
                | Self::NewCase
                | Self::Day
                | Self::Line
                | Self::Note
                | Self::StepLine
                | Self::StepText
                | Self::Destroy
                | Self::BackUp
                | Self::Restore
                | Self::Package
                | Self::Renew
                | Self::DocumentWords
                | Self::DocumentPlace
                | Self::FiguresPlace
                | Self::WatchFile
                | Self::Help
        )
    }
}
