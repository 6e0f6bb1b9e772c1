//! The only way to a sentence: every text on screen comes from the Fluent files in `assets/texts`.
//!
//! An adviser or a lawyer can read and correct those files without reading Rust. The program holds
//! one [`Texts`] and passes it down. Write [`say!`](crate::say) for a sentence: a wrong message or
//! a wrong argument does not compile.

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::unic_langid::LanguageIdentifier;
use i18n_embed::{DesktopLanguageRequester, LanguageLoader};
use jiff::civil::Date;
use rust_embed::RustEmbed;

use crate::domain::codes::Language;

pub mod figures;
pub mod reasons;
pub mod roads;
pub mod sentences;

#[derive(RustEmbed)]
#[folder = "assets/texts"]
struct Files;

/// Named here so that a changed text is checked again when compiling.
const _: (&str, &str) = (
    include_str!("../assets/texts/nl/klankbord.ftl"),
    include_str!("../assets/texts/en/klankbord.ftl"),
);

/// The sentence of a message of the Fluent files, with its arguments: `say!(texts, "date-today")`,
/// `say!(texts, "cases-title", count = 3)`.
#[macro_export]
macro_rules! say {
    ($texts:expr, $($message:tt)+) => {
        ::i18n_embed_fl::fl!($texts.loader(), $($message)+)
    };
}

/// All sentences, in one chosen language.
#[derive(Debug)]
pub struct Texts {
    language: Language,
    loader: FluentLanguageLoader,
}

/// The sentences cannot be read: the program was built without them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the texts of the program cannot be read")]
pub struct NoTexts;

impl Texts {
    /// All sentences in this language.
    ///
    /// # Errors
    ///
    /// Only when the program was built without its texts.
    pub fn new(language: Language) -> Result<Self, NoTexts> {
        let loader = FluentLanguageLoader::new("klankbord", identifier(Language::Dutch)?);
        loader
            .load_languages(&Files, &[identifier(language)?])
            .map_err(|_theirs| NoTexts)?;
        // Marks of direction around arguments would land in the terminal as odd characters.
        loader.set_use_isolating(false);
        Ok(Self { language, loader })
    }

    /// The chosen language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Where [`say!`](crate::say) finds the sentences.
    #[must_use]
    pub const fn loader(&self) -> &FluentLanguageLoader {
        &self.loader
    }

    /// A day in full: `maandag 23 november 2026`.
    #[must_use]
    pub fn date_long(&self, date: Date) -> String {
        let weekday = say!(self, "date-weekday", weekday = weekday(date));
        let month = say!(self, "date-month", month = i64::from(date.month()));
        say!(
            self,
            "date-long",
            weekday = weekday,
            day = i64::from(date.day()),
            month = month,
            year = date.year().to_string()
        )
    }

    /// A day for a list: `ma 23-11`, and with the year when it is another year than today's:
    /// `ma 24-11-2025`. At most 13 columns in Dutch and 15 in English.
    #[must_use]
    pub fn date_short(&self, date: Date, today: Date) -> String {
        let weekday = say!(self, "date-weekday-short", weekday = weekday(date));
        let day = format!("{:02}", date.day());
        let month = self.month_short(date);
        if date.year() == today.year() {
            return say!(
                self,
                "date-short",
                weekday = weekday,
                day = day,
                month = month
            );
        }
        say!(
            self,
            "date-short-with-year",
            weekday = weekday,
            day = day,
            month = month,
            year = date.year().to_string()
        )
    }

    /// A day for a table, always of one width: `23-11-2026`, in English `23 Nov 2026`.
    #[must_use]
    pub fn date_numeric(&self, date: Date) -> String {
        say!(
            self,
            "date-numeric",
            day = format!("{:02}", date.day()),
            month = self.month_short(date),
            year = date.year().to_string()
        )
    }

    fn month_short(&self, date: Date) -> String {
        say!(self, "date-month-short", month = i64::from(date.month()))
    }
}

/// The language that this computer asks for, when the settings name none: English only for
/// somebody whose computer asks for English first, else Dutch.
#[must_use]
pub fn language_of_this_computer() -> Language {
    DesktopLanguageRequester::requested_languages()
        .first()
        .and_then(|first| Language::from_tag(first.language.as_str()))
        .unwrap_or_default()
}

fn identifier(language: Language) -> Result<LanguageIdentifier, NoTexts> {
    language.tag().parse().or(Err(NoTexts))
}

/// The number of a weekday in the Fluent files: Monday is 1.
fn weekday(date: Date) -> i64 {
    i64::from(date.weekday().to_monday_one_offset())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::ToSpan;
    use jiff::civil::date;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn dutch() -> Texts {
        Texts::new(Language::Dutch).unwrap()
    }

    fn english() -> Texts {
        Texts::new(Language::English).unwrap()
    }

    #[test]
    fn a_day_reads_as_people_write_it() {
        let day = date(2026, 11, 23);
        assert_eq!(dutch().date_long(day), "maandag 23 november 2026");
        assert_eq!(english().date_long(day), "Monday 23 November 2026");
        assert_eq!(dutch().date_long(date(2026, 3, 1)), "zondag 1 maart 2026");
    }

    #[test]
    fn a_list_names_the_year_only_when_it_is_another() {
        let today = date(2026, 11, 23);
        assert_eq!(dutch().date_short(today, today), "ma 23-11");
        assert_eq!(english().date_short(today, today), "Mon 23 Nov");
        let earlier = date(2025, 3, 3);
        assert_eq!(dutch().date_short(earlier, today), "ma 03-03-2025");
        assert_eq!(english().date_short(earlier, today), "Mon 03 Mar 2025");
    }

    #[test]
    fn the_days_of_a_table_stand_straight_below_each_other() {
        for (texts, width) in [(dutch(), 10), (english(), 11)] {
            for month in 1..=12 {
                assert_eq!(texts.date_numeric(date(2026, month, 5)).width(), width);
            }
        }
        assert_eq!(dutch().date_numeric(date(2026, 11, 23)), "23-11-2026");
        assert_eq!(english().date_numeric(date(2026, 11, 23)), "23 Nov 2026");
    }

    #[test]
    fn every_month_and_weekday_has_a_name_of_its_own() {
        for texts in [dutch(), english()] {
            let long = |month| texts.date_long(date(2026, month, 1));
            let months: std::collections::BTreeSet<_> = (1..=12).map(long).collect();
            assert_eq!(months.len(), 12);
            let week = date(2026, 11, 23).series(1.day()).take(7);
            let days: std::collections::BTreeSet<_> = week
                .map(|day| {
                    texts
                        .date_short(day, day)
                        .chars()
                        .take(2)
                        .collect::<String>()
                })
                .collect();
            assert_eq!(days.len(), 7);
        }
    }
}
