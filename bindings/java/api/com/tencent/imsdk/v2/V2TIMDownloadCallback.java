package com.tencent.imsdk.v2;

/** What becomes of a download. */
public interface V2TIMDownloadCallback extends V2TIMCallback {
    void onProgress(V2TIMElem.V2ProgressInfo progressInfo);
}
