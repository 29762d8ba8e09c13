package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A member of a group that is being created. */
public class V2TIMCreateGroupMemberInfo {
    String userID;
    int role = V2TIMGroupMemberFullInfo.V2TIM_GROUP_MEMBER_ROLE_MEMBER;

    public @Nullable String getUserID() { return userID; }
    public void setUserID(@Nullable String userID) { this.userID = userID; }
    public int getRole() { return role; }
    public void setRole(int role) { this.role = role; }
}
