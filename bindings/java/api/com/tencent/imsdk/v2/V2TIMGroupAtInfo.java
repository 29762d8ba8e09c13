package com.tencent.imsdk.v2;

/** An unread group message that mentions the user ("@"). */
public class V2TIMGroupAtInfo {
    public static final int TIM_AT_UNKNOWN = 0;
    /** Mentions the user. */
    public static final int TIM_AT_ME = 1;
    /** Mentions all members. */
    public static final int TIM_AT_ALL = 2;
    /** Mentions all members, and the user by name. */
    public static final int TIM_AT_ALL_AT_ME = 3;
    /** Stands for all members in a list of mentioned users. */
    public static final String AT_ALL_TAG = "__kImSDK_MesssageAtALL__";

    long seq;
    int atType;

    public long getSeq() { return seq; }
    /** TIM_AT_*. */
    public int getAtType() { return atType; }
}
