package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.Map;

/** A group. Creating one uses groupID, groupType and groupName. */
public class V2TIMGroupInfo {
    public static final int V2TIM_GROUP_ADD_FORBID = 0;
    public static final int V2TIM_GROUP_ADD_AUTH = 1;
    public static final int V2TIM_GROUP_ADD_ANY = 2;
    public static final int V2TIM_GROUP_ADD_UNKNOWN = 3;

    String groupID;
    String groupType;
    String groupName;
    String notification;
    String introduction;
    String faceUrl;
    boolean allMuted;
    boolean isSupportTopic;
    Map<String, byte[]> customInfo;
    String owner = "";
    long createTime;
    int groupAddOpt;
    int groupApproveOpt;
    long lastInfoTime;
    long lastMessageTime;
    int memberCount;
    int onlineCount;
    long memberMaxCount;
    int role;
    int recvOpt;
    long joinTime;
    boolean enablePermissionGroup;
    long defaultPermissions;

    /** 1 to 48 bytes of printable ASCII. If empty, the service creates an ID. */
    public @Nullable String getGroupID() { return groupID; }
    public void setGroupID(@Nullable String groupID) { this.groupID = groupID; }
    /** V2TIMManager.GROUP_TYPE_*. */
    public @Nullable String getGroupType() { return groupType; }
    public void setGroupType(@Nullable String groupType) { this.groupType = groupType; }
    /** 1 to 100 bytes. */
    public @Nullable String getGroupName() { return groupName; }
    public void setGroupName(@Nullable String groupName) { this.groupName = groupName; }
    public @Nullable String getNotification() { return notification; }
    public void setNotification(@Nullable String notification) { this.notification = notification; }
    public @Nullable String getIntroduction() { return introduction; }
    public void setIntroduction(@Nullable String introduction) { this.introduction = introduction; }
    public @Nullable String getFaceUrl() { return faceUrl; }
    public void setFaceUrl(@Nullable String faceUrl) { this.faceUrl = faceUrl; }
    public boolean isAllMuted() { return allMuted; }
    public void setAllMuted(boolean allMuted) { this.allMuted = allMuted; }
    public boolean isSupportTopic() { return isSupportTopic; }
    public void setSupportTopic(boolean isSupportTopic) { this.isSupportTopic = isSupportTopic; }
    public @Nullable Map<String, byte[]> getCustomInfo() { return customInfo; }
    public void setCustomInfo(@Nullable Map<String, byte[]> customInfo) { this.customInfo = customInfo; }
    public @NonNull String getOwner() { return owner; }
    public long getCreateTime() { return createTime; }
    /** V2TIM_GROUP_ADD_*. */
    public int getGroupAddOpt() { return groupAddOpt; }
    public void setGroupAddOpt(int groupAddOpt) { this.groupAddOpt = groupAddOpt; }
    public int getGroupApproveOpt() { return groupApproveOpt; }
    public void setGroupApproveOpt(int groupApproveOpt) { this.groupApproveOpt = groupApproveOpt; }
    public long getLastInfoTime() { return lastInfoTime; }
    public long getLastMessageTime() { return lastMessageTime; }
    public int getMemberCount() { return memberCount; }
    public int getOnlineCount() { return onlineCount; }
    public long getMemberMaxCount() { return memberMaxCount; }
    public int getRole() { return role; }
    public int getRecvOpt() { return recvOpt; }
    public long getJoinTime() { return joinTime; }
    public boolean isEnablePermissionGroup() { return enablePermissionGroup; }
    public void setEnablePermissionGroup(boolean enablePermissionGroup) {
        this.enablePermissionGroup = enablePermissionGroup;
    }
    public long getDefaultPermissions() { return defaultPermissions; }
    public void setDefaultPermissions(long defaultPermissions) { this.defaultPermissions = defaultPermissions; }
}
