//! Typing one setting. The line closes when the setting is on the disk, and stays when it could not be saved.

use super::{
    Effect, Model, Place, Screen,
    back_up::BackUpScreen,
    command::{Command, Scope},
    field::Field,
    line::MOST_MONTHS,
    path,
    reaction::{Around, Reaction, SubModel, Typed},
};
use crate::{
    domain::{Settings, retention::Policy},
    say,
};

/// The longest time until it locks, in minutes.
pub const MOST_LOCK_MINUTES: u16 = 60;

/// The longest time that a case may be silent before it is named: ten years.
pub const MOST_DORMANT_DAYS: u16 = 3_650;

/// The highest number below which figures are withheld.
pub const HIGHEST_THRESHOLD: u16 = 100;

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// After how many minutes it locks by itself.
    LockMinutes,
    /// How many days a case may be silent.
    DormantDays,
    /// How many months closed cases are kept.
    Months,
    /// On what ground they are kept for this many months.
    Ground(u16),
    /// Below which number a figure is not shown.
    Threshold,
    /// On what ground of the organisation's own the adviser may mediate; empty for no such rule.
    Mediation,
    /// Where backups go; whether one is made next.
    BackUpPlace {
        /// Whether a backup is made next.
        goes_on: bool,
    },
}

/// A setting being typed.
#[derive(Debug)]
pub struct SettingLineScreen {
    /// What it is for.
    pub choice: Choice,
    /// What is typed.
    pub field: Field,
    /// The settings as they were asked to be saved.
    asked: Option<Settings>,
}

impl SettingLineScreen {
    /// A line with what holds now.
    #[must_use]
    pub fn new(choice: Choice, around: &Around<'_>) -> Self {
        let settings = around.desk.settings();
        let policy = settings.retention.as_ref();
        let known = match choice {
            Choice::LockMinutes => settings.lock_minutes.to_string(),
            Choice::DormantDays => around.desk.rules().terms.dormant_days.to_string(),
            Choice::Months => policy.map_or_else(String::new, |policy| policy.months.to_string()),
            Choice::Ground(_) => {
                policy.map_or_else(String::new, |policy| policy.ground.expose().clone())
            }
            Choice::Threshold => {
                let terms = &around.desk.catalogue().terms;
                settings.threshold(terms).to_string()
            }
            Choice::Mediation => settings
                .mediation_ground
                .as_ref()
                .map_or_else(String::new, |ground| ground.expose().clone()),
            Choice::BackUpPlace { .. } => settings
                .backup_place
                .as_ref()
                .map_or_else(String::new, |place| place.expose().clone()),
        };
        let longest = match choice {
            Choice::Ground(_) | Choice::Mediation => 200,
            Choice::BackUpPlace { .. } => 500,
            _ => 5,
        };
        Self {
            choice,
            field: Field::with(&known, longest),
            asked: None,
        }
    }

    fn number(&self, least: u16, most: u16) -> Option<u16> {
        let number = self.field.text().trim().parse().ok()?;
        (least..=most).contains(&number).then_some(number)
    }

    /// The settings with what was typed, or why not. None goes on to the next line.
    fn changed(&self, around: &Around<'_>) -> Result<Settings, String> {
        let texts = around.texts;
        let text = self.field.text().trim().to_owned();
        let mut settings = around.desk.settings().clone();
        match self.choice {
            Choice::LockMinutes => {
                settings.lock_minutes = self
                    .number(1, MOST_LOCK_MINUTES)
                    .ok_or_else(|| say!(texts, "setting-lock-wrong"))?;
            }
            Choice::DormantDays if text.is_empty() => settings.dormant_days = None,
            Choice::DormantDays => {
                let days = self.number(1, MOST_DORMANT_DAYS);
                settings.dormant_days =
                    Some(days.ok_or_else(|| say!(texts, "setting-dormant-wrong"))?);
            }
            Choice::Months => settings.retention = None,
            Choice::Ground(_) if text.is_empty() => {
                return Err(say!(texts, "refusal-ground-missing"));
            }
            Choice::Ground(months) => {
                settings.retention = Some(Policy {
                    months,
                    ground: text.into(),
                });
            }
            Choice::Mediation => {
                settings.mediation_ground = (!text.is_empty()).then(|| text.into());
            }
            Choice::Threshold if text.is_empty() => settings.threshold = None,
            Choice::Threshold => {
                let lowest = around.desk.catalogue().terms.lowest_threshold;
                let wrong = || {
                    let lowest = i64::from(lowest);
                    say!(texts, "setting-threshold-wrong", lowest = lowest)
                };
                let number = self.number(lowest, HIGHEST_THRESHOLD);
                settings.threshold = Some(number.ok_or_else(wrong)?);
            }
            Choice::BackUpPlace { .. } => {
                if path::typed(&text).is_none() {
                    return Err(say!(texts, "setting-place-wrong"));
                }
                settings.backup_place = Some(text.into());
            }
        }
        Ok(settings)
    }

    fn save(&mut self, around: &Around<'_>) -> Reaction {
        let is_empty = self.field.text().trim().is_empty();
        if self.choice == Choice::Months && !is_empty {
            return match self.number(1, MOST_MONTHS) {
                Some(months) => Reaction::replace(Self::new(Choice::Ground(months), around)),
                None => Reaction::Refuse(say!(around.texts, "retain-months-wrong")),
            };
        }
        match self.changed(around) {
            Ok(settings) => {
                self.asked = Some(settings.clone());
                Reaction::Effect(Effect::SaveSettings(settings))
            }
            Err(why) => Reaction::Refuse(why),
        }
    }

    /// What follows once these settings are on the disk; nothing when they were not asked for here.
    fn then(&self, saved: &Settings, around: &Around<'_>) -> Option<Reaction> {
        if self.asked.as_ref() != Some(saved) {
            return None;
        }
        Some(match self.choice {
            Choice::BackUpPlace { goes_on: true } => Reaction::replace(BackUpScreen::new(around)),
            _ => Reaction::Back,
        })
    }
}

impl SubModel for SettingLineScreen {
    fn scope(&self) -> Scope {
        Scope::Line
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Back,
            Command::Save => self.save(around),
            _ => Reaction::Stay,
        }
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.field.typed(input);
        Reaction::Stay
    }
}

impl Model {
    /// Takes in settings that are on the disk.
    pub(super) fn settings_saved(&mut self, settings: &Settings) {
        self.use_language(settings.language);
        let Place::Inside(inside) = &mut self.place else {
            return;
        };
        inside.desk.take_settings(settings.clone());
        let around = Around {
            desk: &inside.desk,
            texts: &self.texts,
            now: self.now,
        };
        let Screen::SettingLine(line) = inside.top() else {
            return;
        };
        if let Some(then) = line.then(settings, &around) {
            let _none = self.react(then);
            self.say(say!(self.texts, "setting-saved"));
        }
    }
}
