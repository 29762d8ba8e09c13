package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** An application to join a group. */
public class V2TIMGroupApplication {
    public static final int V2TIM_GROUP_JOIN_APPLICATION_NEED_APPROVED_BY_ADMIN = 0;
    public static final int V2TIM_GROUP_INVITE_APPLICATION_NEED_APPROVED_BY_INVITEE = 1;
    public static final int V2TIM_GROUP_INVITE_APPLICATION_NEED_APPROVED_BY_ADMIN = 2;
    public static final int V2TIM_GROUP_APPLICATION_HANDLE_STATUS_UNHANDLED = 0;
    public static final int V2TIM_GROUP_APPLICATION_HANDLE_STATUS_HANDLED_BY_OTHER = 1;
    public static final int V2TIM_GROUP_APPLICATION_HANDLE_STATUS_HANDLED_BY_SELF = 2;
    public static final int V2TIM_GROUP_APPLICATION_HANDLE_RESULT_REFUSE = 0;
    public static final int V2TIM_GROUP_APPLICATION_HANDLE_RESULT_AGREE = 1;

    String groupID = "";
    String fromUser = "";
    String fromUserNickName = "";
    String fromUserFaceUrl = "";
    String toUser = "";
    long addTime;
    String requestMsg = "";
    String handledMsg = "";
    int applicationType;
    int handleStatus;
    int handleResult;

    public @NonNull String getGroupID() { return groupID; }
    public @NonNull String getFromUser() { return fromUser; }
    public @NonNull String getFromUserNickName() { return fromUserNickName; }
    public @NonNull String getFromUserFaceUrl() { return fromUserFaceUrl; }
    public @NonNull String getToUser() { return toUser; }
    public long getAddTime() { return addTime; }
    public @NonNull String getRequestMsg() { return requestMsg; }
    public @NonNull String getHandledMsg() { return handledMsg; }
    public int getApplicationType() { return applicationType; }
    public int getHandleStatus() { return handleStatus; }
    public int getHandleResult() { return handleResult; }
}
