//! A page that is changed, left out or of an earlier save is found.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::*;
use crate::vault::seal::Key;

type Change<'a> = &'a dyn Fn(&mut Vec<(u32, Vec<u8>)>);

fn table(items: usize) -> (Table, Epoch) {
    let epoch = Epoch {
        number: 1,
        key: Key::generate(),
    };
    let mut table = Table::empty("v", 1, 0, items);
    let records: Vec<Record> = (0..items)
        .map(|_| Record::decoy(ItemId::random(), 1, 1, false))
        .collect();
    for record in &records {
        table.admit(record);
    }
    (table, epoch)
}

fn index(writes: Vec<Write>) -> Index {
    let mut index = Index {
        root: Vec::new(),
        pages: Vec::new(),
    };
    for write in writes {
        match write.place {
            Place::Root => index.root = write.sealed.unwrap(),
            Place::Page(no) => index.pages.push((no, write.sealed.unwrap())),
            Place::Item(_) => {}
        }
    }
    index
}

#[test]
fn a_page_swapped_left_out_or_of_an_earlier_save_is_found() {
    let (mut table, epoch) = table(200);
    let before = index(table.seal_whole(&epoch).unwrap());
    assert!(Table::load(&before, &epoch, "v").is_ok());
    let card = table.cards().next().unwrap().clone();
    let put = vec![Record::decoy(card.id, 1, 2, true)];
    let frame = Frame {
        f: FORM,
        k: Frame::TAG.into(),
        epoch: 1,
        generation: 1,
        put,
        del: Vec::new(),
    };
    let change = index(table.prepare(&frame, &epoch).unwrap().writes);
    let [(no, sealed)] = change.pages.as_slice() else {
        unreachable!("one page")
    };
    let with = |root: &[u8], change: Change| {
        let mut pages = before.pages.clone();
        change(&mut pages);
        Table::load(
            &Index {
                root: root.to_vec(),
                pages,
            },
            &epoch,
            "v",
        )
        .is_ok()
    };
    let place = usize::try_from(*no).unwrap();
    assert!(with(&change.root, &|pages| pages
        .get_mut(place)
        .unwrap()
        .1 = sealed.clone()));
    assert!(!with(&change.root, &|_| {}));
    assert!(!with(&before.root, &|pages| pages
        .get_mut(place)
        .unwrap()
        .1 = sealed.clone()));
    assert!(!with(&before.root, &|pages| drop(pages.pop())));
    assert!(!with(&before.root, &|pages| {
        let (first, last) = (
            pages.first().unwrap().1.clone(),
            pages.last().unwrap().1.clone(),
        );
        pages.first_mut().unwrap().1 = last;
        pages.last_mut().unwrap().1 = first;
    }));
}
