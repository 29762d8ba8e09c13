package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** Push notifications for devices that are offline. */
public abstract class V2TIMOfflinePushManager {
    // Not implemented yet
    public abstract void setOfflinePushConfig(@NonNull V2TIMOfflinePushConfig config,
            @Nullable V2TIMCallback callback);
    public abstract void doBackground(int unreadCount, @Nullable V2TIMCallback callback);
    public abstract void doForeground(@Nullable V2TIMCallback callback);
}
