//! Tests of configuration values: their sources, and the values that are refused.

use opentim_server::config::{CliOptions, FIELDS, Field, fresh, load};

use crate::server_config::place::{KEY, Place, needed};

/// The values that a fresh file shows as defaults are the defaults, and it shows all of them.
#[test]
fn the_defaults_in_a_fresh_file_are_the_real_ones() {
    let place = Place::new();
    let text = fresh(KEY);
    let shown = |line: &str| {
        let field = |field: &&Field| line.starts_with(&format!("# {} = ", field.name));
        FIELDS.iter().find(field).map(|field| field.name)
    };
    let mut uncommented = String::new();
    let mut names = vec!["sdk_app_id", "key", "admins"];
    for line in text.lines() {
        match shown(line) {
            Some(name) => {
                names.push(name);
                let quiet = name.starts_with("tls_") || name == "storage";
                uncommented += if quiet { line } else { &line[2..] };
            }
            None => uncommented += line,
        }
        uncommented += "\n";
    }
    let all: Vec<&str> = FIELDS.iter().map(|field| field.name).collect();
    names.sort();
    assert_eq!(names, {
        let mut all = all;
        all.sort();
        all
    });
    place.write("short.toml", &text);
    place.write("long.toml", &uncommented);
    let loaded = |name| {
        let file = Some(place.path(name));
        load(&CliOptions {
            file,
            ..CliOptions::default()
        })
    };
    let (short, long) = (loaded("short.toml"), loaded("long.toml"));
    assert_eq!(
        (short.problems.len(), long.problems.len()),
        (0, 0),
        "{:?}",
        long.problems
    );
    let config = short.config.unwrap();
    assert_eq!(format!("{config:?}"), format!("{:?}", long.config.unwrap()));
    assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(
        config.storage.to_string(),
        place.path("opentim.db").display().to_string()
    );
    assert_eq!(
        (config.max_body_bytes, config.max_connections),
        (1_048_576, 10_000)
    );
    assert_eq!(
        (
            config.rate_per_second,
            config.feed_keep,
            config.commit_together,
            config.shutdown_seconds
        ),
        (100, 10_000, 256, 10)
    );
    assert_eq!(
        (
            config.max_connections_per_address,
            config.body_memory_bytes,
            config.devices_per_user
        ),
        (1_000, 134_217_728, 100)
    );
    assert!(config.tls.is_none() && !config.open_accounts);
    assert!(!format!("{config:?}").contains(KEY));
}

/// An invalid value for the field. The error names its origin.
fn wrong(field: &Field) -> &'static str {
    match field.name {
        "tls_cert" | "tls_key" | "data" => "",
        _ => "\u{e9}",
    }
}

#[test]
fn every_field_is_read_from_the_file_below_its_variable_below_its_flag() {
    for field in FIELDS {
        let place = Place::new();
        let others: Vec<String> = needed()
            .lines()
            .filter(|line| !line.starts_with(&format!("{} =", field.name)))
            .map(String::from)
            .collect();
        let value = match field.name {
            "admins" => format!("[\"{}\"]", wrong(field)),
            _ => format!("\"{}\"", wrong(field)),
        };
        let line = format!("\n\n{} = {value}\n", field.name);
        place.write("opentim.toml", &(others.join("\n") + &line));
        let variable = [(field.variable, wrong(field))];
        let flag = format!("--{}={}", field.flag, wrong(field));
        let at = format!("(opentim.toml, line {})", others.len() + 2);
        let cases = [
            (place.run(&["check"]), at),
            (
                place.run_with(&["check"], &variable),
                format!("({})", field.variable),
            ),
            (
                place.run_with(&["check", &flag], &variable),
                format!("(--{})", field.flag),
            ),
        ];
        for (said, origin) in cases {
            assert_eq!(said.status, 1);
            let start = format!("error: {}: ", field.name);
            let told = said
                .err
                .lines()
                .any(|line| line.starts_with(&start) && line.ends_with(&origin));
            assert!(told, "{} {origin}: {}", field.name, said.err);
        }
    }
}

#[test]
fn right_values_weigh_the_same_way() {
    let place = Place::with("listen = \"127.0.0.1:1\"");
    let variable = [("OPENTIM_LISTEN", "127.0.0.1:2")];
    let flag = ["check", "--listen", "127.0.0.1:3"];
    assert!(place.run(&["check"]).out.contains("http://127.0.0.1:1,"));
    assert!(
        place
            .run_with(&["check"], &variable)
            .out
            .contains("http://127.0.0.1:2,")
    );
    assert!(
        place
            .run_with(&flag, &variable)
            .out
            .contains("http://127.0.0.1:3,")
    );
}

#[test]
fn the_environment_alone_is_enough() {
    let place = Place::new();
    let variables = [
        ("OPENTIM_SDK_APP_ID", "7"),
        ("OPENTIM_KEY", KEY),
        ("OPENTIM_ADMINS", "root, bob"),
    ];
    let said = place.run_with(&["check"], &variables);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("(no file) is right: app 7, "),
        "{}",
        said.out
    );
    let help = place.run_with(&["--help"], &variables);
    assert!(help.status == 0 && help.out.contains("OPENTIM_KEY") && !help.out.contains(KEY));
}

#[test]
fn paths_in_the_file_are_seen_from_its_folder() {
    let place = Place::new();
    std::fs::create_dir(place.path("etc")).unwrap();
    place.write("etc/a.toml", &needed());
    place.write("etc/b.toml", &(needed() + "data = \"x.db\""));
    let data = |words: &[&str]| {
        let said = place.run(words);
        assert_eq!(said.status, 0, "{}", said.err);
        said.out.trim().rsplit(' ').next().unwrap().to_string()
    };
    assert_eq!(data(&["check", "--config", "etc/a.toml"]), "etc/opentim.db");
    assert_eq!(data(&["check", "--config", "etc/b.toml"]), "etc/x.db");
    assert_eq!(
        data(&["check", "--config", "etc/b.toml", "--data", "y.db"]),
        "y.db"
    );
}

#[test]
fn each_wrong_value_has_its_sentence() {
    for (line, sentence) in [
        (
            "listen = \"localhost\"",
            "listen: \"localhost\" is not an IP address with a port, such as 127.0.0.1:8080",
        ),
        ("listen = 8080", "listen: is not a text in quotes"),
        ("data = \"\"", "data: is empty"),
        (
            "open_accounts = \"true\"",
            "open_accounts: is neither true nor false, without quotes",
        ),
        (
            "max_body_bytes = 1",
            "max_body_bytes: \"1\" is not a whole number from 16384 to 1073741824",
        ),
        (
            "max_body_bytes = \"20000\"",
            "max_body_bytes: is not a whole number without quotes",
        ),
        (
            "max_connections = 0",
            "max_connections: \"0\" is not a whole number from 1 to 1000000",
        ),
        (
            "rate_per_second = -1",
            "rate_per_second: \"-1\" is not a whole number from 0 to 1000000",
        ),
        (
            "feed_keep = 1.5",
            "feed_keep: is not a whole number without quotes",
        ),
        (
            "commit_together = 0",
            "commit_together: \"0\" is not a whole number from 1 to 10000",
        ),
        (
            "shutdown_seconds = 99999999999999999999999",
            "shutdown_seconds: \"99999999999999999999999\" is no",
        ),
        (
            "log_level = \"loud\"",
            "log_level: \"loud\" is none of error, warn, info, debug, trace",
        ),
        (
            "log_format = \"xml\"",
            "log_format: \"xml\" is none of text, json",
        ),
    ] {
        let said = Place::with(line).run(&["check"]);
        assert_eq!(said.status, 1, "{line}");
        assert_eq!(said.err.lines().count(), 1, "{line}: {}", said.err);
        assert!(said.err.contains(sentence), "{line}: {}", said.err);
        assert!(
            said.err.contains("(opentim.toml, line 4)"),
            "{line}: {}",
            said.err
        );
    }
}

#[test]
fn the_app_its_key_and_its_admins_are_checked() {
    for (text, sentence) in [
        ("", "sdk_app_id: is missing; `opentim-server init` writes"),
        ("", "key: is missing"),
        (
            "sdk_app_id = 0",
            "sdk_app_id: \"0\" is not a whole number from 1 to 4294967295",
        ),
        (
            "sdk_app_id = 0x1_0000_0000",
            "sdk_app_id: \"4294967296\" is not a whole number",
        ),
        (
            "key = \"not-enough\"",
            "key: has 10 bytes, at least 32 are needed",
        ),
        ("key = \"\"", "key: is empty"),
        (
            "key = \" 0123456789abcdef0123456789abcdef\"",
            "key: begins or ends with white space",
        ),
        ("key = 5", "key: is not a text in quotes"),
        ("admins = \"root\"", "admins: is not a list of texts"),
        ("admins = [1]", "admins: is not a list of texts"),
        ("admins = [\"\"]", "admins: user id \"\" is empty"),
        (
            "admins = [\"b\u{f6}b\"]",
            "admins: user id \"b\u{f6}b\" has the byte 0xc3",
        ),
    ] {
        let place = Place::new();
        place.write("opentim.toml", text);
        let said = place.run(&["check"]);
        assert_eq!(said.status, 1, "{text}");
        assert!(said.err.contains(sentence), "{text}: {}", said.err);
        assert!(
            !said.err.contains("0123456789") && !said.err.contains("not-enough"),
            "{}",
            said.err
        );
    }
}

#[test]
fn everything_is_told_at_once() {
    let place = Place::new();
    let lines = "lisen = \"x\"\nlisten = 5\n[log]\nlevel = 1\n";
    place.write(
        "opentim.toml",
        &format!("admins = [\"\", \"b\u{f6}b\"]\ntls_cert = \"none.pem\"\n{lines}"),
    );
    for words in [&["check"] as &[&str], &["serve"], &[]] {
        let said = place.run_with(
            words,
            &[
                ("OPENTIM_FEED_KEEP", "many"),
                ("OPENTIM_DATA", "no/where.db"),
            ],
        );
        assert_eq!(said.status, 1);
        for sentence in [
            "lisen: is none of sdk_app_id, key, admins,",
            "(opentim.toml, line 3)",
            "log: is none of",
            "(opentim.toml, line 5)",
            "sdk_app_id: is missing",
            "key: is missing",
            "admins: user id \"\"",
            "admins: user id \"b\u{f6}b\"",
            "listen: is not a text",
            "tls_key: is missing, while tls_cert is given",
            "feed_keep: \"many\" is not a whole number from 1 to 1000000000 (OPENTIM_FEED_KEEP)",
            "data: no/where.db: nothing can be written in its folder: No such file",
        ] {
            assert!(said.err.contains(sentence), "{sentence}: {}", said.err);
        }
        assert_eq!(
            said.err
                .lines()
                .filter(|line| line.starts_with("error: "))
                .count(),
            10,
            "{}",
            said.err
        );
    }
}

#[test]
fn a_file_that_is_no_toml_is_told_without_its_lines() {
    let place = Place::new();
    place.write(
        "opentim.toml",
        &format!("sdk_app_id = 1\nkey = \"{KEY}\nlisten = =\n"),
    );
    let said = place.run(&["check", "--feed-keep", "0"]);
    assert_eq!(said.status, 1);
    assert!(
        said.err.contains("line 2)") && said.err.contains("line 3)"),
        "{}",
        said.err
    );
    assert!(said.err.contains("(--feed-keep)"), "{}", said.err);
    assert!(
        !said.err.contains(&KEY[..8]) && !said.err.contains("is missing"),
        "{}",
        said.err
    );
    let twice = Place::with("feed_keep = 1\nfeed_keep = 2").run(&["check"]);
    assert!(
        twice.err.contains("duplicate key (opentim.toml, line 5)"),
        "{}",
        twice.err
    );
    let said = place.run(&["check", "--config", "gone.toml"]);
    assert!(
        said.status == 1 && said.err.contains("config: gone.toml: No such file"),
        "{}",
        said.err
    );
}
