package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.Map;

/** A member of a group with all fields. A message's sender has only the ID and the nickname. */
public class V2TIMGroupMemberFullInfo extends V2TIMGroupMemberInfo {
    public static final int V2TIM_GROUP_MEMBER_FILTER_ALL = 0;
    public static final int V2TIM_GROUP_MEMBER_FILTER_OWNER = 1;
    public static final int V2TIM_GROUP_MEMBER_FILTER_ADMIN = 2;
    public static final int V2TIM_GROUP_MEMBER_FILTER_COMMON = 4;
    public static final int V2TIM_GROUP_MEMBER_UNDEFINED = 0;
    public static final int V2TIM_GROUP_MEMBER_ROLE_MEMBER = 200;
    public static final int V2TIM_GROUP_MEMBER_ROLE_ADMIN = 300;
    public static final int V2TIM_GROUP_MEMBER_ROLE_OWNER = 400;

    Map<String, byte[]> customInfo;
    int role;
    long muteUntil;
    long joinTime;
    boolean isOnline;

    public void setUserID(@Nullable String userID) { this.userID = userID; }
    public void setNameCard(@Nullable String nameCard) { this.nameCard = nameCard; }
    public @Nullable Map<String, byte[]> getCustomInfo() { return customInfo; }
    public void setCustomInfo(@Nullable Map<String, byte[]> customInfo) { this.customInfo = customInfo; }
    /** V2TIM_GROUP_MEMBER_ROLE_*. */
    public int getRole() { return role; }
    public long getMuteUntil() { return muteUntil; }
    public long getJoinTime() { return joinTime; }
    public boolean isOnline() { return isOnline; }
}
