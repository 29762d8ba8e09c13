package com.tencent.imsdk.v2;

import androidx.annotation.Nullable;

/** Called exactly once. code: 0, or BaseConstants.ERR_* with a sentence. */
public interface V2TIMCompleteCallback<T> {
    void onComplete(int code, @Nullable String desc, @Nullable T t);
}
