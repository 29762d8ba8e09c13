import COpenTIM
@testable import OpenTIM
import XCTest

/// Tests of what the library holds for a call or a listener: it is released exactly once, however the call ends.
final class MemoryTests: Story {
    /// An object whose release can be observed.
    private final class Probe: Sendable {}

    /// Makes a call whose user_data holds a probe. Returns whether the probe was there before the answer, and after it.
    private func kept(
        _ client: Client, _ call: (OpaquePointer, UnsafeMutableRawPointer) -> Void
    ) async -> (during: Bool, after: Bool) {
        weak var watched: Probe?
        var during = false
        await withCheckedContinuation { task in
            let probe = Probe()
            watched = probe
            let answer = Answer<Void> { [probe] _ in
                _ = probe
                task.resume()
            }
            call(client.handle.pointer, answer.handOver())
            during = watched != nil
        }
        for _ in 0..<1000 where watched != nil { try? await Task.sleep(for: .milliseconds(1)) } // after give() returns
        return (during, watched != nil)
    }

    func testTheUserDataOfACall() async throws {
        let alice = try await arrive("alice"), closed = try device("closed")
        closed.client.close()
        for client in [alice.client, closed.client] {
            for id in ["c2c_bob", "malformed"] {
                let found = await kept(client) { tim_conversation_delete($0, bytes(id), onSuccess, onError, $1) }
                XCTAssertTrue(found.during)
                XCTAssertFalse(found.after)
            }
        }
    }

    func testTheUserDataOfAListener() async throws {
        let alice = try await arrive("alice")
        weak var watched: Probe?
        func listen(_ client: OpaquePointer) -> UInt64 {
            let probe = Probe()
            watched = probe
            return listenToConversations(client) { [probe] _ in _ = probe }
        }
        let removed = listen(alice.client.handle.pointer)
        XCTAssertNotNil(watched)
        XCTAssertEqual(tim_client_remove_listener(alice.client.handle.pointer, removed), 0)
        XCTAssertNil(watched)
        XCTAssertGreaterThan(listen(alice.client.handle.pointer), 0)
        XCTAssertNotNil(watched)
        alice.client.close()
        XCTAssertNil(watched)
        XCTAssertEqual(listen(alice.client.handle.pointer), 0)
        XCTAssertNil(watched, "a refused one is released, too")
    }

    func testAStreamThatIsLetGo() async throws {
        let alice = try await arrive("alice")
        var stream: AsyncStream<Message>? = alice.client.messages()
        XCTAssertNotNil(stream)
        stream = nil
        XCTAssertNil(stream)
        try await alice.write("bob", to: "alice", "hello")
        await alice.journal.expect("message bob hello")
        // The next listener has the number after the removed one's, whose number is not valid any more.
        var listener = tim_message_listener()
        listener.struct_size = MemoryLayout<tim_message_listener>.stride
        let next = tim_client_add_message_listener(alice.client.handle.pointer, &listener)
        XCTAssertEqual(
            tim_client_remove_listener(alice.client.handle.pointer, next - 1), TIM_ERR_INVALID_PARAMETERS)
    }
}
