import Foundation
import OpenTIM
import XCTest

final class DeletionTests: Story {
    func testOneWithItsHistory() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        try await bob.client.sendText("你好 👋", toUser: "alice")
        await alice.journal.expect("message bob 你好 👋")
        try await alice.client.deleteConversation("c2c_bob")
        await alice.journal.expect("deleted c2c_bob")
        let list = try await alice.list()
        let (mine, his) = (try await alice.history("c2c_bob"), try await bob.history("c2c_alice"))
        XCTAssertEqual(list, [])
        XCTAssertEqual(mine, [])
        XCTAssertEqual(his, ["你好 👋"], "the other one keeps his")
        try await alice.client.deleteConversation("c2c_bob")
        let told = await alice.journal.count("deleted c2c_bob")
        XCTAssertEqual(told, 1, "a missing conversation is a success without an event")
        try await bob.client.sendText("again", toUser: "alice")
        await alice.journal.expect("new c2c_bob 1")
        let back = try await alice.history("c2c_bob")
        XCTAssertEqual(back, ["again"], "a new message brings it back, alone")
        for bad in ["", "bob", "c2c_", "c2c_用户", "c2c_bob\0"] {
            await refused(.invalidParameters, "conversation") { try await alice.client.deleteConversation(bad) }
        }
    }

    func testAListKeepsHistories() async throws {
        let alice = try await arrive("alice")
        try await alice.makeGroup("carol", "team", ["alice"])
        for user in ["bob", "dave"] { try await alice.write(user, to: "alice", "from \(user)") }
        try await alice.write("carol", toGroup: "team", "to the team")
        let kept = try await alice.client.deleteConversations(["c2c_bob", "group_team"], clearMessages: false)
        XCTAssertEqual(codes(kept), ["c2c_bob=0", "group_team=0"])
        await alice.journal.expect("deleted c2c_bob group_team")
        let (list, bob, team) =
            (try await alice.list(), try await alice.history("c2c_bob"), try await alice.history("group_team"))
        XCTAssertEqual(list, ["c2c_dave"])
        XCTAssertEqual(bob, ["from bob"])
        XCTAssertEqual(team, ["to the team"])
    }

    func testAListClearsHistories() async throws {
        let alice = try await arrive("alice")
        for user in ["bob", "dave"] { try await alice.write(user, to: "alice", "from \(user)") }
        let results = try await alice.client.deleteConversations(
            ["c2c_bob", "c2c_用户👋", "", "c2c_bob", "group_", "c2c_dave"], clearMessages: true)
        XCTAssertEqual(codes(results), ["c2c_bob=0", "c2c_用户👋=6017", "=6017", "c2c_bob=0", "group_=6017", "c2c_dave=0"])
        await alice.journal.expect("deleted c2c_bob c2c_dave")
        let (list, bob) = (try await alice.list(), try await alice.history("c2c_bob"))
        XCTAssertEqual(list, [])
        XCTAssertEqual(bob, [])
    }

    func testAHundredAndOneMore() async throws {
        let alice = try await arrive("alice"), client = alice.client
        let ids = (0..<101).map { "c2c_user\($0)" }
        try await alice.write("user7", to: "alice", "hello")
        await refused(.invalidParameters, "100") { try await client.deleteConversations(ids, clearMessages: true) }
        await refused(.invalidParameters) { try await client.deleteConversations([], clearMessages: true) }
        await refused(.invalidParameters, "conversation_ids") {
            try await client.deleteConversations(["c2c_user7", "c2c_user7\0"], clearMessages: true)
        }
        let untouched = try await alice.list()
        XCTAssertEqual(untouched, ["c2c_user7"])
        let results = try await client.deleteConversations(Array(ids.dropLast()), clearMessages: true)
        XCTAssertEqual(results.map(\.conversationID), ids.dropLast())
        XCTAssertEqual(results.compactMap(\.error), [])
        let list = try await alice.list()
        XCTAssertEqual(list, [])
    }

    func testAHistoryIsCleared() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        try await client.clearHistory(of: "c2c_bob")
        await alice.journal.expect("changed c2c_bob 0")
        let (history, found) = (try await alice.history("c2c_bob"), try await client.conversation("c2c_bob"))
        XCTAssertEqual(history, [])
        XCTAssertNil(found.lastMessage)
        XCTAssertGreaterThan(found.orderKey, 0, "it stays in the list")
        try await client.clearHistory(of: "group_nowhere")
        await refused(.invalidParameters) { try await client.clearHistory(of: "bob") }
    }

    func testAFileIsWrittenFirst() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for number in 0..<30 { try await alice.write("bob", to: "alice", "line \(number) 你好") }
        let path = "\(folder)/导出.jsonl"
        let count = try await client.exportAndDelete("c2c_bob", to: path)
        XCTAssertEqual(count, 30)
        await alice.journal.expect("deleted c2c_bob")
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        XCTAssertEqual(lines.count, 30)
        for (number, line) in lines.enumerated() { XCTAssertTrue(line.contains("line \(number) 你好"), String(line)) }
        try await alice.write("carol", to: "alice", "stays")
        await refused(.ioOperationFailed, "导出") { try await client.exportAndDelete("c2c_carol", to: path) }
        await refused(.ioOperationFailed) {
            try await client.exportAndDelete("c2c_carol", to: "\(self.folder)/no/folder/file")
        }
        await refused(.invalidParameters, "path") { try await client.exportAndDelete("c2c_carol", to: "\(path)\0") }
        let (list, history) = (try await alice.list(), try await alice.history("c2c_carol"))
        XCTAssertEqual(list, ["c2c_carol"])
        XCTAssertEqual(history, ["stays"])
    }

    /// A call is carried out, whatever happens to the task that made it.
    func testACancelledTaskTakesNoCallBack() async throws {
        let alice = try await arrive("alice")
        try await alice.write("bob", to: "alice", "hello")
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await alice.client.deleteConversations(["c2c_bob"], clearMessages: true)
        }
        task.cancel()
        let results = try await task.value
        XCTAssertEqual(codes(results), ["c2c_bob=0"])
        await alice.journal.expect("deleted c2c_bob")
    }
}
