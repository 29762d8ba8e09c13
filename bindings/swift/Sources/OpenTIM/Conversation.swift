import COpenTIM
import Foundation

/// Whether a conversation is with a user or a group's.
public enum ConversationType: Int32, Hashable, Sendable {
    case user = 1
    case group = 2
}

/// A conversation, as it was when the library told of it: a copy, to be kept as long as one likes.
public struct Conversation: Hashable, Sendable, Identifiable {
    public var type: ConversationType
    /// `c2c_` and the peer's user id, or `group_` and the group's id.
    public var id: String
    /// `Work`, `Public`, `Meeting` or `Community`; empty with a user.
    public var groupType: String
    /// Of a group: its name, else its id. With a user: remark, else nickname, else user id.
    public var showName: String
    /// The picture's address; empty when there is none.
    public var faceURL: String
    /// Messages of others that came since the conversation is in the list and are unread.
    public var unreadCount: UInt64
    public var receiveOption: ReceiveOption
    /// The newest message since the conversation is in the list.
    public var lastMessage: Message?
    /// What was typed on this device and not sent; empty when there is nothing.
    public var draftText: String
    /// When the draft was set; nil without one.
    public var draftTime: Date?
    public var isPinned: Bool
    /// Its place in the list: the greater, the higher. Not a time. 0 of one that is not in the list.
    public var orderKey: UInt64
    public var marks: ConversationMarks
    /// The user's own data; empty when there is none. May have NUL inside.
    public var customData: String
    /// The names of the folders that it is in.
    public var folders: [String]
    /// Unread messages of a group that speak to the user ("@"), the oldest first.
    public var groupAtInfos: [GroupAtInfo]
    /// With a user: messages sent up to then are read. nil when none was read yet, and of a group.
    public var readTime: Date?
    /// Of a group: messages up to this seq are read. 0 when none was read yet, and with a user.
    public var readSequence: UInt64
    /// After how many days messages go by themselves; 0: never. See `Client.setRetention(days:of:)`.
    public var retentionDays: UInt32
}

/// An unread message of a group that speaks to the user ("@").
public struct GroupAtInfo: Hashable, Sendable {
    public enum Kind: Int32, Hashable, Sendable {
        /// To the user.
        case me = 1
        /// To all members.
        case all = 2
        /// To all members, and to the user by name.
        case allAndMe = 3
    }

    /// The message's `Message.sequence`.
    public var sequence: UInt64
    public var kind: Kind
}

/// A part of the conversation list.
public struct ConversationPage: Hashable, Sendable {
    public var conversations: [Conversation]
    /// What the next part begins with; 0 when this is the last.
    public var next: UInt64
    public var isFinished: Bool
}

extension Client {
    /// Reads a part of the conversation list, from the highest place down. The list is the device's own; it is complete
    /// after `ConversationEvent.syncFinished`.
    ///
    /// - Parameters:
    ///   - next: 0 for the first part, then the last part's `next`; parts stay stable while the list changes.
    ///   - count: at most so many, above 0.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func conversations(from next: UInt64 = 0, count: UInt32 = 100) async throws(TIMError) -> ConversationPage {
        try await ask { tim_conversation_list($0, next, count, onPage, onError, $1) }
    }

    /// The same of those that a filter means. `next` belongs to the filter.
    public func conversations(
        matching filter: ConversationFilter, from next: UInt64 = 0, count: UInt32 = 100
    ) async throws(TIMError) -> ConversationPage {
        try await ask { client, userData in
            filter.withC { tim_conversation_list_by_filter(client, $0, next, count, onPage, onError, userData) }
        }
    }

    /// Reads one conversation. One that is not in the list comes empty, with an `orderKey` of 0 and with what is noted
    /// of it: marks, own data, receive option, retention, folders.
    ///
    /// Errors: `.invalidConversation` (nobody is logged in), `.invalidParameters`.
    public func conversation(_ id: String) async throws(TIMError) -> Conversation {
        try await ask { tim_conversation_get($0, bytes(id), onConversation, onError, $1) }
    }

    /// Reads conversations: one for each id, in the given order, duplicates included; each as `conversation(_:)` does.
    /// No ids are no fault.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters` of the whole call for a malformed id, and for more than
    /// 1,000,000.
    public func conversations(_ ids: [String]) async throws(TIMError) -> [Conversation] {
        try await ask { client, userData in
            withTexts(ids) { tim_conversation_get_list(client, $0, $1, onConversations, onError, userData) }
        }
    }

    /// Sets a conversation's draft, on this device only, and moves it up in the list. An empty one takes it away.
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
