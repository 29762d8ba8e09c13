import OpenTIM
import XCTest

/// Checks that a call is refused with a code, and with an error message that contains a word.
func refused<Value>(
    _ code: TIMError.Code, _ word: String = "", file: StaticString = #filePath, line: UInt = #line,
    _ call: () async throws -> Value
) async {
    do {
        let value = try await call()
        XCTFail("refused with \(code) expected, found \(value)", file: file, line: line)
    } catch let error as TIMError {
        XCTAssertEqual(error.code, code, error.message, file: file, line: line)
        XCTAssertFalse(error.message.isEmpty, "a code has a sentence", file: file, line: line)
        if !word.isEmpty { XCTAssertTrue(error.message.contains(word), error.message, file: file, line: line) }
    } catch {
        XCTFail("a TIMError expected, found \(error)", file: file, line: line)
    }
}

/// The codes of results, 0 for a success. Each other one must have an error message.
func codes(_ results: [OperationResult], file: StaticString = #filePath, line: UInt = #line) -> [String] {
    results.map { result in
        XCTAssertNotEqual(result.error?.message, "", "a code has a sentence", file: file, line: line)
        return "\(result.conversationID)=\(result.error?.code.rawValue ?? 0)"
    }
}
