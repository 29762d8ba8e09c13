import COpenTIM

/// What became of one user of a list.
public struct FriendResult: Hashable, Sendable {
    /// The id as it was given.
    public var userID: String
    /// Why it was refused; nil on success.
    public var error: TIMError?
}

extension Client {
    /// Makes a user a friend, on both sides.
    ///
    /// - Parameter remark: what the user calls him.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkCommTinyidEmpty`, `.sdkCommInvalidIdentifier`,
    /// `.svrFriendshipInvalidParameters` (oneself), `.svrFriendshipAccountNotFound`.
    public func addFriend(_ userID: String, remark: String? = nil) async throws(TIMError) {
        try await perform { tim_friend_add($0, bytes(userID), remark.map(bytes), onSuccess, onError, $1) }
    }

    /// Ends friendships. Conversations with the users stay: deleting one is the app's own call.
    ///
    /// - Parameters:
    ///   - userIDs: 1 to 1,000.
    ///   - onBothSides: on the users' side, too.
    /// - Returns: one result for each user, in the given order.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`.
    @discardableResult
    public func deleteFriends(_ userIDs: [String], onBothSides: Bool = true) async throws(TIMError) -> [FriendResult] {
        try await ask { client, userData in
            withTexts(userIDs) {
                tim_friend_delete(client, $0, $1, onBothSides, onFriendResults, onError, userData)
            }
        }
    }
}

extension FriendResult {
    init(_ from: tim_friend_result) {
        userID = String(from.user_id, from.user_id_length)
        error = from.code == 0 ? nil : TIMError(from.code, from.message)
    }
}
