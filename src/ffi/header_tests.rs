//! The committed header: generated from the sources, its functions in sections. `OPENTIM_BLESS=1` writes it.

use std::fmt::Write;
use std::path::Path;

/// The sections in their order, each with the beginnings of its functions' names. The longest beginning decides.
const SECTIONS: &[(&str, &[&str])] = &[
    (
        "The library",
        &[
            "tim_version",
            "tim_abi_version",
            "tim_error_name",
            "tim_last_error",
        ],
    ),
    (
        "Clients: creation, login, callbacks, REST commands",
        &["tim_client_"],
    ),
    (
        "Listeners: events of the connection, conversations and messages",
        &["tim_client_add_", "tim_client_remove_listener"],
    ),
    ("The conversation list", &["tim_conversation_"]),
    (
        "Deleting conversations",
        &[
            "tim_conversation_delete",
            "tim_conversation_export_and_delete",
            "tim_client_cancel",
        ],
    ),
    ("Conversation groups", &["tim_conversation_group_"]),
    (
        "Unread counts",
        &[
            "tim_conversation_total_unread",
            "tim_conversation_unread_",
            "tim_conversation_subscribe_unread",
            "tim_conversation_unsubscribe_unread",
            "tim_conversation_clean_unread",
        ],
    ),
    (
        "Messages and histories",
        &["tim_message_", "tim_conversation_clear_history"],
    ),
    ("Groups", &["tim_group_"]),
    ("Friends", &["tim_friend_"]),
];

const BEGIN: &str = "extern \"C\" {\n#endif // __cplusplus\n\n";
const END: &str = "\n\n#ifdef __cplusplus\n}  // extern \"C\"";

/// The number of the section that a declaration, with its comment, belongs to.
fn section(declaration: &str) -> usize {
    let code = declaration
        .rsplit_once("*/")
        .map_or(declaration, |(_, code)| code);
    let name = code.split_once('(').unwrap().0;
    let name = &name[name.find("tim_").unwrap()..];
    let fits = |beginnings: &[&str]| {
        let fitting = beginnings
            .iter()
            .filter(|beginning| name.starts_with(*beginning));
        fitting.map(|beginning| beginning.len()).max().unwrap_or(0)
    };
    let sections = SECTIONS.iter().enumerate();
    let (number, (_, beginnings)) = sections.max_by_key(|(_, (_, names))| fits(names)).unwrap();
    assert!(fits(beginnings) > 0, "{name} belongs to no section");
    number
}

/// The header with its functions in sections, in the order of the sources within each.
fn in_sections(header: &str) -> String {
    let (head, rest) = header.split_once(BEGIN).unwrap();
    let (functions, tail) = rest.split_once(END).unwrap();
    let mut sections = vec![Vec::new(); SECTIONS.len()];
    for declaration in functions.split("\n\n") {
        sections[section(declaration)].push(declaration);
    }
    let mut text = format!("{head}{BEGIN}");
    for ((title, _), declarations) in SECTIONS.iter().zip(sections) {
        let rule = "-".repeat(100 - title.len());
        write!(
            text,
            "/* ---- {title} {rule} */\n\n{}\n\n",
            declarations.join("\n\n")
        )
        .unwrap();
    }
    text.truncate(text.trim_end().len());
    text + END + tail
}

#[test]
fn the_committed_header_is_the_generated_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(root.join("cbindgen.toml")).unwrap();
    let mut generated = Vec::new();
    cbindgen::Builder::new()
        .with_crate(root)
        .with_config(config)
        .generate()
        .unwrap()
        .write(&mut generated);
    let generated = in_sections(std::str::from_utf8(&generated).unwrap());
    let path = root.join("include/opentim.h");
    if std::env::var_os("OPENTIM_BLESS").is_some() {
        std::fs::write(&path, &generated).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == generated,
        "include/opentim.h is not what the code makes: run `make header`"
    );
}
