package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** A change of a member. */
public class V2TIMGroupMemberChangeInfo {
    String userID = "";
    long muteTime;

    public @NonNull String getUserID() { return userID; }
    public long getMuteTime() { return muteTime; }
}
