//! Tests of the read position: a time with a user, a seq in a group.

use super::Team;

#[test]
fn it_is_that_of_the_last_message_read_on_all_devices() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    let seq = team.bob.send_group("team", "a").unwrap().message.seq;
    team.bob.send_group("team", "b").unwrap();
    team.settle();
    let position = |device: &super::Device, id: &str| device.conversation(id).position;
    assert_eq!(position(phone, "c2c_bob").read_time, 0, "nothing is read");
    assert_eq!(position(phone, "group_team").read_seq, 0);
    phone.clean("group_team", 0, seq).unwrap();
    assert_eq!(position(phone, "group_team").read_seq, seq);
    phone.clean("", 0, 0).unwrap();
    let last = phone.conversation("c2c_bob").last_message.unwrap();
    let time = last.message.key.msg_time_stamp;
    assert_eq!(position(phone, "c2c_bob").read_time, time);
    assert_eq!(position(phone, "group_team").read_seq, seq + 1);
    laptop.wait("the reading", |laptop| {
        position(laptop, "group_team") == position(phone, "group_team")
            && position(laptop, "c2c_bob") == position(phone, "c2c_bob")
    });
    let fresh = team.world.login("fresh", "alice");
    for id in ["c2c_bob", "group_team"] {
        assert_eq!(position(&fresh, id), position(phone, id));
    }
    phone.relogin("alice");
    assert_eq!(position(phone, "c2c_bob").read_time, time);
    // Clearing marks what it removes as read. The time of the last reading stays.
    team.bob.send_group("team", "c").unwrap();
    team.settle();
    phone.clear("group_team").unwrap();
    assert_eq!(position(phone, "group_team").read_seq, seq + 2);
    // Messages that a deletion covers are below the read position of the conversation that comes back.
    phone.delete("group_team").unwrap();
    assert_eq!(position(phone, "group_team").read_seq, 0);
    team.bob.send_group("team", "d").unwrap();
    phone.wait("the return", |phone| phone.last("group_team") == "d");
    assert_eq!(position(phone, "group_team").read_seq, seq + 2);
}

#[test]
fn a_device_that_was_away_has_the_time_of_a_conversation_deleted_since() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    team.bob_writes("one");
    laptop.logout();
    phone.clean("c2c_bob", 0, 0).unwrap();
    let time = phone.conversation("c2c_bob").position.read_time;
    team.bob.send("alice", "two");
    phone.until("message two");
    laptop.login("alice").unwrap();
    laptop.wait("the reading", |laptop| {
        laptop.conversation("c2c_bob").position.read_time == time
    });
    phone.delete("c2c_bob").unwrap();
    assert_eq!(laptop.conversation("c2c_bob").position.read_time, time);
    laptop.clean("c2c_bob", 0, 0).unwrap();
    let here = laptop.conversation("c2c_bob").position;
    // The second message may have been sent in the next second.
    assert!(here.read_time >= time && here.read_seq == 2);
}
