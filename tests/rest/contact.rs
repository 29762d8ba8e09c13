//! Tests of marks and folders of `recentcontact`.

use serde_json::{Value, json};

use super::{World, caller, each};

const MARK: &str = "recentcontact/mark_contact";
const GET: &str = "recentcontact/get_contact_group";
const CREATE: &str = "recentcontact/create_contact_group";
const UPDATE: &str = "recentcontact/update_contact_group";
const DELETE: &str = "recentcontact/del_contact_group";

fn user(name: &str) -> Value {
    json!({ "Type": 1, "To_Account": name })
}

fn mark(world: &World, item: Value) -> Value {
    let body = json!({ "From_Account": "alice", "MarkItem": [item] });
    world.ok(MARK, body)["ResultItem"][0].clone()
}

fn create(world: &World, name: &str, items: Value) -> Value {
    let folder = json!([{ "GroupName": name, "ContactItem": items }]);
    world.ok(
        CREATE,
        json!({ "From_Account": "alice", "GroupContactItem": folder }),
    )
}

fn update(name: &str, items: Value) -> Value {
    json!({ "From_Account": "alice", "UpdateType": 1, "UpdateGroup": {
        "UpdateGroupType": 2, "OldGroupName": name, "ContactUpdateItem": items } })
}

/// The user's marks and custom data, without the time.
fn contacts(world: &World) -> Value {
    let answer = world.ok(GET, json!({ "From_Account": "alice", "StartIndex": 0 }));
    let mut items = answer["ContactItem"].clone();
    for item in items.as_array_mut().unwrap() {
        assert!(
            item.as_object_mut()
                .unwrap()
                .remove("Timestamp")
                .unwrap()
                .is_u64()
        );
    }
    items
}

#[test]
fn marks_are_set_and_cleared_bit_by_bit() {
    let world = World::new(&["alice", "bob"]);
    world.create_group("g", "alice", &[]);
    let all = json!({ "OptType": 3, "ContactItem": user("bob"), "SetMark": [0, 3, 63], "CustomMark": "mine" });
    assert_eq!(
        mark(&world, all),
        json!({ "OptType": 3, "ContactItem": user("bob"), "ResultCode": 0, "ResultInfo": "" })
    );
    let high = format!("1{}1001", "0".repeat(59));
    let bob = json!({ "Type": 1, "To_Account": "bob", "StandardMark": high, "CustomMark": "mine" });
    assert_eq!(contacts(&world), json!([bob]));
    // Fields that OptType does not name or that are absent stay unchanged.
    mark(
        &world,
        json!({ "OptType": 2, "ContactItem": user("bob"), "SetMark": [1], "CustomMark": "yours" }),
    );
    mark(
        &world,
        json!({ "OptType": 1, "ContactItem": user("bob"), "ClearMark": [63, 0], "SetMark": [0], "CustomMark": "no" }),
    );
    mark(&world, json!({ "OptType": 3, "ContactItem": user("bob") }));
    mark(
        &world,
        json!({ "OptType": 1, "ContactItem": { "type": 2, "To_Account": "g" }, "SetMark": [2] }),
    );
    assert_eq!(
        contacts(&world),
        json!([
            { "Type": 1, "To_Account": "bob", "StandardMark": "1001", "CustomMark": "yours" },
            { "Type": 2, "ToGroupId": "g", "StandardMark": "100" },
        ])
    );
    mark(
        &world,
        json!({ "OptType": 3, "ContactItem": user("bob"), "ClearMark": [0, 3], "CustomMark": "" }),
    );
    assert_eq!(each(&contacts(&world), "Type"), [2]);
}

#[test]
fn a_mark_that_cannot_be_is_refused_in_its_item() {
    let world = World::new(&["alice", "bob"]);
    for (item, code) in [
        (json!({ "OptType": 4, "ContactItem": user("bob") }), 50002),
        (
            json!({ "OptType": 1, "ContactItem": user(""), "SetMark": [0] }),
            50002,
        ),
        (
            json!({ "OptType": 1, "ContactItem": { "Type": 3 }, "SetMark": [0] }),
            50002,
        ),
        (
            json!({ "OptType": 1, "ContactItem": user("bob"), "SetMark": [64] }),
            50002,
        ),
        (
            json!({ "OptType": 2, "ContactItem": user("bob"), "CustomMark": "x".repeat(257) }),
            50002,
        ),
        (
            json!({ "OptType": 1, "ContactItem": { "Type": 2, "ToGroupId": "none" }, "SetMark": [0] }),
            51007,
        ),
        (
            json!({ "OptType": 2, "ContactItem": user("bob"), "CustomMark": "x".repeat(256) }),
            0,
        ),
        (
            json!({ "OptType": 1, "ContactItem": { "Type": 2, "ToGroupId": "none" }, "ClearMark": [0] }),
            0,
        ),
    ] {
        assert_eq!(mark(&world, item.clone())["ResultCode"], code, "{item}");
    }
    assert_eq!(each(&contacts(&world), "To_Account"), ["bob"]);
    let many = |count| json!({ "From_Account": "alice", "MarkItem": vec![json!({ "OptType": 1, "ContactItem": user("bob") }); count] });
    assert_eq!(world.code(MARK, many(101)), 51006);
    assert_eq!(world.code(MARK, many(0)), 50002);
    world.ok(MARK, many(100));
    assert_eq!(
        world.code(MARK, json!({ "From_Account": "nobody", "MarkItem": [] })),
        50001
    );
}

#[test]
fn a_thousand_conversations_and_no_more() {
    let world = World::new(&["alice"]);
    for chunk in 0..10 {
        let item = |number: u32| json!({ "OptType": 1, "SetMark": [0], "ContactItem": user(&format!("peer{}", chunk * 100 + number)) });
        let items: Vec<Value> = (0..100).map(item).collect();
        let marked = world.ok(MARK, json!({ "From_Account": "alice", "MarkItem": items }));
        assert!(
            each(&marked["ResultItem"], "ResultCode")
                .iter()
                .all(|code| **code == 0)
        );
    }
    let one_more = json!({ "OptType": 1, "ContactItem": user("late"), "SetMark": [0] });
    assert_eq!(mark(&world, one_more.clone())["ResultCode"], 51008);
    let folder = create(&world, "f", json!([user("late"), user("peer1")]));
    assert_eq!(
        each(&folder["GroupResultItem"][0]["ResultItem"], "ResultCode"),
        [51008, 0]
    );
    let late = json!({ "From_Account": "alice", "ContactItem": [user("late")] });
    let late = world.ok("recentcontact/search_contact_group", late);
    assert_eq!(
        late["ContactResultItem"],
        json!([]),
        "what is refused leaves nothing"
    );
    // A conversation that has marks already may change. One that loses all of them makes room.
    mark(
        &world,
        json!({ "OptType": 1, "ContactItem": user("peer7"), "ClearMark": [0] }),
    );
    assert_eq!(mark(&world, one_more)["ResultCode"], 0);

    let mut seen = 0;
    let mut start = json!(0);
    loop {
        let page = world.ok(GET, json!({ "From_Account": "alice", "StartIndex": start }));
        seen += page["ContactItem"].as_array().unwrap().len();
        start = page["NextStartIndex"].clone();
        if page["CompleteFlag"] == 1 {
            break;
        }
        assert_eq!(page["ContactItem"].as_array().unwrap().len(), 100);
    }
    assert_eq!((seen, start), (1_000, json!(0)));
}

#[test]
fn a_folder_is_made_changed_renamed_and_deleted() {
    let world = World::new(&["alice", "bob", "carol"]);
    world.create_group("g", "alice", &[]);
    assert_eq!(
        create(
            &world,
            "work",
            json!([user("bob"), { "Type": 2, "ToGroupId": "g" }])
        ),
        json!({ "GroupResultItem": [{
            "GroupItem": { "GroupName": "work", "GroupId": 1 },
            "ResultItem": [
                { "ContactItem": user("bob"), "ResultCode": 0, "ResultInfo": "" },
                { "ContactItem": { "Type": 2, "ToGroupId": "g" }, "ResultCode": 0, "ResultInfo": "" },
            ] }] })
    );
    let change = json!([
        { "ContactOptType": 1, "ContactItem": user("carol") },
        { "ContactOptType": 1, "ContactItem": user("carol") },
        { "ContactOptType": 2, "ContactItem": user("bob") },
        { "ContactOptType": 2, "ContactItem": user("bob") },
        { "ContactOptType": 3, "ContactItem": user("bob") },
    ]);
    let changed = world.ok(UPDATE, update("work", change));
    let result = &changed["UpdateGroupResult"];
    assert_eq!(
        each(&result["ContactResultItem"], "ResultCode"),
        [0, 0, 0, 0, 50002]
    );
    assert_eq!(result["ContactResultItem"][0]["ContactOptType"], 1);
    let rename = json!({ "From_Account": "alice", "UpdateType": 1, "UpdateGroup": {
        "UpdateGroupType": 1, "OldGroupName": "work", "NewGroupName": "play" } });
    assert_eq!(
        world.ok(UPDATE, rename),
        json!({ "UpdateType": 1, "UpdateGroupResult": { "UpdateGroupType": 1, "GroupName": "play",
            "GroupId": 1, "OldGroupName": "work", "ContactResultItem": [] } })
    );
    assert_eq!(
        contacts(&world),
        json!([
            { "Type": 1, "To_Account": "carol", "ContactGroupId": [1] },
            { "Type": 2, "ToGroupId": "g", "ContactGroupId": [1] },
        ])
    );
    let search = json!({ "From_Account": "alice", "ContactItem": [user("carol"), user("bob")] });
    let found = world.ok("recentcontact/search_contact_group", search);
    assert_eq!(each(&found["ContactResultItem"], "To_Account"), ["carol"]);
    assert_eq!(
        found["GroupItem"],
        json!([{ "GroupName": "play", "GroupId": 1 }])
    );

    let delete = json!({ "From_Account": "alice", "GroupName": ["play"] });
    assert_eq!(
        world.ok(DELETE, delete.clone()),
        json!({ "GroupItem": [{ "GroupName": "play", "GroupId": 1 }] })
    );
    assert_eq!(world.code(DELETE, delete), 51009);
    assert_eq!(contacts(&world), json!([]));
    let again = create(&world, "play", json!([user("bob")]));
    assert_eq!(
        again["GroupResultItem"][0]["GroupItem"]["GroupId"], 2,
        "numbers are not used again"
    );
}

#[test]
fn an_invalid_folder_is_refused() {
    let world = World::new(&["alice"]);
    let named = |name: &str| {
        json!({ "From_Account": "alice", "GroupContactItem": [
        { "GroupName": name, "ContactItem": [user("bob")] }] })
    };
    assert_eq!(world.code(CREATE, named(&"n".repeat(33))), 51011);
    assert_eq!(world.code(CREATE, named("a\0b")), 50002);
    assert_eq!(world.code(CREATE, named("")), 50002);
    assert_eq!(
        world.code(
            CREATE,
            json!({ "From_Account": "alice", "GroupContactItem": [] })
        ),
        50002
    );
    world.ok(CREATE, named(&"n".repeat(32)));
    assert_eq!(
        world.code(CREATE, named(&"n".repeat(32))),
        50002,
        "it is there"
    );
    for number in 1..20 {
        world.ok(CREATE, named(&number.to_string()));
    }
    assert_eq!(world.code(CREATE, named("21st")), 51010);
    let rename = |old: &str, new: &str| {
        json!({ "From_Account": "alice", "UpdateType": 1, "UpdateGroup": {
        "UpdateGroupType": 1, "OldGroupName": old, "NewGroupName": new } })
    };
    assert_eq!(world.code(UPDATE, rename("none", "new")), 51009);
    assert_eq!(world.code(UPDATE, rename("1", "2")), 50002);
    assert_eq!(world.code(UPDATE, rename("1", &"n".repeat(33))), 51011);
    world.ok(UPDATE, rename("1", "1"));
    assert_eq!(world.code(UPDATE, update("1", json!([]))), 50002);
    let many = vec![json!({ "ContactOptType": 1, "ContactItem": user("bob") }); 101];
    assert_eq!(world.code(UPDATE, update("1", json!(many))), 51006);
    let mut strange = rename("1", "new");
    strange["UpdateType"] = json!(2);
    assert_eq!(world.code(UPDATE, strange), 50002);
    let many: Vec<Value> = (0..301).map(|number| user(&number.to_string())).collect();
    let search = json!({ "From_Account": "alice", "ContactItem": many });
    assert_eq!(
        world.code("recentcontact/search_contact_group", search),
        50002
    );
}

#[test]
fn deleting_a_conversation_leaves_marks_and_folders() {
    let world = World::new(&["alice", "bob"]);
    world.send("bob", "alice", "hello");
    mark(
        &world,
        json!({ "OptType": 3, "ContactItem": user("bob"), "SetMark": [0], "CustomMark": "mine" }),
    );
    create(&world, "work", json!([user("bob")]));
    let before = contacts(&world);
    for clear in [0, 1] {
        let delete = json!({ "From_Account": "alice", "Type": 1, "To_Account": "bob", "ClearRamble": clear });
        world.ok("recentcontact/delete", delete);
        assert_eq!(contacts(&world), before);
        let list = json!({ "From_Account": "alice", "AssistFlags": 7 });
        assert_eq!(
            world.ok("recentcontact/get_list", list.clone())["SessionItem"],
            json!([])
        );
        world.send("bob", "alice", &format!("again {clear}"));
        let back = &world.ok("recentcontact/get_list", list)["SessionItem"][0];
        assert_eq!(back["ContactGroupId"], json!([1]));
        assert_eq!(
            (&back["StandardMark"], &back["CustomMark"]),
            (&json!("1"), &json!("mine"))
        );
    }
    let world = world.reopen();
    assert_eq!(contacts(&world), before, "and they are on disk");
    // They belong to alice alone.
    let bobs = world.ok_as(&caller("bob"), GET, json!({ "From_Account": "bob" }));
    assert_eq!(
        (&bobs["ContactItem"], &bobs["GroupItem"]),
        (&json!([]), &json!([]))
    );
}
