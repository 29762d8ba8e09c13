// Generated from bindings/v2tim/functions.txt: run `make ledger`.
package com.tencent.imsdk.v2;

import java.util.List;

/** Functions of V2TIMFriendshipManager that OpenTIM does not implement yet. */
abstract class UnsupportedFriendshipManager extends V2TIMFriendshipManager {
    @Override
    public void addFriendListener(V2TIMFriendshipListener listener) {
        Unsupported.log("V2TIMFriendshipManager.addFriendListener");
    }

    @Override
    public void removeFriendListener(V2TIMFriendshipListener listener) {}

    @Override
    public void setFriendListener(V2TIMFriendshipListener listener) {
        Unsupported.log("V2TIMFriendshipManager.setFriendListener");
    }

    @Override
    public void getFriendList(V2TIMValueCallback<List<V2TIMFriendInfo>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getFriendList", callback);
    }

    @Override
    public void getFriendsInfo(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendInfoResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getFriendsInfo", callback);
    }

    @Override
    public void setFriendInfo(V2TIMFriendInfo info, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.setFriendInfo", callback);
    }

    @Override
    public void searchFriends(V2TIMFriendSearchParam searchParam,
            V2TIMValueCallback<List<V2TIMFriendInfoResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.searchFriends", callback);
    }

    @Override
    public void checkFriend(List<String> userIDList, int checkType,
            V2TIMValueCallback<List<V2TIMFriendCheckResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.checkFriend", callback);
    }

    @Override
    public void getFriendApplicationList(V2TIMValueCallback<V2TIMFriendApplicationResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getFriendApplicationList", callback);
    }

    @Override
    public void acceptFriendApplication(V2TIMFriendApplication application, int acceptType,
            V2TIMValueCallback<V2TIMFriendOperationResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.acceptFriendApplication", callback);
    }

    @Override
    public void acceptFriendApplication(V2TIMFriendApplication application, int acceptType, String remark,
            V2TIMValueCallback<V2TIMFriendOperationResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.acceptFriendApplication", callback);
    }

    @Override
    public void refuseFriendApplication(V2TIMFriendApplication application,
            V2TIMValueCallback<V2TIMFriendOperationResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.refuseFriendApplication", callback);
    }

    @Override
    public void deleteFriendApplication(V2TIMFriendApplication application, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.deleteFriendApplication", callback);
    }

    @Override
    public void setFriendApplicationRead(V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.setFriendApplicationRead", callback);
    }

    @Override
    public void addToBlackList(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.addToBlackList", callback);
    }

    @Override
    public void deleteFromBlackList(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.deleteFromBlackList", callback);
    }

    @Override
    public void getBlackList(V2TIMValueCallback<List<V2TIMFriendInfo>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getBlackList", callback);
    }

    @Override
    public void createFriendGroup(String groupName, List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.createFriendGroup", callback);
    }

    @Override
    public void getFriendGroups(List<String> groupNameList,
            V2TIMValueCallback<List<V2TIMFriendGroup>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getFriendGroups", callback);
    }

    @Override
    public void deleteFriendGroup(List<String> groupNameList, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.deleteFriendGroup", callback);
    }

    @Override
    public void renameFriendGroup(String oldName, String newName, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.renameFriendGroup", callback);
    }

    @Override
    public void addFriendsToFriendGroup(String groupName, List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.addFriendsToFriendGroup", callback);
    }

    @Override
    public void deleteFriendsFromFriendGroup(String groupName, List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFriendOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.deleteFriendsFromFriendGroup", callback);
    }

    @Override
    public void subscribeOfficialAccount(String officialAccountID, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.subscribeOfficialAccount", callback);
    }

    @Override
    public void unsubscribeOfficialAccount(String officialAccountID, V2TIMCallback callback) {
        Unsupported.answer("V2TIMFriendshipManager.unsubscribeOfficialAccount", callback);
    }

    @Override
    public void getOfficialAccountsInfo(List<String> officialAccountIDList,
            V2TIMValueCallback<List<V2TIMOfficialAccountInfoResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getOfficialAccountsInfo", callback);
    }

    @Override
    public void followUser(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFollowOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.followUser", callback);
    }

    @Override
    public void unfollowUser(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFollowOperationResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.unfollowUser", callback);
    }

    @Override
    public void getMyFollowingList(String nextCursor, V2TIMValueCallback<V2TIMUserInfoResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getMyFollowingList", callback);
    }

    @Override
    public void getMyFollowersList(String nextCursor, V2TIMValueCallback<V2TIMUserInfoResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getMyFollowersList", callback);
    }

    @Override
    public void getMutualFollowersList(String nextCursor, V2TIMValueCallback<V2TIMUserInfoResult> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getMutualFollowersList", callback);
    }

    @Override
    public void getUserFollowInfo(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFollowInfo>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.getUserFollowInfo", callback);
    }

    @Override
    public void checkFollowType(List<String> userIDList,
            V2TIMValueCallback<List<V2TIMFollowTypeCheckResult>> callback) {
        Unsupported.answer("V2TIMFriendshipManager.checkFollowType", callback);
    }
}
