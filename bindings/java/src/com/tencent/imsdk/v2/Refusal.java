package com.tencent.imsdk.v2;

import com.tencent.imsdk.BaseConstants;

/** Answers with an error that this side has found: later, and where the library's own answers come. */
final class Refusal {
    private Refusal() {}

    static void answer(V2TIMCallback callback, int code, String desc) {
        if (callback != null) Client.post(() -> callback.onError(code, desc));
    }

    static void answer(V2TIMValueCallback<?> callback, int code, String desc) {
        if (callback != null) Client.post(() -> callback.onError(code, desc));
    }

    static void answer(V2TIMCompleteCallback<?> callback, int code, String desc) {
        if (callback != null) Client.post(() -> callback.onComplete(code, desc, null));
    }

    /** A parameter that this side finds wrong. Whether somebody is logged in goes before it, as in the library. */
    static void parameter(V2TIMCallback callback, String desc) { answer(callback, code(), desc(desc)); }

    static void parameter(V2TIMValueCallback<?> callback, String desc) { answer(callback, code(), desc(desc)); }

    private static int code() {
        if (Client.handle() == 0) return BaseConstants.ERR_SDK_NOT_INITIALIZED;
        return Client.isLoggedIn() ? BaseConstants.ERR_INVALID_PARAMETERS : BaseConstants.ERR_SDK_NOT_LOGGED_IN;
    }

    private static String desc(String otherwise) {
        if (Client.handle() == 0) return "call initSDK first";
        return Client.isLoggedIn() ? otherwise : "nobody is logged in";
    }
}
