package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of a permission group's members. */
public class V2TIMPermissionGroupMemberInfoResult {
    String nextCursor = "";
    List<V2TIMGroupMemberInfo> memberInfoList = new ArrayList<>();

    public @NonNull String getNextCursor() { return nextCursor; }
    public @NonNull List<V2TIMGroupMemberInfo> getMemberInfoList() { return memberInfoList; }
}
