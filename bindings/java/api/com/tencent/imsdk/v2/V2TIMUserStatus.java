package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Whether a user is online. */
public class V2TIMUserStatus {
    public static final int V2TIM_USER_STATUS_UNKNOWN = 0;
    public static final int V2TIM_USER_STATUS_ONLINE = 1;
    public static final int V2TIM_USER_STATUS_OFFLINE = 2;
    public static final int V2TIM_USER_STATUS_UNLOGINED = 3;

    String userID = "";
    int statusType;
    String customStatus;
    List<String> onlineDevices = new ArrayList<>();

    public @NonNull String getUserID() { return userID; }
    /** V2TIM_USER_STATUS_*. */
    public int getStatusType() { return statusType; }
    public @Nullable String getCustomStatus() { return customStatus; }
    public void setCustomStatus(@Nullable String customStatus) { this.customStatus = customStatus; }
    public @NonNull List<String> getOnlineDevices() { return onlineDevices; }
}
