//! Linker options of the shared library: its SONAME or install name, which cargo does not set, and `nodelete`, which
//! keeps it in the process after `dlclose`, because its threads, and the host's threads that store an error message,
//! may still need it.

fn main() {
    println!("cargo:rerun-if-changed=src/ffi/build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    match os.as_str() {
        // The number is `TIM_ABI_VERSION`; abi_tests.rs checks that.
        "linux" | "android" => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libopentim.so.1");
            println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
        }
        "macos" => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libopentim.dylib");
        }
        _ => {}
    }
}
