import Foundation
import OpenTIM
import XCTest

final class UnreadTests: Story {
    func testSums() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.makeGroup("carol", "team", ["alice"])
        for _ in 0..<3 { try await alice.write("bob", to: "alice", "hello") }
        for _ in 0..<2 { try await alice.write("carol", toGroup: "team", "hello") }
        let (all, users, groups) = (
            try await client.totalUnread(), try await client.unread(matching: .init(type: .user)),
            try await client.unread(matching: .init(type: .group))
        )
        XCTAssertEqual([all, users, groups], [5, 3, 2])
        try client.subscribeUnread(matching: .init(type: .user))
        try client.subscribeUnread(matching: .init(type: .user))
        try await alice.write("bob", to: "alice", "one more")
        await alice.journal.expect("unread 4 of user")
        let (total, told) = (await alice.journal.count("total unread 6"), await alice.journal.count("unread 4 of user"))
        XCTAssertEqual([total, told], [1, 1])
        try client.unsubscribeUnread(matching: .init(type: .user))
        try client.unsubscribeUnread(matching: .init(type: .user))
        try await alice.write("bob", to: "alice", "one more")
        await alice.journal.expect("total unread 7")
        let after = await alice.journal.count("unread 5 of user")
        XCTAssertEqual(after, 0)
        await refused(.invalidParameters, "conversation_group") {
            try client.subscribeUnread(matching: .init(folder: "\0"))
        }
        await refused(.invalidParameters, "conversation_group") {
            try await client.unread(matching: .init(folder: "\0"))
        }
    }

    /// The filter in an event is the one that was subscribed to.
    func testTheFilterOfAnEvent() async throws {
        let alice = try await arrive("alice"), client = alice.client
        var events = client.conversationEvents().makeAsyncIterator()
        let filters = [
            ConversationFilter(),
            ConversationFilter(type: .user, folder: "", marks: [], hasUnread: true, hasGroupAtInfo: false),
        ]
        for filter in filters { try client.subscribeUnread(matching: filter) }
        try await alice.write("bob", to: "alice", "hello")
        var told: [ConversationFilter] = []
        while told.count < 2, let event = await events.next() {
            if case .unread(1, let filter) = event { told.append(filter) }
        }
        XCTAssertEqual(Set(told), Set(filters))
    }

    func testRead() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.makeGroup("carol", "team", ["alice"])
        func fill() async throws {
            try await alice.write("bob", to: "alice", "hello")
            try await alice.write("dave", to: "alice", "hello")
            for _ in 0..<3 { try await alice.write("carol", toGroup: "team", "hello") }
        }
        try await fill()
        try await client.markRead("c2c_bob")
        await alice.journal.expect("changed c2c_bob 0")
        let bob = try await client.conversation("c2c_bob")
        XCTAssertLessThan(abs(try XCTUnwrap(bob.readTime).timeIntervalSinceNow), 60)
        try await client.markRead("group_team", sequence: 2)
        let team = try await client.conversation("group_team")
        XCTAssertEqual([team.unreadCount, team.readSequence], [1, 2])
        for (scope, left) in [("c2c", 4), ("group", 3), ("", 0)] as [(String, UInt64)] {
            try await fill()
            try await client.markRead(scope)
            if scope == "c2c" { try await client.markRead("group_team", sequence: 2) }
            let total = try await client.totalUnread()
            XCTAssertEqual(total, scope == "group" ? 2 : left, scope)
        }
        await refused(.invalidParameters) { try await client.markRead("bob") }
        await refused(.invalidParameters) { try await client.markRead("c2c_bob\0") }
    }

    func testReadUpToATime() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for number in 0..<3 {
            try await alice.ask("v4/openim/importmsg", [
                "SyncFromOldSystem": 5, "From_Account": "bob", "To_Account": "alice", "MsgRandom": number,
                "MsgTimeStamp": 1_700_000_000 + 10 * number,
                "MsgBody": [["MsgType": "TIMTextElem", "MsgContent": ["Text": "old"]]],
            ])
        }
        for (time, left) in [
            (.distantPast, 3), (Date(timeIntervalSince1970: -1), 3), (Date(timeIntervalSince1970: 0), 3),
            (Date(timeIntervalSince1970: 1_700_000_010), 1), (.distantFuture, 0),
        ] as [(Date, UInt64)] {
            try await client.markRead("c2c_bob", upTo: time)
            let found = try await client.conversation("c2c_bob").unreadCount
            XCTAssertEqual(found, left, "\(time)")
        }
    }
}
