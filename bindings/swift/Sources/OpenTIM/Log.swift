import COpenTIM
import Foundation

/// How grave a line of the log is.
public enum LogLevel: Int32, Hashable, Sendable {
    /// No log.
    case none = 0
    /// For developers of the app, and everything graver.
    case debug = 3
    /// What happened, and everything graver.
    case info = 4
    /// What went wrong outside, and everything graver.
    case warn = 5
    /// Faults of the library.
    case error = 6
}

/// Takes a line of the log, without a line end; no message text and no signature is in one. Called on any thread, at
/// times on several at once, also while a call is being made; it must not call the library.
public typealias Log = @Sendable (_ level: LogLevel, _ line: String) -> Void

/// The logs of all clients. The library has no way to say that it is done with one: it is given a number, not an
/// object, and a line that comes when its client is gone finds nothing.
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
