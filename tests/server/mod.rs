//! Tests of the server program with clients that are malicious, mistaken or cut off: raw bytes in, raw bytes out.

mod access;
mod address;
mod backup;
mod bodies;
mod connection;
mod copy;
mod device;
mod ending;
mod export;
mod feed;
#[cfg(feature = "postgres")]
mod heap;
mod ids;
mod limits;
mod listing;
mod log;
mod malformed;
mod metrics;
mod operation;
mod place;
mod tls;
mod wire;
