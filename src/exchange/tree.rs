//! A JSON text as a tree that has gone through the border for foreign text, and that knows where it is being read.
//!
//! The parsing itself is done by the library; its messages are never passed on, because they repeat content.

use std::{cell::Cell, fmt, vec};

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor, value::StringDeserializer,
    },
    forward_to_deserialize_any,
};

use super::{
    ImportError, LONGEST_TEXT, Place,
    error::{Fault, Misfit, Read, Step},
};
use crate::sanitise;

/// The most items of one list: far more than any adviser has cases, and little enough for the memory.
const MOST_ITEMS: usize = 100_000;

/// A value of a JSON text, cleaned.
pub(super) enum Tree {
    Nothing,
    Truth(bool),
    Number(u64),
    /// A negative or a broken number: nothing in the format is one.
    OddNumber,
    Text(String),
    List(Vec<Self>),
    /// The keys as they stand there, also when one is there twice.
    Map(Vec<(String, Self)>),
}

/// Reads a JSON text and cleans each text in it; adds to `replaced` how many characters were made visible.
pub(super) fn parse(text: &str, replaced: &Cell<usize>) -> Result<Tree, ImportError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let tree = Seed(replaced)
        .deserialize(&mut json)
        .and_then(|tree| json.end().map(|()| tree));
    tree.map_err(|error| ImportError {
        place: Place::default(),
        line: error.line().max(1),
        column: error.column().max(1),
        fault: Fault::NotThisFormat,
    })
}

#[derive(Clone, Copy)]
struct Seed<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Tree, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Truth(truth))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_i64<E>(self, _number: i64) -> Result<Tree, E> {
        Ok(Tree::OddNumber)
    }

    fn visit_f64<E>(self, _number: f64) -> Result<Tree, E> {
        Ok(Tree::OddNumber)
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        let cleaned = sanitise::clean(text);
        self.0.set(self.0.get() + cleaned.replaced);
        Ok(Tree::Text(cleaned.text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            if items.len() == MOST_ITEMS {
                return Err(serde::de::Error::custom("too many items"));
            }
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key()? {
            entries.push((key, map.next_value_seed(self)?));
        }
        Ok(Tree::Map(entries))
    }
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Nothing => visitor.visit_unit(),
            Self::Truth(truth) => visitor.visit_bool(truth),
            Self::Number(number) => visitor.visit_u64(number),
            Self::OddNumber => Err(Misfit::new(Fault::WrongKind)),
            Self::Text(text) if text.len() > LONGEST_TEXT => Err(Misfit::new(Fault::TooLong)),
            Self::Text(text) => visitor.visit_string(text),
            Self::List(items) => visitor.visit_seq(Items {
                items: items.into_iter(),
                next: 0,
            }),
            Self::Map(entries) => visitor.visit_map(Entries::new(entries, &[])),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        match self {
            Self::Map(entries) => visitor.visit_map(Entries::new(entries, fields)),
            // A list in the place of a map would be read by rank.
            _ => Err(Misfit::new(Fault::WrongKind)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Nothing => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier
    }
}

/// The elements of a list that are still to be read.
struct Items {
    items: vec::IntoIter<Tree>,
    next: usize,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let index = self.next;
        self.next += 1;
        seed.deserialize(item)
            .map(Some)
            .map_err(|misfit| misfit.behind(Step::Index(index)))
    }
}

/// The entries of a map that are still to be read.
struct Entries {
    rest: vec::IntoIter<(String, Tree)>,
    fields: &'static [&'static str],
    value: Option<(Step, Tree)>,
    next: usize,
}

impl Entries {
    fn new(entries: Vec<(String, Tree)>, fields: &'static [&'static str]) -> Self {
        Self {
            rest: entries.into_iter(),
            fields,
            value: None,
            next: 0,
        }
    }
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        let known = self.fields.iter().find(|field| **field == key);
        let step = known.map_or(Step::Unknown(self.next), |field| Step::Key(field));
        self.next += 1;
        self.value = Some((step, value));
        let key: StringDeserializer<Misfit> = key.into_deserializer();
        seed.deserialize(key)
            .map(Some)
            .map_err(|misfit| misfit.behind(step))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        let (step, value) = self
            .value
            .take()
            .ok_or_else(|| Misfit::new(Fault::WrongKind))?;
        seed.deserialize(value)
            .map_err(|misfit| misfit.behind(step))
    }
}
