import COpenTIM

/// The reason why a call was refused or failed. Every call of a `Client` throws this type and no other.
///
/// After an error nothing has changed, unless the call's documentation says otherwise. It is a copy, which may be
/// kept indefinitely.
public struct TIMError: Error, Hashable, Sendable {
    /// V2TIM's number. Its names are those of the header: `TIM_ERR_INVALID_PARAMETERS` is `.invalidParameters`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    public let code: Code

    /// The error message, which names the field, the value and the rule. Never empty.
    public let message: String

    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    init(_ code: Int32, _ message: UnsafePointer<CChar>?) {
        self.init(code: Code(rawValue: code), message: text(message))
    }
}

extension TIMError.Code: CustomStringConvertible {
    /// V2TIM's name: `ERR_INVALID_PARAMETERS` for 6017; `ERR_UNKNOWN` for a number that is not a code.
    public var name: String { String(cString: tim_error_name(rawValue)) }

    public var description: String { "\(name) (\(rawValue))" }
}

extension TIMError: CustomStringConvertible {
    public var description: String { "\(code): \(message)" }
}
