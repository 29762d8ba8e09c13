package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A member of a group with the basic fields. */
public class V2TIMGroupMemberInfo {
    String userID;
    String nickName;
    String friendRemark = "";
    String nameCard;
    String faceUrl = "";
    List<String> onlineDevices = new ArrayList<>();

    public @Nullable String getUserID() { return userID; }
    public @Nullable String getNickName() { return nickName; }
    public @NonNull String getFriendRemark() { return friendRemark; }
    public @Nullable String getNameCard() { return nameCard; }
    public @NonNull String getFaceUrl() { return faceUrl; }
    public @NonNull List<String> getOnlineDevices() { return onlineDevices; }
}
