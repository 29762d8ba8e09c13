//! Tests of HTTPS, and of clients that do not speak it.

use std::sync::Arc;

use serde_json::Value;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

use crate::server::place::{ADMIN, Server};

/// A server with a certificate of its own, and a client that trusts only this one.
fn certified() -> (Server, ureq::Agent) {
    let files = tempfile::tempdir().unwrap();
    let agent = certify(files.path());
    let paths = ["cert.pem", "key.pem"].map(|name| files.path().join(name));
    let paths = paths.map(|path| path.to_str().unwrap().to_string());
    let settings = [("tls_cert", paths[0].as_str()), ("tls_key", &paths[1])];
    (Server::new(&settings), agent)
}

/// Writes a certificate and its key. Returns a client that trusts only this one.
fn certify(directory: &std::path::Path) -> ureq::Agent {
    let made =
        rcgen::generate_simple_self_signed(["localhost".into(), "127.0.0.1".into()]).unwrap();
    std::fs::write(directory.join("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(directory.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    let pem = made.cert.pem();
    let certs: Vec<Certificate<'static>> = parse_pem(pem.as_bytes())
        .filter_map(|item| match item.unwrap() {
            PemItem::Certificate(cert) => Some(cert),
            _ => None,
        })
        .collect();
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(certs)))
        .build();
    let config = ureq::Agent::config_builder().tls_config(tls).build();
    config.into()
}

fn sync(server: &Server, agent: &ureq::Agent) -> Result<Value, ureq::Error> {
    let url = format!(
        "https://{}/opentim/v1/sync?{}",
        server.address(),
        server.query(ADMIN)
    );
    let text = agent
        .post(&url)
        .send("{\"Since\":0}")?
        .body_mut()
        .read_to_string()?;
    Ok(serde_json::from_str(&text).unwrap())
}

#[test]
fn https_answers_and_plain_http_does_no_harm() {
    let (mut server, agent) = certified();
    assert_eq!(sync(&server, &agent).unwrap()["ErrorCode"], 0);
    let target = format!(
        "/v4/im_open_login_svc/account_import?{}",
        server.query(ADMIN)
    );
    let plain = format!(
        "POST {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 19\r\n\r\n{{\"UserID\":\"sneaky\"}}"
    );
    for bytes in [
        plain.as_bytes(),
        b"\x16\x03\x01\xff\xff\x01\x00",
        b"\x80\x2e\x01\x00\x02",
        b"\x00",
        &[0xff; 50_000],
    ] {
        let mut wire = server.wire();
        let _ = std::io::Write::write_all(&mut wire.stream, bytes);
        let _ = wire.stream.shutdown(std::net::Shutdown::Write);
        // A TLS alert or nothing, but not HTTP.
        let mut said = Vec::new();
        let _ = std::io::Read::read_to_end(&mut wire.stream, &mut said);
        assert!(said.is_empty() || said[0] == 0x15, "{said:?}");
        assert_eq!(sync(&server, &agent).unwrap()["ErrorCode"], 0);
    }
    // Connections that never finish the handshake keep nobody out.
    let silent: Vec<_> = (0..50).map(|_| server.wire()).collect();
    assert_eq!(sync(&server, &agent).unwrap()["ErrorCode"], 0);
    drop(silent);
    assert!(!server.log().contains("panicked"));
    server.stop();
}

#[test]
fn who_does_not_know_the_certificate_says_nothing() {
    let (server, _agent) = certified();
    let stranger = ureq::Agent::new_with_defaults();
    assert!(sync(&server, &stranger).is_err());
}

#[test]
fn a_renewed_certificate_is_taken_up_at_a_hangup_and_a_broken_one_is_not() {
    let files = tempfile::tempdir().unwrap();
    let first = certify(files.path());
    let paths = ["cert.pem", "key.pem"].map(|name| files.path().join(name));
    let paths = paths.map(|path| path.to_str().unwrap().to_string());
    let settings = [("tls_cert", paths[0].as_str()), ("tls_key", &paths[1])];
    let server = Server::new(&settings);
    assert!(sync(&server, &first).is_ok());
    let renewed = certify(files.path());
    server.signal("-HUP");
    let begun = std::time::Instant::now();
    while sync(&server, &renewed).is_err() {
        assert!(
            begun.elapsed() < crate::server::place::PATIENCE,
            "{}",
            server.log()
        );
    }
    // Existing connections stay open.
    assert!(sync(&server, &first).is_ok());
    std::fs::write(&paths[0], "broken").unwrap();
    server.signal("-HUP");
    while !server.log().contains("is left as it was") {
        assert!(
            begun.elapsed() < crate::server::place::PATIENCE,
            "{}",
            server.log()
        );
    }
    assert!(sync(&server, &certify_nothing(&renewed)).is_ok());
}

/// The same client, without its connections.
fn certify_nothing(agent: &ureq::Agent) -> ureq::Agent {
    ureq::Agent::new_with_config(agent.config().clone())
}
