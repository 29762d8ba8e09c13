package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The result for one member of a list. */
public class V2TIMGroupMemberOperationResult {
    public static final int OPERATION_RESULT_FAIL = 0;
    public static final int OPERATION_RESULT_SUCC = 1;
    public static final int OPERATION_RESULT_INVALID = 2;
    public static final int OPERATION_RESULT_PENDING = 3;
    public static final int OPERATION_RESULT_OVERLIMIT = 4;

    String memberID = "";
    int result;

    public @NonNull String getMemberID() { return memberID; }
    /** OPERATION_RESULT_*. */
    public int getResult() { return result; }
}
