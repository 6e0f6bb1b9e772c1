//! A path that is typed: from the beginning of the disk, or from the home directory as `~/…`.

use std::path::{Path, PathBuf};

/// Reads a typed path; nothing when it does not say where it begins. What `~` stands for is known outside.
#[must_use]
pub fn typed(text: &str) -> Option<PathBuf> {
    let text = text.trim();
    let from_home = text
        .strip_prefix('~')
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
    (from_home || Path::new(text).is_absolute()).then(|| PathBuf::from(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_at_the_disk_or_at_home() {
        for whole in ["~/kopie.age", "~", " ~/map "] {
            assert!(typed(whole).is_some(), "{whole}");
        }
        #[cfg(unix)]
        assert_eq!(typed("/media/usb"), Some(PathBuf::from("/media/usb")));
        for half in ["", "kopie.age", "map/kopie.age", "~jan/kopie.age"] {
            assert_eq!(typed(half), None, "{half}");
        }
    }
}
