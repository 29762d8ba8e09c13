//! Tests of a device that knows several addresses.

use std::time::{Duration, Instant};

use opentim_core::client::log::Log;
use opentim_core::client::message::Outgoing;
use opentim_core::client::{Config, OfflineDelete, RawConfig};
use opentim_core::model::Result;

use super::devices::{Net, PATIENCE};
use super::support::{Device, code};
use super::way::{Does, Ways};

/// An address where nothing listens.
const NOBODY: &str = "http://127.0.0.1:1";
const BAD_GATEWAY: &str = "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 4\r\n\r\nsad\n";
const UNAVAILABLE: &str = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n";
const GATEWAY_TIMEOUT: &str = "HTTP/1.1 504 Gateway Timeout\r\ncontent-length: 0\r\n\r\n";
const A_PAGE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n<html></html>";
const NO_HTTP: &str = "220 nothing of the kind\r\n\r\n";
/// The answer of a server that is ending, or whose database is down.
const AWAY: &str = "HTTP/1.1 200 OK\r\n\r\n\
    {\"ActionStatus\":\"FAIL\",\"ErrorCode\":60008,\"ErrorInfo\":\"the end is near\"}";
/// A refusal that every server would give.
const TOO_OFTEN: &str = "HTTP/1.1 200 OK\r\n\r\n\
    {\"ActionStatus\":\"FAIL\",\"ErrorCode\":60007,\"ErrorInfo\":\"too often\"}";

impl Net {
    fn device_with(&self, name: &str, addresses: &[&str]) -> Device {
        self.device_at(name, &addresses.join(","), OfflineDelete::Refuse)
    }

    /// Creates `count` addresses, and a device that knows them, with `alice` logged in.
    fn ways(&self, count: usize) -> (Ways, Device) {
        let ways = Ways::to(&self.server.address(), count);
        let device = self.device_with("alice", &[&ways.url()]);
        device.until("connected"); // so that the test's requests are the only ones
        self.log_in(&device, "alice");
        (ways, device)
    }
}

fn send(device: &Device, words: &str) -> Result<()> {
    let message = Outgoing::text(words);
    let sent = device.call(|client, done| client.send_c2c("bob".into(), message, done));
    sent.map(drop)
}

#[test]
fn a_server_that_is_away_is_passed_over() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    // The address that is asked first is random.
    for user in ["u1", "u2", "u3", "u4", "u5", "u6"] {
        let device = net.device_with(user, &[NOBODY, &net.server.url, "http://127.0.0.1:2"]);
        net.log_in(&device, user);
        bob.send(user, "words");
        device.until("message words");
        device.delete("c2c_bob").unwrap();
        let events = device.events_now().join(", ");
        assert!(!events.contains("connect failed"), "{events}");
    }
}

#[test]
fn a_device_begins_at_any_address_and_stays_there() {
    let net = Net::new();
    let (ways, device) = net.ways(2);
    let mut begun = [false; 2];
    for _ in 0..100 {
        let asked = ways.asked();
        assert!(asked.iter().all(|way| *way == asked[0]), "{asked:?}");
        begun[asked[0]] = true;
        if begun == [true; 2] {
            return;
        }
        device.logout();
        ways.asked();
        net.log_in(&device, "alice");
    }
    panic!("of two addresses, one was never asked");
}

#[test]
fn a_call_goes_on_at_the_next_address_and_what_it_does_is_done_once() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    let (ways, alice) = net.ways(3);
    let first = ways.current();
    let ends = [
        Does::CutAfter,
        Does::Say(BAD_GATEWAY),
        Does::Say(UNAVAILABLE),
        Does::Say(GATEWAY_TIMEOUT),
        Does::Say(A_PAGE),
        Does::Say(NO_HTTP),
        Does::Say(AWAY),
    ];
    ways.asked();
    for (at, does) in ends.into_iter().enumerate() {
        let (way, next) = ((first + at) % 3, (first + at + 1) % 3);
        ways.tell(way, does);
        send(&alice, &format!("words {at}")).unwrap();
        assert_eq!(ways.asked(), [way, next], "{does:?}");
        ways.tell(way, Does::Pass);
        bob.until(&format!("message words {at}"));
    }
    let all: Vec<_> = (0..ends.len()).map(|at| format!("words {at}")).collect();
    assert_eq!(bob.history("c2c_alice"), all);
    let events = alice.events_now().join(", ");
    assert!(!events.contains("connect failed"), "{events}");
}

/// A call may come when the device has seen that a server is gone and has not asked another one yet.
#[test]
fn a_call_at_the_moment_of_a_failure_is_answered_by_another_server() {
    let net = Net::new();
    let (ways, alice) = net.ways(3);
    for round in 0..600 {
        ways.wait_until_quiet();
        let way = ways.current();
        ways.tell(way, Does::Cut);
        std::thread::sleep(Duration::from_micros(20 * (round % 200)));
        send(&alice, "words").unwrap();
        ways.tell(way, Does::Pass);
    }
}

#[test]
fn a_refusal_is_an_answer_and_nobody_else_is_asked() {
    let net = Net::new();
    let (ways, alice) = net.ways(3);
    let way = ways.current();
    ways.asked();
    ways.tell_all(Does::Say(TOO_OFTEN));
    assert_eq!(code(send(&alice, "words")), 60007);
    assert_eq!(ways.asked(), [way]);
}

#[test]
fn the_wait_for_news_goes_on_at_the_next_address_and_the_calls_with_it() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    let (ways, alice) = net.ways(3);
    let way = ways.current();
    ways.asked();
    ways.tell(way, Does::Cut);
    assert_eq!(alice.until("connected"), ["connecting", "connected"]);
    bob.send("alice", "words");
    alice.until("message words");
    send(&alice, "back").unwrap();
    assert_eq!(ways.asked(), [(way + 1) % 3]);
}

#[test]
fn one_that_is_silent_leaves_time_for_the_others() {
    let net = Net::new();
    let bob = net.login("bob", "bob");
    let (ways, alice) = net.ways(3);
    let way = ways.current();
    ways.asked();
    // A call.
    ways.tell(way, Does::Silence);
    let begun = Instant::now();
    send(&alice, "words").unwrap();
    assert!(begun.elapsed() < PATIENCE);
    assert_eq!(ways.asked(), [way, (way + 1) % 3]);
    bob.until("message words");
    assert_eq!(bob.history("c2c_alice"), ["words"]);
    // The long poll. Both addresses that are asked before the third are silent now.
    alice.events();
    ways.tell(way + 2, Does::Silence);
    ways.tell(way, Does::Pass);
    ways.tell(way + 1, Does::Cut);
    let begun = Instant::now();
    bob.send("alice", "news");
    alice.until("message news");
    assert!(begun.elapsed() < PATIENCE);
}

#[test]
fn a_login_passes_over_one_that_is_silent() {
    let net = Net::new();
    let ways = Ways::to(&net.server.address(), 2);
    ways.tell(0, Does::Silence);
    for user in ["u1", "u2", "u3", "u4"] {
        let device = net.device_with(user, &[&ways.url()]);
        let begun = Instant::now();
        net.log_in(&device, user);
        assert!(begun.elapsed() < PATIENCE);
    }
}

#[test]
fn if_no_server_answers_each_is_asked_once_and_one_that_returns_is_found() {
    let net = Net::new();
    let (ways, alice) = net.ways(3);
    let way = ways.current();
    ways.wait_until_quiet();
    ways.asked();
    ways.tell_all(Does::SayAlways(UNAVAILABLE));
    assert_eq!(code(send(&alice, "words")), 6010);
    assert_eq!(ways.asked(), [way, (way + 1) % 3, (way + 2) % 3]);
    alice.until("connect failed 6010");
    assert_eq!(code(send(&alice, "more words")), 9508);
    assert_eq!(ways.asked(), [0; 0], "there is no connection");
    ways.tell(way + 1, Does::Pass);
    alice.until("connected");
    send(&alice, "at last").unwrap();
    assert_eq!(ways.asked(), [(way + 1) % 3]);
}

#[test]
fn a_login_fails_if_no_server_answers() {
    let mut net = Net::new();
    let device = net.device_with("alice", &[NOBODY, &net.server.url]);
    net.server.kill();
    assert_eq!(code(device.login_with("alice", "any")), 9511);
    net.server.restart();
    let told = device.events_now();
    assert_eq!(told.last().unwrap(), "connect failed 9511", "{told:?}");
    net.log_in(&device, "alice");
}

#[test]
fn a_list_that_breaks_a_rule_is_refused() {
    let many: Vec<_> = (0..17).map(|at| format!("http://a:{at}")).collect();
    for (url, why) in [
        ("http://a,https://b", "\"https://b\" is not"),
        ("http://a,embedded:b", "\"embedded:b\" is not"),
        ("http://a,,http://b", "an address is empty"),
        (
            "http://a,http://b,http://a/",
            "\"http://a/\" is there twice",
        ),
        (&many.join(","), "17 addresses, and at most 16"),
    ] {
        let given = RawConfig {
            sdk_app_id: 1,
            data_dir: "never made",
            server_url: url,
            ..RawConfig::default()
        };
        let error = Config::new(given, Log::new(0, None)).unwrap_err();
        assert_eq!(error.code, 6017);
        let told = error.message.strip_prefix("server_url: ");
        assert!(told.is_some_and(|told| told.contains(why)), "{error}");
    }
}

#[test]
fn any_server_of_the_same_rows_goes_on_where_another_one_was_killed() {
    use super::support::server::Server;
    if std::env::var_os("OPENTIM_TEST_STORAGE").is_none() {
        return; // A file has one server.
    }
    let mut net = Net::new();
    let second = Server::start(net.world.directory.path());
    let urls = format!("{},{}", net.server.url, second.url);
    let devices = ["u1", "u2", "u3", "u4"].map(|user| {
        let device = net.device_with(user, &[&urls]);
        net.log_in(&device, user);
        device
    });
    net.server.kill();
    let bob = net.device_with("bob", &[&second.url]);
    net.log_in(&bob, "bob");
    for (device, user) in devices.iter().zip(["u1", "u2", "u3", "u4"]) {
        bob.send(user, "words");
        device.until("message words");
        device.delete("c2c_bob").unwrap();
    }
}
