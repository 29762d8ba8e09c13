//! Tests of the documents: every path, target, test, code, version and example that they name exists or runs.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use opentim_core::model::code;

use crate::support::root;

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn files(folder: &str, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root()).unwrap().to_path_buf();
        if path.is_dir() {
            files(&name.to_string_lossy(), ending, found);
        } else if name.to_string_lossy().ends_with(ending) {
            found.push(name);
        }
    }
}

/// Each document: its path from the root, and its text.
fn documents() -> Vec<(PathBuf, String)> {
    let tops = [
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "examples/README.md",
        "tests/README.md",
    ];
    let mut found: Vec<PathBuf> = tops.iter().map(Into::into).collect();
    files("docs", ".md", &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| (path.clone(), read(path)))
        .collect()
}

/// The lines of fenced blocks, and the texts between backticks outside them.
fn code_texts(document: &str) -> Vec<&str> {
    let mut texts = Vec::new();
    let mut fenced = false;
    for line in document.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if fenced {
            texts.push(line);
        } else {
            texts.extend(line.split('`').skip(1).step_by(2));
        }
    }
    texts
}

/// The text of the first fenced block of a language.
fn block(document: &str, language: &str) -> String {
    let from = document
        .lines()
        .skip_while(|line| *line != format!("```{language}"))
        .skip(1);
    from.take_while(|line| *line != "```")
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn paths_exist() {
    let tops = [
        "src/",
        "tests/",
        "docs/",
        "include/",
        "bindings/",
        "examples/",
        "fuzz/",
        "benches/",
        ".ci/",
    ];
    let mut missing = Vec::new();
    let mut seen = 0;
    for (path, text) in documents() {
        let mut named: Vec<PathBuf> = Vec::new();
        for word in code_texts(&text)
            .iter()
            .flat_map(|text| text.split_whitespace())
        {
            let word = word.trim_end_matches([',', ';', ':', '.']);
            if tops.iter().any(|top| word.starts_with(top)) && !word.contains('*') {
                named.push(word.into());
            }
        }
        let folder = path.parent().unwrap();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let target = link.split('#').next().unwrap_or_default();
            // With a blank, it is not a link but a lambda of C++.
            if !link.contains("://") && !target.is_empty() && !target.contains(' ') {
                named.push(folder.join(target));
            }
        }
        seen += named.len();
        let gone = named.into_iter().filter(|name| !root().join(name).exists());
        missing.extend(gone.map(|name| format!("{}: {}", path.display(), name.display())));
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(seen > 40, "the test sees {seen} paths");
}

/// A link into a document names one of its headings.
#[test]
fn anchors_exist() {
    for (path, text) in documents() {
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let Some((target, anchor)) = link.split_once('#') else {
                continue;
            };
            if link.contains("://") {
                continue;
            }
            let target = match target {
                "" => path.clone(),
                target => path.parent().unwrap().join(target),
            };
            let there = read(&target)
                .lines()
                .filter(|line| line.starts_with('#'))
                .any(|heading| {
                    let words = heading
                        .trim_start_matches('#')
                        .trim()
                        .to_lowercase()
                        .replace(' ', "-");
                    let kept = |letter: &char| letter.is_alphanumeric() || "-_".contains(*letter);
                    words.chars().filter(kept).collect::<String>() == anchor
                });
            assert!(there, "{}: {link}", path.display());
        }
    }
}

#[test]
fn make_targets_exist() {
    let makefile = read("Makefile");
    let included = makefile
        .lines()
        .filter_map(|line| line.strip_prefix("include "))
        .map(read);
    let makefiles: String = included.chain([makefile.clone()]).collect();
    let rules = makefiles
        .lines()
        .filter(|line| !line.starts_with(['\t', '#', ' ']));
    let targets: BTreeSet<&str> = rules
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(names, _)| names.split_whitespace())
        .collect();
    let mut seen = 0;
    for (path, text) in documents() {
        for text in code_texts(&text) {
            let Some(words) = text.strip_prefix("make ") else {
                continue;
            };
            // The pages for hosts have the source tree in a folder of that name.
            let words = words.strip_prefix("-C opentim ").unwrap_or(words);
            let words = words
                .split('#')
                .next()
                .unwrap_or_default()
                .split_whitespace();
            for target in words.filter(|word| !word.contains('=')) {
                assert!(
                    targets.contains(target),
                    "{}: make {target}",
                    path.display()
                );
                seen += 1;
            }
        }
    }
    assert!(seen >= 3, "the test sees {seen} targets");
}

/// "Held by" lines name a file and tests in it. Each promise has such a line, and each test of a promise is named in
/// one.
#[test]
fn promises_are_held_by_tests_that_exist() {
    let mut named = BTreeSet::new();
    for (path, text) in documents() {
        for line in text
            .lines()
            .filter(|line| line.starts_with("Held by ") && line.contains(": `"))
        {
            let mut spans = line.split('`').skip(1).step_by(2);
            let file = spans.next().unwrap();
            let source = read(file);
            for test in spans {
                let there = source
                    .split("#[test]")
                    .skip(1)
                    .any(|part| part.trim_start().starts_with(&format!("fn {test}()")));
                assert!(there, "{}: {file} has no test {test}", path.display());
                named.insert(test.to_string());
            }
        }
    }
    for part in read("tests/deletion.rs").split("#[test]\nfn ").skip(1) {
        let test = part.split('(').next().unwrap();
        assert!(
            named.contains(test),
            "docs/deletion.md does not name {test}"
        );
    }
    let promises = read("docs/deletion.md");
    let promises = promises
        .split("\n## ")
        .find(|part| part.starts_with("Promises"))
        .unwrap();
    for (at, promise) in promises.split("\n### ").skip(1).enumerate() {
        assert!(promise.starts_with(&format!("{}. ", at + 1)), "{promise}");
        let held = promise.contains("\nHeld by ") || promise.contains("\nNot there yet");
        assert!(held, "no test holds {promise}");
    }
    assert_eq!(promises.split("\n### ").count(), 12 + 1);
}

/// Tests that are named elsewhere: "Held by `test` in `file`".
#[test]
fn decisions_name_tests_that_exist() {
    let mut sources = Vec::new();
    files("tests", ".rs", &mut sources);
    files("src", ".rs", &mut sources);
    let all: String = sources.iter().map(read).collect();
    for (path, text) in documents() {
        for line in text
            .lines()
            .filter(|line| line.starts_with("Held by ") && !line.contains(": `"))
        {
            let spans = line.split('`').skip(1).step_by(2);
            for test in spans.filter(|span| span.contains('_') && !span.contains(['.', '/'])) {
                assert!(
                    all.contains(&format!("fn {test}()")),
                    "{}: {test}",
                    path.display()
                );
            }
        }
    }
}

fn compiles(compiler: &str, arguments: &[&str], source: &str) {
    let mut child = Command::new(compiler)
        .args(arguments)
        .args([
            "-Wall",
            "-Wextra",
            "-Werror",
            "-fsyntax-only",
            "-Iinclude",
            "-",
        ])
        .current_dir(root())
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{compiler}: {error}"));
    child
        .stdin
        .take()
        .unwrap()
        .write_all(source.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn the_example_in_c_compiles() {
    let source = block(&read("docs/conventions.md"), "c");
    assert!(source.contains("int main(void)"));
    compiles("cc", &["-std=c99", "-xc"], &source);
}

#[test]
fn the_example_in_cpp_compiles() {
    let source = block(&read("README.md"), "cpp");
    assert!(source.contains("int main()"));
    compiles(
        "c++",
        &["-std=c++11", "-Ibindings/cpp/include", "-xc++"],
        &source,
    );
}

#[test]
fn the_version_is_that_of_the_crate() {
    let version = env!("CARGO_PKG_VERSION");
    let readme = read("README.md");
    assert!(
        readme.contains(&format!("Version {version}")),
        "README.md: Version {version}"
    );
    assert!(
        readme.contains(&format!("state in {version}")),
        "README.md: the table's head"
    );
    let changes = read("CHANGELOG.md");
    let newest = changes.split("\n## ").nth(1).unwrap();
    let released = newest.starts_with(&format!("[{version}] - "));
    let coming =
        newest.starts_with("[Unreleased]") && newest.contains(&format!("becomes {version},"));
    assert!(released || coming, "CHANGELOG.md: {version}");
}

/// The number and the name of each row that begins with a number.
fn rows(document: &str) -> Vec<(i32, String)> {
    let cells = |line: &str| -> Option<(i32, String)> {
        let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
        let number = cells.next()?.parse().ok()?;
        Some((
            number,
            cells
                .next()?
                .strip_prefix("`ERR_")?
                .trim_end_matches('`')
                .into(),
        ))
    };
    document.lines().filter_map(cells).collect()
}

#[test]
fn codes_have_their_names() {
    let mut seen = 0;
    for (path, text) in documents() {
        for (number, name) in rows(&text) {
            assert_eq!(
                code::name(number),
                format!("ERR_{name}"),
                "{}",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 40, "the test sees {seen} codes");
}

/// docs/errors.md lists the codes that the sources return, and no others.
#[test]
fn the_codes_that_are_returned_are_documented() {
    let documented: BTreeSet<String> = rows(&read("docs/errors.md"))
        .into_iter()
        .map(|row| row.1)
        .collect();
    let mut sources = Vec::new();
    files("src", ".rs", &mut sources);
    let mut returned = BTreeSet::from(["SUCC".to_string()]);
    for path in sources.iter().filter(|path| !path.ends_with("tests.rs")) {
        for part in read(path).split("code::TIM_ERR_").skip(1) {
            let end = part.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
            returned.insert(part[..end.unwrap_or(part.len())].to_string());
        }
    }
    assert_eq!(documented, returned);
}

/// docs/server.md lists the server's configuration fields in their order.
#[test]
fn the_configuration_is_documented() {
    let document = read("docs/server.md");
    let rows = document.lines().filter(|line| line.contains("`OPENTIM_"));
    let rows: Vec<Vec<&str>> = rows
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.split('|').map(str::trim).skip(1).take(4).collect())
        .collect();
    let fields = opentim_server::config::FIELDS;
    assert_eq!(rows.len(), fields.len());
    for (row, field) in rows.iter().zip(fields) {
        assert_eq!(row[0], format!("`{}`", field.name));
        assert_eq!(row[1], format!("`--{}`", field.flag));
        assert_eq!(row[2], format!("`{}`", field.variable));
        let default = match field.default.trim_matches('"') {
            "[]" => "none",
            default => default,
        };
        assert!(row[3].starts_with(default), "{}: {}", field.name, row[3]);
    }
}

/// The settings in the files for systemd and containers exist.
#[test]
fn the_files_for_deployment_set_what_there_is() {
    let known: Vec<&str> = opentim_server::config::FIELDS
        .iter()
        .map(|field| field.variable)
        .collect();
    let text =
        read("examples/deploy/compose.yaml") + &read("examples/deploy/opentim-server.service");
    let set: BTreeSet<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .filter(|word| word.starts_with("OPENTIM_"))
        .collect();
    assert!(set.len() >= 5, "{set:?}");
    for variable in set {
        assert!(known.contains(&variable), "{variable} is no variable");
    }
}
