package com.tencent.imsdk.v2;

/** What becomes of a message that is sent. */
public interface V2TIMSendCallback<T> extends V2TIMValueCallback<T> {
    /** Of files: 0 to 100. It does not come yet. */
    void onProgress(int progress);
}
