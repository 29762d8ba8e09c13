//! Tells the program the commit that it is built from. Reads the files of `.git`, and needs neither git nor a network.
//!
//! `OPENTIM_COMMIT` says it instead where there is no `.git`: in a package's or a container's build. A debug build does
//! not look: it would compile the server and its tests anew after each commit.

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=OPENTIM_COMMIT");
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let given = variable("OPENTIM_COMMIT");
    let source = match () {
        () if !given.trim().is_empty() => Source::given(&given),
        () if variable("PROFILE") == "debug" => Source::unknown(),
        // Nowhere further up: a repository there is somebody else's, who has unpacked these sources in it.
        () => Source::read(&Path::new(&variable("CARGO_MANIFEST_DIR")).join("../../.git")),
    };
    for file in &source.files {
        println!("cargo:rerun-if-changed={}", file.display());
    }
    println!("cargo:rustc-env=OPENTIM_BUILD_COMMIT={}", source.commit);
}

/// The commit, and the files that change when there is another one.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The first twelve digits of the commit, or `unknown`.
    pub commit: String,
    /// Files that exist, since cargo would run this again and again for those that do not. Git's index is not among
    /// them: each `git status` writes it.
    pub files: Vec<PathBuf>,
}

impl Source {
    /// No commit is known.
    pub fn unknown() -> Self {
        Self {
            commit: "unknown".into(),
            files: Vec::new(),
        }
    }

    /// The commit that the environment names.
    pub fn given(text: &str) -> Self {
        let simple = |letter: &char| letter.is_ascii_alphanumeric() || "-_.+".contains(*letter);
        Self {
            commit: text.chars().filter(simple).take(40).collect(),
            files: Vec::new(),
        }
    }

    /// The commit that is checked out. `git` is the repository's folder, or a worktree's file that names one.
    pub fn read(git: &Path) -> Self {
        Self::found(git).unwrap_or_else(Self::unknown)
    }

    fn found(git: &Path) -> Option<Self> {
        let own = match std::fs::read_to_string(git) {
            Ok(text) => git
                .parent()?
                .join(text.trim().strip_prefix("gitdir:")?.trim()),
            Err(_) => git.into(),
        };
        let head = own.join("HEAD");
        let text = std::fs::read_to_string(&head).ok()?;
        let Some(branch) = text.trim().strip_prefix("ref:").map(str::trim) else {
            return Self::of(text.trim(), vec![head]);
        };
        // The branches of all worktrees are in one place.
        let common = std::fs::read_to_string(own.join("commondir"));
        let common = common.map_or_else(|_| own.clone(), |path| own.join(path.trim()));
        let loose = common.join(branch);
        if let Ok(commit) = std::fs::read_to_string(&loose) {
            return Self::of(commit.trim(), vec![head, loose]);
        }
        // The next commit changes neither of the two others.
        let log = Some(own.join("logs/HEAD")).filter(|log| log.exists());
        let packed = common.join("packed-refs");
        let refs = std::fs::read_to_string(&packed).ok()?;
        let line = refs
            .lines()
            .find_map(|line| line.strip_suffix(branch)?.strip_suffix(' '))?;
        Self::of(line, [head, packed].into_iter().chain(log).collect())
    }

    fn of(commit: &str, files: Vec<PathBuf>) -> Option<Self> {
        let valid = commit.len() >= 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit());
        let commit = commit.get(..12).filter(|_| valid)?.into();
        Some(Self { commit, files })
    }
}
