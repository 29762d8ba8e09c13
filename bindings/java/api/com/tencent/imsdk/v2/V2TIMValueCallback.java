package com.tencent.imsdk.v2;

/** Like V2TIMCallback, with a value, which the app may keep. */
public interface V2TIMValueCallback<T> {
    void onSuccess(T t);
    /**
     * The call failed and changed nothing. code: BaseConstants.ERR_*; desc: an error message that says what is wrong.
     */
    void onError(int code, String desc);
}
