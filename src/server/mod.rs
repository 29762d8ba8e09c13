//! HTTP over the service.

pub mod usersig;
