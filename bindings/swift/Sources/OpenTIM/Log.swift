import COpenTIM
import Foundation

/// The level of a log line.
public enum LogLevel: Int32, Hashable, Sendable {
    /// No log lines.
    case none = 0
    /// For developers of the app, and all higher levels.
    case debug = 3
    /// Normal events, and all higher levels.
    case info = 4
    /// External failures, and all higher levels.
    case warn = 5
    /// Bugs and failures of the library.
    case error = 6
}

/// Receives a log line, without a line end. It contains no message text and no signature. Called on any thread,
/// sometimes on several at once, and possibly during a call of the app. It must not call the library.
public typealias Log = @Sendable (_ level: LogLevel, _ line: String) -> Void

/// The logs of all clients. The library does not report when it no longer uses a log, so it gets a number instead of
/// an object; a line that arrives after its client was freed is dropped.
final class Logs: @unchecked Sendable { // guarded by its lock
    static let all = Logs()

    private let lock = NSLock()
    private var logs: [UInt: Log] = [:]
    private var last: UInt = 0

    func add(_ log: @escaping Log) -> UInt {
        lock.withLock {
            last += 1
            logs[last] = log
            return last
        }
    }

    func remove(_ number: UInt) {
        _ = lock.withLock { logs.removeValue(forKey: number) }
    }

    subscript(number: UInt) -> Log? { lock.withLock { logs[number] } }
}

func onLog(_ level: Int32, _ line: UnsafePointer<CChar>?, _ userData: UnsafeMutableRawPointer?) {
    guard let line, let log = Logs.all[UInt(bitPattern: userData)] else { return }
    log(LogLevel(rawValue: level) ?? .error, String(cString: line))
}
