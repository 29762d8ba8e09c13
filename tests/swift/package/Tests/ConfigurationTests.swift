import Foundation
import OpenTIM
import XCTest

final class ConfigurationTests: Story {
    private func client(_ change: (inout Configuration) -> Void) throws -> Client {
        var configuration = Configuration(sdkAppID: 1_400_000_001, dataDirectory: "\(folder)/device")
        change(&configuration)
        return try Client(configuration)
    }

    private func refused(
        _ code: TIMError.Code, _ word: String, line: UInt = #line, _ change: (inout Configuration) -> Void
    ) async {
        await OpenTIMTests.refused(code, word, line: line) { try client(change) }
    }

    func testWhatIsRefused() async throws {
        let file = "\(folder)/file"
        try Data().write(to: URL(fileURLWithPath: file))
        await refused(.invalidParameters, "sdk_app_id") { $0.sdkAppID = 0 }
        await refused(.invalidParameters, "data_dir") { $0.dataDirectory = "" }
        await refused(.invalidParameters, "data_dir") { $0.dataDirectory = "/tmp/a\0b" }
        await refused(.ioOperationFailed, file) { $0.dataDirectory = "\(file)/folder" }
        await refused(.invalidParameters, "server_url") { $0.service = .server("ftp://localhost") }
        await refused(.invalidParameters, "server_url") { $0.service = .file("") }
        await refused(.invalidParameters, "device_id") { $0.deviceID = "" }
        await refused(.invalidParameters, "device_id") { $0.deviceID = "手机" }
        await refused(.invalidParameters, "ca_file") { $0.certificateFile = "" }
    }

    func testEveryField() throws {
        for timeout in [.milliseconds(1500), .zero, .seconds(-1), .microseconds(1), .seconds(Int64.max)] as [Duration] {
            try client {
                $0.service = .server("https://localhost")
                $0.deviceID = "phone"
                $0.requestTimeout = timeout
                $0.certificateFile = "/no/certificate.pem"
                $0.offlineDeletion = .queue
            }.close()
        }
        try client { _ in }.close()
    }

    func testPathsThatAreNotASCII() async throws {
        let client = try client {
            $0.dataDirectory = "\(folder)/设备 📱"
            $0.service = .file("\(folder)/服务.db")
        }
        try await client.login(userID: "alice", userSig: "sig")
        XCTAssertTrue(FileManager.default.fileExists(atPath: "\(folder)/服务.db"))
        XCTAssertTrue(FileManager.default.fileExists(atPath: "\(folder)/设备 📱"))
    }

    func testTheLogHasIdsOnly() async throws {
        let lines = Lines()
        var logged: Client? = try client {
            $0.logLevel = .debug
            $0.log = { level, line in lines.add("\(level) \(line)") }
        }
        weak var kept = lines
        try await logged?.login(userID: "alice", userSig: "my-signature")
        try await logged?.sendText("my words", toUser: "bob")
        logged?.close()
        logged = nil
        XCTAssertFalse(lines.all.isEmpty)
        for line in lines.all {
            XCTAssertFalse(line.contains("my-signature") || line.contains("my words"), line)
            XCTAssertTrue(["debug", "info", "warn", "error"].contains(line.prefix { $0 != " " }), line)
        }
        XCTAssertNotNil(kept)
    }

    func testTheLogIsLetGoWithItsClient() throws {
        weak var kept: Lines?
        do {
            let lines = Lines()
            kept = lines
            let client = try client { $0.log = { _, line in lines.add(line) } }
            XCTAssertNotNil(kept)
            client.close()
        }
        XCTAssertNil(kept)
    }

    /// The log of a client that was refused is released too.
    func testTheLogOfNoClient() {
        weak var kept: Lines?
        do {
            let lines = Lines()
            kept = lines
            XCTAssertThrowsError(try client { $0.sdkAppID = 0; $0.log = { _, line in lines.add(line) } })
        }
        XCTAssertNil(kept)
    }
}

/// Lines written by any thread.
final class Lines: @unchecked Sendable { // guarded by its lock
    private let lock = NSLock()
    private var lines: [String] = []

    func add(_ line: String) { lock.withLock { lines.append(line) } }

    var all: [String] { lock.withLock { lines } }
}
