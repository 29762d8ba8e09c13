//! JSON schemas of requests and answers, generated from the types that are parsed and written.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::{Refusal, Success, has_display};
use crate::api::Endpoint;

const DISPLAY: &str = "ErrorDisplay";

/// The schemas of a command.
#[derive(Clone, Copy)]
pub struct Form {
    /// Schema of the request body; needs a generator for deserialization.
    pub request: Make,
    /// Schema of a successful answer; needs a generator for serialization.
    pub success: Make,
    /// Schema of a refusal; needs a generator for serialization.
    pub refusal: Make,
}

/// Makes a schema. Types that it refers to are added to the generator.
pub type Make = fn(&mut SchemaGenerator) -> Schema;

pub(super) const fn form<E: Endpoint>() -> Form {
    Form {
        request: request::<E>,
        success: success::<E>,
        refusal: refusal::<E>,
    }
}

fn request<E: Endpoint>(generator: &mut SchemaGenerator) -> Schema {
    E::json_schema(generator)
}

fn success<E: Endpoint>(generator: &mut SchemaGenerator) -> Schema {
    displayed(E::PATH, Success::<E::Answer>::json_schema(generator))
}

fn refusal<E: Endpoint>(generator: &mut SchemaGenerator) -> Schema {
    displayed(E::PATH, Refusal::json_schema(generator))
}

/// Makes the field `ErrorDisplay` of an answer required, or removes it, depending on the command.
fn displayed(path: &str, mut schema: Schema) -> Schema {
    let fields = schema.ensure_object();
    if !has_display(path) {
        if let Some(properties) = fields
            .get_mut("properties")
            .and_then(|all| all.as_object_mut())
        {
            properties.remove(DISPLAY);
        }
    } else if let Some(required) = fields
        .get_mut("required")
        .and_then(|all| all.as_array_mut())
    {
        required.push(DISPLAY.into());
    }
    schema
}
