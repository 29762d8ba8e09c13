//! Tests of retention: messages expire once they are too old.

use super::Team;
use super::support::code;

/// A message of Bob's that was sent `days` ago. It counts as unread.
fn import(team: &Team, words: &str, days: i64, number: u32) {
    let now = team.phone.client.server_time();
    let body = format!(
        r#"{{"SyncFromOldSystem":5,"From_Account":"bob","To_Account":"alice","MsgRandom":{number},
            "MsgTimeStamp":{},"MsgBody":[{{"MsgType":"TIMTextElem","MsgContent":{{"Text":"{words}"}}}}]}}"#,
        now - days * 86_400 - 60
    );
    team.bob.rest("v4/openim/importmsg", &body).unwrap();
}

#[test]
fn old_messages_expire_at_once_on_all_devices_and_at_the_service() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    import(&team, "<ten days>", 10, 1);
    import(&team, "<five days>", 5, 2);
    import(&team, "<today>", 0, 3);
    team.settle();
    assert_eq!(laptop.unread("c2c_bob"), 3);
    let (order, key) = (phone.list(), phone.conversation("c2c_bob").order_key);
    phone.retain("c2c_bob", 7).unwrap();
    for device in [phone, laptop] {
        device.wait("the first to go", |device| device.bytes("<ten days>") == 0);
        assert_eq!(device.history("c2c_bob"), ["<five days>", "<today>"]);
        assert_eq!(device.unread("c2c_bob"), 2);
        assert_eq!(device.conversation("c2c_bob").preferences.retention_days, 7);
        assert_eq!(device.conversation("c2c_bob").order_key, key);
    }
    assert_eq!(team.bob.history("c2c_alice").len(), 3, "it is Alice's rule");
    assert!(team.world.service_bytes("<ten days>") > 0);
    team.bob.retain("c2c_alice", 7).unwrap();
    team.world.wait_until_purged("<ten days>");
    phone.retain("c2c_bob", 1).unwrap();
    assert_eq!(phone.history("c2c_bob"), ["<today>"]);
    assert_eq!(phone.last("c2c_bob"), "<today>");
    phone.retain("c2c_bob", 0).unwrap();
    import(&team, "<a year>", 365, 4);
    team.settle();
    assert_eq!(phone.history("c2c_bob"), ["<today>", "<a year>"]);
    assert_eq!(phone.list(), order);
    assert_eq!(code(phone.retain("c2c_bob", 36_501)), 6017);
    assert_eq!(code(phone.retain("bob", 1)), 6017);
    phone.retain("c2c_nobody", 36_500).unwrap();
    assert_eq!(
        phone.conversation("c2c_nobody").preferences.retention_days,
        36_500
    );
}

#[test]
fn the_entry_stays_when_all_of_it_is_too_old() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    import(&team, "<old>", 3, 1);
    team.settle();
    laptop.logout();
    phone.retain("c2c_bob", 1).unwrap();
    assert!(phone.history("c2c_bob").is_empty() && phone.last("c2c_bob").is_empty());
    assert_eq!((phone.unread("c2c_bob"), phone.bytes("<old>")), (0, 0));
    assert!(phone.list().contains(&"c2c_bob".to_string()));
    laptop.login("alice").unwrap();
    laptop.until("sync finish");
    assert_eq!((laptop.unread("c2c_bob"), laptop.bytes("<old>")), (0, 0));
}
