//! The settings: what an adviser or the organisation chose, and what can be done for the vault as a whole.

use super::{
    Effect,
    back_up::BackUpScreen,
    cases::walked,
    change_passphrase::ChangePassphraseScreen,
    change_sheet::ChangeSheetScreen,
    command::{Command, Scope},
    destroyed::DestroyedScreen,
    document::DocumentScreen,
    effect::Work,
    reaction::{Around, Reaction, SubModel},
    restore::RestoreScreen,
    setting_line::{Choice, SettingLineScreen},
};
use crate::say;

/// One line of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language of the screens.
    Language,
    /// After how many minutes it locks by itself.
    LockAfter,
    /// Changing the passphrase.
    Passphrase,
    /// Somebody else may know the passphrase: changing every key.
    Leaked,
    /// The recovery sheet.
    Sheet,
    /// The adviser's own public key, for whoever hands cases over.
    OwnKey,
    /// Where backups go.
    BackUpPlace,
    /// Making a backup, and when the last one was made.
    BackUp,
    /// Putting a backup back, beside this vault.
    Restore,
    /// Checking everything, and what the last check found.
    Verify,
    /// Writing the store anew, so that it takes less room.
    Compact,
    /// What is left of destroyed cases.
    Destroyed,
    /// How long a case may be silent before it is named.
    Dormant,
    /// How long closed cases are kept, and on what ground.
    Retention,
    /// Below which number a figure is not shown.
    Threshold,
    /// The record of this processing, for the data protection officer.
    Processing,
    /// On what ground of the organisation's own the adviser may mediate.
    Mediation,
}

/// What lines of the settings have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// How it looks.
    Display,
    /// Who can open it.
    Safety,
    /// Copies elsewhere.
    BackUps,
    /// The vault as a whole.
    Vault,
    /// What the organisation decides.
    Organisation,
}

impl Group {
    /// The groups, in order.
    pub const ALL: [Self; 5] = [
        Self::Display,
        Self::Safety,
        Self::BackUps,
        Self::Vault,
        Self::Organisation,
    ];
}

impl Setting {
    /// The lines, in the order in which they are shown.
    pub const ALL: [Self; 17] = [
        Self::Language,
        Self::LockAfter,
        Self::Passphrase,
        Self::Leaked,
        Self::Sheet,
        Self::BackUpPlace,
        Self::BackUp,
        Self::Restore,
        Self::Verify,
        Self::Compact,
        Self::Destroyed,
        Self::OwnKey,
        Self::Processing,
        Self::Mediation,
        Self::Dormant,
        Self::Retention,
        Self::Threshold,
    ];

    /// The group to which it belongs.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Language => Group::Display,
            Self::LockAfter | Self::Passphrase | Self::Leaked | Self::Sheet => Group::Safety,
            Self::BackUpPlace | Self::BackUp | Self::Restore => Group::BackUps,
            Self::Verify | Self::Compact | Self::Destroyed | Self::OwnKey => Group::Vault,
            Self::Dormant
            | Self::Retention
            | Self::Threshold
            | Self::Mediation
            | Self::Processing => Group::Organisation,
        }
    }
}

/// The settings on screen.
#[derive(Debug, Default)]
pub struct SettingsScreen {
    selected: usize,
}

impl SettingsScreen {
    /// The settings, at the first line.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0 }
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// The selected line.
    #[must_use]
    pub fn setting(&self) -> Setting {
        let all = Setting::ALL;
        all.get(self.selected).copied().unwrap_or(Setting::Language)
    }

    fn open(&self, around: &Around<'_>) -> Reaction {
        let line = |choice| Reaction::open(SettingLineScreen::new(choice, around));
        let work = |work| Reaction::Effect(Effect::Work(Box::new(work)));
        match self.setting() {
            Setting::Language => Reaction::Run(Command::Language),
            Setting::LockAfter => line(Choice::LockMinutes),
            Setting::Passphrase => Reaction::open(ChangePassphraseScreen::new(false)),
            Setting::Leaked => Reaction::open(ChangePassphraseScreen::new(true)),
            Setting::Sheet => ChangeSheetScreen::asks(around),
            Setting::OwnKey => work(Work::OwnKey),
            Setting::BackUpPlace => line(Choice::BackUpPlace { goes_on: false }),
            Setting::BackUp => BackUpScreen::asks(around),
            Setting::Restore => Reaction::open(RestoreScreen::new(around)),
            Setting::Verify => work(Work::Verify),
            Setting::Compact => work(Work::Compact),
            Setting::Destroyed => Reaction::open(DestroyedScreen::new()),
            Setting::Dormant => line(Choice::DormantDays),
            Setting::Retention => line(Choice::Months),
            Setting::Threshold => line(Choice::Threshold),
            Setting::Processing => Reaction::open(DocumentScreen::processing()),
            Setting::Mediation => line(Choice::Mediation),
        }
    }
}

impl SubModel for SettingsScreen {
    fn scope(&self) -> Scope {
        Scope::Settings
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Run(Command::GoCases),
            Command::Open => self.open(around),
            _ => {
                self.selected = walked(command, self.selected, Setting::ALL.len());
                Reaction::Stay
            }
        }
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let texts = around.texts;
        match (command, self.setting()) {
            (
                Command::Open,
                Setting::BackUp | Setting::Passphrase | Setting::Leaked | Setting::Sheet,
            ) if around.desk.is_demo() => Some(say!(texts, "settings-not-for-examples")),
            (Command::Open, Setting::Destroyed) if around.desk.destroyed().is_empty() => {
                Some(say!(texts, "settings-destroyed-none-yet"))
            }
            _ => None,
        }
    }
}
