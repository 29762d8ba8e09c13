// Folders, which V2TIM calls conversation groups: named sets of conversations, on all of the user's devices.
import COpenTIM

extension Client {
    /// Creates a folder with conversations in it. The event is `ConversationEvent.folderCreated`.
    ///
    /// - Parameters:
    ///   - name: 1 to 32 bytes, different from the user's other folders; at most 20 folders.
    ///   - ids: 1 to 100; they need not be in the list.
    /// - Returns: one result for each id, in the given order, with the codes of `mark(_:_:_:)`.
    ///
    /// Errors of the whole call: `.sdkNotLoggedIn`; `.invalidParameters` for an empty name, for no ids, and for a
    /// text that contains NUL; `.svrConvInvalidParameters` (the folder exists), `.svrConvConvGroupNameExceedLength`,
    /// `.svrConvConvGroupTotalCountExceedLimit`, `.svrConvConvMarkReqCountExceedLimit` (more than 100 ids).
    @discardableResult
    public func createFolder(_ name: String, with ids: [String]) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_group_create(client, bytes(name), $0, $1, onResults, onError, userData)
            }
        }
    }

    /// Reads the names of the user's folders, in the order of their creation. The list is complete after
    /// `ConversationEvent.syncFinished`. Error: `.sdkNotLoggedIn`.
    public func folders() async throws(TIMError) -> [String] {
        try await ask { tim_conversation_group_list($0, onTexts, onError, $1) }
    }

    /// Deletes a folder, but not the conversations in it. The event is `ConversationEvent.folderDeleted`.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvConvGroupNotExist`.
    public func deleteFolder(_ name: String) async throws(TIMError) {
        try await perform { tim_conversation_group_delete($0, bytes(name), onSuccess, onError, $1) }
    }

    /// Renames a folder. Renaming it to the same name succeeds without an event; otherwise the event is
    /// `ConversationEvent.folderRenamed`.
    ///
    /// - Parameter newName: 1 to 32 bytes, different from the user's other folders.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvConvGroupNotExist`, `.svrConvInvalidParameters` (the
    /// folder exists), `.svrConvConvGroupNameExceedLength`.
    public func renameFolder(_ name: String, to newName: String) async throws(TIMError) {
        try await perform { tim_conversation_group_rename($0, bytes(name), bytes(newName), onSuccess, onError, $1) }
    }

    /// Adds conversations to a folder. Adding one that is already in it succeeds; a conversation may be in several
    /// folders. If 1,000 conversations have marks, custom data or folders, the one that changed longest ago, if it
    /// has no other preferences, is removed from all of its folders: `FolderReason.tooMany`. The event is
    /// `ConversationEvent.addedToFolder`.
    ///
    /// - Parameter ids: 1 to 100.
    /// - Returns: one result for each id, as from `createFolder(_:with:)`.
    ///
    /// Errors of the whole call: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvConvGroupNotExist`,
    /// `.svrConvConvMarkReqCountExceedLimit`.
    @discardableResult
    public func addToFolder(_ name: String, _ ids: [String]) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) { tim_conversation_group_add(client, bytes(name), $0, $1, onResults, onError, userData) }
        }
    }

    /// Removes conversations from a folder, without deleting them. Removing one that is not in it succeeds.
    /// Parameters, results and errors are those of `addToFolder(_:_:)`; the event is
    /// `ConversationEvent.removedFromFolder`.
    @discardableResult
    public func removeFromFolder(_ name: String, _ ids: [String]) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) { tim_conversation_group_remove(client, bytes(name), $0, $1, onResults, onError, userData) }
        }
    }
}

/// The reason why conversations were removed from a folder.
public enum FolderReason: UInt32, Hashable, Sendable {
    /// The user asked for it.
    case asked = 0
    /// More than 1,000 conversations were in folders.
    case tooMany = 1
}
