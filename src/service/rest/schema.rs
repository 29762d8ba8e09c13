//! What commands take and answer, as JSON schemas made from the very types that are read and written.

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::{Refusal, Success, has_display};
use crate::api::Endpoint;

const DISPLAY: &str = "ErrorDisplay";

/// The form of a command's request and of its answers.
#[derive(Clone, Copy)]
pub struct Form {
    /// Of the body that it takes; made with a generator for what is read.
    pub request: Make,
    /// Of the answer to a request that was done; made with a generator for what is written.
    pub success: Make,
    /// Of the answer to a request that was refused; likewise.
    pub refusal: Make,
}

/// Makes a schema; the types that it names go into the generator.
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

/// The schema of a command's answer, with the field `ErrorDisplay` required or not there at all.
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
