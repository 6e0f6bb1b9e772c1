//! Reads the files as their standards say, with strict readers and nothing of the program.

use roxmltree::{Document, Node, ParsingOptions};

use super::reader;

const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const CHART: &str = "urn:oasis:names:tc:opendocument:xmlns:chart:1.0";
const DRAW: &str = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
const SVG: &str = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// A row, a column, what stands there.
pub type Figure = (String, String, String);

/// What a file says.
#[derive(Debug, Default)]
pub struct Said {
    /// The figures of the tables.
    pub figures: Vec<Figure>,
    /// The shares of the total, with the row.
    pub shares: Vec<(String, String)>,
    /// The sentences, outside tables and pictures.
    pub sentences: Vec<String>,
    /// The pictures.
    pub charts: Vec<Chart>,
}

/// A picture.
#[derive(Debug)]
pub struct Chart {
    /// The name and the words for who can't see it.
    pub alternative: (String, String),
    /// The rows with the figure of the bar; none where there is no bar.
    pub bars: Vec<(String, Option<String>)>,
}

/// The words of a node, with the spaces that ODF has as elements.
fn words(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for part in node.descendants() {
        if part.is_text() {
            text.push_str(part.text().unwrap());
        } else if part.has_tag_name((TEXT, "s")) {
            let count = part.attribute((TEXT, "c")).unwrap().parse().unwrap();
            text.push_str(&" ".repeat(count));
        } else if part.has_tag_name((TEXT, "tab")) {
            text.push('\t');
        }
    }
    text
}

fn named<'a, 'd>(node: Node<'a, 'd>, space: &'static str, name: &'static str) -> Vec<Node<'a, 'd>> {
    let all = node.descendants();
    all.filter(|node| node.has_tag_name((space, name)))
        .collect()
}

fn cells<'a, 'd>(row: Node<'a, 'd>) -> Vec<Node<'a, 'd>> {
    row.children()
        .filter(|node| node.has_tag_name((TABLE, "table-cell")))
        .collect()
}

/// What an ODS or an ODT says. A number in a table must be a number; a sign must be text.
pub fn open_document(bytes: &[u8], is_sheet: bool) -> Said {
    let content = reader::part(bytes, "content.xml");
    let xml = Document::parse(&content).unwrap();
    let body = xml
        .descendants()
        .find(|node| node.has_tag_name((OFFICE, "body")))
        .unwrap();
    let mut said = Said::default();
    for table in named(body, TABLE, "table") {
        let mut heads: Vec<String> = Vec::new();
        for row in named(table, TABLE, "table-row") {
            let cells = cells(row);
            if cells.len() < 2 {
                let lines = cells.iter().map(|cell| words(*cell));
                said.sentences.extend(lines.filter(|line| !line.is_empty()));
                continue;
            }
            let texts: Vec<String> = cells.iter().map(|cell| words(*cell)).collect();
            let is_head = cells[1]
                .attribute((TABLE, "style-name"))
                .unwrap()
                .starts_with("Head");
            if is_head {
                heads = texts;
                continue;
            }
            for ((cell, text), head) in cells.iter().zip(&texts).zip(&heads).skip(1) {
                let kind = cell.attribute((OFFICE, "value-type")).unwrap();
                let value = cell.attribute((OFFICE, "value"));
                match kind {
                    "percentage" => {
                        let value: f64 = value.unwrap().parse().unwrap();
                        assert_eq!(format!("{:.0}%", value * 100.0), *text);
                        said.shares.push((texts[0].clone(), text.clone()));
                        continue;
                    }
                    "float" => assert_eq!(value, Some(text.as_str())),
                    "string" => assert!(["x", "-"].contains(&text.as_str()), "{text}"),
                    other => panic!("{other}"),
                }
                if head.contains("deel van") || head.contains("share of") {
                    said.shares.push((texts[0].clone(), text.clone()));
                } else {
                    said.figures
                        .push((texts[0].clone(), head.clone(), text.clone()));
                }
            }
        }
    }
    if !is_sheet {
        let lines = body.descendants().filter(|node| {
            let is_line = node.has_tag_name((TEXT, "p")) || node.has_tag_name((TEXT, "h"));
            is_line
                && !node
                    .ancestors()
                    .any(|above| above.has_tag_name((TABLE, "table")))
        });
        let lines = lines.filter(|line| named(*line, DRAW, "frame").is_empty());
        said.sentences.extend(lines.map(words));
    }
    for frame in named(body, DRAW, "frame") {
        let object = named(frame, DRAW, "object")[0];
        let folder = object.attribute((XLINK, "href")).unwrap();
        let part = format!("{}/content.xml", folder.strip_prefix("./").unwrap());
        let alternative = (
            words(named(frame, SVG, "title")[0]),
            words(named(frame, SVG, "desc")[0]),
        );
        let (title, bars) = chart(&reader::part(bytes, &part));
        assert_eq!(title, alternative.0);
        said.charts.push(Chart { alternative, bars });
    }
    said
}

/// The title and the bars of a chart, by the cell ranges that it names.
fn chart(content: &str) -> (String, Vec<(String, Option<String>)>) {
    let xml = Document::parse(content).unwrap();
    let root = xml.root_element();
    let table = named(root, TABLE, "table")[0];
    let rows = named(table, TABLE, "table-row");
    let last = rows.len();
    let series = named(root, CHART, "series");
    assert_eq!(series.len(), 1);
    assert_eq!(
        series[0].attribute((CHART, "values-cell-range-address")),
        Some(format!("local-table.$B$2:.$B${last}").as_str())
    );
    assert_eq!(
        named(root, CHART, "categories")[0].attribute((TABLE, "cell-range-address")),
        Some(format!("local-table.$A$2:.$A${last}").as_str())
    );
    let bars = rows[1..].iter().map(|row| {
        let cells = cells(*row);
        let value = cells[1].attribute((OFFICE, "value")).map(str::to_owned);
        assert_eq!(value.clone().unwrap_or_default(), words(cells[1]));
        (words(cells[0]), value)
    });
    (words(named(root, CHART, "title")[0]), bars.collect())
}

/// What a page says. It is read as strict XML, which a page that needs no repair is as well.
pub fn page(bytes: &[u8]) -> Said {
    let text = std::str::from_utf8(bytes).unwrap();
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let xml = Document::parse_with_options(text, options).unwrap();
    let all = |name: &'static str| {
        xml.descendants()
            .filter(move |node| node.has_tag_name(name))
    };
    let plain = |node: Node<'_, '_>| -> String {
        let texts = node.descendants().filter(|part| {
            part.is_text() && part.parent().unwrap().attribute("class") != Some("unseen")
        });
        texts.map(|part| part.text().unwrap()).collect()
    };
    let mut said = Said::default();
    for table in all("table") {
        let inside = |name: &'static str| {
            table
                .descendants()
                .filter(move |node| node.has_tag_name(name))
                .collect::<Vec<_>>()
        };
        assert!(!plain(inside("caption")[0]).is_empty());
        let row_of = |row: &Node<'_, '_>| -> Vec<(String, Option<String>)> {
            let cells = row.children().filter(Node::is_element);
            cells
                .map(|cell| (plain(cell), cell.attribute("scope").map(str::to_owned)))
                .collect()
        };
        let rows = inside("tr");
        let heads = row_of(&rows[0]);
        assert!(
            heads[1..]
                .iter()
                .all(|(_, scope)| scope.as_deref() == Some("col"))
        );
        for row in &rows[1..] {
            let cells = row_of(row);
            assert_eq!(cells[0].1.as_deref(), Some("row"));
            for ((text, scope), (head, _)) in cells.iter().zip(&heads).skip(1) {
                assert_eq!(*scope, None);
                let row = cells[0].0.clone();
                if head.contains("deel van") || head.contains("share of") {
                    said.shares.push((row, text.clone()));
                } else {
                    said.figures.push((row, head.clone(), text.clone()));
                }
            }
        }
    }
    for name in ["p", "h1", "h2", "title", "caption"] {
        let outside = all(name).filter(|node| {
            !node
                .ancestors()
                .any(|above| above.has_tag_name(("http://www.w3.org/2000/svg", "svg")))
        });
        said.sentences.extend(outside.map(plain));
    }
    said.charts = all("svg").map(|svg| bars(svg, plain)).collect();
    said
}

fn bars(svg: Node<'_, '_>, plain: impl Fn(Node<'_, '_>) -> String) -> Chart {
    let find = |name: &str| svg.children().find(|node| node.has_tag_name(name)).unwrap();
    let parts: Vec<Node<'_, '_>> = svg
        .children()
        .filter(|node| node.has_tag_name("text") || node.has_tag_name("rect"))
        .collect();
    let mut lengths = Vec::new();
    let bars = parts.chunks(3).map(|part| {
        let [label, rect, figure] = part else {
            panic!("a bar is a label, a rectangle and a figure")
        };
        let is_bar = rect.attribute("class") == Some("bar");
        let length: f64 = rect.attribute("width").unwrap().parse().unwrap();
        let figure = plain(*figure);
        if let (true, Ok(count)) = (is_bar, figure.parse::<f64>()) {
            lengths.push((count, length));
        }
        let bar = (is_bar && figure != "-").then_some(figure);
        (plain(*label), bar)
    });
    let bars = bars.collect();
    let most = lengths.iter().map(|(count, _)| *count).fold(0.0, f64::max);
    for (count, length) in lengths {
        assert!(
            (length - count / most * 360.0).abs() <= 1.0,
            "{count}: {length}"
        );
    }
    Chart {
        alternative: (plain(find("title")), plain(find("desc"))),
        bars,
    }
}

/// The lines of a CSV after its mark, the heading first.
pub fn csv_lines(bytes: &[u8]) -> Vec<Vec<String>> {
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(bare);
    reader
        .records()
        .map(|line| line.unwrap().iter().map(str::to_owned).collect())
        .collect()
}
