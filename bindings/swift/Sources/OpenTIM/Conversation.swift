import COpenTIM
import Foundation

/// Whether a conversation is with a user or with a group.
public enum ConversationType: Int32, Hashable, Sendable {
    case user = 1
    case group = 2
}

/// A copy of a conversation, as it was when the library reported it. It may be kept indefinitely.
public struct Conversation: Hashable, Sendable, Identifiable {
    public var type: ConversationType
    /// `c2c_` and the peer's user id, or `group_` and the group's id.
    public var id: String
    /// `Work`, `Public`, `Meeting` or `Community`; empty for a user.
    public var groupType: String
    /// For a group: its name, else its id. For a user: remark, else nickname, else user id.
    public var showName: String
    /// The picture's URL; empty if there is none.
    public var faceURL: String
    /// The number of unread messages from others since the conversation is in the list.
    public var unreadCount: UInt64
    public var receiveOption: ReceiveOption
    /// The newest message since the conversation is in the list.
    public var lastMessage: Message?
    /// The draft, on this device only; empty if there is none.
    public var draftText: String
    /// The time when the draft was set; nil if there is none.
    public var draftTime: Date?
    public var isPinned: Bool
    /// Its position in the list: larger values come first. Not a time. 0 if it is not in the list.
    public var orderKey: UInt64
    public var marks: ConversationMarks
    /// The user's custom data; empty if there is none. May contain NUL.
    public var customData: String
    /// The names of the folders that it is in.
    public var folders: [String]
    /// Unread group messages that mention the user ("@"), oldest first.
    public var groupAtInfos: [GroupAtInfo]
    /// For a user: messages sent up to this time are read. nil if none was read yet, and for a group.
    public var readTime: Date?
    /// For a group: messages up to this seq are read. 0 if none was read yet, and for a user.
    public var readSequence: UInt64
    /// The number of days after which messages expire; 0: never. See `Client.setRetention(days:of:)`.
    public var retentionDays: UInt32
}

/// An unread group message that mentions the user ("@").
public struct GroupAtInfo: Hashable, Sendable {
    public enum Kind: Int32, Hashable, Sendable {
        /// Mentions the user.
        case me = 1
        /// Mentions all members.
        case all = 2
        /// Mentions all members, and the user by name.
        case allAndMe = 3
    }

    /// The message's `Message.sequence`.
    public var sequence: UInt64
    public var kind: Kind
}

/// One page of the conversation list.
public struct ConversationPage: Hashable, Sendable {
    public var conversations: [Conversation]
    /// Pass it to get the next page; 0 if this is the last one.
    public var next: UInt64
    public var isFinished: Bool
}

extension Client {
    /// Reads one page of the conversation list, from the top down. The list is the device's own copy; it is complete
    /// after `ConversationEvent.syncFinished`.
    ///
    /// - Parameters:
    ///   - next: 0 for the first page, then the last page's `next`. Pages stay consistent while the list changes.
    ///   - count: the maximum number of conversations, above 0.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func conversations(from next: UInt64 = 0, count: UInt32 = 100) async throws(TIMError) -> ConversationPage {
        try await ask { tim_conversation_list($0, next, count, onPage, onError, $1) }
    }

    /// Reads one page of the conversations that match a filter. A `next` is valid only with the filter that it came
    /// from.
    public func conversations(
        matching filter: ConversationFilter, from next: UInt64 = 0, count: UInt32 = 100
    ) async throws(TIMError) -> ConversationPage {
        try await ask { client, userData in
            filter.withC { tim_conversation_list_by_filter(client, $0, next, count, onPage, onError, userData) }
        }
    }

    /// Reads one conversation. If it is not in the list, the answer has an `orderKey` of 0 and its preferences
    /// (marks, custom data, receive option, retention, folders), and is otherwise empty.
    ///
    /// Errors: `.invalidConversation` (nobody is logged in), `.invalidParameters`.
    public func conversation(_ id: String) async throws(TIMError) -> Conversation {
        try await ask { tim_conversation_get($0, bytes(id), onConversation, onError, $1) }
    }

    /// Reads conversations: one for each id, in the given order, duplicates included, each as `conversation(_:)`
    /// does. An empty list of ids is allowed.
    ///
    /// Errors: `.sdkNotLoggedIn`; `.invalidParameters` for the whole call, for a malformed id and for more than
    /// 1,000,000 ids.
    public func conversations(_ ids: [String]) async throws(TIMError) -> [Conversation] {
        try await ask { client, userData in
            withTexts(ids) { tim_conversation_get_list(client, $0, $1, onConversations, onError, userData) }
        }
    }

    /// Sets a conversation's draft, on this device only, and moves the conversation up in the list. An empty text
    /// removes the draft.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.invalidConversation` (not in the list).
    public func setDraft(_ text: String, of id: String) async throws(TIMError) {
        try await perform { tim_conversation_set_draft($0, bytes(id), bytes(text), onSuccess, onError, $1) }
    }

    /// Pins a conversation of the list, or unpins it, on all of the user's devices.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvInvalidParameters` (not in the list).
    public func pin(_ id: String, _ isPinned: Bool = true) async throws(TIMError) {
        try await perform { tim_conversation_pin($0, bytes(id), isPinned, onSuccess, onError, $1) }
    }
}

extension Conversation {
    init(_ from: tim_conversation) {
        type = ConversationType(rawValue: from.type) ?? .user
        id = String(from.conversation_id, from.conversation_id_length)
        groupType = String(from.group_type, from.group_type_length)
        showName = String(from.show_name, from.show_name_length)
        faceURL = String(from.face_url, from.face_url_length)
        unreadCount = from.unread_count
        receiveOption = ReceiveOption(rawValue: from.recv_opt) ?? .receive
        lastMessage = from.last_message.map { Message($0.pointee) }
        draftText = String(from.draft_text, from.draft_text_length)
        draftTime = date(from.draft_timestamp)
        isPinned = from.is_pinned
        orderKey = from.order_key
        marks = ConversationMarks(rawValue: from.marks)
        customData = String(from.custom_data, from.custom_data_length)
        folders = texts(from.conversation_groups, from.conversation_group_count)
        groupAtInfos = values(from.group_at_infos, from.group_at_info_count, GroupAtInfo.init)
        readTime = date(from.c2c_read_timestamp)
        readSequence = from.group_read_sequence
        retentionDays = from.retention_days
    }
}

extension GroupAtInfo {
    init(_ from: tim_group_at_info) {
        self.init(sequence: from.seq, kind: Kind(rawValue: from.at_type) ?? .me)
    }
}
