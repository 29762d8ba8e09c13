package com.tencent.imsdk.v2;

/** Lines of the log. On any thread; must not call the library. */
public abstract class V2TIMLogListener {
    /** logLevel: V2TIMSDKConfig.V2TIM_LOG_*. */
    public void onLog(int logLevel, String logContent) {}
}
