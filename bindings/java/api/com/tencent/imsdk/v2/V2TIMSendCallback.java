package com.tencent.imsdk.v2;

/** Receives the progress and the outcome of sending a message. */
public interface V2TIMSendCallback<T> extends V2TIMValueCallback<T> {
    /** The progress of sending a file, 0 to 100. It is not sent yet. */
    void onProgress(int progress);
}
