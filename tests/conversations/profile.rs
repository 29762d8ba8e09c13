//! Tests of a conversation's profile: name and picture.

use super::Team;
use super::support::Device;

fn shown(device: &Device, id: &str) -> (String, String) {
    let conversation = device.conversation(id);
    (conversation.show_name, conversation.face_url)
}

#[test]
fn a_nickname_a_remark_and_a_groups_name_reach_all_devices_as_changed() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    team.settle();
    assert_eq!(shown(phone, "c2c_bob").0, "bob");
    let both = |id: &str, expected: (&str, &str)| {
        let expected = (expected.0.to_string(), expected.1.to_string());
        for device in [phone, laptop] {
            device.until(&format!("changed {id}"));
            assert_eq!(shown(device, id), expected);
            assert_eq!(device.events(), [""; 0]);
        }
        let fresh = team.world.login(&format!("fresh {}", expected.0), "alice");
        assert_eq!(shown(&fresh, id), expected);
    };
    let import = "v4/im_open_login_svc/account_import";
    team.bob
        .rest(
            import,
            r#"{"UserID":"bob","Nick":"Bobby","FaceUrl":"http://b/1.png"}"#,
        )
        .unwrap();
    both("c2c_bob", ("Bobby", "http://b/1.png"));
    phone
        .call(|client, done| client.add_friend("bob".into(), "my Bob".into(), done))
        .unwrap();
    both("c2c_bob", ("my Bob", "http://b/1.png"));
    let rename = r#"{"GroupId":"team","Name":"The Team","FaceUrl":"http://t/1.png"}"#;
    team.bob
        .rest("v4/group_open_http_svc/modify_group_base_info", rename)
        .unwrap();
    both("group_team", ("The Team", "http://t/1.png"));
    assert_eq!(
        phone.list(),
        ["c2c_bob", "group_team"],
        "a name is no activity"
    );
    // Ending the friendship removes the remark.
    phone
        .call(|client, done| client.delete_friends(vec!["bob".into()], true, done))
        .unwrap();
    both("c2c_bob", ("Bobby", "http://b/1.png"));
}

#[test]
fn what_comes_back_has_its_name() {
    let team = Team::new();
    team.bob_writes("one");
    team.phone.delete("c2c_bob").unwrap();
    let import = "v4/im_open_login_svc/account_import";
    team.bob
        .rest(import, r#"{"UserID":"bob","Nick":"Bobby"}"#)
        .unwrap();
    team.bob.send("alice", "two");
    team.phone.until("message two");
    assert_eq!(shown(&team.phone, "c2c_bob").0, "Bobby");
}

#[test]
fn a_dismissed_group_keeps_its_name() {
    let team = Team::new();
    let name = shown(&team.phone, "group_team");
    assert_ne!(name.0, "team", "a name that is not the id");
    let destroy = r#"{"GroupId":"team"}"#;
    team.bob
        .rest("v4/group_open_http_svc/destroy_group", destroy)
        .unwrap();
    // Any change that makes the service send the profile again.
    team.phone.pin("group_team");
    assert_eq!(shown(&team.phone, "group_team"), name);
    let fresh = team.world.login("fresh", "alice");
    assert_eq!(shown(&fresh, "group_team"), name);
    assert_eq!(fresh.conversation("group_team").group_type, "Public");
}
