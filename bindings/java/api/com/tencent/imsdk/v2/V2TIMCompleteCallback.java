package com.tencent.imsdk.v2;

/** Called exactly once. code: 0, or BaseConstants.ERR_* with an error message. */
public interface V2TIMCompleteCallback<T> {
    void onComplete(int code, String desc, T t);
}
