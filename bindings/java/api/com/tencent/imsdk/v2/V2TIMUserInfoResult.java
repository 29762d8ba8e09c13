package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** A part of a list of users. */
public class V2TIMUserInfoResult {
    String nextCursor = "";
    List<V2TIMUserFullInfo> userFullInfoList = new ArrayList<>();

    /** What to ask for the next part with; empty on the last one. */
    public @NonNull String getNextCursor() { return nextCursor; }
    public @NonNull List<V2TIMUserFullInfo> getUserFullInfoList() { return userFullInfoList; }
}
