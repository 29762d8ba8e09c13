package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one user of a list, with the friend's data. */
public class V2TIMFriendInfoResult {
    public static final int V2TIM_FRIEND_RELATION_TYPE_NONE = 0;
    public static final int V2TIM_FRIEND_RELATION_TYPE_IN_MY_FRIEND_LIST = 1;
    public static final int V2TIM_FRIEND_RELATION_TYPE_IN_OTHER_FRIEND_LIST = 2;
    public static final int V2TIM_FRIEND_RELATION_TYPE_BOTH_WAY = 3;

    int resultCode;
    String resultInfo = "";
    int relation;
    V2TIMFriendInfo friendInfo = new V2TIMFriendInfo();

    /** 0 on success. */
    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    /** V2TIM_FRIEND_RELATION_TYPE_*. */
    public int getRelation() { return relation; }
    public @NonNull V2TIMFriendInfo getFriendInfo() { return friendInfo; }
}
