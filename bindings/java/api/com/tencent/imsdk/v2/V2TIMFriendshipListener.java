package com.tencent.imsdk.v2;

import java.util.List;

/** Events of friends. None of these is sent yet. */
public abstract class V2TIMFriendshipListener {
    public void onFriendApplicationListAdded(List<V2TIMFriendApplication> applicationList) {}
    public void onFriendApplicationListDeleted(List<String> userIDList) {}
    public void onFriendApplicationListRead() {}
    public void onFriendListAdded(List<V2TIMFriendInfo> users) {}
    public void onFriendListDeleted(List<String> userList) {}
    public void onBlackListAdd(List<V2TIMFriendInfo> infoList) {}
    public void onBlackListDeleted(List<String> userList) {}
    public void onFriendInfoChanged(List<V2TIMFriendInfo> infoList) {}
    public void onFriendGroupCreated(String groupName, List<V2TIMFriendInfo> friendInfoList) {}
    public void onFriendGroupDeleted(List<String> groupNameList) {}
    public void onFriendGroupNameChanged(String oldGroupName, String newGroupName) {}
    public void onFriendsAddedToGroup(String groupName, List<V2TIMFriendInfo> friendInfoList) {}
    public void onFriendsDeletedFromGroup(String groupName, List<String> friendIDList) {}
    public void onOfficialAccountSubscribed(V2TIMOfficialAccountInfo officialAccountInfo) {}
    public void onOfficialAccountUnsubscribed(String officialAccountID) {}
    public void onOfficialAccountDeleted(String officialAccountID) {}
    public void onOfficialAccountInfoChanged(V2TIMOfficialAccountInfo officialAccountInfo) {}
    public void onMyFollowingListChanged(List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
    public void onMyFollowersListChanged(List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
    public void onMutualFollowersListChanged(List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
}
