import COpenTIM

extension Client {
    /// Creates a group, owned by the logged-in user.
    ///
    /// - Parameters:
    ///   - name: 1 to 100 bytes.
    ///   - type: `Work`, `Public`, `Meeting` or `Community`.
    ///   - groupID: 1 to 48 bytes of printable ASCII; nil: the service creates one.
    /// - Returns: the group's id.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkGroupInvalidId`, `.svrGroupInvalidParameters`,
    /// `.svrGroupInvalidGroupid`, `.svrGroupGroupidInUsed`.
    @discardableResult
    public func createGroup(
        _ name: String, type: String, groupID: String? = nil
    ) async throws(TIMError) -> String {
        try await ask {
            tim_group_create($0, bytes(type), groupID.map(bytes), bytes(name), onText, onError, $1)
        }
    }

    /// Joins a group.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkGroupInvalidId`, `.svrGroupNotFound`,
    /// `.svrGroupPermissionDeny` (a Work group), `.svrGroupAllreadyMember`.
    public func joinGroup(_ groupID: String) async throws(TIMError) {
        try await perform { tim_group_join($0, bytes(groupID), onSuccess, onError, $1) }
    }

    /// Quits a group. The conversation stays until the app deletes it.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkGroupInvalidId`, `.svrGroupNotFound`,
    /// `.svrGroupPermissionDeny` (not a member), `.svrGroupSuperNotAllowQuit` (the owner).
    public func quitGroup(_ groupID: String) async throws(TIMError) {
        try await perform { tim_group_quit($0, bytes(groupID), onSuccess, onError, $1) }
    }

    /// Dismisses a group that the user owns. The members' conversations stay.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkGroupInvalidId`, `.svrGroupNotFound`,
    /// `.svrGroupPermissionDeny`.
    public func dismissGroup(_ groupID: String) async throws(TIMError) {
        try await perform { tim_group_dismiss($0, bytes(groupID), onSuccess, onError, $1) }
    }
}
