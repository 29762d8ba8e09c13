//! Tests of a conversation's custom data.

use super::support::code;
use super::{Team, codes};

#[test]
fn custom_data_has_256_bytes_and_reaches_all_devices() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    team.settle();
    let data = |device: &super::Device| device.conversation("c2c_bob").preferences.custom_data;
    let most = "ü".repeat(128);
    phone.set_data(&["c2c_bob", "c2c_nobody"], &most).unwrap();
    assert_eq!(data(phone), most);
    assert_eq!(phone.events(), ["changed c2c_bob"]);
    laptop.until("changed c2c_bob");
    assert_eq!(data(laptop), most);
    let more = format!("{most}a");
    let refused = phone.set_data(&["c2c_bob"], &more).unwrap_err();
    assert_eq!(refused.code, 6017);
    assert_eq!(
        refused.message,
        "custom_data: 257 bytes given, at most 256 are allowed"
    );
    assert_eq!(data(phone), most);
    phone.set_data(&["c2c_bob"], &most).unwrap();
    assert!(phone.events().is_empty(), "the same again is no news");
    let odd = "{\"json\": \"\\\"\", \"emoji\": \"🧶\"}\n\t";
    phone.set_data(&["c2c_bob"], odd).unwrap();
    assert_eq!(data(&team.world.login("fresh", "alice")), odd);
    phone.set_data(&["c2c_bob"], "").unwrap();
    assert_eq!(data(phone), "");
    laptop.wait("the data's end", |laptop| data(laptop).is_empty());
    assert_eq!(code(phone.set_data(&[], "x")), 6017);
    let results = phone.set_data(&["bob", "group_nowhere"], "x").unwrap();
    assert_eq!(codes(&results), [6017, 51007]);
}

#[test]
fn custom_data_and_marks_do_not_affect_each_other() {
    let team = Team::new();
    let phone = &team.phone;
    phone.mark(&["group_team"], 8, true).unwrap();
    phone.set_data(&["group_team"], "mine").unwrap();
    phone.set_opt(&["group_team"], 3).unwrap();
    phone.retain("group_team", 7).unwrap();
    phone.mark(&["group_team"], 8, false).unwrap();
    phone.mark(&["group_team"], 4, true).unwrap();
    phone.set_data(&["group_team"], "").unwrap();
    phone.set_opt(&["group_team"], 4).unwrap();
    let preferences = phone.conversation("group_team").preferences;
    assert_eq!(
        (preferences.marks, preferences.custom_data.as_str()),
        (4, "")
    );
    assert_eq!(
        (preferences.receive_opt, preferences.retention_days),
        (4, 7)
    );
}
