// Folders, which V2TIM calls conversation groups: names that conversations are put under, on all of the user's devices.
import COpenTIM

extension Client {
    /// Makes a folder with conversations in it. The event is `ConversationEvent.folderCreated`.
    ///
    /// - Parameters:
    ///   - name: 1 to 32 bytes, which no other folder of the user has; there may be 20 folders.
    ///   - ids: 1 to 100; they need not be in the list.
    /// - Returns: one result for each id, in the given order, with the codes of `mark(_:_:_:)`.
    ///
    /// Errors of the whole call: `.sdkNotLoggedIn`; `.invalidParameters` for an empty name, for no ids, and for a text
    /// with a NUL inside; `.svrConvInvalidParameters` (there already), `.svrConvConvGroupNameExceedLength`,
    /// `.svrConvConvGroupTotalCountExceedLimit`, `.svrConvConvMarkReqCountExceedLimit` (more than 100 ids).
    @discardableResult
    public func createFolder(_ name: String, with ids: [String]) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) {
                tim_conversation_group_create(client, bytes(name), $0, $1, onResults, onError, userData)
            }
        }
    }

    /// Reads the names of the user's folders, in the order in which they were made. The device knows them all after
    /// `ConversationEvent.syncFinished`. Error: `.sdkNotLoggedIn`.
    public func folders() async throws(TIMError) -> [String] {
        try await ask { tim_conversation_group_list($0, onTexts, onError, $1) }
    }

    /// Deletes a folder, and never a conversation in it. The event is `ConversationEvent.folderDeleted`.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvConvGroupNotExist`.
    public func deleteFolder(_ name: String) async throws(TIMError) {
        try await perform { tim_conversation_group_delete($0, bytes(name), onSuccess, onError, $1) }
    }

    /// Gives a folder another name. The name that it has already is a success without an event; else the event is
    /// `ConversationEvent.folderRenamed`.
    ///
    /// - Parameter newName: 1 to 32 bytes, which no other folder has.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.svrConvConvGroupNotExist`, `.svrConvInvalidParameters` (there
    /// already), `.svrConvConvGroupNameExceedLength`.
    public func renameFolder(_ name: String, to newName: String) async throws(TIMError) {
        try await perform { tim_conversation_group_rename($0, bytes(name), bytes(newName), onSuccess, onError, $1) }
    }

    /// Puts conversations into a folder. One that is in it already is a success; it may be in others, too. Where 1,000
    /// conversations have marks, own data or folders, the one changed longest ago, if nothing else is noted of it,
    /// leaves all it is in: `FolderReason.tooMany`. The event is `ConversationEvent.addedToFolder`.
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

    /// Takes conversations out of a folder, and deletes none. One that is not in it is a success. Otherwise as
    /// `addToFolder(_:_:)`; the event is `ConversationEvent.removedFromFolder`.
    @discardableResult
    public func removeFromFolder(_ name: String, _ ids: [String]) async throws(TIMError) -> [OperationResult] {
        try await ask { client, userData in
            withTexts(ids) { tim_conversation_group_remove(client, bytes(name), $0, $1, onResults, onError, userData) }
        }
    }
}

/// Why conversations were taken out of a folder.
public enum FolderReason: UInt32, Hashable, Sendable {
    /// It was asked for.
    case asked = 0
    /// More than 1,000 conversations were in folders.
    case tooMany = 1
}
