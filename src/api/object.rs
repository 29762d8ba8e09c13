//! Fields that hold an object.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// Reads an object, or null. For `deserialize_with`: serde itself would also accept an array, and take its items for
/// the fields, in the order of the type.
pub(super) fn optional<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_option(Object(PhantomData))
}

struct Object<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
    type Value = Option<T>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object")
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Request {
        #[serde(default, deserialize_with = "super::optional")]
        after: Option<After>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct After {
        user: Option<String>,
    }

    #[test]
    fn an_object_is_no_array() {
        let read = |text: &str| serde_json::from_str::<Request>(text);
        let user = Some("bob".into());
        let after = Some(After { user });
        assert_eq!(read(r#"{"after":{"user":"bob"}}"#).unwrap().after, after);
        assert_eq!(read(r#"{"after":null}"#).unwrap().after, None);
        assert_eq!(read("{}").unwrap().after, None);
        for wrong in [
            r#"{"after":[null]}"#,
            r#"{"after":"bob"}"#,
            r#"{"after":7}"#,
        ] {
            let why = read(wrong).unwrap_err().to_string();
            assert!(why.contains("expected an object"), "{why}");
        }
    }
}
