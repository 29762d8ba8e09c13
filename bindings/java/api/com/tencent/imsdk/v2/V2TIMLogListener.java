package com.tencent.imsdk.v2;

/** Receives the lines of the log, on any thread. It must not call the library. */
public abstract class V2TIMLogListener {
    /** logLevel: V2TIMSDKConfig.V2TIM_LOG_*. */
    public void onLog(int logLevel, String logContent) {}
}
