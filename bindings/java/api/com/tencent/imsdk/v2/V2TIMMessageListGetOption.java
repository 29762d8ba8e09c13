package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

import java.util.List;

/** Selects a part of a history. Give either userID or groupID. */
public class V2TIMMessageListGetOption {
    public static final int V2TIM_GET_CLOUD_OLDER_MSG = 1;
    public static final int V2TIM_GET_CLOUD_NEWER_MSG = 2;
    public static final int V2TIM_GET_LOCAL_OLDER_MSG = 3;
    public static final int V2TIM_GET_LOCAL_NEWER_MSG = 4;

    int getType = V2TIM_GET_CLOUD_OLDER_MSG;
    String userID;
    String groupID;
    int count = 1;
    V2TIMMessage lastMsg;
    long lastMsgSeq = -1;
    long getTimeBegin;
    long getTimePeriod;
    List<Integer> messageTypeList;
    List<Long> messageSeqList;

    /**
     * From the service or from the device only. "Older" types return messages newest first, "newer" types oldest
     * first.
     */
    public int getGetType() { return getType; }
    public void setGetType(int getType) { this.getType = getType; }
    public @Nullable String getUserID() { return userID; }
    public void setUserID(@Nullable String userID) { this.userID = userID; }
    public @Nullable String getGroupID() { return groupID; }
    public void setGroupID(@Nullable String groupID) { this.groupID = groupID; }
    /** The maximum number of messages; 20 is a good number. */
    public int getCount() { return count; }
    public void setCount(int count) { this.count = count; }
    /** The page begins after this message, which is not in the answer; null: with the newest or the oldest message. */
    public @Nullable V2TIMMessage getLastMsg() { return lastMsg; }
    public void setLastMsg(@Nullable V2TIMMessage lastMsg) { this.lastMsg = lastMsg; }
    /** The same for a group, by the seq of a message, which is in the answer; 0 and below: none. */
    public long getLastMsgSeq() { return lastMsgSeq; }
    public void setLastMsgSeq(long lastMsgSeq) { this.lastMsgSeq = lastMsgSeq; }
    /** Not implemented yet, like the three that follow: ERR_SDK_INTERFACE_NOT_SUPPORT (7013) if it is set. */
    public long getGetTimeBegin() { return getTimeBegin; }
    public void setGetTimeBegin(long getTimeBegin) { this.getTimeBegin = getTimeBegin; }
    public long getGetTimePeriod() { return getTimePeriod; }
    public void setGetTimePeriod(long getTimePeriod) { this.getTimePeriod = getTimePeriod; }
    public @Nullable List<Integer> getMessageTypeList() { return messageTypeList; }
    public void setMessageTypeList(@Nullable List<Integer> messageTypeList) { this.messageTypeList = messageTypeList; }
    public @Nullable List<Long> getMessageSeqList() { return messageSeqList; }
    public void setMessageSeqList(@Nullable List<Long> messageSeqList) { this.messageSeqList = messageSeqList; }
}
