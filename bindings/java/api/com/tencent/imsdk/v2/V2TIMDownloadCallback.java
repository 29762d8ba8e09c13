package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;

/** What becomes of a download. */
public interface V2TIMDownloadCallback extends V2TIMCallback {
    void onProgress(@NonNull V2TIMElem.V2ProgressInfo progressInfo);
}
