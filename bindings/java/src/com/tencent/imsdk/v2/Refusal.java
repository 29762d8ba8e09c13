package com.tencent.imsdk.v2;

import com.tencent.imsdk.BaseConstants;

/**
 * Answers with an error that the binding has found, later and on the callbacks' thread, like an answer of the
 * library.
 */
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

    /** Refuses an invalid parameter. "Not logged in" takes precedence, as in the library. */
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
