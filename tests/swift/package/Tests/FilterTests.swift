import OpenTIM
import XCTest

final class FilterTests: Story {
    func testEachCriterion() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for user in ["bob", "dave"] { try await alice.write(user, to: "alice", "from \(user)") }
        try await alice.makeGroup("carol", "team", ["alice"])
        let carol = try await arrive("carol")
        try await carol.client.sendText("look", toGroup: "team", at: ["alice"])
        await alice.journal.expect("message carol look")
        try await client.mark(["c2c_bob"], [.star, .fold])
        try await client.createFolder("家 🏠", with: ["c2c_dave", "group_team"])
        try await client.markRead("c2c_dave")
        func found(_ filter: ConversationFilter) async throws -> [String] {
            try await client.conversations(matching: filter).conversations.map(\.id)
        }
        let cases: [(ConversationFilter, [String])] = [
            (.init(), ["group_team", "c2c_dave", "c2c_bob"]),
            (.init(type: .user), ["c2c_dave", "c2c_bob"]),
            (.init(type: .group), ["group_team"]),
            (.init(folder: "家 🏠"), ["group_team", "c2c_dave"]),
            (.init(folder: ""), ["c2c_bob"]),
            (.init(folder: "no such"), []),
            (.init(marks: .star), ["c2c_bob"]),
            (.init(marks: [.star, .hide]), ["c2c_bob"]),
            (.init(marks: .hide), []),
            (.init(marks: []), ["group_team", "c2c_dave"]),
            (.init(hasUnread: true), ["group_team", "c2c_bob"]),
            (.init(hasUnread: false), ["c2c_dave"]),
            (.init(hasGroupAtInfo: true), ["group_team"]),
            (.init(hasGroupAtInfo: false), ["c2c_dave", "c2c_bob"]),
            (.init(type: .user, folder: "家 🏠", marks: [], hasUnread: false, hasGroupAtInfo: false), ["c2c_dave"]),
        ]
        for (filter, expected) in cases {
            let ids = try await found(filter)
            XCTAssertEqual(ids, expected, "\(filter)")
        }
        let page = try await client.conversations(matching: .init(type: .user), count: 1)
        XCTAssertEqual(page.conversations.map(\.id), ["c2c_dave"])
        XCTAssertFalse(page.isFinished)
        let next = try await client.conversations(matching: .init(type: .user), from: page.next, count: 1)
        XCTAssertEqual(next.conversations.map(\.id), ["c2c_bob"])
        XCTAssertTrue(next.isFinished)
        await refused(.invalidParameters, "conversation_group") { try await found(.init(folder: "\0")) }
    }
}
