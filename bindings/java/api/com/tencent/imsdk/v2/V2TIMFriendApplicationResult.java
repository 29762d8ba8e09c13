package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Applications to become friends. */
public class V2TIMFriendApplicationResult {
    int unreadCount;
    List<V2TIMFriendApplication> friendApplicationList = new ArrayList<>();

    public int getUnreadCount() { return unreadCount; }
    public @NonNull List<V2TIMFriendApplication> getFriendApplicationList() { return friendApplicationList; }
}
