package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** Exactly one of the two is called, exactly once, and never before the call itself has returned. */
public interface V2TIMCallback {
    void onSuccess();
    /** Nothing has changed. code: BaseConstants.ERR_*; desc: a sentence that says what is wrong. */
    void onError(int code, @Nullable String desc);
}
