//! What `~` stands for in a path that was typed.

use std::path::{Path, PathBuf};

/// The path, with the home directory in the place of `~`; nothing when the system doesn't say where that is.
pub(super) fn expand(typed: &Path) -> Option<PathBuf> {
    let Ok(rest) = typed.strip_prefix("~") else {
        return Some(typed.to_owned());
    };
    let home = directories::BaseDirs::new()?;
    Some(home.home_dir().join(rest))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn a_wave_is_the_home_directory() {
        let home = directories::BaseDirs::new().unwrap().home_dir().to_owned();
        let expanded = |typed: &str| expand(Path::new(typed)).unwrap();
        assert_eq!(expanded("~/blad.html"), home.join("blad.html"));
        assert_eq!(expanded("blad.html"), PathBuf::from("blad.html"));
        assert_eq!(expanded("/media/~"), PathBuf::from("/media/~"));
    }
}
