//! All fuzz targets in one program, which is linked once. `OPENTIM_FUZZ` chooses the target.
#![no_main]

mod targets;

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

static TARGET: OnceLock<fn(&[u8])> = OnceLock::new();

fuzz_target!(|data: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("OPENTIM_FUZZ").unwrap_or_default();
        targets::find(&name).expect("OPENTIM_FUZZ names a target")
    });
    target(data);
});
