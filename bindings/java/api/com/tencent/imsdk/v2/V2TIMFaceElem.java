package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** A sticker. Not received yet. */
public class V2TIMFaceElem extends V2TIMElem {
    int index;
    byte[] data;

    public int getIndex() { return index; }
    public void setIndex(int index) { this.index = index; }
    public @Nullable byte[] getData() { return data; }
    public void setData(@Nullable byte[] data) { this.data = data; }
}
