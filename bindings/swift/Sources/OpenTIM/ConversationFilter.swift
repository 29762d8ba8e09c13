import COpenTIM

/// Selects conversations of the list: those that match every criterion that is not nil.
public struct ConversationFilter: Hashable, Sendable {
    public var type: ConversationType?
    /// In the folder of this name; empty: in none.
    public var folder: String?
    /// With any of these marks; none: without any.
    public var marks: ConversationMarks?
    /// With unread messages; false: without.
    public var hasUnread: Bool?
    /// With unread messages that mention the user ("@"); false: without.
    public var hasGroupAtInfo: Bool?

    /// A filter with the given criteria; without criteria it matches every conversation.
    public init(
        type: ConversationType? = nil, folder: String? = nil, marks: ConversationMarks? = nil, hasUnread: Bool? = nil,
        hasGroupAtInfo: Bool? = nil
    ) {
        self.type = type
        self.folder = folder
        self.marks = marks
        self.hasUnread = hasUnread
        self.hasGroupAtInfo = hasGroupAtInfo
    }
}

extension ConversationFilter {
    /// The filter in C, valid during `body`.
    func withC<Result>(_ body: (UnsafePointer<tim_conversation_filter>) -> Result) -> Result {
        withTexts([folder]) { texts, _ in
            var filter = tim_conversation_filter()
            filter.struct_size = MemoryLayout<tim_conversation_filter>.stride
            filter.type = type?.rawValue ?? TIM_CONVERSATION_ANY
            filter.conversation_group = texts[0]
            filter.mark_type = marks?.rawValue ?? 0
            filter.has_unread_count = hasUnread ?? false
            filter.has_group_at_info = hasGroupAtInfo ?? false
            filter.filter_type =
                (folder == nil ? 0 : UInt32(TIM_FILTER_GROUP)) | (marks == nil ? 0 : UInt32(TIM_FILTER_MARK))
                | (hasUnread == nil ? 0 : UInt32(TIM_FILTER_HAS_UNREAD))
                | (hasGroupAtInfo == nil ? 0 : UInt32(TIM_FILTER_HAS_AT))
            return body(&filter)
        }
    }

    init(_ from: tim_conversation_filter) {
        func counts(_ bit: Int32) -> Bool { from.filter_type & UInt32(bit) != 0 }
        self.init(
            type: ConversationType(rawValue: from.type),
            folder: counts(TIM_FILTER_GROUP) ? from.conversation_group.map { String(cString: $0) } : nil,
            marks: counts(TIM_FILTER_MARK) ? ConversationMarks(rawValue: from.mark_type) : nil,
            hasUnread: counts(TIM_FILTER_HAS_UNREAD) ? from.has_unread_count : nil,
            hasGroupAtInfo: counts(TIM_FILTER_HAS_AT) ? from.has_group_at_info : nil)
    }
}
