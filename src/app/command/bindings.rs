//! The rows of the table of commands, in the order in which footer and help show them.

use crossterm::event::{
    KeyCode::{self, BackTab, Char, Down, End, Enter, Esc, Home, PageDown, PageUp, Tab, Up},
    KeyModifiers,
};

use super::{Binding, Command, Key, Scope};
use crate::{say, texts::Texts};

const fn plain(c: char) -> Key {
    Key(Char(c), KeyModifiers::NONE)
}

const fn ctrl(c: char) -> Key {
    Key(Char(c), KeyModifiers::CONTROL)
}

const fn ctrl_code(code: KeyCode) -> Key {
    Key(code, KeyModifiers::CONTROL)
}

const fn code(code: KeyCode) -> Key {
    Key(code, KeyModifiers::NONE)
}

/// A row that the footer shows.
const fn hint(
    scope: Scope,
    keys: &'static [Key],
    command: Command,
    name: fn(&Texts) -> String,
) -> Binding {
    Binding {
        scope,
        keys,
        command,
        name,
        hint: true,
    }
}

/// A row that only help shows.
const fn row(
    scope: Scope,
    keys: &'static [Key],
    command: Command,
    name: fn(&Texts) -> String,
) -> Binding {
    Binding {
        scope,
        keys,
        command,
        name,
        hint: false,
    }
}

/// Every key of the program.
#[rustfmt::skip]
pub const BINDINGS: &[Binding] = &[
    hint(Scope::TooSmall, &[code(KeyCode::F(12)), ctrl('l')], Command::Lock, |t| say!(t, "command-lock")),
    row(Scope::TooSmall, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    hint(Scope::TooSmall, &[ctrl('q')], Command::Quit, |t| say!(t, "command-quit")),

    hint(Scope::Outside, &[code(KeyCode::F(1))], Command::Help, |t| say!(t, "command-help")),
    hint(Scope::Outside, &[ctrl('q')], Command::Quit, |t| say!(t, "command-quit")),
    row(Scope::Outside, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    row(Scope::Outside, &[code(KeyCode::F(2))], Command::Language, |t| say!(t, "command-language")),

    hint(Scope::FirstRun, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),
    hint(Scope::FirstRun, &[code(Esc)], Command::Back, |t| say!(t, "command-step-back")),
    hint(Scope::FirstRun, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::FirstRun, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::FirstRun, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),
    row(Scope::FirstRun, &[ctrl('r')], Command::OtherWords, |t| say!(t, "command-other-words")),

    hint(Scope::Unlock, &[code(Enter)], Command::Open, |t| say!(t, "command-unlock")),
    hint(Scope::Unlock, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Unlock, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Unlock, &[code(Esc)], Command::Back, |t| say!(t, "command-clear-line")),
    row(Scope::Unlock, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),

    hint(Scope::UnlockSheet, &[code(Enter)], Command::Open, |t| say!(t, "command-use-sheet")),
    hint(Scope::UnlockSheet, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::UnlockSheet, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),

    hint(Scope::UnlockDemo, &[code(Enter)], Command::Open, |t| say!(t, "command-look-around")),
    row(Scope::UnlockDemo, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    hint(Scope::UnlockDemo, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),

    hint(Scope::Locked, &[code(Enter)], Command::Open, |t| say!(t, "command-unlock")),
    row(Scope::Locked, &[code(Esc)], Command::Back, |t| say!(t, "command-clear-line")),
    hint(Scope::Locked, &[ctrl('r')], Command::Forgotten, |t| say!(t, "command-forgotten")),
    row(Scope::Locked, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),

    hint(Scope::Today, &[code(Enter)], Command::Open, |t| say!(t, "command-open")),
    hint(Scope::Today, &[plain('s')], Command::Note, |t| say!(t, "command-note")),
    hint(Scope::Today, &[plain('n')], Command::NewCase, |t| say!(t, "command-new-case")),
    row(Scope::Today, &[plain('a')], Command::Plan, |t| say!(t, "command-plan")),
    row(Scope::Today, &[plain('K')], Command::WatchTogether, |t| say!(t, "command-watch-together")),

    hint(Scope::Cases, &[code(Enter)], Command::Open, |t| say!(t, "command-open")),
    hint(Scope::Cases, &[plain('n')], Command::NewCase, |t| say!(t, "command-new-case")),
    hint(Scope::Cases, &[plain('s')], Command::Note, |t| say!(t, "command-note")),
    hint(Scope::Cases, &[plain('/')], Command::Search, |t| say!(t, "command-search")),
    hint(Scope::Cases, &[plain('f')], Command::Filter, |t| say!(t, "command-filter")),
    row(Scope::Cases, &[plain('v')], Command::NextStep, |t| say!(t, "command-next-step")),
    row(Scope::Cases, &[plain('a')], Command::Plan, |t| say!(t, "command-plan")),
    row(Scope::Cases, &[plain('K')], Command::WatchTogether, |t| say!(t, "command-watch-together")),
    row(Scope::Cases, &[plain('V')], Command::DestroyDue, |t| say!(t, "command-destroy-due")),

    hint(Scope::Search, &[code(Enter), code(Tab)], Command::Open, |t| say!(t, "command-to-list")),
    hint(Scope::Search, &[code(Esc)], Command::Back, |t| say!(t, "command-clear-search")),
    row(Scope::Search, &[code(Down)], Command::Down, |t| say!(t, "command-down")),
    row(Scope::Search, &[code(Up)], Command::Up, |t| say!(t, "command-up")),

    hint(Scope::NewCase, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-create-case")),
    hint(Scope::NewCase, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Case, &[plain('n'), plain('s')], Command::Note, |t| say!(t, "command-note")),
    hint(Scope::Case, &[plain('a')], Command::Plan, |t| say!(t, "command-plan")),
    hint(Scope::Case, &[plain('v')], Command::NextStep, |t| say!(t, "command-next-step")),
    hint(Scope::Case, &[plain('w')], Command::Facts, |t| say!(t, "command-facts")),
    row(Scope::Case, &[plain('c')], Command::Caution, |t| say!(t, "command-caution")),
    row(Scope::Case, &[plain('d')], Command::Continue, |t| say!(t, "command-continue")),
    row(Scope::Case, &[plain('m')], Command::Wait, |t| say!(t, "command-wait")),
    row(Scope::Case, &[plain('r')], Command::NothingUntil, |t| say!(t, "command-nothing-until")),
    row(Scope::Case, &[plain('z')], Command::Aftercare, |t| say!(t, "command-aftercare")),
    row(Scope::Case, &[plain('x')], Command::CloseCase, |t| say!(t, "command-close-case")),
    row(Scope::Case, &[plain('b')], Command::Retain, |t| say!(t, "command-retain")),
    row(Scope::Case, &[plain('l')], Command::Hold, |t| say!(t, "command-hold")),
    row(Scope::Case, &[plain('R')], Command::RoleConflict, |t| say!(t, "command-role-conflict")),
    row(Scope::Case, &[plain('h')], Command::Reopen, |t| say!(t, "command-reopen")),
    row(Scope::Case, &[plain('e')], Command::Document, |t| say!(t, "command-document")),
    row(Scope::Case, &[plain('U')], Command::Exception, |t| say!(t, "command-exception")),
    row(Scope::Case, &[plain('o')], Command::Successor, |t| say!(t, "command-successor")),
    row(Scope::Case, &[plain('V')], Command::Destroy, |t| say!(t, "command-destroy")),
    row(Scope::Case, &[plain('K')], Command::WatchTogether, |t| say!(t, "command-watch-together")),

    hint(Scope::Facts, &[code(Enter)], Command::Open, |t| say!(t, "command-change")),

    hint(Scope::Pick, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-choose")),

    row(Scope::Pick, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),

    hint(Scope::PickSeveral, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),
    hint(Scope::PickSeveral, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-save")),

    hint(Scope::Caution, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),
    hint(Scope::Caution, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-save")),

    hint(Scope::Exception, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),

    hint(Scope::Day, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-save")),
    hint(Scope::Day, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Line, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-save")),
    hint(Scope::Line, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Note, &[code(Esc), ctrl('s')], Command::Done, |t| say!(t, "command-done")),
    hint(Scope::Note, &[ctrl('t')], Command::NextChannel, |t| say!(t, "command-channel")),
    row(Scope::Note, &[ctrl('e')], Command::NextTask, |t| say!(t, "command-task")),
    row(Scope::Note, &[ctrl_code(Up)], Command::MoreMinutes, |t| say!(t, "command-more-minutes")),
    row(Scope::Note, &[ctrl_code(Down)], Command::FewerMinutes, |t| say!(t, "command-fewer-minutes")),

    hint(Scope::Step, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),
    row(Scope::Step, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),

    hint(Scope::StepHandover, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),
    row(Scope::StepHandover, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),
    row(Scope::StepHandover, &[plain('p')], Command::Package, |t| say!(t, "command-package")),
    hint(Scope::StepHandover, &[plain('b')], Command::Compare, |t| say!(t, "command-compare")),
    hint(Scope::StepHandover, &[plain('z')], Command::RestoreText, |t| say!(t, "command-restore-text")),

    hint(Scope::StepAnswer, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),
    row(Scope::StepAnswer, &[code(Tab)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::StepAnswer, &[code(BackTab)], Command::PreviousPart, |t| say!(t, "command-previous")),
    hint(Scope::StepAnswer, &[code(Enter), ctrl('s')], Command::Open, |t| say!(t, "command-save")),
    row(Scope::StepAnswer, &[code(Down), plain('j'), code(KeyCode::Right)], Command::Down, |t| say!(t, "command-down")),
    row(Scope::StepAnswer, &[code(Up), plain('k'), code(KeyCode::Left)], Command::Up, |t| say!(t, "command-up")),
    row(Scope::StepAnswer, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    row(Scope::StepAnswer, &[plain('?')], Command::Help, |t| say!(t, "command-help")),
    row(Scope::StepAnswer, &[plain('e')], Command::OwnWords, |t| say!(t, "command-own-words")),
    row(Scope::StepAnswer, &[plain('i')], Command::ReadAloud, |t| say!(t, "command-read-aloud")),
    row(Scope::StepAnswer, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::StepView, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),
    hint(Scope::StepView, &[plain('w')], Command::Write, |t| say!(t, "command-change")),
    hint(Scope::StepView, &[plain('S')], Command::Stop, |t| say!(t, "command-stop-road")),
    row(Scope::StepView, &[plain('o')], Command::HandOver, |t| say!(t, "command-hand-over")),

    row(Scope::StepView, &[plain('v')], Command::Versions, |t| say!(t, "command-versions")),
    row(Scope::StepView, &[plain('a')], Command::Attachments, |t| say!(t, "command-attachments")),
    row(Scope::StepView, &[plain('n')], Command::Names, |t| say!(t, "command-names")),
    row(Scope::StepView, &[plain('c')], Command::CheckText, |t| say!(t, "command-check-text")),

    hint(Scope::StepVersions, &[code(Enter)], Command::Open, |t| say!(t, "command-read-version")),
    hint(Scope::StepVersions, &[plain(' ')], Command::Tick, |t| say!(t, "command-compare-with")),
    hint(Scope::StepVersions, &[plain('b')], Command::Compare, |t| say!(t, "command-compare")),
    hint(Scope::StepVersions, &[plain('z')], Command::RestoreText, |t| say!(t, "command-put-back")),
    row(Scope::StepVersions, &[plain('S')], Command::Stop, |t| say!(t, "command-stop-road")),

    hint(Scope::StepPapers, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),
    row(Scope::StepPapers, &[plain(' ')], Command::Tick, |t| say!(t, "command-choose")),
    hint(Scope::StepPapers, &[plain('x')], Command::RemovePaper, |t| say!(t, "command-remove-paper")),
    row(Scope::StepPapers, &[plain('S')], Command::Stop, |t| say!(t, "command-stop-road")),

    hint(Scope::StepNames, &[plain(' ')], Command::Tick, |t| say!(t, "command-confirm-name")),
    row(Scope::StepNames, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),
    hint(Scope::StepNames, &[plain('r')], Command::ReplaceName, |t| say!(t, "command-replace-name")),
    hint(Scope::StepNames, &[plain('x')], Command::NoPerson, |t| say!(t, "command-no-person")),
    row(Scope::StepNames, &[plain('S')], Command::Stop, |t| say!(t, "command-stop-road")),

    row(Scope::StepShared, &[plain('w')], Command::Write, |t| say!(t, "command-change")),
    hint(Scope::StepShared, &[plain('S')], Command::Stop, |t| say!(t, "command-stop-road")),
    row(Scope::StepShared, &[plain('d')], Command::DeclineRoad, |t| say!(t, "command-decline-road")),
    row(Scope::StepShared, &[plain('o')], Command::HandOver, |t| say!(t, "command-hand-over")),
    row(Scope::StepShared, &[plain('N')], Command::NewFacts, |t| say!(t, "command-new-facts")),
    row(Scope::StepShared, &[plain('K')], Command::WatchTogether, |t| say!(t, "command-watch-together")),
    row(Scope::StepShared, &[plain('s')], Command::Note, |t| say!(t, "command-note")),

    hint(Scope::StepLine, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-done")),
    hint(Scope::StepLine, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::StepText, &[code(Esc), ctrl('s')], Command::Done, |t| say!(t, "command-done")),

    hint(Scope::Writing, &[ctrl('z')], Command::Undo, |t| say!(t, "command-undo")),
    row(Scope::Writing, &[ctrl('y')], Command::Redo, |t| say!(t, "command-redo")),
    row(Scope::Writing, &[ctrl('x')], Command::Cut, |t| say!(t, "command-cut")),
    row(Scope::Writing, &[ctrl('c')], Command::Copy, |t| say!(t, "command-copy")),
    row(Scope::Writing, &[ctrl('v')], Command::Paste, |t| say!(t, "command-paste")),
    row(Scope::Writing, &[ctrl('a')], Command::SelectAll, |t| say!(t, "command-select-all")),

    hint(Scope::Review, &[code(KeyCode::Right)], Command::NextCard, |t| say!(t, "command-next-card")),
    hint(Scope::Review, &[code(KeyCode::Left)], Command::PreviousCard, |t| say!(t, "command-previous")),
    hint(Scope::Review, &[code(Enter)], Command::Open, |t| say!(t, "command-open")),
    row(Scope::Review, &[plain('1'), plain('a')], Command::Plan, |t| say!(t, "command-plan")),
    row(Scope::Review, &[plain('2'), plain('r')], Command::NothingUntil, |t| say!(t, "command-nothing-until")),
    row(Scope::Review, &[plain('3'), plain('z')], Command::Aftercare, |t| say!(t, "command-aftercare")),
    row(Scope::Review, &[plain('4'), plain('x')], Command::CloseCase, |t| say!(t, "command-close-case")),
    row(Scope::Review, &[plain('5'), plain('n'), plain('s')], Command::Note, |t| say!(t, "command-note")),
    row(Scope::Review, &[plain('w')], Command::Facts, |t| say!(t, "command-facts")),

    hint(Scope::Tallies, &[code(KeyCode::Left)], Command::PreviousYear, |t| say!(t, "command-previous-year")),
    hint(Scope::Tallies, &[code(KeyCode::Right)], Command::NextYear, |t| say!(t, "command-next-year")),
    hint(Scope::Tallies, &[plain('w')], Command::Why, |t| say!(t, "command-why")),
    hint(Scope::Tallies, &[plain('d')], Command::Tables, |t| say!(t, "command-tables")),
    hint(Scope::Tallies, &[plain('p')], Command::Publish, |t| say!(t, "command-publish")),
    hint(Scope::Tallies, &[plain('e')], Command::Document, |t| say!(t, "command-export")),
    hint(Scope::Tallies, &[plain('h')], Command::Stretch, |t| say!(t, "command-stretch")),
    hint(Scope::Tallies, &[plain('t')], Command::OtherForm, |t| say!(t, "command-other-form")),
    row(Scope::Tallies, &[plain('v')], Command::Coarser, |t| say!(t, "command-coarser")),
    row(Scope::Tallies, &[plain('l')], Command::Releases, |t| say!(t, "command-releases")),
    row(Scope::Tallies, &[code(Enter)], Command::Open, |t| say!(t, "command-make-figures")),

    hint(Scope::TalliesTables, &[code(Enter)], Command::Open, |t| say!(t, "command-make-figures")),
    hint(Scope::TalliesTables, &[plain(' ')], Command::Tick, |t| say!(t, "command-tick")),
    hint(Scope::TalliesTables, &[plain('n')], Command::AddTable, |t| say!(t, "command-add-table")),
    hint(Scope::TalliesTables, &[plain('r')], Command::ReadyMade, |t| say!(t, "command-ready-made")),

    hint(Scope::TalliesList, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),

    hint(Scope::FiguresPreview, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),

    hint(Scope::FiguresPlace, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-write-document")),
    hint(Scope::FiguresPlace, &[code(Tab)], Command::OtherFileForm, |t| say!(t, "command-figures-form")),
    hint(Scope::FiguresPlace, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Destroy, &[code(Enter)], Command::Save, |t| say!(t, "command-destroy")),
    hint(Scope::Destroy, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),
    hint(Scope::Destroy, &[code(Down)], Command::Down, |t| say!(t, "command-down")),
    row(Scope::Destroy, &[code(Up)], Command::Up, |t| say!(t, "command-up")),
    row(Scope::Destroy, &[code(PageDown)], Command::PageDown, |t| say!(t, "command-page-down")),
    row(Scope::Destroy, &[code(PageUp)], Command::PageUp, |t| say!(t, "command-page-up")),

    hint(Scope::Settings, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),

    hint(Scope::BackUp, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-back-up")),
    hint(Scope::BackUp, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::BackUp, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::BackUp, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),
    hint(Scope::BackUp, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Restore, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-go-on")),
    hint(Scope::Restore, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Restore, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Restore, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),
    hint(Scope::Restore, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Package, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-go-on")),
    hint(Scope::Package, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Package, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Package, &[code(PageDown)], Command::PageDown, |t| say!(t, "command-page-down")),
    row(Scope::Package, &[code(PageUp)], Command::PageUp, |t| say!(t, "command-page-up")),
    hint(Scope::Package, &[code(Esc)], Command::Back, |t| say!(t, "command-step-back")),

    hint(Scope::Renew, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),
    hint(Scope::Renew, &[code(Esc)], Command::Back, |t| say!(t, "command-step-back")),
    hint(Scope::Renew, &[code(Tab), code(Down)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Renew, &[code(BackTab), code(Up)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Renew, &[ctrl('t')], Command::Show, |t| say!(t, "command-show-passphrase")),
    row(Scope::Renew, &[ctrl('r')], Command::OtherWords, |t| say!(t, "command-other-words")),

    hint(Scope::Document, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),

    hint(Scope::DocumentLines, &[plain(' ')], Command::Tick, |t| say!(t, "command-black-out")),
    hint(Scope::DocumentLines, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),

    hint(Scope::DocumentWords, &[ctrl('s')], Command::Done, |t| say!(t, "command-go-on")),
    hint(Scope::DocumentWords, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::DocumentPreview, &[code(Enter)], Command::Open, |t| say!(t, "command-go-on")),
    hint(Scope::DocumentPreview, &[plain(' ')], Command::Tick, |t| say!(t, "command-version-line")),

    hint(Scope::DocumentPlace, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-write-document")),
    hint(Scope::DocumentPlace, &[code(Tab)], Command::OtherFileForm, |t| say!(t, "command-other-file-form")),
    hint(Scope::DocumentPlace, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::DocumentMade, &[code(Enter)], Command::Open, |t| say!(t, "command-close")),

    hint(Scope::Watch, &[code(Esc)], Command::Back, |t| say!(t, "command-leave-watching")),
    row(Scope::Watch, &[code(Down), plain('j')], Command::Down, |t| say!(t, "command-down")),
    row(Scope::Watch, &[code(Up), plain('k')], Command::Up, |t| say!(t, "command-up")),
    row(Scope::Watch, &[plain('1')], Command::Road1, |t| say!(t, "command-road-number", number = 1)),
    row(Scope::Watch, &[plain('2')], Command::Road2, |t| say!(t, "command-road-number", number = 2)),
    row(Scope::Watch, &[plain('3')], Command::Road3, |t| say!(t, "command-road-number", number = 3)),
    row(Scope::Watch, &[plain('4')], Command::Road4, |t| say!(t, "command-road-number", number = 4)),
    row(Scope::Watch, &[plain('5')], Command::Road5, |t| say!(t, "command-road-number", number = 5)),
    row(Scope::Watch, &[plain('6')], Command::Road6, |t| say!(t, "command-road-number", number = 6)),
    row(Scope::Watch, &[plain('7')], Command::Road7, |t| say!(t, "command-road-number", number = 7)),
    row(Scope::Watch, &[plain('g'), code(Home)], Command::First, |t| say!(t, "command-first")),
    row(Scope::Watch, &[plain('G'), code(End)], Command::Last, |t| say!(t, "command-last")),
    row(Scope::Watch, &[code(PageDown), plain(' ')], Command::PageDown, |t| say!(t, "command-page-down")),
    row(Scope::Watch, &[code(PageUp)], Command::PageUp, |t| say!(t, "command-page-up")),
    hint(Scope::Watch, &[plain('+'), plain('=')], Command::Larger, |t| say!(t, "command-larger")),
    hint(Scope::Watch, &[plain('-')], Command::Smaller, |t| say!(t, "command-smaller")),
    hint(Scope::Watch, &[plain('P'), plain('p')], Command::TakeHome, |t| say!(t, "command-take-home")),
    hint(Scope::Watch, &[plain('o')], Command::Organisation, |t| say!(t, "command-organisation")),
    row(Scope::Watch, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    row(Scope::Watch, &[plain('?')], Command::Help, |t| say!(t, "command-help")),

    hint(Scope::WatchPick, &[code(Enter)], Command::Save, |t| say!(t, "command-choose")),
    hint(Scope::WatchPick, &[code(Down), plain('j')], Command::Down, |t| say!(t, "command-down")),
    row(Scope::WatchPick, &[code(Up), plain('k')], Command::Up, |t| say!(t, "command-up")),
    row(Scope::WatchPick, &[plain('g'), code(Home)], Command::First, |t| say!(t, "command-first")),
    row(Scope::WatchPick, &[plain('G'), code(End)], Command::Last, |t| say!(t, "command-last")),
    row(Scope::WatchPick, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    hint(Scope::WatchPick, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::WatchFile, &[code(Enter), ctrl('s')], Command::Save, |t| say!(t, "command-write-sheet")),
    hint(Scope::WatchFile, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Help, &[code(Enter)], Command::Open, |t| say!(t, "command-run")),
    hint(Scope::Help, &[code(Esc)], Command::Back, |t| say!(t, "command-close")),
    row(Scope::Help, &[code(Down)], Command::Down, |t| say!(t, "command-down")),
    row(Scope::Help, &[code(Up)], Command::Up, |t| say!(t, "command-up")),
    row(Scope::Help, &[code(PageDown)], Command::PageDown, |t| say!(t, "command-page-down")),
    row(Scope::Help, &[code(PageUp)], Command::PageUp, |t| say!(t, "command-page-up")),

    hint(Scope::Question, &[code(Enter)], Command::Open, |t| say!(t, "command-choose")),
    hint(Scope::Question, &[code(Tab), code(Down), plain('j')], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Question, &[code(BackTab), code(Up), plain('k')], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Question, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    hint(Scope::Question, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),

    hint(Scope::Working, &[code(Esc)], Command::StopWork, |t| say!(t, "command-stop-work")),

    hint(Scope::Problem, &[code(Enter), code(Esc)], Command::Back, |t| say!(t, "command-close")),

    hint(Scope::Reading, &[code(Esc)], Command::Back, |t| say!(t, "command-back")),
    row(Scope::Reading, &[code(Down), plain('j')], Command::Down, |t| say!(t, "command-down")),
    row(Scope::Reading, &[code(Up), plain('k')], Command::Up, |t| say!(t, "command-up")),
    row(Scope::Reading, &[code(PageDown)], Command::PageDown, |t| say!(t, "command-page-down")),
    row(Scope::Reading, &[code(PageUp)], Command::PageUp, |t| say!(t, "command-page-up")),
    row(Scope::Reading, &[plain('g'), code(Home)], Command::First, |t| say!(t, "command-first")),
    row(Scope::Reading, &[plain('G'), code(End)], Command::Last, |t| say!(t, "command-last")),
    row(Scope::Reading, &[code(Tab)], Command::NextPart, |t| say!(t, "command-next")),
    row(Scope::Reading, &[code(BackTab)], Command::PreviousPart, |t| say!(t, "command-previous")),
    row(Scope::Reading, &[ctrl('z')], Command::Aside, |t| say!(t, "command-aside")),
    row(Scope::Reading, &[plain('?')], Command::Help, |t| say!(t, "command-help")),

    row(Scope::Tabs, &[plain('1')], Command::GoToday, |t| say!(t, "command-go-today")),
    row(Scope::Tabs, &[plain('2')], Command::GoCases, |t| say!(t, "command-go-cases")),
    row(Scope::Tabs, &[plain('3')], Command::GoReview, |t| say!(t, "command-go-review")),
    row(Scope::Tabs, &[plain('4')], Command::GoTallies, |t| say!(t, "command-go-tallies")),
    row(Scope::Tabs, &[plain('5')], Command::GoSettings, |t| say!(t, "command-go-settings")),

    hint(Scope::Everywhere, &[code(KeyCode::F(1)), ctrl('k')], Command::Help, |t| say!(t, "command-help")),
    hint(Scope::Everywhere, &[code(KeyCode::F(12)), ctrl('l')], Command::Lock, |t| say!(t, "command-lock")),
    row(Scope::Everywhere, &[code(KeyCode::F(2))], Command::Language, |t| say!(t, "command-language")),
    row(Scope::Everywhere, &[ctrl('q')], Command::Quit, |t| say!(t, "command-quit")),
];
