import COpenTIM

extension Client {
    /// Deletes a conversation and its history, for this user, on this device and at the service, beyond recovery.
    ///
    /// When this returns, no byte of the messages is left in the device's files, and nobody can read them at the
    /// service under this account. Other members keep their histories; friendship and membership stay. The draft, the
    /// pin and the unread count are deleted. The user's preferences (marks, custom data, receive option, retention,
    /// folders) survive and apply when the conversation comes back. A new message brings the conversation back,
    /// without the history. Deleting a conversation that does not exist succeeds. The event is
    /// `ConversationEvent.deleted`.
    ///
    /// Errors: `.sdkNotLoggedIn` and `.invalidParameters`, with nothing changed; `.databaseOperateFailed`, when
    /// either nothing has changed, or the service has deleted and this device's disk refused: then the device tries
    /// again by itself.
    public func deleteConversation(_ id: String) async throws(TIMError) {
        try await perform { tim_conversation_delete($0, bytes(id), onSuccess, onError, $1) }
    }

    /// Deletes conversations, all in one transaction, with one result for each. One event reports all that existed.
    ///
    /// - Parameters:
    ///   - ids: 1 to 100.
    ///   - clearMessages: true does for each what `deleteConversation(_:)` does; false removes only the entries of
    ///     the list, and the histories stay readable on the device and at the service.
    /// - Returns: one result for each id, in the given order, duplicates included. A malformed id gets
    ///   `.invalidParameters` in its result, and the others are deleted.
    ///
    /// Errors of the whole call, with nothing changed: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for more
    /// than 100, and for an id that contains NUL; `.databaseOperateFailed` as for `deleteConversation(_:)`.
    @discardableResult
    public func deleteConversations(
        _ ids: [String], clearMessages: Bool
    ) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_delete_list(client, $0, $1, clearMessages, onResults, onError, userData)
            }
        }
    }

    /// Deletes a conversation's history as `deleteConversation(_:)` does, but the conversation keeps its place in the
    /// list, without a last message and with nothing unread. Clearing a conversation that does not exist succeeds.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func clearHistory(of id: String) async throws(TIMError) {
        try await perform { tim_conversation_clear_history($0, bytes(id), onSuccess, onError, $1) }
    }

    /// Writes a conversation's whole history to a file, and deletes the conversation as `deleteConversation(_:)` does
    /// once the file is on disk. Messages that cannot be written are not deleted, and neither are messages that
    /// arrive meanwhile. V2TIM has no such function.
    ///
    /// - Parameter path: a file that does not exist yet, in an existing folder; the file belongs to the app. It gets
    ///   one line of JSON for each message, oldest first.
    /// - Returns: the number of messages.
    ///
    /// Errors: `.sdkNotLoggedIn`; `.invalidParameters`; `.ioOperationFailed` (the file exists, or cannot be written),
    /// when no file is left behind and nothing is deleted; and those of `deleteConversation(_:)`, when the file is
    /// kept.
    @discardableResult
    public func exportAndDelete(_ id: String, to path: String) async throws(TIMError) -> UInt64 {
        try await ask { tim_conversation_export_and_delete($0, bytes(id), bytes(path), onNumber, onError, $1) }
    }
}
