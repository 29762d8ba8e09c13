//! Tests of the commands `init`, `check` (with the files that it reads) and `usersig`.

use std::os::unix::fs::PermissionsExt;

use opentim_server::usersig::Key;

use crate::server_config::place::{KEY, Place};

fn now() -> i64 {
    let since = std::time::UNIX_EPOCH.elapsed().unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// The value of a line `name = "value"`.
fn quoted<'a>(text: &'a str, name: &str) -> &'a str {
    let start = format!("{name} = \"");
    let line = text.lines().find_map(|line| line.strip_prefix(&start));
    line.and_then(|rest| rest.strip_suffix('"')).unwrap()
}

#[test]
fn a_fresh_file_is_right_and_makes_usersigs() {
    let place = Place::new();
    let said = place.run(&["init"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    for step in ["check", "usersig --user administrator"] {
        assert!(
            said.out.contains(&format!("opentim-server {step}")),
            "{}",
            said.out
        );
    }
    let mode = place
        .path("opentim.toml")
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);

    let text = place.read("opentim.toml");
    let key = quoted(&text, "key");
    assert!(
        key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{key}"
    );
    let said = place.run(&["check"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(
        said.out
            .contains("app 1400000001, http://127.0.0.1:0, data in opentim.db"),
        "{}",
        said.out
    );
    assert!(!said.out.contains(key));
    assert_eq!(place.names(), ["opentim.toml"]);

    let said = place.run(&["usersig", "--user", "administrator"]);
    let token = said.out.strip_suffix('\n').unwrap();
    let claims = Key::new(1_400_000_001, key)
        .unwrap()
        .check("administrator", token, now())
        .unwrap();
    assert_eq!(claims.expires - claims.issued, 15_552_000);
    assert!((now() - claims.issued).abs() < 60);
    let said = place.run(&["usersig", "--user", "administrator", "--check", token]);
    assert_eq!(said.status, 0, "{}", said.err);
}

#[test]
fn init_leaves_what_is_there_and_makes_another_key_each_time() {
    let place = Place::new();
    assert_eq!(place.run(&["init", "a.toml"]).status, 0);
    let first = place.read("a.toml");
    let said = place.run(&["init", "a.toml"]);
    assert_eq!(said.status, 1);
    assert!(
        said.err.contains("a.toml: is there already"),
        "{}",
        said.err
    );
    assert_eq!(place.read("a.toml"), first);
    let said = place.run(&["init", "b.toml"]);
    assert!(said.out.contains("check --config b.toml"), "{}", said.out);
    assert_ne!(quoted(&first, "key"), quoted(&place.read("b.toml"), "key"));
    let said = place.run(&["init", "nowhere/c.toml"]);
    assert_eq!(said.status, 1);
    assert!(
        said.err.contains("nowhere/c.toml: No such file"),
        "{}",
        said.err
    );
    assert_eq!(place.run(&["check", "--config", "b.toml"]).status, 0);
}

/// A certificate and its key, in files of these names.
fn certify(place: &Place, cert: &str, key: &str) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_string()]).unwrap();
    place.write(cert, &made.cert.pem());
    place.write(key, &made.signing_key.serialize_pem());
}

#[test]
fn certificates_are_tried() {
    let place = Place::with("tls_cert = \"cert.pem\"\ntls_key = \"key.pem\"");
    let said = place.run(&["check"]);
    for sentence in [
        "tls_cert: cert.pem: No such file",
        "tls_key: key.pem: No such file",
    ] {
        assert!(
            said.status == 1 && said.err.contains(sentence),
            "{}",
            said.err
        );
    }
    certify(&place, "cert.pem", "key.pem");
    certify(&place, "other-cert.pem", "other-key.pem");
    place.write("text.pem", "hello\n");
    place.write("torn.pem", "-----BEGIN CERTIFICATE-----\nhello\n");
    place.write(
        "fake.pem",
        "-----BEGIN CERTIFICATE-----\naGVsbG8=\n-----END CERTIFICATE-----\n",
    );
    let said = place.run(&["check", "--listen", "0.0.0.0:443"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(said.out.contains("https://0.0.0.0:443"), "{}", said.out);
    for (flag, sentence) in [
        (
            "--tls-key=other-key.pem",
            "tls_key: other-key.pem: is not the key of the certificate in cert.pem",
        ),
        (
            "--tls-cert=other-cert.pem",
            "tls_key: key.pem: is not the key of the certificate in other-cert.pem",
        ),
        (
            "--tls-key=cert.pem",
            "tls_key: cert.pem: there is no private key in PEM form in it",
        ),
        (
            "--tls-cert=text.pem",
            "tls_cert: text.pem: there is no certificate in PEM form in it",
        ),
        (
            "--tls-cert=torn.pem",
            "tls_cert: torn.pem: its PEM form is damaged",
        ),
        (
            "--tls-cert=fake.pem",
            "tls_cert: fake.pem: is not a certificate",
        ),
    ] {
        let said = place.run(&["check", flag]);
        assert_eq!(said.status, 1, "{flag}");
        assert!(said.err.contains(sentence), "{flag}: {}", said.err);
    }
}

#[test]
fn a_database_is_not_touched_by_looking_at_it() {
    let place = Place::with("");
    place.write("opentim.db", "as it was");
    assert_eq!(place.run(&["check"]).status, 0);
    assert_eq!(place.read("opentim.db"), "as it was");
    std::fs::create_dir(place.path("folder")).unwrap();
    let said = place.run(&["check", "--data", "folder"]);
    assert!(
        said.status == 1 && said.err.contains("data: folder: Is a directory"),
        "{}",
        said.err
    );
    let said = place.run(&["check", "--data", "/proc/opentim.db"]);
    assert!(
        said.status == 1 && said.err.contains("data: /proc/opentim.db: "),
        "{}",
        said.err
    );
    assert_eq!(place.names(), ["folder", "opentim.db", "opentim.toml"]);
}

#[test]
fn what_is_hardly_meant_is_a_warning() {
    let place = Place::with("");
    let warned = |words: &[&str], sentence: &str| {
        let said = place.run(words);
        assert_eq!(said.status, 0, "{}", said.err);
        assert!(
            said.err.starts_with(&format!("warning: {sentence}")),
            "{}",
            said.err
        );
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    };
    warned(
        &["check", "--listen", "0.0.0.0:80"],
        "listen: 0.0.0.0:80 is on the network",
    );
    warned(
        &["check", "--listen", "[::]:80"],
        "listen: [::]:80 is on the network",
    );
    warned(&["check", "--admins", ""], "admins: there are none");
    for words in [["--listen", "[::1]:80"], ["--admins", "a,b"]] {
        let said = place.run(&[&["check"], &words[..]].concat());
        assert_eq!((said.status, said.err.as_str()), (0, ""));
    }
    let said = place.run(&["check", "--admins", "", "--open-accounts"]);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    let everybody = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(place.path("opentim.toml"), everybody).unwrap();
    warned(
        &["check"],
        "config: opentim.toml can be read by other users",
    );
}

#[test]
fn usersigs_are_checked_with_the_documented_codes() {
    let place = Place::with("data = \"no/where.db\"");
    let token = |words: &[&str]| {
        let said = place.run(&[&["usersig", "--user", "alice"], words].concat());
        assert_eq!((said.status, said.err.as_str()), (0, ""));
        said.out.trim().to_string()
    };
    let good = token(&["--expire", "60"]);
    let old = Key::new(1_400_000_000, KEY).unwrap();
    let alice = opentim_core::model::UserId::new("alice").unwrap();
    let old = old.make(&alice, now() - 60, 60).unwrap();
    let other_key = KEY.replace('0', "1");
    for (words, code) in [
        (&["--check", &good] as &[&str], ""),
        (&["--check", &good, "--key", &other_key], "(70009)"),
        (&["--check", &good, "--sdk-app-id", "5"], "(70014)"),
        (&["--check", &old], "(70001)"),
        (&["--check", ""], "(70002)"),
        (&["--check", "-garbage"], "(70003)"),
    ] {
        let said = place.run(&[&["usersig", "--user", "alice"], words].concat());
        assert_eq!(
            said.status,
            if code.is_empty() { 0 } else { 1 },
            "{}",
            said.err
        );
        assert!(said.err.contains(code), "{code}: {}", said.err);
    }
    let said = place.run(&["usersig", "--user", "bob", "--check", &good]);
    assert!(
        said.err
            .contains("ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID (70013)"),
        "{}",
        said.err
    );
    let said = place.run(&["usersig", "--user", "b\u{f6}b"]);
    assert!(
        said.status == 1 && said.err.contains("(7003)"),
        "{}",
        said.err
    );
}

#[test]
fn a_line_that_is_none_has_status_2() {
    let place = Place::with("");
    for words in [
        &["dance"] as &[&str],
        &["--lisen", "127.0.0.1:1"],
        &["init", "--listen", "127.0.0.1:1"],
        &["usersig"],
        &["usersig", "--user", "alice", "--expire", "0"],
        &[
            "usersig", "--user", "alice", "--expire", "5", "--check", "x",
        ],
        &["--listen", "127.0.0.1:1", "check"],
    ] {
        let said = place.run(words);
        assert_eq!(said.status, 2, "{words:?}: {}", said.err);
        assert!(
            said.err.starts_with("error: ") && said.out.is_empty(),
            "{words:?}: {}",
            said.err
        );
    }
}
