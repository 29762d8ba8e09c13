package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of a list of users. */
public class V2TIMUserInfoResult {
    String nextCursor = "";
    List<V2TIMUserFullInfo> userFullInfoList = new ArrayList<>();

    /** Pass it to get the next page; empty on the last page. */
    public @NonNull String getNextCursor() { return nextCursor; }
    public @NonNull List<V2TIMUserFullInfo> getUserFullInfoList() { return userFullInfoList; }
}
