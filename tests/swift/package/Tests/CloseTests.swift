import Foundation
import OpenTIM
import XCTest

/// Tests of how clients end, and of what ends with them.
final class CloseTests: Story {
    /// How each call ended: 0 or its code. The checked continuation ensures that it ends exactly once.
    private func send(_ client: Client, _ count: Int, _ begun: Lines) -> [Task<Int32, Never>] {
        (0..<count).map { number in
            Task {
                do throws(TIMError) {
                    try await client.sendText("pending \(number)", toUser: "bob") { begun.add($0) }
                    return 0
                } catch {
                    return error.code.rawValue
                }
            }
        }
    }

    func testPendingCallsEndOnceEach() async throws {
        let alice = try await arrive("alice")
        let begun = Lines()
        let calls = send(alice.client, 500, begun)
        while begun.all.count < 500 { await Task.yield() }
        alice.client.close()
        var ends: [Int32: Int] = [:]
        for call in calls { ends[await call.value, default: 0] += 1 }
        XCTAssertEqual(ends[0, default: 0] + ends[7009, default: 0], 500, "\(ends)")
        XCTAssertGreaterThan(ends[7009, default: 0], 0, "\(ends)")
    }

    func testClosingBesideCalls() async throws {
        let client = try await arrive("alice").client
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    if number == 200 { client.close() }
                    do throws(TIMError) {
                        _ = try await client.conversations(count: 10)
                    } catch {
                        XCTAssertTrue([.sdkCommInterrupt, .invalidSdkObject].contains(error.code), "\(error)")
                    }
                }
            }
        }
    }

    func testStreamsEndWithTheClient() async throws {
        let client = try device("alice").client
        let connection = client.connectionEvents(), conversation = client.conversationEvents()
        let all = client.events(), messages = client.messages()
        try await client.login(userID: "alice", userSig: "sig")
        _ = try await client.rest("v4/openim/sendmsg", body: #"{"From_Account":"bob","To_Account":"alice","#
            + #""MsgRandom":1,"MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"hi"}}]}"#)
        client.close()
        var heard: [String] = []
        for await event in connection { heard.append("\(event)") }
        XCTAssertEqual(heard, ["connecting", "connected"])
        var new = 0, received = 0, told = 0
        for await event in conversation { if case .new(let list) = event { new += list.count } }
        for await message in messages { received += message.text == "hi" ? 1 : 0 }
        for await event in all { if case .message = event { told += 1 } }
        XCTAssertEqual([new, received, told], [1, 1, 1], "events reported before the end are in the streams")
    }

    func testTheLastReferenceClosesIt() async throws {
        var client: Client? = try Client(Configuration(sdkAppID: 1, dataDirectory: "\(folder)/alice"))
        let events = try XCTUnwrap(client).events()
        try await client?.login(userID: "alice", userSig: "sig")
        client = nil
        for await _ in events {}
        let again = try Client(Configuration(sdkAppID: 1, dataDirectory: "\(folder)/alice"))
        try await again.login(userID: "alice", userSig: "sig") // its files are closed
    }

    func testACallKeepsItsClient() async throws {
        func login() throws -> Task<Void, any Error> {
            let client = try Client(Configuration(sdkAppID: 1, dataDirectory: "\(folder)/alice"))
            return Task { try await client.login(userID: "alice", userSig: "sig") }
        }
        try await login().value
    }

    func testTwentyClients() async throws {
        let devices = try (0..<20).map { try device("user\($0)") }
        for (number, device) in devices.enumerated() {
            try await device.client.login(userID: "user\(number)", userSig: "sig")
        }
        for (number, device) in devices.enumerated() {
            try await device.client.sendText("hello", toUser: "user\((number + 1) % 20)")
        }
        for device in devices { await device.journal.expect("message user\((device.number + 19) % 20) hello") }
        for device in devices { device.client.close() }
        for device in devices {
            let finished = await device.journal.finish()
            XCTAssertTrue(finished)
        }
    }
}

extension Device {
    fileprivate var number: Int { Int(client.loginUser?.dropFirst(4) ?? "") ?? 0 }
}
