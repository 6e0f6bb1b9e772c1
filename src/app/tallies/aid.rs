//! What helps when much is withheld: fewer and coarser tables, a longer period. Offered, and never done without a word.

use crate::tally::{
    Period,
    report::{ReportDimension as By, ReportQuestion, TableChoice},
};

/// One way to show more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aid {
    /// The main groups in the place of the natures.
    Groups,
    /// Longer stretches of time: quarters in the place of months, halves in the place of quarters.
    LongerStretches,
    /// The whole year in the place of half of it.
    WholeYear,
    /// The widest tables with one dimension fewer.
    FewerDimensions,
    /// No table by unit.
    NoUnits,
    /// Only the totals.
    Totals,
}

/// What helps with a report, the mildest first.
#[must_use]
pub(super) fn offers(question: &ReportQuestion) -> Vec<Aid> {
    let has = |wanted: &[By]| {
        let mut all = question.tables.iter().flat_map(|table| &table.by);
        all.any(|by| wanted.contains(by))
    };
    let all = [
        (Aid::Groups, has(&[By::Nature])),
        (Aid::LongerStretches, has(&[By::Month, By::Quarter])),
        (Aid::WholeYear, question.period.which_half().is_some()),
        (Aid::FewerDimensions, widest(question) > 1),
        (Aid::NoUnits, has(&[By::Unit])),
        (
            Aid::Totals,
            widest(question) > 0 && question.tables.iter().any(|table| table.by.is_empty()),
        ),
    ];
    let helps = all.into_iter().filter(|(_, helps)| *helps);
    helps.map(|(aid, _)| aid).collect()
}

/// The most dimensions that a table has.
fn widest(question: &ReportQuestion) -> usize {
    let widths = question.tables.iter().map(|table| table.by.len());
    widths.max().unwrap_or(0)
}

impl Aid {
    /// The period and the tables that it makes of a report.
    pub(super) fn helped(self, question: ReportQuestion) -> (Period, Vec<TableChoice>) {
        let widest = widest(&question);
        let period = match self {
            Self::WholeYear => Period::year(question.period.in_year()),
            _ => question.period,
        };
        let mut tables: Vec<TableChoice> = Vec::new();
        for table in question.tables {
            let helped = self.table(table, widest);
            if let Some(table) = helped.filter(|table| !tables.contains(table)) {
                tables.push(table);
            }
        }
        (period, tables)
    }

    fn table(self, mut table: TableChoice, widest: usize) -> Option<TableChoice> {
        match self {
            Self::Groups => replace(&mut table, |by| match by {
                By::Nature => By::NatureGroup,
                by => by,
            }),
            Self::LongerStretches => replace(&mut table, |by| match by {
                By::Month => By::Quarter,
                By::Quarter => By::Half,
                by => by,
            }),
            Self::FewerDimensions if table.by.len() == widest => {
                table.by.pop();
            }
            Self::NoUnits if table.by.contains(&By::Unit) => return None,
            Self::Totals if !table.by.is_empty() => return None,
            Self::WholeYear | Self::FewerDimensions | Self::NoUnits | Self::Totals => {}
        }
        Some(table)
    }
}

fn replace(table: &mut TableChoice, other: impl Fn(By) -> By) {
    let mut by: Vec<By> = Vec::new();
    for dimension in table.by.drain(..).map(other) {
        if !by.contains(&dimension) {
            by.push(dimension);
        }
    }
    table.by = by;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;
    use crate::tally::Half;

    fn question(tables: &[&str]) -> ReportQuestion {
        ReportQuestion {
            period: Period::half(2025, Half::First),
            threshold: 5,
            tables: tables
                .iter()
                .map(|by| TableChoice::parse(by).unwrap())
                .collect(),
        }
    }

    fn names(tables: &[TableChoice]) -> Vec<String> {
        tables.iter().map(TableChoice::id).collect()
    }

    #[test]
    fn each_offer_makes_the_report_coarser_in_one_way() {
        let asked = question(&["nature,unit", "nature", "month,role"]);
        let helped = |aid: Aid| aid.helped(asked.clone());
        assert_eq!(
            names(&helped(Aid::Groups).1),
            ["nature_group-unit", "nature_group", "month-role"]
        );
        assert_eq!(
            names(&helped(Aid::LongerStretches).1),
            ["nature-unit", "nature", "quarter-role"]
        );
        assert_eq!(helped(Aid::WholeYear).0, Period::year(2025));
        // What becomes the same table is there once.
        assert_eq!(names(&helped(Aid::FewerDimensions).1), ["nature", "month"]);
        assert_eq!(names(&helped(Aid::NoUnits).1), ["nature", "month-role"]);
    }

    #[test]
    fn nothing_is_offered_that_changes_nothing() {
        assert_eq!(offers(&question(&["role"])), [Aid::WholeYear]);
    }
}
