// What is noted of a contact, and stays when its conversation is deleted: marks, own data, how messages are received,
// how long they are kept.
import COpenTIM

/// Marks of a conversation, V2TIM's and the app's own.
public struct ConversationMarks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64

    public init(rawValue: UInt64) { self.rawValue = rawValue }

    public static let star = Self(rawValue: UInt64(TIM_MARK_STAR))
    /// Shown as unread.
    public static let unread = Self(rawValue: UInt64(TIM_MARK_UNREAD))
    public static let fold = Self(rawValue: UInt64(TIM_MARK_FOLD))
    public static let hide = Self(rawValue: UInt64(TIM_MARK_HIDE))

    /// One of the app's own, `bit` from 32 to 63; what is no bit of those is refused by the call that gets it.
    public static func own(_ bit: Int) -> Self { Self(rawValue: 1 << bit) }
}

/// How messages of a conversation are received.
public enum ReceiveOption: Int32, Hashable, Sendable {
    /// They come, and the app notifies of them.
    case receive = 0
    /// They come silently, into the list and the history, without `Event.message`.
    case notReceive = 1
    /// They come, and the app does not notify of them.
    case receiveNotNotify = 2
    /// As `receiveNotNotify`, but for those that speak to the user ("@").
    case receiveNotNotifyExceptAt = 3
    /// As `notReceive`, but for those that speak to the user ("@").
    case notReceiveExceptAt = 4
}

extension Client {
    /// Puts marks on conversations, or takes them off, on all of the user's devices; other marks of theirs stay. A
    /// conversation that is not in the list may be marked.
    ///
    /// - Parameter ids: 1 to 100.
    /// - Returns: one result for each id, in the given order: `.invalidParameters` (malformed),
    ///   `.svrConvConvMarkOperateFailed` (there is no such group), `.svrConvConvMarkTotalCountExceedLimit` (1,000
    ///   others have marks, own data or folders).
    ///
    /// Errors of the whole call: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for one with a NUL inside, and for
    /// marks that are none; `.svrConvConvMarkReqCountExceedLimit` for more than 100.
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

    /// Sets the user's own data of conversations, on all of his devices. Empty takes it away.
    ///
    /// - Parameters:
    ///   - data: at most 256 bytes of UTF-8, which may have NUL inside.
    ///   - ids: 1 to 100.
    /// - Returns: one result for each id, as from `mark(_:_:_:)`.
    ///
    /// Errors as from there, and `.invalidParameters` for data that is too long.
    @discardableResult
    public func setCustomData(_ data: String, of ids: [String]) async throws(TIMError) -> [OperationResult] {
        let own = Array(data.utf8CString)
        return try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_set_custom_data(client, $0, $1, own, own.count - 1, onResults, onError, userData)
            }
        }
    }

    /// Sets how messages of conversations are received, on all of the user's devices.
    ///
    /// - Parameter ids: 1 to 100.
    ///
    /// Errors, with nothing changed: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for more than 100 and for one
    /// that is malformed.
    public func setReceiveOption(_ option: ReceiveOption, of ids: [String]) async throws(TIMError) {
        try await perform { client, userData in
            withTexts(ids) {
                tim_conversation_set_receive_opt(client, $0, $1, option.rawValue, onSuccess, onError, userData)
            }
        }
    }

    /// Has the messages of a conversation go by themselves once they are so many days old, for this user alone, at the
    /// service and on all of his devices. What is older now goes at once. V2TIM has no such function.
    ///
    /// - Parameter days: at most 36,500; 0: messages are kept for ever.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func setRetention(days: UInt32, of id: String) async throws(TIMError) {
        try await perform { tim_conversation_set_retention($0, bytes(id), days, onSuccess, onError, $1) }
    }
}
