import Foundation
import OpenTIM
import XCTest

/// Tests of devices and a server in a separate process.
final class NetworkTests: Story {
    private var server: Server!

    override func setUp() {
        super.setUp()
        server = try! Server(folder)
    }

    override func tearDown() {
        server = nil
        super.tearDown()
    }

    private func arrive(_ name: String, _ user: String, queue: Bool = false) async throws -> Device {
        let device = try Device(Configuration(
            sdkAppID: 1_400_000_001, dataDirectory: "\(folder)/\(name)", service: .server(server.url),
            offlineDeletion: queue ? .queue : .refuse))
        try await device.client.login(userID: user, userSig: try server.signature(user))
        await device.journal.expect("sync finished")
        return device
    }

    func testLoginsThatFail() async throws {
        let cases: [(TIMError.Code, url: String, sig: String)] = [
            (.sdkNetConnRefuse, "http://127.0.0.1:1", "any"),
            (.sdkNetHostGetaddrinfoFailed, "http://no.such.host.invalid", "any"),
            (.svrAccountUsersigCheckFailed, server.url, "nonsense"),
            (.svrAccountUsersigMismatchId, server.url, try server.signature("bob")),
        ]
        for (code, url, sig) in cases {
            let device = try device("alice", .server(url))
            await refused(code) { try await device.client.login(userID: "alice", userSig: sig) }
            await device.journal.expect("connecting")
            // A server that refuses can be reached.
            await device.journal.expect(url == server.url ? "connected" : "not connected \(code.rawValue)")
            XCTAssertEqual(device.client.loginStatus, .loggedOut)
        }
    }

    func testFromDeviceToDevice() async throws {
        let administrator = try await arrive("administrator", "administrator")
        try await administrator.ask("opentim/v1/settings", ["SyncConversationDeletion": true])
        let phone = try await arrive("phone", "alice"), tablet = try await arrive("tablet", "alice")
        let bob = try await arrive("bob", "bob")
        try await bob.client.sendText("早上好 ☀️", toUser: "alice")
        for device in [phone, tablet] { await device.journal.expect("message bob 早上好 ☀️") }
        let results = try await phone.client.deleteConversations(["c2c_bob"], clearMessages: true)
        XCTAssertEqual(codes(results), ["c2c_bob=0"])
        await tablet.journal.expect("deleted c2c_bob")
        let (left, his) = (try await tablet.history("c2c_bob"), try await bob.history("c2c_alice"))
        XCTAssertEqual(left, [])
        XCTAssertEqual(his, ["早上好 ☀️"])
    }

    func testKickedOffline() async throws {
        let administrator = try await arrive("administrator", "administrator")
        let phone = try await arrive("phone", "alice")
        await refused(.svrCommIdNotAdmin, "alice") {
            try await phone.client.rest("v4/im_open_login_svc/kick", body: #"{"UserID":"alice"}"#)
        }
        try await administrator.ask("v4/im_open_login_svc/kick", ["UserID": "alice"])
        await phone.journal.expect("kicked")
        XCTAssertEqual(phone.client.loginStatus, .loggedOut)
        await refused(.sdkNotLoggedIn) { try await phone.client.deleteConversation("c2c_bob") }
        try await phone.client.login(userID: "alice", userSig: try server.signature("alice"))
        try await phone.client.deleteConversation("c2c_bob")
    }

    func testAUserSigThatIsTooOld() async throws {
        let phone = try device("phone", .server(server.url))
        try await phone.client.login(userID: "alice", userSig: try server.signature("alice", seconds: 10))
        await phone.journal.expect("sync finished")
        var code: TIMError.Code?
        for _ in 0..<1200 where code == nil {
            do throws(TIMError) { _ = try await phone.client.history(of: "c2c_bob") } catch { code = error.code }
            try await Task.sleep(for: .milliseconds(100))
        }
        XCTAssertEqual(code, .svrAccountUsersigExpired)
        await phone.journal.expect("expired")
        try await phone.client.login(userID: "alice", userSig: try server.signature("alice"))
    }

    func testAServerThatIsAway() async throws {
        let phone = try await arrive("phone", "alice"), patient = try await arrive("patient", "carol", queue: true)
        let bob = try await arrive("bob", "bob")
        try await bob.client.sendText("hello", toUser: "carol")
        await patient.journal.expect("new c2c_bob 1")
        server.kill()
        for device in [phone, patient] { await device.journal.expect("connecting") }
        await refused(.sdkNetDisconnect, "connection") { try await phone.client.deleteConversation("c2c_bob") }
        try await patient.client.deleteConversation("c2c_bob")
        await patient.journal.expect("deleted c2c_bob")
        XCTAssertEqual(phone.client.loginStatus, .loggedIn)
        try server.restart()
        for device in [phone, patient] { await device.journal.expect("connected") }
        try await phone.client.deleteConversation("c2c_bob")
        let left = try await patient.history("c2c_bob")
        XCTAssertEqual(left, [])
    }

    /// Closing ends calls that wait for a server that does not answer, and all calls queued behind them, at once.
    func testClosingWhileCallsHang() async throws {
        let phone = try await arrive("phone", "alice")
        try await phone.client.sendText("hello", toUser: "bob")
        try server.freeze()
        let calls = (0..<20).map { _ in Task { try await phone.client.deleteConversation("c2c_bob") } }
        let deletion = phone.client.deleteConversations(clearMessages: true)
        try await Task.sleep(for: .milliseconds(300))
        let begun = ContinuousClock.now
        phone.client.close()
        XCTAssertLessThan(ContinuousClock.now - begun, .seconds(20), "a request would wait for 30 s")
        for call in calls { await refused(.sdkCommInterrupt) { try await call.value } }
        await refused(.sdkCommInterrupt) { try await deletion.count }
        let finished = await phone.journal.finish()
        XCTAssertTrue(finished)
    }

    /// The server is killed right after it has accepted a login. Sometimes it has answered everything by then.
    func testCatchingUpThatFails() async throws {
        for round in 0..<20 {
            let phone = try device("phone \(round)", .server(server.url))
            var events = phone.client.conversationEvents().makeAsyncIterator()
            try await phone.client.login(userID: "alice", userSig: try server.signature("alice"))
            server.kill()
            let begun = await events.next(), ended = await events.next()
            XCTAssertEqual(begun, .syncStarted)
            if ended == .syncFailed { return }
            try server.restart()
        }
        XCTFail("it always succeeds")
    }

    func testATimeOut() async throws {
        var configuration = Configuration(
            sdkAppID: 1_400_000_001, dataDirectory: "\(folder)/phone", service: .server(server.url))
        configuration.requestTimeout = .milliseconds(500)
        let phone = try Device(configuration)
        try await phone.client.login(userID: "alice", userSig: try server.signature("alice"))
        await phone.journal.expect("sync finished")
        try server.freeze()
        await refused(.sdkNetWaitAckTimeout) { try await phone.client.deleteConversation("c2c_bob") }
    }
}
