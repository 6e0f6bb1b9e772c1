//! The settings, drawn: a line for each in plain words, and what the selected one means.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{Viewport, WIDE, parts};
use crate::{
    app::{
        Around,
        settings::{Group, Setting, SettingsScreen},
    },
    domain::Language,
    say,
    texts::Texts,
};

/// The width of the names.
const NAME: usize = 26;

/// Draws the settings; what the selected one means stands beside them, or below in a narrow window.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &SettingsScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let [left, right] = if area.width >= WIDE {
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(47)]).areas(area)
    } else {
        Layout::vertical([Constraint::Fill(1), Constraint::Length(6)]).areas(area)
    };
    let setting = screen.setting();
    let room = parts::panel(frame, right, &name(setting, texts));
    let meaning = parts::wrap(&meaning(setting, around), room.width.into());
    parts::lines(frame, room, meaning.into_iter().map(Line::raw).collect());
    let room = parts::panel(frame, left, &say!(texts, "tab-settings"));
    let width = usize::from(room.width).saturating_sub(2);
    let row = |setting: Setting| {
        parts::labelled(&name(setting, texts), &value(setting, around), NAME, width)
    };
    let sections = Group::ALL
        .into_iter()
        .map(|group| parts::Section {
            title: group_name(group, texts),
            rows: Setting::ALL
                .into_iter()
                .filter(|setting| setting.group() == group)
                .map(row)
                .collect(),
            empty: None,
        })
        .collect();
    let offset = viewport.offset("settings");
    parts::sections(frame, room, sections, screen.selected(), offset)
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "settings-status")
}

fn group_name(group: Group, texts: &Texts) -> String {
    match group {
        Group::Display => say!(texts, "settings-display"),
        Group::Safety => say!(texts, "settings-safety"),
        Group::BackUps => say!(texts, "settings-backups"),
        Group::Vault => say!(texts, "settings-vault"),
        Group::Organisation => say!(texts, "settings-organisation"),
    }
}

/// What a line is called.
fn name(setting: Setting, texts: &Texts) -> String {
    match setting {
        Setting::Language => say!(texts, "setting-language"),
        Setting::LockAfter => say!(texts, "setting-lock"),
        Setting::Passphrase => say!(texts, "setting-passphrase"),
        Setting::Leaked => say!(texts, "setting-leaked"),
        Setting::Sheet => say!(texts, "setting-sheet"),
        Setting::OwnKey => say!(texts, "setting-own-key"),
        Setting::BackUpPlace => say!(texts, "setting-place"),
        Setting::BackUp => say!(texts, "setting-backup"),
        Setting::Restore => say!(texts, "setting-restore"),
        Setting::Verify => say!(texts, "setting-verify"),
        Setting::Compact => say!(texts, "setting-compact"),
        Setting::Destroyed => say!(texts, "setting-destroyed"),
        Setting::Dormant => say!(texts, "setting-dormant"),
        Setting::Retention => say!(texts, "setting-retention"),
        Setting::Threshold => say!(texts, "setting-threshold"),
        Setting::Processing => say!(texts, "setting-processing"),
        Setting::Mediation => say!(texts, "setting-mediation"),
    }
}

/// What holds now.
fn value(setting: Setting, around: &Around<'_>) -> String {
    let (texts, desk) = (around.texts, around.desk);
    let settings = desk.settings();
    match setting {
        Setting::Language => match texts.language() {
            Language::Dutch => say!(texts, "setting-dutch"),
            Language::English => say!(texts, "setting-english"),
        },
        Setting::LockAfter => {
            let minutes = i64::from(settings.lock_minutes);
            say!(texts, "setting-minutes-of", count = minutes)
        }
        Setting::Restore => say!(texts, "setting-restore-beside"),
        Setting::Passphrase | Setting::Leaked | Setting::Compact => say!(texts, "setting-now"),
        Setting::Sheet if desk.has_recovery() => say!(texts, "setting-sheet-made"),
        Setting::Sheet => say!(texts, "setting-sheet-none"),
        Setting::OwnKey => desk.own_key().map_or_else(
            || say!(texts, "setting-own-key-none"),
            crate::domain::RecipientKey::short,
        ),
        Setting::BackUpPlace => settings.backup_place.as_ref().map_or_else(
            || say!(texts, "setting-place-none"),
            |place| place.expose().clone(),
        ),
        Setting::BackUp => match desk.copies().iter().map(|copy| copy.on).max() {
            Some(day) => say!(texts, "setting-backup-last", day = texts.date_numeric(day)),
            None => say!(texts, "setting-backup-none"),
        },
        Setting::Verify => match desk.checked() {
            None => say!(texts, "setting-verify-not-yet"),
            Some(checked) if checked.is_whole => {
                say!(texts, "setting-verify-whole", count = number(checked.whole))
            }
            Some(checked) => {
                say!(
                    texts,
                    "setting-verify-damaged",
                    count = number(checked.damaged)
                )
            }
        },
        Setting::Destroyed => {
            say!(
                texts,
                "setting-destroyed-of",
                count = number(desk.destroyed().len())
            )
        }
        Setting::Dormant => {
            let days = i64::from(desk.rules().terms.dormant_days);
            say!(texts, "setting-days-of", count = days)
        }
        Setting::Retention => settings.retention.as_ref().map_or_else(
            || say!(texts, "setting-retention-none"),
            |policy| {
                let months = i64::from(policy.months);
                let ground = policy.ground.expose().as_str();
                say!(
                    texts,
                    "setting-retention-of",
                    months = months,
                    ground = ground
                )
            },
        ),
        Setting::Threshold => settings.threshold(&desk.catalogue().terms).to_string(),
        Setting::Processing => String::new(),
        Setting::Mediation => match settings.mediation_rule() {
            Some(rule) => {
                let ground = rule.ground().expose().as_str();
                say!(texts, "setting-mediation-allowed", ground = ground)
            }
            None => say!(texts, "setting-mediation-never"),
        },
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What a line means, and what Enter does.
fn meaning(setting: Setting, around: &Around<'_>) -> String {
    let (texts, desk) = (around.texts, around.desk);
    match setting {
        Setting::Language => say!(texts, "setting-language-means"),
        Setting::LockAfter => say!(texts, "setting-lock-means"),
        Setting::Passphrase => say!(texts, "setting-passphrase-means"),
        Setting::Leaked => say!(texts, "setting-leaked-means"),
        Setting::Sheet => say!(texts, "setting-sheet-means"),
        Setting::OwnKey => say!(texts, "own-key-what"),
        Setting::BackUpPlace => say!(texts, "setting-place-means"),
        Setting::BackUp => say!(texts, "setting-backup-means"),
        Setting::Restore => say!(texts, "setting-restore-means"),
        Setting::Verify => match desk.checked() {
            Some(checked) if !checked.is_whole && checked.spares_agree => {
                say!(texts, "setting-verify-spares")
            }
            Some(checked) if !checked.is_whole => say!(texts, "setting-verify-no-spares"),
            _ => say!(texts, "setting-verify-means"),
        },
        Setting::Compact => say!(texts, "setting-compact-means"),
        Setting::Destroyed => say!(texts, "setting-destroyed-means"),
        Setting::Dormant => say!(texts, "setting-dormant-means"),
        Setting::Retention => say!(texts, "setting-retention-means"),
        Setting::Mediation => say!(texts, "setting-mediation-means"),
        Setting::Threshold => {
            let lowest = i64::from(desk.catalogue().terms.lowest_threshold);
            say!(texts, "setting-threshold-means", lowest = lowest)
        }
        Setting::Processing => say!(texts, "setting-processing-means"),
    }
}
