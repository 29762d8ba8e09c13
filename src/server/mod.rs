//! HTTP over the service.
