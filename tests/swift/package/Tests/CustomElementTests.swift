import OpenTIM
import XCTest

/// Tests of custom elements.
final class CustomElementTests: Story {
    private let order = CustomElement(data: #"{"order":7}"#, description: "订单 🧾", extension: "app://order")

    func testToAUser() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        var messages = bob.client.messages().makeAsyncIterator()
        let ids = Lines()
        let sent = try await alice.client.sendCustom(order, toUser: "bob") { ids.add($0) }
        XCTAssertEqual(ids.all, [sent.id])
        XCTAssertEqual(sent.elementType, .custom)
        XCTAssertEqual(sent.custom, order)
        XCTAssertNil(sent.text)
        XCTAssertTrue(sent.body.contains("TIMCustomElem"), sent.body)
        let received = await messages.next()
        XCTAssertEqual(received?.id, sent.id)
        XCTAssertEqual(received?.custom, order)
        let last = try await bob.client.conversation("c2c_alice").lastMessage
        XCTAssertEqual(last?.custom, order)
    }

    func testOfEveryKind() async throws {
        let alice = try await arrive("alice")
        let elements = [
            CustomElement(), CustomElement(data: "a\0b\0"), CustomElement(description: "👩‍👩‍👧‍👦"),
            CustomElement(extension: "\u{10FFFF}"),
        ]
        for element in elements {
            let sent = try await alice.client.sendCustom(element, toUser: "bob")
            XCTAssertEqual(sent.custom, element)
        }
        let found = try await alice.client.history(of: "c2c_bob")
        XCTAssertEqual(found.map(\.custom), elements.reversed())
    }

    func testToAGroup() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        try await alice.client.createGroup("Team", type: "Public", groupID: "team")
        try await bob.client.joinGroup("team")
        var messages = bob.client.messages().makeAsyncIterator()
        try await alice.client.sendCustom(order, toGroup: "team", priority: .low)
        let toAll = await messages.next()
        XCTAssertEqual(toAll?.custom, order)
        XCTAssertEqual(toAll?.atUserIDs, [])
        let sent = try await alice.client.sendCustom(order, toGroup: "team", at: ["bob", Message.atAllUsers])
        XCTAssertEqual(sent.atUserIDs, ["bob", Message.atAllUsers])
        let toBob = await messages.next()
        XCTAssertEqual(toBob?.atUserIDs, sent.atUserIDs)
        let infos = try await bob.client.conversation("group_team").groupAtInfos
        XCTAssertEqual(infos.map(\.kind), [.allAndMe])
    }

    func testWhatIsRefused() async throws {
        let alice = try await arrive("alice"), client = alice.client, order = order
        let long = CustomElement(data: String(repeating: "x", count: 13_000))
        await refused(.invalidParameters, "description") {
            try await client.sendCustom(CustomElement(description: "a\0b"), toUser: "bob")
        }
        await refused(.invalidParameters, "extension") {
            try await client.sendCustom(CustomElement(extension: "a\0b"), toGroup: "team")
        }
        await refused(.invalidParameters, "user_id") { try await client.sendCustom(order, toUser: "bob\0") }
        await refused(.sdkCommTinyidEmpty) { try await client.sendCustom(order, toUser: "") }
        await refused(.sdkGroupInvalidId) { try await client.sendCustom(order, toGroup: "") }
        await refused(.svrGroupNotFound, "nowhere") { try await client.sendCustom(order, toGroup: "nowhere") }
        await refused(.sdkMsgBodySizeLimit) { try await client.sendCustom(long, toUser: "bob") }
        let list = try await alice.list()
        XCTAssertEqual(list, [])
    }

    /// An element that came by REST, and elements of other kinds.
    func testOfRest() async throws {
        let alice = try await arrive("alice")
        for (type, content) in [
            ("TIMCustomElem", ["Data": "bytes", "Desc": "d", "Ext": "e", "Sound": "ding.aiff"]),
            ("TIMFaceElem", ["Index": 1, "Data": "smile"]),
        ] as [(String, [String: Any])] {
            try await alice.ask("v4/openim/sendmsg", [
                "From_Account": "bob", "To_Account": "alice", "MsgBody": [["MsgType": type, "MsgContent": content]],
            ])
        }
        try await alice.write("bob", to: "alice", "text")
        let found = try await alice.client.history(of: "c2c_bob")
        XCTAssertEqual(found.map(\.elementType), [.text, .none, .custom])
        XCTAssertEqual(found.map(\.custom), [nil, nil, CustomElement(data: "bytes", description: "d", extension: "e")])
        XCTAssertEqual(found.map(\.text), ["text", nil, nil])
        XCTAssertTrue(found[2].body.contains("ding.aiff"), "the body has what has no field")
    }
}
