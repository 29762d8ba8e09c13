package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A topic of a community. */
public class V2TIMTopicInfo {
    String topicID;
    String topicName;
    String topicFaceUrl;
    String introduction;
    String notification;
    boolean isAllMute;
    long selfMuteTime;
    String customString;
    int recvOpt;
    String draftText = "";
    long unreadCount;
    V2TIMMessage lastMessage;
    long readSequence;
    List<V2TIMGroupAtInfo> groupAtInfoList = new ArrayList<>();
    long createTime;
    long defaultPermissions;

    public @Nullable String getTopicID() { return topicID; }
    public void setTopicID(@Nullable String topicID) { this.topicID = topicID; }
    public @Nullable String getTopicName() { return topicName; }
    public void setTopicName(@Nullable String topicName) { this.topicName = topicName; }
    public @Nullable String getTopicFaceUrl() { return topicFaceUrl; }
    public void setTopicFaceUrl(@Nullable String topicFaceUrl) { this.topicFaceUrl = topicFaceUrl; }
    public @Nullable String getIntroduction() { return introduction; }
    public void setIntroduction(@Nullable String introduction) { this.introduction = introduction; }
    public @Nullable String getNotification() { return notification; }
    public void setNotification(@Nullable String notification) { this.notification = notification; }
    public boolean isAllMute() { return isAllMute; }
    public void setAllMute(boolean isAllMute) { this.isAllMute = isAllMute; }
    public long getSelfMuteTime() { return selfMuteTime; }
    public @Nullable String getCustomString() { return customString; }
    public void setCustomString(@Nullable String customString) { this.customString = customString; }
    public int getRecvOpt() { return recvOpt; }
    public @NonNull String getDraftText() { return draftText; }
    public long getUnreadCount() { return unreadCount; }
    public @Nullable V2TIMMessage getLastMessage() { return lastMessage; }
    public long getReadSequence() { return readSequence; }
    public @NonNull List<V2TIMGroupAtInfo> getGroupAtInfoList() { return groupAtInfoList; }
    public long getCreateTime() { return createTime; }
    public long getDefaultPermissions() { return defaultPermissions; }
    public void setDefaultPermissions(long defaultPermissions) { this.defaultPermissions = defaultPermissions; }

    public void setDraft(@Nullable String draft) { draftText = draft == null ? "" : draft; }
    public boolean isInheritMessageReceiveOptionFromCommunity() { return false; }
    public void setInheritMessageReceiveOptionFromCommunity(boolean isInherit, @Nullable V2TIMCallback callback) {
        Unsupported.answer("V2TIMTopicInfo.setInheritMessageReceiveOptionFromCommunity", callback);
    }
}
