// Preferences of the user for a conversation, which survive its deletion: marks, custom data, receive option,
// retention.
import COpenTIM

/// Marks of a conversation: V2TIM's and the app's own.
public struct ConversationMarks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    public static let star = Self(rawValue: UInt64(TIM_MARK_STAR))
    /// Shown as unread.
    public static let unread = Self(rawValue: UInt64(TIM_MARK_UNREAD))
    public static let fold = Self(rawValue: UInt64(TIM_MARK_FOLD))
    public static let hide = Self(rawValue: UInt64(TIM_MARK_HIDE))

    /// A mark of the app's own, `bit` from 32 to 63. Calls refuse other bits.
    public static func own(_ bit: Int) -> Self { Self(rawValue: 1 << bit) }
}

/// How messages of a conversation are received.
public enum ReceiveOption: Int32, Hashable, Sendable {
    /// `Event.message` reports messages, and the app notifies the user.
    case receive = 0
    /// Messages are in the list and in the history, without `Event.message`.
    case notReceive = 1
    /// `Event.message` reports messages, and the app does not notify the user.
    case receiveNotNotify = 2
    /// Like `receiveNotNotify`, except for messages that mention the user ("@").
    case receiveNotNotifyExceptAt = 3
    /// Like `notReceive`, except for messages that mention the user ("@").
    case notReceiveExceptAt = 4
}

extension Client {
    /// Sets or removes marks of conversations, on all of the user's devices. Other marks of the conversations stay. A
    /// conversation that is not in the list may be marked.
    ///
    /// - Parameter ids: 1 to 100.
    /// - Returns: one result for each id, in the given order: `.invalidParameters` (malformed),
    ///   `.svrConvConvMarkOperateFailed` (the group does not exist), `.svrConvConvMarkTotalCountExceedLimit` (1,000
    ///   other conversations have marks, custom data or folders).
    ///
    /// Errors of the whole call: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for an id that contains NUL, and
    /// for invalid marks; `.svrConvConvMarkReqCountExceedLimit` for more than 100 ids.
    @discardableResult
    public func mark(
        _ ids: [String], _ marks: ConversationMarks, _ isMarked: Bool = true
    ) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_mark(client, $0, $1, marks.rawValue, isMarked, onResults, onError, userData)
            }
        }
    }

    /// Sets the custom data of conversations, on all of the user's devices. An empty text removes it.
    ///
    /// - Parameters:
    ///   - data: at most 256 bytes of UTF-8, which may contain NUL.
    ///   - ids: 1 to 100.
    /// - Returns: one result for each id, as from `mark(_:_:_:)`.
    ///
    /// Errors: those of `mark(_:_:_:)`, and `.invalidParameters` for data that is too long.
    @discardableResult
    public func setCustomData(_ data: String, of ids: [String]) async throws(TIMError) -> [OperationResult] {
        let own = Array(data.utf8CString)
        return try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_set_custom_data(client, $0, $1, own, own.count - 1, onResults, onError, userData)
            }
        }
    }

    /// Sets the receive option of conversations, on all of the user's devices.
    ///
    /// - Parameter ids: 1 to 100.
    ///
    /// Errors, with nothing changed: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for more than 100, and for a
    /// malformed id.
    public func setReceiveOption(_ option: ReceiveOption, of ids: [String]) async throws(TIMError) {
        try await perform { client, userData in
            withTexts(ids) {
                tim_conversation_set_receive_opt(client, $0, $1, option.rawValue, onSuccess, onError, userData)
            }
        }
    }

    /// Sets the retention of a conversation: its messages expire once they are that many days old, for this user
    /// alone, at the service and on all of their devices. Messages that are already too old are gone when the call
    /// returns. V2TIM has no such function.
    ///
    /// - Parameter days: at most 36,500; 0: messages are kept forever.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func setRetention(days: UInt32, of id: String) async throws(TIMError) {
        try await perform { tim_conversation_set_retention($0, bytes(id), days, onSuccess, onError, $1) }
    }
}
