package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** One page of the members who have read a message, or have not. */
public class V2TIMGroupMessageReadMemberList {
    public static final int V2TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_READ = 0;
    public static final int V2TIM_GROUP_MESSAGE_READ_MEMBERS_FILTER_UNREAD = 1;

    long nextSeq;
    boolean isFinished;
    List<V2TIMGroupMemberInfo> memberInfoList = new ArrayList<>();

    public long getNextSeq() { return nextSeq; }
    public boolean isFinished() { return isFinished; }
    public @NonNull List<V2TIMGroupMemberInfo> getMemberInfoList() { return memberInfoList; }
}
