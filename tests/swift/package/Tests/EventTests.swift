import OpenTIM
import XCTest

final class EventTests: Story {
    func testAnEventIsThereBeforeTheAnswer() async throws {
        let alice = try await arrive("alice")
        var events = alice.client.conversationEvents().makeAsyncIterator()
        try await alice.write("bob", to: "alice", "hello")
        guard case .new(let list)? = await events.next() else { return XCTFail("not new") }
        XCTAssertEqual(list.map(\.id), ["c2c_bob"])
        XCTAssertEqual(list.first?.unreadCount, 1)
        XCTAssertEqual(list.first?.lastMessage?.text, "hello")
        try await alice.client.deleteConversation("c2c_bob")
        let deleted = await events.next()
        XCTAssertEqual(deleted, .deleted(["c2c_bob"]))
    }

    func testTheOrderOfALogin() async throws {
        let alice = try await arrive("alice")
        let lines = await alice.journal.lines
        XCTAssertEqual(lines, ["connecting", "connected", "sync started", "sync finished"])
    }

    /// As in V2TIM, an app may log in only when it is notified of the connection.
    func testTheConnectionComesBeforeALogin() async throws {
        let client = try device("alice").client
        var events = client.connectionEvents().makeAsyncIterator()
        let heard = [await events.next(), await events.next()]
        XCTAssertEqual(heard, [.connecting, .connected])
        try await client.login(userID: "alice", userSig: "sig")
        try await client.logout()
        try await client.login(userID: "alice", userSig: "sig")
        client.close()
        let more = await events.next()
        XCTAssertNil(more, "a login uses the connection that there is")
    }

    func testTwoStreamsHearTheSame() async throws {
        let alice = try await arrive("alice")
        let streams = [alice.client.events(), alice.client.events()]
        for number in 0..<50 { try await alice.write("bob", to: "alice", "\(number)") }
        alice.client.close()
        var heard: [[Event]] = []
        for stream in streams { heard.append(await stream.reduce(into: []) { $0.append($1) }) }
        XCTAssertEqual(heard[0], heard[1])
        let texts = heard[0].compactMap { if case .message(let message) = $0 { message.text } else { nil } }
        XCTAssertEqual(texts, (0..<50).map { "\($0)" })
    }

    func testACancelledTaskLeavesItsStream() async throws {
        let alice = try await arrive("alice")
        let messages = alice.client.messages()
        let task = Task { await messages.reduce(into: 0) { count, _ in count += 1 } }
        try await alice.write("bob", to: "alice", "heard")
        try? await Task.sleep(for: .milliseconds(100))
        task.cancel()
        let count = await task.value
        XCTAssertEqual(count, 1)
        try await alice.write("bob", to: "alice", "unheard")
        await alice.journal.expect("message bob unheard")
    }

    func testStreamsComeAndGoWhileEventsCome() async throws {
        let alice = try await arrive("alice")
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for number in 0..<100 { try? await alice.write("bob", to: "alice", "\(number)") } }
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<25 {
                        for await _ in alice.client.events() { break } // and then the stream is released
                    }
                }
            }
            await group.next()
            for number in 0..<400 { try? await alice.write("carol", to: "alice", "\(number)") }
            alice.client.close()
        }
    }

    func testNoEventOfAnotherUser() async throws {
        let alice = try await arrive("alice"), bob = try await arrive("bob")
        try await alice.client.sendText("to carol", toUser: "carol")
        try await alice.client.sendText("to bob", toUser: "bob")
        await bob.journal.expect("message alice to bob")
        let (mine, his) = (await alice.journal.lines, await bob.journal.lines)
        XCTAssertFalse(his.contains { $0.contains("carol") })
        XCTAssertFalse(mine.contains { $0.hasPrefix("message") }, "a user's own message is not reported")
    }
}
