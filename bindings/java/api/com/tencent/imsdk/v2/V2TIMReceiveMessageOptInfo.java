package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** How messages of a user are received. */
public class V2TIMReceiveMessageOptInfo {
    String userID = "";
    int c2CReceiveMessageOpt;
    int allReceiveMessageOpt;
    int startHour;
    int startMinute;
    int startSecond;
    long startTimeStamp;
    long duration;

    public @NonNull String getUserID() { return userID; }
    /** V2TIMMessage.V2TIM_RECEIVE_MESSAGE or another receive option. */
    public int getC2CReceiveMessageOpt() { return c2CReceiveMessageOpt; }
    public int getAllReceiveMessageOpt() { return allReceiveMessageOpt; }
    public int getStartHour() { return startHour; }
    public int getStartMinute() { return startMinute; }
    public int getStartSecond() { return startSecond; }
    public long getStartTimeStamp() { return startTimeStamp; }
    public long getDuration() { return duration; }
}
