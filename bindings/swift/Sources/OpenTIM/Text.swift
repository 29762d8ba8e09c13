// Converts texts and lists between Swift and C.
import COpenTIM
import Foundation

/// A text for the C API. A text that contains NUL would be truncated there and name something else, so it becomes a
/// text that the library refuses.
func bytes(_ text: String) -> [CChar] {
    text.utf8.contains(0) ? [-1, 0] : Array(text.utf8CString)
}

/// The texts in C, valid during `body`; nil becomes NULL.
func withTexts<Result>(
    _ texts: [String?], _ body: (_ pointers: [UnsafePointer<CChar>?], _ count: Int) -> Result
) -> Result {
    let all = texts.map { $0.map(bytes) }
    return all.flatMap { $0 ?? [] }.withUnsafeBufferPointer { buffer in
        var start = 0
        let pointers = all.map { text -> UnsafePointer<CChar>? in
            guard let text, let base = buffer.baseAddress else { return nil }
            defer { start += text.count }
            return base + start
        }
        return body(pointers, pointers.count)
    }
}

extension String {
    /// Copies a text of the library. Its length is known, so it may contain NUL.
    init(_ bytes: UnsafePointer<CChar>?, _ length: Int) {
        let raw = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length)
        self = String(decoding: raw, as: UTF8.self)
    }
}

/// Copies a text of the library that ends with its first NUL.
func text(_ from: UnsafePointer<CChar>?) -> String { from.map { String(cString: $0) } ?? "" }

/// Copies texts of the library.
func texts(_ from: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int) -> [String] {
    UnsafeBufferPointer(start: from, count: from == nil ? 0 : count).compactMap { $0.map { String(cString: $0) } }
}

/// Converts the elements of a list of the library with `make`.
func values<Value, Made>(
    _ from: UnsafePointer<UnsafePointer<Value>?>?, _ count: Int, _ make: (Value) -> Made
) -> [Made] {
    UnsafeBufferPointer(start: from, count: from == nil ? 0 : count).compactMap { $0.map { make($0.pointee) } }
}

/// Converts a time of the library, in seconds since 1970; nil for 0, which means none.
func date(_ seconds: Int64) -> Date? {
    seconds == 0 ? nil : Date(timeIntervalSince1970: TimeInterval(seconds))
}
