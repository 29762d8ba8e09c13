package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** A change of a group. */
public class V2TIMGroupChangeInfo {
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_NAME = 1;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_INTRODUCTION = 2;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_NOTIFICATION = 3;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_FACE_URL = 4;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_OWNER = 5;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_CUSTOM = 6;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_SHUT_UP_ALL = 8;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_TOPIC_CUSTOM_DATA = 9;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_RECEIVE_MESSAGE_OPT = 10;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_GROUP_ADD_OPT = 11;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_GROUP_APPROVE_OPT = 12;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_ENABLE_PERMISSION_GROUP = 13;
    public static final int V2TIM_GROUP_INFO_CHANGE_TYPE_DEFAULT_PERMISSIONS = 14;

    int type;
    String value = "";
    String key = "";
    boolean boolValue;
    int intValue;
    long longValue;

    /** V2TIM_GROUP_INFO_CHANGE_TYPE_*. */
    public int getType() { return type; }
    public @NonNull String getValue() { return value; }
    public @NonNull String getKey() { return key; }
    public boolean getBoolValue() { return boolValue; }
    public int getIntValue() { return intValue; }
    public long getLongValue() { return longValue; }
}
