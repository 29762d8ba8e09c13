package com.tencent.imsdk.v2;

/**
 * Exactly one of the two is called, exactly once, and never before the call itself has returned.
 *
 * What apps override, this and all callbacks and listeners, has no annotations of what may be null: so Kotlin takes
 * String as well as String?.
 */
public interface V2TIMCallback {
    void onSuccess();
    /** Nothing has changed. code: BaseConstants.ERR_*; desc: a sentence that says what is wrong. */
    void onError(int code, String desc);
}
