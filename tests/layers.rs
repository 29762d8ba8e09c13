//! Tests of the layers of docs/architecture.md against the imports in the sources: arrows point down only, no two files
//! need each other, and each external crate is used only in its own layers. Test code is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemUse, Macro, UseTree};

/// Each layer, and the layers that it may use.
const LAYERS: &[(&str, &[&str])] = &[
    (
        "ffi",
        &["lock", "client", "api", "model", "process", "random"],
    ),
    (
        "server",
        &[
            "lock",
            "service",
            "storage",
            "sqlite",
            "api",
            "model",
            "random",
            "unix_time",
        ],
    ),
    (
        "client",
        &[
            "lock",
            "transport",
            "service",
            "sqlite",
            "api",
            "model",
            "process",
            "random",
            "unix_time",
        ],
    ),
    (
        "transport",
        &["lock", "service", "api", "model", "process", "random"],
    ),
    (
        "service",
        &["lock", "storage", "api", "model", "random", "unix_time"],
    ),
    ("storage", &["lock", "sqlite", "api", "model", "random"]),
    ("sqlite", &["lock", "model"]),
    ("api", &["model"]),
    ("model", &[]),
    ("process", &[]),
    ("random", &["model"]),
    ("lock", &[]),
    ("unix_time", &[]),
];

/// Crates that belong to some layers only.
const CRATES: &[(&str, &[&str])] = &[
    ("rusqlite", &["sqlite", "storage", "client"]),
    ("postgres", &["storage"]),
    ("ureq", &["transport", "server"]),
    ("tokio", &["client", "transport", "service", "server"]),
    ("axum", &["server"]),
    ("hyper", &["server"]),
    ("tokio_rustls", &["storage", "server"]),
    ("clap", &["server"]),
    ("toml", &["server"]),
];

/// A file's module path, the layer first: `["service", "deletion"]`.
type Module = Vec<String>;

/// The names that a file mentions.
#[derive(Default)]
struct Mentions {
    imports: Vec<Vec<String>>,
    paths: Vec<Vec<String>>,
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("cfg") && list.is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

fn leaves(tree: &UseTree, before: &[String], found: &mut Vec<Vec<String>>) {
    let with = |name: String| [before, &[name]].concat();
    match tree {
        UseTree::Path(path) => leaves(&path.tree, &with(path.ident.to_string()), found),
        UseTree::Group(group) => group
            .items
            .iter()
            .for_each(|tree| leaves(tree, before, found)),
        UseTree::Name(name) if name.ident == "self" => found.push(before.to_vec()),
        UseTree::Name(name) => found.push(with(name.ident.to_string())),
        UseTree::Rename(name) => found.push(with(name.ident.to_string())),
        UseTree::Glob(_) => found.push(before.to_vec()),
    }
}

impl<'a> Visit<'a> for Mentions {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Mod(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !is_test(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        leaves(&item.tree, &[], &mut self.imports);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let names = path.segments.iter().map(|part| part.ident.to_string());
        self.paths.push(names.collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, invoked: &'a Macro) {
        let text = invoked.tokens.to_string().replace(" :: ", "::");
        let words = text.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter));
        let paths = words.filter(|word| word.contains("::"));
        self.paths
            .extend(paths.map(|path| path.split("::").map(String::from).collect()));
        visit::visit_macro(self, invoked);
    }
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// All files of the three packages except tests, build scripts and the packages' root files.
struct Code {
    files: BTreeMap<Module, Mentions>,
}

impl Code {
    fn read() -> Self {
        let src = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut paths = Vec::new();
        sources(src, &mut paths);
        let mut files = BTreeMap::new();
        for path in paths {
            let name = path.strip_prefix(src).unwrap().with_extension("");
            let mut module: Module = name
                .iter()
                .map(|part| part.to_str().unwrap().into())
                .collect();
            let last = module.last().unwrap().as_str();
            if last.ends_with("tests") || ["build", "main"].contains(&last) {
                continue;
            }
            if last == "mod" || last == "lib" {
                module.pop();
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let mut mentions = Mentions::default();
            mentions.visit_file(&syn::parse_file(&text).unwrap());
            files.insert(module, mentions);
        }
        Self { files }
    }

    /// The path as the file means it, from its layer on. None if it is in another crate.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Vec<String>> {
        let root = match module.first()?.as_str() {
            layer @ ("ffi" | "server") => vec![layer.to_string()],
            _ => Vec::new(),
        };
        match path.first()?.as_str() {
            "crate" => Some([&root, &path[1..]].concat()),
            "opentim_core" => Some(path[1..].to_vec()),
            "self" => Some([module, &path[1..]].concat()),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let base = module.get(..module.len().checked_sub(ups)?)?;
                Some([base, &path[ups..]].concat())
            }
            first => {
                let child = [module.as_slice(), &[first.to_string()]].concat();
                let known = self.files.contains_key(&child);
                known.then(|| [module.as_slice(), path].concat())
            }
        }
    }

    /// The file that defines what a path names, through the re-exports of other files.
    fn file_of(&self, path: &[String], depth: usize) -> Option<Module> {
        let length = (1..=path.len())
            .rev()
            .find(|end| self.files.contains_key(&path[..*end]))?;
        let module = path[..length].to_vec();
        let (Some(name), true) = (path.get(length), depth < 4) else {
            return Some(module);
        };
        let own = &self.files[&module].imports;
        let passed_on = own.iter().filter(|import| import.last() == Some(name));
        let passed_on = passed_on.filter_map(|import| self.absolute(&module, import));
        let below = passed_on.filter(|to| to.starts_with(&module) && to[..] != path[..=length]);
        let onward = below.map(|to| self.file_of(&to, depth + 1)).next();
        onward.unwrap_or(Some(module))
    }

    /// The files that a file uses.
    fn used(&self, module: &Module) -> BTreeSet<Module> {
        let mentions = &self.files[module];
        let all = mentions.imports.iter().chain(&mentions.paths);
        let all = all.filter_map(|path| self.absolute(module, path));
        let files = all.filter_map(|path| self.file_of(&path, 0));
        files
            .filter(|file| file != module && !file.is_empty())
            .collect()
    }
}

#[test]
fn arrows_point_down_only() {
    let code = Code::read();
    let mut wrong = Vec::new();
    for module in code.files.keys().filter(|module| !module.is_empty()) {
        let (_, below) = LAYERS
            .iter()
            .find(|(layer, _)| *layer == module[0])
            .unwrap();
        for used in code.used(module) {
            if used[0] != module[0] && !below.contains(&used[0].as_str()) {
                wrong.push(format!("{} uses {}", module.join("::"), used.join("::")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(
        code.used(&vec!["service".into(), "deletion".into()]).len() > 5,
        "it reads imports"
    );
}

/// A file may use what its parents define: Rust's way to share within a directory.
#[test]
fn no_two_files_need_each_other() {
    let code = Code::read();
    let mut below: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
    for module in code.files.keys().filter(|module| !module.is_empty()) {
        let used = code.used(module);
        let used = used.into_iter().filter(|used| !module.starts_with(used));
        below.insert(module, used.collect());
    }
    // Removes files that use none of the remaining ones. What stays is a circle, or depends on one.
    while let Some(done) = below
        .iter()
        .find(|(_, used)| used.is_empty())
        .map(|(module, _)| *module)
    {
        below.remove(done);
        for used in below.values_mut() {
            used.remove(done);
        }
    }
    let left = below.iter().map(|(module, used)| {
        let used: Vec<String> = used.iter().map(|used| used.join("::")).collect();
        format!("{} needs {}", module.join("::"), used.join(", "))
    });
    assert_eq!(left.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn crates_are_used_in_their_layers() {
    let code = Code::read();
    let mut wrong = Vec::new();
    for (module, mentions) in code.files.iter().filter(|(module, _)| !module.is_empty()) {
        let all = mentions
            .imports
            .iter()
            .chain(mentions.paths.iter().filter(|path| path.len() > 1));
        for path in all.filter(|path| code.absolute(module, path).is_none()) {
            let known = CRATES
                .iter()
                .find(|(name, _)| path.first().is_some_and(|first| first == name));
            if let Some((name, layers)) = known
                && !layers.contains(&module[0].as_str())
            {
                wrong.push(format!("{} uses {name}", module.join("::")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
