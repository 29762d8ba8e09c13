package com.tencent.imsdk.v2;

import java.util.List;

/** Methods of V2TIM's objects that OpenTIM does not implement yet. */
final class UnsupportedObjects {
    private UnsupportedObjects() {}

    static void downloadImage(V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMImage.downloadImage", callback);
    }

    static void soundUrl(V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMSoundElem.getUrl", callback);
    }

    static void downloadSound(V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMSoundElem.downloadSound", callback);
    }

    static void convertVoiceToText(V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMSoundElem.convertVoiceToText", callback);
    }

    static void videoUrl(V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMVideoElem.getVideoUrl", callback);
    }

    static void snapshotUrl(V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMVideoElem.getSnapshotUrl", callback);
    }

    static void downloadVideo(V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMVideoElem.downloadVideo", callback);
    }

    static void downloadSnapshot(V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMVideoElem.downloadSnapshot", callback);
    }

    static void fileUrl(V2TIMValueCallback<String> callback) {
        Unsupported.answer("V2TIMFileElem.getUrl", callback);
    }

    static void downloadFile(V2TIMDownloadCallback callback) {
        Unsupported.answer("V2TIMFileElem.downloadFile", callback);
    }

    static void downloadMergerMessage(V2TIMValueCallback<List<V2TIMMessage>> callback) {
        Unsupported.answer("V2TIMMergerElem.downloadMergerMessage", callback);
    }

    static void setLocalCustomData() { Unsupported.log("V2TIMMessage.setLocalCustomData"); }

    static void setLocalCustomInt() { Unsupported.log("V2TIMMessage.setLocalCustomInt"); }

    static void setInheritMessageReceiveOptionFromCommunity(V2TIMCallback callback) {
        Unsupported.answer("V2TIMTopicInfo.setInheritMessageReceiveOptionFromCommunity", callback);
    }
}
