package com.tencent.imsdk.v2;

import com.tencent.imsdk.BaseConstants;

/** Answers of functions that OpenTIM does not implement yet: an error, or an empty value and a log line. */
final class Unsupported {
    private Unsupported() {}

    private static String sentence(String name) { return name + " is not supported by OpenTIM yet"; }

    static void answer(String name, V2TIMCallback callback) {
        Refusal.answer(callback, BaseConstants.ERR_SDK_INTERFACE_NOT_SUPPORT, sentence(name));
    }

    static void answer(String name, V2TIMValueCallback<?> callback) {
        Refusal.answer(callback, BaseConstants.ERR_SDK_INTERFACE_NOT_SUPPORT, sentence(name));
    }

    static void answer(String name, V2TIMCompleteCallback<?> callback) {
        Refusal.answer(callback, BaseConstants.ERR_SDK_INTERFACE_NOT_SUPPORT, sentence(name));
    }

    static String noId(String name, V2TIMValueCallback<?> callback) {
        answer(name, callback);
        return "";
    }

    static String noId(String name, V2TIMCallback callback) {
        answer(name, callback);
        return "";
    }

    static void log(String name) { Log.warn(sentence(name)); }

    static <T> T no(String name, T empty) {
        log(name);
        return empty;
    }

    /** A message without an element, which cannot be sent. */
    static V2TIMMessage noMessage(String name) { return no(name, new V2TIMMessage()); }
}
