//! The program's version, the commit that it is built from, and its features.

/// The version.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The commit's first digits, or `unknown`; see `build.rs`.
pub const COMMIT: &str = env!("OPENTIM_BUILD_COMMIT");

/// The features that the program is built with.
pub const FEATURES: &str = if cfg!(feature = "postgres") {
    "postgres"
} else {
    "none"
};

macro_rules! line {
    ($features:literal) => {
        concat!(
            env!("CARGO_PKG_VERSION"),
            " (commit ",
            env!("OPENTIM_BUILD_COMMIT"),
            ", features: ",
            $features,
            ")"
        )
    };
}

/// Version, commit and features, in one line.
pub const LINE: &str = if cfg!(feature = "postgres") {
    line!("postgres")
} else {
    line!("none")
};
