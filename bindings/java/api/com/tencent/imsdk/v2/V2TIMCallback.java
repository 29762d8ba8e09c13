package com.tencent.imsdk.v2;

/**
 * Exactly one of the two methods is called, exactly once, and never before the call itself has returned.
 *
 * The methods that apps override, in this and all other callbacks and listeners, have no nullability annotations, so
 * that Kotlin accepts String as well as String?.
 */
public interface V2TIMCallback {
    void onSuccess();
    /**
     * The call failed and changed nothing. code: BaseConstants.ERR_*; desc: an error message that says what is wrong.
     */
    void onError(int code, String desc);
}
