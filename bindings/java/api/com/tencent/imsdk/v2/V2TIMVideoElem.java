package com.tencent.imsdk.v2;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;

/** A video. Not received yet. */
public class V2TIMVideoElem extends V2TIMElem {
    String videoPath;
    String snapshotPath;
    String videoUUID = "";
    int videoSize;
    String videoType = "";
    int duration;
    String snapshotUUID = "";
    int snapshotSize;
    int snapshotWidth;
    int snapshotHeight;

    public @Nullable String getVideoPath() { return videoPath; }
    public @Nullable String getSnapshotPath() { return snapshotPath; }
    public @NonNull String getVideoUUID() { return videoUUID; }
    public int getVideoSize() { return videoSize; }
    public @NonNull String getVideoType() { return videoType; }
    public int getDuration() { return duration; }
    public @NonNull String getSnapshotUUID() { return snapshotUUID; }
    public int getSnapshotSize() { return snapshotSize; }
    public int getSnapshotWidth() { return snapshotWidth; }
    public int getSnapshotHeight() { return snapshotHeight; }

    public void getVideoUrl(@Nullable V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMVideoElem.getVideoUrl", callback);
    }
    public void getSnapshotUrl(@Nullable V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMVideoElem.getSnapshotUrl", callback);
    }
    public void downloadVideo(@NonNull String path, @Nullable V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMVideoElem.downloadVideo", callback);
    }
    public void downloadSnapshot(@NonNull String path, @Nullable V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMVideoElem.downloadSnapshot", callback);
    }
}
