//! Without colours, what is selected is still seen: by a marker, and by the styles that `NO_COLOR` leaves alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::num::NonZero;

mod common;

use common::{cases, play};
use klankbord::{domain::Language, ui};
use ratatui::{Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect};

#[test]
fn the_selection_is_seen_without_colours() {
    // What the environment variable NO_COLOR does in this library; setting a variable here would change other tests.
    crossterm::style::force_color_output(false);
    for script in [
        "",
        "<enter>",
        "<enter>w",
        "j<enter>c",
        "<f1>",
        "<enter>wj<enter>",
    ] {
        let played = play(Language::Dutch, (80, 24), cases(), script);
        let mut bytes = Vec::new();
        {
            let viewport = Viewport::Fixed(Rect::new(0, 0, 80, 24));
            let options = TerminalOptions { viewport };
            let backend = CrosstermBackend::new(&mut bytes);
            let mut terminal = Terminal::with_options(backend, options).unwrap();
            let mut viewport = ui::Viewport::default();
            terminal
                .draw(|frame| ui::draw(frame, &played.model, &mut viewport))
                .unwrap();
        }
        let rows = NonZero::new(24).unwrap();
        let columns = NonZero::new(80).unwrap();
        let mut screen = vt100::Parser::new(rows, columns, 0);
        screen.process(&bytes);
        let screen = screen.screen();
        let selected: Vec<u16> = (0..24)
            .filter(|row| (0..80).any(|column| screen.cell(*row, column).unwrap().inverse()))
            .collect();
        assert_eq!(selected.len(), 1, "{script}: one row stands out");
        let row: String = screen.contents_between(selected[0], 0, selected[0], 80);
        assert!(row.contains("> "), "{script}: {row}");
        for row in 0..24 {
            for column in 0..80 {
                let cell = screen.cell(row, column).unwrap();
                assert_eq!(cell.fgcolor(), vt100::Color::Default);
                assert_eq!(cell.bgcolor(), vt100::Color::Default);
            }
        }
    }
}
