import COpenTIM
import Foundation

/// A copy of a message, as the library reported it. It may be kept indefinitely.
public struct Message: Hashable, Sendable, Identifiable {
    /// The type of a message's first element.
    public struct ElementType: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// A type that is not defined here; see `Message.body`.
        public static let none = Self(rawValue: TIM_ELEM_NONE)
        public static let text = Self(rawValue: TIM_ELEM_TEXT)
        public static let custom = Self(rawValue: TIM_ELEM_CUSTOM)
    }

    /// The status of a message.
    public struct Status: RawRepresentable, Hashable, Sendable {
        public let rawValue: Int32

        public init(rawValue: Int32) { self.rawValue = rawValue }

        /// The service has it.
        public static let sent = Self(rawValue: TIM_MSG_STATUS_SEND_SUCC)
    }

    /// V2TIM's msgID: identifies the message, and is known before it is sent.
    public var id: String
    /// The conversation, from this user's side.
    public var conversationID: String
    /// The sender's user id.
    public var sender: String
    /// The sender's nickname; empty if there is none.
    public var nickName: String
    public var elementType: ElementType
    /// The text; nil unless the first element is a text. May contain NUL.
    public var text: String?
    /// The custom element; nil unless the first element is one.
    public var custom: CustomElement?
    /// All elements, as the JSON of REST v4's MsgBody.
    public var body: String
    /// The message's number in the conversation, from 1: later messages have larger numbers.
    public var sequence: UInt64
    /// The sender's random number.
    public var random: UInt64
    /// The time when it was sent, to the second, by the service's clock.
    public var time: Date
    /// Whether the logged-in user sent it.
    public var isSelf: Bool
    public var status: Status
    /// The users that a group message mentions ("@"): user ids, or `Message.atAllUsers`.
    public var atUserIDs: [String]

    /// Stands for all members in a list of mentioned users.
    public static let atAllUsers = TIM_AT_ALL_USERS
}

/// The source and direction of reading messages.
public enum MessageGetType: Int32, Hashable, Sendable {
    /// From the service, newest first.
    case cloudOlder = 1
    /// From the service, oldest first.
    case cloudNewer = 2
    /// From this device only, newest first.
    case localOlder = 3
    /// From this device only, oldest first.
    case localNewer = 4
}

/// The priority of a group message; it has no effect in this version.
public enum MessagePriority: Int32, Hashable, Sendable {
    case standard = 0
    case high = 1
    case normal = 2
    case low = 3
}

extension Client {
    /// Receives the id of a message before it is sent to the service, once, on the thread that makes the call.
    public typealias WillSend = @Sendable (_ messageID: String) -> Void

    /// Sends a text to a user. The message appears in the conversation once the service has it; a failed message is
    /// not stored.
    ///
    /// - Parameter text: at most 12 KB of JSON.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkCommTinyidEmpty`, `.sdkCommInvalidIdentifier`,
    /// `.sdkMsgBodySizeLimit`.
    @discardableResult
    public func sendText(
        _ text: String, toUser userID: String, willSend: WillSend? = nil
    ) async throws(TIMError) -> Message {
        try await send(willSend) {
            tim_message_send_c2c_text($0, bytes(userID), bytes(text), $1, onMessage, onError, $2)
        }
    }

    /// Sends a text to a group, as `sendText(_:toUser:willSend:)` does to a user.
    ///
    /// - Parameter atUserIDs: the users that it mentions ("@"), at most 100: user ids, or `Message.atAllUsers`. For
    ///   them it is in `Conversation.groupAtInfos` until it is read.
    ///
    /// Further errors: `.sdkGroupInvalidId`, `.svrGroupNotFound`, `.svrGroupPermissionDeny` (not a member).
    @discardableResult
    public func sendText(
        _ text: String, toGroup groupID: String, at atUserIDs: [String] = [], priority: MessagePriority = .normal,
        willSend: WillSend? = nil
    ) async throws(TIMError) -> Message {
        try await send(willSend) { client, id, userData in
            if atUserIDs.isEmpty {
                tim_message_send_group_text(
                    client, bytes(groupID), bytes(text), priority.rawValue, id, onMessage, onError, userData)
            } else {
                withTexts(atUserIDs) {
                    tim_message_send_group_text_at(
                        client, bytes(groupID), bytes(text), $0, $1, priority.rawValue, id, onMessage, onError,
                        userData)
                }
            }
        }
    }

    /// Makes a call that sends, and passes on the id before the answer.
    func send(
        _ willSend: WillSend?,
        _ call: (_ client: OpaquePointer, _ id: UnsafeMutablePointer<CChar>?, UnsafeMutableRawPointer) -> Void
    ) async throws(TIMError) -> Message {
        try await ask { client, userData in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(TIM_MESSAGE_ID_SIZE)) { id in
                id.initialize(repeating: 0)
                call(client, id.baseAddress, userData)
                if let willSend, id[0] != 0 { willSend(String(cString: id.baseAddress!)) }
            }
        }
    }

    /// Reads a conversation's history, newest first: from the service, and from the device where only the device has
    /// the messages.
    ///
    /// - Parameters:
    ///   - sequence: only messages below this one; 0 for the newest. Continue with the sequence of the last message
    ///     of the page.
    ///   - count: the maximum number of messages, above 0.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func history(
        of conversationID: String, before sequence: UInt64 = 0, count: UInt32 = 20
    ) async throws(TIMError) -> [Message] {
        try await ask { tim_message_history($0, bytes(conversationID), sequence, count, onMessages, onError, $1) }
    }

    /// Reads a conversation's history in either direction, from the service or from this device only.
    ///
    /// While the service cannot be reached, the device's messages are returned instead of the service's. Reading from
    /// the device never asks the service, and an empty result is a success. Deleted messages are in neither.
    ///
    /// - Parameters:
    ///   - get: the source and the direction.
    ///   - sequence: only messages after this one, in that direction; 0 starts with the newest or the oldest message.
    ///   - count: the maximum number of messages, above 0.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`; when reading from the service, those of the network if the
    /// device has no messages.
    public func history(
        of conversationID: String, _ get: MessageGetType, after sequence: UInt64 = 0, count: UInt32 = 20
    ) async throws(TIMError) -> [Message] {
        try await ask { client, userData in
            withTexts([conversationID]) { texts, _ in
                var option = tim_message_list_option()
                option.struct_size = MemoryLayout<tim_message_list_option>.stride
                option.conversation_id = texts[0]
                option.get_type = get.rawValue
                option.count = count
                option.last_seq = sequence
                tim_message_list(client, &option, onMessages, onError, userData)
            }
        }
    }

    /// Finds messages by their ids, of any conversations, among those that this device has, and in that order. An id
    /// without a message is skipped, and so is one whose message was deleted.
    ///
    /// Errors: `.sdkNotLoggedIn`; `.invalidParameters` for more than 1,000 ids.
    public func messages(withIDs ids: [String]) async throws(TIMError) -> [Message] {
        try await ask { client, userData in
            withTexts(ids) { tim_message_find(client, $0, $1, onMessages, onError, userData) }
        }
    }

    /// Deletes messages of one conversation, for this user, on this device and at the service, beyond recovery. Other
    /// members keep them, and the user's other devices keep the messages that they already have, as in V2TIM.
    ///
    /// - Parameter sequences: 1 to 50 of `Message.sequence`. Sequences that do not exist are skipped.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    public func deleteMessages(_ sequences: [UInt64], of conversationID: String) async throws(TIMError) {
        try await perform {
            tim_message_delete($0, bytes(conversationID), sequences, sequences.count, onSuccess, onError, $1)
        }
    }
}

extension Message {
    init(_ from: tim_message) {
        id = String(from.message_id, from.message_id_length)
        conversationID = String(from.conversation_id, from.conversation_id_length)
        sender = String(from.sender, from.sender_length)
        nickName = String(from.nick_name, from.nick_name_length)
        elementType = ElementType(rawValue: from.elem_type)
        text = from.text == nil ? nil : String(from.text, from.text_length)
        custom = CustomElement(from)
        body = String(from.body, from.body_length)
        sequence = from.seq
        random = from.random
        time = Date(timeIntervalSince1970: TimeInterval(from.timestamp))
        isSelf = from.is_self
        status = Status(rawValue: from.status)
        atUserIDs = texts(from.at_user_ids, from.at_user_count)
    }
}
