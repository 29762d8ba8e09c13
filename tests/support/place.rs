//! The database of a folder.

use std::path::Path;

use opentim_core::storage::Place;

use super::storage;

/// See [`storage::address`].
pub fn place(folder: &Path) -> Place {
    match storage::address(folder) {
        None => Place::File(folder.join("service.db")),
        #[cfg(feature = "postgres")]
        Some(address) => Place::Postgres(opentim_core::storage::Server::parse(&address).unwrap()),
        #[cfg(not(feature = "postgres"))]
        Some(_) => unreachable!("no address is made"),
    }
}
