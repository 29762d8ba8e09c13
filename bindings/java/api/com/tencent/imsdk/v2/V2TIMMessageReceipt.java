package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The read receipt of a message. */
public class V2TIMMessageReceipt {
    String msgID = "";
    String userID = "";
    boolean isPeerRead;
    long timestamp;
    String groupID = "";
    long readCount;
    long unreadCount;

    public @NonNull String getMsgID() { return msgID; }
    public @NonNull String getUserID() { return userID; }
    public boolean isPeerRead() { return isPeerRead; }
    public long getTimestamp() { return timestamp; }
    public @NonNull String getGroupID() { return groupID; }
    public long getReadCount() { return readCount; }
    public long getUnreadCount() { return unreadCount; }
}
