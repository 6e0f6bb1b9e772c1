//! Cases of one person stay together on their way through a file, and a file tells of no case that is not in it.
use super::*;
use crate::domain::{Pseudonym, Reference, sameness::Sameness};

fn id(number: u8) -> CaseId {
    CaseId::from_bytes([number; 16])
}

fn cases() -> Vec<Case> {
    let case = |number: u8| {
        let reference = Reference::numbered(2026, usize::from(number));
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        Case::open(
            id(number),
            reference,
            pseudonym,
            jiff::civil::date(2026, 1, 5),
        )
    };
    (1..=4).map(case).collect()
}

fn read_again(cases: &[Case]) -> Vec<Case> {
    try_read(&written(cases)).unwrap().cases
}

#[test]
fn a_unit_and_the_cases_of_one_person_read_back_as_they_were() {
    let mut all = cases();
    all[0].unit_code = crate::domain::Code::new("north");
    all[0].same_employee_as = Some(id(3));
    all[1].same_employee_as = Some(id(3));
    all[3].same_other_party_as = Some(id(1));
    let again = read_again(&all);
    assert!(again == all);
}

#[test]
fn the_others_stay_together_when_the_first_is_not_in_the_file_and_it_is_not_named() {
    let mut all = cases();
    all[0].same_employee_as = Some(id(9));
    all[2].same_employee_as = Some(id(9));
    let again = read_again(&all);
    let same = Sameness::Employee;
    assert_eq!(same.root(&again[0]), same.root(&again[2]));
    assert_ne!(same.root(&again[0]), same.root(&again[1]));
    assert!(!written(&all[..1]).contains("zelfde"));
}

#[test]
fn a_link_to_a_link_or_round_in_a_circle_goes_to_one_first_case() {
    let text = written(&cases());
    let add = |text: &str, number: usize, to: usize| {
        let line = format!("\"id\": \"Z-2026-{number:03}\",");
        let more = format!("{line} \"zelfde_wederpartij_als\": \"Z-2026-{to:03}\",");
        assert!(text.contains(&line));
        text.replacen(&line, &more, 1)
    };
    let text = add(&add(&add(&text, 1, 2), 2, 3), 3, 1);
    let again = try_read(&text).unwrap().cases;
    let links: Vec<_> = again.iter().map(|case| case.same_other_party_as).collect();
    assert_eq!(links, [Some(id(3)), Some(id(3)), None, None]);
}

#[test]
fn what_points_nowhere_or_to_itself_is_refused_with_its_place() {
    for (to, fault) in [
        ("Z-2026-009", Fault::NotFound),
        ("Z-2026-002", Fault::DoesNotFollow),
    ] {
        let line = "\"id\": \"Z-2026-002\",";
        let more = format!("{line} \"zelfde_medewerker_als\": \"{to}\",");
        let text = written(&cases()).replacen(line, &more, 1);
        let error = try_read(&text).unwrap_err();
        assert_eq!(error.fault, fault);
        assert_eq!(error.place.to_string(), "zaken[1].zelfde_medewerker_als");
    }
    let text =
        written(&cases()).replacen("\"eenheid\":", "\"eenheid_code\": \"a b\", \"eenheid\":", 1);
    assert_eq!(try_read(&text).unwrap_err().fault, Fault::UnknownCode);
}
