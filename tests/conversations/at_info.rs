//! Tests of mentions: unread messages that mention the user.

use opentim_core::model::{Filter, Mention, at};

use super::{Device, Team};

fn mentions(device: &Device) -> Vec<(u64, u8)> {
    let pair = |mention: &Mention| (mention.seq, mention.at);
    device
        .conversation("group_team")
        .mentions
        .iter()
        .map(pair)
        .collect()
}

fn mentioned() -> Filter {
    Filter {
        mentioned: Some(true),
        ..Filter::default()
    }
}

#[test]
fn mentions_of_me_all_and_both_are_distinguished() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    let me = team.bob.send_at("team", "me", &["alice", "carol"]);
    team.bob.send_group("team", "nobody").unwrap();
    let all = team.bob.send_at_all("team", "all");
    let both = team.bob.send_at("team", "both", &[at::ALL_USERS, "alice"]);
    team.bob.send_at("team", "carol", &["carol"]);
    let expected = [(me, 1), (all, 2), (both, 3)];
    for device in [phone, laptop] {
        device.until("message carol");
        assert_eq!(mentions(device), expected);
        assert_eq!(device.filtered(mentioned()), ["group_team"]);
    }
    assert!(
        mentions(&team.bob).is_empty(),
        "who writes is not spoken to"
    );
    assert_eq!(mentions(&team.world.login("fresh", "alice")), expected);
    laptop.relogin("alice");
    assert_eq!(mentions(laptop), expected);
    phone.flood();
    let behind = team.world.login("behind", "alice");
    assert_eq!(mentions(&behind), expected);
}

#[test]
fn reading_removes_mentions_up_to_the_read_position() {
    let team = Team::new();
    let (phone, laptop) = (&team.phone, &team.laptop);
    let first = team.bob.send_at("team", "first", &["alice"]);
    let second = team.bob.send_at_all("team", "second");
    phone.until("message second");
    phone.clean("group_team", 0, first).unwrap();
    assert_eq!(mentions(phone), [(second, 2)]);
    laptop.wait("the first to go", |laptop| {
        mentions(laptop) == [(second, 2)]
    });
    assert_eq!(mentions(&team.world.login("fresh", "alice")), [(second, 2)]);
    phone.clean("group", 0, 0).unwrap();
    assert!(mentions(phone).is_empty() && phone.filtered(mentioned()).is_empty());
    laptop.wait("the second to go", |laptop| {
        laptop.filtered(mentioned()).is_empty()
    });
    assert!(mentions(&team.world.login("fresh 2", "alice")).is_empty());
}

#[test]
fn mentions_go_with_deletion_clearing_and_their_messages() {
    let team = Team::new();
    let phone = &team.phone;
    let at = |words: &str| {
        let seq = team.bob.send_at("team", words, &["alice"]);
        phone.wait("the message", |phone| phone.last("group_team") == words);
        seq
    };
    let (first, second) = (at("1"), at("2"));
    assert_eq!(mentions(phone), [(first, 1), (second, 1)]);
    phone.delete_messages("group_team", &[first]).unwrap();
    assert_eq!(mentions(phone), [(second, 1)]);
    assert_eq!(mentions(&team.world.login("fresh", "alice")), [(second, 1)]);
    phone.clear("group_team").unwrap();
    assert!(mentions(phone).is_empty() && phone.filtered(mentioned()).is_empty());
    at("3");
    phone.delete_list(&["group_team"], false).unwrap();
    assert!(mentions(phone).is_empty());
    let fourth = at("4");
    assert_eq!(
        mentions(phone),
        [(fourth, 1)],
        "what came before the return is read"
    );
    assert_eq!(
        mentions(&team.world.login("fresh 2", "alice")),
        [(fourth, 1)]
    );
}
