//! Tests of the C ABI's foundations, against the sources.

use std::path::{Path, PathBuf};

use super as ffi;
use opentim_core::model::at;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

fn sources(directory: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(directory)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}

/// A panic must not cross to C: every function that C can call has its body in the guard, or in `begin`, which uses it.
#[test]
fn every_export_is_guarded() {
    let begin = read("src/ffi/call.rs");
    let begin = begin.split_once("fn begin_or<").unwrap().1;
    assert!(
        begin
            .split_once(") {\n")
            .unwrap()
            .1
            .starts_with("    guard(")
    );
    let mut exports = 0;
    let directories = ["src/ffi", "src/ffi/listener"];
    let files = directories
        .iter()
        .flat_map(|directory| sources(directory, "rs"));
    for path in files.filter(|path| !path.ends_with("tests.rs")) {
        let source = std::fs::read_to_string(&path).unwrap();
        for part in source.split("extern \"C\" fn ").skip(1) {
            let name = part.split('(').next().unwrap();
            if !part.contains('{')
                || !name
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || "_0123456789".contains(c))
                || name.is_empty()
            {
                continue; // A function type.
            }
            let body = part.split_once("{\n").unwrap().1;
            let body = body.split("\n}\n").next().unwrap();
            let guards = ["guard(", "    begin(", "    begin_or("];
            assert!(
                guards.iter().any(|guard| body.contains(guard)),
                "{}: {name} has no guard",
                path.display()
            );
            exports += 1;
        }
    }
    let declared = read("include/opentim.h").matches("user_data);\n").count();
    assert!(
        exports > 30 && exports >= declared / 2,
        "the test found {exports} functions only"
    );
}

#[test]
fn versions_agree_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    let parts = [
        ffi::TIM_VERSION_MAJOR,
        ffi::TIM_VERSION_MINOR,
        ffi::TIM_VERSION_PATCH,
    ];
    assert_eq!(parts.map(|part| part.to_string()).join("."), version);
    assert!(read("include/opentim.h").contains(&format!("#define TIM_VERSION \"{version}\"")));
    let soname = format!("libopentim.so.{}", ffi::TIM_ABI_VERSION);
    assert!(read("src/ffi/build.rs").contains(&soname));
    // It compiles the C API once more, for the C and C++ tests under AddressSanitizer.
    assert!(read("fuzz/Cargo.toml").contains(&format!("\nversion = \"{version}\"\n")));
}

/// The texts that the header defines by hand are the library's.
#[test]
fn the_texts_of_the_header_are_the_librarys() {
    let line = format!("#define TIM_AT_ALL_USERS \"{}\"\n", at::ALL_USERS);
    assert!(read("include/opentim.h").contains(&line), "{line}");
}
