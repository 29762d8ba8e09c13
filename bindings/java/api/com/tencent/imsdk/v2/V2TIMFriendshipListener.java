package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.List;

/** What happens to friends. None of these comes yet. */
public abstract class V2TIMFriendshipListener {
    public void onFriendApplicationListAdded(@NonNull List<V2TIMFriendApplication> applicationList) {}
    public void onFriendApplicationListDeleted(@NonNull List<String> userIDList) {}
    public void onFriendApplicationListRead() {}
    public void onFriendListAdded(@NonNull List<V2TIMFriendInfo> users) {}
    public void onFriendListDeleted(@NonNull List<String> userList) {}
    public void onBlackListAdd(@NonNull List<V2TIMFriendInfo> infoList) {}
    public void onBlackListDeleted(@NonNull List<String> userList) {}
    public void onFriendInfoChanged(@NonNull List<V2TIMFriendInfo> infoList) {}
    public void onFriendGroupCreated(@NonNull String groupName, @NonNull List<V2TIMFriendInfo> friendInfoList) {}
    public void onFriendGroupDeleted(@NonNull List<String> groupNameList) {}
    public void onFriendGroupNameChanged(@NonNull String oldGroupName, @NonNull String newGroupName) {}
    public void onFriendsAddedToGroup(@NonNull String groupName,
            @NonNull List<V2TIMFriendInfo> friendInfoList) {}
    public void onFriendsDeletedFromGroup(@NonNull String groupName, @NonNull List<String> friendIDList) {}
    public void onOfficialAccountSubscribed(@NonNull V2TIMOfficialAccountInfo officialAccountInfo) {}
    public void onOfficialAccountUnsubscribed(@NonNull String officialAccountID) {}
    public void onOfficialAccountDeleted(@NonNull String officialAccountID) {}
    public void onOfficialAccountInfoChanged(@NonNull V2TIMOfficialAccountInfo officialAccountInfo) {}
    public void onMyFollowingListChanged(@NonNull List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
    public void onMyFollowersListChanged(@NonNull List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
    public void onMutualFollowersListChanged(@NonNull List<V2TIMUserFullInfo> userInfoList, boolean isAdd) {}
}
