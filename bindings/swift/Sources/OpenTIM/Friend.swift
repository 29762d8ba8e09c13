import COpenTIM

/// The result for one user of a list.
public struct FriendResult: Hashable, Sendable {
    /// The id as it was given.
    public var userID: String
    /// The reason if it was refused; nil on success.
    public var error: TIMError?
}

extension Client {
    /// Makes a user a friend, on both sides.
    ///
    /// - Parameter remark: the user's remark for the friend.
    ///
    /// Errors: `.sdkNotLoggedIn`, `.invalidParameters`, `.sdkCommTinyidEmpty`, `.sdkCommInvalidIdentifier`,
    /// `.svrFriendshipInvalidParameters` (the user's own id), `.svrFriendshipAccountNotFound`.
    public func addFriend(_ userID: String, remark: String? = nil) async throws(TIMError) {
        try await perform { tim_friend_add($0, bytes(userID), remark.map(bytes), onSuccess, onError, $1) }
    }

    /// Ends friendships. The conversations with the users stay until the app deletes them.
    ///
    /// - Parameters:
    ///   - userIDs: 1 to 1,000.
    ///   - onBothSides: also on the users' side.
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
