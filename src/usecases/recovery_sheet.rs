//! The recovery sheet as it goes on paper: words, key, and how to use them with Klankbord and without.
//!
//! Pure: from words, key, day and language to text, or to a page that any browser prints on one A4 or turns into a PDF.

use std::fmt::Write as _;

use zeroize::Zeroizing;

use crate::{domain::Date, say, texts::Texts, words::sheet::WORDS};

/// The rows of the columns of words.
const ROWS: usize = 8;

/// The room for a sheet that is asked for at once, so that no copy is left behind while it grows (bytes).
const ROOM: usize = 16 * 1024;

/// The most columns of a line of text.
const WIDTH: usize = 76;

/// What stands on a sheet.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The words, in order.
    pub words: &'a [&'static str; WORDS],
    /// The line that `age` reads: `AGE-SECRET-KEY-1…`.
    pub key: &'a str,
    /// The day on which it was made.
    pub on: Date,
    /// The language.
    pub texts: &'a Texts,
}

impl std::fmt::Debug for Sheet<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sheet(—)")
    }
}

impl Sheet<'_> {
    /// The sheet as plain text. Every line but the key begins with `#`, so that `age` takes the file as it is.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let texts = self.texts;
        let mut sheet = Zeroizing::new(String::with_capacity(ROOM));
        let title = say!(texts, "paper-title");
        comment(&mut sheet, &title);
        comment(&mut sheet, &"=".repeat(title.chars().count()));
        comment(&mut sheet, &self.made());
        comment(&mut sheet, "");
        wrapped(&mut sheet, &say!(texts, "paper-what"));
        wrapped(&mut sheet, &say!(texts, "paper-where"));
        comment(&mut sheet, &say!(texts, "paper-words"));
        comment(&mut sheet, "");
        for down in 0..ROWS {
            let line = Zeroizing::new(
                (down..WORDS)
                    .step_by(ROWS)
                    .filter_map(|place| {
                        Some(format!("{:>4}  {:<10}", place + 1, self.words.get(place)?))
                    })
                    .collect::<String>(),
            );
            comment(&mut sheet, line.trim_end());
        }
        comment(&mut sheet, "");
        wrapped(&mut sheet, &say!(texts, "paper-klankbord"));
        wrapped(&mut sheet, &say!(texts, "paper-age-text"));
        comment(
            &mut sheet,
            &format!("    {}", command(&say!(texts, "paper-age-file"))),
        );
        comment(&mut sheet, "");
        wrapped(&mut sheet, &say!(texts, "paper-age-more"));
        sheet.push_str(self.key);
        sheet.push('\n');
        sheet
    }

    /// The sheet as a page: one A4, without anything from elsewhere.
    #[must_use]
    pub fn html(&self) -> Zeroizing<String> {
        let texts = self.texts;
        let mut page = Zeroizing::new(String::with_capacity(ROOM));
        let title = escaped(&say!(texts, "paper-title"));
        let language = texts.language().tag();
        let parts = [
            format!("<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n"),
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n".to_owned(),
            format!("<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"),
            paragraph(&self.made()),
            paragraph(&say!(texts, "paper-what")),
            paragraph(&say!(texts, "paper-where")),
            heading(&say!(texts, "paper-words")),
        ];
        for part in parts {
            page.push_str(&part);
        }
        page.push_str("<ol>\n");
        for word in self.words {
            page.push_str("<li>");
            page.push_str(word);
            page.push_str("</li>\n");
        }
        page.push_str("</ol>\n");
        let parts = [
            heading(&say!(texts, "paper-use")),
            paragraph(&say!(texts, "paper-klankbord")),
            paragraph(&say!(texts, "paper-age-page")),
        ];
        for part in parts {
            page.push_str(&part);
        }
        // On a line of its own: the file is read as a key as well.
        page.push_str("<p><code>\n");
        page.push_str(self.key);
        page.push_str("\n</code></p>\n");
        let file = say!(texts, "paper-key-file");
        // Writing to a String can't fail.
        let line = escaped(&command(&file));
        writeln!(page, "<p><code>{line}</code></p>").ok();
        page.push_str(&paragraph(&say!(texts, "paper-age-more")));
        page.push_str("</body>\n</html>\n");
        page
    }

    fn made(&self) -> String {
        let date = self.texts.date_long(self.on);
        say!(self.texts, "paper-made", date = date)
    }
}

/// Print sizes of one A4; the words in three columns, numbered down.
const STYLE: &str = "\
@page { size: A4; margin: 18mm; }
body { font: 12pt/1.45 sans-serif; color: #000; background: #fff; max-width: 174mm; margin: 0 auto; }
h1 { font-size: 20pt; margin: 0 0 4mm; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; }
p { margin: 0 0 3mm; }
ol { columns: 3; padding: 4mm 4mm 4mm 14mm; border: 1pt solid #000; font: 14pt/1.7 monospace; }
li { break-inside: avoid; }
code { font: 10pt monospace; overflow-wrap: anywhere; }
@media screen { body { padding: 12mm; } }
";

fn command(file: &str) -> String {
    format!("age -d -i {file} recovery.age")
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

fn heading(text: &str) -> String {
    format!("<h2>{}</h2>\n", escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn comment(sheet: &mut Zeroizing<String>, line: &str) {
    sheet.push('#');
    if !line.is_empty() {
        sheet.push(' ');
        sheet.push_str(line);
    }
    sheet.push('\n');
}

/// A paragraph as comments, with an empty one after it.
fn wrapped(sheet: &mut Zeroizing<String>, text: &str) {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            comment(sheet, &line);
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    comment(sheet, &line);
    comment(sheet, "");
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;
    use crate::{domain::Language, vault::RecoveryKey, words::SheetKey};
    use secrecy::ExposeSecret as _;

    fn sheets(language: Language) -> (SheetKey, String, String) {
        let key = SheetKey::new([77; 32]);
        let line = RecoveryKey::from_bytes(key.bytes()).unwrap().text();
        let texts = Texts::new(language).unwrap();
        let sheet = Sheet {
            words: &key.words(),
            key: line.expose_secret(),
            on: jiff::civil::date(2026, 11, 23),
            texts: &texts,
        };
        (key, sheet.text().to_string(), sheet.html().to_string())
    }

    #[test]
    fn the_text_is_a_key_file_of_age_and_its_words_are_the_key() {
        for language in Language::ALL {
            let (key, text, _) = sheets(language);
            let lines = text.lines().filter(|line| !line.starts_with('#'));
            let lines: Vec<_> = lines.collect();
            assert_eq!(lines.len(), 1);
            assert!(
                text.lines().all(|line| line.chars().count() <= 80),
                "{text}"
            );
            let read = RecoveryKey::from_text(&text).unwrap();
            assert_eq!(read.bytes(), key.bytes());
            // The columns are read down, as they are numbered.
            let mut numbered = std::collections::BTreeMap::new();
            for line in text.lines() {
                let mut parts = line.trim_start_matches('#').split_whitespace().peekable();
                while let (Some(number), Some(word)) = (parts.next(), parts.peek()) {
                    if let Ok(number) = number.parse::<usize>()
                        && key.words().contains(word)
                    {
                        numbered.insert(number, (*word).to_owned());
                    }
                }
            }
            let words: Vec<_> = numbered.into_values().collect();
            assert_eq!(SheetKey::read(&words.join(" ")), Ok(key));
        }
    }

    #[test]
    fn the_page_has_every_word_in_order_and_fetches_nothing() {
        for language in Language::ALL {
            let (key, _, page) = sheets(language);
            let items: Vec<_> = page
                .lines()
                .filter_map(|line| line.strip_prefix("<li>")?.strip_suffix("</li>"))
                .collect();
            assert_eq!(items, key.words());
            assert_eq!(RecoveryKey::from_text(&page).unwrap().bytes(), key.bytes());
            assert!(page.contains("AGE-SECRET-KEY-1") && page.contains("size: A4"));
            for outside in ["http:", "https:", "<script", "<img", "url(", "<link"] {
                assert!(!page.contains(outside), "{outside}");
            }
        }
    }
}
