package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** The push token of a device. */
public class V2TIMOfflinePushConfig {
    long businessID;
    String token;
    boolean isTPNSToken;

    public V2TIMOfflinePushConfig(long businessID, @Nullable String token) { this(businessID, token, false); }

    public V2TIMOfflinePushConfig(long businessID, @Nullable String token, boolean isTPNSToken) {
        this.businessID = businessID;
        this.token = token;
        this.isTPNSToken = isTPNSToken;
    }

    public long getBusinessID() { return businessID; }
    public @Nullable String getToken() { return token; }
    public boolean isTPNSToken() { return isTPNSToken; }
}
