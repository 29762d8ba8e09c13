package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** A sound. Not received yet. */
public class V2TIMSoundElem extends V2TIMElem {
    String path;
    String uuid = "";
    int dataSize;
    int duration;

    public @Nullable String getPath() { return path; }
    public @NonNull String getUUID() { return uuid; }
    public int getDataSize() { return dataSize; }
    public int getDuration() { return duration; }

    public void getUrl(@Nullable V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMSoundElem.getUrl", callback);
    }
    public void downloadSound(@NonNull String path, @Nullable V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMSoundElem.downloadSound", callback);
    }
    public void convertVoiceToText(@NonNull String language, @Nullable V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMSoundElem.convertVoiceToText", callback);
    }
}
