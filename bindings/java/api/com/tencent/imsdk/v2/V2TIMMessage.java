package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A message. */
public class V2TIMMessage {
    public static final int V2TIM_MSG_STATUS_SENDING = 1;
    public static final int V2TIM_MSG_STATUS_SEND_SUCC = 2;
    public static final int V2TIM_MSG_STATUS_SEND_FAIL = 3;
    public static final int V2TIM_MSG_STATUS_HAS_DELETED = 4;
    public static final int V2TIM_MSG_STATUS_LOCAL_IMPORTED = 5;
    public static final int V2TIM_MSG_STATUS_LOCAL_REVOKED = 6;
    public static final int V2TIM_ELEM_TYPE_NONE = 0;
    public static final int V2TIM_ELEM_TYPE_TEXT = 1;
    public static final int V2TIM_ELEM_TYPE_CUSTOM = 2;
    public static final int V2TIM_ELEM_TYPE_IMAGE = 3;
    public static final int V2TIM_ELEM_TYPE_SOUND = 4;
    public static final int V2TIM_ELEM_TYPE_VIDEO = 5;
    public static final int V2TIM_ELEM_TYPE_FILE = 6;
    public static final int V2TIM_ELEM_TYPE_LOCATION = 7;
    public static final int V2TIM_ELEM_TYPE_FACE = 8;
    public static final int V2TIM_ELEM_TYPE_GROUP_TIPS = 9;
    public static final int V2TIM_ELEM_TYPE_MERGER = 10;
    public static final int V2TIM_PRIORITY_DEFAULT = 0;
    public static final int V2TIM_PRIORITY_HIGH = 1;
    public static final int V2TIM_PRIORITY_NORMAL = 2;
    public static final int V2TIM_PRIORITY_LOW = 3;
    /** Listeners receive messages, and the app notifies the user. */
    public static final int V2TIM_RECEIVE_MESSAGE = 0;
    /** Messages are only in the list and in the history; listeners do not receive them. */
    public static final int V2TIM_NOT_RECEIVE_MESSAGE = 1;
    /** Listeners receive messages, and the app does not notify the user. */
    public static final int V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE = 2;
    /** Like V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE, except for messages that mention the user. */
    public static final int V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT = 3;
    /** Like V2TIM_NOT_RECEIVE_MESSAGE, except for messages that mention the user. */
    public static final int V2TIM_NOT_RECEIVE_MESSAGE_EXCEPT_AT = 4;

    String msgID = "";
    long timestamp;
    String sender = "";
    String nickName;
    String friendRemark;
    String nameCard;
    String faceUrl;
    String groupID;
    String userID;
    long seq;
    long random;
    int status;
    boolean isSelf;
    boolean isRead;
    boolean isPeerRead;
    boolean isNeedReadReceipt;
    boolean isSupportMessageExtension;
    boolean isBroadcastMessage;
    int priority;
    List<String> groupAtUserList = new ArrayList<>();
    boolean isExcludedFromUnreadCount;
    boolean isExcludedFromLastMessage;
    String cloudCustomData;
    boolean isExcludedFromContentModeration;
    String customModerationConfigurationID;
    boolean hasRiskContent;
    boolean isDisableCloudMessagePreHook;
    boolean isDisableCloudMessagePostHook;
    V2TIMOfflinePushInfo offlinePushInfo;
    V2TIMUserFullInfo revokerInfo;
    String revokeReason;
    V2TIMGroupMemberFullInfo pinnerInfo;
    int elemType;

    /** The message's ID; empty until sendMessage has set it. */
    public @NonNull String getMsgID() { return msgID; }
    /** The time when it was sent, in UTC seconds, by the service's clock. */
    public long getTimestamp() { return timestamp; }
    public @NonNull String getSender() { return sender; }
    /** The sender's nickname; null if there is none. */
    public @Nullable String getNickName() { return nickName; }
    public @Nullable String getFriendRemark() { return friendRemark; }
    public @Nullable String getNameCard() { return nameCard; }
    public @Nullable String getFaceUrl() { return faceUrl; }
    /** Null for C2C. */
    public @Nullable String getGroupID() { return groupID; }
    /** C2C: the peer, for the user's own messages too. Null for a group. */
    public @Nullable String getUserID() { return userID; }
    /** The message's number in the conversation: later messages have larger numbers. 0 until it is sent. */
    public long getSeq() { return seq; }
    public long getRandom() { return random; }
    /** V2TIM_MSG_STATUS_*. */
    public int getStatus() { return status; }
    /** Whether the logged-in user sent it. */
    public boolean isSelf() { return isSelf; }
    /** Not implemented yet, and neither is isPeerRead: false. */
    public boolean isRead() { return isRead; }
    public boolean isPeerRead() { return isPeerRead; }
    /** Not implemented yet, like the two that follow: it is not sent with the message. */
    public boolean isNeedReadReceipt() { return isNeedReadReceipt; }
    public void setNeedReadReceipt(boolean isNeedReadReceipt) { this.isNeedReadReceipt = isNeedReadReceipt; }
    public boolean isSupportMessageExtension() { return isSupportMessageExtension; }
    public void setSupportMessageExtension(boolean isSupportMessageExtension) {
        this.isSupportMessageExtension = isSupportMessageExtension;
    }
    public boolean isBroadcastMessage() { return isBroadcastMessage; }
    /** V2TIM_PRIORITY_*. */
    public int getPriority() { return priority; }
    /** The users that a group message mentions ("@"). */
    public @NonNull List<String> getGroupAtUserList() { return groupAtUserList; }
    /**
     * Not implemented yet, like the two that follow: sendMessage answers ERR_SDK_INTERFACE_NOT_SUPPORT (7013) if it
     * is set.
     */
    public boolean isExcludedFromUnreadCount() { return isExcludedFromUnreadCount; }
    public void setExcludedFromUnreadCount(boolean isExcludedFromUnreadCount) {
        this.isExcludedFromUnreadCount = isExcludedFromUnreadCount;
    }
    public boolean isExcludedFromLastMessage() { return isExcludedFromLastMessage; }
    public void setExcludedFromLastMessage(boolean isExcludedFromLastMessage) {
        this.isExcludedFromLastMessage = isExcludedFromLastMessage;
    }
    public @Nullable String getCloudCustomData() { return cloudCustomData; }
    public void setCloudCustomData(@Nullable String cloudCustomData) { this.cloudCustomData = cloudCustomData; }
    /** Without effect, like those that follow: there is no moderation. */
    public boolean isExcludedFromContentModeration() { return isExcludedFromContentModeration; }
    public void setExcludedFromContentModeration(boolean isExcludedFromContentModeration) {
        this.isExcludedFromContentModeration = isExcludedFromContentModeration;
    }
    public @Nullable String getCustomModerationConfigurationID() { return customModerationConfigurationID; }
    public void setCustomModerationConfigurationID(@Nullable String customModerationConfigurationID) {
        this.customModerationConfigurationID = customModerationConfigurationID;
    }
    public boolean hasRiskContent() { return hasRiskContent; }
    public boolean isDisableCloudMessagePreHook() { return isDisableCloudMessagePreHook; }
    public void setDisableCloudMessagePreHook(boolean isDisableCloudMessagePreHook) {
        this.isDisableCloudMessagePreHook = isDisableCloudMessagePreHook;
    }
    public boolean isDisableCloudMessagePostHook() { return isDisableCloudMessagePostHook; }
    public void setDisableCloudMessagePostHook(boolean isDisableCloudMessagePostHook) {
        this.isDisableCloudMessagePostHook = isDisableCloudMessagePostHook;
    }
    public @Nullable V2TIMOfflinePushInfo getOfflinePushInfo() { return offlinePushInfo; }
    public @Nullable V2TIMUserFullInfo getRevokerInfo() { return revokerInfo; }
    public @Nullable String getRevokeReason() { return revokeReason; }
    public @Nullable V2TIMGroupMemberFullInfo getPinnerInfo() { return pinnerInfo; }
    /** The type of the first element, V2TIM_ELEM_TYPE_*; NONE for types that are not implemented yet. */
    public int getElemType() { return elemType; }

    V2TIMElem elem; // the first one

    private <E> E first(Class<E> type) { return type.isInstance(elem) ? type.cast(elem) : null; }

    // The first element, by its type; null if it is of another type.
    public @Nullable V2TIMTextElem getTextElem() { return first(V2TIMTextElem.class); }
    public @Nullable V2TIMCustomElem getCustomElem() { return first(V2TIMCustomElem.class); }
    public @Nullable V2TIMImageElem getImageElem() { return first(V2TIMImageElem.class); }
    public @Nullable V2TIMSoundElem getSoundElem() { return first(V2TIMSoundElem.class); }
    public @Nullable V2TIMVideoElem getVideoElem() { return first(V2TIMVideoElem.class); }
    public @Nullable V2TIMFileElem getFileElem() { return first(V2TIMFileElem.class); }
    public @Nullable V2TIMLocationElem getLocationElem() { return first(V2TIMLocationElem.class); }
    public @Nullable V2TIMFaceElem getFaceElem() { return first(V2TIMFaceElem.class); }
    public @Nullable V2TIMMergerElem getMergerElem() { return first(V2TIMMergerElem.class); }
    public @Nullable V2TIMGroupTipsElem getGroupTipsElem() { return first(V2TIMGroupTipsElem.class); }

    // Local data of this device. It is not stored yet: the setters write a log line.
    public @Nullable String getLocalCustomData() { return null; }
    public void setLocalCustomData(@Nullable String localCustomData) {
        Unsupported.log("V2TIMMessage.setLocalCustomData");
    }
    public int getLocalCustomInt() { return 0; }
    public void setLocalCustomInt(int localCustomInt) { Unsupported.log("V2TIMMessage.setLocalCustomInt"); }
}
