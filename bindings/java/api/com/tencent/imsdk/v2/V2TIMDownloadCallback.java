package com.tencent.imsdk.v2;

/** Receives the progress and the outcome of a download. */
public interface V2TIMDownloadCallback extends V2TIMCallback {
    void onProgress(V2TIMElem.V2ProgressInfo progressInfo);
}
