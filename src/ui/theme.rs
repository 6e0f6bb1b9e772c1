//! How things stand out: bold, reversed and underlined only, never a colour, so that every palette and `NO_COLOR` work.

use ratatui::style::{Modifier, Style};

/// Ordinary text.
pub const PLAIN: Style = Style::new();

/// A title, a key, a word that matters.
pub const STRONG: Style = Style::new().add_modifier(Modifier::BOLD);

/// What is selected. There is always a marker too.
pub const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);

/// A line to type in.
pub const FIELD: Style = Style::new().add_modifier(Modifier::UNDERLINED);

/// The marker of what is selected.
pub const MARKER: &str = "> ";

/// The room of the marker before what is not selected.
pub const NO_MARKER: &str = "  ";
