package com.tencent.imsdk.v2;

/** An unread message of a group that speaks to the user ("@"). */
public class V2TIMGroupAtInfo {
    public static final int TIM_AT_UNKNOWN = 0;
    /** To the user. */
    public static final int TIM_AT_ME = 1;
    /** To all members. */
    public static final int TIM_AT_ALL = 2;
    /** To all, and to the user by name. */
    public static final int TIM_AT_ALL_AT_ME = 3;
    /** Stands for all members among those that a message speaks to. */
    public static final String AT_ALL_TAG = "__kImSDK_MesssageAtALL__";

    long seq;
    int atType;

    public long getSeq() { return seq; }
    /** TIM_AT_*. */
    public int getAtType() { return atType; }
}
