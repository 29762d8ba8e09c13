package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The relation of one user of a list to this user. */
public class V2TIMFriendCheckResult {
    public static final int V2TIM_FRIEND_RELATION_TYPE_NONE = 0;
    public static final int V2TIM_FRIEND_RELATION_TYPE_IN_MY_FRIEND_LIST = 1;
    public static final int V2TIM_FRIEND_RELATION_TYPE_IN_OTHER_FRIEND_LIST = 2;
    public static final int V2TIM_FRIEND_RELATION_TYPE_BOTH_WAY = 3;

    String userID = "";
    int resultCode;
    String resultInfo = "";
    int resultType;

    public @NonNull String getUserID() { return userID; }
    /** 0 on success. */
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    /** V2TIM_FRIEND_RELATION_TYPE_*. */
    public int getResultType() { return resultType; }
}
