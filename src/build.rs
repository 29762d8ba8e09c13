//! Gives the shared library its SONAME, which cargo leaves out, and has it stay in the process once it is loaded:
//! its threads and what threads of the host's keep (the last sentence) may outlive a host's dlclose.

fn main() {
    println!("cargo:rerun-if-changed=src/build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if os == "linux" || os == "android" {
        // The number is the ABI's (`TIM_ABI_VERSION`); tests/abi.rs holds the two together.
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libopentim.so.1");
        println!("cargo:rustc-cdylib-link-arg=-Wl,-z,nodelete");
    }
}
