import OpenTIM
import XCTest

/// Tests of deletion by filter, with progress and cancellation.
final class FilteredDeletionTests: Story {
    private func fill(_ alice: Device, _ count: Int) async throws {
        for first in stride(from: 0, to: count, by: 500) {
            try await alice.ask("v4/openim/batchsendmsg", [
                "From_Account": "alice", "To_Account": (first..<min(first + 500, count)).map { "user\($0)" },
                "SyncOtherMachine": 1, "MsgRandom": first,
                "MsgBody": [["MsgType": "TIMTextElem", "MsgContent": ["Text": "hello"]]],
            ])
        }
    }

    private func left(_ alice: Device) async throws -> Int {
        try await alice.client.conversations(count: 5000).conversations.count
    }

    func testAllInBatches() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 250)
        let deletion = alice.client.deleteConversations(clearMessages: true)
        var batches: [FilteredDeletion.Batch] = []
        for try await batch in deletion { batches.append(batch) }
        XCTAssertGreaterThanOrEqual(batches.count, 3)
        XCTAssertTrue(batches.allSatisfy { 1...100 ~= $0.results.count && $0.total == 250 })
        XCTAssertEqual(batches.last?.done, 250)
        XCTAssertEqual(Set(batches.flatMap { $0.results.map(\.conversationID) }), Set((0..<250).map { "c2c_user\($0)" }))
        XCTAssertEqual(batches.flatMap { $0.results.compactMap(\.error) }, [])
        let (first, second) = (try await deletion.count, try await deletion.count)
        XCTAssertEqual([first, second], [250, 250])
        let (left, history) = (try await left(alice), try await alice.history("c2c_user7"))
        XCTAssertEqual(left, 0)
        XCTAssertEqual(history, [])
        deletion.cancel() // it is finished already
        for try await _ in deletion { XCTFail("the batches were taken already") }
    }

    func testOnlyMatchingConversations() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 3)
        try await alice.makeGroup("carol", "team", ["alice"])
        let count = try await alice.client.deleteConversations(
            matching: ConversationFilter(type: .user), clearMessages: false).count
        XCTAssertEqual(count, 3)
        let (list, history) = (try await alice.list(), try await alice.history("c2c_user1"))
        XCTAssertEqual(list, ["group_team"])
        XCTAssertEqual(history, ["hello"])
        let none = try await alice.client.deleteConversations(
            matching: ConversationFilter(folder: "no such"), clearMessages: true).count
        XCTAssertEqual(none, 0)
    }

    func testWithoutIterating() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 150)
        alice.client.deleteConversations(clearMessages: true)
        for _ in 0..<3000 {
            if try await left(alice) == 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        XCTFail("it does not end")
    }

    /// Calls that wait before it keep the deletion from beginning until it is cancelled.
    func testCancelledBeforeItBegins() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 3)
        let busy = (0..<100).map { number in
            Task { try await alice.client.sendText("busy \(number)", toUser: "user1") }
        }
        await alice.client.barrier()
        let deletion = alice.client.deleteConversations(clearMessages: true)
        deletion.cancel()
        deletion.cancel()
        for task in busy { _ = try await task.value }
        do {
            let count = try await deletion.count
            XCTAssertEqual(count, 3, "it was quicker than the test")
        } catch {
            XCTAssertEqual(error.code, .sdkCommInterrupt)
            XCTAssertFalse(error.message.isEmpty)
            await refused(.sdkCommInterrupt) { for try await _ in deletion { XCTFail("no batch was expected") } }
        }
    }

    func testACancelledTaskEndsIt() async throws {
        let alice = try await arrive("alice")
        let deletion = try await interrupted(alice) { deletion in
            Task {
                for try await _ in deletion { withUnsafeCurrentTask { $0?.cancel() } } // after its first batch
            }
        }
        await refused(.sdkCommInterrupt) { try await deletion.count }
        let left = try await left(alice)
        XCTAssertTrue(1...1900 ~= left, "\(left) are left")
        let rest = try await alice.client.deleteConversations(clearMessages: true).count
        XCTAssertEqual(rest, UInt64(left), "the deletion had ended when the task saw it end")
    }

    func testACancelledTaskThatAwaitsTheCount() async throws {
        let alice = try await arrive("alice")
        _ = try await interrupted(alice) { deletion in
            let task = Task { _ = try await deletion.count }
            task.cancel()
            return task
        }
    }

    /// A deletion whose task ended with ERR_SDK_COMM_INTERRUPT (7009). If the task is kept waiting, the deletion may
    /// finish first, long as it is. Then another one is made.
    private func interrupted(
        _ alice: Device, _ wait: (FilteredDeletion) -> Task<Void, any Error>
    ) async throws -> FilteredDeletion {
        for _ in 0..<5 {
            try await fill(alice, 2000)
            let deletion = alice.client.deleteConversations(clearMessages: true)
            do {
                try await wait(deletion).value
            } catch let error as TIMError {
                XCTAssertEqual(error.code, .sdkCommInterrupt)
                return deletion
            }
        }
        throw TIMError(code: .succ, message: "no deletion was interrupted")
    }

    func testClosingTheClientEndsIt() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 2000)
        let deletion = alice.client.deleteConversations(clearMessages: true)
        alice.client.close()
        await refused(.sdkCommInterrupt) { for try await _ in deletion {} }
        await refused(.sdkCommInterrupt) { try await deletion.count }
    }

    func testRefused() async throws {
        let alice = try await arrive("alice")
        let bad = ConversationFilter(folder: "a\0b")
        await refused(.invalidParameters, "conversation_group") {
            for try await _ in alice.client.deleteConversations(matching: bad, clearMessages: true) {}
        }
        try await alice.client.logout()
        await refused(.sdkNotLoggedIn) { try await alice.client.deleteConversations(clearMessages: true).count }
    }

    func testItKeepsItsClientAlive() async throws {
        let alice = try await arrive("alice")
        try await fill(alice, 120)
        alice.client.close()
        func deletion() async throws -> FilteredDeletion {
            let client = try Client(Configuration(
                sdkAppID: 1_400_000_001, dataDirectory: "\(folder)/alice", service: .file("\(folder)/service.db")))
            try await client.login(userID: "alice", userSig: "sig")
            return client.deleteConversations(clearMessages: true)
        }
        let count = try await deletion().count
        XCTAssertEqual(count, 120)
    }
}
