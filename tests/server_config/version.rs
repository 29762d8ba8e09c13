//! Tests of what the program says about itself: its version, the commit, the features.

use std::path::Path;

use crate::server_config::place::Place;

#[allow(dead_code)]
#[path = "../../src/server/build.rs"]
mod build;

use build::Source;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn names(source: &Source, folder: &Path) -> Vec<String> {
    let name = |file: &std::path::PathBuf| file.strip_prefix(folder).unwrap().display().to_string();
    source.files.iter().map(name).collect()
}

#[test]
fn the_commit_is_read_from_the_files_of_git() {
    let folder = tempfile::tempdir().unwrap();
    let git = folder.path().join(".git");
    let read = || Source::read(&git);
    assert_eq!(read(), Source::unknown(), "there is no .git");
    write(&git, "HEAD", "ref: refs/heads/main\n");
    assert_eq!(read(), Source::unknown(), "there is no commit yet");
    let other = COMMIT.replace('0', "f");
    let packed = format!(
        "# pack-refs with: peeled\n{other} refs/heads/remain\n{COMMIT} refs/heads/main\n^{other}\n"
    );
    write(&git, "packed-refs", &packed);
    assert_eq!(read().commit, "0123456789ab");
    assert_eq!(names(&read(), &git), ["HEAD", "packed-refs"]);
    write(&git, "logs/HEAD", "");
    assert_eq!(names(&read(), &git), ["HEAD", "packed-refs", "logs/HEAD"]);
    write(&git, "refs/heads/main", &format!("{other}\n"));
    assert_eq!(read().commit, "f123456789ab");
    assert_eq!(names(&read(), &git), ["HEAD", "refs/heads/main"]);
    write(&git, "HEAD", &format!("{COMMIT}\n"));
    assert_eq!(read().commit, "0123456789ab");
    assert_eq!(names(&read(), &git), ["HEAD"]);
    for nonsense in ["", "ref: ", "ref: ../../../etc/passwd", "HEAD", "01234"] {
        write(&git, "HEAD", nonsense);
        assert_eq!(read(), Source::unknown(), "{nonsense}");
    }
}

#[test]
fn the_commit_of_a_worktree_is_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let main = folder.path().join("main/.git");
    write(&main, "HEAD", "ref: refs/heads/main\n");
    write(&main, "refs/heads/side", &format!("{COMMIT}\n"));
    let own = main.join("worktrees/side");
    write(&own, "HEAD", "ref: refs/heads/side\n");
    write(&own, "commondir", "../..\n");
    for place in [
        "../main/.git/worktrees/side".into(),
        own.display().to_string(),
    ] {
        write(folder.path(), "side/.git", &format!("gitdir: {place}\n"));
        let source = Source::read(&folder.path().join("side/.git"));
        assert_eq!(source.commit, "0123456789ab", "{place}");
    }
}

#[test]
fn the_commit_that_a_packager_names_is_one_word() {
    assert_eq!(Source::given(" 1.0-rc1+deb\n12 ").commit, "1.0-rc1+deb12");
    assert_eq!(
        Source::given("x\ncargo:warning=hello").commit,
        "xcargowarninghello"
    );
}

#[test]
fn the_program_says_what_it_is() {
    let version = env!("CARGO_PKG_VERSION");
    let commit = env!("OPENTIM_BUILD_COMMIT");
    let features = if cfg!(feature = "postgres") {
        "postgres"
    } else {
        "none"
    };
    let said = Place::with("").run(&["--version"]);
    let line = format!("opentim-server {version} (commit {commit}, features: {features})\n");
    assert_eq!(said.out, line);
}
