package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** Data in the app's own format. */
public class V2TIMCustomElem extends V2TIMElem {
    byte[] data;
    String description;
    byte[] extension;

    public @Nullable byte[] getData() { return data; }
    public void setData(@Nullable byte[] data) { this.data = data; }
    public @Nullable String getDescription() { return description; }
    public void setDescription(@Nullable String description) { this.description = description; }
    public @Nullable byte[] getExtension() { return extension; }
    public void setExtension(@Nullable byte[] extension) { this.extension = extension; }
}
