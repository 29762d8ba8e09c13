//! Tests of `sns`.

use serde_json::{Value, json};

use super::World;

fn add(world: &World, user: &str, friends: &[&str], kind: &str) -> Value {
    let items: Vec<Value> = friends
        .iter()
        .map(|friend| json!({ "To_Account": friend, "Remark": format!("dear {friend}"), "AddSource": "AddSource_Type_X" }))
        .collect();
    world.ok(
        "sns/friend_add",
        json!({ "From_Account": user, "AddFriendItem": items, "AddType": kind, "ForceAddFlags": 1 }),
    )
}

#[test]
fn friends_come_in_pages_to_the_end() {
    let world = World::new(&["alice"]);
    let names: Vec<String> = (0..205)
        .map(|number| format!("friend{number:03}"))
        .collect();
    for chunk in names.chunks(100) {
        world.ok(
            "im_open_login_svc/multiaccount_import",
            json!({ "Accounts": chunk }),
        );
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    add(&world, "alice", &all, "Add_Type_Single");
    let mut seen = Vec::new();
    let mut start = json!(0);
    for size in [100, 100, 5] {
        let body = json!({ "From_Account": "alice", "StartIndex": start, "StandardSequence": 0, "CustomSequence": 0 });
        let page = world.ok("sns/friend_get", body);
        let items = page["UserDataItem"].as_array().unwrap();
        assert_eq!(items.len(), size);
        seen.extend(
            items
                .iter()
                .map(|item| item["To_Account"].as_str().unwrap().to_string()),
        );
        assert_eq!(page["FriendNum"], 205);
        assert_eq!(page["CompleteFlag"], i32::from(size == 5));
        start = page["NextStartIndex"].clone();
    }
    assert_eq!(seen, names);
    let beyond = world.ok(
        "sns/friend_get",
        json!({ "From_Account": "alice", "StartIndex": 9_999 }),
    );
    assert_eq!(
        (&beyond["UserDataItem"], &beyond["CompleteFlag"]),
        (&json!([]), &json!(1))
    );
}

#[test]
fn a_friend_has_his_remark_and_profile() {
    let world = World::new(&["alice", "bob"]);
    let profile = json!({ "UserID": "bob", "Nick": "Bobby", "FaceUrl": "b.png" });
    world.ok("im_open_login_svc/account_import", profile);
    add(&world, "alice", &["bob"], "Add_Type_Both");
    assert_eq!(
        world.ok("sns/friend_get", json!({ "From_Account": "alice" })),
        json!({
            "UserDataItem": [{ "To_Account": "bob", "ValueItem": [
                { "Tag": "Tag_SNS_IM_Remark", "Value": "dear bob" },
                { "Tag": "Tag_Profile_IM_Nick", "Value": "Bobby" },
                { "Tag": "Tag_Profile_IM_Image", "Value": "b.png" },
            ] }],
            "StandardSequence": 0, "CustomSequence": 0, "FriendNum": 1, "CompleteFlag": 1,
            "NextStartIndex": 1,
        })
    );
    let his = world.ok("sns/friend_get", json!({ "From_Account": "bob" }));
    let remark = json!([{ "Tag": "Tag_SNS_IM_Remark", "Value": "" }]);
    assert_eq!(his["UserDataItem"][0]["ValueItem"], remark);
}

#[test]
fn all_friendships_end_on_one_side_or_both() {
    let world = World::new(&["alice", "bob", "carol"]);
    let count = |user: &str| {
        world.ok("sns/friend_get", json!({ "From_Account": user }))["FriendNum"].clone()
    };
    add(&world, "alice", &["bob", "carol"], "Add_Type_Both");
    assert_eq!(
        world.ok("sns/friend_delete_all", json!({ "From_Account": "alice" })),
        json!({})
    );
    assert_eq!(
        (count("alice"), count("bob"), count("carol")),
        (json!(0), json!(1), json!(1))
    );
    add(&world, "alice", &["bob"], "Add_Type_Both");
    let both = json!({ "From_Account": "alice", "DeleteType": "Delete_Type_Both" });
    world.ok("sns/friend_delete_all", both);
    assert_eq!(
        (count("alice"), count("bob"), count("carol")),
        (json!(0), json!(0), json!(1))
    );
    let strange = json!({ "From_Account": "alice", "DeleteType": "All" });
    assert_eq!(world.code("sns/friend_delete_all", strange), 30001);
}

#[test]
fn who_failed_is_listed_and_relations_are_told() {
    let world = World::new(&["alice", "bob", "carol", "dave"]);
    let added = add(&world, "alice", &["bob", "nobody"], "Add_Type_Both");
    assert_eq!(added["Fail_Account"], json!(["nobody"]));
    add(&world, "alice", &["carol"], "Add_Type_Single");
    add(&world, "dave", &["alice"], "Add_Type_Single");
    let check = |kind: &str| {
        let body = json!({ "From_Account": "alice", "CheckType": kind,
            "To_Account": ["bob", "carol", "dave", "alice", "nobody"] });
        let answer = world.ok("sns/friend_check", body);
        let items = answer["InfoItem"].as_array().unwrap();
        let relation = |item: &Value| {
            item["Relation"]
                .as_str()
                .unwrap()
                .rsplit('_')
                .next()
                .unwrap()
                .to_string()
        };
        assert_eq!(items[4]["ResultCode"], 30003);
        items.iter().map(relation).collect::<Vec<_>>()
    };
    assert_eq!(
        check("CheckResult_Type_Both"),
        ["BothWay", "AWithB", "BWithA", "NoRelation", "NoRelation"]
    );
    assert_eq!(
        check("CheckResult_Type_Single"),
        ["AWithB", "AWithB", "NoRelation", "NoRelation", "NoRelation"]
    );
    let deleted = json!({ "From_Account": "alice", "To_Account": ["dave"] });
    let deleted = world.ok("sns/friend_delete", deleted);
    assert_eq!(deleted["Fail_Account"], json!(["dave"]));
    let strange = json!({ "From_Account": "alice", "CheckType": "Any", "To_Account": ["bob"] });
    assert_eq!(world.code("sns/friend_check", strange), 30001);
}

#[test]
fn a_remark_has_a_limit() {
    let world = World::new(&["alice", "bob", "carol"]);
    let item =
        |friend: &str, length: usize| json!({ "To_Account": friend, "Remark": "x".repeat(length) });
    let body =
        json!({ "From_Account": "alice", "AddFriendItem": [item("bob", 97), item("carol", 96)] });
    let answer = world.ok("sns/friend_add", body);
    assert_eq!(super::each(&answer["ResultItem"], "ResultCode"), [30001, 0]);
    assert_eq!(
        answer["ResultItem"][0]["ResultInfo"],
        "Remark: 97 bytes given, at most 96 are allowed"
    );
    let friends = world.ok("sns/friend_get", json!({ "From_Account": "alice" }));
    assert_eq!(
        super::each(&friends["UserDataItem"], "To_Account"),
        ["carol"]
    );
}
