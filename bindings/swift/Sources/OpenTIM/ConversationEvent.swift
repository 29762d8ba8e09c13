import COpenTIM

/// Events of conversations.
public enum ConversationEvent: Hashable, Sendable {
    /// After a login, the device begins to synchronise with the service.
    case syncStarted
    /// Synchronisation is complete.
    case syncFinished
    /// Synchronisation failed.
    case syncFailed
    /// New entries in the list: a first message, a joined group, or a deleted conversation that came back.
    case new([Conversation])
    /// Conversations of the list changed.
    case changed([Conversation])
    /// Conversations were deleted. After this event no changes of these ids are reported until the conversations come
    /// back.
    case deleted([String])
    /// The total unread count changed; sent only after `Client.totalUnread()` was called.
    case totalUnread(UInt64)
    /// The unread count of a filter changed; sent only after `Client.subscribeUnread(matching:)` was called.
    case unread(UInt64, matching: ConversationFilter)
    /// A folder was created, on this or another device of the user, with its conversations that are in the list.
    case folderCreated(String, [Conversation])
    /// A folder was deleted. Its conversations stay.
    case folderDeleted(String)
    /// A folder was renamed.
    case folderRenamed(String, to: String)
    /// Conversations of the list were added to a folder.
    case addedToFolder(String, [Conversation])
    /// Conversations of the list were removed from a folder. They are not deleted.
    case removedFromFolder(String, [Conversation], FolderReason)
}

/// Returns the listener's id; 0 if the client is closed.
func listenToConversations(_ client: OpaquePointer, _ tell: @escaping Sink<ConversationEvent>.Tell) -> UInt64 {
    typealias Event = Sink<ConversationEvent>
    var listener = tim_conversation_listener()
    listener.struct_size = MemoryLayout<tim_conversation_listener>.stride
    listener.user_data = Sink(tell).handOver()
    listener.free_user_data = releaseSink
    listener.on_sync_server_start = { Event.tell($0, .syncStarted) }
    listener.on_sync_server_finish = { Event.tell($0, .syncFinished) }
    listener.on_sync_server_failed = { Event.tell($0, .syncFailed) }
    listener.on_new_conversation = { Event.tell($2, .new(values($0, $1, Conversation.init))) }
    listener.on_conversation_changed = { Event.tell($2, .changed(values($0, $1, Conversation.init))) }
    listener.on_conversations_deleted = { Event.tell($2, .deleted(texts($0, $1))) }
    listener.on_total_unread_changed = { Event.tell($1, .totalUnread($0)) }
    listener.on_unread_changed_by_filter = { filter, total, userData in
        if let filter { Event.tell(userData, .unread(total, matching: ConversationFilter(filter.pointee))) }
    }
    listenToFolders(&listener)
    return tim_client_add_conversation_listener(client, &listener)
}

private func listenToFolders(_ listener: inout tim_conversation_listener) {
    typealias Event = Sink<ConversationEvent>
    listener.on_conversation_group_created = { name, list, count, userData in
        Event.tell(userData, .folderCreated(text(name), values(list, count, Conversation.init)))
    }
    listener.on_conversation_group_deleted = { Event.tell($1, .folderDeleted(text($0))) }
    listener.on_conversation_group_renamed = { Event.tell($2, .folderRenamed(text($0), to: text($1))) }
    listener.on_conversations_added_to_group = { name, list, count, userData in
        Event.tell(userData, .addedToFolder(text(name), values(list, count, Conversation.init)))
    }
    listener.on_conversations_deleted_from_group = { name, list, count, reason, userData in
        let conversations = values(list, count, Conversation.init)
        let reason = FolderReason(rawValue: reason) ?? .asked
        Event.tell(userData, .removedFromFolder(text(name), conversations, reason))
    }
}
