//! Choosing the tables of a report: those that are there, on or off, and new ones of one, two or three dimensions.

use crate::{
    app::{cases::walked, command::Command},
    documents::figures::asked,
    tally::{
        published::Measure,
        report::{ChoiceError, ReportDimension, TableChoice},
    },
    texts::Texts,
};

/// The tables being chosen.
#[derive(Debug)]
pub struct Chooser {
    /// The tables, each on or off.
    tables: Vec<(TableChoice, bool)>,
    /// The dimensions of a new table, in the order in which they were ticked.
    ticked: Vec<ReportDimension>,
    /// Whether employees are counted in the place of cases.
    persons: bool,
    at: usize,
}

/// A row of the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A table, on or off.
    Table(&'a TableChoice, bool),
    /// A dimension for a new table, with its place in it from 1; none when it is not ticked.
    Dimension(ReportDimension, Option<usize>),
    /// Whether employees are counted in the place of cases.
    Persons(bool),
}

impl Chooser {
    /// The choice among these tables, all of them on.
    pub(super) fn new(tables: &[TableChoice]) -> Self {
        let of_persons = |table: &&TableChoice| table.measure == Measure::Persons;
        let persons = tables.iter().any(|table| of_persons(&table));
        let tables = tables.iter().cloned().map(|mut table| {
            if table.measure == Measure::Persons {
                table.measure = Measure::Cases;
            }
            (table, true)
        });
        Self {
            tables: tables.collect(),
            ticked: Vec::new(),
            persons,
            at: 0,
        }
    }

    /// Its rows: the tables, the dimensions, and what is counted.
    #[must_use]
    pub fn rows(&self) -> Vec<Row<'_>> {
        let tables = self.tables.iter();
        let tables = tables.map(|(table, is_on)| Row::Table(table, *is_on && self.goes(table)));
        let dimensions = ReportDimension::ALL.into_iter().map(|dimension| {
            let place = self.ticked.iter().position(|ticked| *ticked == dimension);
            Row::Dimension(dimension, place.map(|place| place + 1))
        });
        let rows = tables.chain(dimensions);
        rows.chain([Row::Persons(self.persons)]).collect()
    }

    /// Which row is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.at
    }

    /// Whether a table can be in the report: employees are counted in a report of their own.
    fn goes(&self, table: &TableChoice) -> bool {
        !self.persons || table.measure == Measure::Cases
    }

    /// Walks, or turns the selected row on or off.
    pub(super) fn walk(&mut self, command: Command) {
        let count = self.tables.len() + ReportDimension::ALL.len() + 1;
        if command != Command::Tick {
            self.at = walked(command, self.at, count);
        } else if let Some((_, is_on)) = self.tables.get_mut(self.at) {
            *is_on = !*is_on;
        } else if let Some(dimension) = ReportDimension::ALL.get(self.at - self.tables.len()) {
            match self.ticked.iter().position(|ticked| ticked == dimension) {
                Some(place) => drop(self.ticked.remove(place)),
                None => self.ticked.push(*dimension),
            }
        } else {
            self.persons = !self.persons;
        }
    }

    /// Makes a table of what is ticked.
    pub(super) fn add(&mut self) -> Result<(), ChoiceError> {
        if self.ticked.is_empty() {
            return Err(ChoiceError::Nothing);
        }
        let table = TableChoice::by(&self.ticked)?;
        self.ticked.clear();
        match self.tables.iter_mut().find(|(known, _)| *known == table) {
            Some((_, is_on)) => *is_on = true,
            None => self.tables.push((table, true)),
        }
        Ok(())
    }

    /// The tables that are on; what is ticked and not yet made a table is one, too.
    pub(super) fn chosen(&mut self) -> Result<Vec<TableChoice>, ChoiceError> {
        if !self.ticked.is_empty() {
            self.add()?;
        }
        let tables = self.tables.iter();
        let on = tables.filter(|(table, is_on)| *is_on && self.goes(table));
        let chosen: Vec<TableChoice> = on
            .map(|(table, _)| {
                let mut table = table.clone();
                if self.persons {
                    table.measure = Measure::Persons;
                }
                table
            })
            .collect();
        if chosen.is_empty() {
            return Err(ChoiceError::Nothing);
        }
        chosen.iter().try_for_each(TableChoice::check)?;
        Ok(chosen)
    }
}

/// Why a table can't be asked for, and what can.
#[must_use]
pub(super) fn told(why: &ChoiceError, texts: &Texts) -> String {
    asked::choice_refused(texts, why)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    fn chooser() -> Chooser {
        Chooser::new(&[
            TableChoice::total(Measure::Cases),
            TableChoice::total(Measure::Closed),
        ])
    }

    fn tick(chooser: &mut Chooser, dimension: ReportDimension) {
        let wanted = |row: &Row<'_>| matches!(row, Row::Dimension(by, _) if *by == dimension);
        chooser.at = chooser.rows().iter().position(wanted).unwrap();
        chooser.walk(Command::Tick);
    }

    #[test]
    fn what_is_ticked_becomes_a_table_in_the_order_of_ticking() {
        let mut chooser = chooser();
        tick(&mut chooser, ReportDimension::Unit);
        tick(&mut chooser, ReportDimension::Nature);
        let ids: Vec<_> = chooser
            .chosen()
            .unwrap()
            .iter()
            .map(TableChoice::id)
            .collect();
        assert_eq!(ids, ["cases", "closed", "unit-nature"]);
    }

    #[test]
    fn a_fourth_dimension_is_refused_and_nothing_is_lost() {
        let mut chooser = chooser();
        for dimension in ReportDimension::ALL.into_iter().skip(2).take(4) {
            tick(&mut chooser, dimension);
        }
        assert_eq!(chooser.chosen(), Err(ChoiceError::TooMany));
        assert_eq!(chooser.ticked.len(), 4);
    }

    #[test]
    fn employees_are_counted_alone() {
        let mut chooser = chooser();
        chooser.persons = true;
        assert_eq!(
            chooser.chosen().unwrap(),
            [TableChoice::total(Measure::Persons)]
        );
    }

    #[test]
    fn a_report_of_nothing_is_refused() {
        let mut chooser = Chooser::new(&[TableChoice::total(Measure::Cases)]);
        chooser.walk(Command::Tick);
        assert_eq!(chooser.chosen(), Err(ChoiceError::Nothing));
    }
}
