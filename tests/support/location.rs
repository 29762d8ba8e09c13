//! The location of a directory's database.

use std::path::Path;

use opentim_core::storage::Location;

use super::storage;

/// See [`storage::address`].
pub fn of(directory: &Path) -> Location {
    match storage::address(directory) {
        None => Location::File(directory.join("service.db")),
        #[cfg(feature = "postgres")]
        Some(address) => {
            Location::Postgres(opentim_core::storage::Server::parse(&address).unwrap())
        }
        #[cfg(not(feature = "postgres"))]
        Some(_) => unreachable!("no address is made"),
    }
}
