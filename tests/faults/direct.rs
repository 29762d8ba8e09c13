//! Tests of each fault alone, and of the code that the call returns.

use std::time::{Duration, Instant};

use opentim_core::client::OfflineDelete;
use opentim_core::model::Result;

use super::host::Host;
use super::party::{Log, Party};
use super::proxy::Fault;
use super::support::code;

pub(super) struct Alone {
    pub(super) host: Host,
    pub(super) phone: Party,
    log: Log,
    _directory: tempfile::TempDir,
}

impl Alone {
    /// A server, and a device behind a proxy with `alice` logged in.
    fn new() -> Self {
        Self::with(OfflineDelete::Refuse)
    }

    fn with(offline: OfflineDelete) -> Self {
        Self::by(1, offline)
    }

    /// The same, with `ways` addresses of the server.
    fn by(ways: usize, offline: OfflineDelete) -> Self {
        let mut host = Host::alone(false);
        host.addresses = vec![host.addresses[0].clone(); ways];
        // Longer than a busy machine needs to answer, as faults are the only reason for a request to fail here.
        host.patience = Duration::from_secs(3);
        Self::at(host, offline)
    }

    pub(super) fn at(host: Host, offline: OfflineDelete) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let log = Log::default();
        let phone = Party::new(&host, "phone", "alice", directory.path(), offline, 1, &log);
        let signature = host.signature("alice");
        phone.device().login_with("alice", &signature).unwrap();
        Self {
            host,
            phone,
            log,
            _directory: directory,
        }
    }

    pub(super) fn wait(&self, mut done: impl FnMut(&Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "it never was: {}",
                self.log.lock().unwrap().join("\n  ")
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Sends a text while the network has these faults.
    fn send(&self, words: &str, faults: &[Fault]) -> Result<()> {
        self.wait(|own| own.phone.answers());
        self.phone.proxy.script(faults);
        let message = opentim_core::client::message::Outgoing::text(words);
        let sent = self
            .phone
            .device()
            .call(|client, done| client.send_c2c("bob".into(), message, done));
        sent.map(drop)
    }

    /// How many times the server has a text.
    fn count(&self, words: &str) -> usize {
        self.wait(|own| own.phone.proxy.is_idle());
        let body = r#"{"Conversation":"c2c_alice","BeforeSeq":0,"Count":1000}"#;
        let answer = self.host.ask("bob", "rest", "opentim/v1/history", body);
        answer.to_string().matches(words).count()
    }
}

#[test]
fn a_cut_connection_is_made_anew_once_and_the_message_is_there_once() {
    let alone = Alone::new();
    use Fault::{CutAfter, CutBefore, CutInBody};
    for (words, fault) in [("<a>", CutBefore), ("<b>", CutAfter), ("<c>", CutInBody)] {
        alone.send(words, &[fault]).unwrap();
        assert_eq!(alone.count(words), 1, "{fault:?}");
    }
    assert_eq!(code(alone.send("<d>", &[CutBefore, CutBefore])), 9514);
    assert_eq!(alone.count("<d>"), 0);
    assert_eq!(code(alone.send("<e>", &[CutAfter, CutAfter])), 9514);
    assert_eq!(alone.count("<e>"), 1);
    assert_eq!(code(alone.send("<f>", &[CutInBody, CutInBody])), 9514);
    assert_eq!(alone.count("<f>"), 1);
}

#[test]
fn a_change_that_may_be_done_is_not_reported_as_unsent() {
    let alone = Alone::new();
    assert_eq!(code(alone.send("<a>", &[Fault::CutForGood])), 9514);
    assert_eq!(alone.count("<a>"), 1);
}

#[test]
fn a_call_that_fails_at_one_address_is_done_once_at_another() {
    let alone = Alone::by(2, OfflineDelete::Refuse);
    use Fault::{BadGateway, CutAfter, CutBefore, CutInBody, Garbage, SlowDrip, WrongBody};
    let faults = [
        &[CutBefore, CutBefore] as &[Fault],
        &[CutAfter, CutAfter],
        &[CutInBody, CutInBody],
        &[BadGateway],
        &[Garbage],
        &[WrongBody],
        &[SlowDrip],
    ];
    for (at, faults) in faults.into_iter().enumerate() {
        let words = format!("<{at}>");
        alone.send(&words, faults).unwrap();
        assert_eq!(alone.count(&words), 1, "{faults:?}");
    }
    assert_eq!(code(alone.send("<all>", &[CutAfter; 4])), 9514);
    assert_eq!(alone.count("<all>"), 1);
}

#[test]
fn a_duplicated_request_is_carried_out_once() {
    let alone = Alone::new();
    alone.send("<a>", &[Fault::Twice]).unwrap();
    alone.send("<b>", &[Fault::Again]).unwrap();
    assert_eq!((alone.count("<a>"), alone.count("<b>")), (1, 1));
}

#[test]
fn an_answer_from_another_program_has_its_own_code() {
    let alone = Alone::new();
    assert_eq!(code(alone.send("<a>", &[Fault::Garbage])), 9502);
    assert_eq!(code(alone.send("<b>", &[Fault::WrongBody])), 9502);
    assert_eq!(code(alone.send("<c>", &[Fault::BadGateway])), 6010);
    alone.send("<d>", &[]).unwrap();
    assert!(
        ["<a>", "<b>", "<c>"]
            .iter()
            .all(|words| alone.count(words) <= 1)
    );
}

#[test]
fn an_answer_in_pieces_is_waited_for_until_the_time_is_over() {
    let alone = Alone::new();
    alone.send("<a>", &[Fault::Drip]).unwrap();
    assert_eq!(code(alone.send("<b>", &[Fault::SlowDrip])), 9520);
    assert_eq!(code(alone.send("<c>", &[Fault::LateRequest])), 9520);
    assert!(
        ["<a>", "<b>", "<c>"]
            .iter()
            .all(|words| alone.count(words) == 1)
    );
}

#[test]
fn a_deletion_whose_answer_came_too_late_is_learned_from_the_feed() {
    let alone = Alone::new();
    alone.send("<a>", &[]).unwrap();
    alone.phone.proxy.script(&[Fault::LateAnswer]);
    let device = alone.phone.device();
    assert_eq!(code(device.delete("c2c_bob")), 9520);
    alone.wait(|own| own.phone.device().list().is_empty());
    assert!(device.events_now().contains(&"deleted c2c_bob".to_string()));
    assert_eq!(device.bytes("<a>"), 0);
}

#[test]
fn p11_a_queued_deletion_and_its_late_request_spare_newer_messages() {
    use Fault::{LateRequest, Nothing};
    // The original is late, the queued deletion that follows it is late too, or neither is.
    for faults in [
        &[LateRequest] as &[Fault],
        &[LateRequest, LateRequest],
        &[Nothing],
    ] {
        let alone = Alone::with(OfflineDelete::Queue);
        alone.send("<old>", &[]).unwrap();
        let device = alone.phone.device();
        alone.phone.proxy.script(faults);
        device.delete("c2c_bob").unwrap();
        assert_eq!(device.bytes("<old>"), 0);
        let body = r#"{"To_Account":"alice","MsgRandom":1,
            "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"<new>"}}]}"#;
        alone.host.ask("bob", "rest", "v4/openim/sendmsg", body);
        alone.wait(|own| own.phone.proxy.is_idle() && own.phone.answers());
        alone.wait(|own| own.phone.device().list() == ["c2c_bob"]);
        assert_eq!(device.history("c2c_bob"), ["<new>"], "{faults:?}");
        assert_eq!(device.conversation("c2c_bob").unread, 1, "{faults:?}");
    }
}

#[test]
fn a_quiet_connection_stays_however_short_a_request_may_take() {
    let alone = Alone::at(Host::alone(false), OfflineDelete::Refuse);
    alone.phone.device().events();
    // A request may take 400 ms, and a long poll may last longer.
    std::thread::sleep(Duration::from_millis(1_500));
    assert_eq!(alone.phone.device().events_now(), [""; 0]);
}

#[test]
fn an_absent_server_refuses() {
    let alone = Alone::new();
    alone.phone.device().logout();
    let directory = tempfile::tempdir().unwrap();
    let given = opentim_core::client::RawConfig {
        sdk_app_id: super::support::server::APP,
        server_url: "http://127.0.0.1:1",
        ..Default::default()
    };
    let device = super::support::Device::with(given, directory.path());
    assert_eq!(code(device.login_with("alice", "any")), 9511);
}

#[test]
fn a_login_that_comes_late_does_not_end_the_newer_one() {
    let alone = Alone::new();
    let device = alone.phone.device();
    let signature = alone.host.signature("alice");
    // The first request asks for a number, the second one begins the login.
    let late = [
        &[Fault::LateRequest] as &[Fault],
        &[Fault::Nothing, Fault::LateRequest],
    ];
    for faults in late {
        device.logout();
        alone.phone.proxy.script(faults);
        assert_eq!(code(device.login_with("alice", &signature)), 9520);
        device.login_with("alice", &signature).unwrap();
        alone.wait(|own| own.phone.proxy.is_idle());
        assert!(alone.phone.answers(), "the newer login was ended");
    }
    assert!(!alone.phone.seen.ended());
}

#[test]
fn a_login_that_comes_again_later_does_not_end_the_newer_one() {
    let alone = Alone::new();
    let device = alone.phone.device();
    let signature = alone.host.signature("alice");
    for _ in 0..3 {
        device.logout();
        alone.phone.proxy.script(&[Fault::Nothing, Fault::Again]);
        device.login_with("alice", &signature).unwrap();
        device.logout();
        device.login_with("alice", &signature).unwrap();
        alone.wait(|own| own.phone.proxy.is_idle());
        assert!(alone.phone.answers(), "the newer login was ended");
    }
    assert!(!alone.phone.seen.ended());
}
