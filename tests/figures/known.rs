//! What every reader knows without any figure: nothing is closed before it is opened, and who is in a row is what the row says.

use klankbord::{
    domain::coded::{CodedFacts, Month, RecordNumber},
    tally::{
        Period,
        published::{Entry, Measure, PublishedTable},
        report::{ReportQuestion, TableChoice},
    },
};
use rand::{SeedableRng, rngs::StdRng};

use super::{
    common::code,
    invented::{Facts, month, one, report},
};

fn case(opened: Month, closed: Option<Month>, unit: &str, nature: &str) -> CodedFacts {
    CodedFacts {
        opened,
        closed,
        unit: Some(code(unit)),
        natures: vec![code(nature)],
        grounds: Vec::new(),
        person: None,
        other_party_number: None,
        ..one(&mut StdRng::seed_from_u64(1), 0)
    }
}

fn numbered(cases: impl IntoIterator<Item = CodedFacts>) -> Facts {
    let numbers = (1..).map(RecordNumber);
    numbers.zip(cases).collect()
}

fn asked(tables: Vec<TableChoice>) -> ReportQuestion {
    ReportQuestion {
        period: Period::year(2025),
        threshold: 5,
        tables,
    }
}

#[test]
fn more_closed_than_opened_would_tell_how_many_were_open_before() {
    // 20 new and 22 closed: at least 2 were open before. There were 3.
    let before = (0..3).map(|_| case(month(2024, 5), Some(month(2025, 2)), "south", "OO-PES"));
    let new = (0..20).map(|number| {
        let closed = (number > 0).then(|| month(2025, 6));
        case(month(2025, 3), closed, "south", "OO-PES")
    });
    let facts = numbered(before.chain(new));
    let measures = [Measure::Cases, Measure::CarriedOver, Measure::Closed];
    let question = asked(measures.map(TableChoice::total).into());
    let made = report(&question, &facts, &[]).unwrap();
    let shown: Vec<Option<u64>> = made.report.tables.iter().map(total).collect();
    assert_eq!(shown[1], None, "3 is a small count");
    assert!(
        shown[0].is_none() || shown[2].is_none(),
        "20 and 22 together tell of at least 2: {shown:?}"
    );
}

fn total(table: &PublishedTable) -> Option<u64> {
    table.at(&[]).unwrap().count()
}

#[test]
fn that_all_of_a_unit_came_about_one_thing_is_not_told() {
    let opened = month(2025, 3);
    let south = (0..12).map(|_| case(opened, None, "south", "OO-PES"));
    let north = (0..12).map(|number| {
        let nature = if number < 6 { "OO-PES" } else { "IN-BEL" };
        case(opened, None, "north-a", nature)
    });
    let facts = numbered(south.chain(north));
    let question = asked(vec![TableChoice::parse("unit,nature").unwrap()]);
    let made = report(&question, &facts, &[]).unwrap();
    let table = &made.report.tables[0];
    let place = |axis: usize, name: &str| {
        let wanted = Entry::Code(name.to_owned());
        let entries = &table.axes[axis].entries;
        entries.iter().position(|entry| *entry == wanted).unwrap()
    };
    let at = |unit: &str| table.at(&[place(0, unit), place(1, "OO-PES")]).unwrap();
    assert_eq!(at("north-a").count(), Some(6), "half of them is no secret");
    assert_eq!(at("south").count(), None, "all twelve of them would be");
}
