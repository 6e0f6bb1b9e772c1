//! The pictures of the README, drawn from the screens themselves. A picture that is no longer what the program shows fails
//! here; `KLANKBORD_WRITE=1 cargo test --test step_flow pictures` draws them anew.

use std::{fmt::Write as _, fs, path::Path};

use klankbord::domain::Language;
use ratatui::{buffer::Buffer, style::Modifier};

use super::{NARROW, built::Built, common::play};

/// The size of a cell, and the space around the screen.
const CELL: (u32, u32) = (9, 19);
const EDGE: u32 = 14;

/// Ink and paper of a picture.
struct Theme {
    name: &'static str,
    ink: &'static str,
    paper: &'static str,
}

const THEMES: [Theme; 2] = [
    Theme {
        name: "light",
        ink: "#1b1f24",
        paper: "#ffffff",
    },
    Theme {
        name: "dark",
        ink: "#e6e6e6",
        paper: "#14181f",
    },
];

/// Draws frames and blocks as shapes, so that they join in every typeface.
fn shape(symbol: char, (x, y): (u32, u32), ink: &str) -> Option<String> {
    let (width, height) = CELL;
    let block = |share: u32, opacity: &str| {
        let wide = width * share / 8;
        format!(
            r#"<rect x="{x}" y="{y}" width="{wide}" height="{height}" fill="{ink}" opacity="{opacity}"/>"#
        )
    };
    let line = |arms: &[char]| {
        let (mx, my) = (
            f64::from(x) + f64::from(width) / 2.0,
            f64::from(y) + f64::from(height) / 2.0,
        );
        let arm = |arm: &char| match arm {
            'l' => format!("M{x} {my}H{mx}"),
            'r' => format!("M{mx} {my}H{}", x + width),
            'u' => format!("M{mx} {y}V{my}"),
            _ => format!("M{mx} {my}V{}", y + height),
        };
        let path: String = arms.iter().map(arm).collect();
        format!(
            r#"<path d="{path}" stroke="{ink}" stroke-width="1.2" stroke-linecap="square" fill="none"/>"#
        )
    };
    Some(match symbol {
        '█' => block(8, "1"),
        '▌' => block(4, "1"),
        '░' => block(8, ".28"),
        '─' => line(&['l', 'r']),
        '│' => line(&['u', 'd']),
        '┌' => line(&['r', 'd']),
        '┐' => line(&['l', 'd']),
        '└' => line(&['r', 'u']),
        '┘' => line(&['l', 'u']),
        '├' => line(&['r', 'u', 'd']),
        '┤' => line(&['l', 'u', 'd']),
        _ => return None,
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Draws a screen.
fn svg(screen: &Buffer, theme: &Theme, title: &str) -> String {
    let (columns, rows) = (u32::from(screen.area.width), u32::from(screen.area.height));
    let (width, height) = (columns * CELL.0 + 2 * EDGE, rows * CELL.1 + 2 * EDGE);
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="'DejaVu Sans Mono','Cascadia Mono',Consolas,monospace" font-size="15"><title>{}</title><rect width="100%" height="100%" rx="8" fill="{}"/>"#,
        escaped(title),
        theme.paper
    );
    out.push('\n');
    for row in 0..screen.area.height {
        draw_row(&mut out, screen, row, theme);
    }
    out.push_str("</svg>\n");
    out
}

/// Draws a row: shapes one by one, text in runs of one style, each letter at its own place.
fn draw_row(out: &mut String, screen: &Buffer, row: u16, theme: &Theme) {
    let y = EDGE + u32::from(row) * CELL.1;
    let x_of = |column: u16| EDGE + u32::from(column) * CELL.0;
    let mut run: Option<(Modifier, Vec<u32>, String)> = None;
    let flush = |out: &mut String, run: &mut Option<(Modifier, Vec<u32>, String)>| {
        let Some((style, places, text)) = run.take() else {
            return;
        };
        let ink = if style.contains(Modifier::REVERSED) {
            theme.paper
        } else {
            theme.ink
        };
        let weight = if style.contains(Modifier::BOLD) {
            r#" font-weight="700""#
        } else {
            ""
        };
        let x = places
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(" ");
        writeln!(
            out,
            r#"<text x="{x}" y="{}" fill="{ink}"{weight}>{}</text>"#,
            y + 14,
            escaped(&text)
        )
        .unwrap();
    };
    for column in 0..screen.area.width {
        let cell = &screen[(column, row)];
        let symbol = cell.symbol().chars().next().unwrap_or(' ');
        let style = cell.modifier;
        let ink = if style.contains(Modifier::REVERSED) {
            theme.paper
        } else {
            theme.ink
        };
        if style.contains(Modifier::REVERSED) {
            let (x, (width, height)) = (x_of(column), CELL);
            writeln!(
                out,
                r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{}"/>"#,
                theme.ink
            )
            .unwrap();
        }
        if let Some(drawn) = shape(symbol, (x_of(column), y), ink) {
            flush(out, &mut run);
            writeln!(out, "{drawn}").unwrap();
        } else if symbol == ' ' {
            flush(out, &mut run);
        } else {
            if run.as_ref().is_some_and(|(before, ..)| *before != style) {
                flush(out, &mut run);
            }
            let (_, places, text) = run.get_or_insert_with(|| (style, Vec::new(), String::new()));
            places.push(x_of(column));
            text.push_str(cell.symbol());
        }
    }
    flush(out, &mut run);
}

/// Compares a picture with the one in `assets/pictures`, or draws it anew when that was asked.
fn check(name: &str, title: &str, screen: &Buffer) {
    for theme in &THEMES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(format!("assets/pictures/{name}-{}.svg", theme.name));
        let drawn = svg(screen, theme, title);
        if std::env::var_os("KLANKBORD_WRITE").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &drawn).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            kept == drawn,
            "{} is not what the program shows now",
            path.display()
        );
    }
}

#[test]
fn the_pictures_show_what_the_program_shows() {
    let played = play(
        Language::Dutch,
        NARROW,
        vec![Built::half_explained().0],
        "<enter>v<enter>",
    );
    check(
        "consent",
        "Klankbord: waarvoor zegt de medewerker precies ja?",
        played.screen.buffer(),
    );
    let played = play(
        Language::Dutch,
        NARROW,
        vec![Built::lapsed().0],
        "<enter>v<enter>o",
    );
    check(
        "lapsed",
        "Klankbord: dit ja geldt niet meer",
        played.screen.buffer(),
    );
}
