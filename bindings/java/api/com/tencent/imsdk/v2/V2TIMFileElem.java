package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** A file. Not received yet. */
public class V2TIMFileElem extends V2TIMElem {
    String path;
    String uuid = "";
    String fileName = "";
    int fileSize;

    public @Nullable String getPath() { return path; }
    public @NonNull String getUUID() { return uuid; }
    public @NonNull String getFileName() { return fileName; }
    public int getFileSize() { return fileSize; }

    public void getUrl(@Nullable V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMFileElem.getUrl", callback);
    }
    public void downloadFile(@NonNull String path, @Nullable V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMFileElem.downloadFile", callback);
    }
}
