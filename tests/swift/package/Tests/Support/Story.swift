import Foundation
import OpenTIM
import XCTest

/// A test with a folder of its own.
class Story: XCTestCase {
    private(set) var folder = ""

    override func setUp() {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("opentim-\(UUID())")
        try! FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
    }

    override func tearDown() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A device with a folder of this name. All devices of a test without a service of their own share one, in this
    /// process.
    func device(_ name: String, _ service: Configuration.Service? = nil) throws -> Device {
        try Device(
            Configuration(
                sdkAppID: 1_400_000_001, dataDirectory: "\(folder)/\(name)",
                service: service ?? .file("\(folder)/service.db")))
    }

    /// The same, logged in and caught up. Unless a user is given, they have the device's name.
    func arrive(_ name: String, as user: String? = nil) async throws -> Device {
        let device = try device(name)
        try await device.client.login(userID: user ?? name, userSig: "sig")
        await device.journal.expect("sync finished")
        return device
    }
}

/// A client, and the events that it has received.
final class Device: Sendable {
    let client: Client
    let journal: Journal

    init(_ configuration: Configuration) throws {
        client = try Client(configuration)
        journal = Journal(client.events())
    }

    /// Sends a message from one user to another, whoever is logged in.
    func write(_ from: String, to: String, _ text: String) async throws {
        try await ask("v4/openim/sendmsg", ["From_Account": from, "To_Account": to, "MsgBody": element(text)])
    }

    func write(_ from: String, toGroup group: String, _ text: String) async throws {
        try await ask("v4/group_open_http_svc/send_group_msg",
            ["GroupId": group, "From_Account": from, "Random": Int.random(in: 1...1_000_000_000),
             "MsgBody": element(text)])
    }

    /// Creates another user's group, with members.
    func makeGroup(_ owner: String, _ group: String, _ members: [String]) async throws {
        try await ask("v4/group_open_http_svc/create_group",
            ["Owner_Account": owner, "Type": "Public", "GroupId": group, "Name": group,
             "MemberList": members.map { ["Member_Account": $0] }])
    }

    func ask(_ command: String, _ body: [String: Any]) async throws {
        var body = body
        if command.hasSuffix("sendmsg") { body["MsgRandom"] = Int.random(in: 1...1_000_000_000) }
        let json = try JSONSerialization.data(withJSONObject: body)
        _ = try await client.rest(command, body: String(decoding: json, as: UTF8.self))
    }

    private func element(_ text: String) -> [[String: Any]] {
        [["MsgType": "TIMTextElem", "MsgContent": ["Text": text]]]
    }

    /// The ids of the list, from the top.
    func list() async throws -> [String] { try await client.conversations().conversations.map(\.id) }

    /// The texts of a history, newest first.
    func history(_ id: String) async throws -> [String?] { try await client.history(of: id, count: 100).map(\.text) }
}
