//! The tables that are asked for, over the dimensions of the frame.

use super::{
    frame::{CLOSED, Frame, OPENED},
    question::{ReportDimension, TableChoice},
    time,
};
use crate::tally::{
    Period,
    figure::CodeSet,
    published::Measure,
    question::{AxisQuestion, TableQuestion},
};

/// The dimensions in which nobody's code may be told by telling of everybody.
pub(super) fn group_dimensions(frame: &Frame) -> Vec<usize> {
    let grounds = frame
        .options(ReportDimension::Ground)
        .into_iter()
        .map(|(_, place)| place);
    grounds
        .chain(std::iter::once(frame.place(ReportDimension::Unit)))
        .collect()
}

/// The table over the dimensions of the frame.
pub(super) fn table(choice: &TableChoice, period: Period, frame: &Frame) -> TableQuestion {
    let within = time::within(period);
    let (filter, of_time) = match choice.measure {
        Measure::CarriedOver => (
            vec![(OPENED, time::before(period)), (CLOSED, time::from(period))],
            OPENED,
        ),
        Measure::Closed => (vec![(CLOSED, within)], CLOSED),
        _ => (vec![(OPENED, within)], OPENED),
    };
    TableQuestion {
        id: choice.id(),
        measure: choice.measure,
        period: Some(period.to_string()),
        filter,
        told_by_period: vec![OPENED, CLOSED],
        axes: choice
            .by
            .iter()
            .map(|dimension| axis(*dimension, period, of_time, frame))
            .collect(),
    }
}

fn axis(dimension: ReportDimension, period: Period, of_time: usize, frame: &Frame) -> AxisQuestion {
    let stretches = |months: u16| AxisQuestion::Parts {
        dimension: of_time,
        name: dimension.name().to_owned(),
        parts: time::parts(period, months),
        margin: true,
    };
    let codes = |groups: &[(String, CodeSet)]| AxisQuestion::Codes {
        dimension: frame.place(dimension),
        groups: groups.to_vec(),
        margin: true,
    };
    match dimension {
        ReportDimension::Month => stretches(1),
        ReportDimension::Quarter => stretches(3),
        ReportDimension::Half => stretches(6),
        ReportDimension::NatureGroup => AxisQuestion::Parts {
            dimension: frame.place(ReportDimension::Nature),
            name: dimension.name().to_owned(),
            parts: frame.nature_groups().to_vec(),
            margin: true,
        },
        ReportDimension::Nature => codes(frame.nature_groups()),
        ReportDimension::Unit => codes(frame.parent_units()),
        several if several.several_answers() => AxisQuestion::Answers {
            name: several.name().to_owned(),
            options: frame.options(several),
        },
        _ => codes(&[]),
    }
}
