package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

import java.util.ArrayList;
import java.util.List;

/** A group of friends. */
public class V2TIMFriendGroup {
    String name = "";
    long friendCount;
    List<String> friendIDList = new ArrayList<>();

    public @NonNull String getName() { return name; }
    public long getFriendCount() { return friendCount; }
    public @NonNull List<String> getFriendIDList() { return friendIDList; }
}
