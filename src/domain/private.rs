//! Text that must never end up in a message, a log or a crash report by accident.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A value that shows itself to nobody unless it is asked for by name.
///
/// `Debug` and `Display` print a dash; [`Private::expose`] gives the value. Everything an employee told, and everything
/// that could point to a person, is kept in one of these.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private<T = String>(T);

impl<T> Private<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Returns the value, for showing it to the adviser or sealing it in the vault.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// Gives the value away.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl Private<String> {
    /// Returns whether there is nothing but white space in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<&str> for Private<String> {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl From<String> for Private<String> {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("—")
    }
}

impl<T> fmt::Display for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("—")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_text_shows_nothing_when_it_is_printed() {
        let text = Private::from("wat zij vertelde");
        assert_eq!(format!("{text} {text:?}"), "— —");
    }
}
