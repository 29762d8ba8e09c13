//! The location of a folder's database.

use std::path::Path;

use opentim_core::storage::Location;

use super::storage;

/// See [`storage::address`].
pub fn place(folder: &Path) -> Location {
    match storage::address(folder) {
        None => Location::File(folder.join("service.db")),
        #[cfg(feature = "postgres")]
        Some(address) => {
            Location::Postgres(opentim_core::storage::Server::parse(&address).unwrap())
        }
        #[cfg(not(feature = "postgres"))]
        Some(_) => unreachable!("no address is made"),
    }
}
