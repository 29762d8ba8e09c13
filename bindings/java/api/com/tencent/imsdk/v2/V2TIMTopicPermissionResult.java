package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The permissions of a permission group in one topic of a list. */
public class V2TIMTopicPermissionResult {
    public static final long V2TIM_TOPIC_PERMISSION_MANAGE_TOPIC = 1L;
    public static final long V2TIM_TOPIC_PERMISSION_MANAGE_TOPIC_PERMISSION = 1L << 1;
    public static final long V2TIM_TOPIC_PERMISSION_MUTE_MEMBER = 1L << 2;
    public static final long V2TIM_TOPIC_PERMISSION_SEND_MESSAGE = 1L << 3;
    public static final long V2TIM_TOPIC_PERMISSION_GET_HISTORY_MESSAGE = 1L << 4;
    public static final long V2TIM_TOPIC_PERMISSION_REVOKE_OTHER_MEMBER_MESSAGE = 1L << 5;
    public static final long V2TIM_TOPIC_PERMISSION_AT_ALL = 1L << 6;

    int resultCode;
    String resultMessage = "";
    String groupID = "";
    String permissionGroupID = "";
    String topicID = "";
    long topicPermission;

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultMessage() { return resultMessage; }
    public @NonNull String getGroupID() { return groupID; }
    public @NonNull String getPermissionGroupID() { return permissionGroupID; }
    public @NonNull String getTopicID() { return topicID; }
    public long getTopicPermission() { return topicPermission; }
}
