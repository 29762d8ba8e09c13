package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** A friend, with this user's remark. */
public class V2TIMFriendInfo {
    /** On the user's side only. */
    public static final int V2TIM_FRIEND_TYPE_SINGLE = 1;
    /** On both sides. */
    public static final int V2TIM_FRIEND_TYPE_BOTH = 2;

    String userID;
    String friendRemark;
    long friendAddTime;
    List<String> friendGroups = new ArrayList<>();
    HashMap<String, byte[]> friendCustomInfo;
    V2TIMUserFullInfo userProfile = new V2TIMUserFullInfo();

    public @Nullable String getUserID() { return userID; }
    public void setUserID(@Nullable String userID) { this.userID = userID; }
    public @Nullable String getFriendRemark() { return friendRemark; }
    public void setFriendRemark(@Nullable String friendRemark) { this.friendRemark = friendRemark; }
    public long getFriendAddTime() { return friendAddTime; }
    public @NonNull List<String> getFriendGroups() { return friendGroups; }
    public @Nullable HashMap<String, byte[]> getFriendCustomInfo() { return friendCustomInfo; }
    public void setFriendCustomInfo(@Nullable HashMap<String, byte[]> friendCustomInfo) {
        this.friendCustomInfo = friendCustomInfo;
    }
    public @NonNull V2TIMUserFullInfo getUserProfile() { return userProfile; }
}
