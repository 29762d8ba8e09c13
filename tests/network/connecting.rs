//! Tests of the connection before a login and between two logins: V2TIM connects when the SDK is initialised, and an
//! app may log in when it is notified of that.

use std::io::Read;
use std::net::TcpListener;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use opentim_core::client::OfflineDelete;
use opentim_core::client::listener::{Event, Listener};

use super::devices::{Net, PATIENCE};
use super::support::{Device, World, code};
use super::way::{Does, Ways};

const UNAVAILABLE: &str = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n";
/// The page of a hotel's network for guests who have not paid.
const A_PAGE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n<html></html>";

/// Records the connection events of a listener.
struct Counter(Mutex<std::sync::mpsc::Sender<&'static str>>);

impl Listener for Counter {
    fn on_event(&self, event: &Event) {
        let heard = match event {
            Event::Connecting => "connecting",
            Event::Connected => "connected",
            Event::ConnectFailed(_) => "failed",
            _ => return,
        };
        let _ = self.0.lock().unwrap().send(heard);
    }
}

/// The events that a listener receives when it is added now.
fn told_now(device: &Device) -> Vec<&'static str> {
    let (sender, receiver) = channel();
    let listener = Arc::new(Counter(Mutex::new(sender)));
    let id = device.client.add_listener(listener);
    // The events that are waiting in the queue are delivered.
    let (done, waited) = channel();
    device
        .client
        .dispatcher()
        .push(move || done.send(()).unwrap());
    waited.recv().unwrap();
    assert!(device.client.remove_listener(id));
    receiver.try_iter().collect()
}

/// The events of a login, up to where the device has caught up.
fn log_in(net: &Net, device: &Device) -> Vec<String> {
    let signature = net.server.signature("alice");
    device.login_with("alice", &signature).unwrap();
    device.until("sync finish")
}

#[test]
fn the_embedded_service_connects_at_once_and_is_reported_once() {
    let world = World::new();
    let device = world.device("phone");
    assert_eq!(device.until("connected"), ["connecting", "connected"]);
    assert_eq!(told_now(&device), ["connecting", "connected"]);
    for _ in 0..2 {
        device.login("alice").unwrap();
        assert_eq!(device.until("sync finish"), ["sync start", "sync finish"]);
        assert_eq!(
            told_now(&device),
            [""; 0],
            "after a login, nothing of before"
        );
        device.logout();
    }
    assert_eq!(device.events_now(), [""; 0]);
}

#[test]
fn a_server_is_found_before_a_login_which_uses_that_connection() {
    let net = Net::new();
    let ways = Ways::to(&net.server.address(), 1);
    let device = net.device_at("phone", &ways.url(), OfflineDelete::Refuse);
    assert_eq!(device.until("connected"), ["connecting", "connected"]);
    assert_eq!(ways.asked(), [0], "one request");
    assert_eq!(told_now(&device), ["connecting", "connected"]);
    assert_eq!(log_in(&net, &device), ["sync start", "sync finish"]);
    ways.wait_until_quiet();
    assert_eq!(
        ways.connections(),
        2,
        "of the calls, and of the wait for news"
    );
    device.logout();
    assert_eq!(log_in(&net, &device), ["sync start", "sync finish"]);
}

#[test]
fn a_login_at_once_is_told_in_the_same_order() {
    let net = Net::new();
    for round in 0..20 {
        let device = net.device(&format!("phone {round}"));
        let told = log_in(&net, &device);
        assert_eq!(
            told,
            ["connecting", "connected", "sync start", "sync finish"]
        );
    }
}

#[test]
fn an_absent_server_is_tried_less_and_less_often() {
    let net = Net::new();
    let ways = Ways::to(&net.server.address(), 1);
    ways.tell_all(Does::SayAlways(UNAVAILABLE));
    let begun = Instant::now();
    let device = net.device_at("phone", &ways.url(), OfflineDelete::Refuse);
    let mut failures = 0;
    while failures < 4 {
        let told = device.until("connect failed 6010");
        assert_eq!(told, ["connecting", "connect failed 6010"]);
        failures += 1;
    }
    // At least 0.1, 0.2 and 0.4 seconds.
    assert!(begun.elapsed() >= Duration::from_millis(700));
    assert_eq!(ways.asked().len(), 4);
    ways.tell_all(Does::SayAlways(A_PAGE));
    device.until("connect failed 9502");
    ways.tell_all(Does::Pass);
    device.until("connected");
    ways.asked();
    std::thread::sleep(Duration::from_millis(500));
    assert_eq!(ways.asked(), [0; 0], "what is found is not looked for");
    assert_eq!(log_in(&net, &device), ["sync start", "sync finish"]);
}

#[test]
fn a_login_that_fails_for_want_of_a_server_leaves_one_looked_for() {
    let mut net = Net::new();
    let device = net.device("phone");
    let signature = net.server.signature("alice");
    device.until("connected");
    net.server.kill();
    assert_eq!(code(device.login_with("alice", &signature)), 9511);
    assert_eq!(
        device.events_now()[..2],
        ["connecting", "connect failed 9511"],
        "told before the answer"
    );
    net.server.restart();
    device.until("connected");
    assert_eq!(log_in(&net, &device), ["sync start", "sync finish"]);
}

#[test]
fn a_login_that_the_server_refuses_is_a_connection() {
    let net = Net::new();
    let device = net.device("phone");
    for _ in 0..2 {
        assert_eq!(code(device.login_with("alice", "nonsense")), 70003);
    }
    assert_eq!(device.events_now(), ["connecting", "connected"]);
}

#[test]
fn a_server_that_was_away_at_the_logout_is_looked_for() {
    let mut net = Net::new();
    let device = net.login("phone", "alice");
    net.server.kill();
    device.until("connecting");
    device.logout();
    device.until("connect failed 9511");
    net.server.restart();
    assert_eq!(device.until("connected").last().unwrap(), "connected");
    assert_eq!(log_in(&net, &device), ["sync start", "sync finish"]);
}

#[test]
fn freeing_a_client_that_is_connecting_ends_it_at_once_without_further_events() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let net = Net::new();
    for url in [&url, "http://127.0.0.1:1", "http://no.such.host.invalid"] {
        let device = net.device_at("phone", url, OfflineDelete::Refuse);
        let (sender, receiver) = channel();
        let listener = Arc::new(Counter(Mutex::new(sender)));
        device.client.add_listener(listener);
        assert_eq!(receiver.recv_timeout(PATIENCE), Ok("connecting"));
        if let Some(mut asking) = url
            .ends_with(&silent.local_addr().unwrap().port().to_string())
            .then(|| silent.accept().unwrap().0)
        {
            // It is asked, and does not answer.
            let _ = asking.read(&mut [0; 1]);
            std::mem::forget(asking);
        }
        let begun = Instant::now();
        device.free();
        assert!(
            begun.elapsed() < PATIENCE,
            "{url}: it took {:?}",
            begun.elapsed()
        );
        while let Ok(heard) = receiver.try_recv() {
            assert!(["connecting", "failed"].contains(&heard), "{url}: {heard}");
        }
    }
}
