package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** Which of two users follows the other. */
public class V2TIMFollowTypeCheckResult {
    public static final int V2TIM_FOLLOW_TYPE_NONE = 0;
    public static final int V2TIM_FOLLOW_TYPE_IN_MY_FOLLOWING_LIST = 1;
    public static final int V2TIM_FOLLOW_TYPE_IN_MY_FOLLOWERS_LIST = 2;
    public static final int V2TIM_FOLLOW_TYPE_IN_BOTH_FOLLOWERS_LIST = 3;

    String userID = "";
    int resultCode;
    String resultInfo = "";
    int followType;

    public @NonNull String getUserID() { return userID; }
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    /** V2TIM_FOLLOW_TYPE_*. */
    public int getFollowType() { return followType; }
}
