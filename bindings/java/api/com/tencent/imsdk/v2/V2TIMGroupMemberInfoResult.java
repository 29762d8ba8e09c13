package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of a group's members. */
public class V2TIMGroupMemberInfoResult {
    long nextSeq;
    List<V2TIMGroupMemberFullInfo> memberInfoList = new ArrayList<>();

    public long getNextSeq() { return nextSeq; }
    public @NonNull List<V2TIMGroupMemberFullInfo> getMemberInfoList() { return memberInfoList; }
}
