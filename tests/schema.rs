//! Test of `docs/schema.sql`: it is the schema of a fresh device and a fresh service. `OPENTIM_BLESS=1` writes it.

use opentim_core::client::cache::Cache;
use opentim_core::model::UserId;
use opentim_core::storage::Storage;

#[test]
fn the_documented_schema_is_the_real_one() {
    let directory = tempfile::tempdir().unwrap();
    let user = UserId::new("alice").unwrap();
    let mut device = Cache::open(&directory.path().join("device.db"), &user).unwrap();
    let mut service = Storage::open(&directory.path().join("service.db").as_path().into()).unwrap();
    let sql = format!(
        "-- The tables of a fresh device and a fresh service, made from the code (src/client/cache/schema.sql,\n\
         -- src/storage/schema.sql) by tests/schema.rs.\n\n-- The device.\n\n{}\n-- The service.\n\n{}",
        device.database().schema_sql().unwrap(),
        service.file().unwrap().schema_sql().unwrap()
    );
    let path = crate::support::root().join("docs/schema.sql");
    if std::env::var_os("OPENTIM_BLESS").is_some() {
        std::fs::write(&path, &sql).unwrap();
    }
    let documented = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        documented == sql,
        "docs/schema.sql is not what the code makes: run `make header`"
    );
}
