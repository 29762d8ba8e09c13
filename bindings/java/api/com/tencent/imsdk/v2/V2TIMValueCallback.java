package com.tencent.imsdk.v2;

/** As V2TIMCallback, with a value, which the app may keep. */
public interface V2TIMValueCallback<T> {
    void onSuccess(T t);
    /** Nothing has changed. code: BaseConstants.ERR_*; desc: a sentence that says what is wrong. */
    void onError(int code, String desc);
}
