//! Tests of finding messages by their ids.

use super::Team;
use super::support::{Device, text};

fn found(device: &Device, ids: &[String]) -> Vec<String> {
    let ids = ids.to_vec();
    let found = device.call(|client, done| client.find_messages(ids, done));
    found.unwrap().iter().map(text).collect()
}

#[test]
fn they_are_found_in_every_conversation_and_never_once_deleted() {
    let team = Team::new();
    let phone = &team.phone;
    for words in ["one", "two", "three"] {
        team.bob.send("alice", words);
    }
    let carol = team.world.login("carol", "carol");
    carol.send("alice", "from carol");
    team.settle();
    phone.wait("carol's message", |phone| {
        phone.history("c2c_carol") == ["from carol"]
    });
    let mut ids: Vec<String> = ["c2c_carol", "c2c_bob"]
        .iter()
        .flat_map(|id| {
            phone
                .call(|client, done| client.history((*id).into(), 0, 9, done))
                .unwrap()
        })
        .map(|found| found.message.key.message_id())
        .collect();
    assert_eq!(
        found(phone, &ids),
        ["from carol", "three", "two", "one"],
        "in the order of the ids"
    );
    ids.reverse();
    ids.extend(["1-1".into(), "no id".into(), String::new()]);
    assert_eq!(
        found(phone, &ids),
        ["one", "two", "three", "from carol"],
        "and the others are skipped"
    );
    assert!(found(phone, &[]).is_empty());
    phone.delete_messages("c2c_bob", &[2]).unwrap();
    assert_eq!(found(phone, &ids), ["one", "three", "from carol"]);
    phone.delete("c2c_bob").unwrap();
    assert_eq!(found(phone, &ids), ["from carol"]);
}
