import Foundation
import OpenTIM
import XCTest

final class ConversationTests: Story {
    func testEveryFieldOfAConversation() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "grüße 你好 👋")
        let fresh = try await client.conversation("c2c_bob")
        XCTAssertEqual(fresh.type, .user)
        XCTAssertEqual([fresh.id, fresh.showName, fresh.groupType, fresh.faceURL], ["c2c_bob", "bob", "", ""])
        XCTAssertEqual(fresh.unreadCount, 1)
        XCTAssertEqual(fresh.receiveOption, .receive)
        XCTAssertEqual(fresh.lastMessage?.text, "grüße 你好 👋")
        XCTAssertEqual(fresh.lastMessage?.sender, "bob")
        XCTAssertEqual(fresh.draftText, "")
        XCTAssertNil(fresh.draftTime)
        XCTAssertNil(fresh.readTime)
        XCTAssertFalse(fresh.isPinned)
        XCTAssertGreaterThan(fresh.orderKey, 0)
        XCTAssertEqual(fresh.marks, [])
        XCTAssertEqual([fresh.folders.count, fresh.groupAtInfos.count, Int(fresh.retentionDays)], [0, 0, 0])

        try await alice.makeGroup("carol", "team", ["alice"])
        try await client.setDraft("entwürfe 📝", of: "group_team")
        try await client.pin("group_team")
        let group = try await client.conversation("group_team")
        XCTAssertEqual(group.type, .group)
        XCTAssertEqual([group.showName, group.groupType, group.draftText], ["team", "Public", "entwürfe 📝"])
        XCTAssertLessThan(abs(try XCTUnwrap(group.draftTime).timeIntervalSinceNow), 60)
        XCTAssertTrue(group.isPinned)
        XCTAssertNil(group.lastMessage)
        await alice.journal.expect("changed group_team 0")
    }

    func testParts() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for number in 0..<5 { try await alice.write("user\(number)", to: "alice", "hello") }
        var found: [String] = [], next: UInt64 = 0, parts = 0
        while true {
            let page = try await client.conversations(from: next, count: 2)
            found += page.conversations.map(\.id)
            parts += 1
            next = page.next
            if page.isFinished { break }
        }
        XCTAssertEqual(found, (0..<5).reversed().map { "c2c_user\($0)" })
        XCTAssertEqual(parts, 3)
        XCTAssertEqual(next, 0)
        await refused(.invalidParameters, "count") { try await client.conversations(count: 0) }
    }

    func testThoseOfIds() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        let list = try await client.conversations(["c2c_bob", "c2c_nobody", "c2c_bob"])
        XCTAssertEqual(list.map(\.id), ["c2c_bob", "c2c_nobody", "c2c_bob"])
        XCTAssertEqual(list.map { $0.orderKey > 0 }, [true, false, true])
        let none = try await client.conversations([])
        XCTAssertEqual(none, [])
        let many = try await client.conversations(Array(repeating: "c2c_bob", count: 500))
        XCTAssertEqual(many.count, 500)
        await refused(.invalidParameters, "bob") { try await client.conversations(["c2c_bob", "bob"]) }
        await refused(.invalidParameters, "bob") { try await client.conversation("bob") }
        await refused(.invalidParameters) { try await client.conversation("c2c_bob\0") }
        await refused(.invalidParameters) { try await client.conversations(["c2c_bob\0"]) }
    }

    func testDraftAndPin() async throws {
        let alice = try await arrive("alice"), client = alice.client
        try await alice.write("bob", to: "alice", "hello")
        try await alice.write("carol", to: "alice", "hello")
        try await client.pin("c2c_bob")
        await alice.journal.expect("changed c2c_bob 1")
        var list = try await alice.list()
        XCTAssertEqual(list, ["c2c_bob", "c2c_carol"])
        try await client.pin("c2c_bob", false)
        list = try await alice.list()
        XCTAssertEqual(list, ["c2c_carol", "c2c_bob"])
        try await client.setDraft("draft", of: "c2c_bob")
        list = try await alice.list()
        XCTAssertEqual(list, ["c2c_bob", "c2c_carol"])
        try await client.setDraft("", of: "c2c_bob")
        let draft = try await client.conversation("c2c_bob").draftText
        XCTAssertEqual(draft, "")
        await refused(.invalidParameters, "draft_text") { try await client.setDraft("a\0b", of: "c2c_bob") }
        await refused(.invalidConversation) { try await client.setDraft("draft", of: "c2c_nobody") }
        await refused(.svrConvInvalidParameters) { try await client.pin("c2c_nobody") }
        await refused(.invalidParameters) { try await client.pin("nobody") }
    }
}
