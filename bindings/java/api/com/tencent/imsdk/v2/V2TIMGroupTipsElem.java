package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** A notice about an event in a group. Not received yet. */
public class V2TIMGroupTipsElem extends V2TIMElem {
    public static final int V2TIM_GROUP_TIPS_TYPE_NONE = 0;
    public static final int V2TIM_GROUP_TIPS_TYPE_JOIN = 1;
    public static final int V2TIM_GROUP_TIPS_TYPE_INVITE = 2;
    public static final int V2TIM_GROUP_TIPS_TYPE_QUIT = 3;
    public static final int V2TIM_GROUP_TIPS_TYPE_KICKED = 4;
    public static final int V2TIM_GROUP_TIPS_TYPE_SET_ADMIN = 5;
    public static final int V2TIM_GROUP_TIPS_TYPE_CANCEL_ADMIN = 6;
    public static final int V2TIM_GROUP_TIPS_TYPE_GROUP_INFO_CHANGE = 7;
    public static final int V2TIM_GROUP_TIPS_TYPE_MEMBER_INFO_CHANGE = 8;
    public static final int V2TIM_GROUP_TIPS_TYPE_TOPIC_INFO_CHANGE = 9;
    public static final int V2TIM_GROUP_TIPS_TYPE_PINNED_MESSAGE_ADDED = 10;
    public static final int V2TIM_GROUP_TIPS_TYPE_PINNED_MESSAGE_DELETED = 11;

    String groupID = "";
    int type;
    V2TIMGroupMemberInfo opMember = new V2TIMGroupMemberInfo();
    List<V2TIMGroupMemberInfo> memberList = new ArrayList<>();
    List<V2TIMGroupChangeInfo> groupChangeInfoList = new ArrayList<>();
    List<V2TIMGroupMemberChangeInfo> memberChangeInfoList = new ArrayList<>();
    int memberCount;

    public @NonNull String getGroupID() { return groupID; }
    /** V2TIM_GROUP_TIPS_TYPE_*. */
    public int getType() { return type; }
    public @NonNull V2TIMGroupMemberInfo getOpMember() { return opMember; }
    public @NonNull List<V2TIMGroupMemberInfo> getMemberList() { return memberList; }
    public @NonNull List<V2TIMGroupChangeInfo> getGroupChangeInfoList() { return groupChangeInfoList; }
    public @NonNull List<V2TIMGroupMemberChangeInfo> getMemberChangeInfoList() { return memberChangeInfoList; }
    public int getMemberCount() { return memberCount; }
}
