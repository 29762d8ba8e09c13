package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Search results: members, by group. */
public class V2TIMGroupMemberSearchResult {
    boolean isFinished;
    int totalCount;
    String nextCursor = "";
    Map<String, List<V2TIMGroupMemberFullInfo>> memberList = new HashMap<>();

    public boolean isFinished() { return isFinished; }
    public int getTotalCount() { return totalCount; }
    public @NonNull String getNextCursor() { return nextCursor; }
    public @NonNull Map<String, List<V2TIMGroupMemberFullInfo>> getMemberList() { return memberList; }
}
