//! The database of a folder.

use std::path::Path;

use opentim::storage::Place;

#[path = "storage.rs"]
mod storage;

/// See [`storage::address`].
pub fn place(folder: &Path) -> Place {
    match storage::address(folder) {
        None => Place::File(folder.join("service.db")),
        #[cfg(feature = "postgres")]
        Some(address) => Place::Postgres(opentim::storage::Server::parse(&address).unwrap()),
        #[cfg(not(feature = "postgres"))]
        Some(_) => unreachable!("no address is made"),
    }
}
