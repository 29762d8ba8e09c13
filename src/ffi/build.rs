//! Gives the shared library the name that programs look for it by, which cargo leaves out, and has it stay in the
//! process once it is loaded: its threads and what threads of the host's keep (the last sentence) may outlive a
//! host's dlclose.

fn main() {
    println!("cargo:rerun-if-changed=src/ffi/build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    match os.as_str() {
        // The number is the ABI's (`TIM_ABI_VERSION`); abi_tests.rs holds the two together.
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
