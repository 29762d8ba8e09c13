import OpenTIM
import XCTest

/// Tests of what a user sets for a conversation: marks, custom data, receive options, retention.
final class PreferenceTests: Story {
    private let hundred = Array(repeating: "c2c_bob", count: 100)

    func testMarks() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        let results = try await client.mark(
            ["c2c_bob", "c2c_nobody", "bob", "群组", "group_nowhere", "c2c_bob"], [.star, .own(40)])
        XCTAssertEqual(
            codes(results),
            ["c2c_bob=0", "c2c_nobody=0", "bob=6017", "群组=6017", "group_nowhere=51007", "c2c_bob=0"])
        await alice.journal.expect("changed c2c_bob 1")
        try await client.mark(["c2c_bob"], [.fold, .hide, .unread])
        try await client.mark(["c2c_bob"], [.fold, .unread], false)
        try await client.mark(["c2c_bob"], .own(63))
        let marks = try await client.conversation("c2c_bob").marks
        XCTAssertEqual(marks, [.star, .hide, .own(40), .own(63)])
        let stranger = try await client.conversation("c2c_nobody")
        XCTAssertEqual(stranger.marks, [.star, .own(40)])
        XCTAssertEqual(stranger.orderKey, 0)
        for bad in [[], .own(31), .own(64), .own(-1)] as [ConversationMarks] {
            await refused(.invalidParameters, "mark_type") { try await client.mark(["c2c_bob"], bad) }
        }
        await refused(.invalidParameters) { try await client.mark([], .star) }
        await refused(.invalidParameters) { try await client.mark(["c2c_bob", "c2c_\0"], .star) }
    }

    func testAHundredAndOneMore() async throws {
        let client = try await arrive("alice").client
        let results = try await client.mark(hundred, .star)
        XCTAssertEqual(results.filter { $0.error == nil }.count, 100)
        await refused(.svrConvConvMarkReqCountExceedLimit, "100") {
            try await client.mark(self.hundred + ["c2c_bob"], .hide)
        }
        await refused(.svrConvConvMarkReqCountExceedLimit, "100") {
            try await client.setCustomData("data", of: self.hundred + ["c2c_bob"])
        }
        await refused(.invalidParameters, "100") {
            try await client.setReceiveOption(.notReceive, of: self.hundred + ["c2c_bob"])
        }
        let marks = try await client.conversation("c2c_bob").marks
        XCTAssertEqual(marks, .star)
    }

    func testOwnData() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        for data in ["grüße 你好 👋", "a\0b\0c", "\0", String(repeating: "x", count: 256), ""] {
            let results = try await client.setCustomData(data, of: ["c2c_bob", "bob"])
            XCTAssertEqual(codes(results), ["c2c_bob=0", "bob=6017"])
            await alice.journal.expect("changed c2c_bob 1")
            let found = try await client.conversation("c2c_bob").customData
            XCTAssertEqual(found, data)
        }
        await refused(.invalidParameters, "256") {
            try await client.setCustomData(String(repeating: "x", count: 257), of: ["c2c_bob"])
        }
    }

    func testReceiveOptions() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        for option in [.notReceiveExceptAt, .receiveNotNotifyExceptAt, .receiveNotNotify, .notReceive]
            as [ReceiveOption] {
            try await client.setReceiveOption(option, of: ["c2c_bob"])
            await alice.journal.expect("changed c2c_bob 1")
            let found = try await client.conversation("c2c_bob").receiveOption
            XCTAssertEqual(found, option)
        }
        try await alice.write("bob", to: "alice", "silently")
        await alice.journal.expect("changed c2c_bob 2")
        let told = await alice.journal.count("message bob silently")
        XCTAssertEqual(told, 0)
        await refused(.invalidParameters, "bob") {
            try await client.setReceiveOption(.receive, of: ["c2c_bob", "bob"])
        }
        let kept = try await client.conversation("c2c_bob").receiveOption
        XCTAssertEqual(kept, .notReceive, "refused for one, it is set for none")
    }

    func testRetention() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.ask("v4/openim/importmsg", [
            "SyncFromOldSystem": 5, "From_Account": "bob", "To_Account": "alice", "MsgRandom": 1,
            "MsgTimeStamp": 1_700_000_000,
            "MsgBody": [["MsgType": "TIMTextElem", "MsgContent": ["Text": "old"]]],
        ])
        try await alice.write("bob", to: "alice", "new")
        try await client.setRetention(days: 7, of: "c2c_bob")
        let days = try await client.conversation("c2c_bob").retentionDays
        let history = try await alice.history("c2c_bob")
        XCTAssertEqual(days, 7)
        XCTAssertEqual(history, ["new"], "older messages expire at once")
        await refused(.invalidParameters, "36500") { try await client.setRetention(days: 36_501, of: "c2c_bob") }
        await refused(.invalidParameters) { try await client.setRetention(days: 1, of: "bob") }
        try await client.setRetention(days: 0, of: "c2c_bob")
    }

    func testNotesComeBackWithTheConversation() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await client.mark(["c2c_bob"], .star)
        try await client.setCustomData("stays", of: ["c2c_bob"])
        try await alice.write("bob", to: "alice", "hello")
        try await client.deleteConversation("c2c_bob")
        try await alice.write("bob", to: "alice", "back")
        let found = try await client.conversation("c2c_bob")
        XCTAssertEqual([found.customData, found.lastMessage?.text], ["stays", "back"])
        XCTAssertEqual(found.marks, .star)
    }
}
