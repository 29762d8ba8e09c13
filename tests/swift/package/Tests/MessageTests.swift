import Foundation
import OpenTIM
import XCTest

final class MessageTests: Story {
    func testATextAndAllItsFields() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        var messages = bob.client.messages().makeAsyncIterator()
        let ids = Lines()
        let sent = try await alice.client.sendText("grüße 你好 🎉", toUser: "bob") { ids.add($0) }
        XCTAssertEqual(ids.all, [sent.id], "the id is known before")
        XCTAssertEqual([sent.conversationID, sent.sender, sent.nickName], ["c2c_bob", "alice", ""])
        XCTAssertEqual(sent.text, "grüße 你好 🎉")
        XCTAssertEqual(sent.elementType, .text)
        XCTAssertEqual(sent.status, .sent)
        XCTAssertEqual(sent.body, #"[{"MsgType":"TIMTextElem","MsgContent":{"Text":"grüße 你好 🎉"}}]"#)
        XCTAssertEqual(sent.sequence, 1)
        XCTAssertNotEqual(sent.random, 0)
        XCTAssertLessThan(abs(sent.time.timeIntervalSinceNow), 60)
        XCTAssertTrue(sent.isSelf)
        XCTAssertEqual(sent.atUserIDs, [])
        let received = await messages.next()
        XCTAssertEqual(received?.id, sent.id)
        XCTAssertEqual(received?.conversationID, "c2c_alice")
        XCTAssertEqual(received?.text, sent.text)
        XCTAssertEqual(received?.isSelf, false)
        let found = try await alice.client.history(of: "c2c_bob")
        XCTAssertEqual(found, [sent])
        let byID = try await alice.client.messages(withIDs: ["1-1", sent.id])
        XCTAssertEqual(byID, [sent])
    }

    func testTheHistoryInEitherDirection() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for text in ["one", "two", "three"] { try await client.sendText(text, toUser: "bob") }
        for (newer, older) in [(MessageGetType.cloudNewer, MessageGetType.cloudOlder), (.localNewer, .localOlder)] {
            let all = try await client.history(of: "c2c_bob", newer)
            XCTAssertEqual(all.map(\.text), ["one", "two", "three"])
            let after = try await client.history(of: "c2c_bob", newer, after: all[0].sequence, count: 1)
            XCTAssertEqual(after.map(\.text), ["two"])
            let before = try await client.history(of: "c2c_bob", older, after: all[1].sequence)
            XCTAssertEqual(before.map(\.text), ["one"])
        }
        try await client.deleteConversation("c2c_bob")
        let left = try await client.history(of: "c2c_bob", .localNewer)
        XCTAssertEqual(left, [])
    }

    func testTextsOfEveryKind() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        let texts = [
            "", " ", "\t\n\r", "👩‍👩‍👧‍👦🇩🇪", "\u{1F600}\u{0301}", "e\u{301} is not é", "\u{FFFF}\u{10FFFF}\u{1}", "'\"\\",
        ]
        for text in texts {
            try await alice.client.sendText(text, toUser: "bob")
            await bob.journal.expect("message alice \(text)")
        }
        let found = try await bob.history("c2c_alice")
        XCTAssertEqual(found.map { $0.map { Array($0.utf8) } }, texts.reversed().map { Array($0.utf8) })
    }

    func testNULInATextThatComes() async throws {
        let alice = try await arrive("alice")
        try await alice.write("bob", to: "alice", "a\0b\0")
        await alice.journal.expect("message bob a\0b\0")
        let found = try await alice.history("c2c_bob")
        let last = try await alice.client.conversation("c2c_bob").lastMessage
        XCTAssertEqual(found, ["a\0b\0"])
        XCTAssertEqual(last?.text, "a\0b\0")
    }

    func testWhatIsRefused() async throws {
        let alice = try await arrive("alice"), client = alice.client
        let long = String(repeating: "x", count: 13_000), ids = Lines()
        await refused(.invalidParameters, "text") {
            try await client.sendText("a\0b", toUser: "bob") { ids.add($0) }
        }
        await refused(.invalidParameters, "text") { try await client.sendText("a\0b", toGroup: "team") }
        await refused(.sdkMsgBodySizeLimit, "text") { try await client.sendText(long, toUser: "bob") }
        await refused(.sdkCommTinyidEmpty, "user id") { try await client.sendText("text", toUser: "") }
        await refused(.sdkCommInvalidIdentifier, "user id") { try await client.sendText("text", toUser: "鲍勃") }
        await refused(.sdkGroupInvalidId, "group id") { try await client.sendText("text", toGroup: "") }
        await refused(.svrGroupNotFound, "nowhere") { try await client.sendText("text", toGroup: "nowhere") }
        await refused(.sdkCommTinyidEmpty, "user id") { try await client.sendText("text", toGroup: "team", at: [""]) }
        await refused(.invalidParameters, "at_user_ids") {
            try await client.sendText("text", toGroup: "team", at: Array(repeating: "bob", count: 101))
        }
        XCTAssertEqual(ids.all, [], "a refused message has no id")
        let list = try await alice.list()
        XCTAssertEqual(list, [])
    }

    func testToAGroup() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        try await alice.client.createGroup("Team", type: "Public", groupID: "team")
        try await bob.client.joinGroup("team")
        for priority in [.standard, .high, .normal, .low] as [MessagePriority] {
            try await alice.client.sendText("\(priority)", toGroup: "team", priority: priority)
            await bob.journal.expect("message alice \(priority)")
        }
        let ids = Lines()
        let at = try await alice.client.sendText("bob!", toGroup: "team", at: ["bob", "carol"]) { ids.add($0) }
        XCTAssertEqual(at.atUserIDs, ["bob", "carol"])
        XCTAssertEqual(ids.all, [at.id])
        try await alice.client.sendText("all!", toGroup: "team", at: [Message.atAllUsers])
        try await alice.client.sendText("both!", toGroup: "team", at: [Message.atAllUsers, "bob"])
        await bob.journal.expect("message alice both!")
        let found = try await bob.client.conversation("group_team")
        XCTAssertEqual(found.groupAtInfos.map(\.kind), [.me, .all, .allAndMe])
        XCTAssertEqual(found.groupAtInfos.map(\.sequence), [5, 6, 7])
        XCTAssertEqual(found.lastMessage?.atUserIDs, [Message.atAllUsers, "bob"])
    }

    func testHistoryInParts() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for number in 1...5 { try await alice.write("bob", to: "alice", "\(number)") }
        var texts: [[String?]] = [], before: UInt64 = 0
        repeat {
            let part = try await client.history(of: "c2c_bob", before: before, count: 2)
            texts.append(part.map(\.text))
            before = part.last?.sequence ?? 0
        } while before > 0
        XCTAssertEqual(texts, [["5", "4"], ["3", "2"], ["1"], []])
        await refused(.invalidParameters, "count") { try await client.history(of: "c2c_bob", count: 0) }
        await refused(.invalidParameters) { try await client.history(of: "bob") }
    }

    func testSingleMessagesAreDeleted() async throws {
        let alice = try await arrive("alice"), client = alice.client
        for number in 1...4 { try await alice.write("bob", to: "alice", "\(number)") }
        let sequences = try await client.history(of: "c2c_bob").map(\.sequence)
        try await client.deleteMessages([sequences[0], sequences[2], sequences[0], 999], of: "c2c_bob")
        await alice.journal.expect("changed c2c_bob 2")
        let left = try await alice.history("c2c_bob")
        XCTAssertEqual(left, ["3", "1"])
        await refused(.invalidParameters) { try await client.deleteMessages([], of: "c2c_bob") }
        await refused(.invalidParameters, "50") {
            try await client.deleteMessages(Array(repeating: sequences[1], count: 51), of: "c2c_bob")
        }
        await refused(.invalidParameters) { try await client.deleteMessages([1], of: "c2c_bob\0") }
    }

    func testManyAreAnsweredInOrder() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        for number in 0..<200 {
            let sent = try await alice.client.sendText("m\(number)", toUser: "bob")
            XCTAssertEqual(sent.sequence, UInt64(number + 1))
        }
        for number in 0..<200 { await bob.journal.expect("message alice m\(number)") }
    }
}
