package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A permission group of a community. */
public class V2TIMPermissionGroupInfo {
    public static final long V2TIM_COMMUNITY_PERMISSION_MANAGE_GROUP_INFO = 1L;
    public static final long V2TIM_COMMUNITY_PERMISSION_MANAGE_GROUP_MEMBER = 1L << 1;
    public static final long V2TIM_COMMUNITY_PERMISSION_MANAGE_PERMISSION_GROUP_INFO = 1L << 2;
    public static final long V2TIM_COMMUNITY_PERMISSION_MANAGE_PERMISSION_GROUP_MEMBER = 1L << 3;
    public static final long V2TIM_COMMUNITY_PERMISSION_MANAGE_TOPIC_IN_COMMUNITY = 1L << 4;
    public static final long V2TIM_COMMUNITY_PERMISSION_MUTE_MEMBER = 1L << 5;
    public static final long V2TIM_COMMUNITY_PERMISSION_SEND_MESSAGE = 1L << 6;
    public static final long V2TIM_COMMUNITY_PERMISSION_AT_ALL = 1L << 7;
    public static final long V2TIM_COMMUNITY_PERMISSION_GET_HISTORY_MESSAGE = 1L << 8;
    public static final long V2TIM_COMMUNITY_PERMISSION_REVOKE_OTHER_MEMBER_MESSAGE = 1L << 9;
    public static final long V2TIM_COMMUNITY_PERMISSION_BAN_MEMBER = 1L << 10;

    String groupID;
    String permissionGroupID;
    String permissionGroupName;
    String customData;
    long groupPermission;
    long memberCount;

    public @Nullable String getGroupID() { return groupID; }
    public void setGroupID(@Nullable String groupID) { this.groupID = groupID; }
    public @Nullable String getPermissionGroupID() { return permissionGroupID; }
    public void setPermissionGroupID(@Nullable String permissionGroupID) { this.permissionGroupID = permissionGroupID; }
    public @Nullable String getPermissionGroupName() { return permissionGroupName; }
    public void setPermissionGroupName(@Nullable String permissionGroupName) {
        this.permissionGroupName = permissionGroupName;
    }
    public @Nullable String getCustomData() { return customData; }
    public void setCustomData(@Nullable String customData) { this.customData = customData; }
    /** V2TIM_COMMUNITY_PERMISSION_*, combined with |. */
    public long getGroupPermission() { return groupPermission; }
    public void setGroupPermission(long groupPermission) { this.groupPermission = groupPermission; }
    public long getMemberCount() { return memberCount; }
}
