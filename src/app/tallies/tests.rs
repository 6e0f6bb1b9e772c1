#![allow(clippy::unwrap_used, reason = "a test may fail")]
use jiff::civil::date;

use super::*;
use crate::{
    app::{Desk, Moment, effect::Opened},
    catalogue::Catalogue,
    domain::{Language, Settings},
    texts::Texts,
};

fn with(threshold: Option<u16>, check: impl Fn(&Around<'_>)) {
    let opened = Opened {
        settings: Settings {
            threshold,
            ..Settings::default()
        },
        ..Opened::default()
    };
    let desk = Desk::new(opened, Catalogue::shipped().unwrap());
    let texts = Texts::new(Language::Dutch).unwrap();
    let today = date(2026, 11, 23);
    check(&Around {
        desk: &desk,
        texts: &texts,
        now: Moment {
            today,
            wall: today.at(14, 31, 0, 0),
            monotonic: Duration::ZERO,
        },
    });
}

fn figured(screen: &TalliesScreen, around: &Around<'_>) -> Figured {
    Figured {
        asked: screen.question(around),
        made: Err(ReportError::TooFew),
        releases: Vec::new(),
    }
}

#[test]
fn the_period_walks_by_years_and_halves_and_not_beyond_this_year() {
    with(None, |around| {
        let mut screen = TalliesScreen::new(around);
        assert!(screen.refusal(Command::NextYear, around).is_some());
        screen.command(Command::PreviousYear, around);
        screen.command(Command::Stretch, around);
        assert_eq!(screen.period().to_string(), "2025-H1");
        assert!(!screen.is_running(around));
        screen.command(Command::Stretch, around);
        screen.command(Command::NextYear, around);
        assert_eq!(screen.period().to_string(), "2026-H2");
        assert!(screen.is_running(around));
    });
}

#[test]
fn the_threshold_is_that_of_the_organisation_and_never_too_low() {
    for (asked, used) in [(10, 10), (1, 3)] {
        with(Some(asked), |around| {
            assert_eq!(TalliesScreen::new(around).question(around).threshold, used);
        });
    }
}

#[test]
fn figures_are_asked_for_once_and_again_when_the_vault_was_needed() {
    with(None, |around| {
        let mut screen = TalliesScreen::new(around);
        assert!(screen.wants(around).is_some());
        assert!(screen.wants(around).is_none());
        screen.lose();
        assert!(screen.wants(around).is_some());
        screen.stop();
        assert!(screen.wants(around).is_none());
        screen.command(Command::Open, around);
        assert!(screen.wants(around).is_some());
    });
}

#[test]
fn figures_of_another_period_than_is_looked_at_are_let_go() {
    with(None, |around| {
        let mut screen = TalliesScreen::new(around);
        assert!(screen.wants(around).is_some());
        let of_this_year = figured(&screen, around);
        screen.command(Command::PreviousYear, around);
        assert!(screen.wants(around).is_some());
        screen.take(of_this_year);
        assert!(matches!(screen.figures(), Figures::Asked { .. }));
        screen.take(figured(&screen, around));
        assert!(matches!(screen.figures(), Figures::None(_)));
    });
}

#[test]
fn nothing_is_written_or_published_that_is_not_there() {
    with(None, |around| {
        let screen = TalliesScreen::new(around);
        for command in [Command::Document, Command::Publish, Command::Releases] {
            assert!(screen.refusal(command, around).is_some(), "{command:?}");
        }
    });
}
