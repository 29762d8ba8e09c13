import COpenTIM
import Foundation

extension Client {
    /// Reads the total unread count of the list. From then on `ConversationEvent.totalUnread` reports changes.
    ///
    /// Conversations whose receive option is `.notReceive`, `.receiveNotNotify` or `.receiveNotNotifyExceptAt` do not
    /// count. Error: `.sdkNotLoggedIn`.
    public func totalUnread() async throws(TIMError) -> UInt64 {
        try await ask { tim_conversation_total_unread($0, onNumber, onError, $1) }
    }

    /// Reads the total unread count of the conversations that match a filter, by the same rule.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func unread(matching filter: ConversationFilter) async throws(TIMError) -> UInt64 {
        try await ask { client, userData in
            filter.withC { tim_conversation_unread_by_filter(client, $0, onNumber, onError, userData) }
        }
    }

    /// Subscribes to `ConversationEvent.unread`, which reports changes of the unread count of a filter;
    /// `unread(matching:)` reads the current count. Returns at once. Several filters may be subscribed to; the same
    /// one twice counts once. A subscription ends with `unsubscribeUnread(matching:)` or with the login.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func subscribeUnread(matching filter: ConversationFilter) throws(TIMError) {
        try check { client in filter.withC { tim_conversation_subscribe_unread(client, $0) } }
    }

    /// Ends the subscription of `subscribeUnread(matching:)` with the same filter. Without a subscription it
    /// succeeds. Errors: those of `subscribeUnread(matching:)`.
    public func unsubscribeUnread(matching filter: ConversationFilter) throws(TIMError) {
        try check { client in filter.withC { tim_conversation_unsubscribe_unread(client, $0) } }
    }

    /// Marks messages as read, at the service and on all of the user's devices. Without unread messages it succeeds.
    /// The event is `ConversationEvent.changed`, for conversations whose count changed.
    ///
    /// - Parameters:
    ///   - conversationID: `c2c_…` or `group_…` for one; `c2c` for all with users, `group` for all of groups; empty
    ///     for all.
    ///   - time: for a user, messages sent up to this time; nil: all.
    ///   - sequence: for a group, messages up to this one; 0: all.
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

/// The C API takes 0 as "all", so a time before 1970, when there are no messages, must not become 0.
private func seconds(_ time: Date) -> UInt64 {
    UInt64(exactly: time.timeIntervalSince1970.rounded(.down)).map { max(1, $0) } ?? (time < .now ? 1 : .max)
}
