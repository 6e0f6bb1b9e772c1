//! Cases that are the same stay together, whatever is linked in whatever order.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::domain::{Pseudonym, Reference};

fn id(number: u8) -> CaseId {
    CaseId::from_bytes([number; 16])
}

fn cases(count: u8) -> Vec<Case> {
    let case = |number| {
        let reference = Reference::numbered(2025, usize::from(number));
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let month = i8::try_from(number).unwrap();
        Case::open(id(number), reference, pseudonym, date(2025, month, 1))
    };
    (1..=count).map(case).collect()
}

fn tie(all: &mut [Case], which: Sameness, one: u8, other: Option<u8>) -> Result<usize, Refusal> {
    let seen: Vec<&Case> = all.iter().collect();
    let changed = which.tie(id(one), other.map(id), &seen)?;
    let count = changed.len();
    for case in changed {
        let place = all.iter().position(|old| old.id == case.id).unwrap();
        all[place] = case;
    }
    Ok(count)
}

fn links(all: &[Case]) -> Vec<Option<CaseId>> {
    all.iter().map(|case| case.same_employee_as).collect()
}

#[test]
fn a_link_to_a_linked_case_goes_to_the_first_one() {
    let mut all = cases(3);
    tie(&mut all, Sameness::Employee, 2, Some(3)).unwrap();
    tie(&mut all, Sameness::Employee, 1, Some(2)).unwrap();
    assert_eq!(links(&all), [Some(id(3)), Some(id(3)), None]);
    let others = Sameness::Employee.others(&all[0], &all);
    let others: Vec<CaseId> = others.into_iter().map(|case| case.id).collect();
    assert_eq!(others, [id(2), id(3)]);
    assert!(all.iter().all(|case| case.same_other_party_as.is_none()));
}

#[test]
fn a_case_that_others_point_to_takes_them_along() {
    let mut all = cases(4);
    tie(&mut all, Sameness::Employee, 2, Some(1)).unwrap();
    tie(&mut all, Sameness::Employee, 3, Some(1)).unwrap();
    tie(&mut all, Sameness::Employee, 1, Some(4)).unwrap();
    assert_eq!(links(&all), [Some(id(4)), Some(id(4)), Some(id(4)), None]);
}

#[test]
fn the_first_of_several_can_leave_and_the_others_stay_together() {
    let mut all = cases(3);
    tie(&mut all, Sameness::Employee, 2, Some(1)).unwrap();
    tie(&mut all, Sameness::Employee, 3, Some(1)).unwrap();
    assert_eq!(tie(&mut all, Sameness::Employee, 1, None), Ok(2));
    assert_eq!(links(&all), [None, None, Some(id(2))]);
}

#[test]
fn a_case_is_not_linked_to_itself_and_not_twice() {
    let mut all = cases(2);
    let itself = tie(&mut all, Sameness::OtherParty, 1, Some(1));
    assert_eq!(itself, Err(Refusal::LinkedToItself));
    let nowhere = tie(&mut all, Sameness::OtherParty, 1, Some(9));
    assert_eq!(nowhere, Err(Refusal::NotFound));
    assert_eq!(tie(&mut all, Sameness::OtherParty, 2, Some(1)), Ok(1));
    assert_eq!(tie(&mut all, Sameness::OtherParty, 2, Some(1)), Ok(0));
    assert_eq!(tie(&mut all, Sameness::OtherParty, 1, Some(2)), Ok(0));
}

#[test]
fn cases_stay_together_when_the_first_is_destroyed() {
    let mut all = cases(4);
    tie(&mut all, Sameness::Employee, 2, Some(1)).unwrap();
    tie(&mut all, Sameness::Employee, 3, Some(1)).unwrap();
    all.remove(0);
    tie(&mut all, Sameness::Employee, 4, Some(3)).unwrap();
    assert_eq!(links(&all), [Some(id(1)); 3]);
}

proptest! {
    #[test]
    fn every_link_goes_straight_to_a_first_case(
        steps in prop::collection::vec((1..7_u8, prop::option::of(1..7_u8)), 0..30),
    ) {
        let mut all = cases(6);
        for (one, other) in steps {
            let tied = tie(&mut all, Sameness::Employee, one, other);
            prop_assert_eq!(tied.is_err(), other == Some(one));
            let by_id: BTreeMap<CaseId, &Case> = all.iter().map(|case| (case.id, case)).collect();
            for case in &all {
                let root = by_id[&Sameness::Employee.root(case)];
                prop_assert_eq!(root.same_employee_as, None);
            }
            if let Some(other) = other {
                let root = |number: u8| Sameness::Employee.root(by_id[&id(number)]);
                prop_assert_eq!(root(one), root(other));
            }
        }
    }
}
