package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** The numbers of a user's followers. */
public class V2TIMFollowInfo {
    int resultCode;
    String resultInfo = "";
    String userID = "";
    long followingCount;
    long followersCount;
    long mutualFollowersCount;

    public int getResultCode() { return resultCode; }
    public @NonNull String getResultInfo() { return resultInfo; }
    public @NonNull String getUserID() { return userID; }
    public long getFollowingCount() { return followingCount; }
    public long getFollowersCount() { return followersCount; }
    public long getMutualFollowersCount() { return mutualFollowersCount; }
}
