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
    /** Messages come, and the app notifies of them. */
    public static final int V2TIM_RECEIVE_MESSAGE = 0;
    /** They come into the list and the history only. */
    public static final int V2TIM_NOT_RECEIVE_MESSAGE = 1;
    /** They come, and the app does not notify of them. */
    public static final int V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE = 2;
    /** The same, but for those that speak to the user. */
    public static final int V2TIM_RECEIVE_NOT_NOTIFY_MESSAGE_EXCEPT_AT = 3;
    /** As V2TIM_NOT_RECEIVE_MESSAGE, but for those that speak to the user. */
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

    /** Tells the message from others; empty before sendMessage has given it one. */
    public @NonNull String getMsgID() { return msgID; }
    /** When it was sent, UTC seconds, by the service's clock. */
    public long getTimestamp() { return timestamp; }
    public @NonNull String getSender() { return sender; }
    /** The sender's; null if there is none. */
    public @Nullable String getNickName() { return nickName; }
    public @Nullable String getFriendRemark() { return friendRemark; }
    public @Nullable String getNameCard() { return nameCard; }
    public @Nullable String getFaceUrl() { return faceUrl; }
    /** Null for C2C. */
    public @Nullable String getGroupID() { return groupID; }
    /** C2C: the peer, for the user's own messages, too. Null for a group. */
    public @Nullable String getUserID() { return userID; }
    /** Its place in the conversation: the greater, the later. 0 before it is sent. */
    public long getSeq() { return seq; }
    public long getRandom() { return random; }
    /** V2TIM_MSG_STATUS_*. */
    public int getStatus() { return status; }
    /** Whether the user who is logged in wrote it. */
    public boolean isSelf() { return isSelf; }
    /** Not known yet, as isPeerRead: false. */
    public boolean isRead() { return isRead; }
    public boolean isPeerRead() { return isPeerRead; }
    /** Not built yet, as the two that follow: it does not go with the message. */
    public boolean isNeedReadReceipt() { return isNeedReadReceipt; }
    public void setNeedReadReceipt(boolean isNeedReadReceipt) { this.isNeedReadReceipt = isNeedReadReceipt; }
    public boolean isSupportMessageExtension() { return isSupportMessageExtension; }
    public void setSupportMessageExtension(boolean isSupportMessageExtension) {
        this.isSupportMessageExtension = isSupportMessageExtension;
    }
    public boolean isBroadcastMessage() { return isBroadcastMessage; }
    /** V2TIM_PRIORITY_*. */
    public int getPriority() { return priority; }
    /** Whom the message of a group speaks to ("@"). */
    public @NonNull List<String> getGroupAtUserList() { return groupAtUserList; }
    /** Not built yet, as the two that follow: sendMessage answers 7013 if it is set. */
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
    /** There is no moderation: without effect, as those that follow. */
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
    /** Of the first element: V2TIM_ELEM_TYPE_*; NONE if it is of a kind that does not come yet. */
    public int getElemType() { return elemType; }

    V2TIMElem elem; // the first one

    private <E> E first(Class<E> type) { return type.isInstance(elem) ? type.cast(elem) : null; }

    // The first element, by its type; null if it is of another one.
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

    // Data of this device's own, of which nothing is kept yet: the setters say so in the log.
    public @Nullable String getLocalCustomData() { return null; }
    public void setLocalCustomData(@Nullable String localCustomData) { UnsupportedObjects.setLocalCustomData(); }
    public int getLocalCustomInt() { return 0; }
    public void setLocalCustomInt(int localCustomInt) { UnsupportedObjects.setLocalCustomInt(); }
}
