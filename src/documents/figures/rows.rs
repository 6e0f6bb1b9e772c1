//! A table as rows below each other, for a screen and for plain text: a table of two or three dimensions becomes a block of
//! rows for each place on the outer ones. So no row is wider than a label and a number, however many columns there are.

use super::sentences::{combinations, shown};
use crate::tally::published::{Axis, Entry, PublishedTable, Shown};

/// One row of a table, as it is read from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// The place on the outer axes of which the rows that follow are. With a figure when all of these are withheld: then
    /// none follows.
    Block(Vec<(&'a Axis, &'a Entry)>, Option<Shown>),
    /// Of so many figures none is shown: they are one row, and only the figure of the whole table follows, if that is shown.
    Nothing(usize),
    /// A figure of one row or column; of the whole table when it has no axis.
    Figure {
        /// What it is the figure of.
        place: Option<(&'a Axis, &'a Entry)>,
        /// Whether it belongs to the group above it.
        is_inner: bool,
        /// The figure.
        shown: Shown,
    },
}

/// The rows of a table. A block in which nothing is shown is one row, and so is a whole table.
#[must_use]
pub fn rows(table: &PublishedTable) -> Vec<Row<'_>> {
    let Some((last, outer)) = table.axes.split_last() else {
        return vec![Row::Figure {
            place: None,
            is_inner: false,
            shown: shown(table.at(&[])),
        }];
    };
    let parts = table.parts().count();
    if parts > 1 && table.parts().all(|shown| shown.count().is_none()) {
        let total = super::sentences::total(table);
        let total = total.filter(|total| total.count().is_some());
        let total = total.map(|shown| Row::Figure {
            place: Some((last, &Entry::Total)),
            is_inner: false,
            shown,
        });
        return [Row::Nothing(parts)].into_iter().chain(total).collect();
    }
    let lengths: Vec<usize> = outer.iter().map(|axis| axis.entries.len()).collect();
    let mut rows = Vec::new();
    for places in combinations(&lengths) {
        let figures = figures(table, last, &places);
        let above: Vec<_> = outer
            .iter()
            .zip(&places)
            .filter_map(|(axis, place)| Some((axis, axis.entries.get(*place)?)))
            .collect();
        let common = |wanted: Shown| {
            let is_common =
                |row: &Row<'_>| matches!(row, Row::Figure { shown, .. } if *shown == wanted);
            figures.iter().all(is_common).then_some(wanted)
        };
        let common = common(Shown::Withheld).or_else(|| common(Shown::CannotOccur));
        if above.is_empty() {
            rows.extend(figures);
        } else if common.is_some() {
            rows.push(Row::Block(above, common));
        } else {
            rows.push(Row::Block(above, None));
            rows.extend(figures);
        }
    }
    rows
}

/// The figures on the last axis, at a place on the outer ones.
fn figures<'a>(table: &PublishedTable, last: &'a Axis, outer: &[usize]) -> Vec<Row<'a>> {
    let mut group: &[String] = &[];
    let mut rows = Vec::new();
    for (number, entry) in last.entries.iter().enumerate() {
        let is_inner = matches!(entry, Entry::Code(code) if group.contains(code));
        if let Entry::Group { codes, .. } = entry {
            group = codes;
        }
        let places: Vec<usize> = outer.iter().copied().chain([number]).collect();
        rows.push(Row::Figure {
            place: Some((last, entry)),
            is_inner,
            shown: shown(table.at(&places)),
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::published::Measure;

    fn axis(dimension: &str, codes: &[&str]) -> Axis {
        let codes = codes.iter().map(|code| Entry::Code((*code).to_owned()));
        Axis {
            dimension: dimension.to_owned(),
            several_answers: false,
            entries: codes.chain([Entry::Total]).collect(),
        }
    }

    fn table(axes: Vec<Axis>, cells: Vec<Shown>) -> PublishedTable {
        PublishedTable {
            id: "t".to_owned(),
            release: "r".to_owned(),
            measure: Measure::Cases,
            period: None,
            filter: Vec::new(),
            axes,
            cells,
        }
    }

    #[test]
    fn a_table_of_two_dimensions_has_a_block_for_each_outer_row() {
        use Shown::{Count, Withheld};
        let axes = vec![axis("role", &["A", "B"]), axis("unit", &["U"])];
        let cells = vec![Count(7), Count(7), Withheld, Withheld, Count(9), Count(12)];
        let table = table(axes, cells);
        let shown: Vec<(bool, Option<u64>)> = rows(&table)
            .iter()
            .map(|row| match row {
                Row::Block(_, figure) => (true, figure.and_then(Shown::count)),
                Row::Nothing(_) => (true, None),
                Row::Figure { shown, .. } => (false, shown.count()),
            })
            .collect();
        let (head, figure) = ((true, None), |count| (false, Some(count)));
        let expected = [
            head,
            figure(7),
            figure(7),
            head,
            head,
            figure(9),
            figure(12),
        ];
        assert_eq!(shown, expected);
        assert!(matches!(
            rows(&table).get(3),
            Some(Row::Block(_, Some(Withheld)))
        ));
    }

    #[test]
    fn a_table_of_which_only_the_whole_is_shown_is_two_rows() {
        use Shown::{Count, Withheld};
        let cells = vec![Withheld, Withheld, Count(8)];
        let table = table(vec![axis("role", &["A", "B"])], cells);
        let rows = rows(&table);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows.first(), Some(&Row::Nothing(2)));
        assert!(matches!(
            rows.last(),
            Some(Row::Figure {
                shown: Count(8),
                ..
            })
        ));
    }

    #[test]
    fn a_table_without_dimensions_is_one_figure() {
        let table = table(Vec::new(), vec![Shown::Count(46)]);
        assert_eq!(
            rows(&table),
            [Row::Figure {
                place: None,
                is_inner: false,
                shown: Shown::Count(46)
            }]
        );
    }
}
