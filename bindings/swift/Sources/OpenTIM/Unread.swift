import COpenTIM
import Foundation

extension Client {
    /// Sums up the unread counts of the list. From then on `ConversationEvent.totalUnread` tells of changes.
    ///
    /// Conversations whose receive option is `.notReceive`, `.receiveNotNotify` or `.receiveNotNotifyExceptAt` do not
    /// count. Error: `.sdkNotLoggedIn`.
    public func totalUnread() async throws(TIMError) -> UInt64 {
        try await ask { tim_conversation_total_unread($0, onNumber, onError, $1) }
    }

    /// Sums up the unread counts of those that a filter means, by the same rule.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func unread(matching filter: ConversationFilter) async throws(TIMError) -> UInt64 {
        try await ask { client, userData in
            filter.withC { tim_conversation_unread_by_filter(client, $0, onNumber, onError, userData) }
        }
    }

    /// Has `ConversationEvent.unread` told whenever the sum of a filter is another. What it is now, `unread(matching:)`
    /// says. Answers at once. Several may be subscribed to; the same one twice counts once. It ends with
    /// `unsubscribeUnread(matching:)`, or with the login.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func subscribeUnread(matching filter: ConversationFilter) throws(TIMError) {
        try check { client in filter.withC { tim_conversation_subscribe_unread(client, $0) } }
    }

    /// Ends what `subscribeUnread(matching:)` began for the same filter. One that was not subscribed to is no error.
    /// Errors as there.
    public func unsubscribeUnread(matching filter: ConversationFilter) throws(TIMError) {
        try check { client in filter.withC { tim_conversation_unsubscribe_unread(client, $0) } }
    }

    /// Has messages of conversations count as read, at the service and on all of the user's devices. Nothing to clean
    /// is a success. The event is `ConversationEvent.changed`, for those whose count changed.
    ///
    /// - Parameters:
    ///   - conversationID: `c2c_…` or `group_…` for one; `c2c` for all with a user, `group` for all of groups; empty
    ///     for all.
    ///   - time: with one user, messages sent up to then; nil: all.
    ///   - sequence: of one group, messages up to that one; 0: all.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func markRead(
        _ conversationID: String, upTo time: Date? = nil, sequence: UInt64 = 0
    ) async throws(TIMError) {
        try await perform {
            tim_conversation_clean_unread(
                $0, bytes(conversationID), time.map(seconds) ?? 0, sequence, onSuccess, onError, $1)
        }
    }
}

/// 0 would mean all times: before 1970 there is nothing.
private func seconds(_ time: Date) -> UInt64 {
    UInt64(exactly: time.timeIntervalSince1970.rounded(.down)).map { max(1, $0) } ?? (time < .now ? 1 : .max)
}
