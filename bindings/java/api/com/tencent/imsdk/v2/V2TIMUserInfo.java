package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** A user with the basic fields. */
public class V2TIMUserInfo {
    String userID = "";
    String nickName;
    String faceUrl;
    long birthday;

    public @NonNull String getUserID() { return userID; }
    public @Nullable String getNickName() { return nickName; }
    public @Nullable String getFaceUrl() { return faceUrl; }
    /** As YYYYMMDD; 0: unknown. */
    public long getBirthday() { return birthday; }
}
