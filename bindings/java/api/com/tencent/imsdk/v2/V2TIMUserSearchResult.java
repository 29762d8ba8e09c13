package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Search results: users. */
public class V2TIMUserSearchResult {
    boolean isFinished;
    int totalCount;
    String nextCursor = "";
    List<V2TIMUserFullInfo> userList = new ArrayList<>();

    public boolean isFinished() { return isFinished; }
    public int getTotalCount() { return totalCount; }
    public @NonNull String getNextCursor() { return nextCursor; }
    public @NonNull List<V2TIMUserFullInfo> getUserList() { return userList; }
}
