package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.List;

/** Friends. */
public abstract class V2TIMFriendshipManager {
    // Not implemented yet
    public abstract void addFriendListener(@NonNull V2TIMFriendshipListener listener);
    public abstract void removeFriendListener(@NonNull V2TIMFriendshipListener listener);
    public abstract void setFriendListener(@Nullable V2TIMFriendshipListener listener);

    /**
     * Makes a user a friend on both sides at once, without asking. See V2TIMFriendAddApplication for the parts that
     * are not implemented yet.
     */
    public abstract void addFriend(@NonNull V2TIMFriendAddApplication application,
            @Nullable V2TIMValueCallback<V2TIMFriendOperationResult> callback);
    /**
     * Ends friendships with 1 to 1000 users, with one result for each, in the given order; deleteType:
     * V2TIMFriendInfo.V2TIM_FRIEND_TYPE_*. The conversations stay.
     */
    public abstract void deleteFromFriendList(@NonNull List<String> userIDList, int deleteType,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);

    // Not implemented yet
    public abstract void getFriendList(@Nullable V2TIMValueCallback<List<V2TIMFriendInfo>> callback);
    public abstract void getFriendsInfo(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendInfoResult>> callback);
    public abstract void setFriendInfo(@NonNull V2TIMFriendInfo info, @Nullable V2TIMCallback callback);
    public abstract void searchFriends(@NonNull V2TIMFriendSearchParam searchParam,
            @Nullable V2TIMValueCallback<List<V2TIMFriendInfoResult>> callback);
    public abstract void checkFriend(@NonNull List<String> userIDList, int checkType,
            @Nullable V2TIMValueCallback<List<V2TIMFriendCheckResult>> callback);
    public abstract void getFriendApplicationList(@Nullable V2TIMValueCallback<V2TIMFriendApplicationResult> callback);
    public abstract void acceptFriendApplication(@NonNull V2TIMFriendApplication application, int acceptType,
            @Nullable V2TIMValueCallback<V2TIMFriendOperationResult> callback);
    public abstract void acceptFriendApplication(@NonNull V2TIMFriendApplication application, int acceptType,
            @Nullable String remark, @Nullable V2TIMValueCallback<V2TIMFriendOperationResult> callback);
    public abstract void refuseFriendApplication(@NonNull V2TIMFriendApplication application,
            @Nullable V2TIMValueCallback<V2TIMFriendOperationResult> callback);
    public abstract void deleteFriendApplication(@NonNull V2TIMFriendApplication application,
            @Nullable V2TIMCallback callback);
    public abstract void setFriendApplicationRead(@Nullable V2TIMCallback callback);
    public abstract void addToBlackList(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);
    public abstract void deleteFromBlackList(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);
    public abstract void getBlackList(@Nullable V2TIMValueCallback<List<V2TIMFriendInfo>> callback);
    public abstract void createFriendGroup(@NonNull String groupName, @Nullable List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);
    public abstract void getFriendGroups(@Nullable List<String> groupNameList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendGroup>> callback);
    public abstract void deleteFriendGroup(@NonNull List<String> groupNameList,
            @Nullable V2TIMCallback callback);
    public abstract void renameFriendGroup(@NonNull String oldName, @NonNull String newName,
            @Nullable V2TIMCallback callback);
    public abstract void addFriendsToFriendGroup(@NonNull String groupName, @NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);
    public abstract void deleteFriendsFromFriendGroup(@NonNull String groupName,
            @NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback);
    public abstract void subscribeOfficialAccount(@NonNull String officialAccountID,
            @Nullable V2TIMCallback callback);
    public abstract void unsubscribeOfficialAccount(@NonNull String officialAccountID,
            @Nullable V2TIMCallback callback);
    public abstract void getOfficialAccountsInfo(@Nullable List<String> officialAccountIDList,
            @Nullable V2TIMValueCallback<List<V2TIMOfficialAccountInfoResult>> callback);
    public abstract void followUser(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFollowOperationResult>> callback);
    public abstract void unfollowUser(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFollowOperationResult>> callback);
    public abstract void getMyFollowingList(@Nullable String nextCursor,
            @Nullable V2TIMValueCallback<V2TIMUserInfoResult> callback);
    public abstract void getMyFollowersList(@Nullable String nextCursor,
            @Nullable V2TIMValueCallback<V2TIMUserInfoResult> callback);
    public abstract void getMutualFollowersList(@Nullable String nextCursor,
            @Nullable V2TIMValueCallback<V2TIMUserInfoResult> callback);
    public abstract void getUserFollowInfo(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFollowInfo>> callback);
    public abstract void checkFollowType(@NonNull List<String> userIDList,
            @Nullable V2TIMValueCallback<List<V2TIMFollowTypeCheckResult>> callback);
}
