package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A key and a value attached to a message. */
public class V2TIMMessageExtension {
    String extensionKey;
    String extensionValue;

    public @Nullable String getExtensionKey() { return extensionKey; }
    public void setExtensionKey(@Nullable String extensionKey) { this.extensionKey = extensionKey; }
    public @Nullable String getExtensionValue() { return extensionValue; }
    public void setExtensionValue(@Nullable String extensionValue) { this.extensionValue = extensionValue; }
}
