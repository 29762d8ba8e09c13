package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** Applications to join groups. */
public class V2TIMGroupApplicationResult {
    int unreadCount;
    List<V2TIMGroupApplication> groupApplicationList = new ArrayList<>();

    public int getUnreadCount() { return unreadCount; }
    public @NonNull List<V2TIMGroupApplication> getGroupApplicationList() { return groupApplicationList; }
}
