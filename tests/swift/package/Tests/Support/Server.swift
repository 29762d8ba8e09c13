import Foundation
import XCTest

/// A real server: a separate process on a free port. The program is $OPENTIM_SERVER.
final class Server {
    private let folder: String
    private var process = Process()
    private(set) var url = ""

    /// Writes a configuration, whose administrator is "administrator", and starts the server.
    init(_ folder: String) throws {
        self.folder = folder
        _ = try run(["init"])
        try start("127.0.0.1:0")
    }

    deinit { kill() }

    func start(_ address: String) throws {
        let output = Pipe()
        process = command([])
        process.standardOutput = output
        process.environment = ProcessInfo.processInfo.environment.merging([
            "OPENTIM_LISTEN": address, "OPENTIM_OPEN_ACCOUNTS": "true", "OPENTIM_LOG_LEVEL": "error",
            "OPENTIM_RATE_PER_SECOND": "0",
        ]) { $1 }
        try process.run()
        var line = ""
        while !line.contains("\n") {
            let bytes = output.fileHandleForReading.availableData
            if bytes.isEmpty { break }
            line += String(decoding: bytes, as: UTF8.self)
        }
        let words = line.split(whereSeparator: \.isWhitespace)
        url = try XCTUnwrap(words.last.map(String.init), "the server does not listen")
    }

    /// A UserSig that is valid for this many seconds.
    func signature(_ user: String, seconds: Int = 3600) throws -> String {
        try run(["usersig", "--user", user, "--expire", "\(seconds)"])
    }

    /// Ends the process at once, as a power failure would.
    func kill() {
        guard process.isRunning else { return }
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Starts it again at the same address.
    func restart() throws { try start(String(url.dropFirst("http://".count))) }

    /// Stops the server from answering until it is killed. The signal may still be on its way when kill() returns, and
    /// a thread that still runs would answer, so this waits until all threads have stopped.
    func freeze() throws {
        Foundation.kill(process.processIdentifier, SIGSTOP)
        let threads = "/proc/\(process.processIdentifier)/task"
        func stands(_ thread: String) -> Bool {
            let line = try? String(contentsOfFile: "\(threads)/\(thread)/stat", encoding: .utf8)
            return line?.split(separator: ")").last?.hasPrefix(" T") ?? true
        }
        while try !FileManager.default.contentsOfDirectory(atPath: threads).allSatisfy(stands) { usleep(1000) }
    }

    private func command(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: ProcessInfo.processInfo.environment["OPENTIM_SERVER"] ?? "")
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        return process
    }

    private func run(_ arguments: [String]) throws -> String {
        let process = command(arguments), output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        XCTAssertEqual(process.terminationStatus, 0)
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
