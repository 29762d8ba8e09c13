package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** An official account. */
public class V2TIMOfficialAccountInfo {
    String officialAccountID = "";
    String officialAccountName = "";
    String faceUrl = "";
    String ownerUserID = "";
    String organization = "";
    String introduction = "";
    String customData = "";
    long createTime;
    long subscriberCount;
    long subscribeTime;

    public @NonNull String getOfficialAccountID() { return officialAccountID; }
    public @NonNull String getOfficialAccountName() { return officialAccountName; }
    public @NonNull String getFaceUrl() { return faceUrl; }
    public @NonNull String getOwnerUserID() { return ownerUserID; }
    public @NonNull String getOrganization() { return organization; }
    public @NonNull String getIntroduction() { return introduction; }
    public @NonNull String getCustomData() { return customData; }
    public long getCreateTime() { return createTime; }
    public long getSubscriberCount() { return subscriberCount; }
    public long getSubscribeTime() { return subscribeTime; }
}
