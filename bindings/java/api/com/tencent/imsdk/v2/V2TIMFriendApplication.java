package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** An application to become friends. */
public class V2TIMFriendApplication {
    public static final int V2TIM_FRIEND_APPLICATION_COME_IN = 1;
    public static final int V2TIM_FRIEND_APPLICATION_SEND_OUT = 2;
    public static final int V2TIM_FRIEND_APPLICATION_BOTH = 3;
    public static final int V2TIM_FRIEND_ACCEPT_AGREE = 0;
    public static final int V2TIM_FRIEND_ACCEPT_AGREE_AND_ADD = 1;

    String userID = "";
    String nickname = "";
    String faceUrl = "";
    long addTime;
    String addSource = "";
    String addWording = "";
    int type;

    public @NonNull String getUserID() { return userID; }
    public @NonNull String getNickname() { return nickname; }
    public @NonNull String getFaceUrl() { return faceUrl; }
    public long getAddTime() { return addTime; }
    public @NonNull String getAddSource() { return addSource; }
    public @NonNull String getAddWording() { return addWording; }
    /** V2TIM_FRIEND_APPLICATION_*. */
    public int getType() { return type; }
}
