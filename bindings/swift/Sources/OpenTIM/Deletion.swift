import COpenTIM

extension Client {
    /// Deletes a conversation and its history, for this user, on this device and at the service, beyond recovery.
    ///
    /// When this returns, no byte of the messages is left in the device's files, and nobody gets them from the service
    /// under this account. Other members keep theirs; friendship and membership stay. Draft, pin and unread count go;
    /// what is noted of the contact (marks, own data, receive option, retention, folders) is there again when it comes
    /// back. A new message brings the conversation back, alone. Deleting what is not there is a success. The event is
    /// `ConversationEvent.deleted`.
    ///
    /// Errors: `.sdkNotLoggedIn` and `.invalidParameters`, with nothing changed; `.databaseOperateFailed`, where either
    /// nothing has changed, or the service has deleted and this device's disk refused: then it tries again by itself.
    public func deleteConversation(_ id: String) async throws(TIMError) {
        try await perform { tim_conversation_delete($0, bytes(id), onSuccess, onError, $1) }
    }

    /// Deletes conversations, all in one transaction, and answers for each. One event tells of all that were there.
    ///
    /// - Parameters:
    ///   - ids: 1 to 100.
    ///   - clearMessages: true does for each what `deleteConversation(_:)` does; false removes the list entries only,
    ///     and the histories stay readable on device and service.
    /// - Returns: one result for each id, in the given order, duplicates included; a malformed id is an
    ///   `.invalidParameters` of its own, and the others go on.
    ///
    /// Errors of the whole call, with nothing changed: `.sdkNotLoggedIn`; `.invalidParameters` for no ids, for more
    /// than 100, and for one with a NUL inside; `.databaseOperateFailed` as for `deleteConversation(_:)`.
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

    /// Deletes a conversation's history as `deleteConversation(_:)` does; but the conversation stays in the list, where
    /// it was, without a last message and with nothing unread. What is not there is a success.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func clearHistory(of id: String) async throws(TIMError) {
        try await perform { tim_conversation_clear_history($0, bytes(id), onSuccess, onError, $1) }
    }

    /// Writes a conversation's whole history to a file, and deletes the conversation as `deleteConversation(_:)` does
    /// once that file is on disk. What cannot be written is not deleted; messages that come meanwhile are not deleted.
    /// V2TIM has no such function.
    ///
    /// - Parameter path: a file that is not there yet, in a folder that is; the app's from then on. It gets a line of
    ///   JSON for each message, the oldest first.
    /// - Returns: how many messages there were.
    ///
    /// Errors: `.sdkNotLoggedIn`; `.invalidParameters`; `.ioOperationFailed` (the file is there already, or cannot be
    /// written): then no file is left behind and nothing is deleted; and those of `deleteConversation(_:)`, where the
    /// file is left.
    @discardableResult
    public func exportAndDelete(_ id: String, to path: String) async throws(TIMError) -> UInt64 {
        try await ask { tim_conversation_export_and_delete($0, bytes(id), bytes(path), onNumber, onError, $1) }
    }
}
